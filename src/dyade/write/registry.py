"""The formats, by name, and the one function that writes them."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from dyade import settings
from dyade.ask.rows import EventRow, event_rows
from dyade.errors import ArgumentError, OutputError, WritingError, counted, expect, shown
from dyade.model import Interval
from dyade.write.shared import day_of, plain


@dataclass(frozen=True, slots=True)
class Options:
    """What a format may need to know beside the events.

    ``as_of`` closes what is open (the spells of GEXF); ``lang`` is that of headings for readers.
    """

    as_of: dt.date | None = None
    lang: str = "fr"
    include_all: bool = False


Writer = Callable[[list[EventRow], BinaryIO, Options], int]
"""Writes events to a binary stream and gives the number of events that went into it."""


@dataclass(frozen=True, slots=True)
class Format:
    """An output format. ``lossy``: it has no place for status, hedging or speaker, and gets only
    deeds that stand as done unless all are asked for. ``wants`` names what an event must have to be
    written at all, for the message that says how many stayed out."""

    name: str
    extension: str
    media_type: str
    title: str
    module: str
    lossy: bool = False
    wants: str = ""

    def writer(self) -> Writer:
        """The function that writes it; its module is imported only now."""
        return import_module(f"dyade.write.{self.module}").write  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Written:
    """What went out: events written, and those left out because the format cannot hold them.

    ``rounded`` are those written with one day for the several on which the deed can have been.
    """

    format: str
    events: int
    left_out: int
    wants: str = ""
    rounded: int = 0

    def message(self) -> str:
        """One line for standard error."""
        said = f"{self.format}: {counted(self.events, 'event')}"
        if self.left_out:
            said += f"; {self.left_out} left out: the format takes only {self.wants}"
        if self.rounded:
            said += f"; {self.rounded} with one day, the last, for the several possible"
        return said


_DONE = "deeds done, not held back, with a date (it cannot tell the others apart)"
_PAIRS = "events between two parties"
_DYADS = "events between two states or bodies"

_FORMATS = (
    Format("csv", "csv", "text/csv", "Comma-separated values, UTF-8", "flat_csv"),
    Format("csv-excel", "csv", "text/csv", "CSV that a French Excel opens", "excel_csv"),
    Format(
        "xlsx",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Excel workbook",
        "xlsx",
    ),
    Format("parquet", "parquet", "application/vnd.apache.parquet", "Apache Parquet", "parquet"),
    Format("jsonl", "jsonl", "application/x-ndjson", "JSON Lines, with every passage", "jsonl"),
    Format(
        "gdelt",
        "tsv",
        "text/tab-separated-values",
        "GDELT 2.0 events, 61 columns",
        "gdelt",
        True,
        _DONE,
    ),
    Format(
        "gdelt-mentions",
        "tsv",
        "text/tab-separated-values",
        "GDELT 2.0 mentions, 16 columns",
        "gdelt_mentions",
        True,
        _DONE,
    ),
    Format("icews", "tsv", "text/tab-separated-values", "ICEWS, 20 columns", "icews", True, _DONE),
    Format(
        "polecat", "tsv", "text/tab-separated-values", "POLECAT, 40 columns", "polecat", True, _DONE
    ),
    Format("gexf", "gexf", "application/gexf+xml", "Dynamic graph, GEXF 1.3", "gexf", wants=_PAIRS),
    Format(
        "graphml",
        "graphml",
        "application/graphml+xml",
        "Graph of dyads, GraphML",
        "graphml",
        wants=_DYADS,
    ),
    Format(
        "ics",
        "ics",
        "text/calendar",
        "Calendar of planned deeds, iCalendar",
        "ical",
        wants="planned, considered or cancelled deeds with a first and a last day",
    ),
    Format("ftm", "ftm.json", "application/x-ndjson", "FollowTheMoney entities", "ftm"),
    Format(
        "annotation",
        "jsonld",
        "application/ld+json",
        "W3C Web Annotations of the claims",
        "webanno",
    ),
    Format("md", "md", "text/markdown", "Markdown table with quotations", "markdown"),
)


def formats() -> dict[str, Format]:
    """The formats by name, in the order they are shown."""
    return {f.name: f for f in _FORMATS}


def write(
    rows: Iterable[EventRow], name: str, out: BinaryIO, options: Options | None = None
) -> Written:
    """Writes events in a format.

    ``out`` is a binary stream. Formats that cannot tell status, hedging or speaker get only deeds
    that occurred or are under way and are not held back, unless ``options.include_all``; what was
    left out is counted in the result.

    Raises:
        OutputError: no format of this name.
        ArgumentError: rows that are no events, or options of another kind.
        LanguageError: options with another language.
        WritingError: ``out`` is no binary stream to write to.
    """
    found = formats().get(name)
    if found is None:
        raise OutputError(f"no format {name!r}; there are: {', '.join(formats())}")
    chosen = Options() if options is None else options
    expect(chosen, Options, ArgumentError(f"options are write.Options, not {shown(chosen)}"))
    settings.spoken(chosen.lang)
    _check_stream(out)
    items = event_rows(rows)
    kept = items if chosen.include_all or not found.lossy else [i for i in items if plain(i)]
    done = found.writer()(kept, out, chosen)
    wants = found.wants if not (found.lossy and chosen.include_all) else "events with a date"
    rounded = sum(_rounded(row.event.date) for row in kept) if found.lossy else 0
    return Written(name, done, len(items) - done, wants, rounded)


def _check_stream(out: object) -> None:
    """Raises where bytes cannot be written to ``out``."""
    if isinstance(out, io.TextIOBase) or not hasattr(out, "write"):
        raise WritingError(f"{shown(out)} takes no bytes; give what open(path, “wb”) opens")
    closed = getattr(out, "closed", False)
    if closed or not getattr(out, "writable", lambda: True)():
        how = "is closed" if closed else "is open for reading only"
        raise WritingError(f"{shown(out)} {how}; open it with open(path, “wb”)")


def _rounded(date: Interval) -> bool:
    """Whether one day stands for an interval of several, or for an open one."""
    return day_of(date) is not None and date.earliest != date.latest


def dumps(rows: Iterable[EventRow], name: str, options: Options | None = None) -> bytes:
    """The bytes that ``write`` would write."""
    out = io.BytesIO()
    write(rows, name, out, options)
    return out.getvalue()
