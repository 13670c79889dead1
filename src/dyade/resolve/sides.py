"""Whether the parties of two claims can be those of one deed, and how far they agree."""

from __future__ import annotations

from dyade.code.codebook import RECIPROCAL, STATEMENTS
from dyade.model import Actor
from dyade.resolve.alike import likeness, one_word
from dyade.resolve.dates import named, told_when
from dyade.resolve.features import PEOPLE, Features, same_person, shared_persons


def can_be_one(a: Features, b: Features) -> bool:
    """Compatible parties: nobody in the other's role, and enough of them the same."""
    if a.act in RECIPROCAL:
        shared = len(_with_topic(a) & _with_topic(b)) if a.parties & b.parties else 0
        within = codes(a) == codes(b) and len(codes(a)) == 1 and shared_persons(a, b) > 0
        enough = within or _met_there(a, b)
        return shared > 0 and (enough or shared >= min(2, max(len(a.parties), len(b.parties))))
    if named(a, b) and _within(a, b):
        return True  # of a war at home one tells who waged it, another one who suffered it
    if _waged(a, b) or _waged(b, a):
        return True
    actors = bool(a.actors & b.actors) or same_person(a, b)
    actors = actors or _unsaid(a, b) or _unsaid(b, a)
    recipients = bool(a.recipients & b.recipients) or same_person(a, b, "> ")
    recipients = recipients or _somebody(a, b) or _somebody(b, a)
    if not actors and a.actors and b.actors:
        return False
    if not recipients and a.recipients and b.recipients:
        return False
    swapped = (a.actors & b.recipients) or (a.recipients & b.actors)
    if a.act == "ASSAULT" and swapped and not (actors or a.recipients & b.recipients):
        # Who was attacked is not whom the police then shot.
        return likeness(a, b) > 0 or _within(a, b)
    return actors or recipients or _within(a, b)


def _waged(a: Features, b: Features) -> bool:
    """Whether one tells a war of two sides of which another tells as waged by one on the other."""
    both = len(a.actors) > 1 and not a.actors & a.recipients
    one_on_other = bool(b.actors and b.recipients) and b.parties <= a.actors
    return a.act == "ASSAULT" and both and one_on_other and one_word(a, b)


def _met_there(a: Features, b: Features) -> bool:
    """Whether of two meetings of one person in one place and time one names him alone."""
    alone = min(len(a.parties), len(b.parties)) == 1 and shared_persons(a, b) > 0
    there = a.place != "" and a.place == b.place and not (a.nowhere or b.nowhere)
    return alone and there and one_word(a, b) and told_when(a) and told_when(b)


def _with_topic(features: Features) -> frozenset[str]:
    """The parties of a deed of several, with whom it is about where only one of them was read."""
    alone = len(features.parties) == 1
    return features.parties | features.concerning if alone else features.parties


def _within(a: Features, b: Features) -> bool:
    """Whether two tell, by one word and of the same days, what a state's people did to each other.

    Who did it is named in one, to whom in the other.
    """
    one = codes(a) | codes(b)
    same = (told_when(a) and told_when(b)) or named(a, b)
    return len(one) == 1 and same and (a.first, a.last) == (b.first, b.last) and one_word(a, b)


def codes(features: Features) -> set[str]:
    """The states and bodies on both sides, whichever part of them it is."""
    return {party.partition("/")[0] for party in features.parties}


def _somebody(a: Features, b: Features) -> bool:
    """Whether the victim is only known by state in one and a person or group of it in the other.

    Who is nobody but a person of the state in one may have a name in the other. Of its people
    without a name one may tell as refugees, another as civilians.
    """
    if a.act in STATEMENTS:
        return False
    people = [{x.code for x in f.heard.claim.recipients if _crowd(x)} for f in (a, b)]
    if people[0] & people[1] and one_word(a, b):
        return True
    unnamed = {(x.code, x.sector) for x in a.heard.claim.recipients if not x.person}
    return any(
        (x.code not in b.recipients or (bool(x.person) and not x.sector))
        and ((x.code, "") in unnamed or (bool(x.person) and (x.code, "CVL") in unnamed))
        for x in b.heard.claim.recipients
    )


def _crowd(actor: Actor) -> bool:
    return actor.sector in PEOPLE and not actor.person


def _unsaid(a: Features, b: Features) -> bool:
    """Whether who said it is only known by state in one, and as a group of it in the other.

    By one word, in words alike, to one person named in both.
    """
    if a.act not in STATEMENTS or not (a.victims & b.victims and one_word(a, b) and likeness(a, b)):
        return False
    unsaid = {x.code for x in a.heard.claim.actors if not (x.person or x.sector)}
    return any(doer.partition("/")[0] in unsaid for doer in b.actors if "/" in doer)


def is_crowd(features: Features) -> bool:
    """Whether those who act are a group of a state without a name."""
    doers = features.heard.claim.actors
    return any("/" in doer for doer in features.actors) and not any(x.person for x in doers)


def agreement(a: Features, b: Features) -> float:
    """How far parties that can be those of one deed agree: from half a point to two."""
    if a.actors == b.actors and a.recipients == b.recipients:
        itself = len(a.parties) == 1 and a.actors == a.recipients and not shared_persons(a, b)
        return 1.0 if itself else 2.0
    if (a.act in RECIPROCAL and a.parties == b.parties) or _waged(a, b) or _waged(b, a):
        return 2.0
    known = a.actors and b.actors
    return 1.0 if known else 0.5


def both_shared(a: Features, b: Features) -> bool:
    """Whether the deed has two parties, each on its side in both."""
    sides = bool(a.actors & b.actors and a.recipients & b.recipients)
    return len(a.parties & b.parties) > 1 and (sides or a.act in RECIPROCAL)
