"""Nights: they begin on one day and end on the next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.find.times import calendar as cal
from dyade.find.times.bounds import Bounds, moved
from dyade.find.times.meaning import FORWARD, OTHER, OTHER_NOUN, Meaning
from dyade.model import Interval, Problem


@dataclass(frozen=True, slots=True)
class Nights(Meaning):
    """A night: it begins on one day and ends on the next. ``evening`` is the day it begins on."""

    evening: Meaning

    @property
    def ambiguous(self) -> bool:
        return self.evening.ambiguous

    @property
    def absolute(self) -> bool:
        return self.evening.absolute

    @property
    def directed(self) -> bool:
        return self.evening.directed

    def at(self, day: dt.date, look: int) -> Bounds | None:
        bounds = self.evening.at(day, look)
        if bounds is None:
            return None
        return Bounds(bounds.start, moved(bounds, 1, 1, "day").end)

    def problem(self, day: dt.date, look: int) -> Problem:
        return self.evening.problem(day, look)


@dataclass(frozen=True, slots=True)
class Tonight(Meaning):
    """ "cette nuit": the night before the document's day, or after it where the tense is future."""

    @property
    def directed(self) -> bool:
        return False

    @property
    def ambiguous(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        if look in (*FORWARD, OTHER, OTHER_NOUN):
            return Bounds(Interval(day, day), Interval(day + cal.DAY, day + cal.DAY))
        return Bounds(Interval(day - cal.DAY, day - cal.DAY), Interval(day, day))
