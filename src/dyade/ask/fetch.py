"""Rows of events with their evidence, from the store."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import duckdb

from dyade.ask.filters import Filters
from dyade.ask.rows import Dispute, EventRow, Evidence, Reading, Stage
from dyade.ask.where import Clause, clause, known_until
from dyade.model import Count, Event, Interval, Span
from dyade.store.connect import one
from dyade.store.decode import actors, attribution, interval, place

_COLUMNS = """
v.event, v.act, v.event_type, v.mode, v.contexts, v.status, v.quad, v.actors, v.recipients,
v.concerning, v.earliest, v.latest, v.place, v.count_low, v.count_high, v.attribution, v.hedged,
v.confidence, v.cameo, v.goldstein, v.plover_score, v.disputed, v.first_said, v.last_said,
v.sources, v.life, v.disputes, v.decided, v.known_from
"""

IN_ORDER = "coalesce(v.earliest, v.latest) NULLS LAST, coalesce(v.latest, v.earliest), v.event"
"""Order of time; events without any date last."""

_EVIDENCE = """
SELECT e.event, c.id, d.id, d.key, d.date, c.sentence, c.start, c.stop, c.quote, c.trigger_start,
       c.trigger_stop, c.trigger, c.status, c.earliest, c.latest, c.date_basis, c.place,
       c.count_low, c.count_high, c.attribution, c.hedged, c.confidence, c.rule, d.title, d.agency,
       d.source, d.url
FROM event_claim e
JOIN claim c ON c.id = e.claim AND c.coding = e.coding
JOIN dispatch d ON d.key = e.dispatch
WHERE e.event IN (SELECT unnest(?::VARCHAR[])) AND e.said_first <= ?
ORDER BY d.said_first, d.said_last, c.id
"""


def events(
    connection: duckdb.DuckDBPyConnection, filters: Filters, order: str = IN_ORDER
) -> list[EventRow]:
    """The events that the filters keep, in order, as many as their limit allows."""
    where = clause(filters)
    limit = "" if filters.limit is None else f" LIMIT {filters.limit:d}"
    offset = f" OFFSET {filters.offset:d}" if filters.offset else ""
    sql = f"SELECT {_COLUMNS}, {where.bond} FROM {where.source} ORDER BY {order}{limit}{offset}"
    rows = connection.execute(sql, where.parameters).fetchall()
    return complete(connection, rows, filters.as_of)


def total(connection: duckdb.DuckDBPyConnection, filters: Filters) -> int:
    """How many events the filters keep, whatever the limit."""
    where = clause(filters)
    return int(one(connection, f"SELECT count(*) FROM {where.source}", where.parameters)[0])


def select(where: Clause, extra: str = "") -> str:
    """A SELECT of the columns that ``complete`` takes; ``extra`` follows the conditions."""
    return f"SELECT {_COLUMNS}, {where.bond} FROM {where.source} {extra}"


def complete(
    connection: duckdb.DuckDBPyConnection, rows: Sequence[tuple[Any, ...]], as_of: str
) -> list[EventRow]:
    """Rows of ``select`` with evidence and counted events, in the same order."""
    names = [row[0] for row in rows]
    until = known_until(as_of) or dt.date.max
    evidence = _evidence(connection, names, until)
    wholes, parts = _parts(connection, names, until)
    return [
        _row(row, evidence[row[0]], wholes.get(row[0], ""), tuple(parts.get(row[0], ())))
        for row in rows
    ]


def _row(
    row: tuple[Any, ...], evidence: Sequence[Evidence], whole: str, parts: tuple[str, ...]
) -> EventRow:
    (
        name, act, kind, mode, contexts, status, quad, doers, takers, topics, earliest, latest,
        where, low, high, said_by, hedged, confidence, cameo, goldstein, plover, disputed, first,
        last, sources, life, disputes, decided, known_from, bond,
    ) = row  # fmt: skip
    event = Event(
        id=name,
        act=act,
        status=status,
        actors=actors(doers),
        recipients=actors(takers),
        date=Interval(earliest, latest),
        claims=tuple(e.claim for e in evidence),
        event_type=kind,
        mode=mode,
        contexts=tuple(contexts),
        concerning=actors(topics),
        place=place(where),
        count=Count(low, high),
        attribution=attribution(said_by),
        hedged=hedged,
        confidence=confidence,
        cameo=cameo,
        goldstein=goldstein,
        plover_score=plover,
        disputed=tuple(disputed),
        first_said=first,
        last_said=last,
        sources=sources,
    )
    return EventRow(
        event=event,
        quad=quad,
        life=tuple(_stage(s) for s in json.loads(life)),
        disputes=tuple(_dispute(d) for d in json.loads(disputes)),
        evidence=tuple(evidence),
        bond=bond,
        part_of=whole,
        parts=parts,
        decided=tuple(decided),
        known_from=known_from,
    )


def _stage(stage: dict[str, Any]) -> Stage:
    return Stage(
        stage["kind"],
        stage["status"],
        stage["said"],
        interval(stage["date"]),
        tuple(stage["claims"]),
    )


def _dispute(dispute: dict[str, Any]) -> Dispute:
    readings = (Reading(r["value"], tuple(r["claims"]), r["sources"]) for r in dispute["readings"])
    return Dispute(dispute["field"], tuple(readings))


def _evidence(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str], until: dt.date
) -> dict[str, list[Evidence]]:
    found: dict[str, list[Evidence]] = defaultdict(list)
    if not names:
        return found
    for row in connection.execute(_EVIDENCE, [list(names), until]).fetchall():
        (
            event, claim, dispatch, key, said, sentence, start, stop, quote, trigger_start,
            trigger_stop, trigger, status, earliest, latest, basis, where, low, high, said_by,
            hedged, confidence, rule, title, agency, source, url,
        ) = row  # fmt: skip
        found[event].append(
            Evidence(
                claim=claim,
                dispatch=dispatch,
                key=key,
                said=said,
                sentence=sentence,
                span=Span(start, stop),
                quote=quote,
                trigger_span=Span(trigger_start, trigger_stop),
                trigger=trigger,
                status=status,
                date=Interval(earliest, latest),
                date_basis=basis,
                place=place(where),
                count=Count(low, high),
                attribution=attribution(said_by),
                hedged=hedged,
                confidence=confidence,
                rule=rule,
                title=title,
                agency=agency,
                source=source,
                url=url,
            )
        )
    return found


def _parts(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str], until: dt.date
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Of each event the counted one it belongs to and those it holds, as far as both were known."""
    wholes: dict[str, str] = {}
    parts: dict[str, list[str]] = defaultdict(list)
    if not names:
        return wholes, parts
    rows = connection.execute(
        """
        WITH asked AS (SELECT unnest(?::VARCHAR[]) AS event),
        pair AS (FROM event_part WHERE whole IN (FROM asked) OR part IN (FROM asked)),
        known AS (
            SELECT event FROM event_claim
            WHERE event IN (SELECT whole FROM pair UNION SELECT part FROM pair)
            GROUP BY event HAVING min(said_first) <= ?
        )
        SELECT whole, part FROM pair
        WHERE whole IN (FROM known) AND part IN (FROM known) ORDER BY ALL
        """,
        [list(names), until],
    ).fetchall()
    for whole, part in rows:
        wholes[part] = whole
        parts[whole].append(part)
    return wholes, parts
