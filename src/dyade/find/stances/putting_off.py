"""What is put off or called off: to which day ("reportée au 4 mai"), by so long, or for good."""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_BETWEEN = 12  # tokens from the word to its day: "a reporté sa visite officielle à Lima au 4 mai"


def mover(time: Token) -> Token | None:
    """The verb or noun of putting off whose new day a time is, None where it is none.

    The time stands behind it with "à", and no other verb between: the day in "reportée, alors
    qu'elle était prévue au 4 mai" is the old one.
    """
    if time.left_edge.lower_ not in words("plans", "until") and not _led(time):
        return None
    for token in reversed(time.doc[max(0, time.left_edge.i - _BETWEEN) : time.left_edge.i]):
        if token.lemma_.lower() in words("plans", "moving"):
            return token
        if token.pos_ in labels.VERBS | {labels.AUX} or tree.is_past_participle(token):
            return None
    return None


def shifter(length: Token) -> Token | None:
    """The verb or noun by which something is put off so long: "reporté d'un mois"."""
    of = words("times", "of")
    first = length.left_edge.i
    if first and length.left_edge.lower_ not in of:
        first -= 1
    before = length.doc[first - 1] if first else None
    led = length.doc[first].lower_ in of
    moves = before is not None and before.lemma_.lower() in words("plans", "moving")
    return before if led and moves else None


def noun_over(noun: Token) -> Token | None:
    """The noun that puts a deed off or calls it off: "le report au 4 mai de la visite"."""
    if tree.preposition(noun) not in words("prepositions", "of"):
        return None
    for before in reversed(noun.doc[: noun.left_edge.i]):
        if before.pos_ in labels.VERBS or before.pos_ == labels.PUNCT:
            return None
        off = before.lower_ in words("prepositional_nouns", "calling_off")
        if off and before.pos_ in labels.NOUNS:
            return before
    return None


def undone(noun: Token) -> bool:
    """Whether a noun is a decision that is put off: "a suspendu sa décision de partir"."""
    decided = noun.pos_ in labels.NOUNS and noun.lemma_ in words("objects", "decided")
    return decided and noun.dep_ in labels.OBJECT and noun.head.lemma_ in words("verbs", "undoing")


def _led(time: Token) -> bool:
    """Whether "à" stands right before a time, wherever the model hung it."""
    first = time.left_edge.i
    return bool(first) and time.doc[first - 1].lower_ in words("plans", "until")
