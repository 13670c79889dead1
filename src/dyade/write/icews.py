"""ICEWS: 20 columns parted by tabs, with a header, one row per pair of parties.

The date is the last day on which the deed can have been; a deed with no date is left out.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO, Final

from dyade.ask.rows import EventRow
from dyade.code.codebook import cameo
from dyade.model import Actor, Place
from dyade.write.foreign import english, name
from dyade.write.gdelt import event_id
from dyade.write.paired import write_pairs
from dyade.write.registry import Options
from dyade.write.shared import Pair

COLUMNS: Final = (
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "Event Text",
    "CAMEO Code",
    "Intensity",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "Story ID",
    "Sentence Number",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
)
"""The 20 columns of the ICEWS event data, in their order."""


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes a row per pair of parties; gives the number of events that have a date."""
    return write_pairs(rows, out, lambda row, day, pair: [_cells(row, day, pair)], COLUMNS)


def _cells(row: EventRow, day: dt.date, pair: Pair) -> list[str]:
    event = row.event
    first = row.evidence[0] if row.evidence else None
    code = cameo().get(event.cameo)
    place = event.place or Place("")
    city, region = place.precision in ("city", "point"), place.precision == "region"
    return [
        event_id(event, pair),
        day.isoformat(),
        *_party(pair[0]),
        code.name if code else "",
        event.cameo,
        "" if event.goldstein is None else f"{event.goldstein:.1f}",
        *_party(pair[1]),
        first.dispatch if first else "",
        str(first.sentence + 1) if first else "",
        (first.agency or first.source) if first else "",
        place.name if city else "",
        "",
        place.name if region else "",
        english(place.code),
        "" if place.latitude is None else f"{place.latitude:g}",
        "" if place.longitude is None else f"{place.longitude:g}",
    ]


def _party(actor: Actor | None) -> list[str]:
    if actor is None:
        return ["", "", ""]
    return [name(actor), actor.sector, english(actor.country or actor.code)]
