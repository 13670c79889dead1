"""Meanings that count from the document: so long ago, so long from now, the last so long."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.find.times import calendar as cal
from dyade.find.times.bounds import Bounds, moved, over, within
from dyade.find.times.meaning import NEAR, OTHER, OTHER_NOUN, Meaning
from dyade.model import Amount, Interval


@dataclass(frozen=True, slots=True)
class Away(Meaning):
    """So much time from the document: "il y a trois ans", "dans deux jours".

    Months and years give the calendar month reached, days and weeks the day; a few hours or
    minutes the document's own, and in the other reading its neighbour too. ``more`` is counted
    from where ``amount`` leads: "il y a un mois et deux jours". ``exact`` gives the day of the
    month reached: "il y a un an jour pour jour".
    """

    amount: Amount
    sign: int
    more: Amount | None = None
    exact: bool = False

    @property
    def ambiguous(self) -> bool:
        return _HOURS.get(self.amount.unit, 0) * (self.amount.high or _HALF_DAY) in _FEW

    def at(self, day: dt.date, look: int) -> Bounds | None:
        if self.ambiguous and look not in (OTHER, OTHER_NOUN):
            return over(day, day)
        step = self.sign * self.amount.low
        if self.more:
            return moved_by(
                moved(over(day, day), step, step, self.amount.unit), self.more, self.sign
            )
        if self.exact and self.amount.low == self.amount.high:
            return moved(over(day, day), step, step, self.amount.unit)
        return moved_by(over(day, day), self.amount, self.sign)


@dataclass(frozen=True, slots=True)
class ToTheDay(Meaning):
    """So much time from a day near the document's: "il y a un an jour pour jour jeudi"."""

    amount: Amount
    sign: int
    named: Meaning

    def at(self, day: dt.date, look: int) -> Bounds | None:
        found = self.named.at(day, NEAR)
        step = self.sign * self.amount.low
        return moved(found, step, step, self.amount.unit) if found is not None else None


_HALF_DAY = 720
_FEW = range(1, _HALF_DAY)  # minutes that mostly leave the day as it is
_HOURS = {"hour": 60, "minute": 1}  # in minutes


def moved_by(bounds: Bounds, amount: Amount, sign: int) -> Bounds:
    """Bounds moved back (-1) or ahead (+1) by an amount, at the amount's own precision."""
    if amount.unit == "hour" and amount.low >= 24:
        days = -(-amount.high // 24) if amount.high is not None else None
        amount = Amount(amount.low // 24, days, "day")
    if amount.unit in ("hour", "minute"):
        return moved(bounds, *((-1, 0) if sign < 0 else (0, 1)), "day")
    high = amount.high
    if high is None:
        near = moved(bounds, sign * amount.low, sign * amount.low, amount.unit)
        edge = near.start.latest if sign < 0 else near.start.earliest
        return within(None, edge) if sign < 0 else within(edge, None)
    low, top = (-high, -amount.low) if sign < 0 else (amount.low, high)
    shifted = moved(bounds, low, top, amount.unit)
    if amount.unit in ("month", "year") and amount.low and (_is_day(bounds) or _of_months(bounds)):
        return _whole_months(shifted, amount.low == high)
    return shifted


def _of_months(bounds: Bounds) -> bool:
    """Whether a time is one of whole months: two months after February end on 30 April."""
    whole = bounds.exact
    return whole is not None and whole[0].day == 1 and (whole[1] + cal.DAY).day == 1


def _is_day(bounds: Bounds) -> bool:
    return bounds.start == bounds.end


def _whole_months(bounds: Bounds, exact: bool) -> Bounds:
    first, last = bounds.start.earliest, bounds.end.latest
    low = first.replace(day=1) if first else None
    high = cal.month_of(last.year, last.month)[1] if last else None
    if exact and low and high and bounds.exact:
        return over(low, high)
    return within(low, high)


@dataclass(frozen=True, slots=True)
class Rolling(Meaning):
    """The time up to the document or from it: "ces trois derniers mois", "en l'espace d'un an".

    ``sign`` -1 ends on the document's day, +1 begins on it; ``skip`` leaves that day itself out.
    """

    amount: Amount
    sign: int
    skip: bool = False

    def at(self, day: dt.date, look: int) -> Bounds | None:
        unit = self.amount.unit
        low, high = self.amount.low, self.amount.high
        if unit in ("hour", "minute"):
            days = -(-(high or low) // (24 if unit == "hour" else 1440))
            low, high, unit = min(low, days), days, "day"
        near = cal.shift(day, self.sign * low, unit)
        far = cal.shift(day, self.sign * high, unit) if high is not None else None
        edge = day + self.sign * cal.DAY if self.skip and self.amount.unit == unit else day
        if self.sign < 0:
            return Bounds(Interval(far, near), Interval(edge, edge))
        return Bounds(Interval(edge, edge), Interval(near, far))
