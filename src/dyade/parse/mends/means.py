"""What hangs on the load, the means or the aside beside a deed: "un avion chargé d'eau à Riga".

A load is sent to nobody but by the verb over what carries it; a telephone has no sides, the talks
held by it have; nothing is of the part that somebody takes in "pour sa part", nor of the last word
of a quoted aside.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.marks import closes_quotation
from dyade.parse.mends.moves import make_object
from dyade.parse.token import Token
from dyade.parse.words import words


def give_back(tokens: list[Token]) -> None:
    """Gives them to the deed, in place.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    for token in tokens:
        if token.pos_ in labels.NOUNS and token.head.i < token.i:
            _of_the_load(token)
            _by_means(token)
            _behind_aside(token)
            _with_counterpart(token)
            _behind_quoted(token)


def _of_the_load(name: Token) -> None:
    """ "envoie un avion chargé de vivres à Riga": the receiver is the verb's, not the load's."""
    load = name.head
    laden = load.head if load.pos_ in labels.NOUNS else load
    carrier = laden.head
    verb = carrier.head
    if name.pos_ != labels.PROPER or tree.preposition(name) not in words("prepositions", "dative"):
        return
    if laden.lemma_ not in words("verbs", "laden") or laden.dep_ not in labels.ACL:
        return
    if carrier.dep_ in labels.OBJECT and verb.pos_ == labels.VERB and verb.i < carrier.i:
        name.head, name.dep_ = verb, labels.MODIFIER


def _by_means(side: Token) -> None:
    """ "une réunion par visioconférence avec Riga": the other side is that of the talks."""
    means = side.head
    deed = means.head
    sided = words("prepositions", "with") | words("prepositions", "between")
    if means.lower_ not in words("instruments", "of_talks") or not tree.preposition(means):
        return
    if tree.preposition(side) in sided and deed.pos_ == labels.NOUN and deed.i < means.i:
        side.head, side.dep_ = deed, labels.NOMINAL_MODIFIER


def _behind_aside(noun: Token) -> None:
    """ "a reçu pour sa part des élus": behind the aside stands the object that a verb lacks."""
    aside = noun.head
    verb = aside.head
    own = tree.children(aside, frozenset({labels.DETERMINER}))
    if aside.lower_ not in words("asides", "nouns") or not tree.preposition(aside):
        return
    if not any(d.lower_ in words("unread", "own") for d in own):
        return
    front = next((c for c in noun.children if c.dep_ == labels.CASE and c.i < noun.i), None)
    if front is None or front.lower_ not in words("articles", "partitive"):
        return
    full = tree.children(verb, labels.OBJECT | labels.COMPLEMENT)
    if verb.pos_ == labels.VERB and verb.i < aside.i and not full and not tree.is_passive(verb):
        make_object(noun, verb, front)


def _with_counterpart(other: Token) -> None:
    """ "a évoqué la crise avec son homologue": with whom one talks is no part of the matter."""
    matter = other.head
    verb = matter.head
    if other.lemma_ not in words("meetings", "counterparts") or matter.dep_ not in labels.OBJECT:
        return
    if tree.preposition(other) in words("prepositions", "with") and verb.pos_ == labels.VERB:
        other.head, other.dep_ = verb, labels.MODIFIER


def _behind_quoted(noun: Token) -> None:
    """ "leur retrait « sans délai » de Riga": nothing hangs on the last word of a quoted aside."""
    doc, quoted = noun.doc, noun.head
    above = quoted.head
    closed = noun.left_edge.i == quoted.i + 2 and closes_quotation(doc[quoted.i + 1])
    inside = quoted.pos_ in labels.NOUNS and above.pos_ == labels.NOUN and above.i < quoted.i
    of = {"", *words("prepositions", "of")}  # "la promesse d'« aide » de Riga"
    if not closed or not inside or not tree.preposition(noun) or tree.preposition(quoted) in of:
        return
    if any(t.text in words("quotation", "opening") for t in doc[above.i + 1 : quoted.i]):
        noun.head = above
