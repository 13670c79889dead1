"""Hangs on a verb the sides that the model hangs on a neighbour of theirs.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_LISTED = labels.APPOSITION | labels.NOUN_MODIFIER | {labels.CONJUNCT}


def gather(tokens: list[Token]) -> None:
    """Mends in place the objects and conjuncts that hang wrong.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if token.dep_ in labels.AUXILIARY:
            _far_auxiliary(token)
        if token.dep_ == labels.COORDINATOR:
            _earlier_subject(token)
        if token.pos_ in labels.NOUNS:
            _beside(token)
            _resumed(token)


def _far_auxiliary(token: Token) -> None:
    """ "« Ont-ils froid ? », a demandé Oslo": a verb has its auxiliary on its side of a mark."""
    verb = token.head
    if token.i > verb.i or tree.feature(token, "VerbForm") != labels.FINITE:
        return
    nearer = [a for a in tree.auxiliaries(verb) if token.i < a.i < verb.i]
    finite = [a for a in nearer if tree.feature(a, "VerbForm") == labels.FINITE]
    if finite and any(t.pos_ == labels.PUNCT for t in token.doc[token.i : finite[0].i]):
        token.dep_ = labels.INCISE


def _earlier_subject(coordinator: Token) -> None:
    """ "choquée par le sort de X, un élu, et déplore": no subject stands before its verb's "et"."""
    verb = coordinator.head
    if verb.dep_ != labels.CONJUNCT or verb.pos_ not in labels.VERBS or verb.head.i > verb.i:
        return
    for noun in tree.children(verb, labels.SUBJECT | labels.SUBJECT_PASSIVE):
        before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i else noun
        if noun.i < coordinator.i and verb.head.i < noun.i and before.i and before.text == ",":
            noun.head = noun.doc[before.i - 1]
            noun.dep_ = labels.APPOSED


def _beside(token: Token) -> None:
    """ "accuse Riga, puis Oslo, de mentir": names are coordinated, not a name and a verb."""
    verb = token.head
    if token.dep_ != labels.CONJUNCT or verb.pos_ not in labels.VERBS or token.i < verb.i:
        return
    if tree.children(token, labels.COPULA | labels.SUBJECT | labels.AUXILIARY):
        return
    fronts = tree.preposition(token)
    like = [
        c
        for c in verb.children
        if verb.i < c.i < token.i
        and c.pos_ in labels.NOUNS
        and tree.preposition(c) == fronts
        and c.dep_ in labels.OBJECT | labels.OBLIQUE | labels.DATIVE
    ]
    if not like or like[-1].lower_ in words("calendar", "words"):
        return
    token.head = like[-1]
    for child in list(token.children):  # "… de mentir" completes the verb
        infinitive = tree.feature(tree.finite_head(child), "VerbForm") == labels.INFINITIVE
        if child.dep_ in labels.ACL and infinitive and child.i > token.i:
            child.head, child.dep_ = verb, labels.OPEN_COMPLEMENT


def _resumed(token: Token) -> None:
    """ "a rencontré, lors d'une visite à Oslo, son homologue": behind an aside comes the object."""
    if token.dep_ not in _LISTED or tree.preposition(token):
        return
    fronts = [c for c in tree.children(token, frozenset({labels.DETERMINER})) if c.i < token.i]
    if not fronts or not fronts[0].i or token.doc[fronts[0].i - 1].text != ",":
        return
    verb = tree.clause_verb(token.head)
    if verb is None or verb.i > token.head.i or verb.lemma_ not in words("verbs", "with_object"):
        return
    if tree.is_passive(verb) or tree.is_reflexive(verb) or tree.children(verb, labels.OBJECT):
        return
    between = token.doc[verb.i + 1 : fronts[0].i]
    aside = sum(t.text == "," for t in between) > 1
    if aside and not tree.children(token, frozenset({labels.COORDINATOR})):
        token.head, token.dep_ = verb, labels.DIRECT_OBJECT
