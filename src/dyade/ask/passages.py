"""Rows that rest on a passage: standings, offices, figures, ties.

Which rows an answer holds is found out on narrow columns first; the words are read for those alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def _passages(
    connection: duckdb.DuckDBPyConnection, table: str, names: Iterable[str], more: str = ""
) -> dict[str, tuple[Passage, Sequence[Any]]]:
    """The passages of some rows of a table by their ids, with more of their columns."""
    rows = connection.execute(
        f"SELECT r.id, {_PASSAGE}{more} FROM {table} r JOIN dispatch d ON d.key = r.dispatch "
        "WHERE r.id IN (SELECT unnest(?::VARCHAR[]))",
        [sorted(names)],
    ).fetchall()
    return {row[0]: (_passage(row[1 : _WIDTH + 1]), row[_WIDTH + 1 :]) for row in rows}


def _passage(cells: Sequence[Any]) -> Passage:
    dispatch, key, said, sentence, start, stop, quote, title, agency, source, url = cells
    return Passage(
        dispatch, key, said, sentence, Span(start, stop), quote, title, agency, source, url
    )


def standings(
    connection: duckdb.DuckDBPyConnection, codes: Sequence[str], until: dt.date, limit: int
) -> list[StandingRow]:
    """How dispatches up to a day describe the standing among some codes, the newest first."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT r.id FROM relation r JOIN counting n ON n.coding = r.coding "
            "WHERE r.a IN (SELECT unnest(?::VARCHAR[])) AND r.b IN (SELECT unnest(?::VARCHAR[])) "
            "AND r.a <> r.b AND n.said_first <= ? "
            "ORDER BY n.said_first DESC, n.said_last DESC, r.id LIMIT ?",
            [list(codes), list(codes), until, limit],
        ).fetchall()
    ]
    more = ", r.a, r.b, r.climate, r.trend, r.since, r.until, r.hedged"
    told = _passages(connection, "relation", names, more)
    found = []
    for where, (a, b, climate, trend, since, ended, hedged) in map(told.__getitem__, names):
        found.append(StandingRow((a, b), climate, trend, since, ended, hedged, where))
    return found


def figures(
    connection: duckdb.DuckDBPyConnection,
    codes: Sequence[str],
    events: Mapping[str, str],
    keys: Iterable[str],
    until: dt.date,
    limit: int,
) -> list[FigureRow]:
    """Numbers about the codes together, or in the words of claims; the newest first.

    A number is about codes together where it names two of them, or one of them with the place
    of another ("10 000 travailleurs nord-coréens … en Russie").

    Args:
        events: the event of each claim whose numbers are wanted.
        keys: the dispatches of those claims.
    """
    names = _told_of(connection, codes, events, keys, until, limit)
    more = ", r.unit, r.value, r.low, r.high, r.approx, r.about, r.place, r.claims"
    known = _passages(connection, "figure", names, more)
    found = []
    for said, row in map(known.__getitem__, names):
        unit, value, low, high, approx, about, where, claims = row
        told = tuple(sorted({events[c] for c in claims if c in events}))
        about, spot = tuple(about), place(where)
        found.append(FigureRow(unit, value, low, high, approx, about, spot, said, told))
    return found


def _told_of(
    connection: duckdb.DuckDBPyConnection,
    codes: Sequence[str],
    events: Mapping[str, str],
    keys: Iterable[str],
    until: dt.date,
    limit: int,
) -> list[str]:
    """The ids of the numbers that ``figures`` gives, in their order."""
    return [
        row[0]
        for row in connection.execute(
            """
            SELECT r.id FROM figure r JOIN counting n ON n.coding = r.coding
            WHERE n.said_first <= $until AND (
                (r.dispatch IN (SELECT unnest($keys::VARCHAR[]))
                 AND list_has_any(r.claims, $claims::VARCHAR[]))
                OR (list_has_any(r.about, $codes::VARCHAR[])
                    AND len(list_distinct(list_intersect(
                        list_append(r.about, coalesce(r.place.code, '')), $codes))) > 1))
            ORDER BY n.said_first DESC, n.said_last DESC, r.start, r.id LIMIT $limit
            """,
            {
                "keys": sorted(set(keys)),
                "claims": sorted(events),
                "until": until,
                "codes": list(codes),
                "limit": limit,
            },
        ).fetchall()
    ]


def ties(
    connection: duckdb.DuckDBPyConnection, persons: Sequence[str], until: dt.date
) -> list[TieRow]:
    """Ties of persons, as told up to a day; each told once, where it was told first."""
    rows = connection.execute(
        "SELECT r.id, r.person, r.tie, r.other FROM tie r JOIN counting n ON n.coding = r.coding "
        "WHERE (r.person IN (SELECT unnest(?::VARCHAR[])) "
        "OR r.other IN (SELECT unnest(?::VARCHAR[]))) AND n.said_first <= ? "
        "QUALIFY row_number() OVER (PARTITION BY r.person, r.tie, r.other "
        "ORDER BY n.said_first, r.id) = 1 ORDER BY r.person, r.tie, r.other",
        [list(persons), list(persons), until],
    ).fetchall()
    told = _passages(connection, "tie", [row[0] for row in rows])
    return [TieRow(person, bond, other, told[name][0]) for name, person, bond, other in rows]


def offices(
    connection: duckdb.DuckDBPyConnection,
    where: str,
    values: Sequence[Any],
    until: dt.date,
    pick: Callable[[list[Spell]], list[Spell]] = lambda found: found,
) -> list[OfficeRow]:
    """Spells in the offices that a condition on ``role r`` names, as told up to a day.

    All holders of each office are looked at, so that successors and rivals are known; ``pick``
    says which spells are wanted. Of the mentions of a person in an office the first and the last
    of each year are read.
    """
    rows = connection.execute(
        f"""
        WITH office AS MATERIALIZED (SELECT DISTINCT r.code, r.role FROM role r WHERE {where}),
        told AS (
            SELECT r.person, r.role, r.code, r.former, n.said_first,
                   struct_pack(first := n.said_first, last := n.said_last, id := r.id) AS key,
                   struct_pack(said := n.date, sector := r.sector) AS more
            FROM role r SEMI JOIN office o ON o.code = r.code AND o.role = r.role
            JOIN counting n ON n.coding = r.coding
            WHERE n.said_first <= ?
        )
        SELECT person, role, code, former, count(*), min(key), arg_min(more, key),
               max(key), arg_max(more, key)
        FROM told GROUP BY person, role, code, former, year(said_first)
        """,
        [*values, until],
    ).fetchall()
    found = pick(spells([mention for row in rows for mention in _mentions(*row)]))
    shown = [_ends(spell) for spell in found]
    told = _passages(connection, "role", {m.place for ends in shown for m in ends})
    return [
        _office(spell, [told[m.place][0] for m in ends])
        for spell, ends in zip(found, shown, strict=True)
    ]


def _mentions(
    person: str,
    role: str,
    code: str,
    former: bool,
    times: int,
    first: dict[str, Any],
    opening: dict[str, Any],
    last: dict[str, Any],
    closing: dict[str, Any],
) -> Iterator[Mention]:
    """The first and the last mention of somebody in an office in one year."""
    # The first of a year stands for all but the last.
    ends = [(first, opening, max(1, times - 1)), (last, closing, 1)]
    for key, more, stands in ends[: min(2, times)]:
        days = (key["first"], key["last"])
        said, sector = more["said"], more["sector"]
        yield Mention(person, role, code, sector, former, said, *days, key["id"], stands)


def _ends(spell: Spell) -> list[Mention]:
    """The mentions of a spell that are shown."""
    return [spell.mentions[0], *spell.mentions[1:][-(_SHOWN - 1) :]]


def _office(spell: Spell, told: Sequence[Passage]) -> OfficeRow:
    mentions = spell.mentions
    return OfficeRow(
        person=spell.person,
        role=spell.role,
        code=spell.code,
        sector=spell.sector,
        first_said=mentions[0].said,
        last_said=mentions[-1].said,
        mentions=sum(m.times for m in mentions),
        former=spell.former,
        passages=tuple(told),
        replaced_by=spell.replaced_by,
        rivals=spell.rivals,
    )
