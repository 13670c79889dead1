"""Whom a search or a seizure is done to that names only rooms or goods."""

from __future__ import annotations

from dyade.code.scene import Scene, unique
from dyade.code.who.verbs import gather, object_tokens
from dyade.model import Actor
from dyade.parse import tree
from dyade.parse.token import Token
from dyade.parse.words import words


def searched(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Whose rooms are searched: "a fait une descente dans les locaux d'une ONG de Riga"."""
    rooms = [
        t
        for part in (verb, *object_tokens(verb))
        for case, t in tree.obliques(part)
        if case in words("prepositions", "search")
    ]
    return gather(scene, rooms) or gather(scene, rooms, deep=True)


def destined(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """For whom what is seized was meant: "des armes destinées aux rebelles"."""
    meant = [
        part
        for goods in object_tokens(verb)
        for part in goods.subtree
        if part.lemma_ in words("participles", "destined") and tree.is_participle(part)
    ]
    return unique(a for part in meant for a in gather(scene, tree.complements(part, "dative")))
