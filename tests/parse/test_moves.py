"""The moves that mends are made of, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.clauses import settle
from dyade.parse.mends.moves import make_root, make_subject, put_before


@pytest.mark.parametrize(("auxiliary", "label"), [("aux:pass", "nsubj:pass"), ("aux", "nsubj")])
def test_the_subject_of_a_verb_is_passive_where_the_verb_is(auxiliary: str, label: str) -> None:
    doc = parse(
        f"""
        Hier hier ADV advmod 2
        est être AUX {auxiliary} 2
        jugé juger VERB ROOT 2
        lundi lundi NOUN obl:mod 2
        le le DET det 5
        roi roi NOUN nmod 3
    """
    )
    make_subject(doc[5], doc[2])
    assert (doc[5].head.i, doc[5].dep_) == (2, label)
    assert doc[3].children == []


def test_a_new_root_has_the_old_one_below_it() -> None:
    doc = parse("Riga Riga PROPN ROOT 0\nferme fermer VERB acl 0")
    make_root(doc[1], doc[0])
    assert [t.head.i for t in doc] == [1, 1]
    assert doc[1].dep_ == "ROOT"


def test_what_is_put_before_its_head_takes_its_place_and_its_dependents() -> None:
    doc = parse(
        """
        Riga Riga PROPN nsubj 1
        a avoir VERB ROOT 1
        signé signer ADJ obj 1
        hier hier ADV advmod 1
    """
    )
    put_before(doc[1], doc[2])
    assert [t.head.i for t in doc] == [2, 2, 2, 2]
    assert doc[2].dep_ == "ROOT"


def test_behind_a_place_comes_who_does_what_is_done_there() -> None:
    doc = parse(
        """
        Riga Riga PROPN ROOT 0
        où où PRON iobj 2
        défilaient défiler VERB acl:relcl 0 Mood=Ind|Tense=Imp|VerbForm=Fin
        des un DET det 4
        élus élu NOUN obl:arg 2
    """
    )
    settle(doc)
    assert (doc[4].head.i, doc[4].dep_) == (2, "nsubj")


def test_behind_a_place_comes_whom_it_is_done_to_where_the_verb_is_passive() -> None:
    doc = parse(
        """
        Riga Riga PROPN ROOT 0
        où où PRON iobj 3
        étaient être AUX aux:pass 3 Mood=Ind|Tense=Imp|VerbForm=Fin
        jugés juger VERB acl:relcl 0 Tense=Past|VerbForm=Part
        des un DET det 5
        élus élu NOUN obl:arg 3
    """
    )
    settle(doc)
    assert (doc[5].head.i, doc[5].dep_) == (3, "nsubj:pass")
