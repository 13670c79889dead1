"""What hangs on the load, the means or the aside beside a deed, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments, tree
from dyade.parse.mends.means import give_back


@pytest.mark.parametrize(
    ("laden", "receivers"),
    [("chargé charger", ["Riga"]), ("promis promettre", [])],  # what is promised has its own
)
def test_a_load_is_sent_to_whom_its_carrier_goes(laden: str, receivers: list[str]) -> None:
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        envoie envoyer VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        un un DET det 3
        avion avion NOUN obj 1
        {laden} VERB acl 3 Tense=Past|VerbForm=Part
        d' de ADP case 6
        eau eau NOUN obl:arg 4
        à à ADP case 8
        Riga Riga PROPN nmod 6
    """)
    give_back(doc)
    assert [t.text for t in tree.complements(doc[1], "dative")] == receivers


@pytest.mark.parametrize(
    ("means", "sides"),
    [("visioconférence", ["Riga"]), ("commission", [])],  # a commission has members
)
def test_who_talks_at_a_distance_is_a_side_of_the_talks(means: str, sides: list[str]) -> None:
    doc = parse(f"""
        réunion réunion NOUN ROOT 0
        par par ADP case 2
        {means} {means} NOUN nmod 0
        avec avec ADP case 4
        Riga Riga PROPN nmod 2
    """)
    give_back(doc)
    assert [t.text for t in tree.complements(doc[0], "with")] == sides


@pytest.mark.parametrize(
    ("own", "aside", "objects"),
    [
        ("sa son", "part", ["élus"]),
        ("la le", "part", []),  # "pour la part des élus"
        ("sa son", "visite", []),  # "pour sa visite des élus"
    ],
)
def test_no_object_is_of_an_aside(own: str, aside: str, objects: list[str]) -> None:
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2
        reçu recevoir VERB ROOT 2 Tense=Past|VerbForm=Part
        pour pour ADP case 5
        {own} DET det 5
        {aside} {aside} NOUN obl:mod 2
        des de ADP case 7
        élus élu NOUN nmod 5
    """)
    give_back(doc)
    assert [t.text for t in arguments.objects(doc[2])] == objects


@pytest.mark.parametrize(
    ("other", "partners"),
    [("homologue", ["homologue"]), ("islamistes", [])],  # "la crise avec les islamistes"
)
def test_with_whom_one_talks_is_no_part_of_the_matter(other: str, partners: list[str]) -> None:
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        évoque évoquer VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        la le DET det 3
        crise crise NOUN obj 1
        avec avec ADP case 6
        son son DET det 6
        {other} {other} NOUN nmod 3
    """)
    give_back(doc)
    assert [t.text for t in tree.complements(doc[1], "with")] == partners
