"""Opening the file: every way in which it can fail, as an error that says what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb

from dyade.errors import (
    FullDiskError,
    LockedStoreError,
    NewerStoreError,
    NoStoreError,
    NotAStoreError,
    ReadOnlyError,
    StoreError,
    expect,
    shown,
)

VERSION = 3
"""The schema that this program writes and reads."""

_MAGIC, _MAGIC_AT = b"DUCK", 8  # what a file of DuckDB has, behind its first checksum
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # A missing feature is then an error, not an attempt to reach the network.
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def program() -> str:
    """The version of the program: what codes a dispatch and writes a store."""
    return version("dyade")


@contextmanager
def explained(path: Path | str) -> Iterator[None]:
    """Turns DuckDB's faults inside the block into errors of the store.

    Raises:
        StoreError: with what to do, where the store or its disk is at fault.
    """
    try:
        yield
    except duckdb.Error as fault:
        raise _explain(str(fault), path) from fault
    except OSError as fault:
        if fault.errno in (28, 122, 27):  # no space, quota, file too large
            raise _explain("No space left on device", path) from fault
        raise


_DAMAGED = ("corrupt", "checksum", "could not read enough bytes", "failed to load metadata")
"""What DuckDB says of a file of its own that has lost something."""


def _explain(message: str, path: Path | str) -> StoreError:
    low = message.lower()
    first = message.split("\n")[0]
    if "could not set lock" in low or "conflicting lock" in low:
        return LockedStoreError(
            f"{path} is in use by another process; wait until it has ended, or ask a copy"
        )
    if "no space left" in low or "out of memory" in low or "file too large" in low:
        return FullDiskError(
            f"no room left while writing {path}; nothing of the last batch was kept. "
            f"Make room and run the command again ({first})"
        )
    if "newer" in low and "version" in low:
        return NewerStoreError(f"{path} was written by a newer DuckDB; update dyade")
    if any(word in low for word in _DAMAGED):
        return NotAStoreError(
            f"{path} is damaged or cut short; restore it from an archive or a copy ({first})"
        )
    if "not a valid duckdb" in low or "magic bytes" in low:
        return NotAStoreError(f"{path} is not a store of dyade; name another file")
    if "read-only" in low or "permission denied" in low:
        return ReadOnlyError(f"{path} cannot be written; mend its rights or name another ({first})")
    return StoreError(f"{path}: {first}")


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """What is done inside the block is kept whole or not at all."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A fault on disk ends the transaction by itself; there is nothing to roll back then.
        with suppress(duckdb.Error):
            connection.execute("ROLLBACK")
        raise


def connect(path: Path | str, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """A connection to the store at ``path``, made new where there is none and it may be written.

    ``:memory:`` is a store that ends with the connection.

    Raises:
        NoStoreError, NotAStoreError, NewerStoreError, LockedStoreError, FullDiskError,
        ReadOnlyError: each says what to do.
    """
    here = _named(path)
    memory = here == ":memory:"
    exists = not memory and Path(here).exists()
    if read_only and not exists and not memory:
        raise NoStoreError(f"there is no store {here}; “dyade ingest” makes one")
    if Path(here).is_dir():
        raise NotAStoreError(f"{here} is a folder; name the store's file")
    if not memory and not exists and not Path(here).absolute().parent.is_dir():
        raise NoStoreError(f"there is no folder {Path(here).parent} to make the store in; make it")
    empty = exists and Path(here).stat().st_size == 0
    if empty and not read_only:
        raise NotAStoreError(f"{here} is an empty file; remove it or name another")
    if exists and not _is_database(Path(here)):
        raise NotAStoreError(f"{here} is not a store of dyade; name another file")
    with explained(here):
        connection = duckdb.connect(here, read_only=read_only and not memory, config=_CONFIG)
    try:
        _prepare(connection, here, new=memory or not exists, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _named(path: object) -> str:
    """The path of a store as text.

    Raises:
        NoStoreError: no path, or one that no file can have.
    """
    fault = f"a store's path is a text or a Path, not {shown(path)}"
    expect(path, (str, Path), NoStoreError(fault))
    here = str(path) if path != "" else ""
    if not here or "\0" in here:
        raise NoStoreError(f"{here!r} is no path of a store; name a file")
    try:
        Path(here).exists()
    except OSError as wrong:
        raise NoStoreError(f"{here} is no path of a store: {wrong.strerror}") from wrong
    return here


def _is_database(path: Path) -> bool:
    """Whether a file is DuckDB's, which would open tables of other kinds in memory."""
    try:
        with path.open("rb") as file:
            return file.read(_MAGIC_AT + len(_MAGIC))[_MAGIC_AT:] == _MAGIC
    except PermissionError:
        return True  # DuckDB says what is the matter


def _prepare(
    connection: duckdb.DuckDBPyConnection, path: str, *, new: bool, read_only: bool
) -> None:
    held = _tables(connection)
    # A process killed while it made the store leaves a file without tables.
    if (new or not held) and not read_only:
        with explained(path):
            create(connection)
        return
    if "schema_version" not in held:
        raise NotAStoreError(f"{path} is a DuckDB file but no store of dyade; name another file")
    (version_held,) = one(connection, "SELECT max(version) FROM schema_version")
    if not isinstance(version_held, int):
        raise NotAStoreError(f"{path} is a store without a version; restore it from an archive")
    if version_held > VERSION:
        raise NewerStoreError(
            f"{path} has schema {version_held}, this program knows {VERSION}; update dyade"
        )
    if version_held < VERSION:
        if read_only:
            raise StoreError(
                f"{path} has schema {version_held}; any command that writes brings it to {VERSION}"
            )
        with explained(path):
            migrate(connection, version_held)


def _tables(connection: duckdb.DuckDBPyConnection) -> set[str]:
    rows = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE NOT internal"
    ).fetchall()
    return {str(row[0]) for row in rows}


def create(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables and views of an empty store."""
    with transaction(connection):
        connection.execute(_script("schema"))
        connection.execute(_script("derived"))
        connection.execute("INSERT INTO schema_version VALUES (?, ?)", [VERSION, program()])


def migrate(connection: duckdb.DuckDBPyConnection, held: int) -> None:
    """Brings a store of schema ``held`` to this program's, all or nothing; its events wait."""
    with transaction(connection):
        for step in range(held + 1, VERSION + 1):
            connection.execute(_script(f"migrations/{step}"))
            connection.execute("INSERT INTO schema_version VALUES (?, ?)", [step, program()])
        connection.execute(_script("derived"))
        connection.execute("DELETE FROM pending")
        connection.execute("INSERT INTO pending SELECT key FROM dispatch")


def _script(name: str) -> str:
    return files("dyade.store").joinpath(f"{name}.sql").read_text(encoding="utf-8")


def one(
    connection: duckdb.DuckDBPyConnection, sql: str, values: Sequence[Any] = ()
) -> tuple[Any, ...]:
    """The single row of a query that always has one; the result is read to its end."""
    (row,) = connection.execute(sql, list(values)).fetchall()
    return tuple(row)
