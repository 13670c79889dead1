"""Present forms behind a subject of several words that the model takes for other words."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import labels
from dyade.parse.mends.clauseless import give_verbs
from dyade.parse.token import Token

FORMS = {"dément": "démentir"}
KNOWN = {"punir", "presser", "tailler", "remiser", "pilonner"}


def _mended(rows: str) -> list[Token]:
    tokens = parse(rows)
    give_verbs(tokens, FORMS, KNOWN.__contains__)
    return tokens


def test_a_participle_in_it_is_the_verb_of_a_clause_without_one() -> None:
    tokens = _mended("""
        Le le DET det 1
        roi roi NOUN ROOT 1
        danois danois ADJ amod 1
        punit punir VERB acl 1
        des de ADP case 5
        élus élu NOUN nmod 3
        . . PUNCT punct 1
    """)
    verb, king, elected = tokens[3], tokens[1], tokens[5]
    assert (verb.dep_, verb.lemma_) == ("ROOT", "punir")
    assert (king.head, king.dep_) == (verb, "nsubj")
    assert (elected.head, elected.dep_) == (verb, "obj")


def test_a_clause_behind_a_pronoun_keeps_its_noun() -> None:
    tokens = _mended("""
        le le DET det 1
        pacte pacte NOUN ROOT 1
        que que PRON obj 3
        Riga Riga PROPN acl:relcl 1
        dément dément ADV advmod 5
        formellement formellement ADV advmod 3
        . . PUNCT punct 1
    """)
    verb, name = tokens[4], tokens[3]
    assert (verb.head.text, verb.dep_, verb.lemma_) == ("pacte", "acl:relcl", "démentir")
    assert (name.head, name.dep_) == (verb, "nsubj")


def test_a_present_that_nouns_have_too_is_a_verb_only_where_the_sentence_has_none() -> None:
    rows = """
        L' le DET det 1
        armée armée NOUN ROOT 1
        pilonne pilonne NOUN amod 1
        {ahead} 4
        ville ville NOUN nmod 1
        """
    article = "la le DET det"
    assert _mended(rows.format(ahead=article))[2].pos_ == labels.VERB
    assert _mended(rows.format(ahead="belle beau ADJ amod"))[2].pos_ == labels.NOUN
    other = rows + "recule reculer VERB acl 1 Mood=Ind|Tense=Pres|VerbForm=Fin\n"
    assert _mended(other.format(ahead=article))[2].pos_ == labels.NOUN


@pytest.mark.parametrize(
    "rows",
    [
        """
        Un un DET det 1
        homme homme NOUN ROOT 1
        de de ADP case 4
        grande grand ADJ amod 4
        taille taille NOUN nmod 1
        aux à ADP case 6
        cheveux cheveu NOUN nmod 1
        """,
        """
        Le le DET det 1
        roi roi NOUN nsubj 6
        danois danois ADJ amod 1
        punit punir VERB acl 1
        des de ADP case 5
        lois loi NOUN nmod 3
        part partir VERB ROOT 6 Mood=Ind|VerbForm=Fin
        """,
        """
        Une un DET det 1
        opération opération NOUN ROOT 1
        remise remettre VERB acl 1 VerbForm=Part
        en en ADP case 4
        cause cause NOUN obl:arg 2
        . . PUNCT punct 1
        """,
    ],
)
def test_what_is_no_verb_stays_what_it_is(rows: str) -> None:
    before = [(t.pos_, t.dep_, t.head.i) for t in parse(rows)]
    assert [(t.pos_, t.dep_, t.head.i) for t in _mended(rows)] == before
