"""Parties of deeds: offices, groups, movements, persons, and on whose word it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.hand_rows import PRK, RUS, XI, plain

from dyade.data import rules
from dyade.model import Actor, Attribution
from dyade.tell.parties import Voice, office
from dyade.tell.sentence import sentence


def test_an_office_is_given_once() -> None:
    voice = Voice("fr", {"Xi Jinping": ("président", "CHN")})
    event = replace(plain("CONSULT"), actors=(XI,), recipients=(PRK,))
    first = sentence(event, voice, trigger="rencontre")
    assert first.startswith("Xi Jinping (président de la Chine) a eu")
    assert sentence(event, voice, trigger="rencontre").startswith("Xi Jinping a eu")


@pytest.mark.parametrize(
    ("role", "code", "fr"),
    [
        ("président", "USA", "président des Etats-Unis"),
        ("ministre de la Défense", "PRK", "ministre de la Défense de la Corée du Nord"),
        ("émissaire pour la Corée du Nord", "USA", "émissaire pour la Corée du Nord, Etats-Unis"),
        ("conseillère de Donald Trump", "USA", "conseillère de Donald Trump, Etats-Unis"),
        ("secrétaire général", "UN", "secrétaire général de l'ONU"),
        ("secrétaire d'Etat", "USA", "secrétaire d'Etat américain"),
        ("", "JPN", "Japon"),
        ("président des Etats-Unis", "USA", "président des Etats-Unis"),
        ("chef de l'armée péruvienne", "PER", "chef de l'armée péruvienne"),
        ("directrice générale de cette ONG", "PER", "directrice générale, Pérou"),
        ("son adjoint", "PER", "Pérou"),
    ],
)
def test_an_office_with_its_state(role: str, code: str, fr: str) -> None:
    assert office(role, code, "fr") == fr


def test_an_office_in_english_is_known_with_its_state_or_without() -> None:
    assert office("président des Etats-Unis", "USA", "en") == "president of the United States"
    assert office("président de la République", "FRA", "en") == "president of France"


@pytest.mark.parametrize(
    ("role", "code", "told"),
    [
        ("dirigeants", "PER", "dirigeant du Pérou"),
        ("vice-présidents", "PER", "vice-président du Pérou"),
        ("généraux", "PER", "général du Pérou"),
        ("chefs d'Etat", "PER", "chef d'Etat péruvien"),
        ("chef de la diplomatie", "PER", "chef de la diplomatie péruvienne"),
        (
            "chef de l'opposition",
            "COD",
            "chef de l'opposition de la République démocratique du Congo",
        ),
        ("premier ministre", "PER", "Premier ministre du Pérou"),
        ("vice-première ministre", "PER", "vice-Première ministre du Pérou"),
        (
            "porte-parole de la Commission européenne",
            "EU",
            "porte-parole de la Commission européenne",
        ),
        ("chef du GNA", "GNA", "chef du GNA"),
        ("porte-parole", "EU", "porte-parole de l'Union européenne"),
    ],
)
def test_an_office_is_that_of_one_person_and_names_its_body_once(
    role: str, code: str, told: str
) -> None:
    assert office(role, code, "fr") == told


@pytest.mark.parametrize("sector", sorted(rules("fr/tell/words.toml")["sectors"]))
def test_groups_are_worded_in_both_languages(sector: str) -> None:
    event = replace(plain("CONSULT"), actors=(Actor("PER", sector),), recipients=(PRK,))
    french = "Pérou" if sector == "REF" else "péruvien"  # who fled to Peru is no Peruvian
    for lang, state in (("fr", french), ("en", "Peru")):
        assert state in sentence(event, Voice(lang), trigger="rencontre")


def test_a_group_is_told_apart_from_its_state() -> None:
    army, people = Actor("MLI", "MIL"), Actor("MLI", "CVL")
    event = replace(plain("ASSAULT"), actors=(army,), recipients=(people,))
    assert sentence(event, Voice("fr")) == "l'armée malienne a attaqué des civils maliens"
    assert sentence(replace(event, actors=()), Voice("fr")).startswith("des civils maliens ont")
    firms = replace(event, actors=(Actor("MLI", "BUS"),), recipients=(Actor("COD", "MIL"),))
    congo = "l'armée de République démocratique du Congo"  # of two Congos all is "congolais"
    assert sentence(firms, Voice("fr")) == f"des entreprises maliennes ont attaqué {congo}"


def test_some_of_many_take_no_definite_article() -> None:
    firms = Actor("JPN", "BUS")
    done = replace(plain("AID"), recipients=(firms,))
    assert sentence(done, Voice("fr")) == "la Russie a fourni une aide à des entreprises japonaises"
    expelled = replace(plain("SANCTION", "expel"), recipients=(firms,))
    assert sentence(expelled, Voice("fr")).endswith("des représentants d'entreprises japonaises")


def test_a_movement_without_an_english_name_has_its_own() -> None:
    event = replace(plain("ASSAULT"), actors=(Actor("SINALOA", "REB"),))
    assert sentence(event, Voice("en")).startswith("cartel de Sinaloa attacked")
    for code, told in (("IRN", "Iran"), ("TTP", "TTP"), ("XYZ", "XYZ")):
        other = replace(event, actors=(Actor(code),))
        assert sentence(other, Voice("en")).startswith(f"{told} attacked")


def test_a_movement_is_its_own_fighters() -> None:
    rebels = replace(plain("ASSAULT"), actors=(Actor("TALIBAN", "REB"),))
    assert sentence(rebels, Voice("fr")) == "les talibans ont attaqué la Corée du Nord"
    at_home = replace(rebels, actors=(Actor("MLI", "REB"),))
    assert sentence(at_home, Voice("fr")).startswith("des rebelles maliens ont")


def test_a_last_name_alone_is_the_person_whose_office_is_known() -> None:
    voice = Voice("fr", {"Ana Paz": ("présidente", "PER")})
    event = replace(plain("AID"), actors=(Actor("PER", "GOV", "Paz"),))
    assert sentence(event, voice).startswith("Ana Paz (présidente du Pérou) a")
    elsewhere = replace(event, actors=(Actor("CHL", "GOV", "Paz"),))
    assert sentence(elsewhere, voice).startswith("Paz (Chili) a")


def test_a_last_name_of_several_is_the_person_named_before() -> None:
    voice = Voice("fr", {"Ana Paz": ("présidente", "PER"), "Luis Paz": ("préfet", "PER")})
    event = replace(plain("AID"), actors=(Actor("PER", "GOV", "Paz"),))
    assert sentence(event, voice).startswith("Paz (Pérou) a")
    assert sentence(event, Voice("fr", voice.offices, {"ana paz": "Ana Paz"})).startswith("Ana Paz")
    both = {"ana paz": "Ana Paz", "luis paz": "Luis Paz"}
    assert sentence(event, Voice("fr", voice.offices, both)).startswith("Paz (Pérou) a")


def test_a_person_spelled_in_two_ways_is_introduced_once() -> None:
    voice = Voice("fr", {"Ana Ruiz-Paz": ("ministre", "PER")})
    event = replace(plain("ACCUSE"), actors=(Actor("PER", person="Ana Ruiz Paz"),))
    assert sentence(event, voice).startswith("Ana Ruiz Paz (ministre du Pérou) a critiqué")
    again = replace(event, actors=(Actor("PER", person="Ana Ruiz-Paz"),))
    assert sentence(again, voice).startswith("Ana Ruiz Paz a critiqué")


def test_whose_word_it_is() -> None:
    event = replace(plain("AID"), attribution=Attribution("USA", via="Reuters"))
    assert sentence(event, Voice("fr")).endswith(", selon Washington, cité par Reuters")
    press = replace(event, attribution=Attribution("JPN", sector="JRN"))
    assert sentence(press, Voice("fr")).endswith(", selon des médias japonais")
    assert sentence(press, Voice("en")).endswith(", according to media of Japan")
    person = replace(event, attribution=Attribution("USA", "Mike Pompeo"))
    assert sentence(person, Voice("fr")).endswith(", selon Mike Pompeo (Etats-Unis)")
    body = replace(event, attribution=Attribution("SOHR", sector="NGO"))
    told = ", selon l'Observatoire syrien des droits de l'Homme"
    assert sentence(body, Voice("fr")).endswith(told)
    local = replace(event, attribution=Attribution("JPN", sector="NGO"))
    assert sentence(local, Voice("fr")).endswith(", selon des ONG japonaises")


def test_whom_it_concerns_is_told_unless_it_takes_part() -> None:
    event = replace(plain("REQUEST"), recipients=(), concerning=(PRK, RUS))
    assert sentence(event, Voice("fr")) == (
        "la Russie a formulé une demande au sujet de la Corée du Nord"
    )


def test_a_deed_of_things_touches_a_third_party_and_is_not_about_it() -> None:
    event = replace(plain("AID"), concerning=(Actor("UN"),))
    assert sentence(event, Voice("fr")).endswith("à la Corée du Nord (concerne l'ONU)")
