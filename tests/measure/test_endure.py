"""Stores of the same records, filled in any order and killed on the way."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from tests.records import claim, record

from dyade.measure import endure
from dyade.model import Record
from dyade.resolve.decisions import Decision
from dyade.store.store import Store


@pytest.fixture
def records() -> list[Record]:
    made = claim("FRA", "CONSULT", "MLI", day="2019-04-05", mode="visit")
    return [
        record(f"Paris envoie un ministre à Bamako, numéro {n}.", made, date=f"2019-04-{n:02}")
        for n in range(6, 12)
    ]


def test_any_order_gives_one_digest_and_other_content_another(
    records: list[Record], tmp_path: Path
) -> None:
    wanted = endure.digest_of(records, tmp_path / "a.duckdb")
    assert set(endure.orders(records, tmp_path, 3)) == {wanted}
    assert endure.digest_of(records[1:], tmp_path / "b.duckdb") != wanted


def test_what_a_second_ingest_adds_is_counted(records: list[Record], tmp_path: Path) -> None:
    endure.digest_of(records[1:], tmp_path / "a.duckdb")
    assert endure.added_twice(records[1:], tmp_path / "a.duckdb") == 0
    assert endure.added_twice(records, tmp_path / "a.duckdb") > 0


def test_a_killed_store_is_filled_by_the_next_run(records: list[Record], tmp_path: Path) -> None:
    pickled = tmp_path / "records.pickle"
    pickled.write_bytes(pickle.dumps(records))
    wanted = endure.digest_of(records, tmp_path / "a.duckdb")
    # no process can even start in a thousandth of a second
    assert list(endure.killed(pickled, tmp_path, 2, 0.001)) == [wanted, wanted]
    with Store.open(tmp_path / "killed-0.duckdb") as store:
        store.decide(Decision("reject", "moi", "2020-01-01", claims=(_claim(store),)))
        assert store.digest() != wanted


def _claim(store: Store) -> str:
    row = store.connection.execute("SELECT min(claim) FROM event_claim").fetchall()[0]
    return str(row[0])
