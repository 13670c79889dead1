"""Places of deeds: prepositions, articles, states beside them, and where none is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.hand_rows import KIM, PRK, RUS, USA, XI, plain

from dyade.model import Actor, Place
from dyade.tell.parties import Voice
from dyade.tell.places import leaving, locative
from dyade.tell.sentence import sentence


def test_a_place_has_its_preposition_only_where_it_is_known() -> None:
    def told(place: Place) -> str:
        event = replace(plain("CONSULT"), actors=(KIM, XI), recipients=(), place=place)
        return sentence(event, Voice("fr"), trigger="sommet").partition("sommet ")[2]

    assert told(Place("Hanoï", "VNM", precision="city")) == "à Hanoï"
    assert told(Place("Dalian", "CHN", precision="city")) == "à Dalian (Chine)"
    assert told(Place("Russie", "RUS", precision="state")) == "en Russie"
    assert told(Place("Etats-Unis", "USA", precision="state")) == "aux Etats-Unis"
    assert told(Place("mer du Japon", precision="region")) == "(lieu\u00a0: mer du Japon)"


def test_a_city_takes_back_its_article_and_drops_the_word_city() -> None:
    def told(name: str, code: str, precision: Any = "city", lang: str = "fr") -> str:
        return locative(Place(name, code, precision=precision), lang)

    assert told("Caire", "EGY") == "au Caire"
    assert told("Caire", "EGY", lang="en") == "in Cairo"
    assert told("Havre", "FRA") == "au Havre (France)"
    assert told("ville de Cuzco", "PER", "region") == "à Cuzco (Pérou)"
    assert told("ville d'Iquitos", "PER", "region") == "à Iquitos (Pérou)"
    # near misses: what is no city, or only begins so
    assert told("Caire", "EGY", "region").startswith("(lieu")
    assert told("villes de Cuzco", "PER", "region").startswith("(lieu")


def test_a_part_of_a_land_names_it_once_and_in_the_language_of_the_note() -> None:
    def told(name: str, code: str, lang: str) -> str:
        return locative(Place(name, code, precision="region"), lang)

    assert told("nord de la Syrie", "SYR", "en") == "(place: north of Syria)"
    assert told("nord de la Syrie", "SYR", "fr") == "(lieu\u00a0: nord de la Syrie)"
    assert told("Cisjordanie occupée", "PSE", "en").startswith("(place: occupied West Bank")
    assert told("nord de la place", "SYR", "en") == "(place: nord de la place, Syria)"


@pytest.mark.parametrize(
    ("name", "fr", "left"),
    [
        ("Élysée", "à l'Élysée", "de l'Élysée"),
        ("Kremlin", "au Kremlin", "du Kremlin"),
        ("Maison Blanche", "à la Maison Blanche", "de la Maison Blanche"),
        ("Invalides", "aux Invalides", "des Invalides"),
        ("Natanz", "à Natanz (Iran)", "de Natanz (Iran)"),  # no palace
    ],
)
def test_a_palace_has_its_article(name: str, fr: str, left: str) -> None:
    place = Place(name, "IRN", precision="point")
    if "Iran" not in fr:
        place = replace(place, code="")
    assert (locative(place, "fr"), leaving(place, "fr")) == (fr, left)


@pytest.mark.parametrize(
    ("name", "code", "precision", "fr", "en"),
    [
        ("Somalie", "SOM", "state", "un retrait de Somalie", "withdrawal from Somalia"),
        ("Mali", "MLI", "state", "un retrait du Mali", "withdrawal from Mali"),
        ("Irak", "IRQ", "state", "un retrait d'Irak", "withdrawal from Iraq"),
        ("Etats-Unis", "USA", "state", "un retrait des Etats-Unis", "from the United States"),
        ("Caire", "EGY", "city", "un retrait du Caire", "withdrawal from Cairo"),
        ("Kidal", "MLI", "city", "un retrait de Kidal (Mali)", "withdrawal from Kidal (Mali)"),
        ("Sahel", "", "region", "un retrait (lieu\u00a0: Sahel)", "withdrawal (place: Sahel)"),
    ],
)
def test_who_withdraws_leaves_the_place(
    name: str, code: str, precision: Any, fr: str, en: str
) -> None:
    place = Place(name, code, precision=precision)
    left = replace(plain("RETREAT", "withdraw"), recipients=(), place=place)
    assert sentence(left, Voice("fr")).endswith(fr)
    assert sentence(left, Voice("en")).endswith(en)
    told = replace(left, recipients=(PRK,))
    assert sentence(told, Voice("fr")).endswith(f"{fr} au profit de la Corée du Nord")
    disarmed = sentence(replace(left, mode="disarm"), Voice("en"))
    assert " from " not in disarmed


def test_a_country_or_a_capital_told_by_a_common_word_has_its_name() -> None:
    def told(name: str, code: str, lang: str = "fr") -> str:
        return locative(Place(name, code, precision="region"), lang)

    assert told("son territoire", "PER") == "au Pérou"
    assert told("sol péruvien", "PER") == "au Pérou"
    assert told("capitale péruvienne", "PER") == "à Lima"
    assert told("capitale péruvienne", "PER", "en") == "in Lima"
    assert told("le Nord", "PRK") == "en Corée du Nord"
    # near misses: a part of it, and another people's capital
    assert told("nord du territoire", "PER") == "(lieu\u00a0: nord du territoire, Pérou)"
    assert told("capitale basque", "ESP") == "(lieu\u00a0: capitale basque, Espagne)"
    assert told("Méditerranée", "", "en") == "(place: Mediterranean)"


def test_a_saying_stands_at_no_state_that_it_is_about() -> None:
    land = Place("Libye", "LBY", precision="state")
    said = replace(plain("ACCUSE"), concerning=(Actor("LBY"),), place=land)
    assert sentence(said, Voice("fr")).endswith("critiqué la Corée du Nord au sujet de la Libye")
    city = replace(said, place=Place("Tripoli", "LBY", precision="city"))
    assert sentence(city, Voice("fr")).endswith("critiqué la Corée du Nord à Tripoli")
    fought = replace(said, act="ASSAULT")
    assert sentence(fought, Voice("fr")).endswith("attaqué la Corée du Nord en Libye")


def test_english_has_its_own_names_of_capitals() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(RUS,))
    at = replace(visit, place=Place("Moscou", "RUS", precision="city"))
    assert sentence(at, Voice("en")).endswith("paid a visit to Moscow")
    other = replace(visit, place=Place("Vladivostok", "RUS", precision="city"))
    assert sentence(other, Voice("en")).endswith("paid a visit to Vladivostok (Russia)")


def test_a_visit_goes_to_the_city_or_to_the_state() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(RUS,))
    assert sentence(visit, Voice("fr")).endswith("a effectué une visite en Russie")
    at = replace(visit, place=Place("Vladivostok", "RUS", precision="city"))
    assert sentence(at, Voice("fr")).endswith("une visite à Vladivostok (Russie)")
    body = replace(visit, recipients=(Actor("UN"),))
    assert sentence(body, Voice("fr")).endswith("une visite auprès de l'ONU")


def test_a_visit_has_its_state_beside_an_unknown_place_and_no_body_is_gone_to_twice() -> None:
    visit = replace(plain("CONSULT", "visit"), actors=(KIM,), recipients=(USA,))
    at = replace(visit, place=Place("Ohio", "USA", precision="region"))
    assert sentence(at, Voice("en")).endswith(
        "a visit to the United States (place: Ohio, the United States)"
    )
    body = replace(visit, recipients=(Actor("UN"),))
    assert sentence(body, Voice("en")).endswith("paid a visit to the United Nations")


def test_no_city_is_asked_for_anything() -> None:
    geneva = Place("Genève", "CHE", precision="city")
    asked = replace(plain("REQUEST"), recipients=(), place=geneva)
    assert (
        sentence(asked, Voice("fr"))
        == "la Russie a formulé une demande (lieu\u00a0: Genève, Suisse)"
    )
    moved = replace(plain("MOBILIZE", "troops"), recipients=(), place=geneva)
    assert sentence(moved, Voice("fr")) == "la Russie a mobilisé des forces à Genève (Suisse)"


def test_a_place_that_names_its_state_does_not_name_it_twice() -> None:
    coast = Place("côtes japonaises", "JPN", precision="region")
    assert locative(coast, "fr") == "(lieu\u00a0: côtes japonaises)"
    assert locative(coast, "en") == "(place: côtes japonaises, Japan)"
    other = Place("côtes de Hokkaido", "JPN", precision="region")
    assert locative(other, "fr") == "(lieu\u00a0: côtes de Hokkaido, Japon)"
