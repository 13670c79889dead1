"""Verbs behind the comma that closes an aside, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.closing import close_asides

ASIDE = """
    Le le DET det 1
    roi roi NOUN ROOT 1 Number={number}
    , , PUNCT punct 1
    qui qui PRON nsubj 5
    a avoir AUX aux:tense 5 Mood=Ind|Tense=Pres|VerbForm=Fin
    perdu perdre VERB acl:relcl 1 Tense=Past|VerbForm=Part
    , , PUNCT punct 5
    {form} NOUN appos 5
    {behind} 9
    port port NOUN nmod 7
    . . PUNCT punct 1
"""
PLAIN = {"number": "Sing", "form": "visite visite", "behind": "un un DET det"}


def test_a_form_behind_an_aside_is_the_main_verb() -> None:
    doc = parse(ASIDE.format(**PLAIN))
    close_asides(list(doc), {"visite": "visiter"}, lambda _: True)
    assert (doc[7].dep_, doc[7].lemma_) == ("ROOT", "visiter")
    assert [(doc[i].head.i, doc[i].dep_) for i in (1, 9)] == [(7, "nsubj"), (7, "obj")]
    assert doc[5].head is doc[1]


@pytest.mark.parametrize(
    "other",
    [
        {"behind": "de de ADP case"},  # a noun: "…, visite de courtoisie"
        {"number": "Plur"},
        {"form": "Visite Visite"},  # a name
        {"form": "cousin cousin"},  # no verb
    ],
)
def test_another_word_stays_in_the_aside(other: dict[str, str]) -> None:
    doc = parse(ASIDE.format(**{**PLAIN, **other}))
    close_asides(list(doc), {"visite": "visiter"}, lambda word: word == "visiter")
    assert (doc[1].dep_, doc[7].dep_) == ("ROOT", "appos")


def test_one_more_verb_of_a_relative_clause_leads_the_sentence() -> None:
    doc = parse("""
        Le le DET det 1
        roi roi NOUN ROOT 1 Number=Sing
        , , PUNCT punct 1
        qui qui PRON nsubj 4
        dort dormir VERB acl:relcl 1 Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
        , , PUNCT punct 6
        voit voir VERB conj 4 Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin
        le le DET det 8
        port port NOUN nsubj 6
        . . PUNCT punct 1
    """)
    close_asides(list(doc), {}, lambda _: False)
    assert [(doc[i].head.i, doc[i].dep_) for i in (1, 6, 8)] == [
        (6, "nsubj"),
        (6, "ROOT"),
        (6, "obj"),
    ]
