"""Finds the main clause where the model takes another word for the head of the sentence.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MAIN = labels.ADVERBIAL | labels.COMPLEMENT | labels.PARATAXIS | labels.ACL | {labels.CONJUNCT}
_SUBJECTS = labels.SUBJECT | labels.SUBJECT_PASSIVE


def settle(tokens: list[Token]) -> None:
    """Mends in place a parse whose head is no main verb.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    root = next((t for t in tokens if t.head is t), None)
    if root is not None:
        _fronted(root)
        _on_a_day(root)


def _crown(verb: Token, old: Token) -> None:
    """Makes a verb the root in the place of another."""
    verb.head = verb
    verb.dep_ = labels.ROOT
    old.head = verb


def _fronted(root: Token) -> None:
    """ "Accusée par Oslo de mentir, Riga a démenti": the participle goes with the main verb.

    What stands behind the comma before the main subject is the main verb's.
    """
    opens = all(t.pos_ == labels.PUNCT for t in root.doc[: root.i])
    if not opens or not tree.is_past_participle(root) or tree.auxiliaries(root):
        return
    for verb in root.children:
        subjects = [t for t in tree.children(verb, _SUBJECTS) if root.i < t.i < verb.i]
        finite = tree.feature(tree.finite_head(verb), "VerbForm") == labels.FINITE
        if verb.dep_ not in _MAIN or not subjects or not finite:
            continue
        start = subjects[0].left_edge.i
        if root.doc[start - 1].text != ",":
            continue
        behind = [c for c in root.children if c is not verb and c.i > start]
        _crown(verb, root)
        root.dep_ = labels.PARTICIPIAL_CLAUSE
        for child in behind:
            child.head = verb
        return


def _on_a_day(root: Token) -> None:
    """ "sera jeudi le premier invité": a day is no predicate, the noun behind it is."""
    copulas = tree.children(root, labels.COPULA | labels.AUX_PASSIVE)
    if root.lower_ not in words("calendar", "words") or not copulas or copulas[-1].i > root.i:
        return
    nouns = [c for c in tree.children(root, labels.OBJECT | labels.APPOSITION) if c.i > root.i]
    if not nouns or nouns[0].pos_ not in labels.NOUNS or tree.preposition(nouns[0]):
        return
    others = [c for c in root.children if c is not nouns[0] and c.pos_ not in (labels.DET, labels.NUM)]
    _crown(nouns[0], root)
    root.dep_ = labels.MODIFIER
    for child in others:
        child.head = nouns[0]
    for copula in copulas:
        copula.dep_ = labels.COPULATIVE
