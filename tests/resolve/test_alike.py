"""Likeness that tells two readings of one deed from two deeds: words, numbers, months, waves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.records import Sketch, claim, figure, heard, record, told

from dyade.resolve.compare import score
from dyade.resolve.dates import IMPOSSIBLE
from dyade.resolve.features import Features


@pytest.mark.parametrize(
    ("near", "events"),
    [
        ("Le roi a gelé lundi les comptes bancaires des armateurs, dit la radio du port.", 1),
        ("Le roi a gelé des terres au bord du désert, dit la radio.", 2),
    ],
)
def test_like_words_around_the_same_word_were_read_with_other_sides(near: str, events: int) -> None:
    made: dict[str, Any] = {"day": "2019-04-10", "rule": "test/freeze"}
    one = claim("MAR", "SANCTION", "ESP:BUS", **made)
    other = claim("MAR", "SANCTION", "MAR:BUS", **made)
    first = record("Lundi, le roi a gelé les comptes bancaires des armateurs.", one)
    assert told(first, record(near, other, date="2019-04-12")) == events


def test_a_number_that_both_give_stands_for_a_place() -> None:
    day: dict[str, Any] = {"day": "2019-04-21", "mode": "explosives"}
    texts = ("Les bombes ont fait 231 morts.", "On a compté 231 victimes après le carnage.")
    blasts = [claim("", "ASSAULT", "OMN", **day), claim("", "ASSAULT", "OMN", **day)]
    for value, events in ((231.0, 1), (17.0, 2)):
        tolls = [figure(texts[0], "231", "morts", 231.0), figure(texts[1], "231", "morts", value)]
        told_by = [
            record(text, blast, figures=[toll])
            for text, blast, toll in zip(texts, blasts, tolls, strict=True)
        ]
        assert told(*told_by) == events


def test_a_month_that_both_texts_give_is_the_same_month() -> None:
    sides = ("NZL:GOV", "CONCEDE")
    text = "Le cabinet a retiré en mars sa plainte contre le pilote."
    first = record(text, claim(*sides, day="2019-03", basis="said"), date="2019-04-20")
    later = "La plainte contre le pilote occupait le cabinet avec le renvoi de juges et de témoins."
    same = claim(*sides, day="2019-03", basis="said")
    assert told(first, record(later, same, date="2019-04-23")) == 1
    other = claim(*sides, day="2019-02-20/2019-03-20", basis="said")
    assert told(first, record(later, other, date="2019-04-23")) == 2


def test_marches_against_one_man_are_not_one_march() -> None:
    made: dict[str, Any] = {"mode": "demo", "basis": "news", "place": "Lima|PER"}
    sides = ("PER:CVL", "PROTEST", "PER:GOV:Jorge Rojas")
    first = claim(*sides, day="2019-04-03/2019-04-10", **made)
    later = claim(*sides, day="2019-04-08/2019-04-15", **made)
    crowd = record("La foule a envahi la place d'armes.", first, date="2019-04-10")
    parade = "Des mineurs ont défilé au cimetière."
    assert told(crowd, record(parade, later, date="2019-04-15")) == 2
    again = "La foule a envahi la place d'armes et crié."
    assert told(crowd, record(again, first, date="2019-04-11")) == 1


def test_what_is_told_by_one_word_in_the_days_of_one_wave_is_one() -> None:
    made: dict[str, Any] = {"basis": "background", "rule": "test/crackdown"}
    sides = ("LAO:GOV", "COERCE", "LAO:CVL")
    first = record(
        "Les exilés ont dénoncé la répression.",
        claim(*sides, day="../2019-04-10", **made),
        date="2019-04-10",
    )
    text = "Oslo s'inquiète de la répression."
    soon = claim(*sides, day="../2019-04-11", **made)
    assert told(first, record(text, soon, date="2019-04-11")) == 1
    weeks = claim(*sides, day="../2019-05-12", **made)
    assert told(first, record(text, weeks, date="2019-05-12")) == 2


def test_a_visit_to_a_place_is_a_visit_to_its_state() -> None:
    who = "KEN:GOV:Wanjiru Otieno"
    made: dict[str, Any] = {"mode": "visit", "day": "2019-04-10", "place": "Lima|PER"}
    tour = record("En tournée, elle a parlé de thé.", claim(who, "CONSULT", **made))
    hosted = record("La ministre était au Pérou.", claim(who, "CONSULT", "PER", **made))
    assert told(tour, hosted) == 1
    home = {**made, "place": "Nairobi|KEN"}
    at_home = record("En tournée, elle a parlé de thé.", claim(who, "CONSULT", **home))
    assert told(at_home, hosted) == 2


def test_no_telling_in_between_makes_one_march_of_two_days() -> None:
    made: dict[str, Any] = {"mode": "demo", "place": "Lima|PER", "basis": "said"}
    sides = ("PER:CVL", "PROTEST", "PER:GOV")
    sunday = record("Dimanche, la foule a défilé.", claim(*sides, day="2019-04-14", **made))
    text = "Samedi, des femmes ont marché vers le port."
    saturday = record(text, claim(*sides, day="2019-04-13", **made))
    weekend = claim(*sides, day="2019-04-13/2019-04-14", **made)
    between = record("Les femmes et la foule ont défilé ce week-end.", weekend)
    again = record("Des femmes, une foule : le week-end a vu défiler la ville.", weekend)
    assert told(sunday, saturday, between, again) == 2


def test_no_march_is_told_before_its_day() -> None:
    made: dict[str, Any] = {"mode": "demo", "place": "Lima|PER"}
    sides = ("PER:CVL", "PROTEST", "PER:GOV")
    march = claim(*sides, day="2019-04-14", basis="said", **made)
    sunday = record("Dimanche, la foule a défilé vers le palais.", march, date="2019-04-15")
    early = claim(*sides, day="2019-04-05/2019-04-12", basis="news", **made)
    late = claim(*sides, day="../2019-04-15", basis="background", **made)
    between = record("La foule et des femmes défilent.", late, date="2019-04-15")
    before = record("Des femmes ont crié leur colère.", early, date="2019-04-12")
    assert told(sunday, between, before) == 2
    after = claim(*sides, day="2019-04-08/2019-04-15", basis="news", **made)
    later = record("Des femmes ont crié leur colère.", after, date="2019-04-15")
    assert told(sunday, between, later) == 1


def test_people_protest_whatever_they_are_called() -> None:
    made: dict[str, Any] = {"day": "2019-04-14", "mode": "demo", "place": "Lima|PER"}
    crowd = record("Des gens ont défilé.", claim("PER:CVL", "PROTEST", **made))
    for other in ("PER:REF", "PER:EDU", "PER:OPP"):
        told_so = record("Une foule a défilé.", claim(other, "PROTEST", **made))
        assert told(crowd, told_so) == 1, other
    for apart in ("PER:COP", "PER:OPP:Ana Ruiz", "PER:LAB"):
        told_so = record("Une foule a défilé.", claim(apart, "PROTEST", **made))
        assert told(crowd, told_so) == 2, apart


def test_arrests_of_one_week_in_one_city_are_not_one_arrest() -> None:
    made: dict[str, Any] = {"mode": "arrest", "place": "Lima|PER"}
    sides = ("", "COERCE", "PER:CVL")
    monday = claim(*sides, day="2019-04-15", basis="said", rule="test/held", **made)
    first = record("Neuf pêcheurs sont détenus depuis lundi.", monday, date="2019-04-16")
    text = "Trois étudiants ont été pris en flagrant délit."
    week = claim(*sides, day="2019-04-09/2019-04-16", basis="news", rule="test/caught", **made)
    assert told(first, record(text, week, date="2019-04-16")) == 2
    same = claim(*sides, day="2019-04-09/2019-04-16", basis="news", rule="test/held", **made)
    assert told(first, record(text, same, date="2019-04-16")) == 1


def both_ways(one: Sketch, other: Sketch, *, land: bool = False) -> set[float]:
    """The scores of two claims of two dispatches, whichever is asked about first.

    With ``land``, the place of the second is read as that of a state.
    """
    (a,) = heard(record("Une foule a défilé.", one, date="2019-04-16"))
    (b,) = heard(record("Des gens passent.", other, date="2019-04-16"))
    if land and b.claim.place:
        place = replace(b.claim.place, precision="state")
        b = replace(b, claim=replace(b.claim, place=place))
    first, second = Features(a), Features(b)
    return {score(first, second), score(second, first)}


def test_a_pair_scores_the_same_whichever_comes_first() -> None:
    city = claim("SGP:CVL", "PROTEST", day="2019", place="Singapour|SGP")
    assert len(both_ways(city, city, land=True)) == 1
    itself = claim("PER", "ACCUSE", "PER", day="2019-04-15")
    assert len(both_ways(itself, claim("PER", "ACCUSE", "PER,PER:JRN", day="2019-04-15"))) == 1
    arrest: dict[str, Any] = {"day": "2019-04-09/2019-04-16", "basis": "news"}
    sides = ("", "COERCE", "PER:CVL")
    assert len(both_ways(claim(*sides, **arrest), claim(*sides, mode="arrest", **arrest))) == 1
    plans = [
        claim("PER,CHL", "CONSULT", day=d, status="future") for d in ("2019-05-02", "2019-05-04")
    ]
    assert len(both_ways(*plans)) == 1


def test_a_party_read_as_the_topic_does_not_contradict() -> None:
    made: dict[str, Any] = {"day": "2019-02-01/2019-02-28"}
    both = claim("PER,CHL", "SUPPORT", **made)
    assert IMPOSSIBLE not in both_ways(both, claim("CHL", "SUPPORT", about="PER", **made))
    assert both_ways(both, claim("CHL", "SUPPORT", about="BOL", **made)) == {IMPOSSIBLE}
