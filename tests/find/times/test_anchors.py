"""Times told from an event or from a time named before."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.find.times import find, resolve_anchor, resolve_event
from dyade.model import Amount, Interval, TimeExpression

DAY = "2019-04-17"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def tied(text: str, date: str = DAY) -> TimeExpression:
    found = [x for x in find(text, date) if x.anchor == "event"]
    assert len(found) == 1
    assert (found[0].earliest, found[0].latest, found[0].edtf) == (None, None, "")
    return found[0]


@pytest.mark.parametrize(
    ("text", "relation", "amount"),
    [
        ("Elle part moins de deux mois après un sommet.", "after", Amount(0, 2, "month")),
        ("Elle part deux mois après un sommet.", "after", Amount(2, 2, "month")),
        ("Elle part plus d'un an après la crise.", "after", Amount(1, None, "year")),
        ("Elle part quelques jours avant le sommet.", "before", Amount(2, 10, "day")),
        ("Elle part à la veille du sommet.", "before", Amount(1, 1, "day")),
        ("Elle part au lendemain de la crise.", "after", Amount(1, 1, "day")),
        ("Au même moment, elle part.", "same", None),
        ("Elle part dans la foulée.", "after", Amount(0, 1, "day")),
        ("Trois heures avant le vote, elle part.", "before", Amount(3, 3, "hour")),
    ],
)
def test_constraint_is_kept(text: str, relation: str, amount: Amount | None) -> None:
    found = tied(text)
    assert (found.relation, found.amount) == (relation, amount)


def test_from_the_event_to_the_deed_and_back() -> None:
    found = tied("La visite intervient moins de deux mois après un sommet.", "2019-04")
    summit = Interval(day("2019-02-27"), day("2019-02-28"))
    assert resolve_anchor(found, summit) == Interval(day("2019-02-27"), day("2019-04-28"))
    visit = Interval(day("2019-04-01"), day("2019-04-30"))
    assert resolve_event(found, visit) == Interval(day("2019-02-01"), day("2019-04-30"))


def test_months_reach_the_calendar_month() -> None:
    found = tied("Elle part deux mois après un sommet.")
    summit = Interval(day("2019-02-27"), day("2019-02-28"))
    assert resolve_anchor(found, summit) == Interval(day("2019-04-01"), day("2019-04-30"))
    visit = Interval(day("2019-04-25"), day("2019-04-25"))
    assert resolve_event(found, visit) == Interval(day("2019-02-01"), day("2019-02-28"))


def test_days_are_exact_and_open_sides_stay_open() -> None:
    eve = tied("Elle part à la veille du sommet.")
    summit = Interval(day("2019-02-27"), day("2019-02-28"))
    assert resolve_anchor(eve, summit) == Interval(day("2019-02-26"), day("2019-02-27"))
    assert resolve_anchor(eve, Interval(None, day("2019-02-28"))).earliest is None
    long = tied("Elle part plus d'un an après la crise.")
    assert resolve_anchor(long, summit) == Interval(day("2020-02-27"), None)
    assert resolve_event(long, summit) == Interval(None, day("2018-02-28"))


def test_same_time() -> None:
    found = tied("Au même moment, elle part.")
    summit = Interval(day("2019-02-27"), day("2019-02-28"))
    assert resolve_anchor(found, summit) == resolve_event(found, summit) == summit


def test_a_dated_expression_is_tied_to_nothing() -> None:
    (found,) = find("Elle est partie hier.", DAY)
    assert resolve_anchor(found, Interval(day("2019-02-27"), None)) == Interval()
    assert resolve_event(found, Interval(day("2019-02-27"), None)) == Interval()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Elle est arrivée lundi. Le lendemain, elle a vu le roi.", "2019-04-16"),
        ("Elle est arrivée lundi. La veille, elle avait vu le roi.", "2019-04-14"),
        ("Elle est née le 3 mai 2012. Deux jours plus tard, la guerre éclate.", "2012-05-05"),
        ("Elle est élue en 2012. Deux ans plus tard, elle part.", "2014"),
        ("Elle est élue en mai 2012. La même année, elle part.", "2012"),
        ("Elle est élue en mai 2012. L'année suivante, elle part.", "2013"),
        ("Elle est venue le 3 mai 2012 et repartie le même jour.", "2012-05-03"),
    ],
)
def test_a_time_named_before_is_recalled(text: str, edtf: str) -> None:
    last = find(text, DAY)[-1]
    assert (last.anchor, last.edtf) == ("expression", edtf)


def test_too_coarse_or_too_far_a_time_is_not_recalled() -> None:
    coarse = "Elle est élue en 2012. Le lendemain, elle part."
    assert find(coarse, DAY)[-1].anchor == "event"
    far = "Elle est élue le 3 mai 2012. " + "Puis rien ne se passe. " * 30 + "Le lendemain, rien."
    assert find(far, DAY)[-1].anchor == "event"


def test_the_eve_with_no_day_before_is_that_of_the_document() -> None:
    (found,) = find("Il avait salué la veille le courage des soldats.", DAY)
    assert (found.edtf, found.anchor, found.direction) == ("2019-04-16", "document", "guessed")
