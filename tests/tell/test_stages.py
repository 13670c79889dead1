"""Every stage in the life of an event has its word in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest
from tests.demo_rows import rows
from tests.records import claim, record

import dyade
from dyade.data import rules
from dyade.model import Interval, Record
from dyade.resolve.told import Stage, StageKind
from dyade.tell import chronology
from dyade.tell.lines import life, telling


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_stage_is_worded(lang: str) -> None:
    assert set(rules(f"{lang}/tell/words.toml")["stages"]) == set(get_args(StageKind))


def plan(said: str, day: str, basis: str = "said") -> Record:
    made = claim("NOR", "CONSULT", "PER", day=day, basis=basis, status="future", mode="visit")
    return record(f"La visite à Lima est prévue, écrit-on le {said}.", made, date=said)


def stages(*kinds: tuple[StageKind, str]) -> tuple[Stage, ...]:
    return tuple(Stage(kind, "future", said, Interval(), ()) for kind, said in kinds)


def test_a_stage_that_comes_again_is_told_again() -> None:
    row = next(r for r in rows() if r.event.status == "cancelled")
    twice = stages(("planned", "2022-08"), ("postponed", "2022-09"), ("postponed", "2022-10"))
    told = "dit prévu en août 2022, reporté en septembre 2022, de nouveau reporté en octobre 2022"
    assert life(replace(row, life=twice), "fr") == [told]
    back = stages(("planned", "2022-08"), ("cancelled", "2022-09"), ("planned", "2022-10"))
    assert life(replace(row, life=back), "en") == [
        "said planned in August 2022, cancelled in September 2022, again planned in October 2022"
    ]


def test_what_is_said_outright_is_told_in_words_that_say_so() -> None:
    def arms(word: str, said: str, hedged: bool) -> Record:
        made = claim("PER", "AID", "NOR", day="2021-03", hedged=hedged)
        return record(f"Lima {word} des blindés en mars.", made, date=said)

    with dyade.open(":memory:") as opened:
        opened.ingest(
            [arms("aurait livré", "2021-04-02", True), arms("a livré", "2021-04-05", False)]
        )
        for day, said in (("", "2021-04-05"), ("2021-04-02", "2021-04-02")):
            (row,) = opened.chronology("NOR-PER", as_of=day)
            passage = telling(row)
            assert passage is not None and passage.said == said


def test_each_reading_has_its_own_speakers_and_reserve() -> None:
    def blow(said: str, words: str, **more: Any) -> Record:
        made = claim("PER", "ASSAULT", "NOR", day="2021-03-02", mode="aerial", **more)
        return record(f"Lima {words} bombardé le port de Bergen.", made, date=said)

    with dyade.open(":memory:") as opened:
        opened.ingest([
            blow("2021-03-03", "a"),
            blow("2021-03-04", "aurait", hedged=True),
            blow("2021-03-05", "a bel et bien", by="NOR"),
            blow("2021-03-06", "n'a pas", status="negated", by="PER"),
        ])  # fmt: skip
        note = chronology(opened.chronology("NOR-PER").rows, ("NOR", "PER"), "fr")
    told, line = note.sections[0].lines[0].text, note.sections[-1].lines[0].text
    assert "contesté\u00a0: réalité du fait" in told
    done, denied = line.split("\u00a0; ")
    assert done.endswith("a eu lieu\u00a0[1], sous réserve\u00a0[2], selon Oslo\u00a0[3]")
    assert denied == "n'a pas eu lieu, selon Lima\u00a0[4]."


def test_a_stage_that_was_held_back_says_so() -> None:
    row = next(r for r in rows() if r.event.status == "cancelled")
    (passage,) = row.evidence
    stage = replace(stages(("planned", "2022-08"))[0], claims=(passage.claim,))
    doubt = replace(row, life=(stage,), evidence=(replace(passage, hedged=True),))
    assert life(doubt, "fr") == ["dit prévu sous réserve en août 2022"]
    assert life(replace(doubt, evidence=(passage,)), "fr") == ["dit prévu en août 2022"]


def test_a_chronology_tells_a_plan_of_a_time_gone_by_in_the_past() -> None:
    plans = [plan("2021-02-10", "2021-03-16"), plan("2021-02-11", "2021-02-11/2021-02-28")]
    with dyade.open(":memory:") as opened:
        opened.ingest(plans)
        found = opened.chronology("NOR-PER").rows

    def told(day: str) -> str:
        sections = chronology(found, ("NOR", "PER"), "fr", as_of=day).sections
        return " ".join(line.text for line in sections[0].lines)

    assert told("2021-02-12").count(" doit effectuer") == 2
    assert "d'ici fin février 2021" in told("2021-02-12")
    assert told("2021-05").count(" devait effectuer") == 2


def test_an_open_plan_is_over_when_nobody_has_spoken_of_it_for_a_year() -> None:
    with dyade.open(":memory:") as opened:
        opened.ingest([plan("2021-02-10", "2021-02-10/..", "future")])
        found = opened.chronology("NOR-PER").rows
    for day, tense in (("2021-12", "doit effectuer"), ("2022-03", "devait effectuer")):
        (section,) = chronology(found, ("NOR", "PER"), "fr", as_of=day).sections
        assert tense in section.lines[0].text and "non précisée" in section.lines[0].text


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
