"""``dyade archive``: a store as a folder of Parquet files, and back."""

from __future__ import annotations

import sys

import click

from dyade.cli import options


@click.command()
@click.argument("kind", type=click.Choice(["write", "restore"]), metavar="write|restore")
@click.argument("folder", type=click.Path(file_okay=False))
@options.store
def command(kind: str, folder: str, store: str) -> None:
    """Write the store to a folder of Parquet files, or make a new store from one.

    The archive holds what dispatches say and what people decided, for keeping for long; a store
    made from it has the same events.

    Example: dyade archive write backup/ --store record.duckdb
    """
    from dyade.errors import counted
    from dyade.run import building
    from dyade.store import archive
    from dyade.store.store import Store

    if kind == "write":
        with Store.open(store, read_only=True) as opened:
            rows = archive.write(opened, folder)
        kept = [counted(rows[table], table) for table in ("dispatch", "claim")]
        click.echo(f"{folder}: {', '.join(kept)}", err=True)
        return
    with archive.read(folder, store, tick=building(sys.stderr)) as made:
        held = made.count("event_claim", "DISTINCT event")
    click.echo(f"{store}: {counted(held, 'event')} held", err=True)
