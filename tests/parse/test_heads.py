"""Which word of a phrase is its noun, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.heads import before_name, compass


@pytest.mark.parametrize(("number", "head"), [("Plur", 2), ("Sing", 1)])
def test_an_adjective_of_many_before_a_name_is_no_noun(number: str, head: int) -> None:
    doc = parse(f"""
        Les le DET det 1
        derniers dernier ADJ nsubj 3 Number={number}
        Rigois Rigois PROPN nmod 1
        partent partir VERB ROOT 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        """)
    before_name(doc[1])
    assert doc[3].children[0] is doc[head]


@pytest.mark.parametrize(("front", "dep", "pos"), [("l'", "det", "NOUN"), ("n'", "advmod", "AUX")])
def test_a_point_of_the_compass_has_an_article(front: str, dep: str, pos: str) -> None:
    doc = parse(f"""
        {front} le {"DET" if dep == "det" else "ADV"} {dep} 1
        est être AUX ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        """)
    compass(doc[1])
    assert doc[1].pos_ == pos
