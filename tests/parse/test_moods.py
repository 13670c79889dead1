"""Tense and mood by the spelling of a verb form."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import tree
from dyade.parse.mends.moods import respell

KNOWN = {"inviter", "créer", "crer", "traiter", "partir"}


def _forms(form: str, lemma: str, morph: str) -> tuple[str, str, str, str]:
    tokens = parse(f"""
        {form} {lemma} VERB ROOT 0 {morph}
        . . PUNCT punct 0
        """)
    respell(tokens, lambda word: word in KNOWN)
    found = tokens[0]
    names = ("VerbForm", "Mood", "Tense")
    return found.lemma_, *(tree.feature(found, name) for name in names)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("form", "lemma", "read"),
    [
        ("invitée", "invitée", ("inviter", "Part", "", "Past")),
        ("crée", "créer", ("créer", "Fin", "Ind", "Pres")),  # a present of its own
        ("invite", "inviter", ("inviter", "Fin", "Ind", "Pres")),
        ("zébulé", "zébuler", ("zébuler", "Fin", "Ind", "Pres")),  # no word we know
    ],
)
def test_a_participle_is_no_finite_form(
    form: str, lemma: str, read: tuple[str, str, str, str]
) -> None:
    assert _forms(form, lemma, "Mood=Ind|Tense=Pres|VerbForm=Fin") == read


@pytest.mark.parametrize(
    ("form", "mood", "tense"),
    [("traitait", "Ind", "Imp"), ("traiterait", "Cnd", "Pres"), ("traitent", "Cnd", "Pres")],
)
def test_a_conditional_has_an_r_before_its_ending(form: str, mood: str, tense: str) -> None:
    read = _forms(form, "traiter", "Mood=Cnd|Tense=Pres|VerbForm=Fin")
    assert read == ("traiter", "Fin", mood, tense)


@pytest.mark.parametrize(
    ("form", "lemma", "mood", "tense"),
    [
        ("dénonçaient", "dénoncer", "Ind", "Imp"),
        ("tentait", "tenter", "Ind", "Imp"),
        ("suivraient", "suivre", "Cnd", "Pres"),
        ("tiraient", "tirer", "Ind", "Imp"),
        ("fait", "faire", "Ind", "Pres"),
        ("paient", "payer", "Ind", "Pres"),
        ("prend", "prendre", "Ind", "Pres"),
        ("irons", "aller", "Ind", "Fut"),
        ("reviendrai", "revenir", "Ind", "Fut"),
        ("allons", "aller", "Ind", "Pres"),
        ("admirons", "admirer", "Ind", "Pres"),
    ],
)
def test_no_present_is_spelled_like_an_imperfect(
    form: str, lemma: str, mood: str, tense: str
) -> None:
    assert _forms(form, lemma, "Mood=Ind|Tense=Pres|VerbForm=Fin")[2:] == (mood, tense)


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [("réunissent", "réunir", "Pres"), ("réunirent", "réunir", "Past"), ("vit", "voir", "Past")],
)
def test_a_simple_past_of_the_plural_ends_in_rent(form: str, lemma: str, tense: str) -> None:
    assert _forms(form, lemma, "Mood=Ind|Tense=Past|VerbForm=Fin")[3] == tense


@pytest.mark.parametrize(
    ("form", "tense"), [("accueille", "Pres"), ("accueillera", "Fut"), ("sera", "Fut")]
)
def test_a_future_is_spelled_like_one(form: str, tense: str) -> None:
    assert _forms(form, "accueillir", "Mood=Ind|Tense=Fut|VerbForm=Fin")[3] == tense


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("souffrons", "souffrir", "Pres"),
        ("souffrirons", "souffrir", "Fut"),
        ("ouvrez", "ouvrir", "Pres"),
        ("montrerez", "montrer", "Fut"),
    ],
)
def test_an_r_of_the_stem_makes_no_future(form: str, lemma: str, tense: str) -> None:
    assert _forms(form, lemma, "Mood=Ind|Tense=Fut|VerbForm=Fin")[3] == tense


@pytest.mark.parametrize(
    ("form", "lemma", "read"),
    [
        ("séjourne", "séjourner", ("séjourner", "Fin", "Ind", "Pres")),
        ("séjourné", "séjourner", ("séjourner", "Part", "", "Past")),
        ("ouverte", "ouvrir", ("ouvrir", "Part", "", "Past")),  # a verb of another kind
    ],
)
def test_no_participle_of_a_verb_in_er_ends_in_a_bare_e(
    form: str, lemma: str, read: tuple[str, str, str, str]
) -> None:
    assert _forms(form, lemma, "Tense=Past|VerbForm=Part") == read


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("fournit", "fournir", "Pres"),
        ("exclut", "exclure", "Pres"),
        ("partit", "partir", "Past"),  # the present is "part"
        ("livra", "livrer", "Past"),
    ],
)
def test_what_is_spelled_like_a_simple_past_is_a_present(form: str, lemma: str, tense: str) -> None:
    assert _forms(form, lemma, "Mood=Ind|Tense=Past|VerbForm=Fin")[3] == tense
