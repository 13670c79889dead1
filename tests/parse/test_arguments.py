"""Subjects and objects in hand-built French parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import arguments
from dyade.parse.token import Token

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"


def words(tokens: list[Token]) -> list[str]:
    return [t.text for t in tokens]


def test_the_inverted_subject_of_an_incise() -> None:
    # « Non », a dénoncé le ministre
    doc = parse(f"""
        Non non ADV obl:mod 3
        , , PUNCT punct 3
        a avoir AUX aux:tense 3 {FINITE}
        dénoncé dénoncer VERB ROOT 3 {PARTICIPLE}
        le le DET det 5
        ministre ministre NOUN obj 3
    """)
    assert words(arguments.subject(doc[3])) == ["ministre"]
    assert arguments.objects(doc[3]) == []


@pytest.mark.parametrize(("said", "objects"), [("fut VERB", []), ("libre ADJ", ["Ramzi"])])
def test_a_clause_in_marks_is_a_quotation_and_a_name_in_marks_is_none(
    said: str, objects: list[str]
) -> None:
    # « La guerre fut » reconnaît Ramzi; « La guerre libre » reconnaît Ramzi
    form, part = said.split()
    doc = parse(f"""
        " " PUNCT punct 1
        guerre guerre NOUN nsubj 4
        {form} être {part} acl 1 {FINITE if part == "VERB" else ""}
        " " PUNCT punct 4
        reconnaît reconnaître VERB ROOT 4 {FINITE}
        Ramzi Ramzi PROPN obj 4
    """)
    assert words(arguments.objects(doc[4])) == objects


def test_an_object_behind_a_verb_inside_the_sentence_stays_an_object() -> None:
    # Hier encore le maire a dénoncé le ministre, subject before the verb
    doc = parse(f"""
        maire maire NOUN nsubj 2
        a avoir AUX aux:tense 2 {FINITE}
        dénoncé dénoncer VERB ROOT 2 {PARTICIPLE}
        ministre ministre NOUN obj 2
    """)
    assert words(arguments.subject(doc[2])) == ["maire"]
    assert words(arguments.objects(doc[2])) == ["ministre"]


def test_what_follows_the_comma_of_an_attribution_is_the_subject() -> None:
    # Selon Oslo, Riga et Vilnius ont rompu
    doc = parse(f"""
        Selon selon ADP case 1
        Oslo Oslo PROPN obl:mod 7
        , , PUNCT punct 3
        Riga Riga PROPN conj 1
        et et CCONJ cc 5
        Vilnius Vilnius PROPN conj 1
        ont avoir AUX aux:tense 7 {FINITE}
        rompu rompre VERB ROOT 7 {PARTICIPLE}
    """)
    assert words(arguments.subject(doc[7])) == ["Riga", "Vilnius"]


def test_without_a_comma_a_complement_is_no_subject() -> None:
    # Avec Oslo ont rompu
    doc = parse(f"""
        Avec avec ADP case 1
        Oslo Oslo PROPN obl:mod 3
        ont avoir AUX aux:tense 3 {FINITE}
        rompu rompre VERB ROOT 3 {PARTICIPLE}
    """)
    assert arguments.subject(doc[3]) == []


def test_the_object_of_a_control_verb_is_the_subject_of_its_infinitive() -> None:
    # Oslo accuse Riga de mentir / Oslo promet de mentir
    accuse = parse(f"""
        Oslo Oslo PROPN nsubj 1
        accuse accuser VERB ROOT 1 {FINITE}
        Riga Riga PROPN obj 1
        de de ADP mark 4
        mentir mentir VERB xcomp 1 VerbForm=Inf
    """)
    assert words(arguments.subject(accuse[4], frozenset({"accuser"}))) == ["Riga"]
    assert words(arguments.subject(accuse[4])) == ["Oslo"]


def test_a_relative_pronoun_stands_for_its_antecedent() -> None:
    doc = parse(f"""
        Oslo Oslo PROPN ROOT 0
        qui qui PRON nsubj 2
        menace menacer VERB acl:relcl 0 {FINITE}
    """)
    assert words(arguments.subject(doc[2])) == ["Oslo"]


@pytest.mark.parametrize(("mark", "expected"), [(",", ["Oslo"]), ("déjà", ["tensions"])])
def test_a_participle_behind_a_comma_is_of_the_sentences_subject(
    mark: str, expected: list[str]
) -> None:
    # Oslo cède aux tensions, dénonçant Riga
    kind = "PUNCT punct" if mark == "," else "ADV advmod"
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        cède céder VERB ROOT 1 {FINITE}
        tensions tension NOUN obj 1
        {mark} {mark} {kind} 4
        dénonçant dénoncer VERB acl 2 Tense=Pres|VerbForm=Part
        Riga Riga PROPN obj 4
    """)
    assert words(arguments.subject(doc[4])) == expected


def test_what_stands_in_the_quotation_is_no_subject_of_its_incise() -> None:
    # "Riga recule", estime Oslo
    doc = parse(f"""
        " " PUNCT punct 2
        Riga Riga PROPN nsubj 5
        recule reculer VERB ROOT 2 {FINITE}
        " " PUNCT punct 2
        , , PUNCT punct 5
        estime estimer VERB parataxis 2 {FINITE}
        Oslo Oslo PROPN obj 5
    """)
    assert words(arguments.subject(doc[5])) == ["Oslo"]
