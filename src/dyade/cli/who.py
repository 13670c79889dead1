"""``dyade who``: who held which office, as the dispatches show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dyade.cli import options
from dyade.cli.asking import FORMS, record, show

if TYPE_CHECKING:
    from dyade.ask.rows import OfficeRow


@click.command()
@options.one("name", "[NAME]")
@options.as_of
@options.to(*FORMS)
@options.offices
@options.store
@options.lang
@click.pass_context
def command(
    ctx: click.Context, name: str, as_of: str, form: str, offices: str, store: str, lang: str
) -> None:
    """List offices and their holders, learned from the dispatches.

    NAME is a person, a state or body by code or name, or words of an office; all where it is
    left out. What a table given with --offices says of them stands below what the dispatches
    say, marked as the table's.

    Example: dyade who PRK --as-of 2019-04
    """
    with record(store, lang, offices) as opened:
        ctx.exit(show(opened.who(name, as_of), form, lambda row: line(row, opened.lang)))


def line(row: OfficeRow, lang: str) -> str:
    """A spell in office on one line, its remarks in the language of the answer."""
    from dyade.tell.sentence import label

    if row.source == "table":
        held = f"{row.first_said or '..'}/{row.last_said or '..'}"
        return f"{row.code:8} {row.person:28} {row.role}  {held}  {label('table', lang)}"
    seen = (
        row.first_said if row.first_said == row.last_said else f"{row.first_said}..{row.last_said}"
    )
    remarks = [label("former", lang)] if row.former else []
    if row.replaced_by:
        remarks.append(f"{label('successor', lang)} {row.replaced_by}")
    if row.rivals:
        remarks.append(f"{label('also', lang)} {', '.join(row.rivals)}")
    told = "".join(f", {remark}" for remark in remarks)
    return f"{row.code:8} {row.person:28} {row.role}  {seen} ({row.mentions}){told}"
