"""A user's own table of office holders: read from TSV and checked, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dyade.errors import OfficesError, expect, shown
from dyade.find import lexicon
from dyade.find.lexicon import split_words
from dyade.model import Holder
from dyade.parse import world
from dyade.read.dates import written
from dyade.read.reject import Refused

NEEDED = ("person", "code", "role")
"""Columns that the header must name, in any order."""

COLUMNS = (*NEEDED, "aliases", "sector", "from", "to", "note")
"""All columns that it may name."""


def load(path: Path | str) -> tuple[Holder, ...]:
    """The rows of a table of office holders, in their order.

    The first line names the columns; blank lines and those that start with ``#`` are passed over.

    Raises:
        OfficesError: the file cannot be read, or a cell is wrong; names file and line.
    """
    fault = f"a table of office holders is named by its path, not {shown(path)}"
    expect(path, (str, Path), OfficesError(fault))
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise OfficesError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise OfficesError(f"{path}: is not UTF-8; save it as UTF-8") from error
    seen: dict[Holder, int] = {}
    for line, cells in _cells(text, str(path)):
        fault = _wrong(cells)
        holder = _holder(cells)
        if not fault and holder in seen:
            fault = f"says the same as line {seen[holder]}; take one out"
        if fault:
            raise OfficesError(f"{path}:{line}: {fault}")
        seen[holder] = line
    if not seen:
        raise OfficesError(f"{path}: holds no row; the first line must name {', '.join(NEEDED)}")
    return tuple(seen)


def _cells(text: str, path: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Line number and cells by column of each row; the header must be sound."""
    header: list[str] = []
    for line, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if not header:
            header = cells
            fault = _wrong_header(header)
            if fault:
                raise OfficesError(f"{path}:{line}: {fault}")
            continue
        if len(cells) > len(header):
            much = f"{len(cells)} cells, the header has {len(header)}"
            raise OfficesError(f"{path}:{line}: {much}; part cells by one tab each")
        cells += [""] * (len(header) - len(cells))
        yield line, dict.fromkeys(COLUMNS, "") | dict(zip(header, cells, strict=True))


def _wrong_header(header: list[str]) -> str:
    for column in header:
        if column not in COLUMNS:
            return f"there is no column “{column}”; columns are {', '.join(COLUMNS)}"
        if header.count(column) > 1:
            return f"the column “{column}” stands twice"
    missing = [column for column in NEEDED if column not in header]
    return f"the header lacks {', '.join(missing)}; part columns by tabs" if missing else ""


def _wrong(cells: dict[str, str]) -> str:
    """What is wrong with a row, "" if nothing is."""
    for column in NEEDED:
        if not cells[column]:
            return f"{column} is empty"
    if not cells["person"][0].isupper():
        return f"person “{cells['person']}” must begin with a capital; leave out titles"
    code = cells["code"]
    if code not in lexicon.states() | lexicon.bodies() | lexicon.movements():
        return f"code “{code}” is none of a state, body or movement; write one such as FRA or UN"
    if cells["sector"] and cells["sector"] not in world.SECTORS:
        return f"sector “{cells['sector']}” is none of {', '.join(sorted(world.SECTORS))}"
    return _wrong_days(cells["from"], cells["to"])


def _wrong_days(start: str, end: str) -> str:
    for column, day in (("from", start), ("to", end)):
        if not _is_day(day):
            return f"{column} “{day}” is no date; write 2019, 2019-04 or 2019-04-24"
    if start and end and end < start[: len(end)] and not start.startswith(end):
        return f"ends in {end}, before it starts in {start}"
    return ""


def _is_day(day: str) -> bool:
    try:
        return not day or written(day) == day
    except Refused:
        return False


def _holder(cells: dict[str, str]) -> Holder:
    names = dict.fromkeys((cells["person"], *world.split(cells["aliases"])))
    sector = cells["sector"] or _sector(cells["role"], cells["code"])
    return Holder(tuple(names), cells["code"], sector, cells["role"], cells["from"], cells["to"])


def _sector(role: str, code: str) -> str:
    """The sector that an office's noun tells, else that of whom it is held under."""
    said = split_words(role)
    for noun in lexicon.offices().get(said[0], ()) if said else ():
        if said[: len(noun.words)] == noun.words and noun.sector:
            return noun.sector
    if code in lexicon.bodies():
        return "IGO"
    return "GOV" if code in lexicon.states() else ""
