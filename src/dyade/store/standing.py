"""Which dispatches count, and which tell one story: near-copies, newer versions, corrections."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

import duckdb

from dyade.resolve.corrections import Text, superseded
from dyade.resolve.corrections import natural as version_order
from dyade.resolve.stories import DAYS, Sketched, near_pairs, stories


def link_stories(connection: duckdb.DuckDBPyConnection) -> None:
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


def supersede(connection: duckdb.DuckDBPyConnection) -> None:
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


def count(connection: duckdb.DuckDBPyConnection) -> None:
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
