"""Participles that a phrase parts from "avoir" or "être", in hand-built parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import arguments
from dyade.parse.mend import mend

KNOWN = {"féliciter", "occuper"}
FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"


def test_a_participle_behind_a_phrase_is_the_verb() -> None:
    rows = """
        Riga Riga PROPN nsubj 1
        a avoir VERB ROOT 1 {finite}
        {front} {front} {pos} {dep} 4
        un un DET det 4
        texte texte NOUN obl:mod 1
        exigé exiger VERB acl 4 {past}
        une un DET det 7
        trêve trêve NOUN obj 1
    """
    told = parse(rows.format(front="dans", pos="ADP", dep="case", finite=FINITE, past=PAST))
    mend(told, KNOWN.__contains__)
    assert (told[5].dep_, told[1].head.i, told[1].pos_) == ("ROOT", 5, "AUX")
    assert [t.text for t in arguments.subject(told[5])] == ["Riga"]
    assert [t.text for t in arguments.objects(told[5])] == ["trêve"]
    owned = parse(rows.format(front="là", pos="ADV", dep="advmod", finite=FINITE, past=PAST))
    mend(owned, KNOWN.__contains__)
    assert owned[1].dep_ == "ROOT"  # "a là un texte exigé"


def test_a_participle_behind_a_short_aside_is_the_verb() -> None:
    rows = """
        Riga Riga PROPN nsubj 1
        avait avoir VERB ROOT 1 {finite}
        {article} le DET det 3
        {noun} {noun} NOUN obl:mod 1
        occupé occuper VERB acl 3 {past}
        une un DET det 6
        île île NOUN obj 4
    """
    told = parse(rows.format(article="la", noun="veille", finite=FINITE, past=PAST))
    mend(told, KNOWN.__contains__)
    assert (told[4].dep_, told[1].head.i, told[1].dep_) == ("ROOT", 4, "aux:tense")
    owned = parse(rows.format(article="le", noun="bureau", finite=FINITE, past=PAST))
    mend(owned, KNOWN.__contains__)
    assert owned[1].dep_ == "ROOT"  # "avait le bureau occupé"


def test_a_participle_that_hangs_on_its_subject_is_the_verb() -> None:
    rows = """
        armée armée NOUN ROOT 0 Gender=Fem
        a avoir AUX mark 4 {finite}
        {front} {front} ADP advmod 1
        {noun} {noun} {pos} fixed 2
        occupé occuper VERB acl 0 {past}
        Riga Riga PROPN obj 4
    """
    told = parse(rows.format(front="en", noun="outre", pos="ADP", finite=FINITE, past=PAST))
    mend(told, KNOWN.__contains__)
    assert (told[4].dep_, told[1].dep_, told[1].head.i) == ("ROOT", "aux:tense", 4)
    assert [t.text for t in arguments.subject(told[4])] == ["armée"]


def test_what_qualifies_a_noun_stays_with_it() -> None:
    rows = """
        Riga Riga PROPN nsubj 1
        {verb} {lemma} VERB ROOT 1 {finite}
        {front} {front} ADP case 3
        guerre guerre NOUN obl:mod 1 Gender=Fem|Number=Sing
        occupée occuper VERB acl 3 {past}|Gender=Fem|Number=Sing
    """
    for verb, lemma, front in (("est", "être", "en"), ("a", "avoir", "pour")):
        doc = parse(rows.format(verb=verb, lemma=lemma, front=front, finite=FINITE, past=PAST))
        mend(doc, KNOWN.__contains__)
        assert doc[1].dep_ == "ROOT"  # "est en guerre déclarée", "a pour tâche déclarée"


def test_a_passive_behind_a_phrase_keeps_its_voice() -> None:
    rows = """
        Riga Riga PROPN nsubj 5
        a avoir VERB mark 5 {finite}
        la le DET det 3
        veille veille NOUN obl:mod 5
        été être AUX aux:pass 5 {past}
        occupée occuper VERB ROOT 5 {past}
    """
    doc = parse(rows.format(finite=FINITE, past=PAST))
    mend(doc, KNOWN.__contains__)
    assert (doc[1].dep_, doc[1].head.i, doc[4].dep_) == ("aux:tense", 5, "aux:pass")


def test_a_noun_behind_a_reflexive_can_be_the_participle() -> None:
    rows = """
        Riga Riga PROPN nsubj 4
        {own} {own} PRON expl:comp 4
        est être AUX cop 4 {finite}
        ailleurs ailleurs ADV advmod 4
        félicité félicité NOUN ROOT 4
    """
    told = parse(rows.format(own="s'", finite=FINITE))
    mend(told, KNOWN.__contains__)
    assert (told[4].pos_, told[4].lemma_, told[2].dep_) == ("VERB", "féliciter", "aux:tense")
    thing = parse(rows.format(own="n'", finite=FINITE))
    mend(thing, KNOWN.__contains__)
    assert thing[4].pos_ == "NOUN"
