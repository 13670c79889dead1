"""``dyade events``: the events of the record, narrowed as one likes."""

from __future__ import annotations

from dataclasses import replace

import click

from dyade.ask.filters import Filters
from dyade.cli import options
from dyade.cli.asking import FORMS, event_line, record, show
from dyade.cli.narrow import narrowed


@click.command()
@options.parties
@narrowed
@options.to(*FORMS)
@options.store
@options.lang
@click.pass_context
def command(
    ctx: click.Context,
    parties: str,
    filters: Filters,
    form: str,
    store: str,
    lang: str,
) -> None:
    """List events in order of time, one a line.

    PARTIES is a dyad (RUS-PRK) or one party, by code or French name.

    Example: dyade events RUS-PRK --act CONSULT --status cancelled
    """
    with record(store, lang) as opened:
        asked = opened.filters(parties)
        found = replace(filters, dyad=asked.dyad, actors=asked.actors)
        ctx.exit(show(opened.events(found), form, event_line))
