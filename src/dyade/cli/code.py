"""``dyade code``: dispatches in, records out."""

from __future__ import annotations

import json

import click

from dyade.cli import options


@click.command()
@options.inputs
@options.jobs
@options.report
@click.pass_context
def command(ctx: click.Context, inputs: tuple[str, ...], jobs: int, report: str | None) -> None:
    """Code dispatches and print their records as JSON Lines.

    INPUT is a text file in the dispatch form, a folder, JSON Lines, CSV, Parquet, or - for
    standard input.

    Example: dyade code archive/ > records.jsonl
    """
    from dyade.cli.coding import finish, records
    from dyade.code.record import to_json
    from dyade.run import Report

    done = Report()
    for record in records(inputs, done, jobs=jobs):
        click.echo(json.dumps(to_json(record), ensure_ascii=False))
    ctx.exit(finish(done, report))
