"""Rows of the triggers that count although a condition of theirs is not met: ``fr/loose.toml``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dyade.code.matching.triggers import NONE, Condition, Trigger
from dyade.data import rules
from dyade.model import Actor


@dataclass(frozen=True, slots=True)
class Loose:
    """What ``fr/loose.toml`` says: the acts that may be loose, and what never is."""

    acts: frozenset[str]
    naming: frozenset[str]
    vague: frozenset[str]


@cache
def load() -> Loose:
    """The rules of ``fr/loose.toml``."""
    said = rules("fr/loose.toml")
    return Loose(*(frozenset(said[key]) for key in ("acts", "naming", "vague")))


def plainest(unmet: Sequence[Trigger]) -> Trigger | None:
    """The row that tells a word's deed, of those that only lack a condition.

    Args:
        unmet: the rows of one word that did not fit, each for want of a condition alone.

    Returns:
        The row of a verb with the fewest conditions; None where the rows disagree on the act, or
        where the word tells no deed without what they ask for.
    """
    told = [row for row in unmet if row.act != NONE and row.pos == "V" and not row.denies]
    acts = {row.act for row in told}
    if len(acts) != 1 or not acts <= load().acts or told[0].head in load().vague:
        return None
    plain = [row for row in told if not any(_names(c) for c in row.conditions)]
    return min(plain, key=lambda row: (row.weight, row.id), default=None)


def _names(condition: Condition) -> bool:
    """Whether a condition asks for words that name the deed."""
    worded = condition.words and not condition.built_in and not condition.negated
    return bool(worded) and not load().naming.isdisjoint(condition.slots)


def is_told(actors: tuple[Actor, ...], recipients: tuple[Actor, ...], status: str) -> bool:
    """Whether a deed of a loose row is told plainly enough: done, and by whom to whom."""
    return status == "occurred" and bool(actors) and bool(recipients)
