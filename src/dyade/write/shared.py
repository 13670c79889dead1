"""What the formats share: pairs of parties, numbers for ids, days, cells as text."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib

from dyade.ask.cells import Cell
from dyade.ask.rows import EventRow
from dyade.model import DONE, Actor, Event, Interval

Pair = tuple[Actor | None, Actor | None]
"""An actor and a recipient, either of which may be missing."""


def plain(row: EventRow) -> bool:
    """Whether the deed stands as done: occurred or under way, and not held back."""
    return row.event.status in DONE and not row.event.hedged


def pairs(event: Event) -> list[Pair]:
    """The event as rows of one actor and one recipient, for formats that know no lists.

    A reciprocal deed gives one row per pair of its sides, in their order; a deed without a
    recipient, or without a doer, a row with an empty place.
    """
    if event.recipients:
        return [(a, r) for a in (event.actors or (None,)) for r in event.recipients]
    if len(event.actors) > 1:
        sides = event.actors
        return [(a, b) for i, a in enumerate(sides) for b in sides[i + 1 :]]
    return [(event.actors[0] if event.actors else None, None)]


def number_of(key: str) -> int:
    """A stable positive whole number of 60 bits for formats that want ids as numbers."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:15], 16)


def day_of(date: Interval) -> dt.date | None:
    """The one day that formats without precision get: the last day on which it can have been.

    By that day the deed is known to have been done, which is how the news itself is dated; the
    first day stands in where the end is open. None where both are.
    """
    return date.latest or date.earliest


def span_of(edtf_date: str) -> Interval:
    """First and last day of the EDTF level 0 date of a dispatch."""
    parts = [int(p) for p in edtf_date.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 0
    if len(parts) > 2:
        only = dt.date(year, month, parts[2])
        return Interval(only, only)
    last = calendar.monthrange(year, month or 12)[1]
    return Interval(dt.date(year, month or 1, 1), dt.date(year, month or 12, last))


def text_of(value: Cell) -> str:
    """A cell as text: nothing for None, lower-case words for truth, the shortest number."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value == int(value):
        return f"{value:.1f}"
    return str(value)
