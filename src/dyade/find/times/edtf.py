"""Times as EDTF text (ISO 8601-2:2019, levels 0 to 2): the form for exchange.

The text bounds what the four bounds bound: its first and last day are ``earliest`` and ``latest``.
A time that is one of several days is written as one of a set, ``[2019-03-26,2019-04-02]``.
"""

from __future__ import annotations

import datetime as dt

from dyade.find.times.bounds import Bounds, union
from dyade.find.times.calendar import DAY, month_of, year_of
from dyade.model import Interval

_LONGEST_LIST = 12


def unit_text(first: dt.date, last: dt.date, grain: str = "") -> str:
    """A closed run of days as one EDTF date where it is a day, a month, a year, …; else ``""``."""
    if first == last:
        return first.isoformat()
    if (first, last) == month_of(first.year, first.month):
        return f"{first.year:04}-{first.month:02}"
    if (first, last) == year_of(first.year):
        return f"{first.year:04}"
    if grain == "decade" and _is_decade(first, last):
        return f"{first.year // 10:03}X"
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and last == month_of(last.year, last.month)[1]
    if grain == "quarter" and whole and months == 3 and first.month % 3 == 1:
        return f"{first.year:04}-{33 + first.month // 3}"
    if grain == "semester" and whole and months == 6 and first.month in (1, 7):
        return f"{first.year:04}-{40 + first.month // 7}"
    return ""


def _is_decade(first: dt.date, last: dt.date) -> bool:
    return (
        first.year % 10 == 0
        and last.year == first.year + 9
        and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    )


def _endpoint(days: Interval, edge: dt.date | None, mark: str) -> str:
    if edge is None:
        return ".."
    if days.earliest and days.latest:
        known = unit_text(days.earliest, days.latest)
        if known:
            return known + mark
    return edge.isoformat() + mark


def _range(bounds: Bounds, mark: str) -> str:
    first = _endpoint(bounds.start, bounds.start.earliest, mark)
    last = _endpoint(bounds.end, bounds.end.latest, mark)
    if first == ".." and last == "..":
        return ""
    return f"{first}/{last}"


def one_of(days: list[dt.date]) -> str:
    """One of some days, which come sorted and differ."""
    first, last = days[0], days[-1]
    if len(days) == (last - first).days + 1:
        if (first, last) == month_of(first.year, first.month):
            return f"{first.year:04}-{first.month:02}-XX"
        return f"[{first}..{last}]"
    if len(days) <= _LONGEST_LIST:
        return "[" + ",".join(d.isoformat() for d in days) + "]"
    return f"[{first}..{last}]"


def all_of(days: tuple[dt.date, ...]) -> str:
    """Each of some days: ``{2019-02-27,2019-02-28}``."""
    return "{" + ",".join(d.isoformat() for d in days) + "}"


def written(readings: list[Bounds], grain: str, about: bool) -> str:
    """EDTF text of a time that has one of these bounds, one for each day of the document.

    Args:
        readings: what the words mean seen from each day; not empty, without repeats.
        grain: the unit of the expression; it tells a quarter from three months.
        about: whether to mark it as approximate (``~``).
    """
    mark = "~" if about else ""
    exact = [r.exact for r in readings]
    known = [e for e in exact if e]
    if len(known) == len(readings):
        if len(known) == 1:
            first, last = known[0]
            text = unit_text(first, last, grain)
            return text + mark if text else _range(readings[0], mark)
        if all(first == last for first, last in known):
            return one_of(sorted(first for first, _ in known))
        texts = [unit_text(first, last) for first, last in sorted(known)]
        if all(texts) and len(texts) <= _LONGEST_LIST:
            return "[" + ",".join(texts) + "]"
    total = union(readings)
    if total.start == total.end and total.start.earliest and total.start.latest:
        first, last = total.start.earliest, total.start.latest
        return one_of([first + n * DAY for n in range((last - first).days + 1)])
    return _range(total, mark)
