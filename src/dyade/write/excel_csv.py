"""CSV that a French Excel opens by a double click: byte order mark, semicolons, decimal comma.

A cell of text that Excel would take for a formula (it begins with ``=``, ``+``, ``-``, ``@``, a
tab or a carriage return) gets an apostrophe in front. No ``sep=`` line: it would cancel the mark.
"""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from dyade.ask.cells import COLUMNS, Cell, cells
from dyade.ask.rows import EventRow
from dyade.write.registry import Options
from dyade.write.shared import text_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(value: Cell) -> str:
    """A cell that no spreadsheet runs; numbers keep their sign and get a decimal comma."""
    text = text_of(value)
    if isinstance(value, float):
        return text.replace(".", ",")
    if isinstance(value, str) and text.startswith(_FORMULA):
        return f"'{text}"
    return text


def write(items: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one line per event, CR LF at the end; gives their number."""
    out.write(b"\xef\xbb\xbf")
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for item in items:
        writer.writerow([harmless(v) for v in cells(item).values()])
    text.detach()
    return len(items)
