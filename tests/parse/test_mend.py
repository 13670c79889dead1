"""Infinitives of present forms."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments, tree
from dyade.parse.mend import mend
from dyade.parse.mends.perfects import tell_own
from dyade.parse.mends.presents import on_condition
from dyade.parse.spelling import infinitives

KNOWN = {"estimer", "espérer", "acheter", "appeler", "rejeter", "envoyer", "déclarer", "appuyer"}


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("estime", "estimer"),
        ("estiment", "estimer"),
        ("espère", "espérer"),
        ("achète", "acheter"),
        ("appelle", "appeler"),
        ("rejette", "rejeter"),
        ("envoie", "envoyer"),
        ("appuie", "appuyer"),
        ("déclare", "déclarer"),
        ("prend", None),
        ("ami", None),
    ],
)
def test_infinitives(form: str, infinitive: str | None) -> None:
    found = next((c for c in infinitives(form) if c in KNOWN), None)
    assert found == infinitive


def test_a_participle_read_as_an_adjective_is_a_passive() -> None:
    rows = """
        Riga Riga PROPN nsubj 3
        a avoir AUX aux:tense 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        été être AUX cop 3 Tense=Past|VerbForm=Part
        {word} {word} ADJ ROOT 3
    """
    struck = parse(rows.format(word="bombardée"))
    mend(struck, {"bombarder"}.__contains__)
    assert struck[3].lemma_ == "bombarder" and tree.is_passive(struck[3])
    calm = parse(rows.format(word="paisible"))
    mend(calm, {"bombarder"}.__contains__)
    assert not tree.is_passive(calm[3])


def test_what_has_makes_a_perfect_of_is_a_verb() -> None:
    doc = parse(
        """
        a avoir AUX aux:tense 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        -t -t PRON dep 0
        -il il PRON nsubj 3
        martelé marteler ADJ ROOT 3
        """
    )
    mend(doc, KNOWN.__contains__)
    assert doc[3].pos_ == "VERB"
    assert [t.text for t in arguments.subject(doc[3])] == ["-il"]


def test_a_reflexive_perfect_is_a_verb_and_a_state_is_not() -> None:
    rows = """
        Riga Riga PROPN nsubj 3
        {word} {word} {pos} {dep} 3
        est être AUX aux:tense 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        élevé élevé ADJ ROOT 3
    """
    doc = parse(rows.format(word="s'", pos="PRON", dep="expl:comp"))
    mend(doc, {"élever"}.__contains__)
    assert (doc[3].pos_, doc[3].lemma_) == ("VERB", "élever")
    bare = parse(rows.format(word="hier", pos="ADV", dep="advmod"))
    mend(bare, {"élever"}.__contains__)
    assert bare[3].pos_ == "ADJ"


def test_a_name_before_its_verb_is_a_subject_and_a_pronoun_is_not() -> None:
    rows = """
        {word} {word} {pos} expl:comp 2
        a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        parlé parler VERB ROOT 2 Tense=Past|VerbForm=Part
        """
    named = parse(rows.format(word="Oslo", pos="PROPN"))
    mend(named, KNOWN.__contains__)
    assert named[0].dep_ == "nsubj"
    reflexive = parse(rows.format(word="se", pos="PRON"))
    mend(reflexive, KNOWN.__contains__)
    assert reflexive[0].dep_ == "expl:comp"


@pytest.mark.parametrize(
    ("form", "lemma", "mood"),
    [
        ("livrerait", "livrer", "Cnd"),
        ("achèteraient", "acheter", "Cnd"),
        ("répondrait", "répondre", "Cnd"),
        ("livrait", "livrer", "Ind"),
        ("entrait", "entrer", "Ind"),
    ],
)
def test_the_infinitive_with_an_imperfect_ending_is_a_conditional(
    form: str, lemma: str, mood: str
) -> None:
    rows = f"""
        Riga Riga PROPN nsubj 1
        {form} {lemma} VERB ROOT 1 Mood=Ind|Tense=Imp|VerbForm=Fin
    """
    doc = parse(rows)
    mend(doc, {lemma}.__contains__)
    assert tree.feature(doc[1], "Mood") == mood


def test_the_infinitive_says_whether_the_il_of_a_modal_is_somebody() -> None:
    spec = """
        Il il PRON expl:subj 1
        doit devoir VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        {verb} {verb} VERB xcomp 1 VerbForm=Inf
        demain demain ADV advmod 2
    """
    somebody, nobody = parse(spec.format(verb="partir")), parse(spec.format(verb="pleuvoir"))
    for doc in (somebody, nobody):
        mend(doc, lambda _: True)
    assert somebody[0].dep_ == "nsubj"
    assert nobody[0].dep_ == "expl:subj"


def test_what_has_a_relative_pronoun_for_its_subject_is_a_verb() -> None:
    rows = """
        texte texte NOUN ROOT 0
        qui qui PRON nsubj 2
        {word} {word} NOUN acl:relcl 0
        Riga Riga PROPN obj 2
    """
    verbal = parse(rows.format(word="sanctionne"))
    mend(verbal, {"sanctionner"}.__contains__)
    assert (verbal[2].pos_, verbal[2].lemma_) == ("VERB", "sanctionner")
    nominal = parse(rows.format(word="ami"))
    mend(nominal, {"sanctionner"}.__contains__)
    assert nominal[2].pos_ == "NOUN"


def test_what_has_an_agent_beside_a_noun_is_a_participle() -> None:
    rows = """
        élus élu NOUN ROOT 0
        {word} {word} NOUN acl 0
        par par ADP case 3
        Riga Riga PROPN obl:agent 1
    """
    verbal = parse(rows.format(word="sanctionnés"))
    mend(verbal, {"sanctionner"}.__contains__)
    assert (verbal[1].pos_, verbal[1].lemma_) == ("VERB", "sanctionner")
    nominal = parse(rows.format(word="amis"))
    mend(nominal, {"sanctionner"}.__contains__)
    assert nominal[1].pos_ == "NOUN"


@pytest.mark.parametrize(
    ("word", "pos", "lemma"), [("s'", "PRON", "plaindre"), ("hier", "ADV", "plainte")]
)
def test_what_has_se_is_a_verb_though_spelled_like_a_noun(word: str, pos: str, lemma: str) -> None:
    doc = parse(f"""
        Riga Riga PROPN nsubj 3
        {word} {word} {pos} {"expl:pass" if pos == "PRON" else "advmod"} 3
        est être AUX cop 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        plainte plainte NOUN ROOT 3
        """)
    tell_own(doc, {})
    assert doc[3].lemma_ == lemma


@pytest.mark.parametrize(("word", "pos"), [("convenues", "VERB"), ("connues", "ADJ")])
def test_an_adjective_that_is_the_participle_of_a_verb_with_etre_is_one(
    word: str, pos: str
) -> None:
    doc = parse(f"""
        Elles il PRON nsubj:pass 2
        sont être AUX aux:pass 2 Mood=Ind|Tense=Pres|VerbForm=Fin
        {word} {word} ADJ ROOT 2
        """)
    tell_own(doc, {"convenues": "convenir", "connues": "connaître"})
    assert doc[2].pos_ == pos


@pytest.mark.parametrize(("word", "pos", "root"), [("si", "SCONJ", 1), ("là", "ADV", 5)])
def test_a_verb_read_as_part_of_a_name_leads_what_it_is_on_condition_of(
    word: str, pos: str, root: int
) -> None:
    doc = parse(f"""
        Riga Riga PROPN nsubj:pass 5
        menace menacer VERB flat:name 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        {word} {word} {pos} {"mark" if pos == "SCONJ" else "advmod"} 5
        elle elle PRON nsubj:pass 5
        est être AUX aux:pass 5 Mood=Ind|Tense=Pres|VerbForm=Fin
        trahie trahir VERB ROOT 5 Tense=Past|VerbForm=Part
        """)
    on_condition(doc[1])
    assert doc[root].head is doc[root]
