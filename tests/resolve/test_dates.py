"""Days and numbers of times by which two tellings are of one deed, each with its near miss."""

from __future__ import annotations

from typing import Any

from tests.records import claim, record, told

from dyade.model import Record


def test_what_was_said_is_one_though_its_day_was_found_elsewhere() -> None:
    sides = ("NER:GOV", "REJECT", "MLI:MIL")
    said = claim(*sides, day="2019-04-20")
    words = "Niamey récuse toute légitimité des putschistes"
    first = record(f"{words} voisins.", said, date="2019-04-23")
    found = claim(*sides, day="2019-04-21", basis="occasion")
    assert told(first, record(f"{words} de la caserne.", found, date="2019-04-21")) == 1
    given = claim(*sides, day="2019-04-21")
    assert told(first, record(f"{words} de la caserne.", given, date="2019-04-21")) == 2
    other = "La frontière du fleuve restera close, selon un préfet."
    assert told(first, record(other, found, date="2019-04-21")) == 2


def test_what_was_done_as_often_is_one_series() -> None:
    sides = ("NER,TCD", "ASSAULT")
    since = claim(*sides, day="1990/2019-04-24", count=3)
    first = record("Niamey et N'Djamena se sont livré des guerres du fleuve.", since)
    text = "Niamey et N'Djamena se sont disputés lors des guerres du fleuve."
    for count, events in ((3, 1), (4, 2)):
        loose = claim(*sides, day="../2019-04-20", basis="background", count=count)
        assert told(first, record(text, loose, date="2019-04-28")) == events


def test_two_have_met_as_often_in_a_year_or_on_no_day() -> None:
    both = ("NER:GOV:Luc Bey,TCD:GOV:Jean Roy", "CONSULT")
    year = record("Trois sommets du fleuve.", claim(*both, day="2018", count=3))
    text = "Les deux hommes ont tenu leurs sommets du fleuve."
    for count, events in ((3, 1), (4, 2), (2, 2)):
        loose = claim(*both, day="../2019-04-20", basis="background", count=count)
        assert told(year, record(text, loose, date="2019-04-20")) == events


def test_plans_of_the_same_two_by_one_word_on_one_day_are_one() -> None:
    plan: dict[str, Any] = {"basis": "future", "status": "future", "rule": "test/pact"}

    def pact(words: str, date: str, **more: Any) -> Record:
        made = claim("NER,TCD", "SUPPORT", day=f"{date}/..", **{**plan, **more})
        return record(words, made, date=date)

    first = pact("La radio annonce une normalisation avec le voisin du lac.", "2019-04-20")
    text = "Un imam salue une normalisation avec le voisin, au bord du lac salé."
    assert told(first, pact(text, "2019-04-20")) == 1
    assert told(first, pact(text, "2019-05-20")) == 2
    assert told(first, pact("Une ligue va naître.", "2019-04-20", rule="test/league")) == 2


def test_measures_in_force_are_told_for_months() -> None:
    sides = ("NER", "SANCTION", "MLI")
    imposed: dict[str, Any] = {"mode": "discontinue", "basis": "background"}
    first = record("Le blé manque.", claim(*sides, day="../2019-01-20", **imposed))
    later: dict[str, Any] = {"date": "2019-07-20"}
    loose = claim(*sides, day="../2019-07-20", **imposed)
    assert told(first, record("Une usine a fermé au sud.", loose, **later)) == 1
    dated = claim(*sides, day="2019-07-18", **imposed)
    assert told(first, record("Une usine a fermé au sud.", dated, **later)) == 2
    other = claim("TCD", "SANCTION", "MLI", day="../2019-07-20", **imposed)
    assert told(first, record("Une usine a fermé au sud.", other, **later)) == 2
    home = claim("NER:GOV", "SANCTION", "NER:CVL", day="../2019-07-20", **imposed)
    early = claim("NER:GOV", "SANCTION", "NER:CVL", day="../2019-01-20", **imposed)
    first = record("Le blé manque.", early)
    assert told(first, record("Une usine a fermé au sud.", home, **later)) == 2
