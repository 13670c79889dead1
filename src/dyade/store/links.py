"""Claims that hang together: filed in the store, met under their keys, and told apart from others.

All of it runs over rows that come from the store in order, so that what is held in memory does not
grow with the store but for one number a claim.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterator
from typing import Literal

import duckdb

from dyade.resolve.block import Filed, filings
from dyade.resolve.decisions import Binding
from dyade.resolve.features import Features
from dyade.resolve.group import edges
from dyade.store.bulk import Bulk
from dyade.store.connect import one
from dyade.store.decode import FIGURES, HEARD, figures, heard

Stage = Literal["filed", "compared", "built"]
"""What is done to claims until they are events."""

Tick = Callable[[Stage, int, int], None]
"""Told now and then what is being done, to how many claims it is done, and how many there are."""

_AT_ONCE = 10_000  # rows read at once
_KNOWN = 20_000  # claims of one act kept for when they come again

_MET = """
WITH mine AS (FROM filing WHERE claim IN (FROM {claims})),
shared AS (SELECT key FROM mine GROUP BY key HAVING count(*) > 1),
filed AS (
    SELECT claim, first, last, list(key) AS keys FROM mine WHERE key IN (FROM shared)
    GROUP BY claim, first, last
),
told AS ({heard} WHERE c.id IN (SELECT claim FROM filed)),
counted AS ({figures} WHERE claim IN (SELECT claim FROM filed) GROUP BY claim)
SELECT f.first, f.last, f.keys, n.figures, t.*
FROM filed f JOIN told t ON t.id = f.claim LEFT JOIN counted n ON n.claim = f.claim
ORDER BY t.act, f.first
"""
"""The claims of a table under the keys that another one has too, act by act and day by day."""

_WAITING = """
CREATE OR REPLACE TEMP TABLE waiting AS
SELECT id AS claim FROM claim WHERE dispatch IN (FROM pending)
UNION SELECT claim FROM pending_claim
"""
"""The claims of dispatches that came since, and those that a decision is about."""

_NEAR = """
CREATE OR REPLACE TEMP TABLE near AS
WITH met AS (
    SELECT DISTINCT w.claim AS mine, o.claim AS other FROM filing w
    JOIN filing o ON o.key = w.key AND o.first <= w.last AND w.first <= o.last
    WHERE w.claim IN (FROM waiting)
),
states AS (
    SELECT c.id, c.dispatch,
           list_transform(c.actors || c.recipients, lambda x: x.code) ||
               list_filter(list_transform(c.recipients, lambda x: x.country), lambda x: x <> '')
               AS codes,
           c.act = 'ASSAULT'
               AND len(list_filter(c.recipients, lambda x: x.person <> '')) > 0 AS victims
    FROM claim c JOIN counting n ON n.coding = c.coding
    WHERE c.id IN (SELECT mine FROM met UNION SELECT other FROM met)
)
SELECT DISTINCT unnest([a.id, b.id]) AS claim
FROM met m JOIN states a ON a.id = m.mine JOIN states b ON b.id = m.other
WHERE a.dispatch <> b.dispatch
  AND (list_has_any(a.codes, b.codes) OR (a.victims AND b.victims))
"""
"""Those that wait and those of other dispatches that share days and a party with them."""

_STALE = """
CREATE OR REPLACE TEMP TABLE stale AS
WITH bound AS (SELECT unnest(?::VARCHAR[]) AS a, unnest(?::VARCHAR[]) AS b),
concerned AS (
    FROM waiting
    UNION SELECT unnest([a, b]) FROM edge
    UNION SELECT unnest([a, b]) FROM bound WHERE a IN (FROM waiting) OR b IN (FROM waiting)
)
SELECT DISTINCT component FROM event_claim WHERE claim IN (FROM concerned)
"""
"""The components of all that wait, tell one deed with it or are put together with it."""

_TOUCHED = """
CREATE OR REPLACE TEMP TABLE touched AS
SELECT DISTINCT c.id AS claim FROM claim c JOIN counting n ON n.coding = c.coding
WHERE (c.id IN (FROM waiting)
       OR c.id IN (SELECT claim FROM event_claim WHERE component IN (FROM stale)))
  AND c.id NOT IN (SELECT unnest(?::VARCHAR[]))
"""
"""The claims that wait or are of such a component, but for those that are rejected."""

_LINK = """
CREATE OR REPLACE TEMP TABLE link AS
WITH bound AS (SELECT unnest(?::VARCHAR[]) AS a, unnest(?::VARCHAR[]) AS b)
SELECT a, b FROM edge
UNION SELECT a, b FROM bound WHERE a IN (FROM touched) AND b IN (FROM touched)
"""
"""The pairs that tell one deed, by what they score or by decision."""

_LINKED = """
CREATE OR REPLACE TEMP TABLE linked AS
SELECT claim, row_number() OVER (ORDER BY claim) - 1 AS place
FROM (SELECT a AS claim FROM link UNION SELECT b FROM link)
"""
"""The claims of these pairs, numbered."""

_MEMBER = """
CREATE OR REPLACE TEMP TABLE member AS
SELECT x.claim, y.claim AS component
FROM home h JOIN linked x ON x.place = h.place JOIN linked y ON y.place = h.root
"""
"""Each of them with the first claim of its component."""


def file(connection: duckdb.DuckDBPyConnection, *, whole: bool, tick: Tick | None = None) -> None:
    """Files the claims that wait, or all, under the keys by which they find each other."""
    which = "" if whole else "WHERE c.dispatch IN (FROM pending)"
    connection.execute(f"DELETE FROM filing WHERE claim IN (SELECT c.id FROM claim c {which})")
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE fresh "
        "(claim VARCHAR, keys VARCHAR[], firsts INTEGER[], lasts INTEGER[])"
    )
    (total,) = one(connection, f"SELECT count(*) FROM claim c {which}")
    done = 0
    connection.execute(f"{HEARD} {which}")
    with Bulk() as bulk:
        while batch := connection.fetchmany(_AT_ONCE):
            done += len(batch)
            if tick:
                tick("filed", done, max(done, total))
            for row in batch:
                claim, _ = heard(row)
                found = filings(Features(claim))
                bulk.add(
                    "fresh",
                    {
                        "claim": claim.id,
                        "keys": [f.key for f in found],
                        "firsts": [f.first for f in found],
                        "lasts": [f.last for f in found],
                    },
                )
        bulk.insert(connection, {})
    connection.execute(
        "INSERT INTO filing SELECT claim, unnest(keys), unnest(firsts), unnest(lasts) FROM fresh"
    )
    connection.execute("DROP TABLE fresh")


def touch(
    connection: duckdb.DuckDBPyConnection, binding: Binding, tick: Tick | None = None
) -> None:
    """Lists in ``touched`` the claims to resolve: those that wait and those of their components.

    A component is touched if one of its claims waits, or tells one deed with one that waits, or has
    been put together with it. ``stale`` are the components that are built anew.
    """
    connection.execute(_WAITING)
    connection.execute(_NEAR)
    waiting = {c for (c,) in connection.execute("FROM waiting").fetchall()}
    connect(connection, "near", binding, about=waiting, tick=tick)
    together = sorted(binding.together)
    connection.execute(_STALE, [[a for a, _ in together], [b for _, b in together]])
    connection.execute(_TOUCHED, [sorted(binding.rejected)])
    connection.execute("DROP TABLE waiting")
    connection.execute("DROP TABLE near")


def connect(
    connection: duckdb.DuckDBPyConnection,
    claims: str,
    binding: Binding,
    about: Container[str] | None = None,
    tick: Tick | None = None,
) -> None:
    """Fills ``edge`` with the pairs of a table's claims that score enough, each once.

    Args:
        claims: a table of ids.
        about: ids of claims; of every pair one is among them. All claims where it is None.
    """
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE met (points DOUBLE, apart INTEGER, a VARCHAR, b VARCHAR)"
    )
    (total,) = one(connection, f"SELECT count(*) FROM {claims}")
    connection.execute(_MET.format(claims=claims, heard=HEARD, figures=FIGURES))
    with Bulk() as bulk:
        for points, apart, a, b in edges(_filed(connection, binding.rejected, total, tick), about):
            bulk.add("met", {"points": points, "apart": apart, "a": a, "b": b})
        bulk.insert(connection, {})
    connection.execute("CREATE OR REPLACE TEMP TABLE edge AS SELECT DISTINCT * FROM met")
    connection.execute("DROP TABLE met")


def _filed(
    connection: duckdb.DuckDBPyConnection,
    rejected: Container[str],
    total: int,
    tick: Tick | None,
) -> Iterator[Filed]:
    """The rows of ``_MET``; a claim that is filed under several stretches of days comes again."""
    done = 0
    act = ""
    known: dict[str, Features] = {}
    while batch := connection.fetchmany(_AT_ONCE):
        done += len(batch)
        if tick:
            tick("compared", min(done, total), total)
        for first, last, keys, counted, *row in batch:
            name = row[0]
            if name in rejected:
                continue
            made = known.get(name)
            if made is None:
                made = Features(heard(tuple(row), figures(counted))[0])
                if made.act != act or len(known) >= _KNOWN:
                    act, known = made.act, {}
                known[name] = made
            yield Filed(first, last, tuple(keys), made)


def divide(connection: duckdb.DuckDBPyConnection, binding: Binding) -> None:
    """Fills ``member`` with the component of each claim that is linked with another touched one."""
    together = sorted(binding.together)
    connection.execute(_LINK, [[a for a, _ in together], [b for _, b in together]])
    connection.execute(_LINKED)
    roots = _roots(connection)
    connection.execute("CREATE OR REPLACE TEMP TABLE home (place BIGINT, root BIGINT)")
    with Bulk() as bulk:
        bulk.extend("home", ({"place": p, "root": r} for p, r in enumerate(roots)))
        bulk.insert(connection, {})
    connection.execute(_MEMBER)
    for table in ("link", "linked", "home"):
        connection.execute(f"DROP TABLE {table}")


def _roots(connection: duckdb.DuckDBPyConnection) -> array[int]:
    """For each place of ``linked`` the first place that hangs together with it."""
    (count,) = one(connection, "SELECT count(*) FROM linked")
    root = array("q", range(count))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    connection.execute(
        "SELECT x.place, y.place FROM link l "
        "JOIN linked x ON x.claim = l.a JOIN linked y ON y.claim = l.b"
    )
    while batch := connection.fetchmany(_AT_ONCE):
        for a, b in batch:
            low, high = sorted((find(a), find(b)))
            root[high] = low
    for place in range(count):
        root[place] = find(place)
    return root
