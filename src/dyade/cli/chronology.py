"""``dyade chronology``: what two states did to each other, in order of time."""

from __future__ import annotations

import click

from dyade.cli import options
from dyade.cli.asking import record
from dyade.cli.output import NOTES, deliver


@click.command()
@options.dyad
@options.period
@options.to(*NOTES)
@options.output
@options.store
@options.lang
@click.pass_context
def command(
    ctx: click.Context,
    dyad: str,
    actors: str,
    as_of: str,
    since: str,
    until: str,
    form: str,
    output: str | None,
    store: str,
    lang: str,
) -> None:
    """Print the chronology of a dyad or of several parties, each line with its references.

    DYAD is two parties, by code or French name (RUS-PRK), or one.

    Example: dyade chronology RUS-PRK --since 2018 --as-of 2019-04
    """
    from dyade.tell import chronology, offices, render

    asked = options.between(dyad, actors)
    with record(store, lang) as opened:
        found = opened.chronology(asked, as_of=as_of, since=since, until=until)
        held = offices(opened.people(found.rows, as_of))
    if not found.rows:
        click.echo(found.note, err=True)
        ctx.exit(1)
    note = chronology(found.rows, found.filters.codes, lang, as_of=as_of, offices=held)
    deliver(render(note, form), form, output)
