"""``dyade check``: words, rules and store are sound."""

from __future__ import annotations

from collections.abc import Iterator

import click


@click.command()
@click.option("--tables", is_flag=True, help="Only the form of the tables and rule files.")
@click.pass_context
def command(ctx: click.Context, tables: bool) -> None:
    """Check words, rules and store.

    Every table must load, every rule must give what its example says and nothing of it on its
    counter-example. Faults go to standard output, one a line; the exit status is then 1.

    Example: dyade check
    """
    found = 0
    for fault in _faults(tables):
        found += 1
        click.echo(fault)
    click.echo(f"{found or 'no'} fault{'' if found == 1 else 's'}", err=True)
    ctx.exit(1 if found else 0)


def _faults(tables: bool) -> Iterator[str]:
    from dyade.measure.tables import faults

    yield from faults()
    if tables:
        return
    from dyade.code.check import check
    from dyade.code.pipeline import Coder

    for fault in check(Coder.load()):
        yield f"{fault.rule}: “{fault.text}” gives {fault.found}"
