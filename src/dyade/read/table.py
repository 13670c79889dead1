"""CSV with a header line that names the columns; separator comma, semicolon, tab or bar."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from dyade.read.clean import UTF8_BOM, decode
from dyade.read.item import FIELDS, Item
from dyade.read.reject import SIZE_LIMIT, Reason, Refused
from dyade.read.source import Source, decoded

SEPARATORS = ",;\t|"


def columns(names: list[str]) -> list[str]:
    """Column names as the readers look them up: no case, no blanks or quotes around."""
    return [name.strip(' \t\r"').casefold() for name in names]


def need(names: list[str]) -> None:
    """Raises Refused where ``date`` or ``text`` is not among the columns, or one stands twice."""
    found = ", ".join(names[:12])
    missing = " and ".join(f"“{name}”" for name in ("date", "text") if name not in names)
    if missing:
        known = f"there may be {', '.join(FIELDS)}"
        raise Refused(Reason.BROKEN, f"the header lacks {missing} (columns: {found}; {known})")
    twice = [name for name in FIELDS if names.count(name) > 1]
    if twice:
        raise Refused(Reason.BROKEN, f"the column “{twice[0]}” stands twice (columns: {found})")


def _separator(line: str) -> str:
    return max(SEPARATORS, key=line.count)


def _header(head: bytes) -> list[str]:
    """The columns that the first line names; empty where it is no header."""
    first = head.removeprefix(UTF8_BOM).split(b"\n", 1)[0]
    try:
        line = decode(first)
    except Refused:
        return []
    return columns(line.split(_separator(line)))


def sniff(head: bytes) -> bool:
    """Whether the first line is a header: several columns, a known one among them or bare names.

    The names of columns that nobody knows are still names where the next line has as many cells:
    the file is then a table whose header must be mended.
    """
    names = _header(head)
    if len(names) < 2:
        return False
    if {"date", "text"} & set(names):
        return True
    next_cells = _header(head.partition(b"\n")[2])
    return all(map(_NAME.fullmatch, names)) and len(next_cells) == len(names)


_NAME = re.compile(r"[^\W\d][\w -]{0,23}")  # a column's name, without a comma or full stop


def read(source: Source) -> Iterator[Item]:
    """The dispatches of a file, each with the line its row starts at."""
    csv.field_size_limit(SIZE_LIMIT)
    lines = _Lines(source)
    try:
        header = next(lines)
        separator = _separator(header)
        rows = csv.reader(lines, delimiter=separator, strict=True)
        names = columns(header.rstrip("\n").split(separator))
        need(names)
    except Refused as refused:
        yield 1, refused
        return
    while True:
        start = lines.number + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield start, Refused(Reason.BROKEN, f"not a row up to line {lines.number}: {error}")
            continue
        except Refused as refused:
            yield lines.number, refused
            continue
        if any(cell.strip() for cell in cells):
            yield start, _fields(names, cells)


class _Lines:
    """The lines of a source as text; ``number`` is that of the line given last."""

    def __init__(self, source: Source) -> None:
        self._lines = source.lines()
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        return decoded(line) + "\n"


def _fields(names: list[str], cells: list[str]) -> dict[str, object] | Refused:
    if len(cells) != len(names):
        message = f"{len(cells)} cells where the header has {len(names)}"
        return Refused(Reason.BROKEN, message)
    return dict(zip(names, cells, strict=True))
