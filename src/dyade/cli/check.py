"""``dyade check``: words, rules and store are sound."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click

from dyade.cli import options


@click.command()
@click.option("--tables", is_flag=True, help="Only the form of the tables and rule files.")
@click.option("--unresolved", metavar="INPUT", help="Instead list names in these dispatches that "
              "stand for nothing known, the most frequent first.")  # fmt: skip
@click.option("--unused", metavar="INPUT", help="Instead list the trigger rows that fire nowhere "
              "in these dispatches.")  # fmt: skip
@options.store
@click.pass_context
def command(
    ctx: click.Context, tables: bool, unresolved: str | None, unused: str | None, store: str
) -> None:
    """Check words, rules and, where there is one, the store.

    Every table must load, every rule must give what its example says and nothing of it on its
    counter-example, every line of the store must have its words. Faults go to standard output,
    one a line; the exit status is then 1.

    Example: dyade check
    """
    if unresolved:
        ctx.exit(_names(unresolved))
    if unused:
        ctx.exit(_rows(unused))
    found = 0
    for fault in _faults(tables, store):
        found += 1
        click.echo(fault)
    click.echo(f"{found or 'no'} fault{'' if found == 1 else 's'}", err=True)
    ctx.exit(1 if found else 0)


def _faults(tables: bool, path: str) -> Iterator[str]:
    from dyade.measure.tables import faults

    yield from faults()
    if tables:
        return
    from dyade.code.check import check
    from dyade.code.pipeline import Coder

    for fault in check(Coder.load()):
        yield f"{fault.rule}: “{fault.text}” gives {fault.found}"
    if Path(path).exists():
        from dyade.measure import stored
        from dyade.store.connect import explained
        from dyade.store.store import Store

        with Store.open(path, read_only=True) as opened, explained(path):
            yield from stored.faults(opened)


def _names(path: str) -> int:
    from dyade.measure.unresolved import unresolved
    from dyade.read import read
    from dyade.run import Report

    report = Report()
    names = unresolved(read([path], errors=report.reject))
    for name, count in names:
        click.echo(f"{count}\t{name}")
    for reject in report.rejects:
        click.echo(f"left out: {reject}", err=True)
    return 1 if report.rejects else 0


def _rows(path: str) -> int:
    from dyade.code.check import unused
    from dyade.code.pipeline import Coder
    from dyade.read import read
    from dyade.run import Report

    report = Report()
    dispatches = read([path], errors=report.reject)
    first = next(dispatches, None)
    if first is not None:
        for row in unused(Coder.load(), chain([first], dispatches)):
            click.echo(row)
    for reject in report.rejects:
        click.echo(f"left out: {reject}", err=True)
    return 1 if report.rejects else 0
