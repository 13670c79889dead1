"""A Markdown table of events with the words that tell them."""

from __future__ import annotations

from typing import BinaryIO

from dyade.ask.cells import cells
from dyade.ask.rows import EventRow
from dyade.tell.forms.markdown import escaped
from dyade.write.registry import Options
from dyade.write.shared import text_of

_COLUMNS = (
    "date",
    "act",
    "mode",
    "status",
    "hedged",
    "actors",
    "recipients",
    "concerning",
    "place",
    "count_low",
    "speaker",
    "dispatch",
    "sentence",
    "quotation",
)


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one line per event; gives their number."""
    lines = [
        "| " + " | ".join(escaped(c) for c in _COLUMNS) + " |",
        "|" + " --- |" * len(_COLUMNS),
    ]
    for row in rows:
        told = cells(row)
        texts = (escaped(" ".join(text_of(told[c]).split())) for c in _COLUMNS)
        lines.append("| " + " | ".join(texts) + " |")
    out.write(("\n".join(lines) + "\n").encode())
    return len(rows)
