"""Near-copies of one story: updates of a dispatch and copies of it are not independent sources.

A text is sketched by the smallest hashes of its runs of five words (Broder, "On the resemblance and
containment of documents", 1997); two texts within a few days whose sketches agree enough tell
one story.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dyade.resolve.ids import digest

SKETCH = 32
"""Hashes a sketch holds at most."""

RUN = 5
"""Words in a run."""

DAYS = 4
"""Two texts further apart than this are not one story."""

RESEMBLANCE = 0.25
"""Least share of the joint sketch that both must hold, inclusive."""

_WORD = re.compile(r"\w+")
_SHARED = 2  # hashes two sketches must share to be compared at all


@dataclass(frozen=True, slots=True)
class Sketched:
    """A dispatch's text in brief: its key, its days, and its sketch, ascending."""

    key: str
    said_first: dt.date
    said_last: dt.date
    sketch: tuple[int, ...]


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes (63 bits) of the runs of words of a text, ascending."""
    words = _WORD.findall(text.lower())
    runs = {" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1))}
    hashes = {_hash(run) for run in runs}
    return tuple(sorted(hashes)[:SKETCH])


def _hash(run: str) -> int:
    raw = hashlib.blake2b(run.encode(), digest_size=8).digest()
    return int.from_bytes(raw, "big") >> 1


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of runs that two texts have in common, 0 to 1."""
    both = set(one) & set(other)
    joint = sorted(set(one) | set(other))[: min(SKETCH, max(len(one), len(other), 1))]
    return sum(1 for h in joint if h in both) / max(1, len(joint))


def near(one: Sketched, other: Sketched) -> bool:
    """Whether two dispatches tell one story."""
    apart = max(one.said_first, other.said_first) - min(one.said_last, other.said_last)
    if apart.days > DAYS:
        return False
    return resemblance(one.sketch, other.sketch) >= RESEMBLANCE


def near_pairs(new: Iterable[Sketched], known: Iterable[Sketched]) -> list[tuple[str, str]]:
    """Pairs of keys (smaller first) of near-copies: new texts with each other and with known."""
    fresh = sorted(new, key=lambda t: t.key)
    old = sorted(known, key=lambda t: t.key)
    every = fresh + old
    holders: dict[int, list[int]] = defaultdict(list)
    for place, text in enumerate(every):
        for value in text.sketch:
            holders[value].append(place)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for group in holders.values():
        for n, i in enumerate(group):
            if i < len(fresh):
                for j in group[n + 1 :]:
                    shared[i, j] += 1
    likely = (pair for pair, n in shared.items() if n >= _SHARED)
    found = {(every[i].key, every[j].key) for i, j in likely if near(every[i], every[j])}
    return sorted((min(pair), max(pair)) for pair in found if pair[0] != pair[1])


def stories(keys: Iterable[str], links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The story of each dispatch that is linked to another, by its key.

    A story's id rests on its smallest key. A dispatch without links is a story of its own: its id
    is ``story_of(key)``, left out here because most are.
    """
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.get(key, key) != key:
            root[key] = root.get(root[key], root[key])
            key = root[key]
        return key

    present = set(keys)
    for a, b in sorted(links):
        if a in present and b in present:
            one, other = find(a), find(b)
            root[max(one, other)] = root[min(one, other)] = min(one, other)
    return {key: story_of(find(key)) for key in root}


def story_of(key: str) -> str:
    """The id of the story whose smallest dispatch key this is."""
    return digest("story", key)
