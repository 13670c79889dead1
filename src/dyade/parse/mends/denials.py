"""Makes a verb of "dément", which the model takes for an adverb of what is denied.

A token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_verb, put_before
from dyade.parse.token import Token
from dyade.parse.words import words


def deny(token: Token) -> None:
    """ "Lima dément": the model takes it for an adverb or an adjective of the name before it.

    Args:
        token: a word of a parsed sentence, mended in place.
    """
    if token.lower_ not in words("verbs", "nominal") or token.pos_ in labels.VERBS or not token.i:
        return
    before, led = token.doc[token.i - 1], token.head
    if led.i == token.i + 1 and tree.is_infinitive(led):
        _deny_infinitive(token, led)
        return
    if led.i > token.i and led.pos_ == labels.NOUN and led.dep_ == labels.ROOT:
        _deny_noun(token, led)
        return
    if _deny_perfect(token):
        return
    if before.pos_ not in (labels.PROPER, labels.PRONOUN) or led is not before:
        return
    make_verb(token, token.lemma_, labels.PRESENT_FORM)
    put_before(before, token)
    before.dep_ = labels.NOMINAL_SUBJECT


def _deny_infinitive(verb: Token, led: Token) -> None:
    """ "Lima dément soutenir Riga": what is denied hangs on the denial, with what is behind it."""
    behind = [c for c in led.children if c.i > led.i]
    put_before(led, verb)
    make_verb(verb, verb.lemma_, labels.PRESENT_FORM)
    led.dep_ = labels.OPEN_COMPLEMENT
    for child in behind:
        child.head = led


def _deny_perfect(verb: Token) -> bool:
    """ "Lima dément avoir livré des chars": who denies stands before, what is denied behind."""
    before, behind = verb.doc[verb.i - 1], verb.doc[verb.i + 1 : verb.i + 2]
    doer = before.head if before.pos_ == labels.ADJ else before
    if not behind or behind[0].dep_ not in labels.AUXILIARY or not tree.is_infinitive(behind[0]):
        return False
    led = behind[0].head
    top = doer if doer.is_ancestor(led) else led
    if doer.pos_ not in labels.NOUNS | {labels.PRONOUN} or (top is led and doer.head is not led):
        return False
    above, dep = (verb if top.head is top else top.head), top.dep_
    front = [c for c in led.children if c.i < verb.i and c is not doer]
    rest = [c for c in doer.children if c.i > verb.i and c is not led]
    make_verb(verb, verb.lemma_, labels.PRESENT_FORM)
    verb.head, verb.dep_ = above, dep
    led.head, led.dep_ = verb, labels.OPEN_COMPLEMENT
    doer.head, doer.dep_ = verb, labels.NOMINAL_SUBJECT
    for child in front:
        child.head = verb
    for child in rest:
        child.head = led
    return True


def _deny_noun(verb: Token, noun: Token) -> None:
    """ "Lima dément toute attaque": the name before it is its subject, the noun its object."""
    before = [c for c in noun.children if c.i < verb.i]
    if len(before) != 1 or before[0].pos_ not in labels.NOUNS or tree.preposition(before[0]):
        return
    put_before(noun, verb)
    make_verb(verb, verb.lemma_, labels.PRESENT_FORM)
    noun.dep_ = labels.DIRECT_OBJECT
    before[0].dep_ = labels.NOMINAL_SUBJECT
    for child in [c for c in verb.children if c.i > verb.i and c is not noun]:
        child.head = noun
