"""Rows of events with their evidence, from the store."""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict, namedtuple
from collections.abc import Sequence
from typing import Any

import duckdb

from dyade.ask import meant
from dyade.ask.filters import Filters
from dyade.ask.rows import Dispute, EventRow, Evidence, Reading, Stage
from dyade.ask.where import Clause, clause, known_until
from dyade.errors import UnknownIdError
from dyade.model import Count, Event, Span
from dyade.store.connect import one
from dyade.store.decode import attribution, deed, interval, place
from dyade.store.versions import Shown

_COLUMNS = """
v.event, v.act, v.event_type, v.mode, v.contexts, v.status, v.quad, v.actors, v.recipients,
v.concerning, v.earliest, v.latest, v.place, v.count_low, v.count_high, v.attribution, v.hedged,
v.confidence, v.cameo, v.goldstein, v.plover_score, v.disputed, v.first_said, v.last_said,
v.sources, v.life, v.disputes, v.decided, v.known_from, v.evidence
"""

_Row = namedtuple(
    "_Row",
    "event act event_type mode contexts status quad actors recipients concerning earliest latest "
    "place count_low count_high attribution hedged confidence cameo goldstein plover_score "
    "disputed first_said last_said sources life disputes decided known_from evidence bond",
)

IN_ORDER = "coalesce(v.earliest, v.latest) NULLS LAST, coalesce(v.latest, v.earliest), v.event"
"""Order of time; events without any date last."""


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
    wholes, parts = _parts(connection, [row[0] for row in rows], known_until(as_of))
    return [_row(row, wholes.get(row[0], ""), tuple(parts.get(row[0], ()))) for row in rows]


def by_id(connection: duckdb.DuckDBPyConnection, name: str, as_of: str) -> EventRow:
    """The event of an id, of the start of one, or of the id of a claim, as it was known by a day.

    Raises:
        UnknownIdError: no event has it, several start like it, or none was known by that day.
    """
    event = _of_id(connection, name)
    where = clause(Filters(as_of=as_of))
    where.add("v.event = ?", event)
    picked = connection.execute(select(where), where.parameters).fetchall()
    if not picked:
        day = known_until(as_of)
        raise UnknownIdError(f"nothing had been said of event “{event}” up to {day}")
    return complete(connection, picked, as_of)[0]


def _of_id(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    """The whole id of the one event that is named."""
    wanted = name.strip().lower()
    found: list[str] = []
    for table, condition in (
        ("event_version", "event = $id"),
        ("event_claim", "claim = $id"),
        ("event_version", "len($id) > 3 AND starts_with(event, $id)"),
    ):
        sql = f"SELECT DISTINCT event FROM {table} WHERE {condition} ORDER BY 1 LIMIT 5"
        found = found or [row[0] for row in connection.execute(sql, {"id": wanted}).fetchall()]
    if len(found) != 1:
        raise UnknownIdError(meant.by_id(connection, name, found))
    return found[0]


def _row(columns: tuple[Any, ...], whole: str, parts: tuple[str, ...]) -> EventRow:
    row = _Row(*columns)
    evidence = tuple(map(_evidence, json.loads(row.evidence)))
    event = Event(
        id=row.event,
        claims=tuple(e.claim for e in evidence),
        event_type=row.event_type,
        disputed=tuple(row.disputed),
        first_said=row.first_said,
        last_said=row.last_said,
        sources=row.sources,
        **deed(row),
    )
    disputes = tuple(_dispute(d) for d in json.loads(row.disputes)) if row.disputed else ()
    return EventRow(
        event=event,
        quad=row.quad,
        life=tuple(_stage(s) for s in json.loads(row.life)),
        disputes=disputes,
        evidence=evidence,
        bond=row.bond,
        part_of=whole,
        parts=parts,
        decided=tuple(row.decided),
        known_from=row.known_from,
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


def _evidence(columns: list[Any]) -> Evidence:
    shown = Shown(*columns)
    return Evidence(
        claim=shown.claim,
        dispatch=shown.dispatch,
        key=shown.key,
        said=shown.said,
        sentence=shown.sentence,
        span=Span(shown.start, shown.stop),
        quote=shown.quote,
        trigger_span=Span(shown.trigger_start, shown.trigger_stop),
        trigger=shown.trigger,
        status=shown.status,
        date=interval(shown.date),
        date_basis=shown.basis,
        place=place(shown.place),
        count=Count(shown.count_low, shown.count_high),
        attribution=attribution(shown.attribution),
        hedged=shown.hedged,
        confidence=shown.confidence,
        rule=shown.rule,
        title=shown.title,
        agency=shown.agency,
        source=shown.source,
        url=shown.url,
    )


def _parts(
    connection: duckdb.DuckDBPyConnection, names: Sequence[str], until: dt.date | None
) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Of each event the counted one it belongs to and those it holds, as far as both were known."""
    wholes: dict[str, str] = {}
    parts: dict[str, list[str]] = defaultdict(list)
    if not names:
        return wholes, parts
    rows = connection.execute(
        "WITH asked AS (SELECT unnest(?::VARCHAR[])) SELECT whole, part FROM event_part "
        "WHERE (whole IN (FROM asked) OR part IN (FROM asked)) AND known_from <= ? ORDER BY ALL",
        [list(names), until or dt.date.max],
    ).fetchall()
    for whole, part in rows:
        wholes[part] = whole
        parts[whole].append(part)
    return wholes, parts
