"""Counted events and the dated ones they hold: "à quatre reprises" holds up to four meetings."""

from __future__ import annotations

from collections import defaultdict

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


def link(connection: duckdb.DuckDBPyConnection) -> None:
    """Says anew which dated events belong to which counted ones.

    A dated event belongs to a counted one of the same act, the same parties and no other persons
    within whose dates its own lie. Each counted event takes as many as it counts, the earliest
    first, and each dated one belongs to the counted event with the shortest interval.
    """
    rows = connection.execute(
        f"""
        WITH told AS (
            SELECT v.event, v.act, v.mode, {_PARTIES} AS parties, {_PERSONS} AS persons,
                   v.earliest, v.latest,
                   v.count_low, v.count_high,
                   (SELECT min(o.known_from) FROM event_version o WHERE o.event = v.event) AS known
            FROM event_version v
            WHERE v.known_until IS NULL AND v.status IN ('occurred', 'ongoing')
        ),
        counted AS (FROM told WHERE count_high IS NULL OR count_high > 1)
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
    pairs = [(whole, part) for whole in sorted(held) for part in held[whole]]
    connection.execute("DELETE FROM event_part")
    if pairs:
        connection.execute(
            "INSERT INTO event_part "
            "SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), unnest(?::DATE[])",
            [[w for w, _ in pairs], [p for _, p in pairs], [known[pair] for pair in pairs]],
        )
