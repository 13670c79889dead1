"""Feasts of other calendars: when they fall in the Gregorian one.

Orthodox Easter (Julian reckoning), Jewish feasts (the arithmetic calendar), Muslim ones (the
civil tabular calendar: what the moon shows is a day earlier or later), the lunar new year. After
Reingold and Dershowitz, Calendrical Calculations; Meeus, Astronomical Algorithms, chapter 49.
"""

from __future__ import annotations

import datetime as dt
import math

from dyade.find.times import calendar as cal

_HEBREW_EPOCH = -1373427  # as datetime.date counts days
_ISLAMIC_EPOCH = 227015
_TISHRI, _PASSOVER_TO_TISHRI = 7, 163
_BEIJING = 8 / 24  # its clock ahead of universal time, in days
_J2000 = 730120.5  # noon of 1 January 2000, as datetime.date counts days
_SOLSTICE, _TROPICAL_YEAR = 730475.56, 365.24274  # the winter solstice of 2000
_MONTH = 29.530588861


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Orthodox churches, Gregorian calendar."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, number = divmod(d + e + 114, 31)
    julian = dt.date(year, month, number + 1)
    return julian + (year // 100 - year // 400 - 2) * cal.DAY


def _elapsed(year: int) -> int:
    """Days from the epoch to the molad of a Hebrew year, moved off the days it may not have."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _hebrew_new_year(year: int) -> int:
    before, this, after = (_elapsed(year + n) for n in (-1, 0, 1))
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _HEBREW_EPOCH + this + late


def hebrew(year: int, month: int, day: int) -> dt.date:
    """A day of the Hebrew calendar in a Gregorian year; months from Nisan (1), Tishri is 7.

    Only the months of spring to autumn and Kislev (9) fall in each year; Adar is 0.
    """
    own = _hebrew_new_year(year + 3761)
    if month >= _TISHRI:
        long = _hebrew_new_year(year + 3762) - own in (355, 385)
        before = {7: 0, 8: 30, 9: 60 if long else 59}[month]
        return dt.date.fromordinal(own + before + day - 1)
    nisan = own - _PASSOVER_TO_TISHRI - 14
    before = -29 if month == 0 else 30 * (month // 2) + 29 * ((month - 1) // 2)
    return dt.date.fromordinal(nisan + before + day - 1)


def islamic(year: int, month: int, day: int) -> list[dt.date]:
    """The days of a Gregorian year on which a day of the Muslim calendar falls."""
    near = int((year - 622) * 33 / 32)
    found = []
    for hijri in range(max(1, near - 2), near + 4):
        number = _ISLAMIC_EPOCH - 1 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
        number += 29 * (month - 1) + month // 2 + day
        if 0 < number <= dt.date.max.toordinal():
            found.append(dt.date.fromordinal(number))
    return [d for d in found if d.year == year]


def lunar_new_year(year: int) -> dt.date:
    """The second new moon, seen from Beijing, after that of the winter solstice.

    A leap month puts it off: it never falls before 21 January.
    """
    solstice = int(_SOLSTICE + (year - 2001) * _TROPICAL_YEAR + _BEIJING)
    k = math.floor((solstice - _J2000) / _MONTH) - 1
    while _moon_day(k + 1) <= solstice:
        k += 1
    second = _moon_day(k + 2)
    late = second < dt.date(year, 1, 21).toordinal()
    return dt.date.fromordinal(_moon_day(k + 3) if late else second)


def _moon_day(k: int) -> int:
    """The day in Beijing of the kth new moon from 6 January 2000; off by an hour at most."""
    t = k / 1236.85
    sun = math.radians(2.5534 + 29.10535670 * k)
    moon = math.radians(201.5643 + 385.81693528 * k)
    node = math.radians(160.7108 + 390.67050284 * k)
    added = -0.40720 * math.sin(moon) + 0.17241 * math.sin(sun) + 0.01608 * math.sin(2 * moon)
    added += 0.01039 * math.sin(2 * node) + 0.00739 * math.sin(moon - sun)
    added -= 0.00514 * math.sin(moon + sun)
    mean = 5.09766 + _MONTH * k + 0.00015437 * t * t
    return int(_J2000 + mean + added + _BEIJING)
