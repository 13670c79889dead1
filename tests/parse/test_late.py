"""Objects behind the complements of their verb, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments
from dyade.parse.late import find

ACTIVE = """
    Oslo Oslo PROPN nsubj 2
    a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    {verb} {lemma} VERB ROOT 2 Tense=Past|VerbForm=Part
    {case} {case} ADP case 4
    {place} {place} {pos} obl:arg 2
    {name} {name} PROPN flat:name 4
"""
HELD = {"verb": "reçu", "lemma": "recevoir", "case": "à", "place": "Riga", "pos": "PROPN"}


def test_whom_somebody_meets_is_named_behind_the_place() -> None:
    doc = parse(ACTIVE.format(**HELD, name="Ramzi"))
    find(doc)
    assert [t.text for t in arguments.objects(doc[2])] == ["Ramzi"]


@pytest.mark.parametrize(
    "other",
    [
        {"lemma": "parler"},  # "a parlé à Ali Ramzi": of whom it is no object
        {"place": "aéroport", "pos": "NOUN"},  # "à l'aéroport Ramzi": the name of the place
        {"name": "mardi"},  # a day
    ],
)
def test_no_part_of_a_place_or_a_day_is_the_object(other: dict[str, str]) -> None:
    doc = parse(ACTIVE.format(**{**HELD, "name": "Ramzi", **other}))
    find(doc)
    assert not arguments.objects(doc[2])


def test_a_noun_with_its_article_is_the_object_behind_an_occasion() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 1
        accuse accuser VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        en en ADP case 3
        marge marge NOUN obj 1
        du de ADP case 5
        sommet sommet NOUN nmod 3
        {article} le {pos} {dep} 7
        élus élu NOUN {hung} 5
    """
    told = parse(rows.format(article="les", pos="DET", dep="det", hung="appos"))
    find(told)
    assert told[7].head.i == 1
    owned = parse(rows.format(article="des", pos="ADP", dep="case", hung="nmod"))
    find(owned)
    assert owned[7].head.i == 5


def test_a_speaker_behind_the_verb_is_no_object() -> None:
    rows = """
        soutient soutenir VERB ROOT 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        {first} {first} {pos} {dep} 0
        Ramzi Ramzi PROPN flat:name 1
    """
    doc = parse(rows.format(first="Ali", pos="PROPN", dep="nsubj"))
    find(doc)
    assert doc[2].head.i == 1
