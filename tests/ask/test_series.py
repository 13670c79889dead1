"""Relations month by month."""

from __future__ import annotations

import pytest
from tests.records import claim, record

import dyade
from dyade.ask.record import OpenRecord


def test_relations_month_by_month(asked: OpenRecord) -> None:
    months = asked.relations("RUS-PRK")
    assert [m.month for m in months] == ["2019-04", "2019-05"]
    april = months[0]
    assert (april.events, april.quads) == (2.0, (1.0, 1.0, 0.0, 0.0))
    assert april.dispatches == 4
    assert april.plover == pytest.approx((2.5 + 10.0) / 2)
    ways = asked.relations("RUS-PRK", directed=True)
    assert {(m.actor, m.events) for m in ways if m.month == "2019-04"} == {
        ("PRK", 1.0),
        ("RUS", 2.0),
    }


def test_a_denial_moves_no_mean() -> None:
    made = [
        record("Oslo aide Lima.", claim("NOR", "AID", "PER", day="2019-04-02"), date="2019-04-03"),
        record(
            "Oslo n'a pas bombardé Lima.",
            claim("NOR", "ASSAULT", "PER", day="2019-04-04", status="negated"),
            date="2019-04-05",
        ),
    ]
    with dyade.open(":memory:") as opened:
        opened.ingest(made)
        (done,) = opened.relations("NOR-PER")
        (every,) = opened.relations("NOR-PER", statuses=("occurred", "negated"))
    assert (done.events, every.events) == (1.0, 2.0)
    assert done.plover == every.plover and every.plover is not None and every.plover > 0


def test_an_uncertain_date_is_spread_over_its_months() -> None:
    with dyade.open(":memory:") as made:
        wide = claim("USA", "ACCUSE", "IRN", day="2019-04-21/2019-05-10")
        undated = claim("USA", "ACCUSE", "IRN", day="../2019-05-10")
        made.ingest([record("Entre avril et mai. Un jour.", wide, undated, date="2019-05-10")])
        shares = [(m.month, m.events) for m in made.relations("USA-IRN")]
        assert shares == [("2019-04", 0.5), ("2019-05", 0.5)]


def test_one_a_day() -> None:
    with dyade.open(":memory:") as made:
        shots = [claim("ISR", "ASSAULT", "PSE", day="2019-05-04") for _ in range(3)]
        made.ingest([record("Un tir. Un tir. Un tir.", *shots, date="2019-05-04")])
        assert made.relations("ISR-PSE")[0].events == 3.0
        assert made.relations("ISR-PSE", one_a_day=True)[0].events == 1.0
