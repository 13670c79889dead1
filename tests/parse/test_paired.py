"""Two present forms behind their subject, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import labels
from dyade.parse.mends.paired import pair

KNOWN = {"armer", "financer", "soutenir"}
ROWS = """
    Riga Riga PROPN ROOT 0
    finance finance PROPN flat:name 0
    {link} et CCONJ cc 3
    {second}
    {article} le DET det 5
    rebelles rebelle NOUN nmod 0
    depuis depuis ADP case 7
    mai mai NOUN nmod 0
    {last}
"""
PLAIN = {
    "link": "et",
    "second": "arme arme NOUN conj 0",
    "article": "les",
    "last": ". . PUNCT punct 0",
}
PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"


def _known(word: str) -> bool:
    return word in KNOWN


@pytest.mark.parametrize(
    ("second", "lemma"),
    [("arme arme NOUN conj 0", "armer"), (f"soutient soutenir VERB conj 0 {PRESENT}", "soutenir")],
)
def test_both_forms_have_the_subject_and_the_object(second: str, lemma: str) -> None:
    doc = parse(ROWS.format(**{**PLAIN, "second": second}))
    pair(doc, _known)
    assert [(t.pos_, t.lemma_) for t in (doc[1], doc[3])] == [
        ("VERB", "financer"),
        ("VERB", lemma),
    ]
    assert (doc[1].dep_, doc[0].head.i, doc[0].dep_) == (labels.ROOT, 1, labels.NOMINAL_SUBJECT)
    assert (doc[3].head.i, doc[3].dep_) == (1, labels.CONJUNCT)
    assert (doc[5].head.i, doc[5].dep_, doc[7].head.i) == (1, labels.DIRECT_OBJECT, 1)


@pytest.mark.parametrize(
    "other",
    [
        {"link": "ou"},
        {"second": "armes arme NOUN conj 0"},
        {"second": "rame rame NOUN conj 0"},  # no verb that is known
        {"last": f"dort dormir VERB acl 5 {PRESENT}"},  # the sentence has its verb
    ],
)
def test_two_nouns_stay_what_they_are(other: dict[str, str]) -> None:
    doc = parse(ROWS.format(**{**PLAIN, **other}))
    pair(doc, _known)
    assert (doc[1].pos_, doc[0].dep_) == (labels.PROPER, labels.ROOT)


def test_what_follows_under_a_preposition_is_no_object() -> None:
    rows = ROWS.format(**PLAIN).replace("les le DET det 5", "aux à ADP case 5")
    doc = parse(rows)
    pair(doc, _known)
    assert doc[1].pos_ == labels.PROPER


def test_behind_qui_the_forms_make_a_relative_clause() -> None:
    doc = parse(f"""
        Riga Riga PROPN nsubj 9
        , , PUNCT punct 0
        qui qui PRON nsubj 3
        finance finance NOUN nsubj 9
        et et CCONJ cc 5
        arme arme NOUN conj 0
        les le DET det 7
        rebelles rebelle NOUN conj 0
        , , PUNCT punct 9
        dort dormir VERB ROOT 9 {PRESENT}
    """)
    pair(doc, _known)
    assert (doc[3].head.i, doc[3].dep_, doc[3].lemma_) == (0, labels.RELATIVE_CLAUSE, "financer")
    assert (doc[2].head.i, doc[7].head.i, doc[0].dep_) == (3, 3, labels.NOMINAL_SUBJECT)
