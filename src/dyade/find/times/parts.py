"""Beginning, middle and end of a time, and its numbered smaller units.

The spans are conventions: those of docs/codebook.md where it has one ("fin février" from the
21st, "mi-avril" 11 to 20, "fin 2018" October to December), thirds of the time elsewhere.
"""

from __future__ import annotations

import datetime as dt

from dyade.find.times import calendar as cal
from dyade.find.times.cycle import nth_weekday

Run = tuple[dt.date, dt.date]
_MONTHS_OF_YEAR = {"start": (1, 3), "mid": (5, 8), "end": (10, 12)}
_DAYS_OF_MONTH = {"start": (1, 10), "mid": (11, 20), "end": (21, 31)}
_DAYS_OF_WEEK = {"start": (0, 1), "mid": (2, 3), "end": (3, 6)}
_MONTHS_OF_THIRD = {"quarter": 1, "semester": 2}


def cut(first: dt.date, last: dt.date, grain: str, part: str) -> Run | None:
    """A part of the run ``first`` to ``last``; None where it has no such part.

    Args:
        grain: what the run is ("week", "month", "year", …).
        part: ``start``, ``mid``, ``end``, ``turn`` (about its beginning), or ``<unit>:<n>`` with
            n from 1, -1 for the last (``week:2``, ``fortnight:1``, ``weekday0:-1`` for the last
            Monday, ``part4:2`` for the second quarter of it), ``month:<3`` for the first three
            months (``>`` for the last), ``weekof``, the week that holds a day, or ``weekendof``,
            its Saturday and Sunday.
    """
    if part == "weekof":
        return cal.week_of(first)
    if part == "weekendof":
        saturday = cal.week_of(first)[0] + 5 * cal.DAY
        return saturday, saturday + cal.DAY
    if ":" in part:
        unit, number = part.split(":")
        if number[0] in "<>":
            return _several(first, last, unit, int(number[1:]), number[0] == "<")
        return _nth(first, last, unit, int(number))
    if grain == "day":
        return first, last
    if part == "turn":
        return _turn(first, grain)
    if grain == "week" and (last - first).days == 6:
        low, high = _DAYS_OF_WEEK[part]
        return first + low * cal.DAY, first + high * cal.DAY
    if grain == "month" and first.day == 1:
        low, high = _DAYS_OF_MONTH[part]
        return first.replace(day=low), first.replace(day=min(high, last.day))
    if grain == "year":
        low, high = _MONTHS_OF_YEAR[part]
        return first.replace(month=low), cal.month_of(first.year, high)[1]
    if grain in ("decade", "century"):
        return _years(first, last, part)
    return _third(first, last, grain, ("start", "mid", "end").index(part))


def _third(first: dt.date, last: dt.date, grain: str, index: int) -> Run:
    """The third of a run: of a quarter or half in months, of any other in days."""
    if grain in _MONTHS_OF_THIRD and first.day == 1:
        months = _MONTHS_OF_THIRD[grain]
        begin = cal.add_months(first, index * months)
        return begin, cal.add_months(begin, months) - cal.DAY
    third = ((last - first).days + 1) / 3
    return (
        first + round(third * index) * cal.DAY,
        first + round(third * (index + 1)) * cal.DAY - cal.DAY,
    )


_TURN = {"century": 5, "decade": 1}  # years to either side of the first day


def _turn(first: dt.date, grain: str) -> Run | None:
    """ "au tournant du siècle": so many years to either side of its first day."""
    years = _TURN.get(grain)
    if years is None:
        return None
    begin = cal.add_months(first, -12 * years)
    return begin, cal.add_months(first, 12 * years) - cal.DAY


def _years(first: dt.date, last: dt.date, part: str) -> Run:
    length = last.year - first.year + 1
    low, high = {"start": (0.0, 0.3), "mid": (0.3, 0.7), "end": (0.7, 1.0)}[part]
    begin = first.year + round(length * low)
    return dt.date(begin, 1, 1), dt.date(first.year + round(length * high) - 1, 12, 31)


def _nth(first: dt.date, last: dt.date, unit: str, number: int) -> Run | None:
    if unit.startswith("weekday"):
        weekday = int(unit[-1])
        try:
            day = nth_weekday(first.year, (first if number > 0 else last).month, weekday, number)
        except ValueError:
            return None
        return day, day
    if unit == "fortnight":
        split = first.replace(day=15)
        return (first, split) if number == 1 else (split + cal.DAY, last)
    if unit == "tenday":
        return _ten_days(first, last, number)
    if unit == "half":
        half = ((last - first).days + 1) // 2
        if first.day == 1 and first.month % 6 == 1 and last.year == first.year:
            split = dt.date(first.year, 7, 1)
        elif last.year - first.year >= 9:
            split = dt.date(first.year + (last.year - first.year + 1) // 2, 1, 1)
        else:
            split = first + half * cal.DAY
        return (first, split - cal.DAY) if number == 1 else (split, last)
    if unit.startswith("part"):
        return _fraction(first, last, int(unit[-1]), number)
    return _step(first, last, unit, number)


def _ten_days(first: dt.date, last: dt.date, number: int) -> Run | None:
    """One of the three ten days of a month, the last of them to its end."""
    number = 3 if number == -1 else number
    if not 1 <= number <= 3:
        return None
    begin = first + 10 * (number - 1) * cal.DAY
    return begin, last if number == 3 else begin + 9 * cal.DAY


def _fraction(first: dt.date, last: dt.date, parts: int, number: int) -> Run:
    """One of so many equal parts, in whole years where there are enough of them."""
    index = number - 1 if number > 0 else parts + number
    years = last.year - first.year + 1
    if years >= 10:
        low, high = (first.year + years * n // parts for n in (index, index + 1))
        return dt.date(low, 1, 1), dt.date(high - 1, 12, 31)
    days = (last - first).days + 1
    low, high = (days * n // parts for n in (index, index + 1))
    return first + low * cal.DAY, first + (high - 1) * cal.DAY


def _several(first: dt.date, last: dt.date, unit: str, number: int, ahead: bool) -> Run | None:
    """The first or last few units of a run."""
    if ahead and unit == "week":
        return first, min(last, first + (7 * number - 1) * cal.DAY)
    edge = _step(first, last, unit, number) if ahead else None
    if ahead:
        return (first, edge[1]) if edge else None
    back = {"month": 1, "year": 12, "quarter": 3}.get(unit)
    if back:
        return cal.add_months(last + cal.DAY, -back * number), last
    return last - (number * (7 if unit == "week" else 1) - 1) * cal.DAY, last


def _step(first: dt.date, last: dt.date, unit: str, number: int) -> Run | None:
    """The nth day, week, month, quarter, … counted from the start, or the last one."""
    if unit == "week":
        if number < 0:
            end = last + 7 * (number + 1) * cal.DAY
            return end - 6 * cal.DAY, end
        # ISO 8601: the first week is the one with most of its days inside.
        monday = cal.week_of(first + 3 * cal.DAY)[0] + 7 * (number - 1) * cal.DAY
        return (monday, monday + 6 * cal.DAY) if monday <= last else None
    if unit == "weekend":
        saturday = first + (5 - first.weekday()) % 7 * cal.DAY
        if number < 0:
            saturday = last - ((last.weekday() - 5) % 7 - 7 * (number + 1)) * cal.DAY
        else:
            saturday += 7 * (number - 1) * cal.DAY
        return (saturday, saturday + cal.DAY) if saturday <= last else None
    months = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120}.get(unit)
    if months is None:
        day = last + (number + 1) * cal.DAY if number < 0 else first + (number - 1) * cal.DAY
        return (day, day) if day <= last else None
    begin = (
        cal.add_months(last + cal.DAY, months * number)
        if number < 0
        else cal.add_months(first, months * (number - 1))
    )
    return (begin, cal.add_months(begin, months) - cal.DAY) if begin <= last else None
