"""Times told from an event: from the event's days to the deed's, and back.

"X intervient moins de deux mois après Y" is a constraint between two deeds. Where the days of
one are known, those of the other follow.
"""

from __future__ import annotations

import datetime as dt

from dyade.find.times.calendar import month_of, shift
from dyade.model import Amount, Interval, TimeExpression

_VAGUE = Amount(0, None, "day")


def resolve_anchor(expression: TimeExpression, event: Interval) -> Interval:
    """The days of a deed that ``expression`` ties to an event, from the event's days.

    Months and years are blurred to the calendar month reached ("deux ans après"), unless the
    words give a bound ("moins de deux mois après").

    Args:
        expression: one with ``anchor`` "event".
        event: the days on which the event took place, inclusive, None where open.
    Returns:
        an interval, open on the sides that do not follow; open on both where ``expression`` is
        tied to no event.
    """
    if expression.relation == "same":
        return event
    if expression.relation not in ("before", "after"):
        return Interval()
    return _moved(event, expression.amount or _VAGUE, 1 if expression.relation == "after" else -1)


def resolve_event(expression: TimeExpression, deed: Interval) -> Interval:
    """The days of the event to which ``expression`` ties a deed, from the deed's days.

    The inverse of ``resolve_anchor``: a deed of April 2019 "moins de deux mois après" an event
    puts the event in 2019-02-01 to 2019-04-30.
    """
    if expression.relation == "same":
        return deed
    if expression.relation not in ("before", "after"):
        return Interval()
    return _moved(deed, expression.amount or _VAGUE, -1 if expression.relation == "after" else 1)


def _moved(days: Interval, amount: Amount, sign: int) -> Interval:
    low, high, unit = amount.low, amount.high, amount.unit
    near = days.earliest if sign > 0 else days.latest
    far = days.latest if sign > 0 else days.earliest
    if unit in ("hour", "minute"):
        low, high, unit = 0, 1, "day"
    closest = _shift(near, sign * low, unit)
    farthest = _shift(far, sign * high, unit) if high is not None else None
    first, last = (closest, farthest) if sign > 0 else (farthest, closest)
    if low == high and unit in ("month", "year"):
        first = first.replace(day=1) if first else None
        last = month_of(last.year, last.month)[1] if last else None
    return Interval(first, last)


def _shift(day: dt.date | None, number: int, unit: str) -> dt.date | None:
    if day is None:
        return None
    try:
        return shift(day, number, unit)
    except ValueError:
        return None
