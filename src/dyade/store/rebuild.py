"""Events built anew from the claims that count: all of them, or those that something new touches.

What is rebuilt in part is the same as what is rebuilt whole. Two claims belong to one component if
a chain of pairs that score enough leads from one to the other; new claims, new near-copies and
decisions change only the components they touch (``resolve.group``).
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

import duckdb

from dyade.model import Figure, Span
from dyade.resolve.block import filings
from dyade.resolve.corrections import Text, superseded
from dyade.resolve.corrections import natural as version_order
from dyade.resolve.decisions import Binding, bind
from dyade.resolve.events import each
from dyade.resolve.features import Features
from dyade.resolve.heard import Heard
from dyade.resolve.stories import DAYS, Sketched, near_pairs, stories
from dyade.store import counted, journal
from dyade.store.bulk import Bulk
from dyade.store.connect import one, program, transaction
from dyade.store.decode import HEARD, heard
from dyade.store.encode import Home, told_rows

Tick = Callable[[int, int], None]
"""Told now and then how many claims are done and how many there are."""

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

_AT_ONCE = 10_000  # claims read at once
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
    with transaction(connection):
        whole = whole or connection.execute("FROM built").fetchall() != [(program(),)]
        if whole:
            connection.execute("DELETE FROM story_link")
            connection.execute("DELETE FROM pending")
            connection.execute("INSERT INTO pending SELECT key FROM dispatch")
        new = one(connection, "SELECT count(DISTINCT dispatch) FROM pending")[0]
        held = one(connection, "SELECT count(*) FROM dispatch")[0]
        whole = whole or new > held / 2
        _link_stories(connection)
        _supersede(connection)
        _count(connection)
        _file(connection, whole=whole)
        done = _resolve(connection, whole=whole, tick=tick)
        counted.link(connection)
        connection.execute("DELETE FROM pending")
        connection.execute("DELETE FROM pending_claim")
        connection.execute("DELETE FROM built")
        connection.execute("INSERT INTO built VALUES (?)", [program()])
        if new >= _MUCH * held:
            # What is built whole is sorted already, but for the postings.
            _sort(connection, ["posting"] if whole else list(_SORTED))
    (events,) = one(connection, "SELECT count(DISTINCT event) FROM event_claim")
    return Rebuilt(done, events)


def _sort(connection: duckdb.DuckDBPyConnection, tables: Sequence[str]) -> None:
    """Sorts tables on disk, so that a question reads only the stretches it needs."""
    for table in tables:
        connection.execute(
            f"CREATE OR REPLACE TEMP TABLE sorted AS FROM {table} ORDER BY {_SORTED[table]}"
        )
        connection.execute(f"DELETE FROM {table}")
        connection.execute(f"INSERT INTO {table} FROM sorted")
    connection.execute("DROP TABLE sorted")


def _link_stories(connection: duckdb.DuckDBPyConnection) -> None:
    """Finds near-copies of the waiting dispatches, month by month, and numbers the stories."""
    months = connection.execute(
        "SELECT DISTINCT date_trunc('month', said_first)::DATE FROM dispatch "
        "WHERE key IN (FROM pending) ORDER BY ALL"
    ).fetchall()
    for (month,) in months:
        new = _sketches(
            connection,
            "key IN (FROM pending) AND date_trunc('month', said_first) = ?",
            [month],
        )
        first = min(t.said_first for t in new) - dt.timedelta(days=DAYS)
        last = max(t.said_last for t in new) + dt.timedelta(days=DAYS)
        fresh = {t.key for t in new}
        known = _sketches(connection, "said_last >= ? AND said_first <= ?", [first, last])
        links = near_pairs(new, (t for t in known if t.key not in fresh))
        if links:
            connection.execute(
                "INSERT INTO story_link SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
                [[a for a, _ in links], [b for _, b in links]],
            )
    links = connection.execute("SELECT DISTINCT a, b FROM story_link").fetchall()
    names = stories((key for pair in links for key in pair), links)
    held = dict(connection.execute("SELECT dispatch, story FROM story").fetchall())
    _wait(connection, (k for k in names | held if names.get(k) != held.get(k)))
    connection.execute("DELETE FROM story")
    _pairs(connection, "story", sorted(names.items()))


def _sketches(
    connection: duckdb.DuckDBPyConnection, where: str, values: list[object]
) -> list[Sketched]:
    rows = connection.execute(
        f"SELECT key, said_first, said_last, sketch FROM dispatch WHERE {where}", values
    ).fetchall()
    return [Sketched(key, first, last, tuple(sketch)) for key, first, last, sketch in rows]


def _supersede(connection: duckdb.DuckDBPyConnection) -> None:
    """Says anew which dispatch stands for which; only those that can be concerned are looked at."""
    rows = connection.execute(
        """
        WITH marked AS (FROM dispatch WHERE effect <> '')
        SELECT key, id, version, said_first, said_last,
               CASE WHEN agency <> '' THEN agency ELSE source END, title, effect, sketch
        FROM dispatch d
        WHERE id IN (SELECT id FROM dispatch GROUP BY id HAVING count(*) > 1)
           OR EXISTS (FROM marked m
                      WHERE m.said_last >= d.said_first
                        AND m.said_first <= d.said_last + INTERVAL 6 DAY)
        """
    ).fetchall()
    texts = [
        Text(key, name, version, first, last, publisher, title, effect, tuple(sketch))
        for key, name, version, first, last, publisher, title, effect, sketch in rows
    ]
    now = {s.key: (s.by, s.why) for s in superseded(texts)}
    before = {
        key: (by, why)
        for key, by, why in connection.execute(
            "SELECT dispatch, successor, why FROM superseded"
        ).fetchall()
    }
    _wait(connection, (k for k in now | before if (k in now) != (k in before)))
    connection.execute("DELETE FROM superseded")
    if now:
        keys = sorted(now)
        connection.execute(
            "INSERT INTO superseded "
            "SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
            [keys, [now[k][0] for k in keys], [now[k][1] for k in keys]],
        )


def _count(connection: duckdb.DuckDBPyConnection) -> None:
    """Says anew which codings count: the newest of each dispatch that nothing stands for."""
    several = connection.execute(
        "SELECT dispatch, key, coder FROM coding WHERE dispatch IN "
        "(SELECT dispatch FROM coding GROUP BY dispatch HAVING count(*) > 1)"
    ).fetchall()
    by_dispatch: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for dispatch, key, coder in several:
        by_dispatch[dispatch].append((key, coder))
    old: list[str] = []
    for versions in by_dispatch.values():
        newest = max(versions, key=lambda v: (version_order(v[1]), v[0]))
        old += [key for key, _ in versions if key != newest[0]]
    connection.execute("DELETE FROM counting")
    connection.execute(
        "INSERT INTO counting SELECT c.key, c.dispatch, d.date, d.said_first, d.said_last "
        "FROM coding c JOIN dispatch d ON d.key = c.dispatch "
        "WHERE c.dispatch NOT IN (SELECT dispatch FROM superseded) "
        "AND c.key NOT IN (SELECT unnest(?::VARCHAR[]))",
        [sorted(old)],
    )


def _file(connection: duckdb.DuckDBPyConnection, *, whole: bool) -> None:
    """Files the claims that wait, or all, under the keys by which they find each other."""
    which = "" if whole else "WHERE c.dispatch IN (FROM pending)"
    connection.execute(f"DELETE FROM filing WHERE claim IN (SELECT c.id FROM claim c {which})")
    connection.execute(f"{HEARD} {which}")
    with Bulk() as bulk:
        while batch := connection.fetchmany(_AT_ONCE):
            for row in batch:
                claim, _ = heard(row)
                for filing in filings(Features(claim)):
                    bulk.add("filing", {"claim": claim.id, **asdict(filing)})
        bulk.insert(connection, {})


def _resolve(connection: duckdb.DuckDBPyConnection, *, whole: bool, tick: Tick | None) -> int:
    binding = bind(journal.read(connection))
    connection.execute("CREATE OR REPLACE TEMP TABLE touched (claim VARCHAR)")
    if whole:
        for table in _EVENTS:
            connection.execute(f"DELETE FROM {table}")
        connection.execute(
            "INSERT INTO touched SELECT c.id FROM claim c JOIN counting n ON n.coding = c.coding"
        )
    else:
        _touch(connection, binding)
        _forget(connection)
    total = int(one(connection, "SELECT count(*) FROM touched")[0])
    done = 0
    with Bulk() as bulk:
        for acts in _batches(connection, binding):
            claims, homes = _heard(connection, acts)
            for event in each(claims, binding):
                for table, fields in told_rows(event, homes):
                    bulk.add(table, fields)
            done += len(claims)
            if tick:
                tick(done, total)
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
    connection.execute("DROP TABLE touched")
    return total


def _touch(connection: duckdb.DuckDBPyConnection, binding: Binding) -> None:
    """Lists the claims to resolve: the waiting ones, all that may pair with them, and theirs."""
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE waiting AS
        SELECT id AS claim FROM claim WHERE dispatch IN (FROM pending)
        UNION SELECT claim FROM pending_claim
        """
    )
    linked = sorted(binding.together)
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE near AS
        FROM waiting
        UNION
        SELECT o.claim FROM filing w
        JOIN filing o ON o.key = w.key AND o.first <= w.last AND w.first <= o.last
        WHERE w.claim IN (FROM waiting)
        UNION
        SELECT l.b FROM (SELECT unnest(?::VARCHAR[]) a, unnest(?::VARCHAR[]) b) l
        WHERE l.a IN (FROM waiting)
        """,
        [
            [a for a, _ in linked] + [b for _, b in linked],
            [b for _, b in linked] + [a for a, _ in linked],
        ],
    )
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE stale AS
        SELECT DISTINCT component FROM event_claim WHERE claim IN (FROM near)
        """
    )
    connection.execute(
        """
        INSERT INTO touched
        SELECT DISTINCT c.id FROM claim c JOIN counting n ON n.coding = c.coding
        WHERE c.id IN (FROM near)
           OR c.id IN (SELECT claim FROM event_claim WHERE component IN (FROM stale))
        """
    )


def _forget(connection: duckdb.DuckDBPyConnection) -> None:
    """Takes away the events that are built anew."""
    connection.execute(
        """
        CREATE OR REPLACE TEMP TABLE gone AS
        SELECT DISTINCT event FROM event_claim WHERE component IN (FROM stale)
        """
    )
    for table in _EVENTS:
        connection.execute(f"DELETE FROM {table} WHERE event IN (FROM gone)")
    for table in ("waiting", "near", "stale", "gone"):
        connection.execute(f"DROP TABLE {table}")


def _batches(connection: duckdb.DuckDBPyConnection, binding: Binding) -> list[list[str]]:
    """The acts in groups that can be resolved apart, to hold less in memory at once.

    Claims of two acts belong together only where somebody has merged them.
    """
    acts = [
        row[0]
        for row in connection.execute(
            "SELECT DISTINCT act FROM claim WHERE id IN (FROM touched) ORDER BY act"
        ).fetchall()
    ]
    bound = sorted({c for pair in binding.together for c in pair})
    mixed: set[str] = set()
    if bound:
        of = dict(
            connection.execute(
                "SELECT id, act FROM claim WHERE id IN (SELECT unnest(?::VARCHAR[]))", [bound]
            ).fetchall()
        )
        for a, b in binding.together:
            if of.get(a) != of.get(b) and a in of and b in of:
                mixed |= {of[a], of[b]}
    together = [a for a in acts if a in mixed]
    return ([together] if together else []) + [[a] for a in acts if a not in mixed]


def _heard(
    connection: duckdb.DuckDBPyConnection, acts: list[str]
) -> tuple[list[Heard], dict[str, Home]]:
    where = "c.act IN (SELECT unnest(?::VARCHAR[])) AND c.id IN (FROM touched)"
    figures: dict[str, list[Figure]] = defaultdict(list)
    for claim, unit, value, low, high, approx in connection.execute(
        """
        SELECT claim, unit, value, low, high, approx
        FROM (SELECT f.id, f.unit, f.value, f.low, f.high, f.approx, unnest(f.claims) AS claim
              FROM figure f JOIN counting n ON n.coding = f.coding)
        WHERE claim IN (FROM touched) ORDER BY claim, id
        """
    ).fetchall():
        figures[claim].append(Figure("", unit, Span(0, 0), value, low, high, approx))
    found: list[Heard] = []
    homes: dict[str, Home] = {}
    rows = connection.execute(f"{HEARD} WHERE {where}", [acts]).fetchall()
    for row in rows:
        claim, home = heard(row, figures.get(row[0], ()))
        found.append(claim)
        homes[claim.id] = home
    return found, homes


def _wait(connection: duckdb.DuckDBPyConnection, dispatches: Iterable[str]) -> None:
    keys = sorted(dispatches)
    if keys:
        connection.execute("INSERT INTO pending SELECT unnest(?::VARCHAR[])", [keys])


def _pairs(connection: duckdb.DuckDBPyConnection, table: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        connection.execute(
            f"INSERT INTO {table} SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])",
            [[a for a, _ in rows], [b for _, b in rows]],
        )
