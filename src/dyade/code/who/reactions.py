"""Whom a reaction is at that names nobody: "X a bombardé le port. Oslo a dénoncé une escalade".

Blame is at the doer of the deed told last before it, or at whom others have just blamed for it; a
refusal at who has just asked or offered something, a denial at who accuses; praise of "cette
décision" is of who took it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dyade.code.deed import codes
from dyade.code.who.elided import News
from dyade.model import Actor, Claim
from dyade.parse.words import words

_GRAVE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "THREATEN"})
_ASKED = frozenset({"AGREE", "REQUEST", "THREATEN"})
_OFFICIAL = frozenset({"", "GOV", "IGO", "MIL", "LEG"})
_NEAR = 3  # sentences between a deed and what is said of it
_DENIED = 1  # sentences from what is denied to the denial
_STATE = frozenset({"", "GOV"})


def doer_blamed(claim: Claim, told: News) -> Claim:
    """Blame with the doer of what it is about."""
    if not _at_nobody(claim, "ACCUSE") or claim.mode != "disapprove" or claim.status == "negated":
        return claim
    own = codes(claim.actors)
    quarrel = len(own) != len(claim.actors)  # of two of one land
    if quarrel or any(a.sector not in _OFFICIAL for a in claim.actors):
        return claim
    for deed in _before(claim, told, _NEAR):
        doers = _at_fault(deed)
        if doers and not own & codes(doers):
            return replace(claim, recipients=doers)
    return claim


def doer_praised(claim: Claim, told: News) -> Claim:
    """Praise of what was just told, as of its doer: "Ces propos ont été salués par Oslo"."""
    if not _at_nobody(claim, "SUPPORT") or not _points_back(claim, told.text):
        return claim
    before = [c for c in told.claims if c.actors and c.trigger.start < claim.evidence.start]
    if not before or claim.sentence - before[-1].sentence > 1:
        return claim
    doers = before[-1].actors
    return claim if codes(claim.actors) & codes(doers) else replace(claim, recipients=doers)


def _points_back(claim: Claim, text: str) -> bool:
    """Whether a sentence is of "ces propos" or "cette décision", as yet unnamed."""
    said = claim.evidence.of(text).lower().split()
    pairs = pairwise(said)
    pointing, taken = words("articles", "pointing"), words("objects", "pointed")
    return any(a in pointing and b in taken for a, b in pairs)


def asker_refused(claim: Claim, told: News) -> Claim:
    """A refusal with who asked: "Oslo a demandé à Riga de céder. Riga a refusé".

    Somebody else refuses it only in the sentence of the demand: "…, mais Lima s'y oppose".
    """
    demand = next((c for c in _before(claim, told, 1) if c.act in _ASKED), None)
    if not _at_nobody(claim, "REJECT") or demand is None:
        return claim
    own = codes(claim.actors)
    asked = demand.sentence == claim.sentence or own & codes(demand.recipients)
    if not asked or own & codes(demand.actors):
        return claim
    return replace(claim, recipients=demand.actors)


def accuser_denied(claim: Claim, told: News) -> Claim:
    """A denial with who has just accused: "Oslo accuse Riga, qui dément"; so of two of one land.

    For a state that is accused denies who governs it: "Oslo accuse Riga. Le ministre X dément".
    """
    if not _at_nobody(claim, "REJECT"):
        return claim
    own = _selves(claim.actors)
    for deed in _before(claim, told, _DENIED):
        accused = own & _selves(deed.recipients) or _answers_for(claim.actors, deed)
        if deed.act == "ACCUSE" and accused and deed.actors and not own & _selves(deed.actors):
            return replace(claim, recipients=deed.actors)
    return claim


def _answers_for(actors: tuple[Actor, ...], deed: Claim) -> bool:
    """Whether those who govern answer for their state, which others have accused."""
    states = {r.code for r in deed.recipients if not r.person and r.sector in _STATE}
    ruling = all(a.code in states and a.sector in _STATE for a in actors)
    return ruling and not states & {a.code for a in deed.actors}


def _at_nobody(claim: Claim, act: str) -> bool:
    """Whether a claim is of an act, has a doer, and names nobody whom it is at."""
    return claim.act == act and bool(claim.actors) and not claim.recipients


def _before(claim: Claim, told: News, reach: int) -> Iterator[Claim]:
    """The claims told before one, in its sentence and some before, the last told first."""
    for other in reversed(told.claims):
        if other.trigger.start < claim.trigger.start and claim.sentence - other.sentence <= reach:
            yield other


def _selves(actors: tuple[Actor, ...]) -> frozenset[tuple[str, str]]:
    """Who some are, each by his state and his name, if he has one."""
    return frozenset((a.code, a.person) for a in actors)


def _at_fault(deed: Claim) -> tuple[Actor, ...]:
    if deed.act == "ACCUSE":
        return deed.recipients
    return deed.actors if deed.act in _GRAVE else ()
