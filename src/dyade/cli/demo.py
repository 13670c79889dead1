"""``dyade demo``: the main job on the dispatches that ship with the package."""

from __future__ import annotations

from functools import partial
from importlib.resources import as_file, files
from pathlib import Path

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

    The store stays, to be asked on. What another state of the program has read is read anew.

    Example: dyade demo && dyade who PRK --store dyade-demo.duckdb
    """
    from dyade.ask.record import open_record
    from dyade.cli.coding import finish, records
    from dyade.read import read
    from dyade.run import Report
    from dyade.run.fingerprint import fingerprint
    from dyade.store.connect import program
    from dyade.tell import background, chronology, offices, render

    done = Report()
    coder = f"{program()}+{fingerprint()}"
    with as_file(files("dyade.data").joinpath("demo")) as folder:
        _renew(store, coder, {dispatch.id for dispatch in read([folder], errors=lambda _: None)})
        with open_record(store, lang=lang) as record:
            missing = partial(record.store.missing, coder=coder)
            coded = records([folder], done, jobs=jobs, select=missing)
            record.store.ingest(coded, coder=coder, rejects=done.rejects)
            status = finish(done, None)
            rows = record.chronology(DYAD, as_of=AS_OF).rows
            held = offices(record.people(rows, AS_OF))
            brief = record.brief(DYAD, as_of=AS_OF)
    told = chronology(rows, DYAD.split("-"), lang, as_of=AS_OF, offices=held)
    for note in (told, background(brief, lang)):
        click.echo(render(note, "text").decode())
    click.echo(f"More: dyade who PRK --store {store}", err=True)
    ctx.exit(status)


def _renew(store: str, coder: str, own: set[str]) -> None:
    """Takes away a store of the demo that another state of the program has read.

    Raises:
        click.UsageError: it holds more than the demo's dispatches, or decisions.
    """
    from dyade.store.store import Store

    path = Path(store)
    if not path.exists():
        return
    with Store.open(path, read_only=True) as opened:
        if opened.coders() <= {coder}:
            return
        more = opened.journal() or not opened.dispatches() <= own
    if more:
        raise click.UsageError(
            f"{store} holds more than the demo, read by another version of the program; "
            "name another file with --store"
        )
    click.echo(f"{store} was read by another version of the program; reading anew", err=True)
    path.unlink()
