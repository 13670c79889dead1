"""Every stage in the life of an event has its word in both languages."""

from __future__ import annotations

from typing import get_args

import pytest
from tests.records import claim, record

import dyade
from dyade.data import rules
from dyade.model import Record
from dyade.resolve.told import StageKind
from dyade.tell.lines import telling


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_stage_is_worded(lang: str) -> None:
    assert set(rules(f"{lang}/tell/words.toml")["stages"]) == set(get_args(StageKind))


def plan(said: str, day: str, basis: str = "said") -> Record:
    made = claim("NOR", "CONSULT", "PER", day=day, basis=basis, status="future", mode="visit")
    return record(f"La visite à Lima est prévue, écrit-on le {said}.", made, date=said)


@pytest.mark.parametrize(
    ("day", "basis", "told"),
    [("2021-09-04", "moved", "2021-03-05"), ("2021-03-16", "said", "2021-02-10")],
)
def test_a_plan_is_told_in_the_words_that_give_its_day(day: str, basis: str, told: str) -> None:
    with dyade.open(":memory:") as opened:
        opened.ingest([plan("2021-02-10", "2021-03-16"), plan("2021-03-05", day, basis)])
        (row,) = opened.chronology("NOR-PER")
        passage = telling(row)
        assert passage is not None and passage.said == told
