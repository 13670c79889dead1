"""``dyade ingest``: dispatches into the store."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dyade.cli import options
from dyade.model import Record


@click.command()
@options.inputs
@options.store
@options.offices
@options.jobs
@options.report
@click.option("--meaning", is_flag=True, help="Prepare all sentences for search by meaning too.")
@click.pass_context
def command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    store: str,
    offices: str,
    jobs: int,
    report: str | None,
    meaning: bool,
) -> None:
    """Code dispatches and keep what they say in the store.

    What the store holds already is not coded again, so the same command can be repeated, and
    resumes where a run was stopped. Ctrl-C keeps what is coded by then.

    Example: dyade ingest archive/ --store record.duckdb
    """
    from dyade.cli.coding import checked, finish, records
    from dyade.errors import counted
    from dyade.read import read
    from dyade.run import Report, building
    from dyade.store.store import Store

    done = Report()
    own = checked(offices)
    if not Path(store).exists() and not any(map(_is_there, inputs)):
        list(read(inputs, errors=done.reject))
        ctx.exit(finish(done, report))  # no store is made for nothing
    with Store.open(store) as opened:
        found = records(inputs, done, jobs=jobs, select=opened.missing, offices=own)
        coded = Stoppable(found)
        kept = opened.ingest(coded, rejects=done.rejects, tick=building(sys.stderr))
        learnt = opened.learn_meanings() if meaning and not coded.stopped else 0
    status = finish(done, report)
    added, held = counted(kept.added, "dispatch"), counted(kept.events, "event")
    click.echo(f"{store}: {added} added, {held} held", err=True)
    if meaning:
        prepared = counted(learnt, "sentence")
        click.echo(f"{store}: {prepared} prepared for search by meaning", err=True)
    if coded.stopped:
        raise click.Abort
    ctx.exit(status)


def _is_there(item: str) -> bool:
    return item == "-" or Path(item).exists()


class Stoppable:
    """Records until Ctrl-C; ``stopped`` tells whether it came. What was coded by then is kept."""

    def __init__(self, records: Iterator[Record]) -> None:
        self._records = records
        self.stopped = False

    def __iter__(self) -> Iterator[Record]:
        return self

    def __next__(self) -> Record:
        try:
            return next(self._records)
        except KeyboardInterrupt:
            self.stopped = True
            raise StopIteration from None
