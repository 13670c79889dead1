"""Objects that the model hangs on the words before them, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments
from dyade.parse.mends.objects import (
    of_no_name,
    of_persons,
    of_predicate,
    of_several,
    over_aside,
    over_complement,
    over_state,
    over_verb,
)

REPROACH = """
    Oslo Oslo PROPN nsubj 1
    {verb} VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {case} {case} ADP case 3
    Riga Riga PROPN obl:arg 1
    {article} {article} DET det 5
    {noun} {noun} NOUN nmod 3
"""
PLAIN = {"verb": "reproche reprocher", "case": "à", "article": "son", "noun": "silence"}


def test_a_bare_noun_behind_a_complement_is_the_object_of_the_verb() -> None:
    doc = parse(REPROACH.format(**PLAIN))
    over_complement(doc[5])
    assert (doc[5].head.i, doc[5].dep_) == (1, "obj")


@pytest.mark.parametrize(
    "other",
    [
        {"noun": "semaine"},  # "va à Riga la semaine dernière": a time
        {"verb": "arrive arriver"},  # a verb that has no object
        {"article": "Riga"},  # no article
    ],
)
def test_a_time_or_a_verb_without_object_stays(other: dict[str, str]) -> None:
    rows = REPROACH.format(**{**PLAIN, **other})
    doc = parse(rows.replace("Riga Riga DET det", "Riga Riga PROPN nmod"))
    over_complement(doc[5])
    assert doc[5].head.i == 3


JUDGED = """
    Oslo Oslo PROPN nsubj 1
    juge juger VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {copula}inutile inutile ADJ {dep} 1
    la le DET det {noun}
    visite visite NOUN obj {said}
"""


def test_what_an_adjective_is_said_of_is_the_object_of_the_verb() -> None:
    doc = parse(JUDGED.format(copula="", dep="xcomp", noun=4, said=2))
    of_predicate(doc[4])
    assert doc[4].head.i == 1


def test_a_predicate_with_its_copula_keeps_what_hangs_on_it() -> None:
    rows = JUDGED.format(copula="être être AUX cop 3\n    ", dep="xcomp", noun=5, said=3)
    doc = parse(rows)
    of_predicate(doc[5])
    assert doc[5].head.i == 3


ASIDE = """
    Oslo Oslo PROPN nsubj 1
    vise viser VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    une un DET det 3
    {aside} NOUN obj 1
    {case}Riga Riga PROPN nmod 3
"""


@pytest.mark.parametrize(
    ("aside", "case", "found"),
    [
        ("fois fois", "", (1, "obj")),
        ("agence agence", "", (3, "nmod")),  # "vise une agence Riga": its name
        ("fois fois", "de de ADP case 5\n    ", (1, "obl:mod")),
        ("lettre lettre", "de de ADP case 5\n    ", (3, "nmod")),  # "une lettre de Riga"
        ("nuit nuit", "de de ADP case 5\n    ", (3, "nmod")),  # "une nuit de mardi"
    ],
)
def test_a_name_behind_an_aside_is_of_the_verb(
    aside: str, case: str, found: tuple[int, str]
) -> None:
    doc = parse(ASIDE.format(aside=aside, case=case))
    over_aside(doc[-1])
    assert (doc[-1].head.i, doc[-1].dep_) == found


DAY = """
    Oslo Oslo PROPN nsubj 2
    se se PRON expl:comp 2
    félicite féliciter VERB ROOT 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    jeudi jeudi NOUN obl:mod 2
    de de ADP case 6
    la le DET det 6
    {noun} NOUN nmod 3
"""


@pytest.mark.parametrize(("noun", "head"), [("trêve trêve", 2), ("semaine semaine", 3)])
def test_what_stands_under_de_behind_a_bare_day_is_of_the_verb(noun: str, head: int) -> None:
    doc = parse(DAY.format(noun=noun))
    over_aside(doc[-1])
    assert doc[-1].head.i == head


ACTIVE = """
    Oslo Oslo PROPN nsubj 2
    a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    {verb} {lemma} VERB ROOT 2 Tense=Past|VerbForm=Part
    {case} {case} ADP case 4
    {place} {place} {pos} obl:arg 2
    {name} {name} PROPN flat:name 4
"""
HELD = {"verb": "reçu", "lemma": "recevoir", "case": "à", "place": "Riga", "pos": "PROPN"}


def test_whom_somebody_meets_is_named_behind_the_place() -> None:
    doc = parse(ACTIVE.format(**HELD, name="Ramzi"))
    of_persons(doc)
    assert [t.text for t in arguments.objects(doc[2])] == ["Ramzi"]


@pytest.mark.parametrize(
    "other",
    [
        {"lemma": "parler"},  # "a parlé à Ali Ramzi": of whom it is no object
        {"place": "aéroport", "pos": "NOUN"},  # "à l'aéroport Ramzi": the name of the place
        {"name": "mardi"},  # a day
    ],
)
def test_no_part_of_a_place_or_a_day_is_the_object(other: dict[str, str]) -> None:
    doc = parse(ACTIVE.format(**{**HELD, "name": "Ramzi", **other}))
    of_persons(doc)
    assert not arguments.objects(doc[2])


def test_a_noun_with_its_article_is_the_object_behind_an_occasion() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 1
        accuse accuser VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
        en en ADP case 3
        marge marge NOUN obj 1
        du de ADP case 5
        sommet sommet NOUN nmod 3
        {article} le {pos} {dep} 7
        élus élu NOUN {hung} 5
    """
    told = parse(rows.format(article="les", pos="DET", dep="det", hung="appos"))
    of_persons(told)
    assert told[7].head.i == 1
    owned = parse(rows.format(article="des", pos="ADP", dep="case", hung="nmod"))
    of_persons(owned)
    assert owned[7].head.i == 5


def test_a_speaker_behind_the_verb_is_no_object() -> None:
    rows = """
        soutient soutenir VERB ROOT 0 Mood=Ind|Tense=Pres|VerbForm=Fin
        {first} {first} {pos} {dep} 0
        Ramzi Ramzi PROPN flat:name 1
    """
    doc = parse(rows.format(first="Ali", pos="PROPN", dep="nsubj"))
    of_persons(doc)
    assert doc[2].head.i == 1


PUT = """
    Oslo Oslo PROPN nsubj 1
    met mettre VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {case} {case} ADP case 3
    déroute déroute NOUN obl:arg 1
    Riga Riga PROPN {dep} 3
"""


def test_a_name_behind_a_state_or_an_object_of_a_noun_is_the_object_of_the_verb() -> None:
    for case, dep in (("en", "nmod"), ("à", "obj")):
        doc = parse(PUT.format(case=case, dep=dep))
        over_state(doc[4])
        assert (doc[4].head.i, doc[4].dep_) == (1, "obj")


def test_a_name_behind_a_place_stays() -> None:
    doc = parse(PUT.format(case="à", dep="nmod"))
    over_state(doc[4])
    assert doc[4].head.i == 3


IMPLORED = """
    Oslo Oslo PROPN nsubj 1
    implore implorer VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {between}Riga Riga PROPN flat:name {head}
"""


def test_no_name_is_part_of_a_verb() -> None:
    doc = parse(IMPLORED.format(between="", head=1))
    of_no_name(doc[2])
    assert doc[2].dep_ == "obj"
    named = parse(IMPLORED.format(between="Ali Ali PROPN obj 1\n    ", head=2))
    of_no_name(named[3])
    assert named[3].dep_ == "flat:name"


ON_SUBJECT = """
    Oslo Oslo PROPN nsubj 1
    {verb} VERB ROOT 1 {form}
    {article} {article} {part} 3
    Chili Chili PROPN nmod 0
"""
BLAMES = {
    "verb": "critique critiquer",
    "form": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "article": "le",
    "part": "DET det",
}


def test_what_hangs_on_the_subject_over_its_verb_is_the_object() -> None:
    doc = parse(ON_SUBJECT.format(**BLAMES))
    over_verb(doc[3])
    assert (doc[3].head.i, doc[3].dep_) == (1, "obj")


@pytest.mark.parametrize(
    "other",
    [
        {"article": "du", "part": "ADP case"},  # a complement
        {"form": "VerbForm=Inf"},  # a verb that has no subject
    ],
)
def test_what_is_no_bare_noun_behind_a_conjugated_verb_stays(other: dict[str, str]) -> None:
    doc = parse(ON_SUBJECT.format(**(BLAMES | other)))
    over_verb(doc[3])
    assert doc[3].head.i == 0


DENIED = """
    Oslo Oslo PROPN nsubj 1
    demande demander VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    {mark} {mark} ADV advmod 1
    d' de ADP case 4
    aide aide NOUN obl:arg 1
"""


@pytest.mark.parametrize(("mark", "kind"), [("pas", "obj"), ("bien", "obl:arg")])
def test_behind_a_denied_verb_de_is_an_article(mark: str, kind: str) -> None:
    doc = parse(DENIED.format(mark=mark))
    of_several(doc[4])
    assert doc[4].dep_ == kind
