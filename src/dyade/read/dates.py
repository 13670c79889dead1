"""The day of writing, as far as it is known: EDTF level 0."""

from __future__ import annotations

import datetime as dt
import re

from dyade.read.reject import Reason, Refused

_DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>[T ]\d\d(?::?\d\d.*)?)?)?)?"
)


def written(value: object, nothing: str = "no date") -> str:
    """The date of writing as ``2019``, ``2019-04`` or ``2019-04-24``.

    A point in time ("2019-04-24T08:30:00+02:00") gives its day as written, in its own zone.

    Args:
        value: what the input gives: text, a ``date`` or ``datetime``, a year as a number, None.
        nothing: what to say where nothing is given.
    Raises:
        Refused: nothing given, a form that is not EDTF level 0, or a day that does not exist.
    """
    text = value.isoformat() if isinstance(value, dt.date) else str(value or "").strip()
    if not text:
        raise Refused(Reason.NO_DATE, nothing)
    found = _DATE.fullmatch(text)
    if not found:
        raise Refused(Reason.BAD_DATE, f"“{text[:40]}” is not a date of the form 2019-04-24")
    year, month, day = found["year"], found["month"], found["day"]
    try:
        dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise Refused(Reason.BAD_DATE, f"there is no day {text[:40]}") from None
    return "-".join(part for part in (year, month, day) if part)
