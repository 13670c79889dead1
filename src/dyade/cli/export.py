"""``dyade export``: events in the formats of other tools."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dyade.ask.filters import Filters
from dyade.cli import options
from dyade.cli.asking import record
from dyade.cli.narrow import narrowed
from dyade.cli.output import BINARY, deliver
from dyade.write.registry import formats

if TYPE_CHECKING:
    from dyade.ask.record import OpenRecord


@click.command()
@options.parties
@narrowed
@options.to(*formats())
@options.output
@click.option(
    "--all", "include_all", is_flag=True, help="Also deeds that the format has no mark for."
)
@options.store
@options.lang
@click.pass_context
def command(
    ctx: click.Context,
    parties: str,
    filters: Filters,
    form: str,
    output: str | None,
    include_all: bool,
    store: str,
    lang: str,
) -> None:
    """Write events in the format of another tool.

    What a format cannot hold is left out and counted on standard error.

    Example: dyade export RUS-PRK --to xlsx --output rus-prk.xlsx
    """
    from dyade.ask import words
    from dyade.ask.where import known_until
    from dyade.write.registry import Options, write

    with record(store, lang) as opened:
        asked = opened.filters(parties)
        filters = replace(filters, dyad=asked.dyad, actors=asked.actors)
        if form == "parquet":
            content, message = _straight(opened, filters)
        else:
            found = opened.events(filters)
            out = io.BytesIO()
            chosen = Options(as_of=known_until(filters.as_of), lang=lang, include_all=include_all)
            message = write(found.rows, form, out, chosen).message()
            content = out.getvalue() if found.rows else None
        if content is None:
            click.echo(words.nothing(opened.store.connection, filters, lang), err=True)
            ctx.exit(1)
    deliver(content, form if form in BINARY else "", output)
    click.echo(message, err=True)


def _straight(opened: OpenRecord, filters: Filters) -> tuple[bytes | None, str]:
    """The events as Parquet without a row in Python, and what is said of it; None for no event."""
    from dyade.write import straight
    from dyade.write.registry import Written

    with tempfile.TemporaryDirectory(prefix="dyade-") as folder:
        path = Path(folder, "events.parquet")
        count = straight.copy(opened.store.connection, filters, path)
        return path.read_bytes() if count else None, Written("parquet", count, 0).message()
