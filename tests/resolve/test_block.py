"""Pairs worth comparing: met day by day, none lost, none of those that cannot be one deed."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from tests.records import claim, heard, record, span

from dyade.resolve import block
from dyade.resolve.compare import score, threshold
from dyade.resolve.features import Features
from dyade.resolve.group import edges

STATES = ("GRC", "BGR", "ALB")


def told(number: int) -> Features:
    """Deeds of some weeks, some told in one and the same sentence, some without a date."""
    chance = random.Random(number)
    day = chance.randint(1, 27)
    act = chance.choice(["ASSAULT", "CONSULT", "ACCUSE"])
    ending = chance.choice(["un mur", "une tour", "un pont"])
    one, other = chance.sample(STATES, 2)
    made = record(
        f"Les gardes du col ont vu passer trois chars lourds chargés de blé devant {ending}.",
        claim(one, act, chance.choice([other, ""]), day=chance.choice(["", f"2021-03-{day:02}"])),
        date=f"2021-03-{min(day + number % 3, 28):02}",
        id=f"d{number}",
    )
    return Features(heard(made)[0])


CLAIMS = [told(n) for n in range(150)]


def pair(a: Features, b: Features) -> tuple[str, str]:
    one, other = sorted((a.heard.id, b.heard.id))
    return one, other


def under_one_key(a: Features, b: Features) -> bool:
    theirs = {f.key: f for f in block.filings(b)}
    return any(
        f.key in theirs and f.first <= theirs[f.key].last and theirs[f.key].first <= f.last
        for f in block.filings(a)
    )


WANTED = {
    pair(a, b)
    for a, b in combinations(CLAIMS, 2)
    if under_one_key(a, b) and score(a, b) >= threshold(a.act)
}


def found(about: set[str] | None = None) -> set[tuple[str, str]]:
    return {(a, b) for _, _, a, b in edges(block.filed(CLAIMS), about)}


@pytest.mark.parametrize("room", [0, 10_000])
def test_every_pair_that_scores_enough_under_a_key_is_met(
    monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    monkeypatch.setattr(block, "_SPARE", room)
    assert len(WANTED) > 100
    assert found() == WANTED


def test_of_every_pair_one_is_asked_about() -> None:
    about = {c.heard.id for c in CLAIMS[::7]}
    assert found(about) == {(a, b) for a, b in WANTED if a in about or b in about}
    assert found(set()) == set()


def test_claims_without_a_state_in_common_are_not_met() -> None:
    words = "Les gardes du col ont vu passer trois chars lourds chargés de blé devant un mur."
    far = record(words, claim("NOR", "ASSAULT", "ISL", day="2021-03-04"), date="2021-03-04")
    near = record(words, claim("GRC", "ASSAULT", "BGR", day="2021-03-04"), date="2021-03-05")
    other = record(words, claim("BGR", "ASSAULT", "ALB", day="2021-03-04"), date="2021-03-06")
    claims = [Features(heard(r)[0]) for r in (far, near, other)]
    met = {pair(a, b) for a, b in block.meetings(block.filed(claims))}
    assert met == {pair(claims[1], claims[2])}


def test_what_was_read_with_other_sides_is_met_by_its_word_for_some_days() -> None:
    def plea(date: str, doer: str) -> Features:
        text = "Une foule exige le départ du gouverneur."
        made = claim(doer, "REQUEST", "GRC", day=date, trigger=span(text, "exige"))
        (found,) = heard(record(text, made, date=date))
        return Features(found)

    first = plea("2021-03-02", "ALB:CVL")
    for date, met in (("2021-03-04", 1), ("2021-03-20", 0)):
        other = plea(date, "BGR:CVL")
        assert len(list(block.meetings(block.filed([first, other])))) == met
