"""Complements that the model hangs on the wrong word, in hand-built French parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import arguments, tree

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def pairs(token: object) -> list[tuple[str, str]]:
    return [(case, t.text) for case, t in tree.obliques(token)]  # type: ignore[arg-type]


def test_a_noun_has_what_follows_it_at_once() -> None:
    # l'échec du sommet entre Rome et Paris, the sides on « échec »
    doc = parse("""
        l' le DET det 1
        échec échec NOUN ROOT 1
        du de ADP case 3
        sommet sommet NOUN nmod 1
        entre entre ADP case 5
        Rome Rome PROPN nmod 1
        et et CCONJ cc 7
        Paris Paris PROPN conj 5
    """)
    assert pairs(doc[3]) == [("entre", "Rome")]


def test_a_noun_does_not_take_what_stands_farther_off() -> None:
    # l'échec du sommet inquiète, entre Rome et Paris
    doc = parse("""
        l' le DET det 1
        échec échec NOUN nsubj 4
        du de ADP case 3
        sommet sommet NOUN nmod 1
        inquiète inquiéter VERB ROOT 4
        , , PUNCT punct 7
        entre entre ADP case 7
        Rome Rome PROPN obl:mod 4
    """)
    assert pairs(doc[3]) == []


def test_the_sides_behind_a_complement_are_those_of_the_noun() -> None:
    # l'accord de paix entre Rome et Paris, the sides on « paix »
    doc = parse("""
        l' le DET det 1
        accord accord NOUN ROOT 1
        de de ADP case 3
        paix paix NOUN nmod 1
        entre entre ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[1]) == [("de", "paix"), ("entre", "Rome")]


def test_a_verb_has_what_the_model_hangs_on_a_day() -> None:
    # le ministre part mardi à Rome
    doc = parse("""
        le le DET det 1
        ministre ministre NOUN nsubj 2
        part partir VERB ROOT 2
        mardi mardi NOUN obj 2
        à à ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[2]) == [("à", "Rome")]


def test_a_day_keeps_a_complement_of_its_own() -> None:
    # le ministre part le mardi de Pâques
    doc = parse("""
        le le DET det 1
        ministre ministre NOUN nsubj 2
        part partir VERB ROOT 2
        mardi mardi NOUN obj 2
        de de ADP case 5
        Rome Rome PROPN nmod 3
    """)
    assert pairs(doc[2]) == []


def test_a_singular_object_is_no_subject_of_a_plural_verb() -> None:
    # Les mineurs, portant un casque, accusent M. Pinto
    doc = parse(f"""
        mineurs mineur NOUN ROOT 0 Number=Plur
        , , PUNCT punct 0
        portant porter VERB acl 0 Tense=Pres|VerbForm=Part
        casque casque NOUN obj 2
        , , PUNCT punct 3
        accusent accuser VERB parataxis 3 {FINITE}
        Pinto Pinto PROPN obj 5
    """)
    assert [t.text for t in arguments.subject(doc[5])] == ["mineurs"]
    assert [t.text for t in arguments.objects(doc[5])] == ["Pinto"]


def test_a_relative_clause_hung_elsewhere_keeps_its_object() -> None:
    # Oslo quitte l'Unesco, qu'il accuse
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        quitte quitter VERB ROOT 1 {FINITE}
        Unesco Unesco PROPN obj 1
        , , PUNCT punct 2
        qu' que PRON obj 6
        il il PRON nsubj 6
        accuse accuser VERB ccomp 1 {FINITE}
    """)
    assert [t.text for t in arguments.objects(doc[6])] == ["Unesco"]


def test_a_present_form_spelled_like_its_participle_is_active() -> None:
    # La loi fait l'objet de recours; the bare participle stays passive
    doc = parse("""
        loi loi NOUN nsubj 1
        fait faire VERB ROOT 1 Tense=Past|VerbForm=Part
        objet objet NOUN obj 1
    """)
    assert not tree.is_passive(doc[1])
    bare = parse("""
        loi loi NOUN nsubj 1
        votée voter VERB ROOT 1 Tense=Past|VerbForm=Part
    """)
    assert tree.is_passive(bare[1])
