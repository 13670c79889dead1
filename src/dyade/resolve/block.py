"""Which claims are worth comparing: the same act, a shared side, times that can meet.

A claim is filed under keys, each with a stretch of days; only claims under one key whose
stretches overlap are compared. So the work grows with the number of claims, not with its square.
"""

from __future__ import annotations

import heapq
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dyade.resolve.alike import COPIED_WORDS, RETOLD
from dyade.resolve.dates import (
    DELAY,
    HORIZON,
    LASTING,
    SLIP,
    WAVE,
    killing,
)
from dyade.resolve.features import SYMMETRIC, Features

_MOST = 12  # parties of one claim that make pairs; a longer list is a body's membership
_SKETCHES = 6
_ONE_SIDED = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "RETREAT", "AID", "PROTEST"})


@dataclass(frozen=True, slots=True, order=True)
class Filing:
    """A key with the first and last day (ordinals, inclusive) in which others may match."""

    key: str
    first: int
    last: int


def filings(claim: Features) -> list[Filing]:
    """Where a claim is filed, sorted by key. At least one; pure, so it can be stored."""
    first, last = _stretch(claim)
    keys = _keys(claim)
    found = [Filing(key, first, last) for key in keys]
    if not claim.narrow and not claim.plan and claim.first > 0:
        days = f"= {claim.first}/{claim.last}"
        found += [Filing(f"{key} {days}", 0, 0) for key in keys]
        within = {party.partition("/")[0] for party in claim.parties}
        found += [
            Filing(f"{claim.act} {state} {days}", 0, 0) for state in within if len(within) == 1
        ]
    found += [
        Filing(f"{claim.act} {words}", claim.said - RETOLD, claim.said + RETOLD)
        for words in _signs(claim.heard.words)
    ]
    states = {r.partition("/")[0] for r in claim.recipients}
    found += [Filing(f"killed {s} {victim}", 0, 0) for victim in killing(claim) for s in states]
    return sorted(set(found))


def _signs(words: frozenset[str]) -> set[str]:
    """A few pairs of the words, such that copies of a sentence have one of them in common.

    The two words of the lowest hash under each of several hashes (min-wise hashing, Broder 1997).
    """
    if len(words) < COPIED_WORDS:
        return set()
    found: set[str] = set()
    for seed in range(_SKETCHES):
        low = heapq.nsmallest(2, words, key=lambda word: (zlib.crc32(word.encode(), seed), word))
        found.add(" ".join(sorted(low)))
    return found


def _keys(claim: Features) -> list[str]:
    act = claim.act
    if act in SYMMETRIC:
        parties = sorted(claim.parties)[:_MOST]
        pairs = [f"{act} {a} {b}" for a, b in combinations(parties, 2)]
        states = {p.partition("/")[0] for p in parties}
        alone = [f"{act} {s}" for s in states] if len(states) == 1 else []
        return pairs + alone or [act]
    actors, recipients = sorted(claim.actors)[:_MOST], sorted(claim.recipients)[:_MOST]
    found = [f"{act} {a} > {r}" for a in actors for r in recipients]
    if not recipients or act in _ONE_SIDED:
        found += [f"{act} {a} >" for a in actors]
    if not actors or act in _ONE_SIDED:
        found += [f"{act} > {r}" for r in recipients]
        # Another dispatch may know of the victim nothing but the state.
        found += [f"{act} > {r.partition('/')[0]}" for r in recipients if "/" in r]
    return found or [act]


def _stretch(claim: Features) -> tuple[int, int]:
    if claim.narrow:
        pad = SLIP
        if claim.plan:
            pad = DELAY
        elif claim.status == "ongoing":
            pad = LASTING
        return claim.first - pad, claim.last + pad
    if claim.plan:
        return claim.said - WAVE, claim.said + HORIZON
    return claim.said - WAVE, claim.said + WAVE


def pairs(claims: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``claims`` worth comparing, the smaller first, each once."""
    filed: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    under: list[dict[str, Filing]] = []
    for place, claim in enumerate(claims):
        found = filings(claim)
        under.append({f.key: f for f in found})
        for filing in found:
            filed[filing.key].append((filing.first, filing.last, place))
    for key in sorted(filed):
        for one, other in _sweep(filed[key]):
            if len(under[one]) == 1 or len(under[other]) == 1 or _earliest(under, one, other, key):
                yield (one, other) if one < other else (other, one)


def _earliest(under: Sequence[dict[str, Filing]], one: int, other: int, key: str) -> bool:
    """Whether ``key`` is the first under which two claims meet, so that a pair comes once."""
    for name, mine in under[one].items():
        theirs = under[other].get(name)
        if theirs and mine.first <= theirs.last and theirs.first <= mine.last:
            return name == key
    return False


def _sweep(entries: list[tuple[int, int, int]]) -> Iterator[tuple[int, int]]:
    active: list[tuple[int, int]] = []
    for first, last, place in sorted(entries):
        active = [(end, other) for end, other in active if end >= first]
        for _, other in active:
            yield other, place
        active.append((last, place))
