"""Whom a deed is at where its own words leave it to the rest of the dispatch.

Critics at home blame those who govern them; who quarrels goes on at his adversary; help and
sanctions go to the land that the news is about; what a government does in news of its land alone
it does to its own people, and so are its curfews, bans and arrests wherever no other land is named.

Each rule takes a claim with the news of its dispatch and gives it with its recipient, or as it was;
`filling.py` says which is asked first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dyade.code.deed import codes
from dyade.code.matching.triggers import tells
from dyade.find import lexicon
from dyade.find.mention import BY_SCENE, Entities, Mention
from dyade.model import Actor, Claim

_CRITICS = frozenset({"OPP", "CVL", "PTY", "LEG", "LAB", "NGO", "JRN", "EDU", "REL", "MED"})
_OPPONENTS = frozenset({"OPP"})
_FOES = frozenset({"ACCUSE", "REJECT", "SANCTION"})  # who opposes whom at home goes without saying
_OPPOSED = _FOES | {"PROTEST", "REQUEST", "THREATEN"}
_RULERS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL", "SPY"})
_FOR_RULERS = _RULERS - {"GOV", "LEG"}
_ON_SUBJECTS = {  # what those who rule do to their own where nobody else is named
    "COERCE": frozenset({"arrest", "censor", "curfew", "martial-law", "restrict"}),
    "RETREAT": frozenset({"release"}),
}
_BY_STATES = frozenset({"arrest", "curfew", "martial-law", "release"})
_EASED = "081"  # CAMEO: what binds the people is eased
_WARDENS = frozenset({"COP", "JUD"})
_WARDING = frozenset({"ACCUSE", "THREATEN"})
_NAMED = 5  # names of states that it takes to know
_DOMESTIC = 0.85  # share of the names of states from which a dispatch is about one alone
_AT_HOME = frozenset({"ACCUSE", "AID", "ASSAULT", "COERCE", "REQUEST", "SUPPORT"})
_FROM_ABROAD = frozenset({"AID", "COERCE", "SANCTION"})
_RIFTS = frozenset({"expel", "withdraw"})
_MARCH = "PROTEST"
_HOSTILE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "REQUEST", "SANCTION", "THREATEN"})


@dataclass(frozen=True, slots=True)
class News:
    """What the rules ask of a dispatch.

    Attributes:
        scene: the state in which it plays, "" for none.
        alone: whether the states that it names are, but for a few, that one.
        entities: who and what is named in it.
        claims: all that it tells to be done, as the rules before left it.
        text: its words.
        by_soldiers: whether it has a word of soldiers who take power.
        named: whether it names the state in which it plays.
    """

    scene: str
    alone: bool
    entities: Entities
    claims: list[Claim]
    text: str = ""
    by_soldiers: bool = False
    named: bool = True


def news(claims: list[Claim], entities: Entities, text: str) -> News:
    """A dispatch as the rules ask it."""
    scene = entities.scene if entities.scene in lexicon.states() else ""
    alone = bool(scene) and _share(entities, scene) >= _DOMESTIC
    said = (m for m in entities.mentions if m.rule != BY_SCENE)
    named = any(a.code == scene for m in said for a in m.actors)
    return News(scene, alone, entities, claims, text, tells(text, "@putsch"), named)


def _share(entities: Entities, scene: str) -> float:
    """How many of the states that a dispatch names are its scene; 0 where it names few."""
    states = lexicon.states()
    named = Counter(a.code for m in entities.mentions for a in m.actors if a.code in states)
    total = sum(named.values())
    return named[scene] / total if total >= _NAMED else 0.0


def at_home(claim: Claim, told: News) -> Claim:
    """A deed at the land in which the dispatch plays, at who governs it or at its people.

    Where the same people are told elsewhere to be against one who governs, it is at him: in
    "l'opposition a accusé le président X. Elle dénonce une fraude" that is at X as well.
    """
    if claim.recipients or not claim.actors or not told.scene:
        return claim
    filled = _filled(claim, told.scene, told.alone)
    if not told.named and all(a.code != told.scene for a in claim.actors):
        return claim  # no land is taken to be meant that nobody names
    blamed = _blamed(filled, told.claims) if filled is not claim else set()
    mine = {a.person for a in claim.actors}
    if any(a.sector in _FOR_RULERS for a in claim.actors) or _are_people(filled):
        return filled  # what the police do, or is done to all, is at nobody who governs
    if len(blamed) != 1 or claim.act not in _HOSTILE or mine & {r.person for r in blamed}:
        return filled
    return replace(filled, recipients=tuple(blamed))


def _are_people(claim: Claim) -> bool:
    """Whether a deed is at the people of a land."""
    return any(r.sector == "CVL" for r in claim.recipients)


def _filled(claim: Claim, scene: str, alone: bool) -> Claim:
    own = all(a.code == scene for a in claim.actors)
    abroad = any(a.code != scene or not a.person for a in claim.concerning)
    critics = own and all(a.sector in _CRITICS for a in claim.actors)
    sectors = {a.sector for a in claim.actors}
    opposed = own and sectors <= _OPPONENTS and claim.act in _OPPOSED and not abroad
    if (claim.act in _FOES and critics) or opposed:
        return replace(claim, recipients=(Actor(scene, "GOV"),))
    if own and not claim.concerning and _on_subjects(claim, sectors):
        return replace(claim, recipients=(Actor(scene, "CVL"),))
    if claim.act in _AT_HOME and own and alone and len(claim.actors) == 1:
        return replace(claim, recipients=(Actor(scene),))
    if claim.act in _FROM_ABROAD and all(a.code != scene for a in claim.actors):
        return replace(claim, recipients=(Actor(scene),))
    return claim


def _blamed(claim: Claim, told: list[Claim]) -> set[Actor]:
    """Who governs and is named as whom the same people are against, elsewhere in the dispatch.

    Of those who govern only one who is named himself is against another of them.
    """
    states = codes(claim.recipients or claim.actors)
    ruling = any(_rules(a) for a in claim.actors)
    if ruling and not all(a.person for a in claim.actors):
        return set()
    return {
        r
        for other in told
        if other.act in _HOSTILE | {_MARCH} and codes(other.actors) == codes(claim.actors)
        if not ruling or {a.person for a in other.actors} == {a.person for a in claim.actors}
        for r in other.recipients
        if {r.code} == states and r.person and r.sector == "GOV"
    }


def marched_against(claim: Claim, told: News) -> Claim:
    """A march at the one whom its people are against: "… contre X. Les marches durent".

    So too where only those who govern are told: "un défilé contre le pouvoir".
    """
    people = _CRITICS | {""}
    rulers = all(_rules(r) and not r.person for r in claim.recipients)
    march = claim.act == _MARCH and rulers and bool(claim.actors)
    if not march or not all(a.sector in people and not a.person for a in claim.actors):
        return claim
    blamed = _blamed(claim, told.claims)
    return replace(claim, recipients=tuple(blamed)) if len(blamed) == 1 else claim


def _rules(actor: Actor) -> bool:
    return actor.sector == "GOV"


def host_of_visit(claim: Claim, told: News) -> Claim:
    """A visit with the one ruler of the land visited whom its sentence names.

    "X s'est rendu à Oslo, où il a entendu des mots aimables du président Y": Y was his host.
    """
    if claim.act != "CONSULT" or claim.mode != "visit" or len(claim.recipients) != 1:
        return claim
    (host,) = claim.recipients
    if host.person or host.sector not in ("", "GOV"):
        return claim
    here = (m for m in told.entities.mentions if m.sentence == claim.sentence)
    rulers = _rulers(here, host.code)
    return replace(claim, recipients=tuple(rulers)) if len(rulers) == 1 else claim


def _rulers(mentions: Iterable[Mention], code: str) -> set[Actor]:
    """Who is named as governing a state."""
    named = (a for m in mentions for a in m.actors if a.code == code and a.person)
    return {a for a in named if _rules(a)}


def ruler_ousted(claim: Claim, told: News) -> Claim:
    """A coup at the one ruler whom the dispatch names, or at who fell: "X a démissionné …"."""
    if claim.act != "COERCE" or claim.mode != "seize" or len(claim.recipients) != 1:
        return claim
    (ruled,) = claim.recipients
    if ruled.person or ruled.sector != "GOV" or any(a.code != ruled.code for a in claim.actors):
        return claim
    fallen = {
        a
        for deed in told.claims
        if deed.act == "RETREAT" and deed.mode == "resign" and deed.status == "occurred"
        for a in deed.actors
        if a.code == ruled.code and a.person
    }
    rulers = fallen or _rulers(told.entities.mentions, ruled.code)
    return replace(claim, recipients=tuple(rulers)) if len(rulers) == 1 else claim


def _on_subjects(claim: Claim, sectors: set[str]) -> bool:
    """Whether a deed is one that those who rule, the police and courts do to their own people."""
    if claim.act in _WARDING:
        return sectors <= _WARDENS
    eased = claim.act == "CONCEDE" and claim.cameo.startswith(_EASED)
    states = {""} if eased or claim.mode in _BY_STATES else set()
    ruled = eased or claim.mode in _ON_SUBJECTS.get(claim.act, ())
    return ruled and sectors <= _RULERS | states


def adversary(claim: Claim, told: News) -> Claim:
    """A criticism with whom it is at: his adversary, else the one whom its words concern.

    So too whose envoys are sent home: "a accusé Oslo. … Il a rappelé son ambassadeur".
    """
    rift = claim.act == "SANCTION" and claim.mode in _RIFTS
    if (claim.act != "ACCUSE" and not rift) or claim.recipients or not claim.actors:
        return claim
    foe = _adversary(claim, told.claims)
    if foe:
        return replace(claim, recipients=foe)
    own = codes(claim.actors)
    about = tuple(a for a in claim.concerning if a.code not in own)
    one = len(about) == 1 and not about[0].person  # a person is who was wronged
    return replace(claim, recipients=about, concerning=()) if one else claim


def _adversary(claim: Claim, claims: list[Claim]) -> tuple[Actor, ...]:
    """The other side of the nearest hostile deed between a claim's actor and somebody else.

    Deeds told before count double: who answers has first been told to be attacked.
    """
    own = codes(claim.actors)
    found: list[tuple[int, tuple[Actor, ...]]] = []
    for deed in claims:
        if deed is claim or deed.act not in _HOSTILE or deed.status == "negated":
            continue
        if deed.act == "REQUEST" and any(r.sector == "IGO" for r in deed.recipients):
            continue  # who calls on the UN has it for no adversary
        doers, sufferers = codes(deed.actors), codes(deed.recipients)
        if not doers or not sufferers or doers == sufferers or own not in (doers, sufferers):
            continue
        away = claim.trigger.start - deed.trigger.start
        far = away if away > 0 else -2 * away
        found.append((far, deed.recipients if doers == own else deed.actors))
    return min(found, key=lambda f: f[0])[1] if found else ()
