"""Subjects that an aside parts from their verb, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.setoff import over_commas

ASIDE = """
    Riga Riga PROPN nsubj 3 Number=Sing
    , , PUNCT punct 3
    {adjective} ADJ amod 3
    alliée allié NOUN nsubj 7
    , , PUNCT punct 7
    {pronoun} {pronoun} PRON expl:comp 7
    a avoir AUX aux:tense 7 Mood=Ind|Number={number}|Person={person}|Tense=Pres|VerbForm=Fin
    cédé céder VERB ROOT 7 Tense=Past|VerbForm=Part
"""
PLAIN = {"adjective": "grande grand", "pronoun": "y", "number": "Sing", "person": "3"}


def test_what_opens_a_sentence_before_an_aside_is_the_subject() -> None:
    doc = parse(ASIDE.format(**PLAIN))
    over_commas(list(doc))
    assert [(doc[i].head.i, doc[i].dep_) for i in (0, 3)] == [(7, "nsubj"), (0, "appos")]


LOOSE = """
    {first}
    roi roi NOUN obl:mod 6 Number=Sing
    , , PUNCT punct 6
    Al Al PROPN appos 1
    , , PUNCT punct 6
    a avoir AUX aux:tense 6 Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
    cédé céder VERB ROOT 6 Tense=Past|VerbForm=Part
"""


@pytest.mark.parametrize(
    ("first", "relation"),
    [("Le le DET det 1 Number=Sing", "nsubj"), ("A à ADP case 1", "obl:mod")],
)
def test_a_noun_with_its_article_alone_opens_as_the_subject(first: str, relation: str) -> None:
    doc = parse(LOOSE.format(first=first))
    over_commas(list(doc))
    assert doc[1].dep_ == relation


@pytest.mark.parametrize(
    "other",
    [
        {"number": "Plur"},  # the form is of several
        {"person": "1"},  # "Riga, vieille amie, nous avons cédé"
        {"pronoun": "qui"},  # "…, qui a cédé"
        {"adjective": "dont dont"},  # a relative clause
    ],
)
def test_another_subject_stays(other: dict[str, str]) -> None:
    doc = parse(ASIDE.format(**{**PLAIN, **other}))
    over_commas(list(doc))
    assert (doc[3].head.i, doc[3].dep_) == (7, "nsubj")
