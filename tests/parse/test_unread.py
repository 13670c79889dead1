"""Verb forms that the model takes for other words."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import labels
from dyade.parse.mends.unread import unread
from dyade.parse.token import Token

KNOWN = {"pilonner", "piloner", "annexer", "annexé", "annexant", "parler", "parlements", "hurler"}
KNOWN |= {"bannir", "vaincre", "appeler", "affre", "affronts"}


def _known(word: str) -> bool:
    return word in KNOWN


def _mended(rows: str) -> list[Token]:
    tokens = parse(rows)
    unread(tokens, _known, frozenset())
    return tokens


@pytest.mark.parametrize("form", ["pilonnent", "pilonnaient"])
def test_a_form_that_only_verbs_have_leads_its_clause(form: str) -> None:
    tokens = _mended(f"""
        Les le DET det 1
        avions avion NOUN ROOT 1
        {form} {form} NOUN amod 1
        des de ADP case 4
        villages village NOUN nmod 2
        . . PUNCT punct 1
        """)
    assert (tokens[2].pos_, tokens[2].lemma_, tokens[2].dep_) == ("VERB", "pilonner", "ROOT")
    assert (tokens[1].head.i, tokens[1].dep_) == (2, labels.NOMINAL_SUBJECT)
    assert (tokens[4].head.i, tokens[4].dep_) == (2, labels.DIRECT_OBJECT)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("pilonneront", "pilonner"),
        ("banniront", "bannir"),
        ("vaincront", "vaincre"),
        ("appelleront", "appeler"),
        ("vaincra", "vaincre"),
    ],
)
def test_a_future_leads_its_clause(form: str, lemma: str) -> None:
    rows = """
        Les le DET det 1
        rois roi NOUN ROOT 1
        {form} {form} {kind}
        les le DET det 4
        villages village NOUN nmod 1
        """
    for kind in ("ADJ amod 1", "VERB acl 1", "PROPN nmod 1"):
        tokens = _mended(rows.format(form=form, kind=kind))
        assert (tokens[2].pos_, tokens[2].dep_) == (labels.VERB, "ROOT")
        assert (tokens[1].head.i, tokens[4].dep_) == (2, labels.DIRECT_OBJECT)
    assert _mended(rows.format(form=form, kind="NOUN amod 1"))[2].lemma_ == lemma
    assert _mended(rows.format(form="affront", kind="NOUN nmod 1"))[2].pos_ == labels.NOUN


@pytest.mark.parametrize("kind", ["ADJ amod 1", "ADV amod 1", "DET amod 1", "PROPN nmod 1"])
def test_a_conditional_leads_its_clause(kind: str) -> None:
    tokens = _mended(f"""
        Les le DET det 1
        rois roi NOUN ROOT 1
        vaincraient vaincraient {kind}
        les le DET det 4
        villages village NOUN nmod 1
        """)
    assert (tokens[2].lemma_, tokens[2].dep_) == ("vaincre", "ROOT")
    assert tokens[2].morph["Mood"] == labels.CONDITIONAL
    assert (tokens[1].head.i, tokens[4].dep_) == (2, labels.DIRECT_OBJECT)


@pytest.mark.parametrize("form", ["pilonnèrent", "pilonna", "annexa"])
def test_a_simple_past_leads_its_clause(form: str) -> None:
    rows = """
        Les le DET det 1
        rois roi NOUN ROOT 1
        {form} {form} ADJ amod 1
        {behind}
        villages village NOUN nmod 1
        """
    tokens = _mended(rows.format(form=form, behind="les le DET det 4"))
    assert (tokens[2].pos_, tokens[2].dep_) == (labels.VERB, "ROOT")
    assert tokens[2].morph["Tense"] == labels.PAST
    alone = _mended(rows.format(form=form, behind=", , PUNCT punct 4"))
    assert alone[2].pos_ == labels.ADJ


def test_a_noun_stays_one() -> None:
    tokens = _mended("""
        Les le DET det 1
        parlement parlement NOUN ROOT 1
        parlement parlement NOUN nmod 1
        """)
    assert tokens[2].pos_ == labels.NOUN
    own = _mended("""
        Il il PRON nsubj 1
        voit voir VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        le le DET det 3
        pilonnent pilonnent NOUN obj 1
        """)
    assert own[3].pos_ == labels.NOUN


def test_an_infinitive_behind_a_verb_that_leads_one_takes_its_object() -> None:
    rows = """
        Riga Riga PROPN nsubj 1
        {form} {lemma} VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        annexer annexer NOUN xcomp 1
        une un DET det 4
        île île NOUN obj 1
        """
    led = _mended(rows.format(form="veut", lemma="vouloir"))
    assert (led[2].pos_, led[4].head.i) == (labels.VERB, 2)
    assert _mended(rows.format(form="cite", lemma="citer"))[2].pos_ == labels.NOUN


def test_a_gerund_hangs_on_the_verb() -> None:
    rows = """
        Ils il PRON nsubj 1
        marchent marcher VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        {word} en ADP case 3
        annexant annexant NOUN obl:mod 1
        des un DET det 5
        terres terre NOUN obj 3
        """
    gerund = _mended(rows.format(word="en"))[3]
    assert (gerund.pos_, gerund.lemma_, gerund.dep_) == ("VERB", "annexer", labels.ADVERBIAL_CLAUSE)
    assert _mended(rows.format(word="sous"))[3].pos_ == labels.NOUN


@pytest.mark.parametrize(("front", "pos"), [("les", labels.VERB), ("des", labels.NOUN)])
def test_a_participle_behind_a_comma_has_an_object(front: str, pos: str) -> None:
    tokens = _mended(f"""
        Oslo Oslo PROPN nsubj 1
        hésite hésiter VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        , , PUNCT punct 3
        annexant annexant NOUN appos 0
        {front} le DET det 5
        villages village NOUN nmod 3
        """)
    assert tokens[3].pos_ == pos
    assert (tokens[5].dep_ == labels.DIRECT_OBJECT) == (pos == labels.VERB)


def test_a_gerund_has_the_object_behind_des() -> None:
    rows = """
        Ils il PRON nsubj 1
        marchent marcher VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        en en ADP case 3
        annexant annexant NOUN obl:mod 1
        {front} {front} ADP case 5
        terres terre NOUN nmod 3
        """
    tokens = _mended(rows.format(front="des"))
    assert (tokens[3].lemma_, tokens[5].dep_, tokens[4].dep_) == ("annexer", "obj", "det")
    assert _mended(rows.format(front="avec"))[3].pos_ == labels.NOUN


def test_a_gerund_has_the_bare_object_that_hangs_on_its_verb() -> None:
    rows = """
        Ils il PRON nsubj 1
        marchent marcher VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        en en ADP case 3
        annexant annexant NOUN obl:mod 1
        {front} le {pos} {dep} 5
        terres terre NOUN obj 1
        """
    tokens = _mended(rows.format(front="ces", pos="DET", dep="det"))
    assert (tokens[3].lemma_, tokens[5].head.i, tokens[5].dep_) == ("annexer", 3, "obj")
    other = _mended(rows.format(front="sur", pos="ADP", dep="case"))
    assert (other[3].pos_, other[5].head.i) == (labels.NOUN, 1)


def test_a_relative_clause_stays_below_its_noun() -> None:
    tokens = _mended("""
        les le DET det 1
        avions avion NOUN ROOT 1
        qui qui PRON nsubj 3
        pilonnent pilonnent NOUN acl:relcl 1
        la le DET det 5
        ville ville NOUN obj 3
        """)
    assert (tokens[3].pos_, tokens[3].head.i) == (labels.VERB, 1)
