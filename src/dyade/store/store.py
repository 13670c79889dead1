"""A store: opened, written to in batches that are kept whole or not at all, and closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Self

import duckdb

from dyade.errors import ReadOnlyError, StoreError
from dyade.model import Dispatch, Record
from dyade.read import Reject
from dyade.resolve.corrections import natural
from dyade.resolve.decisions import Decision
from dyade.resolve.ids import coding_key, dispatch_key
from dyade.store import connect, digest, journal, meaning
from dyade.store import rebuild as building
from dyade.store.bulk import Bulk
from dyade.store.encode import dispatch_row, record_rows, reject_row
from dyade.store.links import Tick

BATCH = 200
"""Dispatches kept together: all of them or, if the program is killed, none."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did: dispatches added and met before, claims added, events now held."""

    added: int
    known: int
    claims: int
    events: int


class Store:
    """An open store. Use it as a context manager, or close it."""

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, path: str, *, read_only: bool
    ) -> None:
        self._connection = connection
        self._closed = False
        self.path = path
        self.read_only = read_only

    @classmethod
    def open(cls, path: Path | str, *, read_only: bool = False) -> Self:
        """The store at ``path``; where there is none, a new one, unless ``read_only``.

        Raises:
            StoreError: one of DY301 to DY307, each with what to do.
        """
        return cls(connect.connect(path, read_only=read_only), str(path), read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the use of the file."""
        self._closed = True
        self._connection.close()

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """The connection to the file.

        Raises:
            StoreError: the store has been closed.
        """
        if self._closed:
            raise StoreError(f"{self.path} has been closed; open it again")
        return self._connection

    def missing(self, dispatches: Iterable[Dispatch], coder: str = "") -> Iterator[Dispatch]:
        """The dispatches that this version of the program has not coded into the store, in order.

        Args:
            coder: the version that would code them; this program's where empty.
        """
        version = coder or connect.program()
        source = iter(dispatches)
        while batch := list(islice(source, BATCH)):
            keys = [coding_key(dispatch_key(d), version) for d in batch]
            held = self._held(keys)
            yield from (d for d, key in zip(batch, keys, strict=True) if key not in held)

    def ingest(
        self,
        records: Iterable[Record],
        *,
        coder: str = "",
        rejects: Sequence[Reject] = (),
        resolve: bool = True,
        tick: Tick | None = None,
    ) -> Ingested:
        """Adds records, then builds anew the events they touch.

        A dispatch that the store holds with the same content and coder adds nothing. Batches of
        200 are kept whole or not at all; after a kill the next ingest goes on where it stopped.

        Args:
            coder: the version of the program that made the records; this one's where empty.
            rejects: items left out on the way, to be kept in the table of rejects. Read after the
                records, so a list that grows while they are made is kept whole.
            resolve: False leaves the events for a later call.
            tick: told what is done to how many of the claims, as ``store.links.Tick`` says.
        """
        self._writable()
        version = coder or connect.program()
        added = known = claims = 0
        source = iter(records)
        while batch := list(islice(source, BATCH)):
            new = self._add(batch, version)
            added += len(new)
            known += len(batch) - len(new)
            claims += sum(len(r.claims) for r in new)
        self._keep_rejects(rejects)
        events = self.resolve(tick=tick) if resolve else 0
        return Ingested(added, known, claims, events)

    def resolve(self, *, tick: Tick | None = None) -> int:
        """Builds the events that wait; returns how many events the store holds."""
        self._writable()
        with connect.explained(self.path):
            if building.pending(self.connection):
                return building.rebuild(self.connection, tick=tick).events
            return self.count("event_claim", "DISTINCT event")

    def rebuild(self, *, tick: Tick | None = None) -> int:
        """Builds all events anew from the claims and decisions; returns how many there are."""
        self._writable()
        with connect.explained(self.path):
            return building.rebuild(self.connection, whole=True, tick=tick).events

    def learn_meanings(self, *, tick: meaning.Tick | None = None) -> int:
        """Gives each sentence the vector that search by meaning needs; returns how many got one.

        Raises:
            MissingPackageError: the extra ``dyade[meaning]`` is not installed.
        """
        self._writable()
        with connect.explained(self.path):
            return meaning.fill(self.connection, tick=tick)

    @property
    def stale(self) -> bool:
        """Whether claims wait to be resolved, as after a killed ingest."""
        return building.pending(self.connection)

    def count(self, table: str, what: str = "*") -> int:
        """How many rows a table has."""
        return int(connect.one(self.connection, f"SELECT count({what}) FROM {table}")[0])

    def coders(self) -> set[str]:
        """The versions of the program whose readings the store holds."""
        return self._every("coder", "coding")

    def dispatches(self) -> set[str]:
        """The ids that the dispatches of the store came with."""
        return self._every("id", "dispatch")

    def _every(self, what: str, table: str) -> set[str]:
        rows = self.connection.execute(f"SELECT DISTINCT {what} FROM {table}").fetchall()
        return {str(row[0]) for row in rows}

    def digest(self) -> str:
        """SHA-256 of the content: two stores with the same content have the same."""
        return digest.digest(self.connection)

    def journal(self) -> list[Decision]:
        """The human decisions, in the order made, undone ones included."""
        return journal.read(self.connection)

    def decide(self, *entries: Decision) -> int:
        """Adds decisions to the journal and builds anew what they touch; returns how many are new.

        Raises:
            DecisionError: an entry that cannot be; nothing is kept then.
        """
        self._writable()
        with connect.explained(self.path):
            with connect.transaction(self.connection):
                added = journal.write(self.connection, entries)
            self.resolve()
        return added

    def _writable(self) -> None:
        if self.read_only:
            raise ReadOnlyError(f"{self.path} is open for reading only; open it to write")

    def _held(self, keys: Sequence[str], table: str = "coding") -> set[str]:
        rows = self.connection.execute(
            f"SELECT key FROM {table} WHERE key IN (SELECT unnest(?::VARCHAR[]))", [list(keys)]
        ).fetchall()
        return {row[0] for row in rows}

    def _add(self, batch: Sequence[Record], coder: str) -> list[Record]:
        """Keeps the records of a batch that are new, in one transaction."""
        by_coding = {coding_key(dispatch_key(r.dispatch), coder): r for r in batch}
        with connect.explained(self.path):
            held = self._held(list(by_coding))
            new = {key: by_coding[key] for key in sorted(by_coding) if key not in held}
            if not new:
                return []
            keys = sorted({dispatch_key(r.dispatch) for r in new.values()})
            present = self._held(keys, "dispatch")
            with Bulk() as bulk:
                self._fill(bulk, new.values(), coder, present)
                self._keep(bulk, present)
        return list(new.values())

    def _fill(self, bulk: Bulk, records: Iterable[Record], coder: str, present: set[str]) -> None:
        newest = self._newest(present)
        for record in records:
            key = dispatch_key(record.dispatch)
            bulk.add("pending", {"dispatch": key})
            if key not in present:
                bulk.add("dispatch", dispatch_row(record))
            older = key in newest and natural(coder) < natural(newest[key])
            for table, row in record_rows(record, coder):
                # Search looks at the sentences of the newest reading only.
                if not (older and table == "sentence"):
                    bulk.add(table, row)

    def _newest(self, keys: set[str]) -> dict[str, str]:
        """The newest coder of dispatches that the store holds."""
        rows = self.connection.execute(
            "SELECT dispatch, coder FROM coding WHERE dispatch IN (SELECT unnest(?::VARCHAR[]))",
            [sorted(keys)],
        ).fetchall()
        found: dict[str, str] = {}
        for key, coder in rows:
            found[key] = max(coder, found.get(key, coder), key=natural)
        return found

    def _keep(self, bulk: Bulk, present: set[str]) -> None:
        with connect.transaction(self.connection):
            if present and "sentence" in bulk.counts:
                self._drop_sentences(sorted(present))
            bulk.insert(self.connection, {})

    def _drop_sentences(self, keys: list[str]) -> None:
        """Takes away the sentences of older readings that newer ones in this batch replace."""
        old = "SELECT number FROM sentence WHERE dispatch IN (SELECT unnest(?::VARCHAR[]))"
        for table in ("posting", "meaning"):
            self.connection.execute(f"DELETE FROM {table} WHERE sentence IN ({old})", [keys])
        self.connection.execute(
            "DELETE FROM sentence WHERE dispatch IN (SELECT unnest(?::VARCHAR[]))", [keys]
        )

    def _keep_rejects(self, rejects: Sequence[Reject]) -> None:
        if not rejects:
            return
        rows = {row["id"]: row for row in map(reject_row, rejects)}
        with connect.explained(self.path):
            known = {row[0] for row in self.connection.execute("SELECT id FROM reject").fetchall()}
            with Bulk() as bulk:
                bulk.extend("reject", (rows[k] for k in sorted(rows) if k not in known))
                self._keep(bulk, set())
