"""Words, rules and tables as data, and the loaders that validate them.

TSV for lists, TOML for rules. A loader names the file and line of what is wrong (DY2xx).
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dyade.errors import DataError


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table with the place it stands at, for messages."""

    table: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def fault(self, what: str) -> DataError:
        """An error that names this row's file and line."""
        return DataError(f"{self.table}:{self.line}: {what}")


def read_text(name: str) -> str:
    """The text of a data file, by its path under ``dyade/data`` (``world/states.tsv``)."""
    return files("dyade.data").joinpath(name).read_text(encoding="utf-8")


def names(folder: str, suffix: str) -> list[str]:
    """Paths of the data files of a folder with this suffix, sorted."""
    found = files("dyade.data").joinpath(folder).iterdir()
    return sorted(f"{folder}/{f.name}" for f in found if f.name.endswith(suffix))


def table(name: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """Rows of a TSV file whose header must be exactly ``columns``.

    Lines that start with ``#`` and blank lines are passed over. A row with fewer cells than the
    header is filled with empty ones; one with more is an error.

    Raises:
        DataError: wrong header or a row too long, with file and line.
    """
    lines = read_text(name).split("\n")
    numbered = [(n, x) for n, x in enumerate(lines, 1) if x.strip() and not x.startswith("#")]
    reader = csv.reader((x for _, x in numbered), delimiter="\t", quoting=csv.QUOTE_NONE)
    header = tuple(next(reader, []))
    if header != columns:
        raise DataError(f"{name}: header is {header}, must be {columns}")
    for (line, _), cells in zip(numbered[1:], reader, strict=True):
        if len(cells) > len(columns):
            raise DataError(f"{name}:{line}: {len(cells)} cells, the header has {len(columns)}")
        padded = [c.strip() for c in cells] + [""] * (len(columns) - len(cells))
        yield Row(name, line, dict(zip(columns, padded, strict=True)))


@cache
def rules(name: str) -> dict[str, Any]:
    """A TOML file of rules. Raises DataError with the parser's line where it is malformed."""
    try:
        return tomllib.loads(read_text(name))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{name}: {error}") from error
