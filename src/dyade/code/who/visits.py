"""Visits: one for each host, and none of somebody to his own state."""

from __future__ import annotations

from dataclasses import replace

from dyade.code.deed import Deed, Parties
from dyade.code.matching.match import Match
from dyade.code.scene import Scene, unique
from dyade.code.when import newdays
from dyade.code.who.verbs import object_tokens, subject_tokens
from dyade.find import lexicon
from dyade.model import Actor, Claim, Place
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

FRAMES = frozenset({"goes_to", "noun_tour", "noun_visit", "present_at", "expected", "tours"})


def at_home(match: Match, actors: tuple[Actor, ...], hosts: bool, where: Place | None) -> bool:
    """Whether somebody only moves within the state that is his own: no deed towards another.

    ``hosts`` says whether anybody but his own state is visited.
    """
    if match.trigger.frame not in FRAMES or match.trigger.act != "CONSULT" or hosts:
        return False
    named = where is not None and where.name[:1].isupper()  # not "l'île", which may be another's
    return named and where is not None and where.code in {a.code for a in actors}


def only_to_come(match: Match, token: Token) -> bool:
    """Whether "aller" is no journey but only says that a deed is to come: "va rencontrer Y à Oslo".

    In other tenses somebody goes there for it: "est allé rencontrer Y à Oslo".
    """
    if match.trigger.frame not in FRAMES or token.lemma_ not in words("modals", "going"):
        return False
    plain = tree.feature(token, "Tense") in {
        labels.PRESENT,
        labels.IMPERFECT,
    } and not tree.auxiliaries(token)
    return plain and any(
        c.pos_ in labels.VERBS and c.dep_ in labels.COMPLEMENT and not tree.preposition(c)
        for c in token.children
    )


def host_who_calls_off(deed: Deed, sides: Parties) -> Parties | None:
    """The state that calls a visit off without making it: who else may is whoever was to host it.

    "Riga a annulé la visite du ministre russe", "l'annulation par Riga de la visite".
    """
    trigger = deed.match.trigger
    if trigger.frame != "noun_visit" or sides.recipients or not sides.actors:
        return None
    found = unique(a for t in _callers(deed.token) for a in deed.scene.actors_at(t))
    own = {a.code for a in sides.actors}
    hosts = tuple(Actor(a.code) for a in found if a.code in lexicon.states())
    return (
        replace(sides, recipients=hosts) if len(hosts) == 1 and hosts[0].code not in own else None
    )


def _callers(visit: Token) -> list[Token]:
    """Those by whom a visit is called off or put off."""
    off = words("plans", "ending") | words("plans", "moving")
    verb = visit.head
    if verb.pos_ in labels.VERBS and verb.lemma_ in off:
        if tree.is_passive(verb):
            return tree.agents(verb)
        return subject_tokens(verb) if visit in object_tokens(verb) else []
    noun = newdays.by_noun(visit)
    return tree.complements(noun, "agent") if noun is not None else []


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
