"""Times that come back every year, month or week, and where they fall around a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.find.times import calendar as cal
from dyade.find.times import feasts
from dyade.find.times.bounds import Bounds, over
from dyade.model import Interval

Run = tuple[dt.date, dt.date]

# First days of the four seasons (month, day) in the Gregorian calendar, northern hemisphere: the
# equinoxes and solstices of the years 2000-2050, to the day on which they mostly fall in Paris.
SEASONS = {"spring": (3, 20), "summer": (6, 21), "autumn": (9, 23), "winter": (12, 21)}
_NEXT = {"spring": "summer", "summer": "autumn", "autumn": "winter", "winter": "spring"}


@dataclass(frozen=True, slots=True)
class Cycle:
    """A recurring time. ``name`` and ``numbers`` say what recurs in each ``period``:

    - ``("year", "day", (month, day))``, ``("year", "month", (month,))``
    - ``("year", "season", ())`` with ``detail`` the season, ``("year", "holiday", …)``
      with ``detail`` the kind of the table of holidays
    - ``("year", "part", (first month, months))``: quarters, semesters
    - ``("year", "once", (year, month, day))``
    - ``("year", "isoweek", (number,))``
    - ``("month", "day", (day,))``, ``("week", "day", (weekday,))``, ``("week", "weekend", (5,))``
    """

    period: str
    name: str
    numbers: tuple[int, ...]
    detail: str = ""

    def around(self, day: dt.date) -> list[Run]:
        """The runs of the cycle from well before ``day`` to well after it, sorted."""
        if self.period == "week":
            monday = day - (day.weekday() - self.numbers[0]) * cal.DAY
            found = [monday + 7 * n * cal.DAY for n in (-2, -1, 0, 1, 2)]
            length = cal.DAY if self.name == "weekend" else 0 * cal.DAY
            return [(d, d + length) for d in found]
        if self.period == "month":
            starts = [cal.add_months(day.replace(day=1), n) for n in range(-3, 4)]
            runs = [self._in_month(s.year, s.month) for s in starts]
        else:
            # 29 February and the like recur only every four to eight years.
            reach = 8 if self.name == "day" and self.numbers == (2, 29) else 2
            years = range(max(1, day.year - reach), min(9998, day.year + reach) + 1)
            if self.detail == "islamic":
                return [r for y in years for r in self._islamic(y)]
            runs = [self.in_year(y) for y in years]
        return [r for r in runs if r]

    def bounds(self, run: Run) -> Bounds:
        """The bounds of a run: those of what the moon shows are a day to either side."""
        if self.detail != "islamic":
            return over(*run)
        first, last = (Interval(d - cal.DAY, d + cal.DAY) for d in run)
        return Bounds(first, last)

    def _in_month(self, year: int, month: int) -> Run | None:
        number = self.numbers[0]
        if number > cal.month_length(year, month):
            return None
        found = dt.date(year, month, number)
        return found, found

    def in_year(self, year: int) -> Run | None:
        """The run of a yearly cycle in one year; None where it has none (29 February)."""
        if self.name == "once":
            found = dt.date(*self.numbers)
            return (found, found) if found.year == year else None
        if self.name == "day":
            month, number = self.numbers
            if not 1 <= number <= cal.month_length(year, month):
                return None
            found = dt.date(year, month, number)
            return found, found
        if self.name == "isoweek":
            monday = cal.week_of(dt.date(year, 1, 4))[0] + 7 * (self.numbers[0] - 1) * cal.DAY
            known = monday < cal.week_of(dt.date(year + 1, 1, 4))[0]  # few years have 53
            return (monday, monday + 6 * cal.DAY) if known else None
        if self.name == "month":
            return cal.month_of(year, self.numbers[0])
        if self.name == "part":
            first, length = self.numbers
            begin = dt.date(year, first, 1)
            return begin, cal.add_months(begin, length) - cal.DAY
        if self.name == "season":
            begin = dt.date(year, *SEASONS[self.detail])
            after = dt.date(year + (self.detail == "winter"), *SEASONS[_NEXT[self.detail]])
            return begin, after - cal.DAY
        return self._holiday(year)

    def _islamic(self, year: int) -> list[Run]:
        """None before the Hegira, mostly one a year, two where the second falls in December."""
        length = cal.DAY * (self.numbers[2] - 1)
        return [(d, d + length) for d in feasts.islamic(year, *divmod(self.numbers[0], 100))]

    def _holiday(self, year: int) -> Run | None:
        if self.detail == "islamic":
            return next(iter(self._islamic(year)), None)
        length = cal.DAY * (self.numbers[2] - 1)
        offset = self.numbers[1] * cal.DAY
        if self.detail == "easter":
            begin = cal.easter(year) + offset
        elif self.detail == "orthodox":
            begin = feasts.orthodox_easter(year) + offset
        elif self.detail == "hebrew":
            begin = feasts.hebrew(year, *divmod(self.numbers[0], 100))
        elif self.detail == "lunar":
            begin = feasts.lunar_new_year(year) + offset
        elif self.detail == "nth":
            month, code = divmod(self.numbers[0], 100)
            begin = nth_weekday(year, month, code % 10, code // 10 if code < 60 else -1)
            begin += offset
        else:
            month, number = divmod(self.numbers[0], 100)
            begin = dt.date(year, month, number)
        return begin, begin + length


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """The nth (1 to 5, -1 the last, -2 the last but one) such weekday (0 Monday) of a month.

    Raises:
        ValueError: the month has no fifth one.
    """
    first, last = cal.month_of(year, month)
    if nth < 0:
        return last - ((last.weekday() - weekday) % 7 - 7 * (nth + 1)) * cal.DAY
    found = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * cal.DAY
    if found.month != month:
        raise ValueError(f"no {nth}th weekday {weekday} in {year}-{month:02}")
    return found
