"""The moves that the mends of a parse are made of; each changes the tree in place.

A token that is moved takes along what hangs on it. Nobody may move it below its own dependent.
"""

from __future__ import annotations

from collections.abc import Iterable

from dyade.parse import labels, tree
from dyade.parse.token import Token, features


def make_verb(token: Token, lemma: str, form: str) -> None:
    """Makes a verb of a word that the model takes for another, in a form of ``labels``."""
    token.pos_, token.lemma_, token.morph = labels.VERB, lemma, features(form)


def make_root(token: Token, old: Token, behind: Iterable[Token] = ()) -> None:
    """Makes a token the root of its sentence; the old root hangs on it, and what stands behind."""
    token.head, token.dep_ = token, labels.ROOT
    old.head = token
    for child in behind:
        child.head = token


def make_subject(noun: Token, verb: Token) -> None:
    """Hangs a noun on a verb as its subject, the passive one where the verb has that auxiliary."""
    passive = bool(tree.children(verb, labels.AUX_PASSIVE))
    noun.head = verb
    noun.dep_ = labels.PASSIVE_SUBJECT if passive else labels.NOMINAL_SUBJECT


def make_object(noun: Token, verb: Token, front: Token | None = None) -> None:
    """Hangs a noun on a verb as its object; a "des" or "du" before it is then its article."""
    noun.head, noun.dep_ = verb, labels.DIRECT_OBJECT
    if front is not None and front.dep_ == labels.CASE:
        front.dep_, front.pos_ = labels.DETERMINER, labels.DET


def put_before(head: Token, child: Token) -> None:
    """Puts a child in the place of its head, which hangs on it then with all its dependents."""
    above = None if head.head is head else head.head
    dep = head.dep_
    for other in [c for c in head.children if c is not child]:  # before the child moves
        other.head = child
    child.head = child if above is None else above
    child.dep_ = dep
    head.head = child
