"""Finds the main verb behind a participle beside a noun, which the model takes for the verb."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_object, make_root, make_subject
from dyade.parse.token import Token


def telling(root: Token) -> None:
    """ "Des élus citant un rapport ont dit": the participle beside a noun is not the verb.

    Args:
        root: the head of the sentence, which is mended in place.
    """
    active = tree.is_participle(root) and tree.feature(root, "Tense") == labels.PRESENT
    nouns = [t for t in tree.children(root, labels.ANY_SUBJECT) if t.i < root.i]
    if not active or len(nouns) != 1 or nouns[0].pos_ not in labels.NOUNS:
        return
    for verb in root.children:
        finite = tree.is_conjugated(verb)
        part = verb.dep_ in labels.MAIN and verb.pos_ in labels.VERBS and verb.i > root.i
        told = [t for t in tree.children(verb, labels.ANY_SUBJECT) if t.left_edge.i == root.i + 1]
        for noun in told:  # "citant un rapport": what is cited
            make_object(noun, root)
        if not part or not finite or tree.children(verb, labels.ANY_SUBJECT | {labels.MARK}):
            continue
        _lead(verb, nouns[0], root)
        return


def set_for(root: Token) -> None:
    """ "La visite prévue le 2 mai a été annulée": what it was set for is not the verb.

    Args:
        root: the head of the sentence, which is mended in place.
    """
    nouns = tree.children(root, labels.ANY_SUBJECT)
    if not tree.is_past_participle(root) or tree.auxiliaries(root) or len(nouns) != 1:
        return
    for verb in root.children:
        part = verb.dep_ in labels.MAIN and verb.pos_ in labels.VERBS and verb.i > root.i
        unled = not tree.children(verb, labels.ANY_SUBJECT | {labels.MARK, labels.COORDINATOR})
        if not part or not unled or nouns[0].i > root.i or not tree.is_conjugated(verb):
            continue
        _lead(verb, nouns[0], root)
        return


def _lead(verb: Token, noun: Token, participle: Token) -> None:
    """Makes a verb the head of the sentence, and the participle a part of its subject."""
    later = [c for c in participle.children if c.i > verb.i]
    make_root(verb, participle)
    make_subject(noun, verb)
    participle.head, participle.dep_ = noun, labels.PARTICIPIAL
    for child in later:
        child.head = verb
