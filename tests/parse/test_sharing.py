"""Participles that share the auxiliary of the perfect before them, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.sharing import share_auxiliaries

FORMS = {"exigé": "exiger", "gelé": "geler", "averti": "avertir"}

SHARED = """
    Riga Riga PROPN nsubj 2
    a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    reçu recevoir VERB ROOT 2 Tense=Past|VerbForm=Part
    la le DET det 4
    reine reine NOUN obj 2
    {link} et CCONJ cc 6
    {second} {pos} acl 4 Tense=Past|VerbForm=Part
    {behind} NOUN obl 2
"""


@pytest.mark.parametrize(
    ("second", "pos", "behind"),
    [
        ("exigé exiger", "VERB", "des un DET det 8\n    excuses excuse"),
        ("gelé gelé", "ADJ", "ses son DET det 8\n    avoirs avoir"),
        ("plaidé plaider", "VERB", "pour pour ADP case 8\n    elle elle"),
    ],
)
def test_a_participle_before_its_object_shares_the_auxiliary(
    second: str, pos: str, behind: str
) -> None:
    doc = parse(SHARED.format(link="et", second=second, pos=pos, behind=behind))
    share_auxiliaries(list(doc), FORMS, lambda word: True)
    assert (doc[6].dep_, doc[6].head.i, doc[6].pos_) == ("conj", 2, "VERB")
    assert doc[5].head.i == 6
    assert doc[8].head.i == 6


@pytest.mark.parametrize(
    ("second", "behind"),
    [
        ("couronnée couronner", "la le DET det 8\n    veille veille"),  # feminine: the queen is
        ("exigé exiger", "par par ADP case 8\n    elle elle"),
        ("exigé exiger", "la le DET det 8\n    veille veille"),
        ("exigé exiger", "le le DET det 8\n    5 5"),
    ],
)
def test_a_participle_told_of_the_noun_before_it_does_not(second: str, behind: str) -> None:
    behind = behind.replace("5 5", "5 5 NUM nummod 8\n    mai mai")
    doc = parse(SHARED.format(link="et", second=second, pos="VERB", behind=behind))
    share_auxiliaries(list(doc), FORMS, lambda word: True)
    assert doc[6].dep_ == "acl"


ROW = """
    Riga Riga PROPN nsubj 2
    a avoir AUX aux:tense 2 Mood=Ind|Tense=Pres|VerbForm=Fin
    reçu recevoir VERB ROOT 2 Tense=Past|VerbForm=Part
    Oslo Oslo PROPN obj 2
    , , PUNCT punct 5
    averti averti ADJ advcl 2
    que que SCONJ mark 7
    Kiev Kiev PROPN ccomp 5
    {verb} céder VERB acl 7 Mood=Ind|Tense=Fut|VerbForm=Fin
    {link} {link} CCONJ cc 10
    gelé geler VERB conj 8 Tense=Past|VerbForm=Part
    ses son DET det 12
    avoirs avoir NOUN obj 10
"""


def test_all_of_a_row_share_it_over_the_clause_of_one_of_them() -> None:
    doc = parse(ROW.format(verb="céderait", link="et"))
    share_auxiliaries(list(doc), FORMS, lambda word: True)
    assert [(doc[i].dep_, doc[i].head.i) for i in (5, 10)] == [("conj", 2)] * 2


def test_behind_a_comma_alone_a_participle_is_told_of_the_subject_or_noun() -> None:
    doc = parse(ROW.format(verb="céderait", link=","))
    share_auxiliaries(list(doc), FORMS, lambda word: True)
    assert doc[5].dep_ == "advcl"
