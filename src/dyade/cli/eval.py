"""``dyade eval``: how good the records are, against gold."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dyade.cli import options


@click.command()
@click.argument("gold", type=click.Path(dir_okay=False))
@click.argument("predicted", type=click.Path(dir_okay=False), required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the whole result as JSON.")
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N",
              help="First list N missed or wrong events.")  # fmt: skip
@click.option("--update", type=click.Path(dir_okay=False, path_type=Path), metavar="PAGE",
              multiple=True, help="Rewrite the scores of a page, between its markers; may be "
              "repeated.")  # fmt: skip
@options.jobs
@click.pass_context
def command(
    ctx: click.Context,
    gold: str,
    predicted: str | None,
    as_json: bool,
    errors: int,
    update: tuple[Path, ...],
    jobs: int,
) -> None:
    """Score records against gold records.

    Without PREDICTED the texts of GOLD are coded first.

    Example: dyade eval gold/dev.jsonl --errors 20
    """
    from dyade.measure import table
    from dyade.measure.evaluate import evaluate
    from dyade.measure.gold import Json, load

    wanted = load(gold)
    found: dict[str, Json]
    status = 0
    if predicted:
        found = load(predicted)
    else:
        from dyade.cli.coding import finish, records
        from dyade.code.record import to_json
        from dyade.run import Report

        report = Report()
        found = {
            record.dispatch.id: to_json(record) for record in records([gold], report, jobs=jobs)
        }
        status = finish(report, None)
    scores = evaluate(wanted, found)
    result = scores.as_json()
    for page in update:
        table.update(page, Path(gold).stem, result)
    for line in scores.faults[:errors]:
        click.echo(line)
    if as_json:
        click.echo(json.dumps(result, ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(table.lines(result)))
    ctx.exit(status)
