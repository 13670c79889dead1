"""Everything that a background note on two or more parties needs, as of a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import duckdb

from dyade.ask import fetch, passages, who
from dyade.ask.filters import Filters
from dyade.ask.rows import Brief, EventRow, FigureRow, OfficeRow, TieRow
from dyade.ask.series import series
from dyade.ask.where import Clause, clause, known_until
from dyade.model import Actor
from dyade.resolve.offices import Spell
from dyade.store.connect import one

LONGEST = 25
"""Events that one list of a note holds where no limit is asked for; the newest stay."""

STALE = 365
"""Days after which an undated plan of which nobody speaks any more has fallen."""

_AROUND = 8  # meetings with others
_RECENT = 400  # days back in which a meeting with others still matters
_STANDINGS = 10
_FIGURES = 15
_PEOPLE = 200

SECTIONS = ("meetings", "cooperation", "demands", "force", "planned", "fallen", "aside")

_SECTION = """
CASE WHEN v.status NOT IN ('future', 'hypothetical') AND (v.mode = 'resign' OR $bond = 'about'
             AND len(list_filter(if(len(v.recipients) > 0, v.recipients, v.actors),
                                 lambda x: NOT list_contains(?::VARCHAR[], x.code))) > 0)
         THEN 'aside'
     WHEN v.status IN ('cancelled', 'negated') THEN 'fallen'
     WHEN v.status IN ('future', 'hypothetical') THEN
         CASE WHEN v.latest < $day THEN 'fallen'
              WHEN v.latest IS NULL AND coalesce(v.earliest, v.known_from) < $day - 365
                   THEN 'fallen'
              ELSE 'planned' END
     WHEN v.act = 'CONSULT' THEN 'meetings'
     WHEN v.quad IN (1, 2) THEN 'cooperation'
     WHEN v.quad = 3 OR v.act = 'PROTEST' THEN 'demands'
     ELSE 'force' END
"""


def brief(connection: duckdb.DuckDBPyConnection, filters: Filters) -> Brief:
    """The note's material on ``filters.dyad`` or ``filters.actors``, as of ``filters.as_of``.

    Without ``as_of`` the day is that of the newest dispatch, never today's. ``filters.limit``
    bounds each list of events.
    """
    day = known_until(filters.as_of) or newest(connection) or dt.date.max
    longest = LONGEST if filters.limit is None else filters.limit
    codes = sorted(set(filters.codes))
    lists, omitted = _lists(connection, filters, day, longest)
    shown = [row for name in SECTIONS for row in lists[name]]
    around = _around(connection, filters, codes, day, [row.event.id for row in shown])
    said = _said(connection, replace(filters, limit=None, offset=0))
    named = people(connection, [*shown, *around], codes, day)
    persons = sorted({p.person for p in named} | set(_persons([*shown, *around])))
    return Brief(
        parties=filters.dyad or filters.actors,
        as_of=filters.as_of or (day.isoformat() if day != dt.date.max else ""),
        standing=tuple(passages.standings(connection, codes, day, _STANDINGS)),
        meetings=lists["meetings"],
        cooperation=lists["cooperation"],
        demands=lists["demands"],
        force=lists["force"],
        planned=lists["planned"],
        fallen=lists["fallen"],
        aside=lists["aside"],
        around=tuple(around),
        figures=tuple(_figures(connection, shown, codes, day)),
        people=tuple(named),
        ties=tuple(_ties(connection, [*shown, *around], persons, codes, day)),
        series=tuple(series(connection, replace(filters, limit=None, offset=0))),
        dispatches=said[0],
        first_said=said[1],
        last_said=said[2],
        omitted=omitted,
    )


def newest(connection: duckdb.DuckDBPyConnection) -> dt.date | None:
    """The last day on which a dispatch of the record can have been said."""
    day: dt.date | None = one(connection, "SELECT max(said_last) FROM dispatch")[0]
    return day


def _lists(
    connection: duckdb.DuckDBPyConnection, filters: Filters, day: dt.date, longest: int
) -> tuple[dict[str, tuple[EventRow, ...]], int]:
    """The events by section, the newest ones, oldest first; and how many were left out."""
    where = clause(replace(filters, limit=None, offset=0))
    section = _SECTION.replace("$day", f"DATE '{day.isoformat()}'").replace("365", str(STALE))
    section = section.replace("$bond", where.bond)
    sql = (
        f"SELECT v.event, v.version, {section} AS section, "
        "count(*) OVER (PARTITION BY section) AS held, row_number() OVER "
        "(PARTITION BY section ORDER BY coalesce(v.latest, v.earliest) DESC "
        f"NULLS LAST, v.last_said DESC, v.event) AS place FROM {where.source}"
    )
    rows = connection.execute(
        f"SELECT event, version, section, held FROM ({sql}) WHERE place <= {longest:d}",
        [sorted(set(filters.codes)), *where.parameters],
    ).fetchall()
    of = {event: name for event, _, name, _ in rows}
    held = {name: count for _, _, name, count in rows}
    omitted = sum(max(0, count - longest) for count in held.values())
    picked = replace(where, conditions=[*where.conditions], values=[*where.values])
    picked.add("v.version IN (SELECT unnest(?::UBIGINT[]))", [version for _, version, _, _ in rows])
    found = connection.execute(
        fetch.select(picked, f"ORDER BY {fetch.IN_ORDER}"), picked.parameters
    ).fetchall()
    every = fetch.complete(connection, found, filters.as_of)
    return {
        name: tuple(row for row in every if of[row.event.id] == name) for name in SECTIONS
    }, omitted


def _around(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    codes: Sequence[str],
    day: dt.date,
    shown: Sequence[str],
) -> list[EventRow]:
    """The newest meetings of a party with others; those of ids ``shown`` stand elsewhere."""
    where = clause(Filters(as_of=filters.as_of, min_confidence=filters.min_confidence))
    where.table = "meeting"
    where.add(f"v.code IN ({', '.join('?' * len(codes))})", *codes)
    where.add("NOT list_contains(?::VARCHAR[], v.event)", list(shown))
    where.add("v.latest BETWEEN ? AND ?", day - dt.timedelta(days=_RECENT), day)
    # A meeting of two of the codes with each other stands in two rows.
    best = connection.execute(
        f"""
        WITH other AS (
            SELECT v.version, v.several, v.sources, v.latest
            FROM {where.source} GROUP BY 1, 2, 3, 4 HAVING count(*) = 1
            QUALIFY rank()
                OVER (ORDER BY v.several DESC, v.sources DESC, v.latest DESC) <= {_AROUND}
        )
        SELECT o.version FROM other o JOIN event_version v ON v.version = o.version
        ORDER BY o.several DESC, o.sources DESC, o.latest DESC, v.event LIMIT {_AROUND}
        """,
        where.parameters,
    ).fetchall()
    picked = Clause()
    picked.add("v.version IN (SELECT unnest(?::UBIGINT[]))", [version for (version,) in best])
    rows = connection.execute(fetch.select(picked), picked.parameters).fetchall()
    found = fetch.complete(connection, rows, filters.as_of)
    return sorted(found, key=lambda r: (r.event.date.latest or day, r.event.id))


def _said(connection: duckdb.DuckDBPyConnection, filters: Filters) -> tuple[int, str, str]:
    """How many dispatches tell the events, and the dates of the first and the last of them."""
    where = clause(filters)
    row = one(
        connection,
        "SELECT len(list_distinct(flatten(list(v.dispatches)))), coalesce(min(v.first_said), ''), "
        f"coalesce(max(v.last_said), '') FROM {where.source}",
        where.parameters,
    )
    return int(row[0] or 0), str(row[1]), str(row[2])


def _figures(
    connection: duckdb.DuckDBPyConnection,
    rows: Sequence[EventRow],
    codes: Sequence[str],
    day: dt.date,
) -> list[FigureRow]:
    """Numbers in the words of events, or about the codes together."""
    told = {claim: row.event.id for row in rows for claim in row.event.claims}
    keys = {e.key for row in rows for e in row.evidence}
    return passages.figures(connection, codes, told, keys, day, _FIGURES)


def _ties(
    connection: duckdb.DuckDBPyConnection,
    rows: Sequence[EventRow],
    persons: Sequence[str],
    codes: Sequence[str],
    day: dt.date,
) -> list[TieRow]:
    """Ties of the persons who act for the parties; of others to them what the note rests on."""
    keys = {e.key for row in rows for e in row.evidence}
    own = {a.person for row in rows for a in _everybody(row) if {a.code, a.country} & set(codes)}
    every = passages.ties(connection, persons, day)
    named = [t for t in every if t.person in persons or t.passage.key in keys]
    return [t for t in named if own & {t.person, t.other}]


def _everybody(row: EventRow) -> tuple[Actor, ...]:
    event = row.event
    return (*event.actors, *event.recipients, *event.concerning)


def _persons(rows: Sequence[EventRow]) -> dict[str, int]:
    """The persons named in events, with how often."""
    found: dict[str, int] = {}
    for row in rows:
        named = [a.person for a in _everybody(row)]
        named += [e.attribution.person for e in row.evidence if e.attribution]
        for person in filter(None, named):
            found[person] = found.get(person, 0) + 1
    return found


def people(
    connection: duckdb.DuckDBPyConnection,
    rows: Sequence[EventRow],
    codes: Sequence[str],
    day: dt.date,
) -> list[OfficeRow]:
    """Offices of the persons named, those named most first; of each person the last ones held."""
    named = _persons(rows)

    def first(spell: Spell) -> tuple[Any, ...]:
        times = named.get(spell.person, 0)
        return (
            spell.code not in codes, -times, spell.person, spell.mentions[0].said, spell.role,
        )  # fmt: skip

    return who.of_persons(connection, sorted(named), day, first, _PEOPLE)
