"""CSV as RFC 4180 has it: UTF-8, comma, quotes where needed, a header line, LF at the end."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from dyade.ask.cells import COLUMNS, cells
from dyade.ask.rows import EventRow
from dyade.write.registry import Options
from dyade.write.shared import text_of


def write(items: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one line per event; gives their number."""
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for item in items:
        writer.writerow([text_of(v) for v in cells(item).values()])
    text.detach()
    return len(items)
