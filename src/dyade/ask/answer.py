"""An answer: rows that can be walked through, and taken out as a table."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from dyade.ask.filters import Filters
from dyade.ask.flat import Flat, flat
from dyade.errors import MissingPackageError, WritingError

R = TypeVar("R")

_SHOWN = 50  # rows that the HTML view holds


class Answer(Sequence[R], Generic[R]):
    """The rows of an answer, in order.

    ``question`` is what was asked, in words; ``note`` says why there is nothing, where there is
    nothing; ``total`` is how many rows there would be without a limit.
    """

    def __init__(
        self,
        rows: Sequence[R],
        *,
        question: str = "",
        note: str = "",
        total: int | None = None,
        filters: Filters | None = None,
    ) -> None:
        self.rows = tuple(rows)
        self.question = question
        self.note = note
        self.total = len(self.rows) if total is None else total
        self.filters = filters or Filters()

    @overload
    def __getitem__(self, place: int) -> R: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[R, ...]: ...

    def __getitem__(self, place: int | slice) -> R | tuple[R, ...]:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"<{self.question or 'Answer'}: {len(self.rows)} rows>"

    def table(self) -> list[Flat]:
        """The rows as flat cells (``dyade.ask.flat``)."""
        return [flat(row) for row in self.rows]

    def df(self) -> Any:
        """The rows as a pandas data frame.

        Raises:
            MissingPackageError: pandas is not installed.
        """
        return _package("pandas").DataFrame(self.table())

    def arrow(self) -> Any:
        """The rows as a table of Arrow.

        Raises:
            MissingPackageError: pyarrow is not installed.
        """
        return _package("pyarrow").Table.from_pylist(self.table())

    def to_csv(self, path: Path | str) -> None:
        """Writes the rows as CSV (UTF-8, comma, header); an empty answer gives an empty file.

        This is the plain form for programs; ``dyade export`` writes the one for spreadsheets.

        Raises:
            WritingError: the file cannot be written.
        """
        cells = self.table()
        text = io.StringIO(newline="")
        if cells:
            writer = csv.DictWriter(text, fieldnames=list(cells[0]))
            writer.writeheader()
            writer.writerows(cells)
        try:
            Path(path).write_bytes(text.getvalue().encode())
        except (OSError, TypeError, ValueError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) else str(fault)
            raise WritingError(f"{path} cannot be written: {reason}; name another file") from fault

    def _repr_html_(self) -> str:
        cells = [flat(row) for row in self.rows[:_SHOWN]]
        head = f"<p>{html.escape(self.question)}</p>" if self.question else ""
        if not cells:
            return f"{head}<p>{html.escape(self.note)}</p>"
        kept = [name for name in cells[0] if any(row[name] not in ("", None) for row in cells)]
        columns = "".join(f"<th>{html.escape(name)}</th>" for name in kept)
        body = "".join(
            "<tr>" + "".join(f"<td>{_cell(row[name])}</td>" for name in kept) + "</tr>"
            for row in cells
        )
        more = self.total - len(cells)
        foot = f"<p>+ {more}</p>" if more > 0 else ""
        return f"{head}<table><thead><tr>{columns}</tr></thead><tbody>{body}</tbody></table>{foot}"


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingPackageError(
            f"this form of an answer needs {name}; install it with “pip install {name}”"
        ) from None


def _cell(value: object) -> str:
    return "" if value is None else html.escape(str(value))
