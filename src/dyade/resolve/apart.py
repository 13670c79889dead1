"""What keeps two claims apart: other persons, victims, organs, towns, numbers, days, a denial."""

from __future__ import annotations

from dyade.code.codebook import RECIPROCAL, STATEMENTS
from dyade.resolve.alike import copied, likeness, one_word
from dyade.resolve.dates import LASTING, STALE, basis, told_when, years_apart
from dyade.resolve.features import DAILY, TELLING, Features, plain, shared_persons
from dyade.resolve.once import killed

_COUNTED = frozenset({"MOBILIZE", "RETREAT"})
"""Acts with so many soldiers or prisoners, a number that does not grow as a toll does."""

_MORE = 1.25  # how many times more is another number


def other_persons(a: Features, b: Features) -> bool:
    """Whether one and the same side is given by different persons."""
    for code, names in a.persons.items():
        others = b.persons.get(code)
        if others and not names & others:
            return True
    return False


def other_victims(a: Features, b: Features) -> bool:
    """Whether the persons to whom it was done are others: no misreading, and never one deed."""
    to = {code: names for code, names in a.persons.items() if code.startswith(">")}
    return any(code in b.persons and not names & b.persons[code] for code, names in to.items())


def two_told(a: Features, b: Features) -> bool:
    """Whether one dispatch tells of two lands whose people were arrested: these are two deeds."""
    if a.heard.key != b.heard.key or "arrest" not in (a.mode, b.mode):
        return False
    one, other = ({x.code for x in f.heard.claim.recipients} for f in (a, b))
    return bool(one) and bool(other) and not one & other


def other_organs(a: Features, b: Features) -> bool:
    """Whether two organs of one state act on it: what its police does is not its parliament's."""
    if a.act in RECIPROCAL or not a.actors & a.recipients & b.actors & b.recipients:
        return False
    one, other = ({(x.code, x.sector) for x in f.heard.claim.actors if x.sector} for f in (a, b))
    return bool(one) and bool(other) and not one & other


def other_towns(a: Features, b: Features) -> bool:
    """Whether the words of both name the town where it was, neither that of the other.

    What is done day after day is done on one day in several of them.
    """
    daily = a.act in DAILY or "arrest" in (a.mode, b.mode)
    if not daily or a.place == b.place:
        return False
    one, other = _town(a), _town(b)
    if not one or not other or copied(a, b):
        return False
    return one not in plain(b.heard.quote) and other not in plain(a.heard.quote)


def _town(features: Features) -> str:
    """The place of a deed where its own words name it and it is no land or region."""
    place = features.heard.claim.place
    town = place is not None and place.precision == "city"
    return features.place if town and features.place in plain(features.heard.quote) else ""


def other_numbers(a: Features, b: Features) -> bool:
    """Whether two count the same people or things, and one many more than the other."""
    if a.act not in _COUNTED:
        return False
    one, other = _largest(a), _largest(b)
    return any(
        max(one[unit], other[unit]) > _MORE * min(one[unit], other[unit])
        for unit in one.keys() & other.keys()
    )


def _largest(features: Features) -> dict[str, float]:
    """The largest number of each unit."""
    found: dict[str, float] = {}
    for figure in features.heard.figures:
        if figure.value is not None and figure.value >= TELLING:
            found[figure.unit] = max(figure.value, found.get(figure.unit, 0.0))
    return found


def denied(a: Features, b: Features) -> bool:
    """Whether one tells what was not done, on no day, in other words or by nobody named in both.

    Who denies by the word of the charge, within days of it, denies that; within a month of it where
    it is not done or said every day.
    """
    if a.status == b.status or "negated" not in (a.status, b.status):
        return False
    when = told_when(a if a.status == "negated" else b)
    sides = (a.actors, a.recipients) == (b.actors, b.recipients) and len(a.parties) > 1
    near = STALE if a.act in DAILY | STATEMENTS else LASTING
    answers = sides and one_word(a, b) and likeness(a, b) > 0 and abs(a.said - b.said) <= near
    return not (when or answers) and likeness(a, b) < 2 and not shared_persons(a, b)


def other_visit(a: Features, b: Features) -> bool:
    """Whether of a meeting that was held and one that was called off both tell afterwards.

    By two words: on a visit one cancels a trip.
    """
    held, off = (a, b) if b.status == "cancelled" else (b, a)
    told = off.status == "cancelled" and held.status == "occurred" and a.act == "CONSULT"
    after = told and min(a.said, b.said) > max(a.last, b.last)
    return after and not (a.trigger & b.trigger)


def other_days(a: Features, b: Features) -> bool:
    """Whether both texts say when it was done, and that was not at one time.

    At times far apart; or on other days, where it is done day after day. Nor does a dispatch of the
    days before tell what was done on a day that another gives.
    """
    apart = years_apart(a, b) or _days_apart(a, b)
    return apart and likeness(a, b) < 2 and not killed(a, b)


def _days_apart(a: Features, b: Features) -> bool:
    """Whether the texts give two days of what is done day after day."""
    if not (a.act in DAILY or a.mode == b.mode == "arrest"):
        return False
    given = {"said"} if a.act == "ASSAULT" else {"said", "occasion"}
    days = a.width == b.width == 1 and {basis(a), basis(b)} <= given
    return (days and a.first != b.first) or _told_before(a, b) or _told_before(b, a)


def _told_before(a: Features, b: Features) -> bool:
    """Whether one was told, without a day of its own, before the day on which the other was."""
    done = not (a.plan or b.plan) and basis(a) != "said"
    return done and basis(b) == "said" and b.width <= 2 and a.heard.said_last.toordinal() < b.first
