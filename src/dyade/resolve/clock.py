"""Dates of dispatches as days: EDTF level 0 to its first and last day."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache

from dyade.errors import DateError, shown

_FORM = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


def days(edtf: str) -> tuple[dt.date, dt.date]:
    """First and last day (inclusive) of ``2019``, ``2019-04`` or ``2019-04-24``.

    Raises:
        DateError: another form, or a day that does not exist.
    """
    if not isinstance(edtf, str):
        raise DateError(f"a date is a text such as “2019-04-24”, not {shown(edtf)}")
    return _days(edtf)


@lru_cache(maxsize=8192)
def _days(edtf: str) -> tuple[dt.date, dt.date]:
    found = _FORM.fullmatch(edtf)
    if not found:
        raise DateError(f"“{edtf}” is not a date: write 2019, 2019-04 or 2019-04-24")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        if month is None:
            return dt.date(year, 1, 1), dt.date(year, 12, 31)
        if day is None:
            last = calendar.monthrange(year, month)[1]
            return dt.date(year, month, 1), dt.date(year, month, last)
        only = dt.date(year, month, day)
    except (ValueError, calendar.IllegalMonthError):
        raise DateError(f"there is no day “{edtf}”: write a day that exists") from None
    return only, only


def width(edtf: str) -> int:
    """How many days a date may stand for."""
    first, last = days(edtf)
    return (last - first).days + 1
