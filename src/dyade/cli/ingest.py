"""``dyade ingest``: dispatches into the store."""

from __future__ import annotations

import click

from dyade.cli import options


@click.command()
@options.inputs
@options.store
@options.jobs
@options.report
@click.pass_context
def command(
    ctx: click.Context, inputs: tuple[str, ...], store: str, jobs: int, report: str | None
) -> None:
    """Code dispatches and keep what they say in the store.

    What the store holds already is not coded again, so the same command can be repeated, and
    resumes where a run was stopped.

    Example: dyade ingest archive/ --store record.duckdb
    """
    from dyade.cli.coding import finish, records
    from dyade.run import Report
    from dyade.store.store import Store

    done = Report()
    with Store.open(store) as opened:
        coded = records(inputs, done, jobs=jobs, select=opened.missing)
        kept = opened.ingest(coded, rejects=done.rejects)
    status = finish(done, report)
    click.echo(f"{store}: {kept.added} dispatches added, {kept.events} events held", err=True)
    ctx.exit(status)
