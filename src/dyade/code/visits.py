"""Visits: one for each host, and none of somebody to his own state."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.match import Match
from dyade.code.scene import Scene
from dyade.model import Actor, Claim, Place

FRAMES = frozenset({"goes_to", "noun_visit", "present_at", "expected", "tours"})


def at_home(match: Match, actors: tuple[Actor, ...], hosts: bool, where: Place | None) -> bool:
    """Whether somebody only moves within the state that is his own: no deed towards another.

    ``hosts`` says whether anybody but his own state is visited.
    """
    if match.trigger.frame not in FRAMES or match.trigger.act != "CONSULT" or hosts:
        return False
    named = where is not None and where.name[:1].isupper()  # not "l'île", which may be another's
    return named and where is not None and where.code in {a.code for a in actors}


def spread(scene: Scene, match: Match, claim: Claim) -> list[Claim]:
    """The claim, or one for each state that a tour goes to."""
    hosts = list(dict.fromkeys(a.code for a in claim.recipients))
    if match.trigger.frame not in FRAMES or claim.mode != "visit" or len(hosts) < 2:
        return [claim]
    return [
        replace(
            claim,
            recipients=tuple(a for a in claim.recipients if a.code == host),
            place=_place(scene, claim, host),
        )
        for host in hosts
    ]


def _place(scene: Scene, claim: Claim, host: str) -> Place | None:
    """Where in the host's land: the place of the claim or another one that the sentence names."""
    if claim.place and claim.place.code == host:
        return claim.place
    named = (m.place for m in scene.entities.mentions if m.sentence == scene.sentence.index)
    return next((p for p in named if p and p.code == host), None)
