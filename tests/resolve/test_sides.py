"""Parties that two tellings of one deed give in different ways, each with its near miss."""

from __future__ import annotations

from typing import Any

from tests.records import claim, record, told


def test_who_blames_a_man_is_a_group_or_nobody_but_his_state() -> None:
    day: dict[str, Any] = {"day": "2019-04-14/2019-04-21", "basis": "news"}
    whom = "CZE:GOV:Jan Malý"
    words = "Jan Malý est blâmé pour la vente des digues du canal"
    group = record(f"{words} par ses rivaux.", claim("CZE:OPP", "ACCUSE", whom, **day))
    later: dict[str, Any] = {"date": "2019-04-25"}
    text = "Au sujet du canal, Jan Malý est blâmé par lettre pour les digues, les quais et le port."
    unsaid = record(text, claim("CZE", "ACCUSE", whom, **day), **later)
    assert told(group, unsaid) == 1
    ruler = claim("CZE:GOV:Eva Bílá", "ACCUSE", whom, **day)
    assert told(group, record(text, ruler, **later)) == 2
    state = claim("CZE", "ACCUSE", "CZE:GOV", **day)
    assert told(group, record(text, state, **later)) == 2


def test_a_named_victim_without_office_is_the_somebody_of_another_dispatch() -> None:
    place: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE", "mode": "firearms"}
    unnamed = record("Un homme tué.", claim("", "ASSAULT", "CZE:CVL", **place))
    private = record("Jan Malý a péri.", claim("", "ASSAULT", "CZE::Jan Malý", **place))
    assert told(unnamed, private) == 1
    army = record("Jan Malý a péri.", claim("", "ASSAULT", "CZE:MIL:Jan Malý", **place))
    assert told(unnamed, army) == 2


def test_one_dispatch_may_call_refugees_whom_another_calls_civilians() -> None:
    made: dict[str, Any] = {"day": "2019-04-20", "place": "Brno|CZE", "rule": "test/gas"}
    gas = record("Des réfugiés gazés.", claim("CZE:COP", "ASSAULT", "CZE:REF", **made))
    words = "Du gaz à Brno."
    assert told(gas, record(words, claim("CZE:COP", "ASSAULT", "CZE:CVL", **made))) == 1
    assert told(gas, record(words, claim("CZE:COP", "ASSAULT", "CZE:JRN", **made))) == 2
    assert told(gas, record(words, claim("CZE:COP", "ASSAULT", "POL:CVL", **made))) == 2


def test_a_war_of_two_is_the_war_of_one_on_the_other() -> None:
    year: dict[str, Any] = {"day": "2006", "rule": "test/war"}
    both = claim("NER,TCD", "ASSAULT", **year)
    onto = claim("NER", "ASSAULT", "TCD", **year)
    first = record("Un puits creusé après la guerre du fleuve.", both, date="2019-03-01")
    other = "Un abri bâti après la guerre du fleuve."
    assert told(first, record(other, onto, date="2019-04-20")) == 1
    third = claim("NER", "ASSAULT", "MLI", **year)
    assert told(first, record(other, third, date="2019-04-20")) == 2
