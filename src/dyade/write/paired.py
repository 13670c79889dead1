"""Files parted by tabs with lines for each pair of parties: GDELT, ICEWS, POLECAT."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import BinaryIO

from dyade.ask.rows import EventRow
from dyade.write.foreign import text_cell
from dyade.write.shared import Pair, day_of, pairs

Lines = Callable[[EventRow, dt.date, Pair], Iterable[Sequence[str]]]
"""The lines, cell by cell, for an event, the day that stands for its date, and a pair."""


def write_pairs(
    rows: Iterable[EventRow], out: BinaryIO, lines: Lines, header: Sequence[str] = ()
) -> int:
    """Writes the lines of each event that has a date; gives the number of such events."""
    if header:
        _put(out, header)
    done = 0
    for row in rows:
        day = day_of(row.event.date)
        if day is None:
            continue
        done += 1
        for pair in pairs(row.event):
            for cells in lines(row, day, pair):
                _put(out, cells)
    return done


def _put(out: BinaryIO, cells: Iterable[str]) -> None:
    out.write(("\t".join(map(text_cell, cells)) + "\n").encode())
