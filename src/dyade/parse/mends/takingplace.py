"""Nouns that only say that what is under them takes place: "souhaite la tenue d'un sommet".

What takes place is what is wished, announced or dated: it takes the place of the noun above it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import put_before
from dyade.parse.token import Token
from dyade.parse.words import words


def lift(tokens: list[Token]) -> None:
    """Puts what takes place into the place of the noun that says so, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for noun in tokens:
        if noun.lower_ not in words("prepositional_nouns", "held") or noun.pos_ != labels.NOUN:
            continue
        above = noun.head
        if above.lower_ not in words("prepositional_nouns", "holding") or above.i > noun.i:
            continue
        if tree.preposition(noun) in words("prepositions", "of"):
            _lift(noun, above)


def _lift(noun: Token, above: Token) -> None:
    """The noun above keeps its article, and the "de" between the two."""
    kept = tree.children_as(above, labels.DETERMINER)
    between = [c for c in noun.children if c.i < noun.i and c.dep_ == labels.CASE]
    put_before(above, noun)
    above.dep_ = labels.FIXED
    for child in kept:
        child.head = above
    for case in between:
        case.head, case.dep_ = above, labels.FIXED
