"""Gives back to a deed what the model hangs on a name, a time or a place beside it.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def give_back(token: Token) -> None:
    """Mends in place where a word hangs that completes the deed before its head.

    Args:
        token: a word of a parsed sentence.
    """
    if token.dep_ in labels.NOUN_MODIFIER:
        _under_agent(token)
        _behind_adjective(token)
        _of_the_deed(token)
    elif token.dep_ in labels.OBJECT:
        _by_then(token)
    elif token.dep_ in labels.ACL:
        _aimed(token)
        _over_manner(token)


def _under_agent(token: Token) -> None:
    """ "l'expulsion par Riga de deux élus": what follows the doer's name is the deed's.

    So it is behind the name of the receiver: "l'envoi à Riga de deux chars".
    """
    doer = token.head
    deed = doer.head
    if doer.pos_ != labels.PROPER or token.i < doer.i:
        return
    if tree.preposition(token) not in words("prepositions", "of") or deed.i > doer.i:
        return
    counted = tree.children(token, frozenset({labels.NUMBER, labels.DETERMINER}))
    fronts = words("prepositions", "agent") | (words("prepositions", "to") if counted else set())
    if deed.pos_ == labels.NOUN and tree.preposition(doer) in fronts:
        token.head = deed


def _behind_adjective(token: Token) -> None:
    """ "une attaque meurtrière de rebelles": behind the adjective of a deed, "de" is the deed's."""
    adjective = token.head
    deed = adjective.head
    if adjective.pos_ != labels.ADJ or adjective.dep_ not in labels.ADJECTIVE:
        return
    if deed.pos_ != labels.NOUN or deed.i != adjective.i - 1 or token.i < adjective.i:
        return
    of = tree.preposition(token) in words("prepositions", "of")
    if of and adjective.lemma_ not in words("adjectives", "of_something"):
        token.head = deed


def _of_the_deed(token: Token) -> None:
    """ "l'offensive depuis un an du maréchal": a span of time is nobody's, the deed is."""
    span = token.head
    if span.lower_ not in words("calendar", "spans"):
        return
    start = min(c.i for c in (span, *span.children))
    deed = token.doc[max(start - 1, 0)]
    if deed.pos_ != labels.NOUN or token.i < span.i or deed.head is not span.head:
        return
    cases = tree.children_as(token, labels.CASE)
    joined = [c for c in cases if c.lower_ in words("articles", "partitive")]
    lasts = tree.preposition(span) in words("times", "since") | words("times", "during")
    if lasts and deed is not span and (joined or token.pos_ == labels.PROPER) and cases:
        token.head = deed


def _by_then(token: Token) -> None:
    """ "livrera d'ici la fin de l'année dix avions": a bound of time is no object."""
    if token.lower_ not in words("times", "parts"):
        return
    first = token.left_edge.i
    if first and token.doc[first - 1].lower_ in words("times", "by_then"):
        token.dep_ = labels.MODIFIER


def _aimed(token: Token) -> None:
    """ "défilent dans les rues pour protester": the aim is the verb's, not that of the place."""
    place = token.head
    verb = place.head
    if place.pos_ not in labels.NOUNS or token.i < place.i:
        return
    if not tree.is_infinitive(token) or verb.pos_ not in labels.VERBS:
        return
    if tree.preposition(token) not in words("prepositions", "aim") or verb.i > place.i:
        return
    if tree.preposition(place) in words("prepositions", "place"):
        token.head, token.dep_ = verb, labels.ADVERBIAL_CLAUSE


def _over_manner(token: Token) -> None:
    """ "appelle avec force à négocier": the infinitive completes the verb, not the manner."""
    manner = token.head
    verb = manner.head
    bare = not tree.children_as(manner, labels.DETERMINER) and tree.preposition(manner)
    if not bare or verb.pos_ not in labels.VERBS or not verb.i < manner.i < token.i:
        return
    if manner.lower_ not in words("asides", "manner") or not tree.is_infinitive(token):
        return
    led = tree.preposition(token) in words("prepositions", "of_plan")
    if led and not tree.children(verb, labels.COMPLEMENT):
        token.head, token.dep_ = verb, labels.OPEN_COMPLEMENT
