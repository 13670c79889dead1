"""Whom a deed is at where its own words leave it to the dispatch.

Critics at home blame those who govern them; help goes to the land that the news is about.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from dyade.find import lexicon
from dyade.find.mention import Entities
from dyade.model import Actor, Claim

_CRITICS = frozenset({"OPP", "CVL", "PTY", "LEG", "LAB", "NGO", "JRN", "EDU", "REL", "MED"})
_NAMED = 5  # names of states that it takes to know
_DOMESTIC = 0.85  # share of the names of states from which a dispatch is about one alone


def fill(claims: list[Claim], entities: Entities) -> list[Claim]:
    """The claims of a dispatch, each with the recipient that goes without saying."""
    scene = entities.scene
    if scene not in lexicon.states():
        return claims
    alone = _share(entities, scene) >= _DOMESTIC
    return [_filled(claim, scene, alone) for claim in claims]


def _share(entities: Entities, scene: str) -> float:
    """How many of the states that a dispatch names are its scene; 0 where it names few."""
    states = lexicon.states()
    named = Counter(a.code for m in entities.mentions for a in m.actors if a.code in states)
    total = sum(named.values())
    return named[scene] / total if total >= _NAMED else 0.0


def _filled(claim: Claim, scene: str, alone: bool) -> Claim:
    if claim.recipients or not claim.actors:
        return claim
    own = all(a.code == scene for a in claim.actors)
    critics = own and all(a.sector in _CRITICS for a in claim.actors)
    if claim.act == "ACCUSE" and own and alone and not critics:
        return replace(claim, recipients=(Actor(scene),))
    if claim.act in ("ACCUSE", "REJECT", "SANCTION") and critics:
        return replace(claim, recipients=(Actor(scene, "GOV"),))
    if claim.act == "AID" and all(a.code != scene for a in claim.actors):
        return replace(claim, recipients=(Actor(scene),))
    return claim
