"""Rows that rest on a passage: standings, offices, figures, ties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from dyade.ask.rows import FigureRow, OfficeRow, Passage, StandingRow, TieRow
from dyade.model import Span
from dyade.resolve.offices import Mention, Spell, spells
from dyade.store.decode import place

_PASSAGE = (
    "d.id, d.key, d.date, r.sentence, r.start, r.stop, r.quote, d.title, d.agency, d.source, d.url"
)
_WIDTH = 11
_SHOWN = 3  # passages kept for a spell: the first, the last, and the last but one


def passage(cells: Sequence[Any]) -> Passage:
    """The columns of ``_PASSAGE`` as a passage."""
    dispatch, key, said, sentence, start, stop, quote, title, agency, source, url = cells
    return Passage(
        dispatch, key, said, sentence, Span(start, stop), quote, title, agency, source, url
    )


def _from(table: str) -> str:
    return (
        f"FROM {table} r JOIN counting n ON n.coding = r.coding "
        "JOIN dispatch d ON d.key = r.dispatch"
    )


def standings(
    connection: duckdb.DuckDBPyConnection, codes: Sequence[str], until: dt.date, limit: int
) -> list[StandingRow]:
    """How dispatches up to a day describe the standing among some codes, the newest first."""
    rows = connection.execute(
        f"SELECT {_PASSAGE}, r.a, r.b, r.climate, r.trend, r.since, r.until, r.hedged "
        f"{_from('relation')} WHERE r.a IN (SELECT unnest(?::VARCHAR[])) "
        "AND r.b IN (SELECT unnest(?::VARCHAR[])) AND r.a <> r.b AND d.said_first <= ? "
        "ORDER BY d.said_first DESC, d.said_last DESC, r.id LIMIT ?",
        [list(codes), list(codes), until, limit],
    ).fetchall()
    found = []
    for row in rows:
        a, b, climate, trend, since, ended, hedged = row[_WIDTH:]
        where = passage(row[:_WIDTH])
        found.append(StandingRow((a, b), climate, trend, since, ended, hedged, where))
    return found


def figures(
    connection: duckdb.DuckDBPyConnection,
    codes: Sequence[str],
    events: Mapping[str, str],
    until: dt.date,
    limit: int,
) -> list[FigureRow]:
    """Numbers about the codes together, or in the words of claims; the newest first.

    A number is about codes together where it names two of them, or one of them with the place
    of another ("10 000 travailleurs nord-coréens … en Russie").

    Parameters:
        events: the event of each claim whose numbers are wanted.
    """
    rows = connection.execute(
        f"""
        SELECT {_PASSAGE}, r.unit, r.value, r.low, r.high, r.approx, r.about, r.place, r.claims
        {_from("figure")}
        WHERE d.said_first <= $until AND (
            list_has_any(r.claims, $claims::VARCHAR[])
            OR len(list_distinct(list_intersect(
                 list_append(r.about, coalesce(r.place.code, '')), $codes::VARCHAR[]))) > 1)
        ORDER BY d.said_first DESC, d.said_last DESC, r.start, r.id LIMIT $limit
        """,
        {"claims": sorted(events), "until": until, "codes": list(codes), "limit": limit},
    ).fetchall()
    found = []
    for row in rows:
        unit, value, low, high, approx, about, where, claims = row[_WIDTH:]
        told = sorted({events[c] for c in claims if c in events})
        found.append(
            FigureRow(
                unit,
                value,
                low,
                high,
                approx,
                tuple(about),
                place(where),
                passage(row[:_WIDTH]),
                tuple(told),
            )
        )
    return found


def ties(
    connection: duckdb.DuckDBPyConnection, persons: Sequence[str], until: dt.date
) -> list[TieRow]:
    """Ties of persons, as told up to a day; each told once, where it was told first."""
    rows = connection.execute(
        f"SELECT {_PASSAGE}, r.person, r.tie, r.other {_from('tie')} "
        "WHERE (r.person IN (SELECT unnest(?::VARCHAR[])) "
        "OR r.other IN (SELECT unnest(?::VARCHAR[]))) AND d.said_first <= ? "
        "QUALIFY row_number() OVER (PARTITION BY r.person, r.tie, r.other "
        "ORDER BY d.said_first, r.id) = 1 ORDER BY r.person, r.tie, r.other",
        [list(persons), list(persons), until],
    ).fetchall()
    found = []
    for row in rows:
        person, bond, other = row[_WIDTH:]
        found.append(TieRow(person, bond, other, passage(row[:_WIDTH])))
    return found


def offices(
    connection: duckdb.DuckDBPyConnection, where: str, values: Sequence[Any], until: dt.date
) -> list[OfficeRow]:
    """Spells in the offices that a condition on ``role r`` names, as told up to a day.

    All holders of each office are looked at, so that successors and rivals are known; the caller
    picks. Of the mentions of a person in an office the first and the last of each year are read.
    """
    rows = connection.execute(
        f"""
        WITH office AS (SELECT DISTINCT r.code, r.role FROM role r WHERE {where})
        SELECT {_PASSAGE}, r.person, r.role, r.code, r.sector, r.former, r.id,
               d.said_first, d.said_last,
               row_number() OVER early AS early, row_number() OVER late AS late
        {_from("role")} SEMI JOIN office o ON o.code = r.code AND o.role = r.role
        WHERE d.said_first <= ?
        WINDOW early AS (PARTITION BY r.person, r.role, r.code, r.former, year(d.said_first)
                         ORDER BY d.said_first, d.said_last, r.id),
               late AS (PARTITION BY r.person, r.role, r.code, r.former, year(d.said_first)
                        ORDER BY d.said_first DESC, d.said_last DESC, r.id DESC)
        QUALIFY early = 1 OR late = 1
        """,
        [*values, until],
    ).fetchall()
    told = {}
    mentions = []
    for row in rows:
        person, role, code, sector, former, name, first, last, early, late = row[_WIDTH:]
        told[name] = row[:_WIDTH]
        # The first of a year stands for all but the last.
        times = late - 1 if early == 1 and late > 1 else 1
        mentions.append(
            Mention(person, role, code, sector, former, row[2], first, last, name, times)
        )
    return [_office(spell, told) for spell in spells(mentions)]


def _office(spell: Spell, told: dict[str, tuple[Any, ...]]) -> OfficeRow:
    mentions = spell.mentions
    shown = [mentions[0], *mentions[1:][-(_SHOWN - 1) :]]
    return OfficeRow(
        person=spell.person,
        role=spell.role,
        code=spell.code,
        sector=spell.sector,
        first_said=mentions[0].said,
        last_said=mentions[-1].said,
        mentions=sum(m.times for m in mentions),
        former=spell.former,
        passages=tuple(passage(told[m.place]) for m in shown),
        replaced_by=spell.replaced_by,
        rivals=spell.rivals,
    )
