"""Complements that the model hangs on the wrong word, in hand-built French parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import tree


def pairs(token: object) -> list[tuple[str, str]]:
    return [(case, t.text) for case, t in tree.obliques(token)]  # type: ignore[arg-type]


def test_a_noun_has_what_follows_it_at_once() -> None:
    # l'échec du sommet entre Rome et Paris, the sides on « échec »
    doc = parse("""
        l' le DET det 1
        échec échec NOUN ROOT 1
        du de ADP case 3
        sommet sommet NOUN nmod 1
        entre entre ADP case 5
        Rome Rome PROPN nmod 1
        et et CCONJ cc 7
        Paris Paris PROPN conj 5
    """)
    assert pairs(doc[3]) == [("entre", "Rome")]


def test_a_noun_does_not_take_what_stands_farther_off() -> None:
    # l'échec du sommet inquiète, entre Rome et Paris
    doc = parse("""
        l' le DET det 1
        échec échec NOUN nsubj 4
        du de ADP case 3
        sommet sommet NOUN nmod 1
        inquiète inquiéter VERB ROOT 4
        , , PUNCT punct 7
        entre entre ADP case 7
        Rome Rome PROPN obl:mod 4
    """)
    assert pairs(doc[3]) == []


def test_the_sides_behind_a_complement_are_those_of_the_noun() -> None:
    # l'accord de paix entre Rome et Paris, the sides on « paix »
    doc = parse("""
        l' le DET det 1
        accord accord NOUN ROOT 1
        de de ADP case 3
        paix paix NOUN nmod 1
        entre entre ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[1]) == [("de", "paix"), ("entre", "Rome")]


def test_a_verb_has_what_the_model_hangs_on_a_day() -> None:
    # le ministre part mardi à Rome
    doc = parse("""
        le le DET det 1
        ministre ministre NOUN nsubj 2
        part partir VERB ROOT 2
        mardi mardi NOUN obj 2
        à à ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[2]) == [("à", "Rome")]


def test_a_day_keeps_a_complement_of_its_own() -> None:
    # le ministre part le mardi de Pâques
    doc = parse("""
        le le DET det 1
        ministre ministre NOUN nsubj 2
        part partir VERB ROOT 2
        mardi mardi NOUN obj 2
        de de ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[2]) == []
