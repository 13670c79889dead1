"""Whether two claims can tell one deed, and how much speaks for it.

Identity is act, parties, place and interval; likeness of the words only adds to what these allow.
The weights were set by hand on real dispatches; docs/quality.md reports a check of what is merged.
"""

from __future__ import annotations

from dyade.code.codebook import STATEMENTS
from dyade.resolve.alike import (
    RETOLD,
    REWORDED,
    beside,
    copied,
    likeness,
    one_word,
    same_clause,
    verbatim,
    whole,
)
from dyade.resolve.apart import (
    denied,
    other_numbers,
    other_organs,
    other_persons,
    other_towns,
    other_victims,
    other_visit,
)
from dyade.resolve.dates import (
    IMPOSSIBLE,
    STALE,
    WAVE,
    as_often,
    basis,
    dates,
    in_force,
    named,
    one_of_many,
    own_day,
    told_when,
)
from dyade.resolve.features import BLAST, DAILY, KILLING, Features, shared_persons
from dyade.resolve.once import killed, ousted
from dyade.resolve.sides import agreement, both_shared, can_be_one, codes, is_crowd

MONTH = 31
"""Days within which the day of a deed is said closely enough to know it by."""

QUOTED = 14
"""Days within which a dispatch quotes again, in like words, what somebody said."""

_MEETING = frozenset({"", "visit", "multilateral", "third-party"})
_BLAMING = frozenset({"disapprove", "allege"})


def threshold(act: str) -> float:
    """The score from which on two claims tell one deed."""
    return 5.0 if act in STATEMENTS else 4.0


def score(a: Features, b: Features) -> float:
    """How much speaks for one deed; ``IMPOSSIBLE`` where act, parties or time rule it out.

    Symmetric. The parts: parties up to 2, dates up to 3, persons 1.5, place from -3 to 1 (from -1.5
    where the words are much alike), words up to 2 (without any likeness down to -4.5), one story
    1, a shared ordinal 1, the same mode and code 0.5 each, closeness of the dispatches from -1 to
    0.5.
    """
    if a.heard.key == b.heard.key and _repeated(a, b):
        return threshold(a.act)
    if a.heard.key == b.heard.key:
        return 0.0 if _same_words(a, b) or killed(a, b) or _retold(a, b) else IMPOSSIBLE
    if not _may(a, b):
        return IMPOSSIBLE
    days = dates(a, b)
    again = copied(a, b) or (same_clause(a, b) and one_word(a, b)) or _retells(a, b)
    again = again and not (own_day(a) and own_day(b)) and not one_of_many(a, b)
    if again or _one_sentence(a, b):
        days = max(days, 2.0)
    if days == IMPOSSIBLE:
        return IMPOSSIBLE
    words = likeness(a, b)
    place = _place(a, b) if words < 2 else max(_place(a, b), -1.5)
    once = killed(a, b) or ousted(a, b)
    if once:
        place = max(place, 0.0)  # nobody is killed in two places
    persons = max(shared_persons(a, b), float(beside(a, b) or beside(b, a)))
    found = agreement(a, b) + days + persons + place + words + _telling(a, b)
    found += 1.0 if a.numbers & b.numbers or as_often(a, b) else 0.0
    known = a.act == "SUPPORT" or both_shared(a, b) or shared_persons(a, b) > 0
    if words and a.act in STATEMENTS and one_word(a, b) and known:
        found += 0.5  # a crowd's anger, or what is asked of nobody, is told again every day
    return found if words or once else found - _lacking(a, b)


def _same_words(a: Features, b: Features) -> bool:
    """Whether one sentence tells one deed by two words ("launched an attack to seize")."""
    return (
        a.heard.claim.sentence == b.heard.claim.sentence
        and (a.first, a.last) == (b.first, b.last)
        and not {"negated", "cancelled"} & {a.status, b.status}
        and _may(a, b)
    )


def _repeated(a: Features, b: Features) -> bool:
    """Whether a dispatch names a deed of two sides twice, by one word and without a day.

    Nothing that is said, or done day after day: of these it may tell two.
    """
    bare = a.first == b.first == 0 and a.last == b.last and a.status == b.status == "occurred"
    often = a.act in DAILY | STATEMENTS or "arrest" in (a.mode, b.mode)
    sides = (a.actors, a.recipients, a.persons) == (b.actors, b.recipients, b.persons)
    same = sides and len(a.parties) > 1 and a.mode == b.mode and one_word(a, b)
    return bare and not often and same and _may(a, b) and _place(a, b) >= 0


def _retold(a: Features, b: Features) -> bool:
    """Whether a dispatch may come back to a deed: at times and places that go together.

    With words in common, unless one of the two alone is about these days, or both tell what was
    done on one day in one place, by one word or as a protest, or whom somebody named has met.
    """
    apart = max(a.first, b.first) > min(a.last, b.last) or _place(a, b) < 0
    if a.act in STATEMENTS or apart or not _may(a, b):
        return False
    if named(a, b):
        return True  # a war
    if basis(a) == basis(b) == "said" and (a.first, a.last) != (b.first, b.last):
        return a.narrow != b.narrow and a.plan == b.plan and likeness(a, b) > 0
    sides = (a.actors, a.recipients) == (b.actors, b.recipients)
    there = a.place != "" and a.place == b.place and a.precise and b.precise
    once = there and (a.act == "PROTEST" or (sides and one_word(a, b)))
    meets = a.act == "CONSULT" and len(a.parties) > 1 and a.plan == b.plan
    once = once or (meets and sides and shared_persons(a, b) > 0)
    return (a.narrow != b.narrow and a.plan == b.plan) or likeness(a, b) > 0 or once


def _may(a: Features, b: Features) -> bool:
    if a.act != b.act or a.counted != b.counted:
        return False
    if a.counted and a.heard.claim.count != b.heard.claim.count and abs(a.said - b.said) > WAVE:
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    if killed(a, b) or (ousted(a, b) and not other_victims(a, b)):
        return True
    if other_persons(a, b) or other_organs(a, b) or other_towns(a, b) or denied(a, b):
        return False
    if other_numbers(a, b) or other_visit(a, b):
        return False
    return (_modes(a, b) and can_be_one(a, b)) or _misread(a, b)


def _modes(a: Features, b: Features) -> bool:
    if a.mode == b.mode or not a.mode or not b.mode:
        return True
    if a.act == "CONSULT":
        return a.mode in _MEETING and b.mode in _MEETING
    if a.act == "ACCUSE":
        return {a.mode, b.mode} <= _BLAMING and _at_once(a, b)
    if a.act == "ASSAULT":
        both = {a.mode, b.mode}
        named = a.victims & b.victims
        killed = both <= KILLING | {"beat"} if named else both <= KILLING
        return both <= BLAST or ("targeted" in both and killed)
    return False


def _at_once(a: Features, b: Features) -> bool:
    """Whether one speaks to the same others on one day: what he says then is one deed."""
    day = (a.first, a.last) == (b.first, b.last) and a.precise and b.precise
    said = a.actors == b.actors and a.recipients == b.recipients and len(a.parties) > 1
    return day and said and abs(a.said - b.said) <= 1


def _misread(a: Features, b: Features) -> bool:
    """Whether one sentence was read with other sides, or another mode, in two dispatches.

    It told the deed by one word, and one state at least was read in both.
    """
    if not (codes(a) & codes(b)) or not one_word(a, b):
        return False
    if copied(a, b, REWORDED) or whole(a, b) or same_clause(a, b):
        return True
    return abs(a.said - b.said) <= RETOLD and likeness(a, b) > 1


def _one_sentence(a: Features, b: Features) -> bool:
    """Whether two dispatches of these days have the whole of a sentence in common.

    What days it names are the same then, however they were read.
    """
    near = abs(a.said - b.said) <= STALE and one_word(a, b)
    return near and (whole(a, b) or verbatim(a, b))


def _retells(a: Features, b: Features) -> bool:
    """Whether one retells in much the same words, weeks later, what is not done every day.

    An arrest, or an attack, only of somebody who is named in both; what somebody said, who is
    named too, within fewer days.
    """
    verbal = a.act in STATEMENTS
    alike = likeness(a, b)
    if abs(a.said - b.said) > (QUOTED if verbal else RETOLD) or not alike:
        return False
    if verbal and not (shared_persons(a, b) and a.actors == b.actors):
        return False
    often = a.act in DAILY or "arrest" in (a.mode, b.mode)
    meant = a.plan == b.plan and "negated" not in {a.status, b.status} - {a.status} & {b.status}
    whom = bool(a.victims & b.victims)
    told = (alike > 1 and (whom or not often)) or (whom and not often and a.place == b.place != "")
    return meant and told and one_word(a, b)


def _lacking(a: Features, b: Features) -> float:
    """What speaks against one deed where the words have nothing in common.

    Without both sides of the deed shared, a place, a victim or a third party must be: two arrests
    of one day in one country are two, and so are two dismissals by one president. Words are
    spoken every day: the day must be the same. So must somebody's name where the dispatches are
    days apart and one gives no date: things happen again.
    """
    verbal = a.act in STATEMENTS
    against = 0.0
    if named(a, b) or in_force(a, b):
        return against
    if verbal and (a.first, a.last) != (b.first, b.last):
        against += 2.5
    elif verbal and not (a.precise and b.precise) and not _of_one_time(a, b):
        against += 1.5
    if not verbal and abs(a.said - b.said) > 1 and not shared_persons(a, b):
        against += 0.0 if told_when(a) and told_when(b) else 1.5
    sides = bool(a.actors & b.actors and a.recipients & b.recipients)
    both = both_shared(a, b) or (sides and not verbal and bool(a.victims & b.victims))
    if a.act == "COERCE" and a.mode != b.mode:
        against += 1.5  # who represses, nobody says how, need not arrest
    at_home = is_crowd(a) and len(codes(a) | codes(b)) == 1
    if verbal and (is_crowd(a) != is_crowd(b) or at_home):
        return against + 3.0  # of one people many say something every day
    if both:
        return against
    if a.concerning & b.concerning:
        return against if verbal else against + 1.0
    resigns = a.mode == b.mode == "resign" and shared_persons(a, b) > 0
    placed = a.place != "" and a.place == b.place and not (a.nowhere or b.nowhere)
    if "arrest" in (a.mode, b.mode) and not (told_when(a) and told_when(b)):
        # In one city there are arrests every day.
        placed = placed and one_word(a, b) and abs(a.said - b.said) <= 1
    whom = bool(a.victims & b.victims) or beside(a, b) or beside(b, a)
    alike = a.mode == b.mode and (a.mode != "" or one_word(a, b))
    struck = whom and (a.act == "ASSAULT" or alike)
    if not verbal and (placed or struck or resigns or a.numbers & b.numbers):
        return against
    return against + 3.0


def _of_one_time(a: Features, b: Features) -> bool:
    """Whether both texts say, by one word, of one month, what was said of one named person."""
    said = told_when(a) and told_when(b) and one_word(a, b)
    return said and bool(a.victims & b.victims) and a.actors == b.actors


def _place(a: Features, b: Features) -> float:
    if not (a.place_code or a.place) or not (b.place_code or b.place):
        return 0.0
    if a.place_code and b.place_code and a.place_code != b.place_code:
        return -3.0
    if a.place and a.place == b.place:
        return 1.0
    if a.spot and a.spot == b.spot:
        return 0.5  # two parts of one city
    one, other = set(a.place.split()), set(b.place.split())
    if one and other and (one <= other or other <= one):
        return 0.5  # a city, and a part of it
    return 0.25 if a.nowhere or b.nowhere else -1.5


def _within_a_month(features: Features) -> bool:
    return told_when(features) and features.width <= MONTH


def _telling(a: Features, b: Features) -> float:
    """Same story, code, mode and ordinal; dispatches close to each other or far apart."""
    found = 1.0 if a.heard.story == b.heard.story else 0.0
    one, other = a.heard.claim.cameo, b.heard.claim.cameo
    if one and one == other and not one.endswith("0"):
        found += 0.5
    if a.mode and a.mode == b.mode:
        found += 0.5
    if likeness(a, b) > 1 and one_word(a, b):
        found += 0.5
    if a.ordinal and a.ordinal == b.ordinal:
        found += 1.0
    apart = abs(a.said - b.said)
    if apart <= 1:
        found += 0.5
    elif apart > 7 and a.act in STATEMENTS and not (_within_a_month(a) and _within_a_month(b)):
        found -= 1.0
    return found
