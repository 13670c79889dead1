"""The four bounds of a time: when it can begin and when it can end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from dyade.find.times.calendar import hull, shift
from dyade.model import Interval


@dataclass(frozen=True, slots=True)
class Bounds:
    """``start`` holds the days on which the time can begin, ``end`` those on which it can end."""

    start: Interval
    end: Interval

    @property
    def whole(self) -> Interval:
        """From the first day it can touch to the last."""
        return Interval(self.start.earliest, self.end.latest)

    @property
    def exact(self) -> tuple[dt.date, dt.date] | None:
        """First and last day, where both are known to the day; else None."""
        first, last = self.start.earliest, self.end.latest
        if first and last and first == self.start.latest and last == self.end.earliest:
            return first, last
        return None


def over(first: dt.date, last: dt.date) -> Bounds:
    """A time that begins on one known day and ends on another."""
    return Bounds(Interval(first, first), Interval(last, last))


def within(first: dt.date | None, last: dt.date | None) -> Bounds:
    """A single unknown day between two days, both inclusive."""
    return Bounds(Interval(first, last), Interval(first, last))


def union(many: Iterable[Bounds]) -> Bounds:
    """The bounds that allow whatever one of ``many`` allows. ``many`` must not be empty."""
    todo = iter(many)
    total = next(todo)
    for one in todo:
        total = Bounds(hull(total.start, one.start), hull(total.end, one.end))
    return total


def moved(bounds: Bounds, low: int, high: int, unit: str) -> Bounds:
    """Bounds shifted by ``low`` to ``high`` units (signed, ``low`` <= ``high``).

    A side that leaves the years of the calendar is open ("il y a 2.500 ans").
    """

    def ends(one: Interval) -> Interval:
        return Interval(_shifted(one.earliest, low, unit), _shifted(one.latest, high, unit))

    return Bounds(ends(bounds.start), ends(bounds.end))


def _shifted(day: dt.date | None, number: int, unit: str) -> dt.date | None:
    try:
        return shift(day, number, unit) if day else None
    except ValueError:
        return None
