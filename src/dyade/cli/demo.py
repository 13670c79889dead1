"""``dyade demo``: the main job on the dispatches that ship with the package."""

from __future__ import annotations

from importlib.resources import as_file, files

import click

from dyade.cli import options

DYAD, AS_OF = "RUS-PRK", "2019-04"


@click.command()
@click.option("--store", default="dyade-demo.duckdb", show_default=True,
              type=click.Path(dir_okay=False), help="The demo's own store.")  # fmt: skip
@options.jobs
@options.lang
@click.pass_context
def command(ctx: click.Context, store: str, jobs: int, lang: str) -> None:
    """Read, code and store 57 short dispatches; print a chronology and a background note.

    The store stays, to be asked on.

    Example: dyade demo && dyade who PRK --store dyade-demo.duckdb
    """
    from dyade.ask.record import open_record
    from dyade.cli.coding import finish, records
    from dyade.run import Report
    from dyade.tell import background, chronology, render

    done = Report()
    with as_file(files("dyade.data").joinpath("demo")) as folder:
        with open_record(store, lang=lang) as record:
            coded = records([folder], done, jobs=jobs, select=record.store.missing)
            record.store.ingest(coded, rejects=done.rejects)
            status = finish(done, None)
            rows = record.chronology(DYAD, as_of=AS_OF).rows
            brief = record.brief(DYAD, as_of=AS_OF)
    notes = (chronology(rows, DYAD.split("-"), lang, as_of=AS_OF), background(brief, lang))
    for note in notes:
        click.echo(render(note, "text").decode())
    click.echo(f"More: dyade who PRK --store {store}", err=True)
    ctx.exit(status)
