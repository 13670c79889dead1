"""Relative clauses that the model takes for the main clause, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.relatives import (
    completive,
    main_behind,
    of_the_deed,
    of_the_last,
    of_the_time,
    resumed,
    taken_up,
    told_that,
    whose,
)

FINITE = "Mood=Ind|Number={number}|Tense=Pres|VerbForm=Fin"
ROWS = """
    Le le DET det 1
    camp camp NOUN obl:mod 6 Number=Sing
    que que PRON obj 6
    dix dix NUM nummod 5
    vieux vieux ADJ amod 5
    élus élu NOUN nsubj 6 Number=Plur
    quittent quitter VERB ROOT 6 {finite}
    , , PUNCT punct 6
    {last}
"""


def test_the_noun_before_a_relative_clause_is_the_subject_of_the_verb_behind_it() -> None:
    singular = FINITE.format(number="Sing")
    doc = parse(ROWS.format(finite=singular, last=f"brûle brûler VERB conj 6 {singular}"))
    assert main_behind(doc[6]) is doc[8]
    assert (doc[8].dep_, doc[1].head.i, doc[1].dep_) == ("ROOT", 8, "nsubj")
    assert (doc[6].head.i, doc[6].dep_, doc[5].head.i) == (1, "acl:relcl", 6)


def test_a_verb_that_does_not_agree_goes_on_with_the_clause() -> None:
    plural = FINITE.format(number="Plur")
    doc = parse(ROWS.format(finite=plural, last=f"chantent chanter VERB conj 6 {plural}"))
    assert main_behind(doc[6]) is None
    assert doc[6].dep_ == "ROOT"


def test_a_clause_that_has_its_noun_is_no_main_clause() -> None:
    rows = """
        élus élu NOUN nsubj:pass 5 Number=Plur
        qui qui PRON nsubj 2
        dorment dormir VERB acl:relcl 0 {finite}
        , , PUNCT punct 5
        sont être AUX aux:pass 5 {finite}
        chassés chasser VERB ROOT 5 Tense=Past|VerbForm=Part
        , , PUNCT punct 5
        dit dire VERB conj 5 {finite}
    """
    doc = parse(rows.format(finite=FINITE.format(number="Plur")))
    assert main_behind(doc[5]) is None


DEMAND = """
    Oslo Oslo PROPN nsubj 1
    exige exiger VERB ROOT 1 {finite}
    de de ADP case 3
    Riga Riga {pos} obl:arg 1
    {comma}qu' que PRON obj {verb}
    elle elle PRON nsubj {verb}
    parte partir VERB acl:relcl 3 {finite}
"""


def test_what_is_asked_of_a_name_is_no_clause_about_it() -> None:
    finite = FINITE.format(number="Sing")
    doc = parse(DEMAND.format(finite=finite, pos="PROPN", comma="", verb=6))
    completive(doc[6])
    assert (doc[6].head.i, doc[6].dep_, doc[4].dep_) == (1, "ccomp", "mark")
    doc = parse(DEMAND.format(finite=finite, pos="PROPN", comma="", verb=6))
    doc[6].head, doc[6].dep_ = doc[1], "advcl"
    completive(doc[6])
    assert (doc[6].head.i, doc[6].dep_, doc[4].dep_) == (1, "ccomp", "mark")
    for pos, comma, verb in (("NOUN", "", 6), ("PROPN", ", , PUNCT punct 7\n    ", 7)):
        other = parse(DEMAND.format(finite=finite, pos=pos, comma=comma, verb=verb))
        completive(other[verb])
        assert (other[verb].head.i, other[verb].dep_) == (3, "acl:relcl")


def test_a_clause_behind_a_day_is_of_the_deed_before_it() -> None:
    rows = """
        raid raid NOUN ROOT 0
        mené mener VERB acl 0
        mardi mardi NOUN obl:mod 1
        dans dans ADP case 4
        {pronoun} {pronoun} PRON obl:mod 5
        périt périr VERB acl:relcl 2
    """
    for pronoun, head in (("lequel", 0), ("qui", 2)):
        doc = parse(rows.format(pronoun=pronoun))
        of_the_deed(doc[5])
        assert doc[5].head.i == head


def test_a_clause_in_the_singular_behind_a_list_is_of_the_last() -> None:
    rows = """
        élus élu NOUN ROOT 0 Number=Plur
        et et CCONJ cc 3
        la le DET det 3
        garde garde NOUN conj 0 Number=Sing
        , , PUNCT punct 7
        qui qui PRON nsubj 7
        {has} avoir AUX aux:tense 7 Mood=Ind|Number={number}|Tense=Pres|VerbForm=Fin
        cédé céder VERB acl:relcl 0 Number=Sing|Tense=Past|VerbForm=Part
    """
    for has, number, head in (("a", "Sing", 3), ("ont", "Plur", 0)):
        doc = parse(rows.format(has=has, number=number))
        of_the_last(doc[7])
        assert doc[7].head.i == head


def test_a_clause_behind_a_pair_can_be_of_the_noun_over_it() -> None:
    rows = """
        {noun} {lemma} NOUN ROOT 0 Number={number}
        entre entre ADP case 2
        Riga Riga PROPN nmod 0
        et et CCONJ cc 4
        Oslo Oslo PROPN conj 2
        , , PUNCT punct 7
        qui qui PRON nsubj 7
        dure durer VERB acl:relcl 2 Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin
    """
    for noun, number, head in (("guerre", "Sing", 2), ("guerres", "Plur", 4)):
        doc = parse(rows.format(noun=noun, lemma="guerre", number=number))
        of_the_last(doc[7])
        assert doc[7].head.i == head


def test_a_clause_under_apres_que_is_of_the_main_verb() -> None:
    rows = """
        chasse chasser VERB ROOT 0
        élus élu NOUN obj 0
        après après {part} {dep} 4
        que que SCONJ mark 4
        cède céder VERB acl:relcl 1
    """
    for part, dep, head in (("ADP", "mark", 0), ("ADV", "advmod", 1)):
        doc = parse(rows.format(part=part, dep=dep))
        of_the_time(doc[4])
        assert doc[4].head.i == head


TAKEN_UP = """
    Oslo Oslo PROPN nsubj 1
    reçoit recevoir VERB ROOT 1 {finite}
    {case}Riga Riga PROPN obj 1
    , , PUNCT punct 1
    qu' que SCONJ mark {verb}
    elle elle PRON nsubj {verb}
    accuse accuser VERB ccomp 1 {finite}
    {own}
"""


def test_a_clause_behind_name_and_comma_is_of_the_name() -> None:
    finite = FINITE.format(number="Sing")
    doc = parse(TAKEN_UP.format(finite=finite, case="", verb=6, own=". . PUNCT punct 1"))
    taken_up(doc[6])
    assert (doc[6].head.i, doc[6].dep_, doc[4].dep_) == (2, "acl:relcl", "obj")


def test_not_where_the_name_is_a_place_or_the_clause_has_its_object() -> None:
    finite = FINITE.format(number="Sing")
    own = "Lima Lima PROPN obj 6"
    for case, verb, last in (("à à ADP case 3\n    ", 7, ". . PUNCT punct 1"), ("", 6, own)):
        doc = parse(TAKEN_UP.format(finite=finite, case=case, verb=verb, own=last))
        taken_up(doc[verb])
        assert (doc[verb].head.i, doc[verb].dep_) == (1, "ccomp")


RESUMED = """
    {case} {case} {pos} {dep} 1
    Oslo Oslo PROPN {above}
    , , PUNCT punct 1
    qui qui PRON nsubj 4
    dort dormir VERB {clause} {finite}
    {close} {close} PUNCT punct 4
    , , PUNCT punct 7
    accuse accuser VERB {main} {finite}
    Riga Riga PROPN obj 7
"""
BARE = {"case": "Mais", "pos": "CCONJ", "dep": "cc", "close": ")"}
ON_CLAUSE = {"clause": "acl:relcl 1", "main": "parataxis 4"}


@pytest.mark.parametrize(
    "hung",
    [
        {"above": "ROOT 1", **ON_CLAUSE},
        {"above": "obl:mod 7", "clause": "acl:relcl 1", "main": "ROOT 7"},
        {"above": "nsubj 4", "clause": "ROOT 4", "main": "parataxis 4"},
        {"above": "nsubj 4", "clause": "advcl 7", "main": "ROOT 7"},
    ],
)
def test_the_verb_behind_a_relative_clause_has_the_noun_before_it(hung: dict[str, str]) -> None:
    doc = parse(RESUMED.format(finite=FINITE.format(number="Sing"), **BARE, **hung))
    resumed(doc[7])
    assert (doc[1].head.i, doc[1].dep_, doc[7].dep_) == (7, "nsubj", "ROOT")
    assert (doc[4].head.i, doc[4].dep_) == (1, "acl:relcl")


@pytest.mark.parametrize(
    "other",
    [
        {"case": "Pour", "pos": "ADP", "dep": "case"},  # "Pour Oslo, qui dort, …"
        {"close": "»"},  # "« Oslo, qui dort », accuse Riga"
    ],
)
def test_a_noun_under_a_preposition_or_in_a_quotation_leads_no_verb(other: dict[str, str]) -> None:
    rows = {**BARE, **other, "above": "ROOT 1", **ON_CLAUSE}
    doc = parse(RESUMED.format(finite=FINITE.format(number="Sing"), **rows))
    resumed(doc[7])
    assert (doc[7].head.i, doc[7].dep_) == (4, "parataxis")


def test_a_verb_that_has_its_subject_keeps_it() -> None:
    rows = RESUMED.format(
        finite=FINITE.format(number="Sing"), **BARE, above="ROOT 1", **ON_CLAUSE
    ).replace("PROPN obj 7", "PROPN nsubj 7")
    doc = parse(rows)
    resumed(doc[7])
    assert doc[1].dep_ == "ROOT"


WHOSE = """
    Riga Riga PROPN nsubj 1
    veut vouloir VERB ROOT 1 {finite}
    le le DET det 3
    pacte pacte NOUN obj 1
    de de ADP case 5
    {before} {before} {pos} nmod 3
    , , PUNCT punct 1
    dont dont PRON nmod 8
    Oslo Oslo PROPN nsubj:pass 9
    sort sortir VERB advcl 1 {finite}
"""


@pytest.mark.parametrize(("before", "pos", "noun"), [("2015", "NUM", 3), ("Lima", "PROPN", 5)])
def test_dont_tells_of_the_noun_before_its_year(before: str, pos: str, noun: int) -> None:
    doc = parse(WHOSE.format(finite=FINITE.format(number="Sing"), before=before, pos=pos))
    whose(doc[9])
    assert (doc[9].head.i, doc[9].dep_, doc[7].head.i) == (noun, "acl:relcl", 9)


@pytest.mark.parametrize("subject", ["", "\n    Lima Lima PROPN nsubj 5"])
def test_the_noun_before_dont_is_the_subject_of_a_verb_without_one(subject: str) -> None:
    doc = parse(
        f"""
        pacte pacte NOUN obl:mod 4
        , , PUNCT punct 4
        dont dont PRON nmod 3
        Oslo Oslo PROPN nsubj 4
        sort sortir VERB advcl 5 {FINITE.format(number="Sing")}
        meurt mourir VERB ROOT 5 {FINITE.format(number="Sing")}"""
        + subject
    )
    whose(doc[4])
    assert (doc[0].head.i, doc[4].dep_) == ((4, "advcl") if subject else (5, "acl:relcl"))


TOLD = """
    Riga Riga PROPN nsubj 1
    {verb} {lemma} VERB ROOT 1 Mood=Ind|Tense=Pres|VerbForm=Fin
    les le DET det 3
    élus élu NOUN obj 1
    qu' que PRON obj 6
    {who} il PRON nsubj 6
    trompent tromper VERB acl:relcl 3 Mood=Ind|Tense={tense}|VerbForm=Fin
"""


@pytest.mark.parametrize(
    ("verb", "lemma", "who", "tense", "head"),
    [
        ("avertit", "avertir", "ils", "Pres", 1),
        ("avertit", "avertir", "il", "Pres", 3),
        ("avertit", "avertir", "il", "Fut", 1),
        ("invite", "inviter", "ils", "Pres", 3),
        ("invite", "inviter", "il", "Fut", 3),
    ],
)
def test_behind_who_is_told_comes_what_he_is_told(
    verb: str, lemma: str, who: str, tense: str, head: int
) -> None:
    doc = parse(TOLD.format(verb=verb, lemma=lemma, who=who, tense=tense))
    told_that(doc[6])
    assert doc[6].head is doc[head]
