"""Present forms that stand where only a verb can, and that the model takes for other words."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse import labels
from dyade.parse.mends.presents import present_forms
from dyade.parse.token import Token

KNOWN = {"torpiller", "fermer"}


def _mended(rows: str, *names: int) -> list[Token]:
    tokens = parse(rows)
    present_forms(tokens, {}, KNOWN.__contains__, names)
    return tokens


def test_a_present_with_a_subject_is_a_verb_before_an_article_only() -> None:
    rows = """
        Le le DET det 1
        roi roi NOUN nsubj 2
        torpille torpill ADJ ROOT 2
        {word} le DET det 4
        ministre ministre NOUN nsubj 2
        """
    led = _mended(rows.format(word="le"))
    assert (led[2].pos_, led[2].lemma_) == (labels.VERB, "torpiller")
    assert led[4].dep_ == labels.DIRECT_OBJECT
    assert _mended(rows.format(word="sans"))[2].pos_ == labels.ADJ


def test_a_form_between_the_first_name_and_its_own_is_a_verb() -> None:
    rows = """
        Riga Riga PROPN ROOT 0
        ferme ferme ADJ amod 0
        {word} son DET det 3
        ports port NOUN nmod 0
        """
    closed = _mended(rows.format(word="ses"), 0)
    assert (closed[1].lemma_, closed[1].dep_, closed[0].dep_) == ("fermer", "ROOT", "nsubj")
    assert closed[3].dep_ == labels.DIRECT_OBJECT
    assert _mended(rows.format(word="sans"), 0)[1].pos_ == labels.ADJ
    assert _mended(rows.format(word="ses"))[1].pos_ == labels.ADJ
