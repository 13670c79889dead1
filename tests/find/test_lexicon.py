"""The words by which entities are named: folding, plurals, aliases, and the tables' form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyade.data import read_text, table
from dyade.find import known, lexicon
from dyade.model import Holder


@pytest.mark.parametrize(
    ("word", "folded"),
    [("État", "etat"), ("Élysée", "elysée"), ("l’", "l'"), ("à", "à"), ("À", "à"), ("où", "où")],
)
def test_fold(word: str, folded: str) -> None:
    assert lexicon.fold(word) == folded


@given(st.text(max_size=20))
def test_fold_keeps_the_length_of_lower_case(word: str) -> None:
    assert lexicon.fold(lexicon.fold(word)) == lexicon.fold(word)


@pytest.mark.parametrize(
    ("one", "many"),
    [
        (("chef", "de", "l'", "etat"), ("chefs", "de", "l'", "etat")),
        (("premier", "ministre"), ("premiers", "ministres")),
        (("secrétaire", "général"), ("secrétaires", "généraux")),
        (("porte-parole",), ("porte-parole",)),
    ],
)
def test_plural(one: tuple[str, ...], many: tuple[str, ...]) -> None:
    assert lexicon.plural(one) == many


@pytest.mark.parametrize(
    ("name", "alias", "yes"),
    [
        ("Ursula von der Leyen", "von der leyen", True),
        ("Ursula von der Leyen", "leyen", True),
        ("Xi Jinping", "xi", True),
        ("Moon Jae-in", "moon", True),
        ("Chelsea Manning", "chelsea", False),
        ("Abdel Fattah al-Sissi", "sissi", True),
        ("Emmanuel Macron", "emmanuel", False),
    ],
)
def test_aliases(name: str, alias: str, yes: bool) -> None:
    assert (alias in known.aliases(name)) is yes


@pytest.mark.parametrize(
    ("code", "sector"),
    [("CHL", "GOV"), ("UN", "IGO"), ("AMNESTY", "NGO"), ("HAMAS", "REB"), ("WEST", "")],
)
def test_who_speaks_for_a_body_is_of_its_sector(code: str, sector: str) -> None:
    assert lexicon.sector_of(code) == sector


@pytest.mark.parametrize("name", ["Édouard Philippe", "EDOUARD PHILIPPE", "Edouard  Philippe"])
def test_key_is_blind_to_accents_and_case(name: str) -> None:
    assert lexicon.key(name) == "edouard philippe"


def test_roles_compare_without_the_charge() -> None:
    assert lexicon.fold_role("ministre chargé de la Mer") == lexicon.fold_role("ministre de la Mer")
    assert lexicon.fold_role("ministre de la Mer") != lexicon.fold_role("ministre de la Terre")


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("first_names", ("name", "gender", "note")),
        ("office_codes", ("noun", "code", "sector", "note")),
        ("namesakes", ("form", "code", "scene", "instead", "note")),
        ("ties", ("noun", "kind", "note")),
    ],
)
def test_tables_are_sorted_and_single(name: str, columns: tuple[str, ...]) -> None:
    rows = [tuple(row.cells.values()) for row in table(f"fr/who/{name}.tsv", columns)]
    assert rows == sorted(rows)
    assert len({row[:3] for row in rows}) == len(rows)
    assert read_text(f"fr/who/{name}.tsv").startswith("#")


def test_genders_and_kinds_are_of_the_closed_sets() -> None:
    assert set(lexicon.given_names().values()) <= {"m", "f", ""}
    assert set(lexicon.ties().values()) == {"kin", "founding"}
    states = lexicon.states() | lexicon.bodies() | {"@role", "@post"}
    columns = ("noun", "code", "sector", "note")
    codes = {r["code"] for r in table("fr/who/office_codes.tsv", columns)}
    assert codes <= states


def test_a_namesake_needs_its_scene() -> None:
    weights = {"USA": 9.0, "GEO": 1.0}
    assert lexicon.namesake("Géorgie", ("GEO",), "USA", weights) == ("USA",)
    assert lexicon.namesake("Géorgie", ("GEO",), "RUS", weights) == ("GEO",)
    assert lexicon.namesake("Géorgie", ("GEO",), "USA", {"USA": 2.0, "GEO": 2.0}) == ("GEO",)


def test_an_office_is_held_within_its_dates() -> None:
    holder = Holder(("X",), "FRA", "GOV", "ministre", "2017-05-17", "2018-10-02")
    assert holder.holds("2017-05") and holder.holds("2018") and holder.holds("2018-10-02")
    assert not holder.holds("2017-05-16") and not holder.holds("2018-10-03")
    assert holder.over("2018-11") and not holder.over("2018-10")


@pytest.mark.parametrize(
    ("date", "codes"),
    [("1984-03", ("SUN",)), ("1991-12-01", ("SUN",)), ("1992", ("RUS",)), ("1910", ("RUS",))],
)
def test_a_capital_is_that_of_the_state_of_its_time(date: str, codes: tuple[str, ...]) -> None:
    assert lexicon.of_their_time(("RUS", "SUN"), date) == codes


def test_two_states_of_one_time_stay_two() -> None:
    assert lexicon.of_their_time(("PRK", "KOR"), "1984") == ("PRK", "KOR")
