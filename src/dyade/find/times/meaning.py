"""What a time expression means: a function from the day of writing to four bounds.

A document known to the month or the year is "some day of it": its expressions are read from each
of its days in turn (``resolve.py``), so no meaning ever sees a day that was not asked for.
``look`` is where an undirected expression ("mardi", "le 25 avril") looks: ``BACK``, ``AHEAD``,
``COMING`` (ahead, on a weak sign), ``UNKNOWN``, or ``NOUN`` where it complements a noun and no
tense applies; ``NEAR`` takes the nearest; ``OTHER``, ``OTHER_NOUN`` and ``OTHER_NEAR`` ask for the
reading that ``UNKNOWN``, ``NOUN`` and ``NEAR`` leave.
``at`` gives None where the words name no day that exists.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.find.times import calendar as cal
from dyade.find.times.bounds import Bounds, over
from dyade.find.times.cycle import Cycle
from dyade.model import Interval, Problem

BACK, UNKNOWN, AHEAD, COMING, NOUN, OTHER, OTHER_NOUN, NEAR, OTHER_NEAR = -1, 0, 1, 2, 3, 4, 5, 6, 7
LEFT = {UNKNOWN: OTHER, NOUN: OTHER_NOUN}
_TAKEN = {OTHER: UNKNOWN, OTHER_NOUN: NOUN, OTHER_NEAR: NEAR}
FORWARD = (AHEAD, COMING)

# Beyond these distances (in days) the other neighbour of a yearless date is the likelier one:
# news gives the year of what lies far ahead. Found on dispatches of 2011 to 2020.
_TOO_FAR_BACK, _NEAR_AHEAD = 300, 65
_TOO_FAR_AHEAD = {AHEAD: (330, 35), COMING: (210, 150)}
_PAST_BIAS = 120
_LAST_WEEK = 8
_DAY_REACH = 21  # "mardi 16" lies within so many days of the document
_TYPO_REACH = 31  # a date so near the document, on another weekday, is a slip


@dataclass(frozen=True, slots=True)
class Meaning:
    """Base of all meanings. ``grain`` is the unit of the expression ("day", "month", …)."""

    grain: str

    @property
    def directed(self) -> bool:
        """Whether the words themselves say past or future."""
        return True

    @property
    def ambiguous(self) -> bool:
        """Whether there are two readings, back and ahead, where no tense decides."""
        return False

    @property
    def absolute(self) -> bool:
        """Whether it is the same whatever the document's date."""
        return False

    @property
    def selects(self) -> bool:
        """Whether the words rule out some days of writing: "hier mardi" was said on a Wednesday."""
        return False

    def at(self, day: dt.date, look: int) -> Bounds | None:
        """The four bounds seen from ``day``."""
        raise ValueError(f"{type(self).__name__} has no place in time")

    def problem(self, day: dt.date, look: int) -> Problem:
        """What is wrong with the words seen from ``day``; empty where nothing is."""
        return ""


@dataclass(frozen=True, slots=True)
class Derived(Meaning):
    """Base of what is made of another time, and as sure or faulty as that is."""

    inner: Meaning

    @property
    def ambiguous(self) -> bool:
        return self.inner.ambiguous

    @property
    def absolute(self) -> bool:
        return self.inner.absolute

    @property
    def directed(self) -> bool:
        return self.inner.directed

    def problem(self, day: dt.date, look: int) -> Problem:
        return self.inner.problem(day, look)


@dataclass(frozen=True, slots=True)
class Fixed(Meaning):
    """Known days, whatever the document: "mai 2015", "1948".

    ``edtf`` is its text where the days alone do not give it (a period of uncertain edges).
    """

    first: dt.date
    last: dt.date
    edtf: str = ""

    @property
    def absolute(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        return over(self.first, self.last)


@dataclass(frozen=True, slots=True)
class Impossible(Meaning):
    """A date that cannot be: "31 février 2019"."""

    fault: Problem = "no-such-day"

    @property
    def absolute(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        return None

    def problem(self, day: dt.date, look: int) -> Problem:
        return self.fault


@dataclass(frozen=True, slots=True)
class Nowhere(Meaning):
    """A time before the calendar of ``datetime.date``: "au IIIe siècle avant J.-C."."""

    edtf: str

    @property
    def absolute(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        return Bounds(Interval(), Interval())


def choose(
    day: dt.date, runs: list[tuple[dt.date, dt.date]], look: int
) -> tuple[dt.date, dt.date] | None:
    """Which of some runs of days is meant, seen from ``day``; ``runs`` come sorted.

    The one that holds the day, else the last before it or the first after it. A reading nearly
    a year off is left for a near one on the other side: "le 5 mai", written on 24 April after a
    past tense, is the coming one.
    """
    if look in _TAKEN:
        return _other(day, runs, choose(day, runs, _TAKEN[look]))
    past = next((r for r in reversed(runs) if r[0] <= day), None)
    ahead = next((r for r in runs if r[1] >= day), None)
    if past is None or ahead is None or past == ahead:
        return past or ahead
    back, fore = (day - past[1]).days, (ahead[0] - day).days
    if look == BACK:
        return ahead if back > _TOO_FAR_BACK and fore < _NEAR_AHEAD else past
    if look in FORWARD:
        far, near = _TOO_FAR_AHEAD[look]
        return past if fore > far and back < near else ahead
    if look == NEAR:
        return past if back <= fore else ahead
    if look == NOUN:
        return past if back <= max(fore, _LAST_WEEK) else ahead
    return past if back <= fore + _PAST_BIAS else ahead


def _other(
    day: dt.date, runs: list[tuple[dt.date, dt.date]], taken: tuple[dt.date, dt.date] | None
) -> tuple[dt.date, dt.date] | None:
    """The neighbour on the other side of ``day`` from the run that is taken."""
    if taken is None or taken[0] <= day:
        return next((r for r in runs if r[0] > day), None)
    return next((r for r in reversed(runs) if r[1] < day), None)


@dataclass(frozen=True, slots=True)
class Recurring(Meaning):
    """A time that comes back and is named without saying which: "le 25 avril", "mardi", "l'été".

    ``which``: "" as the tense says, "last" the last that is over, "next" the next that has not
    begun, "this" the one under way, else the nearest by the tense.
    """

    cycle: Cycle
    which: str = ""

    @property
    def directed(self) -> bool:
        return self.which in ("last", "next")

    @property
    def ambiguous(self) -> bool:
        return not self.which or (self.which == "this" and self.cycle.period == "week")

    def at(self, day: dt.date, look: int) -> Bounds | None:
        run = self._run(day, look)
        return self.cycle.bounds(run) if run else None

    def _run(self, day: dt.date, look: int) -> tuple[dt.date, dt.date] | None:
        runs = self.cycle.around(day)
        if self.which == "last":
            return next((r for r in reversed(runs) if r[1] < day), None)
        if self.which == "next":
            return next((r for r in runs if r[0] > day), None)
        if self.which == "this" and look in _TAKEN:
            return _other(day, runs, _current(day, runs, UNKNOWN, self.cycle))
        if self.which == "this":
            return _current(day, runs, look, self.cycle)
        return choose(day, runs, look)


def _current(
    day: dt.date, runs: list[tuple[dt.date, dt.date]], look: int, cycle: Cycle
) -> tuple[dt.date, dt.date] | None:
    """ "ce mardi", "cet été": the one that holds the day, else that of this year, else nearest."""
    holding = next((r for r in runs if r[0] <= day <= r[1]), None)
    if holding:
        return holding
    if cycle.period == "year":
        same = [r for r in runs if day.year in (r[0].year, r[1].year)]
        if len(same) == 1:
            return same[0]
    if look == BACK or look in FORWARD:
        return choose(day, runs, look)

    def distance(run: tuple[dt.date, dt.date]) -> int:
        return min(abs((run[0] - day).days), abs((run[1] - day).days))

    return min(runs, key=distance, default=None)


@dataclass(frozen=True, slots=True)
class OfYear(Meaning):
    """What comes back, in a year that is said: "le ramadan 2018"."""

    cycle: Cycle
    year: int

    @property
    def absolute(self) -> bool:
        return True

    def at(self, day: dt.date, look: int) -> Bounds | None:
        run = self.cycle.in_year(self.year)
        return self.cycle.bounds(run) if run else None


@dataclass(frozen=True, slots=True)
class Dated(Meaning):
    """A date with a weekday that may not be its own: "jeudi 16", "mardi 16 avril 2019".

    The date nearest the document that falls on the weekday is taken: within three weeks for a
    bare day of the month, in the nearest year for a day and month. Where the date meant lies
    within a month of the document and falls on another weekday, one of the two is wrong: which,
    nobody knows, so there is a problem and no day.
    """

    cycle: Cycle
    weekday: int

    @property
    def directed(self) -> bool:
        return False

    def _match(self, day: dt.date, look: int) -> dt.date | None:
        unsaid = self.cycle.period == "month" and look in (UNKNOWN, NOUN)
        first = choose(day, self.cycle.around(day), NEAR if unsaid else look)
        if first and first[0].weekday() == self.weekday:
            if self.cycle.period == "year" or abs((first[0] - day).days) <= _DAY_REACH:
                return first[0]
        if self.cycle.period == "year":
            if self.cycle.name == "once" or (first and abs((first[0] - day).days) <= _TYPO_REACH):
                return None
            years = range(max(1, day.year - 12), min(cal.LAST_YEAR, day.year + 12))
            runs = [r for y in years if (r := self.cycle.in_year(y))]
            reach = 13 * 366
        else:
            runs, reach = self.cycle.around(day), _DAY_REACH
        near = [r[0] for r in runs if r[0].weekday() == self.weekday]
        found = min(near, key=lambda d: abs((d - day).days), default=None)
        return found if found and abs((found - day).days) <= reach else None

    def at(self, day: dt.date, look: int) -> Bounds | None:
        found = self._match(day, look)
        return over(found, found) if found else None

    def problem(self, day: dt.date, look: int) -> Problem:
        return "" if self._match(day, look) else "weekday-mismatch"


@dataclass(frozen=True, slots=True)
class Unit(Meaning):
    """A calendar unit so many units from the document's: "hier", "la semaine dernière"."""

    unit: str
    number: int

    def at(self, day: dt.date, look: int) -> Bounds | None:
        return over(*unit_around(day, self.unit, self.number))


def unit_around(day: dt.date, unit: str, number: int) -> tuple[dt.date, dt.date]:
    """The calendar unit that holds ``day``, moved by ``number`` units."""
    if unit == "day":
        moved_day = cal.shift(day, number, "day")
        return moved_day, moved_day
    if unit == "week":
        return cal.week_of(cal.shift(day, number, "week"))
    if unit == "weekend":
        monday, sunday = cal.week_of(cal.shift(day, number, "week"))
        return monday + 5 * cal.DAY, sunday
    if unit in _MONTHS:
        length = _MONTHS[unit]
        first = (day.month - 1) // length * length + 1
        begin = cal.add_months(dt.date(day.year, first, 1), number * length)
        return begin, cal.add_months(begin, length) - cal.DAY
    if unit == "fortnight":
        half = 0 if day.day <= 15 else 1
        months, part = divmod(half + number, 2)
        first_day, last_day = cal.month_of(*_ym(cal.add_months(day.replace(day=1), months)))
        split = first_day.replace(day=15)
        return (first_day, split) if part == 0 else (split + cal.DAY, last_day)
    years = {"year": 1, "decade": 10, "century": 100}[unit]
    offset = 1 if unit == "century" else 0
    begin_year = (day.year - offset) // years * years + offset + number * years
    if not cal.FIRST_YEAR <= begin_year <= cal.LAST_YEAR - years:
        raise ValueError("out of range")
    return dt.date(begin_year, 1, 1), dt.date(begin_year + years - 1, 12, 31)


_MONTHS = {"month": 1, "quarter": 3, "semester": 6}


def _ym(day: dt.date) -> tuple[int, int]:
    return day.year, day.month


@dataclass(frozen=True, slots=True)
class Part(Derived):
    """A part of another time: "fin 2018", "début de semaine", "première quinzaine d'avril".

    ``part`` is what ``parts.cut`` knows: start, mid, end, or an ordinal of a smaller unit.
    """

    part: str

    def at(self, day: dt.date, look: int) -> Bounds | None:
        from dyade.find.times.parts import cut

        bounds = self.inner.at(day, look)
        if bounds and self.part in ("day:1", "day:-1"):  # also of what may begin on two days
            edge = bounds.start if self.part == "day:1" else bounds.end
            return Bounds(edge, edge)
        if bounds is None or bounds.exact is None:
            return bounds
        run = cut(*bounds.exact, self.inner.grain, self.part)
        return over(*run) if run else None
