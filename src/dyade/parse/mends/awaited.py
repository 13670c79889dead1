"""Objects that a verb waits for over what stands between: an aside, an incise, an adjective.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words

LISTED = (  # as what the model hangs such an object on a word of the aside
    labels.APPOSITION
    | labels.NOUN_MODIFIER
    | labels.UNKNOWN
    | labels.PARATAXIS
    | {labels.CONJUNCT, labels.FIXED}
)
_CLAUSES = 3  # clauses up within which the verb of what follows an aside stands


def resumed(token: Token) -> None:
    """ "a rencontré, lors d'une visite à Oslo, son homologue": behind an aside comes the object.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    listed = token.dep_ in LISTED or _second_object(token)
    if not listed or tree.children_as(token, labels.COORDINATOR):
        return
    first = tree.article(token)
    if first is None or not first.i or token.doc[first.i - 1].text != ",":
        return
    verb = _waiting(token)
    if verb is None:
        return
    between = token.doc[verb.i + 1 : first.i]
    if sum(t.text == "," for t in between) < 2:  # an aside is set off on both sides
        return
    behind = [c for c in token.head.children if c.i > token.i and tree.preposition(c)]
    make_object(token, verb, first)
    for child in behind:
        child.head = verb
        child.dep_ = labels.MODIFIER if child.pos_ in labels.NOUNS else labels.OPEN_COMPLEMENT


def _second_object(token: Token) -> bool:
    """Whether a verb had its object already when a comma and this one came."""
    others = tree.children(token.head, labels.OBJECT) if token.dep_ in labels.OBJECT else []
    return any(token.head.i < t.i < token.i for t in others)


def before_incise(token: Token) -> None:
    """ "va accorder, dit-on, un prêt, a indiqué le roi": what waits for an object has it.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    verb = token.head
    if token.dep_ not in labels.SUBJECT or verb.pos_ not in labels.VERBS or token.i > verb.i:
        return
    start = tree.start(verb)
    first, behind = tree.article(token), tree.children(verb, labels.OBJECT)
    said = [t for t in behind if t.i > verb.i and t.pos_ in labels.NOUNS]
    if first is None or token.doc[start - 1].text != "," or len(said) != 1:
        return
    waiting = _waiting(token)
    if waiting is None or tree.preposition(said[0]) or token.doc[first.i - 1].text != ",":
        return
    make_object(token, waiting)
    said[0].dep_, verb.dep_ = labels.NOMINAL_SUBJECT, labels.INCISE


def behind_adjective(token: Token) -> None:
    """ "impose à l'île déjà pauvre une taxe": an adjective beside a noun has no subject.

    Args:
        token: a noun of a parsed sentence, mended in place.
    """
    told = token.head
    if token.dep_ not in labels.SUBJECT or told.pos_ != labels.ADJ or told.i > token.i:
        return
    if tree.children(told, labels.COPULA) or told.dep_ not in labels.ADJECTIVE:
        return
    verb = _waiting(token)
    if verb is not None and tree.article(token) is not None and not tree.preposition(token):
        make_object(token, verb)


def _waiting(token: Token) -> Token | None:
    """The verb before a noun, a few clauses up at most, that lacks the object it needs."""
    at = token.head
    for _ in range(_CLAUSES):
        clause = tree.clause_verb(at)
        if clause is None:
            return None
        verb = _led(clause, token)
        if verb.i < token.i and verb.lemma_ in words("verbs", "with_object"):
            held = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
            full = [c for c in held if not c.is_ancestor(token)]
            voiced = tree.is_passive(verb) or tree.is_reflexive(verb)
            return None if full or voiced else verb
        if clause.head is clause:
            return None
        at = clause.head
    return None


def _led(verb: Token, token: Token) -> Token:
    """The infinitive that a modal before a word leads, else the verb: "va accorder"."""
    if verb.lemma_ not in words("modals", "will") | words("modals", "obligation"):
        return verb
    led = (c for c in tree.infinitives(verb) if c.i < token.i and not c.is_ancestor(token))
    return next(led, verb)
