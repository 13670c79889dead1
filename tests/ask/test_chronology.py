"""Chronologies and single events: order, words, what was known by a day, decisions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.ask.pyongyang import dispatches

import dyade
from dyade import errors
from dyade.ask.answer import Answer
from dyade.ask.record import OpenRecord
from dyade.ask.rows import EventRow


def short(answer: Answer[EventRow]) -> list[tuple[str, str, str]]:
    return [(r.event.act, r.event.status, str(r.event.date.earliest or "")) for r in answer]


def test_a_chronology_is_in_order_of_time_and_has_its_words(asked: OpenRecord) -> None:
    rows = asked.chronology("RUS-PRK")
    assert short(rows) == [
        ("CONSULT", "cancelled", "2015-05-01"),
        ("AID", "negated", "2019-03-01"),
        ("AID", "ongoing", "2019-04-01"),
        ("CONSULT", "occurred", "2019-04-25"),
        ("REQUEST", "occurred", "2019-05-02"),
    ]
    assert [r.bond for r in rows][-1] == "about"
    for row in rows:
        assert row.evidence
        for evidence in row.evidence:
            assert evidence.quote and evidence.dispatch and evidence.said
    assert "RUS" in rows.question and rows.total == 5


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2014", []),
        ("2015-03", [("CONSULT", "future", "2015-05-01")]),
        ("2015", [("CONSULT", "cancelled", "2015-05-01")]),
        ("2019-04-25", [("CONSULT", "occurred", "2019-04-25")]),
    ],
)
def test_as_of_is_what_was_said_up_to_then(
    asked: OpenRecord, as_of: str, wanted: list[tuple[str, str, str]]
) -> None:
    found = short(asked.chronology("PRK-RUS", as_of=as_of, acts=("CONSULT",)))
    assert found[-1:] == wanted
    for row in asked.chronology("PRK-RUS", as_of=as_of):
        assert all(e.said <= f"{as_of}~" for e in row.evidence)


def test_a_plan_has_its_life(asked: OpenRecord) -> None:
    first = asked.chronology("RUS-PRK", until="2015")[0]
    assert [(s.kind, s.said) for s in first.life] == [
        ("planned", "2015-03-02"),
        ("cancelled", "2015-04-30"),
    ]


def test_disputes_and_a_denial(asked: OpenRecord) -> None:
    (row,) = asked.conflicts("RUS-PRK")
    (dispute,) = row.disputes
    assert dispute.field == "status"
    assert {r.value for r in dispute.readings} == {"occurred", "negated"}
    assert not asked.conflicts("RUS-PRK", as_of="2019-04-26")


def test_a_counted_event_and_its_parts(asked: OpenRecord) -> None:
    rows = asked.chronology("PRK-CHN")
    (whole,) = [r for r in rows if r.event.count.high == 2]
    assert (whole.parts and rows[-1].part_of == whole.event.id) or rows[0].parts
    before = asked.chronology("PRK-CHN", as_of="2018-12")
    assert not before[0].part_of


def test_an_event_by_its_id_or_a_claims(asked: OpenRecord) -> None:
    row = asked.chronology("RUS-PRK")[0]
    assert asked.event(row.event.id).event == row.event
    assert asked.event(row.event.id[:6].upper()).event == row.event
    assert asked.event(row.evidence[0].claim).event == row.event
    assert asked.event(row.event.id, as_of="2015-03").event.status == "future"
    with pytest.raises(errors.UnknownIdError, match="did you mean"):
        asked.event(row.event.id[:-1] + "?")
    with pytest.raises(errors.UnknownIdError, match="dyade events"):
        asked.event("000000")
    with pytest.raises(errors.UnknownIdError, match="up to 2014"):
        asked.event(row.event.id, as_of="2014")


def test_decisions_through_the_record() -> None:
    with dyade.open(":memory:") as made:
        made.ingest(dispatches())
        row = made.chronology("RUS-PRK", until="2015")[0]
        reject = dyade.Decision("reject", "moi", "2020-01-01T00:00:00Z", claims=row.event.claims)
        assert made.decide(reject) == 1 and made.decide(reject) == 0
        assert not made.chronology("RUS-PRK", until="2015")
        made.store.rebuild()
        assert not made.chronology("RUS-PRK", until="2015")
        made.decide(dyade.Decision("undo", "moi", "2020-01-02T00:00:00Z", target=reject.id))
        assert made.chronology("RUS-PRK", until="2015")[0] == row
        wrong = replace(reject, kind="correct", field="act", value="MEET")
        with pytest.raises(errors.DecisionError, match="MEET"):
            made.decide(wrong)
        assert len(made.store.journal()) == 2
