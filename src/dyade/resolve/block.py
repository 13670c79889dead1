"""Which claims are worth comparing: the same act, a shared side, times that can meet.

A claim is filed under keys, each with a stretch of days; only claims that share a key and
a state, or a victim, and whose stretches overlap are compared. They are met in the order
of their days: what is held at once are the claims of some months, however many years there are.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby, product

from dyade.code.codebook import RECIPROCAL, STATEMENTS
from dyade.resolve.alike import COPIED_WORDS, RETOLD
from dyade.resolve.dates import (
    DELAY,
    HORIZON,
    LASTING,
    SLIP,
    STALE,
    WAVE,
    imposed,
)
from dyade.resolve.features import DAILY, Features
from dyade.resolve.once import guests, is_coup, ruled, years

_MOST = 12  # parties of one claim that make pairs; a longer list is a body's membership
_SKETCHES = 6
_SPARE = 10_000  # claims under keys from which on those whose days are over are let go
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
    found += _as_read(claim)
    states = {r.partition("/")[0] for r in claim.recipients}
    found += [Filing(f"killed {s} {victim}", 0, 0) for victim in claim.deadly for s in states]
    found += [Filing(f"sheltered {guest}", 0, 0) for guest in guests(claim)]
    if claim.act not in DAILY | STATEMENTS and claim.mode != "arrest":
        weeks = claim.said - RETOLD, claim.said + RETOLD
        found += [Filing(f"{claim.act} of {victim}", *weeks) for victim in claim.victims]
    if imposed(claim):
        found += [Filing(f"{key} in force", 0, 0) for key in keys]
    if is_coup(claim):
        lands = ruled(claim)
        found += [Filing(f"ousted {land} {year}", 0, 0) for land in lands for year in years(claim)]
    return sorted(set(found))


def _as_read(claim: Features) -> list[Filing]:
    """Under the word that names the deed and each state: another dispatch of these days may have
    been read with other sides, or the other way round."""
    days = claim.said - STALE + 1, claim.said + STALE - 1
    states = {party.partition("/")[0] for party in claim.parties}
    return [
        Filing(f"{claim.act} {state} {word}", *days) for state in states for word in claim.trigger
    ]


def _signs(words: frozenset[str]) -> set[str]:
    """A few pairs of the words, such that copies of a sentence have one of them in common.

    The two words of the lowest hash under each of several hashes (min-wise hashing, Broder 1997).
    """
    if len(words) < COPIED_WORDS:
        return set()
    hashed = [(word, _hashes(word)) for word in words]
    found: set[str] = set()
    for seed in range(_SKETCHES):
        low = sorted([(hashes[seed], word) for word, hashes in hashed])[:2]
        found.add(" ".join(sorted(word for _, word in low)))
    return found


@lru_cache(maxsize=65536)
def _hashes(word: str) -> tuple[int, ...]:
    raw = word.encode()
    return tuple(zlib.crc32(raw, seed) for seed in range(_SKETCHES))


def _keys(claim: Features) -> list[str]:
    act = claim.act
    if act in RECIPROCAL:
        parties = sorted(claim.parties)[:_MOST]
        pairs = [f"{act} {a} {b}" for a, b in combinations(parties, 2)]
        states = {p.partition("/")[0] for p in parties}
        alone = [f"{act} {s}" for s in states] if len(states) == 1 else []
        there = [f"{act} in {claim.place}"] if claim.place and not claim.nowhere else []
        return pairs + alone + there or [act]
    # Who has a name may have had another office in another dispatch.
    doers = {code for code in claim.persons if not code.startswith(">")}
    actors = sorted({*sorted(claim.actors)[:_MOST], *doers})
    recipients = sorted(claim.recipients)[:_MOST]
    found = [f"{act} {a} > {r}" for a in actors for r in recipients]
    if act in STATEMENTS and claim.victims:  # another may say of whose group it was but the state
        groups = {a.partition("/")[0] for a in actors if "/" in a}
        found += [f"{act} {state} > {r}" for state in sorted(groups) for r in recipients]
    if not recipients or act in _ONE_SIDED:
        found += [f"{act} {a} >" for a in actors]
    if not actors or act in _ONE_SIDED:
        found += [f"{act} > {r}" for r in recipients]
        # Another dispatch may know of the victim nothing but the state.
        found += [f"{act} > {r.partition('/')[0]}" for r in recipients if "/" in r]
    return found or [act]


def _stretch(claim: Features) -> tuple[int, int]:
    if claim.moved:  # what it was planned for may lie long before
        return min(claim.first, claim.said) - WAVE, claim.last + DELAY
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


@dataclass(frozen=True, slots=True)
class Filed:
    """A claim under all the keys that have one stretch of days."""

    first: int
    last: int
    keys: tuple[str, ...]
    claim: Features


def filed(claims: Iterable[Features]) -> list[Filed]:
    """Claims as they are filed, in the order in which ``meetings`` takes them."""
    found: list[Filed] = []
    for claim in claims:
        stretches: dict[tuple[int, int], list[str]] = defaultdict(list)
        for filing in filings(claim):
            stretches[filing.first, filing.last].append(filing.key)
        found += [Filed(*days, tuple(keys), claim) for days, keys in stretches.items()]
    return sorted(found, key=lambda f: (f.claim.act, f.first))


def meetings(
    entries: Iterable[Filed], about: Container[str] | None = None
) -> Iterator[tuple[Features, Features]]:
    """Pairs of claims worth comparing. A pair that meets on two stretches of days comes twice.

    Args:
        entries: act by act, each in the order of its first days.
        about: ids of claims; of every pair one is among them. All claims where it is None.
    """
    for _, listed in groupby(entries, key=lambda f: f.claim.act):
        old, new = _Days(), _Days()
        for entry in listed:
            claim = entry.claim
            mine = about is None or claim.heard.id in about
            met = new.met(entry)
            if mine and about is not None:
                met |= old.met(entry)
            (new if mine else old).add(entry)
            for other in met.values():
                yield claim, other


class _Days:
    """The claims whose days are not over, by key and mark (see ``Features``).

    Claims without a state or a victim in common tell two deeds, whatever key they share: many that
    have two frequent words in common have nothing else.
    """

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], list[tuple[int, Features]]] = {}
        self._size = 0
        self._room = _SPARE

    def met(self, entry: Filed) -> dict[str, Features]:
        """Those that share a key, a mark and a day with one that comes, by id."""
        found: dict[str, Features] = {}
        first, held = entry.first, self._held
        for place in product(entry.keys, entry.claim.marks):
            for last, claim in held.get(place, ()):
                if last >= first:
                    found[claim.heard.id] = claim
        return found

    def add(self, entry: Filed) -> None:
        """Takes one; the first days of those to come are no earlier."""
        kept = (entry.last, entry.claim)
        for place in product(entry.keys, entry.claim.marks):
            self._held.setdefault(place, []).append(kept)
            self._size += 1
        if self._size > self._room:
            self._let_go(entry.first)

    def _let_go(self, first: int) -> None:
        still = {
            place: [(last, claim) for last, claim in held if last >= first]
            for place, held in self._held.items()
        }
        self._held = {place: held for place, held in still.items() if held}
        self._size = sum(map(len, self._held.values()))
        self._room = max(_SPARE, 2 * self._size)
