"""``dyade export``: events in the formats of other tools."""

from __future__ import annotations

import io
from dataclasses import replace

import click

from dyade.ask.filters import Filters
from dyade.cli import options
from dyade.cli.asking import record
from dyade.cli.narrow import narrowed
from dyade.cli.output import BINARY, deliver
from dyade.write.registry import formats


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
    from dyade.ask.where import known_until
    from dyade.write.registry import Options, write

    with record(store, lang) as opened:
        asked = opened.filters(parties)
        found = opened.events(replace(filters, dyad=asked.dyad, actors=asked.actors))
    if not found.rows:
        click.echo(found.note, err=True)
        ctx.exit(1)
    out = io.BytesIO()
    chosen = Options(as_of=known_until(filters.as_of), lang=lang, include_all=include_all)
    written = write(found.rows, form, out, chosen)
    deliver(out.getvalue(), form if form in BINARY else "", output)
    click.echo(written.message(), err=True)
