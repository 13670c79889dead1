"""Plural nouns have the lemma of their singular."""

from __future__ import annotations

from tests.parses import parse

from dyade.parse.mends.plurals import singulars


def test_the_lemma_of_a_plural_is_its_singular() -> None:
    doc = parse("""
        raids raids NOUN ROOT 0
        tirs tir NOUN conj 0
    """)
    singulars(doc)
    assert [t.lemma_ for t in doc] == ["raid", "tir"]


def test_a_word_that_is_no_noun_keeps_its_lemma() -> None:
    doc = parse("Reports Reports PROPN ROOT 0")
    singulars(doc)
    assert doc[0].lemma_ == "Reports"
