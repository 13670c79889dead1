"""GDELT 2.0 events: 61 columns parted by tabs, no header, one row per pair of parties.

The day is the last on which the deed can have been (GDELT itself dates by the article); a deed
with no date at all is left out. Tone is left empty: it is not measured.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO, Final

from dyade.ask.cells import address
from dyade.ask.rows import EventRow
from dyade.model import Actor, Event, Place
from dyade.write.foreign import cameo_actor, english, fips
from dyade.write.paired import write_pairs
from dyade.write.registry import Options
from dyade.write.shared import Pair, number_of, span_of

_ACTOR: Final = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code "
    "Type2Code Type3Code"
).split()
_GEO: Final = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
COLUMNS: Final = (
    *"GlobalEventID Day MonthYear Year FractionDate".split(),
    *(f"Actor1{c}" for c in _ACTOR),
    *(f"Actor2{c}" for c in _ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{who}Geo_{c}" for who in ("Actor1", "Actor2", "Action") for c in _GEO),
    *"DATEADDED SOURCEURL".split(),
)
"""The 61 columns of a GDELT 2.0 event file, in their order."""


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes a row per pair of parties; gives the number of events that have a date."""
    return write_pairs(rows, out, lambda row, day, pair: [_cells(row, day, pair)])


def event_id(event: Event, pair: Pair) -> str:
    """The number of a row: stable for an event and a pair of its parties."""
    parties = [f"{a.code}/{a.sector}/{a.person}" if a else "" for a in pair]
    return str(number_of("\t".join((event.id, *parties))))


def stamp(said: str) -> str:
    """A dispatch's date as YYYYMMDDHHMMSS: the end of the day, month or year it is known to."""
    day = span_of(said).latest if said else None
    return f"{day:%Y%m%d}000000" if day else ""


def _cells(row: EventRow, day: dt.date, pair: Pair) -> list[str]:
    event = row.event
    code = event.cameo
    articles = len({e.key for e in row.evidence})
    root = any(e.sentence == 0 for e in row.evidence)
    start = dt.date(day.year, 1, 1)
    fraction = day.year + (day - start).days / 365
    return [
        event_id(event, pair),
        f"{day:%Y%m%d}",
        f"{day:%Y%m}",
        f"{day.year:04d}",
        f"{fraction:.4f}",
        *_actor(pair[0]),
        *_actor(pair[1]),
        "1" if root else "0",
        code,
        code[:3] if len(code) > 2 else code,
        code[:2],
        str(row.quad),
        "" if event.goldstein is None else f"{event.goldstein:g}",
        str(len(row.evidence)),
        str(event.sources),
        str(articles),
        "",
        *_geo(None),
        *_geo(None),
        *_geo(event.place),
        stamp(event.first_said),
        address(row.evidence[0]) if row.evidence else "",
    ]


def _actor(actor: Actor | None) -> list[str]:
    code, name, country, group, kind = cameo_actor(actor)
    return [code, name, country, group, "", "", "", kind, "", ""]


def _geo(place: Place | None) -> list[str]:
    """Type 1 is a country, 4 a city outside the United States, 3 one in them, 5 a region."""
    if place is None:
        return ["0", "", "", "", "", "", "", ""]
    country = fips(place.code)
    cities = "3" if place.code == "USA" else "4"
    kind = {"state": "1", "region": "5", "city": cities, "point": cities}.get(place.precision, "1")
    state = english(place.code)
    full = place.name if kind == "1" or not state else f"{place.name}, {state}"
    latitude = "" if place.latitude is None else f"{place.latitude:g}"
    longitude = "" if place.longitude is None else f"{place.longitude:g}"
    feature = str(place.geonames_id) if place.geonames_id is not None else ""
    return [kind, full, country, country, "", latitude, longitude, feature]
