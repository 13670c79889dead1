"""Two subjects of one verb, of which the model gave one too many, in hand-built parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse.mends.doubles import part_subjects

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def test_a_second_subject_under_of_completes_the_first() -> None:
    rows = """
        la le DET det 1
        chute chute NOUN nsubj 5
        {front} {front} {pos} {dep} 4
        vieux vieux ADJ amod 4
        roi roi NOUN nsubj 5
        étonne étonner VERB ROOT 5 {finite}
    """
    doc = parse(rows.format(front="du", pos="ADP", dep="case", finite=FINITE))
    part_subjects(doc)
    assert (doc[4].head.i, doc[4].dep_) == (1, "nmod")
    other = parse(rows.format(front="le", pos="DET", dep="det", finite=FINITE))
    part_subjects(other)
    assert other[4].head.i == 5


def test_a_second_subject_right_behind_completes_the_first() -> None:
    rows = """
        l' le DET det 1
        assaut assaut NOUN nsubj 4
        {front} de ADP det 3
        rebelles rebelle NOUN nsubj 4
        étonne étonner VERB ROOT 4 {finite}
    """
    doc = parse(rows.format(front="des", finite=FINITE))
    part_subjects(doc)
    assert (doc[3].head.i, doc[3].dep_, doc[2].dep_) == (1, "nmod", "case")
    other = parse(rows.format(front="ces", finite=FINITE))
    part_subjects(other)
    assert other[3].head.i == 4


def test_the_main_verb_has_the_noun_before_a_relative_clause() -> None:
    rows = """
        Riga Riga PROPN nsubj 5
        , , PUNCT punct 0
        {pronoun} {pronoun} PRON nmod 4
        les le DET det 4
        élus élu NOUN nsubj 5
        dorment dormir VERB ROOT 5 {finite}
        , , PUNCT punct 5
        proteste protester VERB advcl 5 {finite}
    """
    doc = parse(rows.format(pronoun="dont", finite=FINITE))
    part_subjects(doc)
    assert (doc[7].dep_, doc[0].head.i, doc[5].head.i, doc[5].dep_) == ("ROOT", 7, 0, "acl:relcl")
    other = parse(rows.format(pronoun="tous", finite=FINITE))
    part_subjects(other)
    assert other[5].dep_ == "ROOT" and other[0].head.i == 5


def test_a_participle_before_the_main_subject_has_its_own() -> None:
    rows = """
        Riga Riga PROPN nsubj 5
        ayant avoir AUX aux:tense 2 Tense=Pres|VerbForm=Part
        cédé céder VERB acl 0 Tense=Past|VerbForm=Part
        , , PUNCT punct 5
        Oslo Oslo PROPN nsubj 5
        proteste protester VERB ROOT 5 {finite}
    """
    doc = parse(rows.format(finite=FINITE))
    part_subjects(doc)
    assert (doc[0].head.i, doc[2].head.i, doc[2].dep_) == (2, 5, "advcl")
    passive = parse(rows.format(finite=FINITE).replace("Tense=Pres|VerbForm=Part", "VerbForm=Inf"))
    part_subjects(passive)
    assert passive[0].head.i == 5


def test_what_commas_set_off_stands_beside_the_subject() -> None:
    rows = """
        Riga Riga PROPN nsubj 5
        , , PUNCT punct 0
        belle beau ADJ amod 3
        ville ville NOUN nsubj 5
        {mark} {mark} {pos} punct 3
        dort dormir VERB ROOT 5 {finite}
    """
    doc = parse(rows.format(mark=",", pos="PUNCT", finite=FINITE))
    part_subjects(doc)
    assert (doc[3].head.i, doc[3].dep_) == (0, "appos")
    other = parse(rows.format(mark="ici", pos="ADV", finite=FINITE))
    part_subjects(other)
    assert other[3].head.i == 5
