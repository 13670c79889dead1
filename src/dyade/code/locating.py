"""Where a deed took place, as the text says it."""

from __future__ import annotations

from dyade.code.codebook import STATEMENTS
from dyade.code.match import Match
from dyade.code.parties import Context
from dyade.code.verbs import light_verb, object_tokens
from dyade.find import places
from dyade.model import Actor, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token

_LANDS = frozenset({"state", "seat", "place"})


def place(context: Context, token: Token) -> Place | None:
    """The place that the clause of a deed names; None where it names none."""
    sentence, entities = context.scene.sentence, context.scene.entities
    if tree.children(token, labels.COPULA):
        mention = context.scene.mention(token)
        if mention and mention.place:
            return mention.place
    found = places.where(sentence, token, entities)
    verb = light_verb(token)
    if found is None and verb is not None:
        return places.where(sentence, verb, entities)
    return found


def around(context: Context, match: Match, token: Token, actors: tuple[Actor, ...]) -> Place | None:
    """The place that what stands around a deed gives it, where its clause names none.

    The land that somebody withdraws from; else, for what is more than said, the one place that
    its sentence names.
    """
    if match.trigger.mode == "withdraw" and match.trigger.act == "RETREAT":
        return _left(context, token, {a.code for a in actors})
    if match.trigger.act in STATEMENTS:
        return None
    return places.only(context.scene.sentence, token, context.scene.entities)


def _left(context: Context, token: Token, own: set[str]) -> Place | None:
    """The land under "de": "s'est retiré du Mali", "le retrait des troupes de Syrie"."""
    scene = context.scene
    lands = {
        m.head: m
        for m in scene.entities.mentions
        if m.sentence == scene.sentence.index and m.kind in _LANDS
    }
    under = [t for case, t in tree.obliques(token) if case == "de"]
    for noun in (*under, *object_tokens(token)):
        for part in (noun, *(t for case, t in tree.obliques(noun) if case == "de")):
            land = lands.get(part.i)
            if land is None or {a.code for a in land.actors} & own:
                continue
            name = land.span.of(context.dispatch.text)
            code = land.actors[0].code if land.actors else ""
            return land.place or Place(name, code, precision="state")
    return None
