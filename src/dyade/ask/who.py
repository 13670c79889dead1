"""Who is who: offices by person, by code, or by the words of the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import duckdb

from dyade.ask import codes, passages
from dyade.ask.rows import OfficeRow
from dyade.ask.where import known_until
from dyade.errors import UnknownCodeError
from dyade.model import Holder
from dyade.resolve.features import plain
from dyade.resolve.offices import Spell

_PERSON = "lower(replace(strip_accents({}), '-', ' '))"


def who(
    connection: duckdb.DuckDBPyConnection,
    asked: str = "",
    as_of: str = "",
    own: Sequence[Holder] = (),
) -> list[OfficeRow]:
    """Spells in office of a person, of all of a state or body, or in an office; all where empty.

    ``asked`` is a code or name of a state or body ("PRK", "Corée du Nord"), a person ("Lavrov") or
    words of an office ("ministre des Affaires étrangères"). A person goes before an office. The
    rows of ``own``, a user's table, come last.

    Raises:
        DateError: ``as_of`` is no date.
    """
    until = known_until(as_of) or dt.date.max
    if not asked.strip():
        return passages.offices(connection, "true", [], until) + _own(own, until)
    try:
        code = codes.code(asked, connection)
    except UnknownCodeError:
        return _by_words(connection, asked, until) + _own(_named(own, asked), until)
    told = passages.offices(connection, "r.code = ?", [code], until)
    return told + _own([h for h in own if h.code == code], until)


def _named(own: Sequence[Holder], asked: str) -> list[Holder]:
    """The rows of a table whose person a text names, else those whose office it does."""
    words = set(plain(asked).split())
    mine = [h for h in own if any(words <= set(plain(name).split()) for name in h.names)]
    return mine or [h for h in own if words <= set(plain(h.role).split())]


def _own(holders: Sequence[Holder], until: dt.date) -> list[OfficeRow]:
    """Rows of a user's table that had begun by a day, by code, office and time."""
    day = until.isoformat()
    rows = [
        OfficeRow(
            person=holder.name,
            role=holder.role,
            code=holder.code,
            sector=holder.sector,
            first_said=holder.start,
            last_said=holder.end,
            mentions=0,
            former=holder.over(day),
            passages=(),
            source="table",
        )
        for holder in holders
        if holder.start <= day
    ]
    return sorted(rows, key=lambda r: (r.code, plain(r.role), r.first_said, r.person))


def _by_words(connection: duckdb.DuckDBPyConnection, asked: str, until: dt.date) -> list[OfficeRow]:
    words = plain(asked).split()
    if not words:
        return []
    matches = " AND ".join(f"' ' || {_PERSON.format('r.person')} || ' ' LIKE ?" for _ in words)

    def named(found: list[Spell]) -> list[Spell]:
        return [s for s in found if set(words) <= set(plain(s.person).split())]

    mine = passages.offices(connection, matches, [f"% {w} %" for w in words], until, named)
    if mine:
        return mine
    matches = " AND ".join(f"' ' || {_PERSON.format('r.role')} || ' ' LIKE ?" for _ in words)
    return passages.offices(connection, matches, [f"% {w}%" for w in words], until)


def of_persons(
    connection: duckdb.DuckDBPyConnection,
    persons: Sequence[str],
    until: dt.date,
    first: Callable[[Spell], Any],
    most: int,
) -> list[OfficeRow]:
    """Spells of some persons by their full names, as told up to a day: the ``most`` first ones.

    ``first`` gives what they are sorted by.
    """
    if not persons:
        return []
    wanted = {plain(p) for p in persons}

    def pick(found: list[Spell]) -> list[Spell]:
        return sorted((s for s in found if plain(s.person) in wanted), key=first)[:most]

    condition = "r.person IN (SELECT unnest(?::VARCHAR[]))"
    return passages.offices(connection, condition, [list(persons)], until, pick)
