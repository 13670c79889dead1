"""First persons before a verb, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.clitics import first_persons

TOLD = """
    Riga Riga PROPN obl 3
    {clitic} {clitic} PRON {label} 3
    a avoir AUX aux:tense 3 Mood=Ind|Tense=Pres|VerbForm=Fin
    {verb} VERB ROOT 3 Tense=Past|VerbForm=Part
    des un DET det 5
    chars char NOUN {given} 3
"""
PLAIN = {"clitic": "nous", "label": "nsubj", "verb": "attaqués attaquer", "given": "obl"}


@pytest.mark.parametrize(
    ("other", "label"),
    [
        ({}, "obj"),
        ({"clitic": "m'", "label": "expl:comp"}, "obj"),
        ({"verb": "livré livrer", "given": "obj"}, "iobj"),  # with another object
        ({"verb": "menti mentir"}, "iobj"),  # what is done "à" somebody
    ],
)
def test_a_first_person_before_the_verb_of_another_is_its_object(
    other: dict[str, str], label: str
) -> None:
    doc = parse(TOLD.format(**{**PLAIN, **other}))
    first_persons(list(doc))
    assert doc[1].dep_ == label


OWN = """
    {subject} {subject} PRON nsubj 2
    nous nous PRON expl:comp 2
    {verb} VERB ROOT 2 Mood=Ind|Tense=Pres|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("subject", "verb", "label"),
    [
        ("nous", "battons battre", "expl:comp"),  # who does it to himself
        ("ils", "battent battre", "obj"),
    ],
)
def test_a_reflexive_stays(subject: str, verb: str, label: str) -> None:
    doc = parse(OWN.format(subject=subject, verb=verb))
    first_persons(list(doc))
    assert doc[1].dep_ == label
