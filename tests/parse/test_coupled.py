"""Infinitives that the model joins to a noun, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.coupled import beside_infinitive

ROWS = """
    Riga Riga PROPN nsubj 1
    agit agir VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {before} {before} ADP mark 3
    régler régler VERB advcl 1 VerbForm=Inf
    un un DET det 5
    conflit conflit NOUN obj 3
    et et CCONJ cc 8
    {case} {case} ADP mark 8
    aider aider VERB conj 5 VerbForm=Inf
"""


def test_an_infinitive_goes_on_from_the_infinitive_before() -> None:
    doc = parse(ROWS.format(before="pour", case="pour"))
    beside_infinitive(doc[8])
    assert doc[8].head is doc[3]


@pytest.mark.parametrize("case", ["de", "à"])
def test_one_under_another_preposition_does_not(case: str) -> None:
    doc = parse(ROWS.format(before="pour", case=case))
    beside_infinitive(doc[8])
    assert doc[8].head is doc[5]
