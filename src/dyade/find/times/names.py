"""Holidays and periods of history: rules made from the tables of names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from dyade.data import Row, table
from dyade.find.times import calendar as cal
from dyade.find.times import numbers
from dyade.find.times.grammar import Rule
from dyade.find.times.vocabulary import words

HOLIDAYS = "fr/times/holidays.tsv"
HOLIDAY_COLUMNS = ("form", "kind", "first", "offset", "days", "note")
PERIODS = "fr/times/periods.tsv"
PERIOD_COLUMNS = ("form", "first", "last", "approx", "source")
_PIECE = re.compile(r"\w+-ends?(?!\w)|[^\W\d_]+'|[^\W\d_]+|\d+|-")
_ROMAN = re.compile("[IVX]+e")
_KINDS = ("fixed", "easter", "nth", "orthodox", "hebrew", "islamic", "lunar")


def _pieces(form: str) -> list[str]:
    """The tokens that the scanner makes of a form."""
    return _PIECE.findall(form)


def _value(piece: str) -> int:
    """The number that a piece is, in figures, in words or Roman; 0 where it is none."""
    if piece.isdigit():
        return int(piece)
    if _ROMAN.fullmatch(piece):
        return numbers.roman(piece[:-1])
    return numbers.read([piece])[0] if piece not in words("one") else 0


def _pattern(form: str) -> str:
    """A form as a pattern: a number is kept as ``k``, to be compared with ``_values``."""
    return " ".join(f"<k:{_category(p)}>" if _value(p) else p for p in _pieces(form))


def _category(piece: str) -> str:
    return "roman" if _ROMAN.fullmatch(piece) else "n"


def _values(form: str) -> tuple[int, ...]:
    return tuple(v for p in _pieces(form) if (v := _value(p)))


def _holiday(row: Row) -> Rule:
    if row["kind"] not in _KINDS:
        raise row.fault(f"kind {row['kind']!r} is none of {_KINDS}")
    when = [int(row["first"]), int(row["offset"]), int(row["days"])]
    after = "( (de)? <y:year> | <which:pastword|nextword> )?"
    pattern = f"(la|le|l'|les|ce|cette)? {_pattern(row['form'])} {after}"
    return Rule(
        "holiday",
        pattern,
        "holiday",
        {
            "numbers": when,
            "detail": row["kind"],
            "written": _values(row["form"]),
        },
        (),
        (),
    )


def _bound(text: str, last: bool, row: Row) -> dt.date | None:
    if not text:
        return None
    try:
        days = cal.document_bounds(text)
    except cal.DocumentDateError as error:
        raise row.fault(str(error)) from error
    return days.latest if last else days.earliest


def _period(row: Row) -> Rule:
    first, last = _bound(row["first"], False, row), _bound(row["last"], True, row)
    if first is None or last is None or first > last:
        raise row.fault("a period needs a last day that is not before its first")
    options = {
        "first": first,
        "last": last,
        "edtf": _edtf(row),
        "written": _values(row["form"]),
        "approx": "about" if row["approx"] else "",
    }
    return Rule("period", f"(la|le|l'|les)? {_pattern(row['form'])}", "period", options, (), ())


def _edtf(row: Row) -> str:
    how = row["approx"]
    if how not in ("", "start", "end", "both"):
        raise row.fault(f"approx {how!r} is none of start, end, both")
    if row["first"] == row["last"] and not how:
        return row["first"]
    first = row["first"] + ("~" if how in ("start", "both") else "")
    return f"{first}/{row['last']}{'~' if how in ('end', 'both') else ''}"


def rules() -> Iterator[Rule]:
    """A rule for each row of the two tables.

    Raises:
        DataError: a row that cannot be, with file and line.
    """
    yield from (_holiday(row) for row in table(HOLIDAYS, HOLIDAY_COLUMNS))
    yield from (_period(row) for row in table(PERIODS, PERIOD_COLUMNS))
