"""Relations over time: a dyad month by month."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import duckdb

from dyade.ask.filters import Filters
from dyade.ask.rows import MonthRow
from dyade.ask.where import clause
from dyade.model import DONE


def series(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    *,
    directed: bool = False,
    one_a_day: bool = False,
) -> list[MonthRow]:
    """The months of a dyad, from its first event to its last, months without events included.

    An event of uncertain date counts in each month by the share of its days that lie there; one
    with an open side counts nowhere. ``directed`` gives a row for each direction, with a deed of
    both in both. ``one_a_day`` counts several events of one act, one direction and the same dates
    as one. Unless the filters say otherwise only what took place counts.
    """
    if not filters.statuses:
        filters = replace(filters, statuses=DONE)
    where = clause(replace(filters, limit=None, offset=0))
    pair = sorted(filters.codes)
    if len(pair) != 2:
        return []
    rows = connection.execute(
        _sql(where.source, directed=directed, one_a_day=one_a_day),
        [*where.parameters, *([*pair, *pair] if directed else pair)],
    ).fetchall()
    return _filled(connection, rows, pair, directed=directed)


def _sql(source: str, *, directed: bool, one_a_day: bool) -> str:
    sides = """
        SELECT p.code AS actor, q.code AS recipient, p.version
        FROM event_party p JOIN event_party q ON q.version = p.version AND q.code <> p.code
        WHERE p.side = 'actor' AND p.version IN (SELECT version FROM kept)
          AND (q.side IN ('recipient', 'concerning')
               OR (q.side = 'actor' AND NOT EXISTS (
                   FROM event_party r WHERE r.version = p.version AND r.side = 'recipient')))
          AND p.code IN (?, ?) AND q.code IN (?, ?) GROUP BY ALL
    """
    paired = "SELECT s.actor, s.recipient, k.* FROM kept k JOIN sides s ON s.version = k.version"
    if not directed:
        sides = "SELECT ? AS actor, ? AS recipient"
        paired = "SELECT s.actor, s.recipient, k.* FROM kept k, sides s"
    once = (
        "QUALIFY row_number() OVER (PARTITION BY actor, recipient, act, earliest, latest "
        "ORDER BY k.version) = 1"
        if one_a_day
        else ""
    )
    return f"""
        WITH kept AS (
            SELECT v.version, v.act, v.quad, v.earliest, v.latest, v.plover_score, v.goldstein
            FROM {source} AND v.earliest IS NOT NULL AND v.latest IS NOT NULL
        ),
        sides AS ({sides}),
        one AS (
            {paired}
            {once}
        ),
        spread AS (
            SELECT actor, recipient, quad, plover_score, goldstein, month,
                   (least(latest, last_day(month)) - greatest(earliest, month) + 1)
                   / (latest - earliest + 1) AS share
            FROM (SELECT *, unnest(generate_series(date_trunc('month', earliest),
                         date_trunc('month', latest), INTERVAL 1 MONTH))::DATE AS month FROM one)
        )
        SELECT strftime(month, '%Y-%m') AS named, actor, recipient, sum(share),
               sum(share) FILTER (quad = 1), sum(share) FILTER (quad = 2),
               sum(share) FILTER (quad = 3), sum(share) FILTER (quad = 4),
               sum(share * plover_score) / sum(share) FILTER (plover_score IS NOT NULL),
               sum(share * goldstein) / sum(share) FILTER (goldstein IS NOT NULL)
        FROM spread GROUP BY month, actor, recipient ORDER BY named, actor, recipient
    """


def _filled(
    connection: duckdb.DuckDBPyConnection,
    rows: list[tuple[object, ...]],
    pair: list[str],
    *,
    directed: bool,
) -> list[MonthRow]:
    """With empty months between the first and the last, and the number of dispatches of each."""
    if not rows:
        return []
    held = {(str(r[0]), str(r[1]), str(r[2])): r[3:] for r in rows}
    counts = dict(
        connection.execute(
            "SELECT strftime(month, '%Y-%m'), held FROM ("
            "SELECT date_trunc('month', said_first) AS month, count(*) AS held FROM dispatch "
            "WHERE said_last - said_first < 31 GROUP BY 1)"
        ).fetchall()
    )
    ways = [(pair[0], pair[1]), (pair[1], pair[0])] if directed else [(pair[0], pair[1])]
    months = sorted({month for month, _, _ in held})
    found = []
    for month in _months(months[0], months[-1]):
        for actor, recipient in ways:
            values = held.get((month, actor, recipient), (0.0,) * 5 + (None, None))
            quads = [round(float(str(v or 0.0)), 6) for v in values[:5]]
            means = [None if v is None else round(float(str(v)), 6) + 0.0 for v in values[5:]]
            found.append(
                MonthRow(
                    month=month,
                    actor=actor,
                    recipient=recipient,
                    events=quads[0],
                    quads=(quads[1], quads[2], quads[3], quads[4]),
                    plover=means[0],
                    goldstein=means[1],
                    dispatches=counts.get(month, 0),
                )
            )
    return found


def _months(first: str, last: str) -> list[str]:
    day = dt.date.fromisoformat(f"{first}-01")
    end = dt.date.fromisoformat(f"{last}-01")
    found = []
    while day <= end:
        found.append(f"{day:%Y-%m}")
        day = (day + dt.timedelta(days=32)).replace(day=1)
    return found
