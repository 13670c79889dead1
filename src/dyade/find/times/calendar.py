"""Days, months and years: arithmetic on the Gregorian calendar, and intervals of days.

An ``Interval`` is closed: both days belong to it, ``None`` is open. Weeks run Monday to Sunday
(ISO 8601). Easter is computed with the anonymous Gregorian algorithm (Meeus, Astronomical
Algorithms, chapter 8).
"""

from __future__ import annotations

import calendar as _calendar
import datetime as dt
from functools import lru_cache

from dyade.errors import DyadeError
from dyade.model import Interval

DAY = dt.timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1, 9998


class DocumentDateError(DyadeError):
    """A document's date is not EDTF level 0, or names no day that exists."""

    code = "DY120"


def month_length(year: int, month: int) -> int:
    """Number of days of a month."""
    return _calendar.monthrange(year, month)[1]


def month_of(year: int, month: int) -> tuple[dt.date, dt.date]:
    """First and last day of a month."""
    return dt.date(year, month, 1), dt.date(year, month, month_length(year, month))


def year_of(year: int) -> tuple[dt.date, dt.date]:
    """First and last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Monday and Sunday of the week of a day."""
    monday = day - day.weekday() * DAY
    return monday, monday + 6 * DAY


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day of another month, or that month's last day where it has no such day.

    Raises:
        ValueError: the result lies outside the years 1 to 9998.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is out of range")
    return dt.date(year, month + 1, min(day.day, month_length(year, month + 1)))


def shift(day: dt.date, number: int, unit: str) -> dt.date:
    """A day moved by a number of days, weeks, months or years (negative: back).

    Hours and minutes are below the day and do not move it.

    Raises:
        ValueError: the result lies outside the years 1 to 9998.
    """
    if unit in ("hour", "minute"):
        return day
    if unit == "day" or unit == "week":
        try:
            return day + number * (7 if unit == "week" else 1) * DAY
        except OverflowError:
            raise ValueError(f"{number} {unit}s from {day} is out of range") from None
    return add_months(day, number * (12 if unit == "year" else 1))


@lru_cache(maxsize=512)
def easter(year: int) -> dt.date:
    """Easter Sunday of a year, Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * ell) // 433
    month = (h + ell - 7 * m + 90) // 25
    return dt.date(year, month, (h + ell - 7 * m + 33 * month + 19) % 32)


def document_bounds(date: str) -> Interval:
    """First and last day on which a document can have been written.

    Args:
        date: EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``.
    Raises:
        DocumentDateError: another form, or a day that does not exist.
    """
    if not isinstance(date, str):
        raise _no_date(repr(date))
    return _bounds(date)


@lru_cache(maxsize=4096)
def _bounds(date: str) -> Interval:
    parts = date.split("-")
    try:
        if [len(p) for p in parts] not in ([4], [4, 2], [4, 2, 2]) or not date.isascii():
            raise ValueError
        numbers = [int(p) for p in parts]
        if len(numbers) == 3:
            day = dt.date(*numbers)
            return Interval(day, day)
        ends = month_of(*numbers) if len(numbers) == 2 else year_of(numbers[0])
        return Interval(*ends)
    except (ValueError, IndexError):
        raise _no_date(date) from None


def _no_date(given: str) -> DocumentDateError:
    return DocumentDateError(
        f"“{given[:40]}” is no date of a document; write 2019, 2019-04 or 2019-04-24"
    )


def document_days(date: str) -> tuple[dt.date, ...]:
    """Every day on which a document can have been written, in order."""
    bounds = document_bounds(date)
    assert bounds.earliest and bounds.latest
    span = (bounds.latest - bounds.earliest).days + 1
    return tuple(bounds.earliest + n * DAY for n in range(span))


def intersect(one: Interval, other: Interval) -> Interval | None:
    """The days that two intervals share; None where they share none."""
    earliest = max((d for d in (one.earliest, other.earliest) if d), default=None)
    latest = min((d for d in (one.latest, other.latest) if d), default=None)
    if earliest and latest and earliest > latest:
        return None
    return Interval(earliest, latest)


def hull(one: Interval, other: Interval) -> Interval:
    """The smallest interval that holds both; open where one of them is open."""
    return Interval(
        min(one.earliest, other.earliest) if one.earliest and other.earliest else None,
        max(one.latest, other.latest) if one.latest and other.latest else None,
    )


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether every day of ``inner`` is a day of ``outer``."""
    starts = not outer.earliest or bool(inner.earliest and inner.earliest >= outer.earliest)
    ends = not outer.latest or bool(inner.latest and inner.latest <= outer.latest)
    return starts and ends
