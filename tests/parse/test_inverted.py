"""Relative clauses whose subject stands behind the verb, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.inverted import invert
from dyade.parse.token import Token


def _inverted(spec: str) -> list[Token]:
    doc = parse(spec)
    invert(list(doc), {"dément": "démentir"}, lambda word: False)
    return list(doc)


PERFECT = """
    Riga Riga PROPN nsubj 2
    a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    lu lire VERB ROOT 2 Tense=Past|VerbForm=Part
    l' le DET det 4
    accord accord NOUN obj 2
    {that} que PRON obj 7
    a avoir AUX aux:tense 7 Mood=Ind|Tense=Pres|VerbForm=Fin
    signé signer VERB acl:relcl 4 Tense=Past|VerbForm=Part
    Oslo Oslo PROPN obj 7
"""


def test_behind_a_relative_verb_that_has_its_object_stands_the_subject() -> None:
    doc = _inverted(
        PERFECT.format(
            article="l'",
            noun="accord accord",
            that="qu'",
            aux="a avoir",
            dep="aux:tense",
            label="obj",
        )
    )
    assert (doc[8].dep_, doc[8].head.i) == ("nsubj", 7)
    assert (doc[5].dep_, doc[5].head.i) == ("obj", 7)


def test_the_subject_of_qui_stands_before_its_verb() -> None:
    doc = _inverted(
        PERFECT.format(
            article="l'",
            noun="accord accord",
            that="qui",
            aux="a avoir",
            dep="aux:tense",
            label="obj",
        )
    )
    assert doc[8].dep_ == "obj"


DENIED = """
    Riga Riga PROPN nsubj 1
    accuse accuser VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    Oslo Oslo PROPN obj 1
    , , PUNCT punct 1
    {before}
    que que PRON mark {form}
    dément dément ADV dep {noun}
    Kiev Kiev PROPN obj 1
    . . PUNCT punct 1
"""


def test_a_form_between_que_and_a_name_is_the_verb() -> None:
    doc = _inverted(DENIED.format(before="ce ce PRON dep 1", form=6, noun=4))
    assert (doc[6].pos_, doc[6].dep_, doc[6].head.i) == ("VERB", "acl:relcl", 4)
    assert (doc[7].dep_, doc[7].head.i) == ("nsubj", 6)


@pytest.mark.parametrize("before", ["à à ADP case 5\n    ce ce PRON dep 1", "dit dire VERB conj 1"])
def test_a_clause_that_completes_a_verb_is_no_relative(before: str) -> None:
    more = before.count("\n")
    doc = _inverted(DENIED.format(before=before, form=6 + more, noun=4 + more))
    assert doc[7 + more].dep_ == "obj"
