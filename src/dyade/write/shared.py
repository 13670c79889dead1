"""What the formats share: pairs of parties, numbers for ids, days, intervals as text."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
from collections.abc import Sequence

from dyade.ask.rows import EventRow, Evidence
from dyade.model import Actor, Event, Interval

REAL = ("occurred", "ongoing")
"""The statuses of a deed that has been done or is being done."""


def plain(row: EventRow) -> bool:
    """Whether the deed stands as done: occurred or under way, and not held back."""
    return row.event.status in REAL and not row.event.hedged


def quotation(row: EventRow) -> str:
    """The clause of the earliest passage; the event's own text where there is none."""
    return row.evidence[0].quote if row.evidence else row.event.text


def address(evidence: Evidence) -> str:
    """Where to find the dispatch: its address, else its id."""
    return evidence.url or evidence.dispatch


def pairs(event: Event) -> list[tuple[Actor | None, Actor | None]]:
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


def span_of(edtf_date: str) -> Interval:
    """First and last day of the EDTF level 0 date of a dispatch."""
    parts = [int(p) for p in edtf_date.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 0
    if len(parts) > 2:
        only = dt.date(year, month, parts[2])
        return Interval(only, only)
    last = calendar.monthrange(year, month or 12)[1]
    return Interval(dt.date(year, month or 1, 1), dt.date(year, month or 12, last))


def codes(actors: Sequence[Actor]) -> str:
    """The codes of a list, each once, parted by a bar."""
    return "|".join(dict.fromkeys(a.code for a in actors))
