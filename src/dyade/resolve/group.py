"""Claims that tell one deed, grouped: the surest pairs first, and few in who contradict those in.

A pair joins two groups only where the claims of the one can go with those of the other, all but
few, so no chain of likeness draws two occurrences together. Human decisions come before all scores.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dyade.resolve.apart import other_days, other_victims, two_told
from dyade.resolve.block import Filed, filed, meetings
from dyade.resolve.compare import score, threshold
from dyade.resolve.dates import IMPOSSIBLE, put_off
from dyade.resolve.decisions import Binding
from dyade.resolve.features import Features
from dyade.resolve.heard import Heard

MISREAD = 1 / 3
"""The part of the pairs of claims of two groups that may contradict each other: one claim in
several that was read with another day or doer keeps no two tellings of a deed apart."""

MISDATED = 0.1
"""The part that may give other days of what was done to somebody named: one in many is misread."""

SURE = 6.0
"""The score of two claims from which on half of the pairs may."""

Edge = tuple[float, int, str, str]
"""Score (negated, to sort), days between the dispatches, and the ids of two claims."""


def edges(entries: Iterable[Filed], about: Container[str] | None = None) -> Iterator[Edge]:
    """The pairs that score enough, in no order; some come twice. As ``block.meetings``."""
    for a, b in meetings(entries, about):
        points = score(a, b)
        if points >= threshold(a.act):
            one, other = sorted((a.heard.id, b.heard.id))
            yield (-points, abs(a.said - b.said), one, other)


class Groups:
    """Groups of claims that grow by joining; each claim starts on its own."""

    def __init__(self, claims: Sequence[Features], apart: Iterable[tuple[str, str]]) -> None:
        self._claims = {c.heard.id: c for c in claims}
        self._home = {name: name for name in self._claims}
        self._members: dict[str, list[str]] = {name: [name] for name in self._claims}
        self._apart = frozenset(apart)
        # Groups of these sizes that cannot go together, with what was allowed to contradict.
        self._refused: dict[tuple[tuple[str, str], tuple[int, int]], float] = {}

    def force(self, one: str, other: str) -> None:
        """Joins the groups of two claims whatever they say."""
        if one in self._home and other in self._home:
            self._join(self._home[one], self._home[other])

    def offer(self, one: str, other: str, points: float) -> None:
        """Joins the groups of two claims if most of their claims can go together."""
        a, b = self._home[one], self._home[other]
        if a == b:
            return
        misread = 0.5 if points >= SURE else MISREAD
        asked = (min(a, b), max(a, b))
        sizes = (len(self._members[asked[0]]), len(self._members[asked[1]]))
        if self._refused.get((asked, sizes), -1.0) >= misread:
            return
        if self._compatible(a, b, misread):
            self._join(a, b)
        else:
            self._refused[asked, sizes] = misread

    def _compatible(self, a: str, b: str, misread: float) -> bool:
        across = [(one, other) for one in self._members[a] for other in self._members[b]]
        if any((min(pair), max(pair)) in self._apart for pair in across):
            return False
        pairs = [(self._claims[one], self._claims[other]) for one, other in across]
        if any(other_victims(*pair) or two_told(*pair) for pair in pairs):
            return False
        whom = any(one.victims & other.victims and one.act != "PROTEST" for one, other in pairs)
        misdated = len(pairs) * MISDATED if whom else 0
        if sum(other_days(*pair) for pair in pairs) > misdated:
            return False
        left = int(len(across) * misread)
        words = [c for m in (*self._members[a], *self._members[b]) if (c := self._claims[m]).moved]
        for one, other in pairs:
            apart = score(one, other) == IMPOSSIBLE
            left -= apart and not any(_over(one, other, word) for word in words)
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


def _over(a: Features, b: Features, word: Features) -> bool:
    """Whether two days are of one plan, put off by a word that was told between them."""
    plan, deed = (a, b) if a.first <= b.first else (b, a)
    return put_off(plan, word) and deed.said >= word.said and score(word, deed) != IMPOSSIBLE


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
    present = {h.id: h for h in heard if h.id not in binding.rejected}
    found = list(edges(filed(map(Features, present.values()))))
    links = [(a, b) for _, _, a, b in found] + forced(present, binding)
    return grouped(present.values(), found, components(links), binding)


def grouped(
    heard: Iterable[Heard],
    found: Iterable[Edge],
    component: Mapping[str, str],
    binding: Binding,
) -> list[Group]:
    """The groups of whole components, sorted by first id.

    Args:
        heard: the claims, none of them rejected.
        found: the pairs of them that score enough.
        component: of the claims that hang together with another one.
    """
    present = {h.id: h for h in heard}
    links = forced(present, binding)
    linked = {c for _, _, a, b in found for c in (a, b)} | {c for pair in links for c in pair}
    groups = Groups([Features(present[c]) for c in sorted(linked)], binding.apart)
    for one, other in links:
        groups.force(one, other)
    for points, _, one, other in sorted(set(found)) * 2:  # one that was kept out may have grown
        groups.offer(one, other, -points)
    alone = [[name] for name in present if name not in linked]
    return [
        Group(
            tuple(sorted((present[n] for n in names), key=lambda h: h.order)),
            component.get(names[0], names[0]),
        )
        for names in sorted(groups.lists() + alone)
    ]


def forced(present: Container[str], binding: Binding) -> list[tuple[str, str]]:
    """The pairs of claims at hand that people have put together, sorted."""
    return sorted((a, b) for a, b in binding.together if a in present and b in present)


def components(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The component of each claim that is linked with another one."""
    root: dict[str, str] = {}

    def find(name: str) -> str:
        while root.setdefault(name, name) != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    for a, b in links:
        one, other = find(a), find(b)
        root[max(one, other)] = min(one, other)
    return {name: find(name) for name in root}
