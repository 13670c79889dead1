"""Whose that is which a possessive owns, by the verb that somebody does to it.

"X cède si Y ouvre son port", "X presse Y de rouvrir son port": Y's.
"""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.parse import labels, tree
from dyade.parse.arguments import objects
from dyade.parse.token import Token
from dyade.parse.words import words as grammar


def own_subject(line: Line, token: int) -> int:
    """The subject that does to its own what a possessive tells: "X cède si Y ouvre son port".

    So too who is asked to: "X presse Y de rouvrir son port". -1 where no verb with a subject
    before it has what is owned as its object, or where its verb is rather done to what is
    others': "Y salue sa victoire".
    """
    doc = line.sentence.doc
    noun = doc[token].head if doc is not None else None
    if noun is None or noun.dep_ not in labels.OBJECT:
        return -1
    if noun.head.lemma_ not in words("pronouns", "done_to_own"):
        return -1
    told = [c.i for c in noun.head.children if c.dep_ in labels.SUBJECT and c.i < token]
    return next(iter(told or _asked(noun.head, token)), -1)


def _asked(verb: Token, token: int) -> list[int]:
    """Who before a token is asked to do what an infinitive tells: "presse Y de partir"."""
    above = verb.head
    if not tree.is_infinitive(verb) or above.lemma_ not in grammar("verbs", "summoning"):
        return []
    asked = [t.i for t in (*objects(above), *tree.datives(above)) if t is not verb]
    return [i for i in asked if i < token]


def of_several(line: Line, token: int) -> Token | None:
    """Whose the several are who tell of what is his: "les avocats de X dénoncent son renvoi"."""
    verb = _verb_over(line, token)
    told = verb.children if verb is not None else ()
    first = next((c for c in told if c.dep_ in labels.ANY_SUBJECT and c.i < token), None)
    if first is None or tree.feature(first, "Number") != labels.PLURAL:
        return None
    return next((t for t in tree.complements(first, "of") if t.i < token), None)


def _verb_over(line: Line, token: int) -> Token | None:
    """The verb that a token hangs below, if any."""
    doc = line.sentence.doc
    above = doc[token].ancestors if doc is not None else ()
    return next((t for t in above if t.pos_ in labels.VERBS), None)
