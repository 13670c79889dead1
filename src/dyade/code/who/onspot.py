"""Groups that no word ties to a state: they are of the land where the deed is done."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.codebook import ON_THE_SPOT
from dyade.code.deed import Deed, Parties
from dyade.find import lexicon
from dyade.find.mention import BY_SCENE
from dyade.model import Actor

_LOCAL = frozenset({"COP", "CVL"})  # soldiers and rebels cross borders, these are at home


def at_home(deed: Deed, sides: Parties) -> Parties:
    """The parties, with unowned police and people taken for those of the place.

    In a dispatch on France, "un policier a tué un homme à Chicago" tells of American police.
    """
    scene, code = deed.scene, deed.state
    if deed.act not in ON_THE_SPOT or code not in lexicon.states():
        return sides
    if all(a.code == code or not _is_local(a) for a in (*sides.actors, *sides.recipients)):
        return sides
    found = (scene.mention(t) for t in scene.parse)
    unowned = {a for m in found if m and m.rule == BY_SCENE for a in m.actors}

    def moved(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        told = (replace(a, code=code) if a in unowned and _is_local(a) else a for a in actors)
        return tuple(dict.fromkeys(told))

    return replace(sides, actors=moved(sides.actors), recipients=moved(sides.recipients))


def _is_local(actor: Actor) -> bool:
    return actor.sector in _LOCAL and not actor.person
