"""What people have decided about claims and events, and how it binds the resolving.

A decision names claims, not events, so it still holds when events are rebuilt. The later one
wins where two speak of the same claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal, get_args

from dyade.resolve.ids import digest

Kind = Literal["merge", "split", "reject", "correct", "confirm", "undo"]
KINDS: tuple[str, ...] = get_args(Kind)

FIELDS = (
    "act",
    "mode",
    "status",
    "actors",
    "recipients",
    "earliest",
    "latest",
    "place",
    "cameo",
    "hedged",
)
"""What ``correct`` may set. Codes in lists are parted by commas; an empty value empties it."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of the journal.

    ``claims`` are the ids it is about; ``groups`` the parts of a split. ``field`` and ``value``
    belong to ``correct``; ``target`` is the id of the entry that an ``undo`` takes back. ``time``
    is ISO 8601 with its zone.
    """

    kind: Kind
    author: str
    time: str
    claims: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    field: str = ""
    value: str = ""
    target: str = ""
    note: str = ""

    @property
    def id(self) -> str:
        """The stable id of the entry."""
        groups = ";".join(",".join(g) for g in self.groups)
        claims = ",".join(self.claims)
        parts = (self.kind, self.author, self.time, claims, groups)
        return digest("decision", *parts, self.field, self.value, self.target, self.note)

    @property
    def order(self) -> tuple[str, str]:
        """What puts entries in the order in which they were made."""
        return (self.time, self.id)


@dataclass(slots=True)
class Binding:
    """What the standing decisions ask of the resolving.

    ``together`` and ``apart`` are pairs of claims (smaller id first), ``rejected`` the claims that
    do not count, ``corrected`` what is set on the events of claims (place in the journal, value,
    id of the decision), ``confirmed`` and ``merged`` the decisions that keep a claim as it is.
    """

    together: set[tuple[str, str]] = field(default_factory=set)
    apart: set[tuple[str, str]] = field(default_factory=set)
    rejected: set[str] = field(default_factory=set)
    corrected: dict[str, dict[str, tuple[int, str, str]]] = field(default_factory=dict)
    confirmed: dict[str, str] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)

    def claims(self) -> set[str]:
        """Every claim that some decision is about."""
        found = set(self.rejected) | set(self.corrected) | set(self.confirmed) | set(self.merged)
        for pair in self.together | self.apart:
            found.update(pair)
        return found


def standing(journal: Iterable[Decision]) -> list[Decision]:
    """The entries in force, in order: without those undone and without the undoing.

    An undo can itself be undone; then the first entry is in force again.
    """
    entries = sorted(journal, key=lambda d: d.order)
    undone: set[str] = set()
    for entry in reversed(entries):
        if entry.kind == "undo" and entry.id not in undone:
            undone.add(entry.target)
    return [e for e in entries if e.kind != "undo" and e.id not in undone]


def bind(journal: Iterable[Decision]) -> Binding:
    """The journal replayed, in order."""
    binding = Binding()
    for place, entry in enumerate(standing(journal)):
        _apply(binding, place, entry)
    return binding


def _apply(binding: Binding, place: int, entry: Decision) -> None:
    if entry.kind == "merge":
        pairs = set(_pairs(entry.claims))
        binding.together |= pairs
        binding.apart -= pairs
        binding.merged.update(dict.fromkeys(entry.claims, entry.id))
    elif entry.kind == "split":
        pairs = set(_across(entry.groups))
        binding.apart |= pairs
        binding.together -= pairs
        for group in entry.groups:
            binding.together |= set(_pairs(group))
            binding.merged.update(dict.fromkeys(group, entry.id))
    elif entry.kind == "reject":
        binding.rejected |= set(entry.claims)
    elif entry.kind == "correct":
        for claim in entry.claims:
            binding.corrected.setdefault(claim, {})[entry.field] = (place, entry.value, entry.id)
    else:
        binding.confirmed.update(dict.fromkeys(entry.claims, entry.id))


def _pairs(claims: Sequence[str]) -> Iterable[tuple[str, str]]:
    return combinations(sorted(set(claims)), 2)


def _across(groups: Sequence[Sequence[str]]) -> Iterable[tuple[str, str]]:
    for one, other in combinations(groups, 2):
        for a in one:
            for b in other:
                yield (a, b) if a < b else (b, a)
