"""How many times a deed was done, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.find.counting import counts
from dyade.model import Count


@pytest.mark.parametrize(("noun", "times"), [("guerres guerre", 3), ("batailles bataille", 1)])
def test_wars_that_a_verb_has_beside_it_are_counted(noun: str, times: int) -> None:
    doc = parse(f"""
        Trois trois NUM nummod 1
        {noun} NOUN nsubj 3
        ont avoir AUX aux:tense 3 VerbForm=Fin
        opposé opposer VERB ROOT 3 Tense=Past|VerbForm=Part
        Riga Riga PROPN obj 3
    """)
    assert counts.of_verb(doc[3]) == Count(times, times)


@pytest.mark.parametrize(("whole", "times"), [("séries série", 5), ("villes ville", 1)])
def test_talks_are_counted_by_what_they_come_in(whole: str, times: int) -> None:
    doc = parse(f"""
        cinq cinq NUM nummod 1
        {whole} NOUN ROOT 1
        de de ADP case 3
        pourparlers pourparlers NOUN nmod 1
    """)
    assert counts.of_noun(doc[3]) == Count(times, times)
