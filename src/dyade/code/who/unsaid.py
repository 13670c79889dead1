"""Who did a deed whose doer no word of it names, by what else the dispatch tells.

Whoever arrests, expels or punishes somebody is who accuses him: "l'Irlande a expulsé deux
Japonais, accusés d'espionnage". Who is charged or blamed in his own land is so by his own people,
and a war on a movement is that of the land which the news is about. Who holds somebody lets him go,
who plans a measure is who tells of it, and soldiers who take power have ousted those who ruled.

Each rule takes a claim with the news of its dispatch and gives it with its doer, or as it was;
`filling.py` says which is asked first.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.code.deed import codes
from dyade.code.who.elided import News
from dyade.find import lexicon
from dyade.model import Actor, Claim

_ONE_DOER = (frozenset({"arrest", "convict", "release"}), frozenset({"seize"}))
_HOLDING = frozenset({"arrest", "convict"})
_BY_RULERS = frozenset({"COERCE", "MOBILIZE", "SANCTION"})
_PLANNED = frozenset({"cancelled", "future"})
_PUNISHING = frozenset({"COERCE", "SANCTION"})
_WAR = "military"
_CHARGED = frozenset({"allege", "investigate"})


def keeper_told_elsewhere(claim: Claim, told: News) -> Claim:
    """What is done to one held abroad, by those who are told elsewhere to hold him.

    "L'Iran détient deux Suédois. … La libération des Suédois": Iran lets them go. So too the land
    that is taken: "le plan israélien d'annexion. … L'annexion est reportée".
    """
    kinds = next((k for k in _ONE_DOER if claim.mode in k), None)
    if claim.actors or kinds is None:
        return claim
    theirs = codes(claim.recipients)
    found = {
        tuple(sorted(codes(other.actors)))
        for other in told.claims
        if other.mode in kinds and other.actors and theirs & codes(other.recipients)
        if not theirs & codes(other.actors)
    }
    doers = next(iter(found)) if len(found) == 1 else ()
    return replace(claim, actors=tuple(Actor(code) for code in doers))


def keeper_asked(claim: Claim, told: News) -> Claim:
    """A demand to set somebody free, at who is told to hold him: "X a arrêté Y. Oslo exige sa".

    Of a prisoner of whom only the place is told, that of his own land: who governs it.
    """
    held = {a.person for a in claim.concerning if a.person}
    if claim.act != "REQUEST" or claim.recipients or not held or not claim.actors:
        return claim
    found = {
        keeper
        for other in told.claims
        if other.mode in _HOLDING and held & {r.person for r in other.recipients}
        for keeper in _keepers(other)
    } - codes(claim.actors)
    if len(found) != 1:
        return claim
    (code,) = found
    sector = "GOV" if any(a.code == code for a in claim.concerning) else ""
    return replace(claim, recipients=(Actor(code, sector),))


def _keepers(held: Claim) -> frozenset[str]:
    """The state that holds somebody: who does it, else the land where it is his own."""
    own = {r.code for r in held.recipients}
    there = held.place.code if held.place is not None else None
    return codes(held.actors) or frozenset({there} & own if there else ())


def soldiers_who_oust(claim: Claim, told: News) -> Claim:
    """A coup of which nobody is told to make it, where the dispatch names soldiers who rule."""
    if claim.actors or claim.act != "COERCE" or claim.mode != "seize" or not told.by_soldiers:
        return claim
    ruled = codes(claim.recipients)
    ousted = len(ruled) == 1 and all(r.sector == "GOV" for r in claim.recipients)
    return replace(claim, actors=(Actor(next(iter(ruled)), "MIL"),)) if ousted else claim


def planner_who_speaks(claim: Claim, told: News) -> Claim:
    """A measure ahead or called off, by the state on whose word it is: "a dit qu'il attendrait"."""
    said, ahead = claim.attribution, claim.status in _PLANNED
    if claim.actors or claim.act not in _BY_RULERS or said is None or not ahead:
        return claim
    own = said.code in lexicon.states() and said.sector == "GOV"
    if not own or said.code in codes((*claim.recipients, *claim.concerning)):
        return claim
    return replace(claim, actors=(Actor(said.code, said.sector, said.person),), attribution=None)


def accuser(claim: Claim, told: News) -> Claim:
    """A charge by who punishes the same people for it, in the same sentence before all."""
    if claim.act != "ACCUSE" or claim.mode not in _CHARGED or claim.actors or not claim.recipients:
        return claim
    near = [c for c in told.claims if c.sentence == claim.sentence]
    doers = _punishing(claim, near) or _punishing(claim, told.claims)
    return replace(claim, actors=doers) if doers else claim


def at_home(claim: Claim, told: News) -> Claim:
    """A charge against the land's own, by the land; its war on a movement."""
    if claim.actors or not claim.recipients or not told.scene:
        return claim
    own = all(r.code == told.scene and (r.sector or r.person) for r in claim.recipients)
    charge = claim.act == "ACCUSE" and own
    enemy = all(r.code in lexicon.movements() for r in claim.recipients)
    war = claim.act == "ASSAULT" and not claim.mode and enemy and _WAR in claim.contexts
    return replace(claim, actors=(Actor(told.scene),)) if charge or war else claim


def _punishing(claim: Claim, others: list[Claim]) -> tuple[Actor, ...]:
    """The one party that is told to do some harm to those who are charged."""
    found = {
        codes(c.actors): c.actors
        for c in others
        if c.act in _PUNISHING and c.actors and _are(c.recipients, claim.recipients)
    }
    return next(iter(found.values())) if len(found) == 1 else ()


def _are(struck: tuple[Actor, ...], charged: tuple[Actor, ...]) -> bool:
    """Whether some of the struck can be the charged: not the people of a ruler who is charged."""
    return any(
        a.code == b.code
        and (a.person == b.person or not (a.person and b.person))
        and (a.sector == b.sector or not (a.sector and b.sector))
        for a in struck
        for b in charged
    )
