"""``dyade search``: sentences by their words."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import click

from dyade.ask.filters import Filters
from dyade.cli import options
from dyade.cli.asking import FORMS, record, show
from dyade.cli.narrow import narrowed

if TYPE_CHECKING:
    from dyade.ask.rows import Hit


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--parties", default="", help="Only sentences on this dyad or party.")
@click.option("--meaning", is_flag=True, help="By meaning, in any language, not by words.")
@narrowed
@options.to(*FORMS)
@options.store
@options.lang
@click.pass_context
def command(
    ctx: click.Context,
    words: tuple[str, ...],
    parties: str,
    meaning: bool,
    filters: Filters,
    form: str,
    store: str,
    lang: str,
) -> None:
    """Find sentences by their words, the best first.

    Endings and accents do not matter; words in «guillemets» must stand side by side.
    --meaning gives the sentences nearest in meaning instead, and needs a store made with
    “dyade ingest --meaning”.

    Example: dyade search aide alimentaire --parties RUS-PRK
    """
    given = {field.name: getattr(filters, field.name) for field in fields(filters)}
    with record(store, lang) as opened:
        found = opened.search(" ".join(words), parties, meaning=meaning, **given)
        ctx.exit(show(found, form, line))


def line(hit: Hit) -> str:
    """A sentence on one line, the words found in bold on a terminal, in brackets elsewhere."""
    text = hit.text
    for mark in sorted(hit.marks, key=lambda span: -span.start):
        word = click.style(text[mark.start : mark.end], bold=True)
        text = f"{text[: mark.start]}[{word}]{text[mark.end :]}"
    where = hit.passage
    return f"{where.said}  {where.dispatch}#{where.sentence + 1}  {' '.join(text.split())}"
