"""A place before the first comma: "A Riga, Oslo et Lima ont signé".

The model joins it to the names behind the comma, as the first of a row, and so takes it for the
head of the sentence and the names for no subjects.
"""

from __future__ import annotations

from dyade.parse import labels, tree
from dyade.parse.mends.moves import make_root, make_subject
from dyade.parse.token import Token
from dyade.parse.words import words

_FRONT = 3  # tokens within which the place stands: "Dans la Syrie voisine, ..."
_ROW = frozenset({labels.PROPER, labels.NOUN, labels.DET, labels.ADJ, labels.CCONJ, labels.NUM})
_LISTED = labels.APPOSITION | labels.NOUN_COMPLEMENT | {labels.CONJUNCT}


def part_place(tokens: list[Token]) -> None:
    """Mends in place a sentence that opens with a place; what is moved takes along its branch.

    Args:
        tokens: all tokens of one parsed sentence.
    """
    place = next((t for t in tokens[:_FRONT] if t.pos_ == labels.PROPER), None)
    if place is None or tree.preposition(place) not in words("prepositions", "place"):
        return
    comma = place.i + 1
    if comma >= len(tokens) or tokens[comma].text != ",":
        return
    verb = _verb_behind(tokens, comma)
    if verb is None or (place.head is not place and place.head is not verb):
        return
    behind = [c for c in place.children if comma < c.i < verb.i and c.pos_ in labels.NOUNS]
    listed = [c for c in behind if c.dep_ in _LISTED and not tree.preposition(c)]
    if place.head is place:
        rest = [c for c in place.children if c.i > comma and c is not verb and c not in listed]
        make_root(verb, place)
        place.dep_ = labels.MODIFIER
        for child in rest:
            child.head = verb
    _row(listed, verb)


def _verb_behind(tokens: list[Token], comma: int) -> Token | None:
    """The verb of the row of names behind the comma, None where more than names stands between."""
    for token in tokens[comma + 1 :]:
        if token.pos_ == labels.VERB:
            return token if tree.is_conjugated(token) else None
        inside = token.pos_ in (labels.AUX, labels.PRONOUN, labels.ADV)
        inside = inside or token.lemma_ in words("prepositions", "of")  # "le roi de Suède"
        if token.pos_ not in _ROW and token.text != "," and not inside:
            return None
    return None


def _row(listed: list[Token], verb: Token) -> None:
    """Makes a row of names, with the subject that the verb has already, its subject.

    Not before a pronoun: "A Riga, Oslo et Lima, on proteste" names three places.
    """
    subjects = tree.children(verb, labels.ANY_SUBJECT)
    if not listed or any(t.pos_ == labels.PRONOUN for t in subjects):
        return
    first = listed[0]
    make_subject(first, verb)
    for other in (*listed[1:], *subjects):
        other.head, other.dep_ = first, labels.CONJUNCT
