"""Gives plural nouns that the model leaves in the plural the lemma of their singular."""

from __future__ import annotations

from functools import cache

from dyade.data import table
from dyade.parse import labels
from dyade.parse.token import Token


@cache
def _singulars() -> dict[str, str]:
    """Plurals whose lemma the model gets wrong: form → singular."""
    return {r["form"]: r["lemma"] for r in table("fr/noun_lemmas.tsv", ("form", "lemma"))}


def singulars(tokens: list[Token]) -> None:
    """Mends in place the lemmas of such nouns: "des raids".

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if token.pos_ == labels.NOUN and token.lower_ in _singulars():
            token.lemma_ = _singulars()[token.lower_]
