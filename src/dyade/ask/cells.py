"""One event as one flat row: the columns that answers and the tables of exports share."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from typing import Final

from dyade.ask.rows import EventRow, Evidence
from dyade.model import Actor, Event, Interval, Place

Cell = str | int | float | bool | None

COLUMNS: Final[dict[str, type]] = {
    "id": str,
    "event_type": str,
    "act": str,
    "mode": str,
    "contexts": str,
    "quad": int,
    "status": str,
    "hedged": bool,
    "actors": str,
    "actor_persons": str,
    "actor_sectors": str,
    "recipients": str,
    "recipient_persons": str,
    "recipient_sectors": str,
    "concerning": str,
    "date": str,
    "earliest": str,
    "latest": str,
    "date_basis": str,
    "place": str,
    "place_code": str,
    "place_precision": str,
    "latitude": float,
    "longitude": float,
    "count_low": int,
    "count_high": int,
    "speaker": str,
    "speaker_person": str,
    "speaker_via": str,
    "cameo": str,
    "goldstein": float,
    "plover_score": float,
    "confidence": float,
    "disputed": str,
    "decided": str,
    "part_of": str,
    "bond": str,
    "first_said": str,
    "last_said": str,
    "sources": int,
    "passages": int,
    "dispatch": str,
    "sentence": int,
    "source": str,
    "quotation": str,
}
"""Name and type of each column. Lists are parted by bars; ``sentence`` counts from 1."""


def cells(item: EventRow) -> dict[str, Cell]:
    """The cells of an event by column; None where the record holds nothing."""
    found = _deed(item) | _sides(item.event) | _when_and_where(item) | _told(item)
    return {name: None if found[name] == "" else found[name] for name in COLUMNS}


def _deed(item: EventRow) -> dict[str, Cell]:
    event = item.event
    return {
        "id": event.id,
        "event_type": event.event_type or event.act,
        "act": event.act,
        "mode": event.mode,
        "contexts": "|".join(event.contexts),
        "quad": item.quad,
        "status": event.status,
        "hedged": event.hedged,
        "count_low": event.count.low,
        "count_high": event.count.high,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "plover_score": event.plover_score,
        "part_of": item.part_of,
        "bond": item.bond,
    }


def _sides(event: Event) -> dict[str, Cell]:
    return {
        "actors": codes(event.actors),
        "actor_persons": _persons(event.actors),
        "actor_sectors": _sectors(event.actors),
        "recipients": codes(event.recipients),
        "recipient_persons": _persons(event.recipients),
        "recipient_sectors": _sectors(event.recipients),
        "concerning": codes(event.concerning),
    }


def _when_and_where(item: EventRow) -> dict[str, Cell]:
    days, place = item.event.date, item.event.place or Place("")
    return {
        "date": edtf(days),
        "earliest": days.earliest.isoformat() if days.earliest else None,
        "latest": days.latest.isoformat() if days.latest else None,
        "date_basis": date_basis(item),
        "place": place.name,
        "place_code": place.code,
        "place_precision": place.precision,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def _told(item: EventRow) -> dict[str, Cell]:
    event = item.event
    said = event.attribution
    first = item.evidence[0] if item.evidence else None
    return {
        "speaker": said.code if said else None,
        "speaker_person": said.person if said else None,
        "speaker_via": said.via if said else None,
        "confidence": event.confidence,
        "disputed": "|".join(event.disputed),
        "decided": "|".join(item.decided),
        "first_said": event.first_said,
        "last_said": event.last_said,
        "sources": event.sources,
        "passages": len(item.evidence),
        "dispatch": first.dispatch if first else None,
        "sentence": first.sentence + 1 if first else None,
        "source": address(first) if first else None,
        "quotation": quotation(item),
    }


def _persons(actors: tuple[Actor, ...]) -> str:
    return "|".join(dict.fromkeys(a.person for a in actors if a.person))


def _sectors(actors: tuple[Actor, ...]) -> str:
    return "|".join(dict.fromkeys(a.sector for a in actors if a.sector))


def date_basis(item: EventRow) -> str:
    """How the days were found, by the first passage that gives them; "combined" where none does.

    None gives them where the record drew them from several passages.
    """
    given = (e.date_basis for e in item.evidence if e.date == item.event.date)
    return next(given, "combined" if item.evidence else "")


def quotation(row: EventRow) -> str:
    """The clause of the earliest passage; the event's own text where there is none."""
    return row.evidence[0].quote if row.evidence else row.event.text


def address(evidence: Evidence) -> str:
    """Where to find the dispatch: its address, else its id."""
    return evidence.url or evidence.dispatch


def codes(actors: Sequence[Actor]) -> str:
    """The codes of a list, each once, parted by a bar."""
    return "|".join(dict.fromkeys(a.code for a in actors))


def edtf(date: Interval) -> str:
    """The interval as an ISO 8601 prefix where it is a day, month or year, else as EDTF.

    "2019-04-25", "2019-04", "2019", "2019-03-25/2019-04-28", "../2019-04-30"; "" if unknown.
    """
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return ""
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and first.year == last.year:
        if first.month == last.month:
            return f"{first:%Y-%m}"
        if (first.month, last.month) == (1, 12):
            return f"{first.year:04d}"
    return f"{first}/{last}"
