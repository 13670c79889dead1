"""Where people and forces of one land do something to each other: there, or in a town of it."""

from __future__ import annotations

from dyade.code.deed import Context, Parties
from dyade.find import lexicon
from dyade.find.places import spots
from dyade.model import Actor, Place
from dyade.parse import labels
from dyade.parse.token import Token

_MARCH = "PROTEST"
_ABROAD = frozenset({"", "MIL", "REF", "SPY"})  # sectors of those who may be anywhere
_NEAR = 2  # sentences from where a town is named to the news of what is done there


def place(context: Context, token: Token, act: str, sides: Parties) -> Place | None:
    """The place of a deed in the state of a party that no word of its own clause gives.

    A place that its sentence names, or for what its clause tells as the news one named just
    before; else the land itself, where all sides are of one.

    Args:
        token: the trigger, of a deed told as done.
    """
    sentence, entities = context.scene.sentence, context.scene.entities
    near = _NEAR if _is_the_news(token) else 0
    homes = frozenset(a.code for a in _there(act, sides))
    found = spots.at_home(sentence, token, entities, homes, near)
    if found is not None:
        return found
    lands = {lexicon.homes().get(a.code, a.code) for a in (*sides.actors, *sides.recipients)}
    lands &= lexicon.states()
    if len(lands) != 1:
        return None
    code = lands.pop()
    found = spots.latest(sentence, entities, code, near) if near else None
    if found is not None:
        return found
    before = spots.latest(sentence, entities, code, sentence.index)
    return _named(context, code) if before or _among_themselves(act, sides) else None


def _there(act: str, sides: Parties) -> tuple[Actor, ...]:
    """Those in whose states a deed can have taken place: of an attack, the attacked."""
    attacked = act == "ASSAULT" and sides.recipients
    return sides.recipients if attacked else (*sides.actors, *sides.recipients)


def _is_the_news(token: Token) -> bool:
    """Whether a deed is what its sentence tells, no part of what it tells of somebody."""
    node = token
    if token.pos_ in labels.NOUNS:
        if token.dep_ not in labels.ANY_SUBJECT:
            return False
        node = token.head
    while node.dep_ in labels.ADVERBIAL | labels.COMPLEMENT | {labels.CONJUNCT}:
        node = node.head
    return node.dep_ == labels.ROOT and node.pos_ in labels.VERBS


def _among_themselves(act: str, sides: Parties) -> bool:
    """Whether the people and the forces of one land do it at home: no troops, no fugitives."""
    if act == _MARCH:  # one against a whole state may be held abroad
        return bool(sides.actors) and all(r.sector for r in sides.recipients)
    known = bool(sides.recipients) or act != "ASSAULT"
    return known and not any(a.sector in _ABROAD for a in (*sides.actors, *sides.recipients))


def _named(context: Context, code: str) -> Place | None:
    """A land as the dispatch first names it, else the one place of it that it names at all."""
    mentions, text = context.scene.entities.mentions, context.dispatch.text
    for mention in mentions:
        if mention.kind == "state" and {a.code for a in mention.actors} == {code}:
            return mention.place or Place(mention.span.of(text), code, precision="state")
    inside = {m.place.name: m.place for m in mentions if m.kind == "place" and m.place}
    named = [p for p in inside.values() if p.code == code]
    return named[0] if len(named) == 1 else None
