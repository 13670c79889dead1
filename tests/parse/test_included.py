"""Lists of those whom a plural includes, in hand-built parses."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse.mends.included import includes

LED = """
    des un DET det 1
    {whole} NOUN ROOT 1 {number}
    , , PUNCT punct 1
    {opening} {opening} PRON nmod 4
    Riga Riga PROPN acl:relcl 1
    et et CCONJ cc 8
    Oslo Oslo PROPN nsubj 8
    {mark} {mark} PUNCT punct 8
    ont avoir VERB conj 4 Mood=Ind|Number=Plur|Tense=Pres|VerbForm=Fin
"""
PLAIN = {"whole": "pays pays", "number": "Number=Plur", "opening": "dont", "mark": ","}


def test_a_plural_leads_the_verb_and_its_list() -> None:
    doc = parse(LED.format(**PLAIN))
    includes(list(doc))
    assert (doc[1].dep_, doc[1].head.i, doc[8].dep_) == ("nsubj", 8, "ROOT")
    assert [(doc[i].head.i, doc[i].dep_) for i in (4, 6)] == [(1, "appos"), (4, "conj")]


@pytest.mark.parametrize(
    "other",
    [
        {"whole": "pays pays", "number": "Number=Sing"},  # one includes nobody
        {"opening": "où"},  # a clause begins
        {"mark": "-"},  # nothing closes the list: "dont Riga et Oslo ont la garde"
    ],
)
def test_what_is_no_list_stays(other: dict[str, str]) -> None:
    rows = LED.format(**{**PLAIN, **other})
    doc = parse(rows.replace("des un", "le le") if "number" in other else rows)
    if other.get("mark") == "-":
        doc = parse(rows.replace("    - - PUNCT punct 8\n", "").replace(" 8\n", " 7\n"))
    before = [(t.head.i, t.dep_) for t in doc]
    includes(list(doc))
    assert [(t.head.i, t.dep_) for t in doc] == before
