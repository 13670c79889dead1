"""An Excel workbook: frozen header, filters, real dates, the source as a link."""

from __future__ import annotations

import datetime as dt
from typing import Any, BinaryIO

from dyade.ask.cells import COLUMNS, Cell, cells
from dyade.ask.rows import EventRow
from dyade.write.registry import Options

_WIDTHS = {"id": 20, "quotation": 80, "source": 30, "actor_persons": 24, "dispatch": 26}
_DATES = ("earliest", "latest")
# Excel's calendar begins in 1900, and its first two months are off by a day.
_FIRST_DAY = dt.date(1900, 3, 1)
_MAX_LINK = 2079
_CREATED = dt.datetime(2000, 1, 1)


def write(items: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one row per event; gives their number. The same events give the same bytes."""
    import xlsxwriter

    book = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"title": "dyade", "created": _CREATED})
    sheet = book.add_worksheet("events")
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for index, name in enumerate(COLUMNS):
        sheet.write_string(0, index, name, bold)
        sheet.set_column(index, index, _WIDTHS.get(name, 12))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(items), 1), len(COLUMNS) - 1)
    for line, item in enumerate(items, 1):
        for index, (name, value) in enumerate(cells(item).items()):
            _cell(sheet, line, index, name, value, day)
    book.close()
    return len(items)


def _cell(sheet: Any, line: int, index: int, name: str, value: Cell, day: Any) -> None:
    if value is None:
        return
    if name in _DATES and isinstance(value, str):
        date = dt.date.fromisoformat(value)
        if date >= _FIRST_DAY:
            sheet.write_datetime(line, index, dt.datetime(date.year, date.month, date.day), day)
            return
    if isinstance(value, bool):
        sheet.write_boolean(line, index, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, index, value)
    elif name == "source" and value.startswith(("http://", "https://")) and len(value) < _MAX_LINK:
        sheet.write_url(line, index, value, string=value)
    else:
        sheet.write_string(line, index, value)
