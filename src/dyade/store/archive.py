"""A record as a folder of Parquet files: for keeping for long, and for other tools.

The archive holds what dispatches say and what people decided, a file a table, and ``archive.json``
with the version of the schema. Events are not in it: a new store builds the same ones again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb

from dyade.errors import ArchiveError
from dyade.store import connect
from dyade.store.digest import KEPT
from dyade.store.links import Tick
from dyade.store.store import Store

_MANIFEST = "archive.json"


def write(store: Store, folder: Path | str) -> dict[str, int]:
    """Writes the archive of a store into a folder, made if need be.

    Returns:
        the number of rows of each table.
    Raises:
        ArchiveError: the folder holds something already, or cannot be made.
    """
    where = Path(folder)
    if where.exists() and (not where.is_dir() or any(where.iterdir())):
        raise ArchiveError(f"{where} is there already and not an empty folder; name another one")
    try:
        where.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise ArchiveError(f"{where} cannot be made: {fault.strerror}; name another one") from fault
    counts = {}
    with connect.explained(where):
        for table in KEPT:
            path = str(where / f"{table}.parquet").replace("'", "''")
            store.connection.execute(
                f"COPY (FROM {table} ORDER BY ALL) TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
            )
            counts[table] = store.count(table)
    manifest = {"schema": connect.VERSION, "program": connect.program(), "rows": counts}
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (where / _MANIFEST).write_text(text, encoding="utf-8")
    return counts


def read(folder: Path | str, path: Path | str, *, tick: Tick | None = None) -> Store:
    """A new store at ``path`` from an archive, its events built; the caller closes it.

    ``tick`` is told how far building is, as ``store.links.Tick`` says.

    Raises:
        ArchiveError: the folder is no archive, one of a newer schema, or damaged; or there is
            something at ``path`` already.
    """
    where = Path(folder)
    manifest = _manifest(where)
    if str(path) != ":memory:" and Path(path).exists():
        raise ArchiveError(f"{path} is there already; an archive is read into a new store")
    store = Store.open(path)
    try:
        with connect.explained(path), connect.transaction(store.connection):
            for table in KEPT:
                _load(store, where, table, manifest["rows"].get(table, 0))
        store.rebuild(tick=tick)
    except BaseException:
        store.close()
        if str(path) != ":memory:":
            Path(path).unlink(missing_ok=True)
        raise
    return store


def _manifest(where: Path) -> dict[str, Any]:
    try:
        found = json.loads((where / _MANIFEST).read_text(encoding="utf-8"))
        schema, rows = int(found["schema"]), dict(found["rows"])
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ArchiveError(f"{where} is no archive of a record: no sound {_MANIFEST}") from fault
    if schema > connect.VERSION:
        raise ArchiveError(f"{where} has schema {schema}, newer than this program; update dyade")
    return {"schema": schema, "rows": rows}


def _load(store: Store, where: Path, table: str, expected: int) -> None:
    path = where / f"{table}.parquet"
    if not path.is_file():
        raise ArchiveError(f"{where} lacks {path.name}; restore the folder")
    try:
        store.connection.execute(
            f"INSERT INTO {table} BY NAME SELECT * FROM read_parquet(?)", [str(path)]
        )
    except duckdb.InvalidInputException as fault:
        first = str(fault).splitlines()[0]
        raise ArchiveError(f"{path} is damaged; restore the folder ({first})") from fault
    if store.count(table) != expected:
        raise ArchiveError(f"{path} holds {store.count(table)} rows, not {expected}; restore it")
