"""What takes place is put in the place of the noun that says so, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments, tree
from dyade.parse.mend import mend

ROWS = """
    Riga Riga PROPN nsubj 1
    réclame réclamer VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    la le DET det 3
    {above} {above} NOUN obj 1
    de de ADP case 5
    {noun} {noun} NOUN nmod 3
"""


@pytest.mark.parametrize(
    ("above", "noun", "asked"),
    [
        ("reprise", "pourparlers", "pourparlers"),
        ("tenue", "sommet", "sommet"),
        ("reprise", "colline", "reprise"),  # a place that is taken back
        ("fin", "pourparlers", "fin"),  # what does not take place
    ],
)
def test_what_is_to_take_place_is_what_is_asked(above: str, noun: str, asked: str) -> None:
    told = parse(ROWS.format(above=above, noun=noun))
    mend(told, {"réclamer"}.__contains__)
    assert [t.text for t in arguments.objects(told[1])] == [asked]
    assert tree.preposition(told[5]) == ("" if asked == noun else "de")
