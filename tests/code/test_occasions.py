"""Remarks of one speaker at one occasion have its day."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.dispatch import occasions
from dyade.code.dispatch.occasions import Occasion
from dyade.code.pipeline import Coder
from dyade.model import Actor, Claim, Dispatch, Interval, Span

DATE = "2019-04-26"
WEEK = Interval(dt.date(2019, 4, 19), dt.date(2019, 4, 26))
LEADER = Actor("NOR", "GOV", "Kari Lund")


def day(number: int) -> Interval:
    return Interval(dt.date(2019, 4, number), dt.date(2019, 4, number))


def remark(*actors: Actor, act: str = "REQUEST", basis: str = "news") -> Claim:
    return Claim(
        "x",
        act,
        "occurred",
        actors,
        (Actor("SYR"),),
        Span(100, 105),
        Span(90, 120),
        1,
        "rule",
        date=WEEK,
        date_basis=basis,
    )


def dated(claim: Claim, *known: Occasion) -> Interval:
    (found,) = occasions.spread([claim], known, DATE)
    return found.date


def test_the_speaker_s_nearest_occasion_before_wins() -> None:
    known = (Occasion(10, (LEADER,), day(22)), Occasion(50, (LEADER,), day(24)))
    behind = Occasion(110, (LEADER,), day(25))
    assert dated(remark(LEADER), *known, behind) == day(24)
    assert dated(remark(LEADER), behind) == day(25)


def test_another_speaker_s_occasion_is_not_his() -> None:
    other = Occasion(50, (Actor("NOR", "GOV", "Ola Berg"),), day(24))
    assert dated(remark(LEADER), other) == WEEK


def test_a_state_speaks_when_its_government_does_but_not_its_opposition() -> None:
    assert dated(remark(Actor("NOR")), Occasion(50, (LEADER,), day(24))) == day(24)
    opposition = Occasion(50, (Actor("NOR", "OPP", "Ola Berg"),), day(24))
    assert dated(remark(Actor("NOR")), opposition) == WEEK


def test_two_days_of_a_government_leave_its_state_s_remark_open() -> None:
    known = (Occasion(10, (LEADER,), day(22)), Occasion(50, (LEADER,), day(24)))
    assert dated(remark(Actor("NOR")), *known) == WEEK


def test_what_he_said_wins_over_what_he_did() -> None:
    said = Occasion(10, (LEADER,), day(22))
    did = Occasion(50, (LEADER,), day(24), spoken=False)
    assert dated(remark(LEADER), said, did) == day(22)
    assert dated(remark(LEADER), did) == day(24)


def test_only_undated_statements_of_the_news_take_a_day() -> None:
    known = Occasion(50, (LEADER,), day(24))
    assert dated(remark(LEADER, act="ASSAULT"), known) == WEEK
    assert dated(remark(LEADER, basis="background"), known) == WEEK


def test_an_old_or_long_time_is_no_occasion() -> None:
    old = Occasion(50, (LEADER,), day(2))
    long = Occasion(60, (LEADER,), Interval(dt.date(2019, 4, 20), dt.date(2019, 4, 25)))
    assert dated(remark(LEADER), old, long) == WEEK


@pytest.mark.model
@pytest.mark.parametrize(
    ("verb", "basis"),
    [
        ("avait souri mercredi", "news"),
        ("a souri mercredi", "occasion"),
        ("a quitté Oslo mercredi", "occasion"),
    ],
)
def test_what_lies_before_the_news_is_no_occasion(coder: Coder, verb: str, basis: str) -> None:
    text = f"Le ministre grec {verb} devant la presse. Il a condamné la Syrie."
    claims = coder.code(Dispatch("x", "2019-04-26", text)).claims
    assert [c.date_basis for c in claims if c.act == "ACCUSE"] == [basis]


@pytest.mark.model
@pytest.mark.parametrize(("verb", "basis"), [("avait accusé", "news"), ("a accusé", "occasion")])
def test_a_remark_that_lies_before_the_news_is_no_occasion(
    coder: Coder, verb: str, basis: str
) -> None:
    text = f"Mardi, la Norvège {verb} la Syrie. La Norvège a condamné la Grèce."
    found = coder.code(Dispatch("x", DATE, text)).claims
    assert [c.date_basis for c in found if c.sentence == 1] == [basis]


@pytest.mark.model
@pytest.mark.parametrize(
    ("who", "basis"), [("Les deux pays ont", "occasion"), ("La Norvège a", "news")]
)
def test_those_who_met_speak_where_they_met(coder: Coder, who: str, basis: str) -> None:
    text = f"Le sommet entre la Norvège et la Grèce s'est tenu mardi. {who} condamné la Syrie."
    found = coder.code(Dispatch("x", DATE, text)).claims
    assert [c.date_basis for c in found if c.act == "ACCUSE"] == [basis]


@pytest.mark.model
@pytest.mark.parametrize(("who", "place"), [("Riga et Oslo ont", "Lima"), ("Riga a", "")])
def test_one_of_those_who_signed_is_not_bound_to_where_they_did(
    coder: Coder, who: str, place: str
) -> None:
    text = f"Riga et Oslo ont signé lundi à Lima un accord. {who} accusé le Tchad de mentir."
    found = coder.code(Dispatch("x", DATE, text)).claims
    told = [c.place.name if c.place else "" for c in found if c.act == "ACCUSE"]
    assert told == [place]


@pytest.mark.model
def test_a_time_in_quoted_words_and_a_mere_now_are_no_occasion(coder: Coder) -> None:
    accused = "Le président norvégien a accusé la Syrie."
    for first, basis in (
        ("« Que mangeront-ils ce soir ? », a lancé le président norvégien.", "news"),
        ("La Norvège connaît actuellement une crise, a dit le président norvégien.", "news"),
        ("« Que mangeront-ils ? », a lancé mardi le président norvégien.", "occasion"),
    ):
        claims = coder.code(Dispatch("x", DATE, f"{first} {accused}")).claims
        assert [c.date_basis for c in claims if c.act == "ACCUSE"] == [basis], first


@pytest.mark.model
def test_what_a_person_did_that_day_dates_what_he_says_next_to_it(coder: Coder) -> None:
    said = "« Je refuse de négocier avec la Syrie », a lancé Donald Trump."
    did = "Jeudi, Donald Trump a inauguré un musée."
    other = "Lundi, le gouvernement américain a publié une liste."  # as near a kin of his words
    for between, number in (("", 25), ("Il neige. " * 60, 22)):
        text = f"{other} {did} {between}{said}"
        claims = coder.code(Dispatch("x", DATE, text)).claims
        assert [c.date for c in claims if c.act == "REJECT"] == [day(number)]


def test_what_several_did_together_is_no_occasion_of_one_of_them() -> None:
    state, other = Actor("NOR"), Actor("SYR")
    joint = Occasion(50, (state, other), day(22), spoken=False)
    assert dated(remark(state), joint) == WEEK
    assert dated(remark(state), Occasion(50, (state,), day(22), spoken=False)) == day(22)
