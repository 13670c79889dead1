"""Groups that no word ties to a state: they are of the land where the deed is done."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.parties import Parties
from dyade.code.scene import Scene
from dyade.find import lexicon
from dyade.find.mention import BY_SCENE
from dyade.model import Actor, Place

_ACTS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_LOCAL = frozenset({"COP", "CVL"})  # soldiers and rebels cross borders, these are at home


def settle(scene: Scene, act: str, sides: Parties, where: Place | None) -> Parties:
    """The parties, with unowned police and people taken for those of the place.

    In a dispatch on France, "un policier a tué un homme à Chicago" tells of American police.

    Args:
        scene: the sentence.
        act: what is done.
        sides: the parties as the frame and the dispatch's main state give them.
        where: the place that the deed's own words name, if any.
    """
    code = where.code if where else ""
    if act not in _ACTS or code not in lexicon.states():
        return sides
    if all(a.code == code or not _is_local(a) for a in (*sides.actors, *sides.recipients)):
        return sides
    found = (scene.mention(t) for t in scene.parse)
    unowned = {a for m in found if m and m.rule == BY_SCENE for a in m.actors}

    def at_home(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        moved = (replace(a, code=code) if a in unowned and _is_local(a) else a for a in actors)
        return tuple(dict.fromkeys(moved))

    return replace(sides, actors=at_home(sides.actors), recipients=at_home(sides.recipients))


def _is_local(actor: Actor) -> bool:
    return actor.sector in _LOCAL and not actor.person
