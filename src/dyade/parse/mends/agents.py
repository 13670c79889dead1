"""Hangs a doer under "par" on the deed that it is of, where the model hangs it on a neighbour."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_TIMING = frozenset({labels.ADP, labels.DET, labels.NUM})  # what stands with a day or a month
_FAR = 8  # tokens from a participle to its doer
_REACH = 5  # tokens from a preposition to the noun it stands before


def done_by(case: Token) -> None:
    """ "l'élimination en mai par Oslo d'un général": behind a time, doer and object of a noun.

    Args:
        case: a "par" or another preposition of doers; the parse is mended in place.
    """
    doer = case.head
    before = case.doc[case.i - 1] if case.i else case
    if before.pos_ == labels.PRONOUN and tree.is_past_participle(before.head):
        if before.i == before.head.i + 1 and doer.head in (before, before.head):
            before.dep_ = labels.APPOSED  # "soutenu, lui, par Riga": who is contrasted
            doer.head, doer.dep_ = before.head, labels.BY_AGENT
            return
    undergone = _undergone(case, doer)
    if undergone is not None:
        doer.head, doer.dep_ = undergone, labels.BY_AGENT
        return
    deed = _before_time(case)
    if case.dep_ != labels.CASE or deed is None or deed.i >= doer.i:
        return
    if doer in deed.ancestors:
        return
    above = next((a for a in deed.ancestors if a.pos_ in labels.VERBS), None)
    if above is not None and above.i < deed.i and tree.is_passive(above):
        return
    doer.head, doer.dep_ = deed, labels.NOMINAL_MODIFIER
    of = words("prepositions", "of")
    if any(tree.preposition(c) in of for c in deed.children):
        return
    last = max((c.i for c in doer.children if c.dep_ in labels.ADJECTIVE), default=doer.i)
    for token in doer.doc[last + 1 : last + _REACH]:
        if tree.preposition(token) not in of or token in deed.ancestors:
            continue
        if token.left_edge.i == last + 1:
            token.head, token.dep_ = deed, labels.NOMINAL_MODIFIER
            return


def _undergone(case: Token, doer: Token) -> Token | None:
    """The participle before a doer that the model hung on its noun or on a complement of it.

    "une embuscade tendue par Oslo", "des soldats envoyés en mer par Oslo", "est tenu pour
    responsable de la crise par Oslo".
    """
    for token in reversed(case.doc[max(case.i - _FAR, 0) : case.i]):
        if tree.is_past_participle(token) and (token.dep_ in labels.ACL or tree.is_passive(token)):
            beside = token.dep_ in labels.ACL and doer.head is token.head
            below = doer.head is not token and token in doer.ancestors
            free = not tree.children(token, labels.AGENT)
            return token if free and (beside or below) else None
        if token.text == "," or token.pos_ in labels.VERBS:
            return None
    return None


def _before_time(case: Token) -> Token | None:
    """The noun that stands before a preposition and the time between them; None without one."""
    doc, at = case.doc, case.i - 1
    times = words("calendar", "words") | words("calendar", "spans")
    dated = doc[at].pos_ == labels.NUM and doc[at - 1].lower_ in times  # "en mai 2019"
    if at < 2 or not (dated or doc[at].lower_ in times):
        return None
    while at > 0 and (doc[at].lower_ in times or doc[at].pos_ in _TIMING):
        at -= 1
    if doc[at].pos_ == labels.ADJ and doc[at].head.pos_ in labels.NOUNS:
        at -= 1
    return doc[at] if doc[at].pos_ == labels.NOUN else None
