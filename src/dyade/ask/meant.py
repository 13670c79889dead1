"""What was perhaps meant by a name that nothing in the record has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from difflib import get_close_matches

import duckdb

from dyade.ask import codes
from dyade.ask.filters import Filters
from dyade.ask.where import known_until
from dyade.resolve.features import plain

_MOST = 3  # names that a message offers
IDS = "“dyade events” lists the events with theirs"

_NAMES = {
    "person": """
        SELECT r.person AS name FROM role r JOIN counting n ON n.coding = r.coding
        WHERE n.said_first <= $until
        UNION SELECT p.person FROM event_party p JOIN event_version v ON v.version = p.version
        WHERE v.known_from <= $until""",
    "place": "SELECT DISTINCT v.place.name AS name FROM event_version v "
    "WHERE v.known_from <= $until",
    "source": "SELECT unnest([agency, source]) AS name FROM dispatch WHERE said_first <= $until",
}
"""Where the names of each kind are found that the record had by a day."""


def by_filters(connection: duckdb.DuckDBPyConnection, filters: Filters) -> list[str]:
    """Names that come close to those that filters ask for, without those that are there."""
    until = known_until(filters.as_of) or dt.date.max
    found: list[str] = []
    for kind in _NAMES:
        asked = getattr(filters, kind)
        if asked:
            found += close(connection, kind, asked, until)
    return found[:_MOST]


def by_who(connection: duckdb.DuckDBPyConnection, asked: str, as_of: str) -> list[str]:
    """Persons, states and bodies whose names come close to who is asked for."""
    until = known_until(as_of) or dt.date.max
    named = codes.named()
    states = [f"{named[c]} ({c})" for c in codes.close(asked) if c in named]
    return close(connection, "person", asked, until) or states


def close(
    connection: duckdb.DuckDBPyConnection, kind: str, asked: str, until: dt.date
) -> list[str]:
    """The names of a kind that are written almost like one, whole or by their last word.

    One letter in four may differ; else one of the words may be all of it. Where the very name is
    there, nothing else was meant.
    """
    wanted = plain(asked)
    if not wanted:
        return []
    rows = connection.execute(
        f"""
        WITH named AS (
            SELECT name, trim(regexp_replace(lower(strip_accents(name)), '[^a-z0-9]+', ' ', 'g'))
                AS plain FROM ({_NAMES[kind]}) WHERE name <> ''
        )
        SELECT name, least(damerau_levenshtein(plain, $wanted),
                           damerau_levenshtein(string_split(plain, ' ')[-1], $wanted)) AS apart
        FROM named WHERE apart <= greatest(1, length($wanted) // 4)
            OR contains(' ' || plain || ' ', ' ' || $wanted || ' ')
        GROUP BY ALL ORDER BY apart, name LIMIT {_MOST}
        """,
        {"wanted": wanted, "until": until},
    ).fetchall()
    return [] if any(apart == 0 for _, apart in rows) else [name for name, _ in rows]


def by_id(connection: duckdb.DuckDBPyConnection, name: str, found: Sequence[str]) -> str:
    """What to say of an event's id that names none or several: those that are near it.

    Args:
        connection: to the store that was asked.
        name: the id, or its beginning, as it was given.
        found: the ids that start with it, none or at least two.
    """
    if found:
        return f"several events start with “{name}”: {', '.join(found)}; write more of the id"
    rows = connection.execute(
        "SELECT DISTINCT event FROM event_claim WHERE event[:2] = ?", [name.lower()[:2]]
    ).fetchall()
    near = get_close_matches(name.lower(), sorted(row[0] for row in rows), n=1)
    hint = f"; did you mean {near[0]}?" if near else f"; {IDS}"
    return f"no event has the id “{name}”{hint}"
