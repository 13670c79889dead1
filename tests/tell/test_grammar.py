"""Articles, prepositions, elision, numbers: French and English noun phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyade.tell import grammar
from dyade.tell.names import is_state, named, names, speaker

CASES = [
    ("RUS", "la Russie", "de la Russie", "à la Russie", "en Russie"),
    ("JPN", "le Japon", "du Japon", "au Japon", "au Japon"),
    ("USA", "les Etats-Unis", "des Etats-Unis", "aux Etats-Unis", "aux Etats-Unis"),
    ("ISR", "Israël", "d'Israël", "à Israël", "en Israël"),
    ("IRN", "l'Iran", "de l'Iran", "à l'Iran", "en Iran"),
    ("IRQ", "l'Irak", "de l'Irak", "à l'Irak", "en Irak"),
    ("CUB", "Cuba", "de Cuba", "à Cuba", "à Cuba"),
    ("HTI", "Haïti", "d'Haïti", "à Haïti", "en Haïti"),
    ("HUN", "la Hongrie", "de la Hongrie", "à la Hongrie", "en Hongrie"),
    ("YEM", "le Yémen", "du Yémen", "au Yémen", "au Yémen"),
    ("PHL", "les Philippines", "des Philippines", "aux Philippines", "aux Philippines"),
    ("UN", "l'ONU", "de l'ONU", "à l'ONU", None),
    ("HEZBOLLAH", "le Hezbollah", "du Hezbollah", "au Hezbollah", None),
    ("ALQAEDA", "Al-Qaïda", "d'Al-Qaïda", "à Al-Qaïda", None),
    ("MEX", "le Mexique", "du Mexique", "au Mexique", "au Mexique"),
    ("MLI", "le Mali", "du Mali", "au Mali", "au Mali"),
    ("SGP", "Singapour", "de Singapour", "à Singapour", "à Singapour"),
]


@pytest.mark.parametrize(("code", "the", "of", "to", "within"), CASES, ids=[c[0] for c in CASES])
def test_french_cases_of_a_name(code: str, the: str, of: str, to: str, within: str | None) -> None:
    name = named(code, "fr")
    assert (grammar.the(name), grammar.of(name), grammar.to(name)) == (the, of, to)
    if within:
        assert grammar.within(name) == within


@pytest.mark.parametrize(
    ("word", "elides"),
    [
        ("Iran", True),
        ("Yémen", False),
        ("Yves", True),
        ("Haïti", True),
        ("Hongrie", False),
        ("Iouri Ouchakov", False),
        ("Igor Morgoulov", True),
        ("Élysée", True),
        ("onze", False),
        ("Ouagadougou", False),
        ("Oman", True),
    ],
)
def test_elision_by_the_sound(word: str, elides: bool) -> None:
    assert grammar.vowel(word) is elides


def test_no_state_contracts_wrongly() -> None:
    for code, name in names("fr").items():
        for turn in (grammar.of, grammar.to, grammar.within, grammar.the):
            text = f" {turn(name)} "
            for wrong in (" de le ", " de les ", " à le ", " à les ", "l'l'", "d'l'", " le l'"):
                assert wrong not in text, (code, text)


def test_english_takes_the_article_where_it_is_due() -> None:
    assert named("USA", "en").form == "the United States"
    assert named("RUS", "en").form == "Russia"
    assert named("UN", "en").form == "the United Nations"


def test_a_code_that_stands_nowhere_keeps_its_form() -> None:
    assert named("XYZZY", "fr").form == "XYZZY"
    assert not is_state("XYZZY")


def test_the_speaker_is_the_capital_of_a_state() -> None:
    assert speaker("USA", "fr") == "Washington"
    assert speaker("UN", "fr") == "l'ONU"
    assert speaker("USA", "en") == "the United States"


def test_cities_with_an_article() -> None:
    assert grammar.in_city("Le Caire") == "au Caire"
    assert grammar.in_city("La Havane") == "à La Havane"
    assert grammar.in_city("Les Cayes") == "aux Cayes"
    assert grammar.in_city("Léon") == "à Léon"


@pytest.mark.parametrize(
    ("value", "fr", "en"),
    [(4, "quatre", "four"), (16, "seize", "sixteen"), (17, "17", "17"), (-2, "-2", "-2")],
)
def test_numbers_in_words_to_sixteen(value: int, fr: str, en: str) -> None:
    assert (grammar.number(value, "fr"), grammar.number(value, "en")) == (fr, en)


def test_digits_are_grouped_as_the_language_does() -> None:
    assert grammar.grouped(10000, "fr") == "10\u00a0000"
    assert grammar.grouped(10000.5, "fr") == "10\u00a0000,5"
    assert grammar.grouped(10000.5, "en") == "10,000.5"


@given(st.lists(st.text(alphabet="abc", min_size=1), max_size=5))
def test_a_list_has_one_last_joint(parts: list[str]) -> None:
    text = grammar.joined(parts, "et")
    assert text.count(" et ") == (len(parts) > 1)
    assert text.count(", ") == max(len(parts) - 2, 0)


def test_counted_nouns() -> None:
    def noun(form: str, count: int, negated: bool = False) -> str:
        return grammar.noun(form, feminine=True, count=count, negated=negated, lang="fr")

    assert noun("rencontre", 1) == "une rencontre"
    assert noun("rencontre", 4) == "quatre rencontres"
    assert noun("mesure de retrait|mesures de retrait", 2) == "deux mesures de retrait"
    assert noun("attaque", 1, negated=True) == "d'attaque"
    assert noun("visite", 1, negated=True) == "de visite"


def test_a_capital_is_written_as_the_agencies_do() -> None:
    assert grammar.capital("à une date inconnue") == "A une date inconnue"
    assert grammar.capital("") == ""
