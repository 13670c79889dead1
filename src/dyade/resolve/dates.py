"""What the days of two claims say of their being one deed."""

from __future__ import annotations

from dyade.code.codebook import RECIPROCAL, STATEMENTS
from dyade.model import DONE
from dyade.resolve.alike import RETOLD, beside, likeness, one_word
from dyade.resolve.features import DAILY, Features, shared_persons
from dyade.resolve.once import killed, ousted, sheltered

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

PUT_OFF = 400
"""Days by which a plan may be put off in so many words."""

SLIP = 2
"""Days by which two dispatches may differ on the day of one deed."""

LASTING = 31
"""Days without word of it over which a deed that goes on is still the same."""

YEAR = 366
"""Days from which on the stretch in which a deed lies says little of it."""

STALE = 3
"""Days back from a dispatch in which what it tells as news is taken to have happened."""

_GIVEN = frozenset({"said", "occasion", "anchored"})  # how days are found in the words
_BROAD = frozenset({"discontinue", "restrict"})  # modes that say little of what is done


def dates(a: Features, b: Features) -> float:
    """What the days say, up to 3 points: ``IMPOSSIBLE`` where they cannot meet."""
    gap = max(a.first, b.first) - min(a.last, b.last)
    recalled = _recalls(a, b) or _recalls(b, a)
    once = killed(a, b)
    if "unconventional" in (a.mode, b.mode):  # who was poisoned may live, and be poisoned again
        recalled = recalled and gap <= RETOLD
        once = once and abs(a.said - b.said) <= YEAR / 2
    if once and (gap <= 0 or recalled):
        return 3.0
    if ousted(a, b) or sheltered(a, b):
        return 3.0 if gap <= 0 else 2.5
    if a.narrow and b.narrow:
        return _dated(a, b, gap)
    if a.plan or b.plan:
        return _planned(a, b, gap)
    if gap > 0:
        return IMPOSSIBLE
    return _periods(a, b)


def told_when(features: Features) -> bool:
    """Whether the text says when it was, within two months."""
    return features.narrow and basis(features) != "news"


def own_day(features: Features) -> bool:
    """Whether the words of the deed themselves say when it was, within two months.

    The day of the occasion on which somebody spoke was found elsewhere in the dispatch.
    """
    return told_when(features) and basis(features) != "occasion"


def years_apart(a: Features, b: Features) -> bool:
    """Whether both texts say when what was done was done, and that is far apart."""
    gap = max(a.first, b.first) - min(a.last, b.last)
    return gap > DELAY and not (a.plan or b.plan) and _closed(a) and _closed(b)


def _closed(features: Features) -> bool:
    known = features.heard.claim.date
    return basis(features) in _GIVEN and None not in (known.earliest, known.latest)


def basis(features: Features) -> str:
    """How the claim's days were found; a plan's new day is said as any other."""
    return "said" if features.moved else features.heard.claim.date_basis


def named(a: Features, b: Features) -> bool:
    """Whether both have the very days of a war: what years and months alone do not give."""
    return (a.first, a.last) == (b.first, b.last) and _to_the_day(a)


def imposed(features: Features) -> bool:
    """Whether one names without a day what was imposed on somebody abroad: it stays in force."""
    bare = features.first == 0 and features.status in DONE
    abroad = bool(features.actors and features.recipients) and len(features.marks) > 1
    return features.mode in _BROAD and bare and abroad


def in_force(a: Features, b: Features) -> bool:
    """Whether two name, by one word and without a day, the measures of the same on the same."""
    sides = (a.actors, a.recipients) == (b.actors, b.recipients)
    return sides and imposed(a) and imposed(b) and one_word(a, b)


def _to_the_day(features: Features) -> bool:
    first, last = features.heard.claim.date.earliest, features.heard.claim.date.latest
    if features.narrow or first is None or last is None or last >= features.heard.said_first:
        return False  # "cette année" ends where the dispatch stands, not the war
    return (first.day, last.day) != (1, 31)


def _dated(a: Features, b: Features, gap: int) -> float:
    longest = max(a.width, b.width)
    if one_of_many(a, b):
        return UNLIKELY
    if gap <= 0:
        if longest <= 2:
            return 3.0 if a.precise and b.precise else 2.0
        if _past(a, b) or _past(b, a):
            return -1.5
        if basis(a) == basis(b) == "news" and abs(a.said - b.said) > STALE:
            return 0.0
        if longest > 8 and a.act in DAILY:
            return -1.0 if a.act == "PROTEST" else 0.0
        if min(a.width, b.width) <= 2 or longest <= 8:
            return 1.5
        if (a.first, a.last) == (b.first, b.last) and told_when(a) and told_when(b):
            return 2.0
        return 1.0 if longest <= 31 else 0.5
    if a.status == b.status == "ongoing" and gap <= LASTING:
        return 0.5
    if gap <= SLIP and _found_elsewhere(a, b):
        return 1.5
    if gap <= SLIP and longest <= 8 and not (a.precise and b.precise and likeness(a, b) < 2):
        return -0.5
    if put_off(a, b) or put_off(b, a):
        return 1.0
    earlier, later = sorted((a, b), key=lambda f: (f.said, not f.plan, f.first, f.last))
    if earlier.plan and gap <= DELAY and later.first >= earlier.first:
        return -0.5 if later.plan else -1.0
    return UNLIKELY if _told_again(a, b) else IMPOSSIBLE


def _found_elsewhere(a: Features, b: Features) -> bool:
    """Whether like words give the day of what was said, and of one it was found elsewhere."""
    given = own_day(a) != own_day(b) and {basis(a), basis(b)} <= _GIVEN
    return given and a.act in STATEMENTS and one_word(a, b) and likeness(a, b) > 0


def _told_again(a: Features, b: Features) -> bool:
    """Whether the news may come back to what was done to somebody named, in one place.

    That keeps no tellings apart; an attack or an arrest may be another one.
    """
    often = a.act in DAILY | STATEMENTS or "arrest" in (a.mode, b.mode)
    whom = bool(a.victims & b.victims) and a.place == b.place != ""
    near = abs(a.said - b.said) <= RETOLD
    return whom and near and not often and not (own_day(a) and own_day(b))


def one_of_many(a: Features, b: Features) -> bool:
    """Whether one goes on all along a stretch that the text gives, and the other was on a day.

    "Ils manifestent depuis des semaines" tells no march of a day, in however like words.
    """
    return _goes_on(a, b) or _goes_on(b, a)


def _goes_on(a: Features, b: Features) -> bool:
    if basis(a) != "said" or b.width > 2 or b.status == "ongoing" or a.width <= 8:
        return False
    return a.status == "ongoing" or (a.act in DAILY and not a.plan and a.first == 0)


def put_off(plan: Features, word: Features) -> bool:
    """Whether one dispatch can put off the plan of another, told before, whose day has not passed.

    It may be by far more than a plan slips by itself.
    """
    awaited = plan.last >= word.said - WAVE
    later = plan.said <= word.said and plan.first < word.first <= plan.last + PUT_OFF
    return word.moved and plan.plan and awaited and later


def one_plan(off: Features, other: Features) -> bool:
    """Whether a visit, or a meeting of the same sides, that was called off was planned in another.

    Before, for a day that had not passed, or once more after it; or it was called off there too.
    """
    same = off.act == "CONSULT" and len(off.parties) > 1 and off.parties == other.parties
    same = same and off.mode == other.mode and abs(off.said - other.said) <= LASTING
    ahead = other.said > off.said or other.last >= off.said
    open_ended = off.status == "cancelled" and not off.narrow
    return open_ended and same and ahead and other.status in ("future", "cancelled")


def _recalls(a: Features, b: Features) -> bool:
    """Whether a dispatch that names no day of its own comes after a deed."""
    return basis(a) != "said" and a.said >= b.first


def _past(a: Features, b: Features) -> bool:
    """Whether one is the news of days at whose beginning the other had happened already."""
    return basis(a) == "news" != basis(b) and a.last - b.last > STALE


def _planned(a: Features, b: Features, gap: int) -> float:
    """An open-ended plan with another plan, or with the deed that came of it."""
    if a.plan and b.plan:
        apart = abs(a.said - b.said)
        over = (a.narrow and a.last < b.said) or (b.narrow and b.last < a.said)
        if gap > DELAY or apart > DELAY or (over and gap > WAVE):
            return IMPOSSIBLE
        if _recurring(a) and apart > WAVE and not (a.narrow and b.narrow):
            return IMPOSSIBLE
        if not (likeness(a, b) or a.act in RECIPROCAL or one_word(a, b) or _one_way(a, b)):
            return UNLIKELY
        if one_plan(a, b) or one_plan(b, a):
            return 3.0
        if a.status != b.status and _one_side(a, b) and likeness(a, b) < 2:
            return UNLIKELY
        both = len(a.parties & b.parties) > 1 and a.act in RECIPROCAL and one_word(a, b)
        if both and apart <= STALE:
            return 1.0
        if not (a.narrow or b.narrow or shared_persons(a, b)):
            return 0.0 if a.recipients | b.recipients | a.concerning | b.concerning else -1.0
        return 1.0 if apart <= 30 else 0.5
    plan, deed = (a, b) if a.plan else (b, a)
    if plan.status == "cancelled":
        return 1.0 if _broken_off(deed, plan) else IMPOSSIBLE
    if not deed.narrow:
        # In like words it is the plan, told by a noun that says not when.
        same = one_word(a, b) and likeness(a, b) > 1 and abs(a.said - b.said) <= WAVE
        return 0.0 if same and (gap <= 0 or deed.first == 0) else IMPOSSIBLE
    ahead = WAVE if plan.act == "PROTEST" else HORIZON
    if deed.last < plan.said or deed.first > plan.said + ahead or gap > 0:
        return IMPOSSIBLE
    if not _meant(a, b, plan):
        return UNLIKELY
    return 1.0 if deed.first <= plan.said + 30 else -0.5


def _broken_off(deed: Features, off: Features) -> bool:
    """Whether what was under way in one dispatch was called off, in like words, in a later one."""
    after = 0 <= off.said - deed.said <= LASTING
    alike = one_word(deed, off) or likeness(deed, off) > 0
    return deed.status == "ongoing" and after and alike and deed.actors == off.actors


def _one_side(a: Features, b: Features) -> bool:
    """Whether of a deed of several no more than one side was read: with others it is another."""
    known = len(a.parties & b.parties) > 1 or bool(a.concerning & b.concerning)
    return a.act in RECIPROCAL and not known and not shared_persons(a, b)


def _recurring(plan: Features) -> bool:
    """Whether what is planned is done again and again, so that a plan of weeks ago is another."""
    return plan.act in DAILY or plan.mode == "ceasefire"


def _meant(a: Features, b: Features, plan: Features) -> bool:
    """Whether a plan without a day can mean a deed: who is ready to strike means no later blow.

    Nor does who fears or wishes something mean what was done, in no words in common with it.
    """
    if plan.status == "hypothetical" and not likeness(a, b):
        return False
    if one_word(a, b) or a.act in RECIPROCAL:
        return True
    there = a.act == "RETREAT" and a.mode == b.mode != "" and a.place == b.place != ""
    return _own(a, b) or (there and likeness(a, b) > 0)


def _own(a: Features, b: Features) -> bool:
    """Whether one person does it in both, in the same way."""
    doers = ((c, names) for c, names in a.persons.items() if not c.startswith(">"))
    own = any(names & b.persons.get(c, frozenset()) for c, names in doers)
    return own and a.mode == b.mode != ""


def _one_way(a: Features, b: Features) -> bool:
    """Whether one person plans in both what is done in few ways."""
    return _own(a, b) and a.mode not in _BROAD


def _other_kind(a: Features, b: Features) -> bool:
    """Whether what is done every day is told without a time, of two kinds and by two words.

    Rockets and air strikes of one war stand in the same sentences. Of marches even one word says
    nothing, unless more words are alike or the place is one.
    """
    if a.act not in DAILY or a.first or b.first:
        return False
    kinds = a.mode != b.mode and "" not in (a.mode, b.mode)
    there = a.place != "" and a.place == b.place and not (a.nowhere or b.nowhere)
    told = likeness(a, b) > 0 or (there and one_word(a, b))
    return (kinds and not one_word(a, b)) or (a.act == "PROTEST" and not told)


def as_often(a: Features, b: Features) -> bool:
    """Whether both say how often it was done, three times or more, and as often."""
    one, other = a.heard.claim.count, b.heard.claim.count
    return one == other and one.low > 2 and one.low == one.high


def _periods(a: Features, b: Features) -> float:
    if in_force(a, b):
        return 2.0
    sides = (a.actors, a.recipients) == (b.actors, b.recipients)
    if as_often(a, b) and sides and len(a.parties) > 1 and one_word(a, b):
        return 1.0  # the two have had their three summits whenever they are counted
    same = a.first == b.first and a.last == b.last
    apart = abs(a.said - b.said)
    alike = likeness(a, b)
    if one_of_many(a, b) or _other_kind(a, b):
        return UNLIKELY
    if a.narrow != b.narrow:
        if apart <= STALE:
            series = a.act == "PROTEST" and (a.place != b.place or a.nowhere or b.nowhere)
            if alike > 1.0:
                return 0.0 if series else 1.0
            return -1.0 if series else 0.5 * (alike > 0 and one_word(a, b))
        dated, undated = (a, b) if a.narrow else (b, a)
        whom = bool(a.victims & b.victims) or (one_word(a, b) and (beside(a, b) or beside(b, a)))
        there = a.place != "" and a.place == b.place and shared_persons(a, b) > 0
        sure = alike > 1.0 or (a.act not in STATEMENTS and whom) or (alike > 0 and there)
        if undated.first > 0:
            return 0.0 if sure and one_word(a, b) else UNLIKELY
        later = dated.said < undated.said and apart <= RETOLD
        return -1.0 if sure and (later or apart <= WAVE) else UNLIKELY
    if same and a.first > 0:
        return 3.0 if named(a, b) else 1.5
    if (a.first > 0) != (b.first > 0):
        bounded, loose = (a, b) if a.first > 0 else (b, a)
        if a.act == "ASSAULT" and _to_the_day(bounded) and one_word(a, b):
            return 1.5
        recalled = loose.said - bounded.last > YEAR
        taken = a.mode == b.mode == "seize" and a.place == b.place != "" and alike > 0
        return UNLIKELY if recalled and alike < 2.0 and not taken else -1.0
    if apart > WAVE:
        return 0.0 if alike > 1.0 and one_word(a, b) else UNLIKELY
    if apart <= STALE and one_word(a, b) and a.act not in STATEMENTS | RECIPROCAL:
        return 1.5
    return 1.0 if a.first == 0 or min(a.width, b.width) <= YEAR else 0.0
