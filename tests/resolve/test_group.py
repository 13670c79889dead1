"""One deed from many claims, and two deeds from claims that only look alike."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records import Sketch, claim, events, heard, killing, record, told

from dyade.model import Record
from dyade.resolve.decisions import Binding, Decision, bind
from dyade.resolve.events import resolve
from dyade.resolve.features import Features
from dyade.resolve.group import Groups

VISIT = "PRK:GOV:Kim Jong-un"
HOST = "RUS:GOV:Vladimir Poutine"


def meeting(day: str, date: str, words: str = "Ils se sont vus", **more: object) -> Record:
    return record(
        f"{words} le {day}.", claim(f"{VISIT},{HOST}", "CONSULT", day=day, **more), date=date
    )


def planned(said: str) -> Record:
    plan = claim(VISIT, "CONSULT", "RUS", day=f"{said}/..", basis="future", status="future")
    return record("Il viendra.", plan, date=said)


def test_two_dispatches_on_one_meeting_are_one_event() -> None:
    one = meeting("2019-04-25", "2019-04-25", place="Vladivostok|RUS")
    other = meeting("2019-04-25", "2019-04-26", "Le sommet a duré", place="Vladivostok|RUS")
    (event,) = events(one, other)
    assert event.versions[-1].event.sources == 2
    assert event.versions[-1].event.confidence > 0.8


def test_a_second_meeting_is_a_second_event() -> None:
    assert told(meeting("2019-04-25", "2019-04-25"), meeting("2019-06-12", "2019-06-12")) == 2


def test_two_claims_of_one_dispatch_stay_two() -> None:
    twice = record(
        "Un tir a tué. Un autre tir a tué.",
        claim("ISR", "ASSAULT", "PSE", day="2019-04-24"),
        claim("ISR", "ASSAULT", "PSE", day="2019-04-24"),
    )
    assert told(twice) == 2


@pytest.mark.parametrize(("whom", "left"), [("PER:OPP:Ana Paz", 1), ("PER:OPP", 2)])
def test_one_telling_in_many_may_misdate_the_arrest_of_somebody_named(whom: str, left: int) -> None:
    def arrest(n: int, day: str) -> Record:
        made = claim("PER:COP", "COERCE", whom, day=day, mode="arrest", place="Lima|PER")
        return record(f"La rafle du port ({n}).", made, date="2019-04-24")

    days = ["2019-04-20"] * 11 + ["2019-04-23"]
    claims = [h for n, day in enumerate(days) for h in heard(arrest(n, day))]
    groups = Groups([Features(h) for h in claims], ())
    for other in claims[2:]:
        groups.force(claims[1].id, other.id)
    groups.offer(claims[0].id, claims[1].id, 5.0)
    assert len(groups.lists()) == left


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            claim("USA:GOV:Mike Pompeo,RUS:GOV:Sergueï Lavrov", "CONSULT", day="2019-05-14"),
            claim("USA:GOV:Donald Trump,RUS:GOV:Vladimir Poutine", "CONSULT", day="2019-05-14"),
            id="other persons",
        ),
        pytest.param(
            claim("USA", "ACCUSE", "RUS", day="2019-05-14"),
            claim("RUS", "ACCUSE", "USA", day="2019-05-14"),
            id="the other way round",
        ),
        pytest.param(
            claim("FRA:CVL", "PROTEST", "FRA", day="2019-05-14"),
            claim("FRA:GOV", "PROTEST", "FRA", day="2019-05-14"),
            id="another part of the state",
        ),
        pytest.param(
            claim("USA,RUS", "CONSULT", day="2019-05-14", mode="phone"),
            claim("USA,RUS", "CONSULT", day="2019-05-14", mode="visit"),
            id="another mode",
        ),
        pytest.param(
            claim("USA,RUS", "CONSULT", day="2019-05-14", place="Genève|CHE"),
            claim("USA,RUS", "CONSULT", day="2019-05-14", place="Vienne|AUT"),
            id="another country",
        ),
        pytest.param(
            claim("RUS:GOV:Vladimir Poutine", "SUPPORT", day="2019-05-14"),
            claim("RUS:GOV:Vladimir Poutine", "SUPPORT", day="2019-05-14"),
            id="words of one speaker to nobody named",
        ),
        pytest.param(
            claim("", "COERCE", "TUR", day="2019-05-14", mode="arrest"),
            claim("", "COERCE", "TUR", day="2019-05-14", mode="arrest"),
            id="two arrests of a day by nobody named",
        ),
        pytest.param(
            claim("USA,RUS", "CONSULT", day="2019-05-14", ordinal=2),
            claim("USA,RUS", "CONSULT", day="2019-05-14", ordinal=3),
            id="another of the kind",
        ),
        pytest.param(
            claim("USA,RUS", "CONSULT", day="2018/2019-05-14", count=4),
            claim("USA,RUS", "CONSULT", day="2019-05-14"),
            id="a count and a date",
        ),
        pytest.param(
            claim("USA", "ACCUSE", "RUS", day="2019-05-07/2019-05-14", basis="news"),
            claim("USA", "ACCUSE", "RUS", day="2019-05-08/2019-05-15", basis="news"),
            id="words of two days without anything else in common",
        ),
        pytest.param(
            claim("PER", "ACCUSE", "PER:GOV", day="2019-05-14", mode="disapprove"),
            claim("PER", "ACCUSE", "PER:GOV", day="2019-05-14", mode="disapprove"),
            id="a state against itself in other words",
        ),
        pytest.param(
            claim("CHL:CVL", "PROTEST", day="2019-05-07/2019-05-14", basis="news"),
            claim("CHL:CVL", "PROTEST", day="2019-05-07", place="Santiago|CHL"),
            id="news of these days and a day a week ago",
        ),
        pytest.param(
            claim("CHL:CVL", "PROTEST", day="2019-05-13", place="Santiago|CHL"),
            claim("CHL:CVL", "PROTEST", day="2019-05-14", place="Santiago|CHL"),
            id="one day and the next",
        ),
        pytest.param(
            claim("CHL:CVL", "PROTEST", day="2019-05-14/..", basis="future", status="future"),
            claim("CHL:CVL", "PROTEST", day="2019-05-15/..", basis="future", status="future"),
            id="plans of one side with no day",
        ),
        pytest.param(
            claim("FRA:CVL", "PROTEST", day="1961/1969"),
            claim("FRA:CVL", "PROTEST", day="1955/1975"),
            id="decades that overlap",
        ),
    ],
)
def test_near_misses_stay_apart(first: object, second: object) -> None:
    one = record("Une phrase pour le premier fait.", first, date="2019-05-14")  # type: ignore[arg-type]
    two = record("Autre chose, dite ailleurs.", second, date="2019-05-15")  # type: ignore[arg-type]
    assert told(one, two) == 2


@pytest.mark.parametrize(
    "made",
    [
        claim("", "ASSAULT", "GBR", day="2019-05-14", place="Londres|GBR"),
        claim("", "ASSAULT", "IRN:MIL:Qassem Soleimani", day="2019-05-14"),
        claim("RUS", "REQUEST", day="2019-05-14", about="PRK", mode="yield"),
    ],
    ids=["a place", "a victim", "a third party"],
)
def test_one_side_and_something_else_is_enough(made: Sketch) -> None:
    one = record("Une phrase pour le premier fait.", made, date="2019-05-14")
    two = record("Autre chose, dite ailleurs.", made, date="2019-05-15")
    assert told(one, two) == 1


def test_nobody_is_killed_twice() -> None:
    victim = "CZE:ELI:Jana Nová"
    dated = record("Le crime.", killing(victim, day="2019-02-03"), date="2019-02-05")
    later = claim("CZE:COP", "ASSAULT", victim, day="../2019-05-20", mode="firearms")
    retold = record("Depuis sa mort, tout a changé.", later, date="2019-05-20")
    assert told(dated, retold) == 1
    another = claim("CZE:COP", "ASSAULT", "CZE:ELI:Petr Malý", day="../2019-05-20", mode="firearms")
    assert told(dated, record("Depuis sa mort, rien.", another, date="2019-05-20")) == 2


def test_a_victim_may_be_known_by_state_alone() -> None:
    place = {"day": "2019-02-03", "place": "Brno|CZE", "mode": "targeted"}
    named = record("Le crime.", claim("", "ASSAULT", "CZE:ELI:Jana Nová", **place))
    bare = record("On a tiré.", claim("", "ASSAULT", "CZE", **place), date="2019-02-05")
    assert told(named, bare) == 1
    official = claim("", "REQUEST", "CZE:GOV", day="2019-02-03")
    assert told(record("Un.", official), record("Deux.", claim("", "REQUEST", "CZE:CVL"))) == 2


def test_a_war_is_known_by_its_very_days() -> None:
    days = "1912-10-08/1913-05-30"
    one = record("La guerre finit.", claim("BGR", "ASSAULT", day=days))
    other = record("Un souvenir lointain.", claim("BGR", "ASSAULT", day=days), date="2019-08-01")
    assert told(one, other) == 1
    months = claim("BGR", "ASSAULT", day="1912-10-01/1913-05-31")
    assert told(record("Un.", months), record("Autre.", months, date="2019-08-01")) == 2


def test_who_demonstrates_is_people() -> None:
    place = {"day": "2019-05-14", "place": "Lima|PER"}
    one = record("La foule est venue.", claim("PER:CVL", "PROTEST", **place))
    other = record("Ils défilent.", claim("PER", "PROTEST", **place), date="2019-05-15")
    assert told(one, other) == 1


def test_one_sentence_with_two_words_for_one_deed_stands_in_no_way() -> None:
    day = {"day": "2019-02-03", "place": "Brno|CZE"}
    twice = record(
        "Ils lancent un assaut pour prendre la ville.",
        claim("CZE", "ASSAULT", "SVK", sentence=0, **day),
        claim("CZE", "ASSAULT", "SVK", sentence=0, status="hypothetical", **day),
    )
    other = record("L'assaut de Brno.", claim("CZE", "ASSAULT", "SVK", **day), date="2019-02-09")
    assert told(twice, other) == 1


def test_the_same_accusation_in_like_words_is_one() -> None:
    words = "Washington accuse Moscou d'avoir violé le traité sur les missiles"
    made = claim("USA", "ACCUSE", "RUS", day="2019-05-07/2019-05-14", basis="news")
    assert (
        told(record(f"{words}.", made), record(f"{words}, encore.", made, date="2019-04-25")) == 1
    )


def test_a_plan_and_the_deed_are_one() -> None:
    plan = planned("2019-04-18")
    assert told(plan, meeting("2019-04-25", "2019-04-25")) == 1


def test_a_plan_is_not_a_deed_long_after_it() -> None:
    plan = planned("2019-04-18")
    assert told(plan, meeting("2019-12-25", "2019-12-25")) == 2


def test_a_plan_is_not_a_deed_before_it() -> None:
    plan = planned("2019-04-28")
    assert told(plan, meeting("2019-04-25", "2019-04-25")) == 2


def test_no_chain_of_likeness_draws_two_days_together() -> None:
    days = ["2019-04-01/2019-04-03", "2019-04-03/2019-04-05", "2019-04-09/2019-04-11"]
    made = [
        record(
            f"Le numéro {n}.", claim("USA,RUS", "CONSULT", day=d, place="Genève|CHE"), date=d[-10:]
        )
        for n, d in enumerate(days)
    ]
    found = events(*made)
    assert len(found) == 2
    assert all(e.versions[-1].event.date.earliest for e in found)


def test_a_treaty_of_three_is_told_of_two_of_them() -> None:
    three = record("A.", claim("RUS,TUR,IRN", "CONSULT", day="2019-02-14", place="Sotchi|RUS"))
    two = record(
        "B.", claim("RUS,TUR", "CONSULT", day="2019-02-14", place="Sotchi|RUS"), date="2019-04-23"
    )
    assert told(three, two) == 1


def test_the_id_stays_when_more_is_said() -> None:
    one, other = meeting("2019-04-25", "2019-04-25"), meeting("2019-04-25", "2019-04-26", "Puis")
    assert events(one)[0].id == events(one, other)[0].id


@given(st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_claims_is_nothing(chance: random.Random) -> None:
    acts = ["CONSULT", "ACCUSE", "ASSAULT"]
    pairs = [("USA", "RUS"), ("RUS", "USA"), ("USA", "PRK")]
    made = []
    for n in range(30):
        doer, taker = chance.choice(pairs)
        first = chance.randint(1, 20)
        last = first + chance.choice([0, 0, 7])
        made.append(
            record(
                f"Dépêche {n} sur {doer} et {taker}.",
                claim(
                    doer,
                    chance.choice(acts),
                    taker,
                    day=f"2019-04-{first:02}/2019-04-{last:02}",
                    status=chance.choice(["occurred", "future", "negated"]),
                ),
                date=f"2019-04-{chance.randint(1, 28):02}",
            )
        )
    whole = [h for r in made for h in heard(r)]
    wanted = resolve(whole, Binding())
    chance.shuffle(whole)
    assert resolve(whole, Binding()) == wanted


def decided(kind: str, **fields: object) -> Binding:
    return bind([Decision(kind, "test", "2020-01-01T00:00:00Z", **fields)])  # type: ignore[arg-type]


def test_people_merge_and_split() -> None:
    one, other = meeting("2019-04-25", "2019-04-25"), meeting("2019-06-12", "2019-06-12")
    ids = tuple(h.id for r in (one, other) for h in heard(r))
    merged = decided("merge", claims=ids)
    (event,) = events(one, other, binding=merged)
    assert event.versions[-1].decided and event.versions[-1].event.claims == ids
    same = meeting("2019-04-25", "2019-04-26", "Puis")
    parts = tuple((h.id,) for r in (one, same) for h in heard(r))
    assert len(events(one, same)) == 1
    assert len(events(one, same, binding=decided("split", groups=parts))) == 2


def test_people_reject_correct_and_confirm() -> None:
    made = meeting("2019-04-25", "2019-04-25")
    ids = tuple(h.id for h in heard(made))
    assert events(made, binding=decided("reject", claims=ids)) == []
    (event,) = events(made, binding=decided("correct", claims=ids, field="act", value="SUPPORT"))
    assert event.versions[-1].event.act == event.versions[-1].event.event_type == "SUPPORT"
    (event,) = events(made, binding=decided("confirm", claims=ids))
    assert event.versions[-1].event.confidence == 1.0


def test_the_later_decision_wins_and_an_undo_takes_it_back() -> None:
    made = meeting("2019-04-25", "2019-04-25")
    ids = tuple(h.id for h in heard(made))
    first = Decision("correct", "a", "2020-01-01", claims=ids, field="status", value="negated")
    later = Decision("correct", "b", "2020-01-02", claims=ids, field="status", value="cancelled")
    undo = Decision("undo", "a", "2020-01-03", target=later.id)
    redo = Decision("undo", "a", "2020-01-04", target=undo.id)

    def status(*journal: Decision) -> str:
        return events(made, binding=bind(journal))[0].versions[-1].event.status

    assert status(later, first) == "cancelled"
    assert status(undo, later, first) == "negated"
    assert status(undo, later, first, redo) == "cancelled"


def test_a_sentence_copied_weeks_later_tells_the_same_deed() -> None:
    words = "Les rebelles ont tenu pendant onze jours la trêve conclue au bord du lac {}."
    said = claim("NER:REB", "RETREAT", day="2019-03-22/2019-04-01", mode="ceasefire")
    fresh = claim("NER:REB", "RETREAT", day="2019-04-19/2019-04-26", mode="ceasefire", basis="news")
    first = record(words.format("Bleu"), said, date="2019-04-02")
    copied = record(words.format("Vert"), fresh, date="2019-04-26")
    assert told(first, copied) == 1
    own = "Les combattants ont observé un cessez-le-feu partiel à la frontière du désert."
    assert told(first, record(own, fresh, date="2019-04-26")) == 2


def test_a_sentence_used_again_with_another_day_tells_another_deed() -> None:
    words = "L'aviation a bombardé dans la nuit des positions près de la capitale du sud {}."
    one = claim("ISR", "ASSAULT", "SYR", day="2019-04-20", mode="aerial")
    two = claim("ISR", "ASSAULT", "SYR", day="2019-04-26", mode="aerial")
    first = record(words.format("samedi"), one, date="2019-04-20")
    assert told(first, record(words.format("vendredi"), two, date="2019-04-26")) == 2


def test_a_copied_sentence_read_in_two_ways_tells_one_deed() -> None:
    words = (
        "Le chef des rebelles a présenté ses condoléances aux proches du soldat mort {} au front."
    )
    one = record(words.format("lundi"), claim("NER:REB", "SUPPORT", "TCD:MIL", day="2019-04-22"))
    two = record(words.format("hier"), claim("NER:REB", "SUPPORT", "NER:MIL", day="2019-04-22"))
    assert told(one, two) == 1
    other = record(words.format("hier"), claim("MLI:REB", "SUPPORT", "BFA:MIL", day="2019-04-22"))
    assert told(one, other) == 2
