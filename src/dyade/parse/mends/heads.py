"""Which word of a phrase is its noun, where the model takes another for it."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import put_before
from dyade.parse.token import Token, features
from dyade.parse.words import words


def compass(token: Token) -> None:
    """ "dans l'est du pays": a point of the compass with an article is no form of "être".

    Args:
        token: a word that the model takes for a verb, mended in place.
    """
    pointed = token.pos_ in labels.VERBS and token.lower_ in words("compass", "points")
    if pointed and tree.children_as(token, labels.DETERMINER):
        token.pos_, token.lemma_, token.morph = labels.NOUN, token.lower_, features("")


def before_name(adjective: Token) -> None:
    """ "les derniers Casques bleus sont partis": an adjective right before a name is no noun.

    Args:
        adjective: a word of a parsed sentence, mended in place.
    """
    several = tree.feature(adjective, "Number") == labels.PLURAL
    if adjective.pos_ != labels.ADJ or not several or adjective.i + 1 >= len(adjective.doc):
        return
    name = adjective.doc[adjective.i + 1]
    below = name.head is adjective and name.dep_ in labels.NOUN_MODIFIER
    if not below or name.pos_ != labels.PROPER or tree.preposition(name):
        return
    if tree.children_as(adjective, labels.DETERMINER):
        put_before(adjective, name)
        adjective.dep_ = labels.QUALIFIER
