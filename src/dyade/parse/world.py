"""The tables of the world: their columns, and what must hold in each of their rows.

Codes and sectors are those of docs/codebook.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dyade.data import Row, table
from dyade.errors import DataError

COLUMNS: dict[str, tuple[str, ...]] = {
    "states": (
        "code", "name", "variants", "adjective", "inhabitant", "gender", "capital", "from", "to",
        "note",
    ),
    "seats": ("form", "code", "kind", "note"),
    "bodies": ("code", "name", "variants", "kind", "members", "note"),
    "movements": ("code", "name", "variants", "country", "sector", "note"),
    "parties": ("form", "country", "sector", "note"),
    "groups": ("noun", "sector", "gender", "number", "note"),
    "offices": ("noun", "sector", "complement", "note"),
    "descriptions": ("form", "target", "gender", "number", "note"),
    "persons": ("name", "code", "sector", "role", "from", "to", "note"),
    "places": ("name", "code", "kind", "latitude", "longitude", "note"),
    "peoples": ("adjective", "code", "inhabitant", "note"),
    "prefixes": ("form", "code", "note"),
    "blanks": ("form", "note"),
    "guards": ("form", "kind", "after", "not_after", "not_before", "note"),
    "genders": ("word", "gender", "number"),
}  # fmt: skip

SECTORS = frozenset(
    "AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL NGO OPP PRM PTY REB REF REL SOC "
    "SPY UAF UNK".split()
)
KINDS = {
    "seats": frozenset(
        "bank capital court government intelligence military ministry palace parliament party "
        "police".split()
    ),
    "bodies": frozenset(
        "agency agreement alliance bank collective court format labour mission movement ngo organ "
        "organisation parliament".split()
    ),
    "places": frozenset("base city country island region river sea site street".split()),
}
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,15}")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_CODE_CELLS = {"code", "country", "target", "members"}


def rows(name: str) -> Iterator[Row]:
    """The rows of a table of ``data/world``, each checked.

    Raises:
        DataError: a cell is malformed, rows are out of order or doubled; names file and line.
    """
    last: tuple[str, ...] = ()
    for row in table(f"world/{name}.tsv", COLUMNS[name]):
        now = tuple(row.cells.values())
        if now == last:
            raise row.fault("the row is doubled")
        if now < last:
            raise row.fault("rows must be sorted by code point; this one stands too late")
        last = now
        fault = _wrong(name, row)
        if fault:
            raise row.fault(fault)
        yield row


def split(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values with ``|``."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _wrong(name: str, row: Row) -> str:
    """What is wrong with a row, "" if nothing is."""
    if not next(iter(row.cells.values())):
        return "the first cell is empty"
    cells = row.cells
    for column in _CODE_CELLS & cells.keys():
        for code in re.split(r"[|+]", cells[column]) if cells[column] else ():
            if not _CODE.fullmatch(code) and code != "@context":
                return f"{column} {code!r} is no code: capitals and digits, 2 to 16"
    if cells.get("sector") and cells["sector"] not in SECTORS:
        return f"unknown sector {cells['sector']!r}"
    if name in KINDS and cells["kind"] not in KINDS[name]:
        return f"unknown kind {cells['kind']!r}"
    if cells.get("gender", "") not in ("", "m", "f", "mp", "fp"):
        return f"gender {cells['gender']!r} must be m, f, mp, fp or empty"
    if cells.get("number", "") not in ("", "s", "p"):
        return f"number {cells['number']!r} must be s, p or empty"
    return _wrong_days(cells) or (_wrong_point(cells) if name == "places" else "")


def _wrong_days(cells: dict[str, str]) -> str:
    start, end = cells.get("from", ""), cells.get("to", "")
    for day in (start, end):
        if day and not _DAY.fullmatch(day.zfill(4)):
            return f"{day!r} must be a date of EDTF level 0"
    if start and end and start.zfill(4) > end.zfill(4) and not start.startswith(end):
        return f"ends in {end}, before it starts in {start}"
    return ""


def _wrong_point(cells: dict[str, str]) -> str:
    try:
        latitude = float(cells["latitude"] or 0)
        longitude = float(cells["longitude"] or 0)
    except ValueError:
        return "latitude and longitude must be degrees in decimals"
    if abs(latitude) > 90 or abs(longitude) > 180:
        return "latitude or longitude out of range"
    return ""


def check() -> int:
    """Reads every table and gives the number of rows. Raises DataError at the first fault."""
    total = 0
    for name in COLUMNS:
        found = sum(1 for _ in rows(name))
        if not found:
            raise DataError(f"world/{name}.tsv: no rows")
        total += found
    return total
