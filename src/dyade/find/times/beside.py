"""Meanings that place a time in, around or beside another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.find.times.bounds import Bounds, over, union
from dyade.find.times.cycle import Cycle
from dyade.find.times.meaning import Derived, Fixed, Meaning, Recurring, unit_around
from dyade.model import Problem


@dataclass(frozen=True, slots=True)
class Enclosing(Derived):
    """The calendar unit that holds another time, moved: "la même année", "l'année suivante"."""

    unit: str
    step: int = 0

    def at(self, day: dt.date, look: int) -> Bounds | None:
        bounds = self.inner.at(day, look)
        if bounds is None or not (bounds.start.earliest and bounds.end.latest):
            return bounds
        first = unit_around(bounds.start.earliest, self.unit, self.step)[0]
        last = unit_around(bounds.end.latest, self.unit, self.step)[1]
        return over(first, last)


@dataclass(frozen=True, slots=True)
class Inside(Meaning):
    """A recurring time inside another: "mardi de la semaine dernière", "en mai de l'an dernier"."""

    cycle: Recurring
    outer: Meaning

    @property
    def absolute(self) -> bool:
        return self.outer.absolute

    @property
    def directed(self) -> bool:
        return self.outer.directed

    def at(self, day: dt.date, look: int) -> Bounds | None:
        outer = self.outer.at(day, look)
        if not outer or not outer.exact:
            return None
        first, last = outer.exact
        middle = first + (last - first) // 2
        runs = [r for r in self.cycle.cycle.around(middle) if first <= r[0] <= last]
        return union(over(*r) for r in runs[:1]) if runs else None

    def problem(self, day: dt.date, look: int) -> Problem:
        return self.outer.problem(day, look) or ("" if self.at(day, look) else "no-such-day")


def placed_in(meaning: Recurring, outer: Fixed) -> Fixed | None:
    """What comes back, in the year or month that is named: "le 9" in March 2018; None where not.

    Times that say themselves which one is meant, and weekdays, stay as they are.
    """
    cycle = meaning.cycle
    if meaning.which or cycle.period == "week":
        return None
    if cycle.period == "month":
        runs = cycle.around(outer.first) if outer.grain == "month" else []
    else:
        runs = [r for r in (cycle.in_year(outer.first.year),) if r]
    inside = next((r for r in runs if outer.first <= r[0] and r[1] <= outer.last), None)
    return Fixed(meaning.grain, *inside) if inside else None


@dataclass(frozen=True, slots=True)
class Twice(Derived):
    """A day named twice over: "hier mardi", "demain 3 avril". It tells days of writing apart."""

    named: Recurring | Fixed
    fault: Problem

    @property
    def selects(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        bounds = self.inner.at(day, look)
        first = bounds.start.earliest if bounds else None
        if first is None or isinstance(self.named, Fixed):
            return bounds if first == self.named.first else None  # type: ignore[union-attr]
        return bounds if (first, first) in self.named.cycle.around(first) else None

    def problem(self, day: dt.date, look: int) -> Problem:
        return "" if self.at(day, look) else self.fault


@dataclass(frozen=True, slots=True)
class Beside(Derived):
    """The next or the last time of a cycle, seen from another time: "le dimanche suivant"."""

    cycle: Cycle
    sign: int

    def at(self, day: dt.date, look: int) -> Bounds | None:
        whole = self.inner.at(day, look)
        edge = whole and (whole.end.latest if self.sign > 0 else whole.start.earliest)
        if not edge:
            return whole
        runs = self.cycle.around(edge)
        if self.sign > 0:
            run = next((r for r in runs if r[0] > edge), None)
        else:
            run = next((r for r in reversed(runs) if r[1] < edge), None)
        return over(*run) if run else None
