"""How those meet who talk: at a distance, at the place of a third, many at once."""

from __future__ import annotations

from dyade.code.deed import Deed, Parties
from dyade.code.verbs import light_verb
from dyade.find import lexicon
from dyade.model import Place
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_MANY = 3  # sides whose meeting is no longer one of two


def at_a_distance(deed: Deed) -> bool:
    """Whether it is said beside a meeting that it was none face to face: "par téléphone"."""
    verb = light_verb(deed.token) if deed.token.pos_ in labels.NOUNS else None
    around = (t for head in (deed.token, verb) if head is not None for t in _around(head))
    return any(t.lower_ in words("meetings", "at_a_distance") for t in around)


def mode(deed: Deed, sides: Parties, where: Place | None) -> str:
    """The mode of a meeting that its words leave open.

    Those who meet at the place of another are hosted by a third party; three sides or more, or a
    body alone, are a multilateral meeting.
    """
    codes = {a.code for a in (*sides.actors, *sides.recipients)}
    hosted = where is not None and where.code and where.code not in codes
    if hosted and len(codes) > 1 and codes <= lexicon.states():
        return "third-party"
    body = bool(codes) and not sides.recipients and codes <= lexicon.bodies()
    said = any(t.lemma_ in words("meetings", "many") for t in _around(deed.token))
    return "multilateral" if said or body or len(codes) >= _MANY else ""


def _around(head: Token) -> list[Token]:
    """The adjectives and complements of a word."""
    return [*tree.children(head, labels.ADJECTIVE), *(t for _, t in tree.obliques(head))]
