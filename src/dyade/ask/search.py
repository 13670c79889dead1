"""Sentences by their words or by their meaning.

By words, in French: stems, accents or none, phrases; ranked by BM25. The formula is that of
Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with k1 = 1.2 and b = 0.75,
in plain SQL over the table of postings. By meaning: the cosine of the vectors of
``dyade.store.meaning``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

import duckdb

from dyade.ask.filters import Filters
from dyade.ask.rows import Hit, Passage
from dyade.ask.where import clause, known_until
from dyade.errors import NoMeaningsError, counted
from dyade.model import Span
from dyade.resolve.clock import days
from dyade.store import meaning, stems

LIMIT = 20
"""Sentences given where no limit is asked for."""

_PHRASE = re.compile(r'[«"“]\s*([^»"”]+?)\s*[»"”]')


def search(
    connection: duckdb.DuckDBPyConnection, text: str, filters: Filters | None = None
) -> list[Hit]:
    """The sentences that have all the words, best first; where none has, those that have some.

    Words are compared by their stems, without accents; words in quotation marks must stand side
    by side. Filters about events (parties, acts, statuses, …) keep the sentences that tell such an
    event; ``since`` and ``until`` bound the date of the dispatch, ``as_of`` as everywhere.
    """
    asked = filters or Filters()
    wanted = _wanted(text)
    if not wanted:
        return []
    phrases = [[s for _, _, s in stems.words(p)] for p in _PHRASE.findall(text)]
    phrases = [p for p in phrases if len(p) > 1]
    limit = LIMIT if asked.limit is None else asked.limit
    reach = limit if not phrases else limit * 20
    rows = _rank(connection, wanted, asked, reach, every=True)
    if not rows and not phrases:
        rows = _rank(connection, wanted, asked, reach, every=False)
    hits = (_hit(row, set(wanted)) for row in rows)
    kept = [h for h in hits if all(_side_by_side(h.text, p) for p in phrases)]
    return _with_events(connection, kept[:limit], asked.as_of)


def by_meaning(
    connection: duckdb.DuckDBPyConnection, text: str, filters: Filters | None = None
) -> list[Hit]:
    """The sentences that mean most nearly what is asked, in any language, best first.

    The nearest are given however far they are: there is no score below which nothing fits.
    Filters as in ``search``.

    Raises:
        MissingPackageError: the extra ``dyade[meaning]`` is not installed.
        NoMeaningsError: sentences of the store have no vector yet.
    """
    asked = filters or Filters()
    if not text.strip():
        return []
    if missing := meaning.wanting(connection):
        raise NoMeaningsError(
            f"{counted(missing, 'sentence')} without meaning; “dyade ingest --meaning” gives it"
        )
    conditions, values = _narrowed(asked)
    told, told_values = _telling(asked)
    if told:
        conditions.append(f"s.number IN ({told})")
        values += told_values
    limit = LIMIT if asked.limit is None else asked.limit
    sql = f"""
        SELECT s.number, round(array_inner_product(m.vector, ?::FLOAT[{meaning.SIZE}]), 4) AS score
        FROM meaning m JOIN sentence s ON s.number = m.sentence
        JOIN dispatch d ON d.key = s.dispatch
        WHERE {" AND ".join(conditions)}
        ORDER BY 2 DESC, d.said_first DESC, s.id LIMIT {limit:d} OFFSET {asked.offset:d}
    """
    found = connection.execute(sql, [meaning.of_question(text), *values]).fetchall()
    hits = [_hit(row, set()) for row in _texts(connection, found)]
    return _with_events(connection, hits, asked.as_of)


def _wanted(text: str) -> list[str]:
    """The stems asked for; words without content only where there are no others."""
    found = [s for _, _, s in stems.words(text)]
    full = [s for s in found if s in set(stems.content(text))]
    return sorted(set(full or found))


def _rank(
    connection: duckdb.DuckDBPyConnection,
    wanted: list[str],
    filters: Filters,
    limit: int,
    *,
    every: bool,
) -> list[tuple[Any, ...]]:
    conditions, values = _narrowed(filters)
    least = len(wanted) if every else 1
    told, told_values = _telling(filters)
    among = f"WHERE h.sentence IN ({told})" if told else ""
    # Where no day narrows, only the best can be wanted; some may belong to dispatches replaced.
    reach = 4 * (limit + filters.offset) + 100
    best = "scored"
    if len(conditions) == 1:
        best = f"(FROM scored ORDER BY round(score, 9) DESC, sentence LIMIT {reach:d})"
    marks = ", ".join("?" * len(wanted))
    sql = f"""
        WITH whole AS (SELECT count(*) AS n, avg(length) AS mean FROM sentence),
        hit AS MATERIALIZED (FROM posting WHERE stem IN ({marks})),
        rare AS (
            SELECT stem, ln(1 + (whole.n - count(*) + 0.5) / (count(*) + 0.5)) AS weight
            FROM hit, whole GROUP BY stem, whole.n
        ),
        scored AS (
            SELECT h.sentence, sum(r.weight * h.times * 2.2
                   / (h.times + 1.2 * (0.25 + 0.75 * h.length / whole.mean))) AS score
            FROM hit h JOIN rare r ON r.stem = h.stem, whole {among}
            GROUP BY h.sentence HAVING count(*) >= {least}
        )
        SELECT s.number, round(x.score, 9) AS score
        FROM {best} x JOIN sentence s ON s.number = x.sentence JOIN dispatch d ON d.key = s.dispatch
        WHERE {" AND ".join(conditions)}
        ORDER BY 2 DESC, d.said_first DESC, s.id LIMIT {limit:d} OFFSET {filters.offset:d}
    """
    return _texts(connection, connection.execute(sql, [*wanted, *told_values, *values]).fetchall())


def _texts(
    connection: duckdb.DuckDBPyConnection, found: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """The numbers and scores of sentences as rows with their text and dispatch."""
    texts = {
        row[0]: row
        for row in connection.execute(
            "SELECT s.number, s.id, s.text, s.ordinal, s.start, s.stop, d.id, d.key, d.date, "
            "d.title, d.agency, d.source, d.url "
            "FROM sentence s JOIN dispatch d ON d.key = s.dispatch "
            "WHERE s.number IN (SELECT unnest(?::UBIGINT[]))",
            [[number for number, _ in found]],
        ).fetchall()
    }
    return [(score, *texts[number][1:]) for number, score in found]


def _narrowed(filters: Filters) -> tuple[list[str], list[Any]]:
    conditions = ["NOT EXISTS (FROM superseded u WHERE u.dispatch = d.key)"]
    values: list[Any] = []
    until = known_until(filters.as_of)
    for condition, day in (
        ("d.said_first <= ?", until),
        ("d.said_last >= ?", days(filters.since)[0] if filters.since else None),
        ("d.said_first <= ?", days(filters.until)[1] if filters.until else None),
    ):
        if day is not None:
            conditions.append(condition)
            values.append(day)
    return conditions, values


def _telling(filters: Filters) -> tuple[str, list[Any]]:
    """The numbers of the sentences that tell such events, as SQL; empty where all sentences do."""
    about = replace(filters, since="", until="", limit=None, offset=0)
    if about == Filters(as_of=filters.as_of):
        return "", []
    where = clause(about)
    return f"SELECT unnest(v.sentences) FROM {where.source}", where.parameters


def _hit(row: tuple[Any, ...], wanted: set[str]) -> Hit:
    score, name, text, ordinal, start, stop, dispatch, key, said, title, agency, source, url = row
    marks = tuple(Span(a, b) for a, b, stem in stems.words(text) if stem in wanted)
    where = Passage(
        dispatch, key, said, ordinal, Span(start, stop), text, title, agency, source, url
    )
    return Hit(name, text, round(score, 6), marks, where)


def _side_by_side(text: str, phrase: list[str]) -> bool:
    found = [s for _, _, s in stems.words(text)]
    return any(found[i : i + len(phrase)] == phrase for i in range(len(found)))


def _with_events(connection: duckdb.DuckDBPyConnection, hits: list[Hit], as_of: str) -> list[Hit]:
    """With the ids of the events that each sentence tells, as far as known by the day."""
    if not hits:
        return []
    rows = connection.execute(
        "SELECT e.dispatch, e.sentence, list_sort(list(DISTINCT e.event)) FROM event_claim e "
        "WHERE e.dispatch IN (SELECT unnest(?::VARCHAR[])) AND e.said_first <= ? GROUP BY ALL",
        [sorted({h.passage.key for h in hits}), known_until(as_of) or dt.date.max],
    ).fetchall()
    told = {(key, sentence): tuple(events) for key, sentence, events in rows}
    return [replace(h, events=told.get((h.passage.key, h.passage.sentence), ())) for h in hits]
