"""Whether two claims can tell one deed, and how much speaks for it.

Identity is act, parties, place and interval; likeness of the words only adds to what these allow.
The weights were set by hand on real dispatches; docs/quality.md reports a check of what is merged.
"""

from __future__ import annotations

from dyade.resolve.alike import RETOLD, REWORDED, copied, likeness
from dyade.resolve.features import SYMMETRIC, VERBAL, Features

IMPOSSIBLE = -100.0
"""The score of two claims that cannot tell one deed."""

UNLIKELY = -50.0
"""What is said of dates that leave all open: no reason to join, and none to keep apart."""

HORIZON = 120
"""Days after it was said within which an undated plan can come true."""

WAVE = 10
"""Days within which two claims about a period belong to one wave of news."""

DELAY = 60
"""Days by which a plan may be moved and still be the same plan."""

SLIP = 2
"""Days by which two dispatches may differ on the day of one deed."""

LASTING = 31
"""Days without word of it over which a deed that goes on is still the same."""

YEAR = 366
"""Days from which on the stretch in which a deed lies says little of it."""

STALE = 3
"""Days back from a dispatch in which what it tells as news is taken to have happened."""

_BLAST = frozenset(
    {"aerial", "drone", "heavy-weapons", "explosives", "destroy", "firearms", "suicide-attack"}
)
_KILLING = _BLAST | {"primitive", "targeted"}
_MEETING = frozenset({"", "visit", "multilateral", "third-party"})


def threshold(act: str) -> float:
    """The score from which on two claims tell one deed."""
    return 5.0 if act in VERBAL else 4.0


def score(a: Features, b: Features) -> float:
    """How much speaks for one deed; ``IMPOSSIBLE`` where act, parties or time rule it out.

    Symmetric. The parts: parties up to 2, dates up to 3, persons 1.5, place from -3 to 1, words up
    to 2 (without any likeness down to -4.5), one story 1, a shared ordinal 1, the same mode and
    code 0.5 each, closeness of the dispatches from -1 to 0.5.
    """
    if a.heard.key == b.heard.key:
        return 0.0 if _same_words(a, b) or _killed(a, b) or _retold(a, b) else IMPOSSIBLE
    if not _may(a, b):
        return IMPOSSIBLE
    dates = _dates(a, b)
    if copied(a, b) and not (_told_when(a) and _told_when(b)):
        dates = max(dates, 2.0)
    if dates == IMPOSSIBLE:
        return IMPOSSIBLE
    words = likeness(a, b)
    found = _parties(a, b) + dates + _persons(a, b) + _place(a, b) + words + _telling(a, b)
    return found if words else found - _lacking(a, b)


def _same_words(a: Features, b: Features) -> bool:
    """Whether one sentence tells one deed by two words ("launched an attack to seize")."""
    return (
        a.heard.claim.sentence == b.heard.claim.sentence
        and (a.first, a.last) == (b.first, b.last)
        and "negated" not in (a.status, b.status)
        and _may(a, b)
    )


def _retold(a: Features, b: Features) -> bool:
    """Whether a dispatch may come back to a deed: its time is given once at most, or is the same.

    With words in common, unless one of the two alone is about these days.
    """
    dated = _basis(a) == _basis(b) == "said" and (a.first, a.last) != (b.first, b.last)
    if a.act in VERBAL or (_told_when(a) and _told_when(b)) or dated or not _may(a, b):
        return False
    alike = (a.narrow != b.narrow and a.plan == b.plan) or likeness(a, b) > 0
    return alike and max(a.first, b.first) <= min(a.last, b.last)


def _may(a: Features, b: Features) -> bool:
    if a.act != b.act or a.counted != b.counted:
        return False
    if a.counted and a.heard.claim.count != b.heard.claim.count and abs(a.said - b.said) > WAVE:
        return False
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return False
    other = _other_persons(a, b) or _other_organs(a, b)
    return _modes(a, b) and (_sides(a, b) or _misread(a, b)) and not other


def _modes(a: Features, b: Features) -> bool:
    if a.mode == b.mode or not a.mode or not b.mode:
        return True
    if a.act == "CONSULT":
        return a.mode in _MEETING and b.mode in _MEETING
    if a.act == "ASSAULT":
        both = {a.mode, b.mode}
        named = a.victims & b.victims
        killed = both <= _KILLING | {"beat"} if named else both <= _KILLING
        return both <= _BLAST or ("targeted" in both and killed)
    return False


def _sides(a: Features, b: Features) -> bool:
    """Compatible parties: nobody in the other's role, and enough of them the same."""
    if a.act in SYMMETRIC:
        shared = len(a.parties & b.parties)
        within = _codes(a) == _codes(b) and len(_codes(a)) == 1 and _persons(a, b) > 0
        return shared > 0 and (within or shared >= min(2, max(len(a.parties), len(b.parties))))
    actors = bool(a.actors & b.actors)
    recipients = bool(a.recipients & b.recipients) or _somebody(a, b) or _somebody(b, a)
    if not actors and a.actors and b.actors:
        return False
    if not recipients and a.recipients and b.recipients:
        return False
    if not actors and not recipients:
        return False
    swapped = (a.actors & b.recipients) or (a.recipients & b.actors)
    return actors or not swapped


def _misread(a: Features, b: Features) -> bool:
    """Whether copies of a sentence told a deed by one word, and its sides were read differently.

    One state at least was read in both.
    """
    if a.heard.claim.rule != b.heard.claim.rule or not copied(a, b, REWORDED):
        return False
    return bool(_codes(a) & _codes(b))


def _codes(features: Features) -> set[str]:
    """The states and bodies on both sides, whichever part of them it is."""
    return {party.partition("/")[0] for party in features.parties}


def _somebody(a: Features, b: Features) -> bool:
    """Whether the victim is only known by state in one and a person or group of it in the other."""
    if a.act in VERBAL:
        return False
    bare = {x.code for x in a.heard.claim.recipients if not x.sector and not x.person}
    return any(x.code in bare and x.code not in b.recipients for x in b.heard.claim.recipients)


def _other_persons(a: Features, b: Features) -> bool:
    """Whether one and the same side is given by different persons."""
    for code, names in a.persons.items():
        others = b.persons.get(code)
        if others and not names & others:
            return True
    return False


def _other_organs(a: Features, b: Features) -> bool:
    """Whether two organs of one state act on it: what its police does is not its parliament's."""
    if a.act in SYMMETRIC or not a.actors & a.recipients & b.actors & b.recipients:
        return False
    one, other = ({(x.code, x.sector) for x in f.heard.claim.actors if x.sector} for f in (a, b))
    return bool(one) and bool(other) and not one & other


def _dates(a: Features, b: Features) -> float:
    gap = max(a.first, b.first) - min(a.last, b.last)
    if gap > 0 and _killed(a, b) and (_recalls(a, b) or _recalls(b, a)):
        return 2.0
    if a.narrow and b.narrow:
        return _dated(a, b, gap)
    if a.plan or b.plan:
        return _planned(a, b, gap)
    if gap > 0:
        return IMPOSSIBLE
    return _periods(a, b)


def _dated(a: Features, b: Features, gap: int) -> float:
    longest = max(a.width, b.width)
    if gap <= 0:
        if longest <= 2:
            return 3.0 if a.precise and b.precise else 2.0
        if _past(a, b) or _past(b, a):
            return -1.5
        if _basis(a) == _basis(b) == "news" and abs(a.said - b.said) > STALE:
            return 0.0
        if min(a.width, b.width) <= 2 or longest <= 8:
            return 1.5
        return 1.0 if longest <= 31 else 0.5
    if a.status == b.status == "ongoing" and gap <= LASTING:
        return 0.5
    if gap <= SLIP and longest <= 8 and not (a.precise and b.precise and likeness(a, b) < 2):
        return -0.5
    earlier, later = (a, b) if a.said <= b.said else (b, a)
    if earlier.plan and gap <= DELAY and later.first >= earlier.first:
        return -0.5 if later.plan else -1.0
    return IMPOSSIBLE


def killing(features: Features) -> frozenset[str]:
    """The named victims of an attack that may have been on their life."""
    deadly = features.act == "ASSAULT" and features.mode in _KILLING | {""}
    return features.victims if deadly else frozenset()


def _killed(a: Features, b: Features) -> bool:
    """Whether one tells how somebody named in both was killed: nobody is twice, whenever told."""
    return bool(killing(a) & killing(b)) and bool(a.mode or b.mode)


def _recalls(a: Features, b: Features) -> bool:
    """Whether a dispatch that names no day of its own comes after a deed."""
    return _basis(a) != "said" and a.said >= b.first


def _basis(features: Features) -> str:
    return features.heard.claim.date_basis


def _past(a: Features, b: Features) -> bool:
    """Whether one is the news of days at whose beginning the other had happened already."""
    return _basis(a) == "news" != _basis(b) and a.last - b.last > STALE


def _planned(a: Features, b: Features, gap: int) -> float:
    """An open-ended plan with another plan, or with the deed that came of it."""
    if a.plan and b.plan:
        apart = abs(a.said - b.said)
        if gap > DELAY or apart > DELAY:
            return IMPOSSIBLE
        if not (a.narrow or b.narrow or _persons(a, b)):
            return 0.0 if a.recipients | b.recipients | a.concerning | b.concerning else -1.0
        return 1.0 if apart <= 30 else 0.5
    plan, deed = (a, b) if a.plan else (b, a)
    if plan.status == "cancelled" or not deed.narrow:
        return IMPOSSIBLE
    if deed.last < plan.said or deed.first > plan.said + HORIZON or gap > 0:
        return IMPOSSIBLE
    return 1.0 if deed.first <= plan.said + 30 else -0.5


def _periods(a: Features, b: Features) -> float:
    same = a.first == b.first and a.last == b.last
    apart = abs(a.said - b.said)
    if _killed(a, b):
        return 2.5
    if a.narrow != b.narrow:
        if apart <= 3:
            return 1.0 if likeness(a, b) > 1.0 else 0.0
        dated, undated = (a, b) if a.narrow else (b, a)
        later = dated.said < undated.said and apart <= RETOLD
        sure = bool(a.victims & b.victims) or likeness(a, b) > 1.0
        if undated.first > 0 or a.act in VERBAL:
            return IMPOSSIBLE
        return -1.0 if sure and (later or apart <= WAVE) else UNLIKELY
    if same and a.first > 0:
        return 3.0 if _named(a, b) else 1.5
    if (a.first > 0) != (b.first > 0):
        return -1.0
    if apart > WAVE:
        return IMPOSSIBLE
    return 1.0 if a.first == 0 or min(a.width, b.width) <= YEAR else 0.0


def _named(a: Features, b: Features) -> bool:
    """Whether both have the very days of a war: what years and months alone do not give."""
    if a.narrow or (a.first, a.last) != (b.first, b.last):
        return False
    first, last = a.heard.claim.date.earliest, a.heard.claim.date.latest
    return first is not None and last is not None and (first.day, last.day) != (1, 31)


def _parties(a: Features, b: Features) -> float:
    if a.actors == b.actors and a.recipients == b.recipients:
        return 2.0 if len(a.parties) > 1 or a.actors != a.recipients or _persons(a, b) else 1.0
    if a.act in SYMMETRIC and a.parties == b.parties:
        return 2.0
    known = a.actors and b.actors
    return 1.0 if known else 0.5


def _lacking(a: Features, b: Features) -> float:
    """What speaks against one deed where the words have nothing in common.

    Without both sides of the deed shared, a place, a victim or a third party must be: two arrests
    of one day in one country are two, and so are two dismissals by one president. Words are
    spoken every day: the day must be the same. So must somebody's name where the dispatches are
    days apart and one gives no date: things happen again.
    """
    verbal = a.act in VERBAL
    against = 0.0
    if _named(a, b):
        return against
    if verbal and (a.first, a.last) != (b.first, b.last):
        against += 2.5
    elif verbal and not a.precise:
        against += 1.5
    if not verbal and abs(a.said - b.said) > 1 and not _persons(a, b):
        against += 0.0 if _told_when(a) and _told_when(b) else 1.5
    if a.act in SYMMETRIC:
        both = len(a.parties & b.parties) > 1
    else:
        both = bool(a.actors & b.actors and a.recipients & b.recipients)
        both = both and (len(a.parties) > 1 or (not verbal and _persons(a, b) > 0))
    if both:
        return against
    if a.concerning & b.concerning:
        return against if verbal else against + 1.0
    resigns = a.mode == b.mode == "resign" and _persons(a, b) > 0
    placed = a.place != "" and a.place == b.place and not _only_state(a)
    struck = bool(a.victims & b.victims) and (a.act == "ASSAULT" or a.mode == b.mode != "")
    if not verbal and (placed or struck or resigns):
        return against
    return against + 3.0


def _told_when(features: Features) -> bool:
    """Whether the text says when it was, within two months."""
    return features.narrow and _basis(features) != "news"


def _persons(a: Features, b: Features) -> float:
    shared = {
        c.removeprefix("> ")
        for c, names in a.persons.items()
        if names & b.persons.get(c, frozenset())
    }
    return min(1.5, float(len(shared)))


def _place(a: Features, b: Features) -> float:
    if not (a.place_code or a.place) or not (b.place_code or b.place):
        return 0.0
    if a.place_code and b.place_code and a.place_code != b.place_code:
        return -3.0
    if a.place and a.place == b.place:
        return 1.0
    return 0.25 if _only_state(a) or _only_state(b) else -1.5


def _only_state(features: Features) -> bool:
    place = features.heard.claim.place
    return place is not None and place.precision in ("", "state", "region")


def _telling(a: Features, b: Features) -> float:
    """Same story, code, mode and ordinal; dispatches close to each other or far apart."""
    found = 1.0 if a.heard.story == b.heard.story else 0.0
    one, other = a.heard.claim.cameo, b.heard.claim.cameo
    if one and one == other and not one.endswith("0"):
        found += 0.5
    if a.mode and a.mode == b.mode:
        found += 0.5
    if a.ordinal and a.ordinal == b.ordinal:
        found += 1.0
    apart = abs(a.said - b.said)
    if apart <= 1:
        found += 0.5
    elif apart > 7 and a.act in VERBAL and not (a.precise and b.precise):
        found -= 1.0
    return found
