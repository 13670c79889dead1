"""In the face of whom a deed is done: "campe sur ses positions face à Y", "a plié devant Y"."""

from __future__ import annotations

from dyade.code.scene import Scene
from dyade.code.who.verbs import gather
from dyade.model import Actor
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words


def opposite(verb: Token) -> list[Token]:
    """What a deed is done in the face of, wherever it hangs: "masse des chars en mer face à Y"."""
    if verb.pos_ not in labels.VERBS:
        return []
    facing = words("prepositions", "facing")
    return [
        t
        for t in verb.subtree
        if tree.preposition(t) in facing and tree.clause_verb(t.head) == verb
    ]


def faced(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Before whom one gives way or stands firm, or whose the demands are: "a plié devant Y"."""
    tokens = tree.complements(verb, "faced") or opposite(verb)
    return gather(scene, tokens) or gather(scene, tokens, deep=True)
