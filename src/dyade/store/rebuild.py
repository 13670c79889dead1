"""Events built anew from the claims that count: all of them, or those that something new touches.

What is rebuilt in part is the same as what is rebuilt whole. Two claims belong to one component if
a chain of pairs that score enough leads from one to the other; new claims, new near-copies and
decisions change only the components they touch (``resolve.group``).
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb

from dyade.resolve.decisions import Binding, bind
from dyade.resolve.group import Edge, grouped
from dyade.resolve.heard import Heard
from dyade.resolve.reading import told
from dyade.store import counted, journal, links, standing
from dyade.store.bulk import Bulk
from dyade.store.connect import one, program, transaction
from dyade.store.decode import FIGURES, HEARD, figures, heard
from dyade.store.links import Tick
from dyade.store.versions import Home, told_rows

ORDER = {
    "event_version": "event, known_from",
    "event_party": "code, event, version, side, sector, person",
    "event_claim": "dispatch, sentence, claim",
}
"""How the tables of events are sorted on disk."""

_SORTED = {
    **ORDER,
    "event_dyad": "a, b, earliest, version",
    "meeting": "code, latest, version",
    "posting": "stem, sentence",
}
_EVENTS = ("event_version", "event_claim", "event_party", "event_dyad", "meeting")

_MEETINGS = """
INSERT INTO meeting BY NAME
SELECT DISTINCT unnest([a, b]) AS code, latest, version, event, known_from, known_until, confidence,
       coalesce(count_high, 0) > 1 AS several, sources
FROM event_dyad
WHERE act = 'CONSULT' AND status IN ('occurred', 'ongoing') AND bond = 'direct'
  AND latest IS NOT NULL AND version IN (SELECT version FROM dyad)
ORDER BY code, latest, version
"""

_TOUCHED = f"""
WITH told AS ({HEARD} WHERE c.id IN (FROM touched)),
linked AS (
    SELECT a, list({{'points': points, 'apart': apart, 'b': b}}) AS edges FROM edge GROUP BY a
),
counted AS ({FIGURES} WHERE claim IN (FROM touched) GROUP BY claim)
SELECT coalesce(m.component, t.id) AS component, l.edges, f.figures, t.*
FROM told t
LEFT JOIN member m ON m.claim = t.id
LEFT JOIN linked l ON l.a = t.id
LEFT JOIN counted f ON f.claim = t.id
ORDER BY component
"""
"""The claims to resolve, each component together, with their edges and figures."""

_AT_ONCE = 10_000  # claims built at once
_MUCH = 0.1  # the share of new dispatches from which on the tables are sorted anew


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild did: claims looked at, events now in the store."""

    claims: int
    events: int


def pending(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether something waits to be resolved."""
    return bool(one(connection, "SELECT EXISTS (FROM pending) OR EXISTS (FROM pending_claim)")[0])


def rebuild(
    connection: duckdb.DuckDBPyConnection, *, whole: bool = False, tick: Tick | None = None
) -> Rebuilt:
    """Builds events anew: those that wait, or all (``whole``). All or nothing.

    What another version of the program has built is built anew whole: its rules were others.
    """
    with transaction(connection), _no_search_for_cycles():
        whole = whole or connection.execute("FROM built").fetchall() != [(program(),)]
        if whole:
            connection.execute("DELETE FROM story_link")
            connection.execute("DELETE FROM pending")
            connection.execute("INSERT INTO pending SELECT key FROM dispatch")
        new = one(connection, "SELECT count(DISTINCT dispatch) FROM pending")[0]
        held = one(connection, "SELECT count(*) FROM dispatch")[0]
        whole = whole or new > held / 2
        standing.link_stories(connection)
        standing.supersede(connection)
        standing.count(connection)
        links.file(connection, whole=whole, tick=tick)
        done = _resolve(connection, whole=whole, tick=tick)
        counted.link(connection, whole=whole)
        connection.execute("DELETE FROM pending")
        connection.execute("DELETE FROM pending_claim")
        connection.execute("DELETE FROM built")
        connection.execute("INSERT INTO built VALUES (?)", [program()])
        if new >= _MUCH * held:
            # What is built whole is sorted already, but for the postings.
            _sort(connection, ["posting"] if whole else list(_SORTED))
    (events,) = one(connection, "SELECT count(DISTINCT event) FROM event_claim")
    return Rebuilt(done, events)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """Leaves objects to their counts: claims hold no cycles, and the search takes half the time."""
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()


def _sort(connection: duckdb.DuckDBPyConnection, tables: Sequence[str]) -> None:
    """Sorts tables on disk, so that a question reads only the stretches it needs."""
    for table in tables:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE sorted AS FROM {table} ORDER BY {_SORTED[table]}"
        )
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} FROM sorted")
    connection.execute("DROP TABLE sorted")


def _resolve(connection: duckdb.DuckDBPyConnection, *, whole: bool, tick: Tick | None) -> int:
    binding = bind(journal.read(connection))
    if whole:
        for table in _EVENTS:
            connection.execute(f"DELETE FROM {table}")
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE touched AS SELECT c.id AS claim FROM claim c "
            "JOIN counting n ON n.coding = c.coding "
            "WHERE c.id NOT IN (SELECT unnest(?::VARCHAR[]))",
            [sorted(binding.rejected)],
        )
    else:
        links.touch(connection, binding, tick)
        _forget(connection)
    links.connect(connection, "touched", binding, tick=tick)
    links.divide(connection, binding)
    total = int(one(connection, "SELECT count(*) FROM touched")[0])
    _build(connection, binding, total, tick)
    if not whole:
        built = "SELECT event FROM event_claim WHERE claim IN (FROM touched)"
        counted.mark(connection, built, first=False)
    for table in ("touched", "edge", "member"):
        connection.execute(f"DROP TABLE {table}")
    return total


def _forget(connection: duckdb.DuckDBPyConnection) -> None:
    """Takes away the events that are built anew."""
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE gone AS
        SELECT DISTINCT event FROM event_claim WHERE component IN (FROM stale)
        """
    )
    counted.mark(connection, "FROM gone", first=True)
    for table in _EVENTS:
        connection.execute(f"DELETE FROM {table} WHERE event IN (FROM gone)")
    for table in ("stale", "gone"):
        connection.execute(f"DROP TABLE {table}")


def _build(
    connection: duckdb.DuckDBPyConnection, binding: Binding, total: int, tick: Tick | None
) -> None:
    """Builds the events of the touched claims, some components at once."""
    done = 0
    with Bulk() as bulk:
        for batch in _components(connection):
            component = {c.claim.id: c.component for c in batch}
            edges = [edge for c in batch for edge in c.edges]
            homes = {c.claim.id: c.home for c in batch}
            for group in grouped((c.claim for c in batch), edges, component, binding):
                for table, fields in told_rows(told(group, binding), homes):
                    bulk.add(table, fields)
            done += len(batch)
            if tick:
                tick("built", done, total)
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE dyad "
            "(a VARCHAR, b VARCHAR, bond VARCHAR, version UBIGINT)"
        )
        bulk.insert(connection, ORDER)
    connection.execute(
        "INSERT INTO event_dyad SELECT d.a, d.b, d.bond, v.* FROM dyad d "
        "JOIN event_version v ON v.version = d.version ORDER BY d.a, d.b, v.earliest, v.version"
    )
    connection.execute(_MEETINGS)
    connection.execute("DROP TABLE dyad")


@dataclass(frozen=True, slots=True)
class _Member:
    """A claim with its component, where it comes from, and the edges in which it stands first."""

    claim: Heard
    home: Home
    component: str
    edges: list[Edge]


def _components(connection: duckdb.DuckDBPyConnection) -> Iterator[list[_Member]]:
    """The touched claims, whole components at once, some thousand claims."""
    connection.execute(_TOUCHED)
    held: list[_Member] = []
    while rows := connection.fetchmany(_AT_ONCE):
        for component, links_, numbers, *row in rows:
            if len(held) >= _AT_ONCE and held[-1].component != component:
                yield held
                held = []
            name = row[0]
            claim, home = heard(tuple(row), figures(numbers))
            edges = [(e["points"], e["apart"], name, e["b"]) for e in links_ or ()]
            held.append(_Member(claim, home, component, edges))
    yield held
