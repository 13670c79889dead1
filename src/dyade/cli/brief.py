"""``dyade brief``: the background note on two states as of a day."""

from __future__ import annotations

import click

from dyade.cli import options
from dyade.cli.asking import record
from dyade.cli.output import NOTES, deliver


@click.command()
@options.dyad
@options.as_of
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
    form: str,
    output: str | None,
    store: str,
    lang: str,
) -> None:
    """Print the background note ("rappel des faits") on a dyad, or on several parties.

    It states nothing that the record does not hold, each line with its date as precisely as known,
    its status, on whose word, and the sentences it rests on.

    Example: dyade brief RUS-PRK --as-of 2019-04 --to md
    """
    from dyade.tell import background, render

    asked = options.between(dyad, actors)
    with record(store, lang) as opened:
        found = opened.brief(asked, as_of=as_of)
    deliver(render(background(found, lang), form), form, output)
    ctx.exit(0 if found.dispatches else 1)
