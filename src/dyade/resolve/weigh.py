"""What a group of claims supports, weighed by independent sources.

Near-copies of one story and dispatches that repeat the same words count as one source.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from dyade.resolve.features import plain
from dyade.resolve.heard import Heard

T = TypeVar("T", bound=Hashable)

_HEDGED = 0.6  # what a hedged claim weighs against a plain one
_ON_WORD = 0.9  # what a claim on somebody's word weighs


def sources(claims: Sequence[Heard]) -> dict[str, str]:
    """The independent source of each claim: its story, or the first story with the same words."""
    first: dict[str, str] = {}
    root: dict[str, str] = {}

    def find(story: str) -> str:
        while root.get(story, story) != story:
            story = root[story]
        return story

    for claim in claims:
        words = plain(claim.quote)
        if not words:
            continue
        one, other = find(first.setdefault(words, claim.story)), find(claim.story)
        if one != other:
            root[max(one, other)] = min(one, other)
    return {claim.id: find(claim.story) for claim in claims}


def weight(heard: Heard) -> float:
    """How much one claim weighs, above 0 and up to 1."""
    claim = heard.claim
    found = max(claim.confidence, 0.01)
    if claim.hedged:
        found *= _HEDGED
    if claim.attribution:
        found *= _ON_WORD
    return found


def support(
    claims: Iterable[Heard], source: dict[str, str], value: Callable[[Heard], T]
) -> dict[T, float]:
    """The weight behind each value: over its sources, the heaviest claim of each."""
    best: dict[T, dict[str, float]] = defaultdict(dict)
    for claim in claims:
        held = best[value(claim)]
        name = source[claim.id]
        held[name] = max(held.get(name, 0.0), weight(claim))
    return {v: round(sum(held.values()), 9) for v, held in best.items()}


def surety(claims: Iterable[Heard], source: dict[str, str]) -> float:
    """How sure the claims together make a deed: one minus the chance that all sources err."""
    best: dict[str, float] = {}
    for claim in claims:
        name = source[claim.id]
        best[name] = max(best.get(name, 0.0), weight(claim))
    doubt = 1.0
    for name in sorted(best):
        doubt *= 1.0 - min(best[name], 0.99)
    return 1.0 - doubt
