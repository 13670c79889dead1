"""Which word of a phrase is its noun, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.heads import before_name, compass, of_two


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


@pytest.mark.parametrize(("first", "head"), [("médecin", 2), ("grand", 3)])
def test_the_first_of_two_adjectives_is_the_noun(first: str, head: int) -> None:
    doc = parse(f"""
        tue tuer VERB ROOT 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        un un DET det 3
        {first} {first} ADJ amod 3
        turc turc ADJ obj 0
        """)
    of_two(doc[3])
    assert doc[head].dep_ == "obj"
    assert doc[1].head is doc[head]


def test_two_adjectives_behind_a_day_are_the_object() -> None:
    doc = parse("""
        tue tuer VERB ROOT 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        lundi lundi NOUN obl:mod 0
        un un DET det 4
        médecin médecin ADJ amod 4
        turc turc ADJ amod 1
        """)
    of_two(doc[4])
    assert (doc[3].head.i, doc[3].dep_, doc[4].head.i) == (0, "obj", 3)
