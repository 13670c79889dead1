"""Nouns in a row that the model hangs apart, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.rows import join_rows

PLURAL = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
SINGULAR = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
OPENED = """
    {first} {first} {pos} {dep} {head}
    , , PUNCT punct 0
    Riga Riga PROPN conj 0
    , , PUNCT punct 5
    le le DET det 5
    roi roi NOUN conj 0
    et et CCONJ cc 7
    Oslo Oslo PROPN nsubj 8
    cèdent céder VERB ROOT 8 {form}
"""


def test_the_nouns_before_a_plural_verb_are_its_subjects_behind_a_time() -> None:
    doc = parse(OPENED.format(first="Mardi", pos="NOUN", dep="obl:mod", head=8, form=PLURAL))
    join_rows(doc, {2, 7})
    assert [(doc[i].head.i, doc[i].dep_) for i in (0, 2, 5, 7)] == [
        (8, "obl:mod"),
        (8, "nsubj"),
        (2, "conj"),
        (2, "conj"),
    ]


def test_a_first_name_leads_the_row() -> None:
    doc = parse(OPENED.format(first="Lima", pos="PROPN", dep="obl:mod", head=8, form=PLURAL))
    join_rows(doc, {0, 2, 7})
    assert (doc[0].dep_, [doc[i].head.i for i in (2, 5, 7)]) == ("nsubj", [0, 0, 0])


def test_a_singular_verb_has_the_last_noun_alone() -> None:
    doc = parse(OPENED.format(first="Mardi", pos="NOUN", dep="obl:mod", head=8, form=SINGULAR))
    before = [(t.head.i, t.dep_) for t in doc if t.i in (0, 7, 8)]
    join_rows(doc, {2, 7})
    assert [(t.head.i, t.dep_) for t in doc if t.i in (0, 7, 8)] == before


@pytest.mark.parametrize(("front", "pos", "led"), [("selon", "ADP", False), ("que", "SCONJ", True)])
def test_what_stands_under_a_preposition_leads_no_row(front: str, pos: str, led: bool) -> None:
    doc = parse(f"""
        {front} {front} {pos} case 1
        Lima Lima PROPN obl:mod 6
        , , PUNCT punct 3
        Riga Riga PROPN nsubj 6
        et et CCONJ cc 5
        Oslo Oslo PROPN conj 3
        cèdent céder VERB ROOT 6 {PLURAL}
    """)
    join_rows(doc, {1, 3, 5})
    assert (doc[1].dep_ == "nsubj", doc[3].head.i) == (led, 1 if led else 6)


ASTRAY = """
    Lima Lima PROPN nsubj 1
    loue louer VERB ROOT 1 {form}
    Riga Riga PROPN obj 1
    , , PUNCT punct 5
    le le DET det 5
    roi roi NOUN appos 2
    {comma} {comma} PUNCT punct 2
    et et CCONJ cc 8
    Oslo Oslo PROPN dep 1
"""


def test_the_nouns_of_a_row_hang_on_its_first_wherever_it_stands() -> None:
    doc = parse(ASTRAY.format(form=SINGULAR, comma='"').replace('" " PUNCT', "là là ADJ"))
    join_rows(doc, {0, 2, 8})
    assert [(doc[i].head.i, doc[i].dep_) for i in (5, 8)] == [(2, "conj"), (2, "conj")]


def test_an_aside_between_commas_is_none_of_a_row() -> None:
    doc = parse(ASTRAY.format(form=SINGULAR, comma=","))
    join_rows(doc, {0, 2, 8})
    assert (doc[5].dep_, doc[8].dep_) == ("appos", "dep")
