"""What the questions share: an open record, and rows printed as text, JSON Lines or CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dyade.ask.answer import Answer
    from dyade.ask.record import OpenRecord
    from dyade.ask.rows import EventRow
    from dyade.model import Actor, Interval

Row = TypeVar("Row")

FORMS = ("text", "jsonl", "csv")


@contextmanager
def record(store: str, lang: str = "", offices: str = "") -> Iterator[OpenRecord]:
    """The record in a store, for reading. Says so where a killed ingest left work undone."""
    from dyade.ask.record import open_record

    with open_record(store, read_only=True, lang=lang, offices=offices) as opened:
        if opened.store.stale:
            click.echo("an ingest was cut short: “dyade ingest” of anything resumes it", err=True)
        yield opened


def show(answer: Answer[Row], form: str, line: Callable[[Row], str]) -> int:
    """Prints an answer, its question on standard error; gives the exit status.

    ``line`` is a row as text; the other forms hold the flat cells of the row.
    """
    click.echo(answer.question, err=True)
    if not answer.rows:
        click.echo(answer.note, err=True)
        return 1
    if form == "text":
        for row in answer:
            click.echo(line(row))
    elif form == "jsonl":
        for cells in answer.table():
            click.echo(json.dumps(cells, ensure_ascii=False, default=_day))
    else:
        table = answer.table()
        out = io.StringIO()
        writer = csv.DictWriter(out, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)
        click.echo(out.getvalue(), nl=False)
    left = answer.total - len(answer)
    if left > 0:
        click.echo(f"{left} more; --limit gives the number shown", err=True)
    return 0


def _day(value: Any) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


def event_line(row: EventRow) -> str:
    """An event on one line: id, days, deed, parties, words."""
    event = row.event
    mode = f"/{event.mode}" if event.mode else ""
    sure = " hedged" if event.hedged else ""
    sure += " disputed" if event.disputed else ""
    who = _codes(event.actors) or "·"
    if event.recipients:
        who += f" → {_codes(event.recipients)}"
    if event.concerning:
        who += f" ({_codes(event.concerning)})"
    times = "" if event.count.low == event.count.high == 1 else f" ×{event.count.low}"
    words = " ".join(row.evidence[0].quote.split()) if row.evidence else ""
    deed = f"{event.act}{mode}{times} {event.status}{sure}"
    return f"{event.id[:8]}  {days(event.date):21}  {deed:32}  {who:20}  “{words}”"


def _codes(actors: tuple[Actor, ...]) -> str:
    return "+".join(dict.fromkeys(actor.code for actor in actors))


def days(date: Interval) -> str:
    """An interval as ``2019-04-24`` or ``2019-04-24/2019-04-26``; ``..`` where a side is open."""
    first, last = date.earliest, date.latest
    if first is None and last is None:
        return "undated"
    if first == last:
        return str(first)
    return f"{first or '..'}/{last or '..'}"
