"""What the model hangs on a full date, in hand-built parses."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import arguments, tree
from dyade.parse.mends.dated import day, release, span
from dyade.parse.mends.given import give_back

DATED = """
    Oslo Oslo PROPN nsubj 2
    a avoir AUX aux:tense 2
    {verb} VERB ROOT 2 Tense=Past|VerbForm=Part
    le le DET det 4
    3 3 NUM obl:mod 2
    {month} {month} NOUN nmod 4
    {case} {lemma} ADP case 7
    {noun} NOUN nmod 5
"""


def test_an_object_behind_a_date_is_the_verbs() -> None:
    rows = {"verb": "visé viser", "case": "des", "lemma": "de", "noun": "dépôts dépôt"}
    doc = parse(DATED.format(**rows, month="mars"))
    release(doc)
    assert [t.text for t in arguments.objects(doc[2])] == ["dépôts"]
    assert (doc[5].head.i, doc[4].head.i) == (2, 5)
    other = parse(DATED.format(**rows, month="tonnes"))  # "le 3 tonnes": no date
    release(other)
    assert not arguments.objects(other[2])


def test_a_complement_behind_a_date_is_the_verbs() -> None:
    rows = {"verb": "manifesté manifester", "lemma": "contre", "month": "mars"}
    doc = parse(DATED.format(**rows, case="contre", noun="Riga Riga"))
    release(doc)
    assert [t.text for t in tree.complements(doc[2], "aimed")] == ["Riga"]


def test_whom_a_march_is_against_is_no_complement_of_the_town() -> None:
    rows = """
        manifestent manifester VERB ROOT 0
        à à ADP case 2
        Lima Lima PROPN obl:mod 0
        {case} {case} ADP case 4
        Riga Riga PROPN nmod 2
    """
    doc = parse(rows.format(case="contre"))
    give_back(doc[4])
    assert doc[4].head.i == 0
    near = parse(rows.format(case="sur"))  # "à Francfort sur l'Oder"
    give_back(near[4])
    assert near[4].head.i == 2


def test_a_bare_noun_behind_a_number_of_times_is_the_verbs_object() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2
        visé viser VERB ROOT 2 Tense=Past|VerbForm=Part
        à à ADP case 5
        six six NUM nummod 5
        {times} {times} NOUN obl:arg 2
        soldats soldat NOUN nmod 5
        """
    doc = parse(rows.format(times="reprises"))
    release(doc)
    assert [t.text for t in arguments.objects(doc[2])] == ["soldats"]
    other = parse(rows.format(times="postes"))
    release(other)
    assert other[6].head.i == 5


def test_a_day_that_ends_a_clause_of_what_is_to_come_is_that_clauses() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2
        salué saluer VERB ROOT 2 Tense=Past|VerbForm=Part
        un un DET det 4
        texte texte NOUN obj 2
        qui qui PRON nsubj:pass 7
        {form} être AUX aux:pass 7 {tense}|VerbForm=Fin
        voté voter VERB acl:relcl 4 Tense=Past|VerbForm=Part
        lundi lundi NOUN obl:mod 2
        """
    doc = parse(rows.format(form="sera", tense="Mood=Ind|Tense=Fut"))
    day(doc[8])
    assert doc[8].head.i == 7
    near = parse(rows.format(form="est", tense="Mood=Ind|Tense=Pres"))
    day(near[8])
    assert near[8].head.i == 2


def test_whom_somebody_does_it_with_is_not_of_the_part_of_the_day() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2
        parlé parler VERB ROOT 2 Tense=Past|VerbForm=Part
        dans dans ADP case 5
        la le DET det 5
        {part} {part} NOUN obl:mod 2
        {case} {case} ADP case 7
        Riga Riga PROPN nmod 5
        """
    doc = parse(rows.format(part="soirée", case="avec"))
    span(doc[5])
    assert doc[7].head.i == 2
    for near in (rows.format(part="salle", case="avec"), rows.format(part="soirée", case="de")):
        other = parse(near)
        span(other[5])
        assert other[7].head.i == 5


def test_by_what_somebody_reacts_is_not_of_the_day() -> None:
    rows = """
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2
        réagi réagir VERB ROOT 2 Tense=Past|VerbForm=Part
        mardi mardi NOUN obl:mod 2
        {case} {case} ADP mark 5
        accusant accuser VERB acl 3 Tense=Pres|VerbForm=Part
        """
    doc = parse(rows.format(case="en"))
    day(doc[3])
    assert (doc[5].head.i, doc[5].dep_) == (2, "advcl")
    near = parse(rows.format(case="après"))
    day(near[3])
    assert near[5].head.i == 3
