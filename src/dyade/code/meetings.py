"""How those meet who talk: at a distance, at the place of a third, many at once."""

from __future__ import annotations

from dyade.code.deed import Deed, Parties
from dyade.code.who import nouns
from dyade.code.who.subjects import subject_actors
from dyade.code.who.verbs import light_verb, object_tokens
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

    Those who meet at the place of another are hosted by a third party; three sides or more that
    meet at once, or a body alone, are a multilateral meeting. Whoever "s'est entretenu avec X, Y et
    Z" may have met them one by one.
    """
    codes = {a.code for a in (*sides.actors, *sides.recipients)}
    hosted = where is not None and where.code and where.code not in codes
    if (hosted and len(codes) > 1 and codes <= lexicon.states()) or _brought_together(deed):
        return "third-party"
    body = bool(codes) and not sides.recipients and codes <= lexicon.bodies()
    said = any(t.lemma_ in words("meetings", "many") for t in _around(deed.token))
    if deed.token.pos_ not in labels.NOUNS:
        codes = {a.code for a in subject_actors(deed.scene, deed.token)}
    return "multilateral" if said or body or len(codes) >= _MANY else ""


def visit(deed: Deed, sides: Parties) -> Parties | None:
    """Who comes to talk is the guest of those he talks with: "est venu discuter avec Y".

    Returns:
        The guest and his hosts; None where nobody is said to come.
    """
    talk, verb = deed.token, deed.token.head
    if not tree.is_infinitive(talk) or talk.dep_ not in labels.COMPLEMENT:
        return None
    if tree.preposition(talk) or verb.lemma_ not in words("meetings", "coming"):
        return None
    coming = {a.code for a in subject_actors(deed.scene, verb)}
    guests = tuple(a for a in sides.actors if a.code in coming)
    hosts = tuple(a for a in sides.actors if a.code not in coming)
    return Parties(guests, hosts, sides.concerning) if guests and hosts else None


def _brought_together(deed: Deed) -> bool:
    """Whether another has those meet between whom there are talks: "abrite des pourparlers"."""
    verb = deed.token.head
    if deed.token.pos_ not in labels.NOUNS or verb.lemma_ not in words("meetings", "hosting"):
        return False
    if deed.token not in object_tokens(verb):
        return False
    hosts = {a.code for a in subject_actors(deed.scene, verb)}
    sides = {a.code for a in nouns.between(deed.scene, deed.token)}
    return bool(hosts) and bool(sides) and hosts.isdisjoint(sides)


def _around(head: Token) -> list[Token]:
    """The adjectives and complements of a word."""
    return [*tree.children(head, labels.ADJECTIVE), *(t for _, t in tree.obliques(head))]
