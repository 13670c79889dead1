"""Rows that count although a condition is not met: which, and when their deed is told."""

from __future__ import annotations

import pytest

from dyade.code.matching import loose
from dyade.code.matching.triggers import NONE, Condition, Trigger
from dyade.code.pipeline import Coder
from dyade.data import rules
from dyade.model import Actor, Dispatch

KENYA = (Actor("KEN"),)
CHAD = (Actor("TCD"),)


def row(act: str, *slots: str, head: str = "conseiller", pos: str = "V") -> Trigger:
    conditions = tuple(Condition((s,), frozenset({"mot"}), frozenset(), False) for s in slots)
    return Trigger(f"{act}{slots}", head, (), False, pos, "asks", act, "", (), "", conditions)


def test_the_plainest_row_is_taken() -> None:
    plain, special = row("REQUEST", "subj"), row("REQUEST", "subj", "inf")
    assert loose.plainest([special, plain]) == plain
    assert loose.plainest([special, row(NONE, "any")]) == special


def test_rows_of_two_acts_tell_none() -> None:
    assert loose.plainest([row("REQUEST", "subj"), row("THREATEN", "inf")]) is None
    assert loose.plainest([]) is None


def test_an_act_that_is_never_loose() -> None:
    assert loose.plainest([row("RETREAT", "subj")]) is None


def test_a_noun_is_never_loose() -> None:
    assert loose.plainest([row("REQUEST", "de", pos="N")]) is None


def test_a_word_that_says_nothing_by_itself() -> None:
    assert loose.plainest([row("REQUEST", "subj", head="vouloir")]) is None


def test_without_the_word_that_names_the_deed_there_is_none() -> None:
    named = row("REQUEST", "obj")
    assert loose.plainest([named]) is None
    assert loose.plainest([named, row("REQUEST", "subj", "inf")]) == row("REQUEST", "subj", "inf")


@pytest.mark.parametrize(
    ("actors", "recipients", "status", "told"),
    [
        (KENYA, CHAD, "occurred", True),
        (KENYA, (), "occurred", False),
        ((), CHAD, "occurred", False),
        (KENYA, CHAD, "future", False),
    ],
)
def test_a_loose_deed_is_done_by_somebody_to_somebody(
    actors: tuple[Actor, ...], recipients: tuple[Actor, ...], status: str, told: bool
) -> None:
    assert loose.is_told(actors, recipients, status) is told


@pytest.mark.model
def test_the_example_and_its_near_misses(coder: Coder) -> None:

    def told(text: str) -> list[tuple[str, str]]:
        claims = coder.code(Dispatch("x", "2018-06-15", text)).claims
        return [(c.act, c.rule.partition("~")[2]) for c in claims]

    said = rules("fr/loose.toml")
    assert told(said["example"]) == [("REQUEST", "loose")]
    assert told(said["counter"]) == []
    assert told("Le président kényan conseillera au Tchad la patience.") == []
    assert told("On conseille au Tchad la patience.") == []
    assert told("Le président kényan conseille la patience.") == []
