"""``dyade code``: dispatches in, records out."""

from __future__ import annotations

import json
from dataclasses import replace

import click

from dyade.cli import options


@click.command()
@options.inputs
@click.option("--min-confidence", default=0.0, type=click.FloatRange(0, 1),
              help="Only events at least this sure, 0 to 1; the report counts all.")  # fmt: skip
@options.offices
@options.jobs
@options.report
@click.pass_context
def command(
    ctx: click.Context,
    inputs: tuple[str, ...],
    min_confidence: float,
    offices: str,
    jobs: int,
    report: str | None,
) -> None:
    """Code dispatches and print their records as JSON Lines.

    INPUT is a text file in the dispatch form, a folder, JSON Lines, CSV, Parquet, or - for
    standard input.

    Example: dyade code archive/ > records.jsonl
    """
    from dyade.cli.coding import checked, finish, records
    from dyade.code.record import to_json
    from dyade.run import Report

    done = Report()
    for record in records(inputs, done, jobs=jobs, offices=checked(offices)):
        sure = tuple(c for c in record.claims if c.confidence >= min_confidence)
        found = to_json(replace(record, claims=sure))
        click.echo(json.dumps(found, ensure_ascii=False))
    ctx.exit(finish(done, report))
