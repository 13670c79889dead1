"""Meanings built on other meanings: ranges, open sides, distances, lengths."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dyade.find.times import calendar as cal
from dyade.find.times.bounds import Bounds, over
from dyade.find.times.cycle import Cycle
from dyade.find.times.distances import moved_by
from dyade.find.times.meaning import (
    AHEAD,
    BACK,
    COMING,
    FORWARD,
    NEAR,
    NOUN,
    OTHER,
    OTHER_NEAR,
    OTHER_NOUN,
    UNKNOWN,
    Derived,
    Meaning,
    Part,
    Recurring,
    choose,
)
from dyade.model import Amount, Interval, Problem


@dataclass(frozen=True, slots=True)
class Range(Meaning):
    """From one time to another: "du 3 au 5 avril", "entre 2015 et février 2018".

    A side that is named without its year or week is taken next to the other side. ``each`` is
    for lists of days ("les 27 et 28 février"), ``loose`` for a day somewhere between the two.
    """

    first: Meaning
    last: Meaning

    @property
    def ambiguous(self) -> bool:
        return not self.directed and (self.first.ambiguous or self.last.ambiguous)

    @property
    def absolute(self) -> bool:
        if _free(self.first):
            return self.last.absolute
        return self.first.absolute and (self.last.absolute or _free(self.last))

    @property
    def directed(self) -> bool:
        return self.first.directed or self.last.directed

    def at(self, day: dt.date, look: int) -> Bounds | None:
        pair = self._sides(day, look)
        if pair is None:
            return None
        first, last = pair
        begin, end = first.start.earliest, last.end.latest
        if begin and end and begin > end:
            return None
        return Bounds(
            Interval(first.start.earliest, first.end.latest),
            Interval(last.start.earliest, last.end.latest),
        )

    @property
    def weekly(self) -> bool:
        """Whether it comes back every week: "du lundi au vendredi"."""
        return _weekday(self.first) and _weekday(self.last)

    def _week(self, day: dt.date, look: int) -> tuple[Bounds, Bounds] | None:
        """The week of "de lundi à jeudi": the one under way, else the last or the next one."""
        runs: list[tuple[dt.date, dt.date]] = []
        for first in _runs(self.first, day):
            last = next((r for r in _runs(self.last, first) if r >= first), None)
            if last:
                runs.append((first, last))
        found = choose(day, runs, look)
        return (over(found[0], found[0]), over(found[1], found[1])) if found else None

    def _sides(self, day: dt.date, look: int) -> tuple[Bounds, Bounds] | None:
        if self.weekly and look in (UNKNOWN, NOUN, OTHER, OTHER_NOUN):
            return self._week(day, look)
        if _weekday(self.first) and _next_weekday(self.last):
            return self._to_come(day)
        onward = _weekday(self.last) and not _weekday(self.first)  # "du 3 mai au mardi"
        if _free(self.first) and not onward and (look not in FORWARD or self.last.directed):
            last = self.last.at(day, look)
            anchor = last.end.latest if last else None
            first = self.first.at(anchor, BACK) if anchor else None
            if first and last and first.start.earliest and anchor:
                first = _before(self.first, first, anchor)
        else:
            first = self.first.at(day, look)
            anchor = first.start.earliest if first else None
            last = self.last.at(anchor, AHEAD) if anchor and _free(self.last) else None
            last = last or self.last.at(day, look)
        return (first, last) if first and last else None

    def _to_come(self, day: dt.date) -> tuple[Bounds, Bounds] | None:
        """ "de mardi à jeudi prochain": the first day is to come as well."""
        first = self.first.at(day + cal.DAY, AHEAD)
        anchor = first.start.earliest if first else None
        last = self.last.at(anchor, AHEAD) if anchor else None
        return (first, last) if first and last else None

    def problem(self, day: dt.date, look: int) -> Problem:
        fault = self.first.problem(day, look) or self.last.problem(day, look)
        pair = None if fault else self._sides(day, look)
        if pair and pair[0].start.earliest and pair[1].end.latest:
            return "no-such-day" if pair[0].start.earliest > pair[1].end.latest else ""
        return fault


def _free(meaning: Meaning) -> bool:
    """Whether a time takes its year or week from the times beside it: "mars", "début mars"."""
    if isinstance(meaning, Part):
        return _free(meaning.inner)
    return isinstance(meaning, Recurring) and not meaning.which


def _weekday(meaning: Meaning) -> bool:
    return _free(meaning) and isinstance(meaning, Recurring) and meaning.cycle.period == "week"


def _bare_day(meaning: Meaning) -> bool:
    """Whether a day is named without its month: "lundi", "le 20"."""
    within = ("week", "month")
    return _free(meaning) and isinstance(meaning, Recurring) and meaning.cycle.period in within


def _next_weekday(meaning: Meaning) -> bool:
    """Whether a time is a weekday that is said to come: "jeudi prochain"."""
    if not isinstance(meaning, Recurring) or meaning.cycle.period != "week":
        return False
    return meaning.which == "next"


def _runs(meaning: Meaning, day: dt.date) -> list[dt.date]:
    return [r[0] for r in meaning.cycle.around(day)] if isinstance(meaning, Recurring) else []


def _yearly(meaning: Meaning) -> bool:
    """Whether a time is named without its year: "mars", "le 8 mai", "fin avril"."""
    if isinstance(meaning, Part):
        return _yearly(meaning.inner)
    return isinstance(meaning, Recurring) and meaning.cycle.period == "year"


def _before(meaning: Meaning, found: Bounds, anchor: dt.date) -> Bounds:
    """The last occurrence that begins no later than ``anchor``."""
    if found.start.earliest and found.start.earliest > anchor and isinstance(meaning, Recurring):
        runs = [r for r in meaning.cycle.around(anchor) if r[0] <= anchor]
        return over(*runs[-1]) if runs else found
    return found


@dataclass(frozen=True, slots=True)
class Each(Meaning):
    """Several times in one phrase: "les 27 et 28 février", "mardi et mercredi", "2014 et 2018"."""

    parts: tuple[Meaning, ...]

    @property
    def ambiguous(self) -> bool:
        return self.parts[-1].ambiguous

    @property
    def absolute(self) -> bool:
        *others, last = self.parts
        return last.absolute and all(p.absolute or _free(p) for p in others)

    @property
    def directed(self) -> bool:
        return self.parts[-1].directed

    def at(self, day: dt.date, look: int) -> Bounds | None:
        found = self.members(day, look)
        if not found:
            return None
        first = min(found, key=lambda b: b.start.earliest or dt.date.min)
        last = max(found, key=lambda b: b.end.latest or dt.date.max)
        return Bounds(first.start, last.end)

    def members(self, day: dt.date, look: int) -> tuple[Bounds, ...]:
        """The bounds of each time; empty where one of them cannot be."""
        if look in FORWARD and all(_free(p) for p in self.parts):
            return self._onward(day, look)
        last = self.parts[-1].at(day, look)
        anchor = last.start.earliest if last else None
        found = [last]
        for part in reversed(self.parts[:-1]):
            near = part.at(anchor, BACK) if anchor and _free(part) and look not in FORWARD else None
            found.append(near or part.at(day, look))
        return tuple(b for b in reversed(found) if b) if all(found) else ()

    def _onward(self, day: dt.date, look: int) -> tuple[Bounds, ...]:
        """The times one after the other, from the first that is to come."""
        found: list[Bounds] = []
        for part in self.parts:
            from_day = found[-1].start.earliest if found else day
            near = part.at(from_day or day, AHEAD if found else look)
            if near is None:
                return ()
            found.append(near)
        return tuple(found)

    def problem(self, day: dt.date, look: int) -> Problem:
        faults = (p.problem(day, look) for p in self.parts)
        return next((f for f in faults if f), "")


def is_each_weekday(meaning: Meaning | None) -> bool:
    """Whether a time names days of the week and nothing else: "le mardi et le jeudi"."""
    if isinstance(meaning, Each):
        return all(_weekday(p) for p in meaning.parts)
    return meaning is not None and meaning.grain == "day" and _weekday(meaning)


Side = Literal["since", "until", "by", "before", "after"]


@dataclass(frozen=True, slots=True)
class Open(Meaning):
    """One bound only: "depuis mars 2018", "jusqu'à jeudi", "d'ici 2020", "avant", "après".

    ``since`` holds the first day of the time, ``after`` begins on the day after it; ``until``
    holds its last day, ``before`` ends on the day before it; ``by`` runs from the document on.
    ``lean`` is where the inner time lies where no tense is known, or, if ``firm``, in any case:
    "depuis vendredi" is the last Friday, "d'ici vendredi" the next. What is ``COMING`` has its bare
    day ahead though the verb is past: "a annoncé la fermeture à partir de lundi".
    """

    inner: Meaning
    side: Side
    lean: int = UNKNOWN
    firm: bool = False

    @property
    def ambiguous(self) -> bool:
        if self.firm:
            return self._since_weekday()
        return self.inner.ambiguous and (self.lean == UNKNOWN or _yearly(self.inner))

    def _since_weekday(self) -> bool:
        """ "depuis mardi": said on a Tuesday, it is this one or the one before."""
        return self.firm and self.side == "since" and _weekday(self.inner)

    @property
    def absolute(self) -> bool:
        return self.side != "by" and self.inner.absolute

    @property
    def directed(self) -> bool:
        return self.firm or self.inner.directed

    def at(self, day: dt.date, look: int) -> Bounds | None:
        seen_from = day - cal.DAY if look == OTHER and self._since_weekday() else day
        bounds = self.inner.at(seen_from, self._towards(day, look))
        if bounds is None:
            return None
        first, last = bounds.start.earliest, bounds.end.latest
        if self.side == "since":
            return Bounds(Interval(first, last), Interval())
        if self.side == "until":
            return Bounds(Interval(), Interval(first, last))
        if self.side == "by":
            if last and last < day:
                return Bounds(Interval(), Interval(last, last))
            return Bounds(Interval(day, day), Interval(last, last))
        if self.side == "before":
            edge = first - cal.DAY if first else None
            return Bounds(Interval(None, edge), Interval(None, edge))
        edge = last + cal.DAY if last else None
        return Bounds(Interval(edge, None), Interval(edge, None))

    def _towards(self, day: dt.date, look: int) -> int:
        """Where the inner time is looked for, seen from ``day``.

        "A fermé la frontière jusqu'à lundi" is the Monday to come, but where it was yesterday.
        """
        towards = self._look(look)
        if towards != NEAR or not _weekday(self.inner):
            return towards
        past = self.inner.at(day, BACK)
        last = past.end.latest if past else None
        return BACK if last and day - last <= cal.DAY else AHEAD

    def _look(self, look: int) -> int:
        if self.firm:
            return self.lean
        if self.side == "until" and look == BACK:
            return NEAR  # "prolongé jusqu'au 5 avril": the end may be to come
        ahead = self.lean in FORWARD
        if look == BACK and self.lean == COMING and _bare_day(self.inner):
            return AHEAD
        if look in (OTHER, OTHER_NOUN) and (ahead or self.lean == UNKNOWN):
            return OTHER_NEAR if ahead and _yearly(self.inner) else look
        if look in (UNKNOWN, NOUN, OTHER, OTHER_NOUN):
            return NEAR if ahead and _yearly(self.inner) else AHEAD if ahead else self.lean
        return look

    def problem(self, day: dt.date, look: int) -> Problem:
        return self.inner.problem(day, self._look(look))


@dataclass(frozen=True, slots=True)
class Shifted(Derived):
    """Another time moved by an amount: "deux ans après 2015", "lundi en huit", "le lendemain".

    ``precise`` keeps the other time's own grain; else the amount's unit blurs it.
    """

    amount: Amount
    sign: int

    def at(self, day: dt.date, look: int) -> Bounds | None:
        bounds = self.inner.at(day, look)
        if bounds is None or (bounds.start.earliest is None and bounds.end.latest is None):
            return bounds
        return moved_by(bounds, self.amount, self.sign)


@dataclass(frozen=True, slots=True)
class Length(Meaning):
    """A mere length: "pendant trois ans". It has no place in time.

    ``more`` is what no one unit can hold: the two days of "un mois et deux jours".
    """

    amount: Amount
    more: Amount | None = None

    @property
    def whole(self) -> Amount:
        """The length in one unit: in days, from the shortest to the longest, where it has two.

        Hours beside weeks or more change nothing.
        """
        if self.more is None or self.more.unit not in _DAYS_OF:
            return self.amount
        short, long = _DAYS_OF[self.amount.unit]
        added = self.more.low * _DAYS_OF[self.more.unit][0]
        most = self.more.low * _DAYS_OF[self.more.unit][1]
        low = self.amount.low * short + added
        high = None if self.amount.high is None else self.amount.high * long + most
        return Amount(low, high, "day")


_DAYS_OF = {"year": (365, 366), "month": (28, 31), "week": (7, 7), "day": (1, 1)}


@dataclass(frozen=True, slots=True)
class Repeated(Meaning):
    """A repetition: "tous les ans", "chaque mardi"; ``amount`` is its period."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class Tied(Meaning):
    """A time told from an event or from another expression: "deux mois après", "la veille".

    ``relation`` is where it lies, seen from its anchor. ``recalls`` says that it points back at a
    time already named in the text ("le lendemain", "plus tard"), which then dates it; otherwise
    an event does ("après un sommet"). ``from_document`` allows the document's own date where no
    time was named before ("la veille" in the first sentence). ``reach`` is how far back, in
    characters, it looks for a day, which then is past, no noun's own and of the same run of
    the text: "dans la soirée". ``unit`` widens the anchor to the
    calendar unit that holds it first ("la même année", "l'année suivante"); ``cycle`` is what comes
    back and is named after it ("le dimanche suivant").
    """

    relation: Literal["before", "after", "same"]
    amount: Amount | None
    recalls: bool = False
    from_document: bool = False
    unit: str = ""
    cycle: Cycle | None = None
    reach: int = 0
