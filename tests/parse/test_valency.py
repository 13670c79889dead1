"""A verb form has the complement that it asks for, whatever the model hangs it on."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import labels, tree
from dyade.parse.mends.valency import complete

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PARTICIPLE = "Tense=Past|VerbForm=Part"


def test_the_object_of_a_causative_is_that_of_its_infinitive() -> None:
    rows = """
        Riga Riga PROPN nsubj 1
        fait faire VERB ROOT 1 {finite}
        {verb} {verb} VERB xcomp 1 VerbForm=Inf
        un un DET det 4
        ministre ministre NOUN obj 1
    """
    doc = parse(rows.format(finite=FINITE, verb="arrêter"))
    complete(doc)
    assert (doc[4].head.text, doc[4].dep_) == ("arrêter", labels.DIRECT_OBJECT)
    coming = parse(rows.format(finite=FINITE, verb="venir"))
    complete(coming)
    assert coming[4].head.text == "fait"  # he comes, nobody does it to him


def test_the_article_behind_a_reflexive_that_takes_de_is_its_preposition() -> None:
    rows = """
        Elle il PRON nsubj 2
        se se PRON expl:comp 2
        {verb} {lemma} VERB ROOT 2 {finite}
        des un DET det 4
        villes ville NOUN obj 2
    """
    doc = parse(rows.format(finite=FINITE, verb="empare", lemma="emparer"))
    complete(doc)
    assert [t.text for t in tree.complements(doc[2], "of")] == ["villes"]
    bought = parse(rows.format(finite=FINITE, verb="offre", lemma="offrir"))
    complete(bought)
    assert bought[4].dep_ == labels.DIRECT_OBJECT


def test_a_participle_with_its_doer_behind_a_comma_is_said_of_the_noun() -> None:
    rows = """
        Riga Riga PROPN nsubj 5
        , , PUNCT punct 2
        armée armer VERB conj 0 {participle}
        par par ADP case 4
        Oslo Oslo PROPN {dep} 2
        tient tenir VERB ROOT 5 {finite}
    """
    doc = parse(rows.format(finite=FINITE, participle=PARTICIPLE, dep="nmod"))
    complete(doc)
    assert doc[2].dep_ == labels.PARTICIPIAL
    joined = parse(
        rows.replace(", , PUNCT punct 2", "et et CCONJ cc 2").format(
            finite=FINITE, participle=PARTICIPLE, dep="nmod"
        )
    )
    complete(joined)
    assert joined[2].dep_ == labels.CONJUNCT
