"""Claims that tell one deed, grouped: the surest pairs first, and nobody in who contradicts one in.

A pair joins two groups only where the claims of the one can go with those of the other, all but
few, so no chain of likeness draws two occurrences together. Human decisions come before all scores.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dyade.resolve.block import pairs
from dyade.resolve.compare import other_victims, score, threshold
from dyade.resolve.dates import IMPOSSIBLE
from dyade.resolve.decisions import Binding
from dyade.resolve.features import Features
from dyade.resolve.heard import Heard

MISREAD = 1 / 3
"""The part of the pairs of claims of two groups that may contradict each other: one claim in
several that was read with another day or doer keeps no two tellings of a deed apart."""

SURE = 6.0
"""The score of two claims from which on half of the pairs may."""

Edge = tuple[float, int, str, str]
"""Score (negated, to sort), days between the dispatches, and the ids of two claims."""


def edges(claims: Sequence[Features]) -> list[Edge]:
    """The pairs that score enough, the surest first."""
    found: list[Edge] = []
    for i, j in pairs(claims):
        a, b = claims[i], claims[j]
        points = score(a, b)
        if points >= threshold(a.act):
            one, other = sorted((a.heard.id, b.heard.id))
            found.append((-points, abs(a.said - b.said), one, other))
    found.sort()
    return found


class Groups:
    """Groups of claims that grow by joining; each claim starts on its own."""

    def __init__(self, claims: Sequence[Features], apart: Iterable[tuple[str, str]]) -> None:
        self._claims = {c.heard.id: c for c in claims}
        self._home = {name: name for name in self._claims}
        self._members: dict[str, list[str]] = {name: [name] for name in self._claims}
        self._apart = frozenset(apart)

    def force(self, one: str, other: str) -> None:
        """Joins the groups of two claims whatever they say."""
        if one in self._home and other in self._home:
            self._join(self._home[one], self._home[other])

    def offer(self, one: str, other: str, points: float) -> None:
        """Joins the groups of two claims if most of their claims can go together."""
        a, b = self._home[one], self._home[other]
        if a != b and self._compatible(a, b, 0.5 if points >= SURE else MISREAD):
            self._join(a, b)

    def _compatible(self, a: str, b: str, misread: float) -> bool:
        across = [(one, other) for one in self._members[a] for other in self._members[b]]
        if any((min(pair), max(pair)) in self._apart for pair in across):
            return False
        if any(other_victims(self._claims[one], self._claims[other]) for one, other in across):
            return False
        left = int(len(across) * misread)
        for one, other in across:
            left -= score(self._claims[one], self._claims[other]) == IMPOSSIBLE
            if left < 0:
                return False
        return True

    def _join(self, a: str, b: str) -> None:
        if a == b:
            return
        small, large = sorted((a, b), key=lambda g: (len(self._members[g]), g))
        for name in self._members[small]:
            self._home[name] = large
        self._members[large] += self._members.pop(small)

    def lists(self) -> list[list[str]]:
        """The groups, each sorted by id, sorted by their first id."""
        return sorted(sorted(members) for members in self._members.values())


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one deed, in the order said, and the component they belong to.

    A component is the smallest id among the claims that hang together through pairs that score
    enough. What is grouped in one component does not depend on any other, so a store rebuilds only
    the components that new claims touch.
    """

    claims: tuple[Heard, ...]
    component: str


def group(heard: Iterable[Heard], binding: Binding) -> list[Group]:
    """Claims in groups, one group a deed, sorted by first id. The order of ``heard`` is nothing."""
    ordered = sorted((h for h in heard if h.id not in binding.rejected), key=lambda h: h.id)
    claims = [Features(h) for h in ordered]
    present = {h.id: h for h in ordered}
    forced = [(a, b) for a, b in sorted(binding.together) if a in present and b in present]
    offered = [(a, b, -points) for points, _, a, b in edges(claims)]
    groups = Groups(claims, binding.apart)
    for one, other in forced:
        groups.force(one, other)
    for one, other, points in offered * 2:  # a group that was kept out may have grown since
        groups.offer(one, other, points)
    component = _components(present, forced + [(a, b) for a, b, _ in offered])
    return [
        Group(
            tuple(sorted((present[n] for n in names), key=lambda h: h.order)),
            component[names[0]],
        )
        for names in groups.lists()
    ]


def _components(names: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    root = {name: name for name in names}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for a, b in links:
        one, other = find(a), find(b)
        root[max(one, other)] = min(one, other)
    return {name: find(name) for name in root}
