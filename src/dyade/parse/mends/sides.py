"""Hangs on a verb the sides that the model hangs on a neighbour of theirs.

Each function mends one kind in place; a token that is moved takes along what hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable

from dyade.parse import labels, tree
from dyade.parse.mends.agents import done_by
from dyade.parse.mends.awaited import LISTED, before_incise, behind_adjective, resumed
from dyade.parse.mends.moves import make_subject
from dyade.parse.mends.objects import (
    asked,
    from_whom,
    of_no_name,
    of_predicate,
    of_several,
    over_aside,
    over_blows,
    over_complement,
    over_place,
    over_state,
    over_verb,
    unjoined,
)
from dyade.parse.token import Token
from dyade.parse.words import words

_TELLING = labels.PARATAXIS | labels.ADVERBIAL | {labels.ROOT}


def gather(tokens: list[Token]) -> None:
    """Mends in place the sides of verbs and nouns that hang wrong, in the order of the text.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    agent, between = words("prepositions", "agent"), words("prepositions", "between")
    for token in tokens:
        if token.dep_ in labels.AUXILIARY:
            _far_auxiliary(token)
        if token.dep_ in _TELLING:
            _spoken(token)
        if token.dep_ == labels.COORDINATOR:
            _earlier_subject(token)
        if token.lower_ in agent:
            done_by(token)
        if token.dep_ == labels.CASE and token.lower_ in between:
            _second(token.head)
        if token.pos_ in labels.NOUNS:
            for rule in _OF_NOUNS.get(token.dep_, ()):
                rule(token)


def _far_auxiliary(token: Token) -> None:
    """ "« Ont-ils froid ? », a demandé Oslo": a verb has its auxiliary on its side of a mark."""
    verb = token.head
    if token.i > verb.i or not tree.is_finite(token):
        return
    nearer = [a for a in tree.auxiliaries(verb) if token.i < a.i < verb.i]
    finite = [a for a in nearer if tree.is_finite(a)]
    if finite and any(t.pos_ == labels.PUNCT for t in token.doc[token.i : finite[0].i]):
        token.dep_ = labels.INCISE


def _earlier_subject(coordinator: Token) -> None:
    """ "choquée par le sort de X, un élu, et déplore": no subject stands before its verb's "et"."""
    verb = coordinator.head
    if verb.dep_ != labels.CONJUNCT or verb.pos_ not in labels.VERBS or verb.head.i > verb.i:
        return
    for noun in tree.children(verb, labels.ANY_SUBJECT):
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
        infinitive = tree.is_infinitive(tree.finite_head(child))
        if child.dep_ in labels.ACL and infinitive and child.i > token.i:
            child.head, child.dep_ = verb, labels.OPEN_COMPLEMENT


def _second(noun: Token) -> None:
    """ "entre l'émirat du Golfe et Riga": who stands between two is no part of the first."""
    if tree.children_as(noun, labels.CONJUNCT) or tree.feature(noun, "Number") == labels.PLURAL:
        return
    below = [t for t in noun.subtree if t.i > noun.i and t.dep_ == labels.CONJUNCT]
    for token in below:
        inner = token.head
        coordinated = tree.children_as(token, labels.COORDINATOR)
        if coordinated and inner.pos_ in labels.NOUNS and token.pos_ in labels.NOUNS:
            if tree.preposition(inner) and not tree.preposition(token):
                token.head = noun
                return


def _titled(token: Token) -> None:
    """ "deux entretiens avec le roi X et la reine Y": a person is coordinated with a person."""
    deed, before = token.head, token.doc[token.left_edge.i - 1] if token.left_edge.i else None
    if before is None or not _has_name(token) or _has_name(deed) or deed.pos_ != labels.NOUN:
        return
    person = before
    while person.head is not deed and person.head.i < person.i and person.head.pos_ in labels.NOUNS:
        person = person.head
    if person is not deed and deed.i < person.i and _has_name(person) and token is not person:
        token.head = person


def _has_name(noun: Token) -> bool:
    """Whether a noun has a proper name beside it: "le président X"."""
    beside = (c for c in noun.children if c.pos_ == labels.PROPER and c.i > noun.i)
    return noun.pos_ == labels.NOUN and any(not tree.preposition(c) for c in beside)


def _spoken(verb: Token) -> None:
    """ "…", a dénoncé, au sortir d'une réunion, le ministre: behind an aside comes who said it."""
    doc, i = verb.doc, tree.start(verb)
    before = doc[i - 1].text if i else ""
    if verb.pos_ != labels.VERB or before not in words("quotation", "before_incise"):
        return
    if doc[verb.i + 1 : verb.i + 2] == [] or doc[verb.i + 1].text != ",":
        return
    finite = tree.is_conjugated(verb)
    if not finite or tree.children(verb, labels.ANY_SUBJECT):
        return
    end = next((t.i for t in doc[verb.i + 2 :] if t.text == ","), len(doc))
    for noun in doc[end + 1 :]:
        if noun.pos_ in labels.NOUNS and noun.head.i <= end and verb.is_ancestor(noun):
            first = tree.article(noun)
            opens = noun.i == end + 1 if first is None else first.i == end + 1
            if opens and not tree.preposition(noun):
                make_subject(noun, verb)
            return


def _arrives(token: Token) -> None:
    """ "est arrivé, à la tête d'une délégation, à Oslo": behind an aside comes where to."""
    if token.pos_ != labels.PROPER or token.dep_ not in labels.NOUN_MODIFIER:
        return
    cases = tree.children_as(token, labels.CASE)
    if not cases or tree.preposition(token) not in words("prepositions", "destination"):
        return
    verb = tree.clause_verb(token.head)
    if token.doc[cases[0].i - 1].text != "," or verb is None or verb.i > token.i:
        return
    goes = verb.lemma_ in words("verbs", "with_be") or tree.is_reflexive(verb)
    between = token.doc[verb.i + 1 : token.i]
    if goes and sum(t.text == "," for t in between) > 1:
        token.head, token.dep_ = verb, labels.MODIFIER


_MODIFYING = (
    unjoined,
    over_verb,
    resumed,
    over_place,
    over_blows,
    of_several,
    from_whom,
    _arrives,
    over_complement,
    over_state,
    over_aside,
)
_OF_NOUNS: dict[str, tuple[Callable[[Token], None], ...]] = {
    **dict.fromkeys(LISTED, (resumed,)),
    **dict.fromkeys(labels.OBJECT, (resumed, from_whom, of_predicate, over_state, over_complement)),
    **dict.fromkeys(labels.SUBJECT, (before_incise, behind_adjective, resumed)),
    **dict.fromkeys(labels.NOUN_MODIFIER, _MODIFYING),
    **dict.fromkeys(labels.COMPLEMENT, (asked,)),
    **dict.fromkeys(labels.NAMED, (of_no_name,)),
    labels.CONJUNCT: (unjoined, _beside, _titled, resumed),
}
