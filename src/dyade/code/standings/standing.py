"""The rules of standings, by ``data/fr/relations.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dyade.code.standings.between import SLOTS
from dyade.data import rules
from dyade.errors import DataError

FILE = "fr/relations.toml"
CLIMATES = frozenset(
    ("allied", "friendly", "normal", "strained", "hostile", "broken", "at_war", "none")
)
TRENDS = frozenset(("", "improving", "worsening", "stable"))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the words that say a standing, and where its two sides stand.

    ``between`` slots hold both sides together. ``sides`` are slots of one side each: the first
    two that hold somebody are the two sides, each of the one with each of the other.
    """

    id: str
    words: tuple[tuple[str, ...], ...]
    pos: str
    climate: str
    trend: str
    between: tuple[str, ...]
    sides: tuple[str, ...]
    plural: bool
    reflexive: bool
    prep: tuple[str, ...]  # the word stands behind one of these
    under: frozenset[str]  # the verb of its clause is one of these
    unless: frozenset[str]  # words beside it that make it another thing
    unless_prep: frozenset[str]  # behind one of these it is past
    alone: bool  # two parties of the sentence are the sides where no slot names them
    example: dict[str, Any]
    counter: str


_POS = ("noun", "verb", "adjective")


def _rule(item: dict[str, Any]) -> Rule:
    name = f"{FILE}: {item['id']}"
    if item["climate"] and item["climate"] not in CLIMATES:
        raise DataError(f"{name}: unknown climate {item['climate']!r}")
    if item.get("trend", "") not in TRENDS:
        raise DataError(f"{name}: unknown trend {item['trend']!r}")
    if item.get("pos", "noun") not in _POS:
        raise DataError(f"{name}: unknown part of speech {item['pos']!r}")
    for slot in [*item.get("between", ()), *item.get("sides", ())]:
        if slot not in SLOTS:
            raise DataError(f"{name}: unknown slot {slot!r}")
    return Rule(
        item["id"],
        tuple(tuple(w.split(" ")) for w in item["words"]),
        item.get("pos", "noun"),
        item["climate"],
        item.get("trend", ""),
        tuple(item.get("between", ())),
        tuple(item.get("sides", ())),
        item.get("plural", False),
        item.get("reflexive", False),
        tuple(item.get("prep", ())),
        frozenset(item.get("under", ())),
        frozenset(item.get("unless", ())),
        frozenset(item.get("unless_prep", ())),
        item.get("alone", False),
        item["example"],
        item["counter"],
    )


@cache
def load() -> dict[str, tuple[Rule, ...]]:
    """The rules by the first of their words.

    Raises:
        DataError: a rule has an unknown climate, trend, part of speech or slot.
    """
    found: dict[str, list[Rule]] = {}
    for item in rules(FILE)["rule"]:
        rule = _rule(item)
        for word in rule.words:
            found.setdefault(word[0], []).append(rule)
    return {k: tuple(v) for k, v in found.items()}


def said(section: str, near: set[str]) -> str:
    """The name whose words stand near, from a section of the file; "" for none."""
    table: dict[str, list[str]] = rules(FILE)[section]
    for name, members in table.items():
        if any(set(m.split(" ")) <= near for m in members):
            return name
    return ""
