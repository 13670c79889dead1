"""Which predicted event answers which gold event, inside one document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dyade.measure.gold import OPEN, Json, accepted, codes, days

STRICT, LENIENT, NONE = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Positions of a gold and a predicted event; ``match`` is STRICT or LENIENT."""

    gold: int
    predicted: int
    match: int


def pair(gold: list[Json], predicted: list[Json]) -> list[Pair]:
    """One-to-one pairs, the best first.

    A pair is strict where act and entities are the same, lenient where the act is and the two
    share an entity. Among candidates the match counts first, then the status, the date, an event
    that is not optional, and the words that triggers share; then the order in the text.
    """
    candidates = []
    for g, event in enumerate(gold):
        for p, guess in enumerate(predicted):
            if guess.get("act") not in accepted(event, "act"):
                continue
            if match := parties(event, guess):
                quality = (
                    match,
                    guess.get("status") in accepted(event, "status"),
                    sum(dates(event, guess)),
                    not event.get("optional"),
                    len(_words(event) & _words(guess)),
                )
                candidates.append((quality, -g, -p))
    pairs: list[Pair] = []
    for quality, g, p in sorted(candidates, reverse=True):
        if all(-g != other.gold and -p != other.predicted for other in pairs):
            pairs.append(Pair(-g, -p, quality[0]))
    return pairs


def parties(event: Json, guess: Json) -> int:
    """STRICT where the entities are the same, LENIENT where a side shares one, else NONE.

    In consultations and deeds without recipient the union of both sides counts as well: the same
    union is strict, two shared entities of it are lenient wherever they stand.
    """
    sides = [event, *(event.get("alt") or {}).get("sides", [])]
    found = (codes(guess, "actors"), codes(guess, "recipients"))
    reciprocal = event.get("act") == "CONSULT"
    best = NONE
    for side in sides:
        actors, recipients = codes(side, "actors"), codes(side, "recipients")
        union, guessed = actors | recipients, found[0] | found[1]
        united = reciprocal or not recipients
        if (actors, recipients) == found or (united and union and union == guessed):
            return STRICT
        if united and len(union & guessed) >= min(2, len(union)):
            best = LENIENT
        elif actors & found[0] and (not recipients or not found[1] or recipients & found[1]):
            best = LENIENT
    return best


def dates(event: Json, guess: Json) -> tuple[bool, bool]:
    """Whether the dates are the same, and whether they are close.

    Close: both sides open alike, and the days shared are at least half of all days covered.
    """
    try:
        wanted, found = days(event.get("date")), days(guess.get("date"))
    except (ValueError, TypeError, AttributeError):
        return False, False
    if found == wanted or found in (days(date) for date in accepted(event, "date")[1:]):
        return True, True
    if [day in OPEN for day in wanted] != [day in OPEN for day in found]:
        return False, False
    shared = _length(max(wanted[0], found[0]), min(wanted[1], found[1]))
    union = _length(*wanted) + _length(*found) - shared
    return False, union > 0 and shared / union >= 0.5


def _length(first: dt.date, last: dt.date) -> int:
    return max(0, (last - first).days + 1)


def _words(event: Json) -> set[str]:
    words = event.get("trigger") or event.get("evidence") or ""
    if isinstance(words, list):
        words = " ".join(str(e.get("text", "") if isinstance(e, dict) else e) for e in words)
    return set(str(words).lower().split())
