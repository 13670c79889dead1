"""Infinitives that the model joins to a noun, and subjects that it parts, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.coupled import beside_infinitive, both, lead, share

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


PAIR = """
    Le le DET det 1
    roi roi NOUN ROOT 1 Number=Sing
    et et CCONJ cc 6
    Ali Ali PROPN nsubj 6
    se se PRON expl:comp 6
    {aux} être AUX aux:tense 6 Mood=Ind|Number={number}|Tense=Pres|VerbForm=Fin
    vus voir VERB conj 1 Tense=Past|VerbForm=Part
"""


def test_two_before_a_plural_verb_are_its_subject() -> None:
    doc = parse(PAIR.format(aux="sont", number="Plur"))
    both(doc)
    assert doc[6].head is doc[6]
    assert (doc[1].head, doc[3].head) == (doc[6], doc[1])


def test_a_link_of_two_words_joins_as_well() -> None:
    rows = PAIR.format(aux="sont", number="Plur").replace(
        "et et CCONJ cc 6", "outre outre ADV cc 7\n    que que SCONJ fixed 2"
    )
    shifted = (
        rows.replace("nsubj 6", "nsubj 7").replace("comp 6", "comp 7").replace("tense 6", "tense 7")
    )
    doc = parse(shifted)
    both(doc)
    assert (doc[1].head, doc[4].head) == (doc[7], doc[1])


def test_a_singular_verb_has_only_the_second() -> None:
    doc = parse(PAIR.format(aux="est", number="Sing"))
    both(doc)
    assert (doc[1].head, doc[3].head) == (doc[1], doc[6])


JOINED = """
    Le le DET det 1 Number=Sing
    roi roi NOUN nsubj 8 Number=Sing
    de de ADP case 3
    Riga Riga PROPN nmod 1
    et et CCONJ cc 6
    le le DET det 6 Number=Sing
    pape pape NOUN conj 3 Number=Sing
    {aux} avoir AUX aux:tense 8 Mood=Ind|Number={number}|Tense=Pres|VerbForm=Fin
    agi agir VERB ROOT 8 Tense=Past|VerbForm=Part
"""


@pytest.mark.parametrize(("aux", "number", "head"), [("ont", "Plur", 1), ("a", "Sing", 3)])
def test_a_plural_verb_takes_whom_the_model_joins_to_a_complement(
    aux: str, number: str, head: int
) -> None:
    doc = parse(JOINED.format(aux=aux, number=number))
    share(doc)
    assert doc[6].head is doc[head]


ROW = """
    Après après ADP case 1
    débats débat NOUN obl:mod 10
    à à ADP case 3
    Riga Riga PROPN nmod 1
    , , PUNCT punct 6
    l' le DET det 6
    Inde Inde PROPN conj 3
    et et CCONJ cc 8
    Oslo Oslo PROPN conj 3
    {last} {lemma} {pos} {dep} 10 Mood=Ind|Tense=Pres|VerbForm=Fin
    agi agir VERB ROOT 10 Tense=Past|VerbForm=Part
"""


def test_names_in_a_row_behind_a_comma_are_the_subject() -> None:
    doc = parse(ROW.format(last="ont", lemma="avoir", pos="AUX", dep="aux:tense"))
    lead(doc)
    assert (doc[6].head, doc[6].dep_, doc[8].head) == (doc[10], "nsubj", doc[6])


def test_they_are_places_before_another_subject() -> None:
    doc = parse(ROW.format(last="on", lemma="on", pos="PRON", dep="nsubj"))
    lead(doc)
    assert (doc[6].head, doc[8].head) == (doc[3], doc[3])
