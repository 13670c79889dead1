"""POLECAT: 40 columns parted by tabs, with a header, one row per pair of parties.

``Event Type`` is PLOVER's official type, so a planned meeting is AGREE. The date is the last day
on which the deed can have been; a deed with no date is left out.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO, Final

from dyade.ask.rows import EventRow
from dyade.data import table
from dyade.model import Actor, Place
from dyade.tell.names import is_state
from dyade.write.foreign import codes_of, english, name
from dyade.write.gdelt import event_id
from dyade.write.paired import write_pairs
from dyade.write.registry import Options
from dyade.write.shared import Pair

VERSION: Final = "dyade"


def _side(side: str) -> list[str]:
    return [
        f"{side} Name",
        f"{side} Country",
        f"{side} COW",
        f"Primary {side} Sector",
        f"{side} Sectors",
        f"{side} Title",
        f"{side} Name Raw",
        f"Wikipedia {side} ID",
    ]


COLUMNS: Final = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *_side("Actor"),
    *_side("Recipient"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type"),
    *("Source", "Publication Date", "Story People", "Story Organizations", "Story Locations"),
    *("Language", "Version"),
)
"""The 40 columns of a POLECAT file, in their order."""


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes a row per pair of parties; gives the number of events that have a date."""
    quads = {
        int(r["quad"]): r["name"].upper()
        for r in table("codebook/quads.tsv", ("quad", "name", "description"))
    }

    def line(row: EventRow, day: dt.date, pair: Pair) -> list[list[str]]:
        return [_cells(row, day.isoformat(), quads[row.quad], pair)]

    return write_pairs(rows, out, line, COLUMNS)


def _cells(row: EventRow, day: str, quad: str, pair: Pair) -> list[str]:
    event = row.event
    first = row.evidence[0] if row.evidence else None
    parties = (*event.actors, *event.recipients, *event.concerning)
    people = dict.fromkeys(a.person for a in parties if a.person)
    bodies = dict.fromkeys(english(a.code) for a in parties if not is_state(a.code))
    return [
        event_id(event, pair),
        day,
        event.event_type or event.act,
        event.mode,
        "" if event.plover_score is None else f"{event.plover_score:g}",
        quad,
        ";".join(event.contexts),
        *_party(pair[0]),
        *_party(pair[1]),
        *_place(event.place),
        (first.agency or first.source) if first else "",
        first.said if first else "",
        ";".join(people),
        ";".join(bodies),
        event.place.name if event.place else "",
        "fr",
        VERSION,
    ]


def _party(actor: Actor | None) -> list[str]:
    if actor is None:
        return [""] * 8
    state = actor.code if is_state(actor.code) else actor.country
    cow = codes_of(state).cow if state else ""
    return [name(actor), state, cow, actor.sector, actor.sector, "", name(actor), ""]


def _place(place: Place | None) -> list[str]:
    if place is None:
        return [""] * 10
    city, region = place.precision in ("city", "point"), place.precision == "region"
    return [
        place.name,
        place.name if city else "",
        "",
        place.name if region else "",
        place.code,
        "" if place.latitude is None else f"{place.latitude:g}",
        "" if place.longitude is None else f"{place.longitude:g}",
        "" if place.geonames_id is None else str(place.geonames_id),
        place.name,
        place.precision,
    ]
