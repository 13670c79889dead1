"""Whom a reaction is at that names nobody: "X a bombardé le port. Oslo a dénoncé une escalade".

Blame is at the doer of the deed told last before it, or at whom others have just blamed for it; a
refusal at who has just asked or offered something, a denial at who accuses; praise of "cette
décision" is of who took it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dyade.code.deed import codes
from dyade.code.elided import News
from dyade.model import Actor, Claim
from dyade.parse.words import words

_GRAVE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "REJECT", "SANCTION", "THREATEN"})
_ASKED = frozenset({"AGREE", "REQUEST", "THREATEN"})
_OFFICIAL = frozenset({"", "GOV", "IGO", "MIL", "LEG"})
_NEAR = 3  # sentences between a deed and what is said of it


def doer_blamed(claim: Claim, told: News) -> Claim:
    """A reaction with the doer of what it is about."""
    if claim.act != "ACCUSE" or claim.mode != "disapprove" or claim.status == "negated":
        return claim
    own = codes(claim.actors)
    quarrel = len(own) != len(claim.actors)  # of two of one land
    if claim.recipients or not own or quarrel:
        return claim
    if any(a.sector not in _OFFICIAL for a in claim.actors):
        return claim
    before = (
        c
        for c in reversed(told.claims)
        if c.trigger.start < claim.trigger.start and claim.sentence - c.sentence <= _NEAR
    )
    for deed in before:
        doers = _at_fault(deed)
        if doers and not own & codes(doers):
            return replace(claim, recipients=doers)
    return claim


def doer_praised(claim: Claim, told: News) -> Claim:
    """Praise of what was just told, as of its doer: "Ces propos ont été salués par Oslo"."""
    own = codes(claim.actors)
    if claim.act != "SUPPORT" or claim.recipients or not own or not _points_back(claim, told.text):
        return claim
    before = [c for c in told.claims if c.actors and c.trigger.start < claim.evidence.start]
    if not before or claim.sentence - before[-1].sentence > 1 or own & codes(before[-1].actors):
        return claim
    return replace(claim, recipients=before[-1].actors)


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
    own = codes(claim.actors)
    if claim.act != "REJECT" or claim.recipients or not own:
        return claim
    before = (
        c
        for c in reversed(told.claims)
        if c.act in _ASKED and c.trigger.start < claim.trigger.start
    )
    demand = next(before, None)
    if demand is None or claim.sentence - demand.sentence > 1 or own & codes(demand.actors):
        return claim
    if demand.sentence != claim.sentence and not own & codes(demand.recipients):
        return claim
    return replace(claim, recipients=demand.actors)


def accuser_denied(claim: Claim, told: News) -> Claim:
    """A denial with who has just accused: "Oslo accuse Riga, qui dément"; so of two of one land."""
    own = _selves(claim.actors)
    if claim.act != "REJECT" or claim.recipients or not own:
        return claim
    for deed in reversed(told.claims):
        near = deed.trigger.start < claim.trigger.start and claim.sentence - deed.sentence <= 1
        accused = near and deed.act == "ACCUSE" and own & _selves(deed.recipients)
        if accused and deed.actors and not own & _selves(deed.actors):
            return replace(claim, recipients=deed.actors)
    return claim


def _selves(actors: tuple[Actor, ...]) -> frozenset[tuple[str, str]]:
    """Who some are, each by his state and his name, if he has one."""
    return frozenset((a.code, a.person) for a in actors)


def _at_fault(deed: Claim) -> tuple[Actor, ...]:
    if deed.act == "ACCUSE":
        return deed.recipients
    return deed.actors if deed.act in _GRAVE else ()
