"""What somebody only calls a thing, or says that it is like.

"A qualifié l'accord de capitulation", "crie au coup d'Etat", "cela équivaut à un coup d'Etat".
The noun is his judgement, not a deed that was done.
"""

from __future__ import annotations

from collections.abc import Iterator

from dyade.code.who.verbs import object_tokens
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def names(doc: list[Token]) -> set[int]:
    """The nouns of a sentence that are only what somebody calls something."""
    verbs = (t for t in doc if t.pos_ in labels.VERBS)
    found = (noun for verb in verbs for noun in _called(verb))
    return {noun.i for noun in found if noun.pos_ in labels.NOUNS}


def _called(verb: Token) -> Iterator[Token]:
    if verb.lemma_ in words("verbs", "calling"):
        yield from _under_of(verb)
    elif verb.lemma_ in words("verbs", "crying") | words("verbs", "likening"):
        yield from tree.complements(verb, "dative")
    elif verb.lemma_ in words("verbs", "speaking_of"):
        yield from (t for t in _under_of(verb) if _in_quotes(t))
    elif verb.lemma_ in words("verbs", "seeing_in"):
        there = any(c.lower_ in words("pronouns", "to_it") for c in verb.children)
        yield from object_tokens(verb) if there else ()


def _under_of(verb: Token) -> list[Token]:
    return [t for case, t in tree.obliques(verb) if case in words("prepositions", "of")]


def _in_quotes(noun: Token) -> bool:
    """Whether a noun is all that stands between two marks of quotation."""
    before, after = noun.doc[noun.i - 1 : noun.i], noun.doc[noun.i + 1 : noun.i + 2]
    opened = bool(before) and before[0].text in words("quotation", "opening")
    return opened and bool(after) and after[0].text in words("quotation", "closing")
