"""One event as one flat row: the columns that CSV, XLSX, Parquet and JSON Lines share."""

from __future__ import annotations

from typing import Final

from dyade.ask.rows import EventRow
from dyade.model import Actor, Place
from dyade.write.shared import address, codes, edtf, quotation

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


def row(item: EventRow) -> dict[str, Cell]:
    """The cells of an event by column; None where the record holds nothing."""
    event = item.event
    place = event.place or Place("")
    said = event.attribution
    first = item.evidence[0] if item.evidence else None
    cells: dict[str, Cell] = {
        "id": event.id,
        "event_type": event.event_type or event.act,
        "act": event.act,
        "mode": event.mode,
        "contexts": "|".join(event.contexts),
        "quad": item.quad,
        "status": event.status,
        "hedged": event.hedged,
        "actors": codes(event.actors),
        "actor_persons": _persons(event.actors),
        "actor_sectors": _sectors(event.actors),
        "recipients": codes(event.recipients),
        "recipient_persons": _persons(event.recipients),
        "recipient_sectors": _sectors(event.recipients),
        "concerning": codes(event.concerning),
        "date": edtf(event.date),
        "earliest": event.date.earliest.isoformat() if event.date.earliest else None,
        "latest": event.date.latest.isoformat() if event.date.latest else None,
        "place": place.name,
        "place_code": place.code,
        "place_precision": place.precision,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "count_low": event.count.low,
        "count_high": event.count.high,
        "speaker": said.code if said else None,
        "speaker_person": said.person if said else None,
        "speaker_via": said.via if said else None,
        "cameo": event.cameo,
        "goldstein": event.goldstein,
        "plover_score": event.plover_score,
        "confidence": event.confidence,
        "disputed": "|".join(event.disputed),
        "decided": "|".join(item.decided),
        "part_of": item.part_of,
        "bond": item.bond,
        "first_said": event.first_said,
        "last_said": event.last_said,
        "sources": event.sources,
        "passages": len(item.evidence),
        "dispatch": first.dispatch if first else None,
        "sentence": first.sentence + 1 if first else None,
        "source": address(first) if first else None,
        "quotation": quotation(item),
    }
    return {name: None if value == "" else value for name, value in cells.items()}


def _persons(actors: tuple[Actor, ...]) -> str:
    return "|".join(dict.fromkeys(a.person for a in actors if a.person))


def _sectors(actors: tuple[Actor, ...]) -> str:
    return "|".join(dict.fromkeys(a.sector for a in actors if a.sector))


def text_of(value: Cell) -> str:
    """A cell as text: nothing for None, lower-case words for truth, the shortest number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        return f"{value:.1f}"
    return str(value)
