"""Gives a verb the subject that the model hangs elsewhere, or takes for something else.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words


def give_subjects(tokens: list[Token]) -> None:
    """Mends a parse in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    often = words("calendar", "how_often")
    for token in tokens:
        if token.pos_ == labels.PROPER and token.dep_ in labels.OBLIQUE:
            _before_verb(token)
        if token.dep_ in labels.ANY_SUBJECT and token.lower_ in often:
            _some_of_them(token)
    if tokens[0].pos_ == labels.PROPER:
        _told_beside(tokens[0])


def _before_verb(name: Token) -> None:
    """ "bien qu'Oslo ait cédé": a bare name between "que" and a verb is the subject of the verb."""
    doc, that = name.doc, words("pronouns", "relative_object")
    ahead = doc[name.i + 1 : name.i + 2]
    if not ahead or not tree.is_finite(ahead[0]) or tree.preposition(name) or not name.i:
        return
    verb = ahead[0].head if ahead[0].dep_ in labels.AUXILIARY else ahead[0]
    free = verb.pos_ in labels.VERBS and verb is not name.head and verb not in name.subtree
    opens = doc[name.i - 1].lower_ in that
    if free and opens and not tree.children(verb, labels.ANY_SUBJECT):
        make_subject(name, verb)


def _some_of_them(times: Token) -> None:
    """ "le roi, qui l'a vu deux fois, dont une fois ici, a cédé": the king has, not the times."""
    main, relative = times.head, times.head.head
    noun = relative.head
    counted = any(c.lower_ in words("pronouns", "relative_of") for c in times.children)
    if not counted or relative.dep_ not in labels.RELATIVE or noun.dep_ != labels.ROOT:
        return
    times.head, times.dep_ = relative, labels.MODIFIER
    make_root(main, noun)
    make_subject(noun, main)


def _told_beside(name: Token) -> None:
    """ "Ana, la soeur du roi, a cédé": who opens a sentence did it, not what is told of her."""
    verb, doc = name.head, name.doc
    if name.dep_ not in labels.STRAY or not tree.is_conjugated(verb):
        return
    for noun in tree.children(verb, labels.ANY_SUBJECT):
        articles = tree.children(noun, frozenset({labels.DETERMINER}))
        opens, closes = min(t.i for t in (noun, *articles)) - 1, noun.right_edge.i + 1
        if name.i < opens and closes < verb.i and doc[opens].text == doc[closes].text == ",":
            noun.head, noun.dep_ = name, labels.APPOSED
            make_subject(name, verb)
