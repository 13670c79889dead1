"""Counted events and the dated ones they hold: "à quatre reprises" holds up to four meetings."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import duckdb

from dyade.resolve.features import STATE_ORGANS

_SIDES = "v.actors || v.recipients"
_ORGANS = ", ".join(f"'{sector}'" for sector in sorted(STATE_ORGANS))
_PARTIES = (
    f"list_sort(list_distinct(list_transform({_SIDES}, lambda x: "
    f"if(x.sector IN ({_ORGANS}), x.code, x.code || '/' || x.sector))))"
)
_PERSONS = (
    f"list_distinct(list_transform(list_filter({_SIDES}, lambda x: x.person <> ''), lambda x: "
    "x.code || ' ' || lower(regexp_extract(strip_accents(x.person), '[^ -]+$'))))"
)


_KEYED = f"SELECT DISTINCT v.act, {_PARTIES} AS parties FROM event_version v"
"""Dated and counted events that belong together have the same act and parties."""

_COUNTED = "(v.count_high IS NULL OR v.count_high > 1) AND v.status IN ('occurred', 'ongoing')"


def mark(connection: duckdb.DuckDBPyConnection, events: str, *, first: bool) -> None:
    """Lists in ``marked`` the acts and parties of some events: what ``link`` looks at again.

    Args:
        events: a query for their ids.
        first: begins the list anew.
    """
    make = "CREATE OR REPLACE TEMP TABLE marked AS" if first else "INSERT INTO marked"
    connection.execute(f"{make} {_KEYED} WHERE v.event IN ({events})")


def link(connection: duckdb.DuckDBPyConnection, *, whole: bool) -> None:
    """Says anew which dated events belong to which counted ones: all, or those of ``marked``.

    A dated event belongs to a counted one of the same act, the same parties and no other persons
    within whose dates its own lie. Each counted event takes as many as it counts, the earliest
    first, and each dated one belongs to the counted event with the shortest interval.
    """
    connection.execute(
        f"""
        CREATE OR REPLACE TEMP TABLE wholes AS
        SELECT v.event, v.act, {_PARTIES} AS parties FROM event_version v
        WHERE v.known_until IS NULL AND {_COUNTED}
        """
    )
    if not whole:
        connection.execute(
            "DELETE FROM wholes WHERE (act, parties) NOT IN (SELECT (act, parties) FROM marked)"
        )
    _forget(connection, whole=whole)
    pairs = _pairs(connection)
    if pairs:
        connection.execute(
            "INSERT INTO event_part "
            "SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), unnest(?::DATE[])",
            [[w for w, _, _ in pairs], [p for _, p, _ in pairs], [d for _, _, d in pairs]],
        )
    connection.execute("DROP TABLE wholes")


def _forget(connection: duckdb.DuckDBPyConnection, *, whole: bool) -> None:
    """Takes away what is said anew, and what is said of events that are no more."""
    connection.execute(
        "DELETE FROM event_part"
        if whole
        else "DELETE FROM event_part WHERE whole IN (SELECT event FROM wholes) "
        "OR whole NOT IN (SELECT event FROM event_version) "
        "OR part NOT IN (SELECT event FROM event_version)"
    )


def _pairs(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str, dt.date]]:
    """The counted events of ``wholes`` with their parts, and since when both are known."""
    if not connection.execute("SELECT 1 FROM wholes LIMIT 1").fetchall():
        return []
    rows = connection.execute(
        f"""
        WITH near AS (
            SELECT DISTINCT event FROM event_party WHERE side <> 'concerning' AND code IN
            (SELECT DISTINCT split_part(unnest(parties), '/', 1) FROM wholes)
        ),
        told AS (
            SELECT v.event, v.act, v.mode, {_PARTIES} AS parties, {_PERSONS} AS persons,
                   v.earliest, v.latest,
                   v.count_low, v.count_high,
                   (SELECT min(o.known_from) FROM event_version o WHERE o.event = v.event) AS known
            FROM event_version v
            WHERE v.known_until IS NULL AND v.status IN ('occurred', 'ongoing')
              AND v.act IN (SELECT act FROM wholes) AND v.event IN (FROM near)
        ),
        counted AS (FROM told WHERE event IN (SELECT event FROM wholes))
        SELECT w.event, w.count_high, p.event, p.earliest, greatest(w.known, p.known),
               coalesce(w.latest, DATE '9999-12-31') - coalesce(w.earliest, DATE '0001-01-01')
        FROM counted w JOIN told p ON p.act = w.act AND p.parties = w.parties
        WHERE p.count_high = 1 AND p.earliest IS NOT NULL AND p.latest IS NOT NULL
          AND p.earliest >= coalesce(w.earliest, DATE '0001-01-01')
          AND p.latest <= coalesce(w.latest, DATE '9999-12-31')
          AND len(w.parties) > 0
          AND (p.mode = w.mode OR p.mode = '' OR w.mode = '')
          AND (len(w.persons) = 0 OR len(list_intersect(w.persons, p.persons))
               = least(len(w.persons), greatest(len(p.persons), 1)))
        """
    ).fetchall()
    return _narrowest(rows)


def _narrowest(rows: Sequence[tuple[Any, ...]]) -> list[tuple[str, str, dt.date]]:
    """Each part with the counted event of the fewest days that can hold it, to its number."""
    narrowest: dict[str, tuple[int, str]] = {}
    limits: dict[str, int | None] = {}
    days = {}
    known = {}
    for whole, limit, part, day, both, width in rows:
        limits[whole] = limit
        known[whole, part] = both
        days[part] = day
        narrowest[part] = min(narrowest.get(part, (width, whole)), (width, whole))
    held: dict[str, list[str]] = defaultdict(list)
    for part in sorted(narrowest, key=lambda p: (days[p], p)):
        whole = narrowest[part][1]
        limit = limits[whole]
        if limit is None or len(held[whole]) < limit:
            held[whole].append(part)
    return [(whole, part, known[whole, part]) for whole in sorted(held) for part in held[whole]]
