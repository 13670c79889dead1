"""Whether a participle tells on what occasion something is said, without the model."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.code.when.clausetimes import one_occasion


@pytest.mark.parametrize(
    ("first", "lemma", "told"),
    [
        ("Depuis ADV advmod 5", "interroger", True),
        (", PUNCT punct 5", "interroger", True),  # a mark that opens the sentence
        (", PUNCT punct 5", "bombarder", False),
    ],
)
def test_a_participle_that_opens_the_sentence(first: str, lemma: str, told: bool) -> None:
    word, rest = first.split(" ", 1)
    doc = parse(f"""
        {word} {word} {rest}
        interrogée {lemma} VERB advcl 5 Tense=Past|VerbForm=Part
        lundi lundi NOUN obl 1
        , , PUNCT punct 1
        Riga Riga PROPN nsubj 5
        accuse accuser VERB ROOT 5 Mood=Ind|Tense=Pres|VerbForm=Fin
    """)
    assert one_occasion(doc[5], [doc[1]]) == told
