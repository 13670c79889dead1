"""Who did a deed whose doer no word of it names, by what else the dispatch tells.

Whoever arrests, expels or punishes somebody is who accuses him: "l'Irlande a expulsé deux
Japonais, accusés d'espionnage". Who is charged or blamed in his own land is so by his own people,
and a war on a movement is that of the land which the news is about.

Each rule takes a claim with the news of its dispatch and gives it with its doer, or as it was;
`filling.py` says which is asked first.
"""

from __future__ import annotations

from dataclasses import replace

from dyade.code.elided import News
from dyade.find import lexicon
from dyade.model import Actor, Claim

_PUNISHING = frozenset({"COERCE", "SANCTION"})
_WAR = "military"
_CHARGED = frozenset({"allege", "investigate"})


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
    own = all(r.code == told.scene for r in claim.recipients)
    charge = claim.act == "ACCUSE" and own
    enemy = all(r.code in lexicon.movements() for r in claim.recipients)
    war = claim.act == "ASSAULT" and not claim.mode and enemy and _WAR in claim.contexts
    return replace(claim, actors=(Actor(told.scene),)) if charge or war else claim


def _punishing(claim: Claim, others: list[Claim]) -> tuple[Actor, ...]:
    """The one party that is told to do some harm to those who are charged."""
    charged = {r.code for r in claim.recipients}
    found = {
        frozenset(a.code for a in c.actors): c.actors
        for c in others
        if c.act in _PUNISHING and c.actors and charged & {r.code for r in c.recipients}
    }
    return next(iter(found.values())) if len(found) == 1 else ()
