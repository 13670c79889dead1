"""Who is who: offices by person, by code, or by the words of the office."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import duckdb

from dyade.ask import codes, passages
from dyade.ask.rows import OfficeRow
from dyade.ask.where import known_until
from dyade.errors import UnknownCodeError
from dyade.resolve.features import plain

_PERSON = "lower(replace(strip_accents({}), '-', ' '))"


def who(connection: duckdb.DuckDBPyConnection, asked: str = "", as_of: str = "") -> list[OfficeRow]:
    """Spells in office of a person, of all of a state or body, or in an office; all where empty.

    ``asked`` is a code or name of a state or body ("PRK", "Corée du Nord"), a person ("Lavrov") or
    words of an office ("ministre des Affaires étrangères"). A person goes before an office.

    Raises:
        DateError: ``as_of`` is no date.
    """
    until = known_until(as_of) or dt.date.max
    if not asked.strip():
        return passages.offices(connection, "true", [], until)
    try:
        code = codes.code(asked, connection)
    except UnknownCodeError:
        return _by_words(connection, asked, until)
    return passages.offices(connection, "r.code = ?", [code], until)


def _by_words(connection: duckdb.DuckDBPyConnection, asked: str, until: dt.date) -> list[OfficeRow]:
    words = plain(asked).split()
    if not words:
        return []
    matches = " AND ".join(f"' ' || {_PERSON.format('r.person')} || ' ' LIKE ?" for _ in words)
    found = passages.offices(connection, matches, [f"% {w} %" for w in words], until)
    mine = [row for row in found if set(words) <= set(plain(row.person).split())]
    if mine:
        return mine
    matches = " AND ".join(f"' ' || {_PERSON.format('r.role')} || ' ' LIKE ?" for _ in words)
    return passages.offices(connection, matches, [f"% {w}%" for w in words], until)


def of_persons(
    connection: duckdb.DuckDBPyConnection, persons: Sequence[str], until: dt.date
) -> list[OfficeRow]:
    """Spells of some persons by their full names, as told up to a day."""
    if not persons:
        return []
    wanted = {plain(p) for p in persons}
    found = passages.offices(
        connection, "r.person IN (SELECT unnest(?::VARCHAR[]))", [list(persons)], until
    )
    return [row for row in found if plain(row.person) in wanted]
