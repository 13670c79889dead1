"""Which word of a phrase is its noun, where the model takes another for it."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.dated import is_time
from dyade.parse.mends.moves import make_object, put_before
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


def of_two(adjective: Token) -> None:
    """ "a tué un scientifique iranien": of two adjectives behind an article the first is the noun.

    Behind a day the model hangs them on it: "a tué lundi un étudiant iranien".

    Args:
        adjective: the second of them, mended in place.
    """
    if adjective.pos_ != labels.ADJ or adjective.i < 2:
        return
    article, noun = adjective.doc[adjective.i - 2 : adjective.i]
    apart = article.pos_ != labels.DET or article.head is not adjective
    if apart or noun.pos_ != labels.ADJ or noun.head is not adjective:
        return
    if noun.lemma_ in words("adjectives", "before_noun"):
        return
    noun.pos_ = labels.NOUN
    put_before(adjective, noun)
    adjective.dep_ = labels.QUALIFIER
    day, verb = noun.head, noun.head.head
    if noun.dep_ == labels.QUALIFIER and is_time(day) and verb.pos_ in labels.VERBS:
        make_object(noun, verb)
