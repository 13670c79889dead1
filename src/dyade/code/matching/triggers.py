"""The trigger tables: which word names which deed, in which frame, under which conditions.

Tables ``data/fr/triggers/*.tsv``; the conditions' word classes are ``data/fr/classes*.tsv``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from dyade.code.codebook import acts, modes
from dyade.code.frames import load as load_frames
from dyade.data import Row, names, table
from dyade.parse.token import spread
from dyade.parse.words import words

COLUMNS = ("lemma", "pos", "frame", "act", "mode", "contexts", "cameo", "with", "note")
PREDICATE = "P"  # the row of a copula: it fits at the copula's predicate
NONE = "NONE"  # the act of a row that blocks
SLOTS = frozenset(
    "obj subj à de contre sur en avec pour dans par entre devant "
    "inf que doer adj any prep head neg wont".split()
) | {"près de"}  # fmt: skip
BUILT_IN = frozenset(
    {"@entity", "@person", "@place", "@movement", "@body", "@several", "@nationality"}
)
REFLEXIVE = "se "


@dataclass(frozen=True, slots=True)
class Condition:
    """``slot|slot:word|@class`` of a trigger row; with no words, a slot must only be filled."""

    slots: tuple[str, ...]
    words: frozenset[str]
    built_in: frozenset[str]
    negated: bool


@dataclass(frozen=True)
class Trigger:
    """One row: the lemmas that name a deed and what they name. ``id`` names it in claims."""

    id: str
    head: str
    others: tuple[str, ...]
    reflexive: bool
    pos: str
    frame: str
    act: str
    mode: str
    contexts: tuple[str, ...]
    cameo: str
    conditions: tuple[Condition, ...]

    @cached_property
    def worded(self) -> tuple[Condition, ...]:
        """The conditions that only certain words fill: without them the row cannot fit."""
        asked = (c for c in self.conditions if not c.negated)
        return tuple(c for c in asked if c.words and not c.built_in)

    @cached_property
    def denies(self) -> bool:
        """Whether the row asks for a negation, which then belongs to the deed: "ne cède pas"."""
        asked = [c for c in self.conditions if not c.negated]
        full = words("negation", "full")
        return any(
            {"neg", "wont"} & {*c.slots} or ("any" in c.slots and c.words & full) for c in asked
        )

    @property
    def weight(self) -> int:
        """How specific the row is: the more specific of two rows that fit wins."""
        return 2 * len(self.others) + len(self.conditions) + (self.act == NONE)


@cache
def classes() -> dict[str, frozenset[str]]:
    """The word classes: name with its ``@`` → lemmas."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in names("fr", ".tsv"):
        if name.startswith("fr/classes"):
            for row in table(name, ("class", "lemma")):
                found[row["class"]].add(row["lemma"])
    return {k: frozenset(v) for k, v in found.items()}


@lru_cache(maxsize=8)
def tells(text: str, group: str) -> bool:
    """Whether a dispatch has a word of a class: who is arrested amid protest is no thief."""
    lower = spread(text.lower())
    return any(word in lower for word in classes()[group])


def _condition(text: str, row: Row) -> Condition:
    negated = text.startswith("!")
    head, _, values = text.removeprefix("!").partition(":")
    slots = tuple(head.split("|"))
    for slot in slots:
        if slot not in SLOTS:
            raise row.fault(f"unknown slot {slot!r} in {text!r}; slots are {sorted(SLOTS)}")
    words: set[str] = set()
    built_in: set[str] = set()
    for value in filter(None, values.split("|")):
        if value in BUILT_IN:
            built_in.add(value)
        elif value.startswith("@"):
            if value not in classes():
                raise row.fault(f"unknown class {value!r}")
            words |= classes()[value]
        else:
            words.add(value)
    return Condition(slots, frozenset(words), frozenset(built_in), negated)


def _trigger(row: Row, frames: frozenset[str]) -> Trigger:
    act, mode, frame, pos = row["act"], row["mode"], row["frame"], row["pos"]
    if act != NONE and act not in acts():
        raise row.fault(f"unknown act {act!r}")
    if mode and mode not in modes().get(act, {}):
        raise row.fault(f"{act} has no mode {mode!r}")
    if pos not in ("V", "N", "A", PREDICATE):
        raise row.fault(f"pos {pos!r} is not V, N, A or P")
    if frame not in frames and act != NONE:
        raise row.fault(f"unknown frame {frame!r}")
    lemma = row["lemma"]
    reflexive = lemma.startswith(REFLEXIVE)
    head, *others = lemma.removeprefix(REFLEXIVE).split(" ")
    conditions = tuple(_condition(c.strip(), row) for c in row["with"].split(";") if c.strip())
    identity = f"{act.lower()}.{lemma.replace(' ', '_')}"
    return Trigger(
        identity + (f"[{row['with']}]" if row["with"] else ""),
        head,
        tuple(others),
        reflexive,
        pos,
        frame,
        act,
        mode,
        tuple(filter(None, row["contexts"].split("|"))),
        row["cameo"],
        conditions,
    )


@cache
def load() -> dict[str, tuple[Trigger, ...]]:
    """All triggers by head lemma, the most specific first.

    Raises:
        DataError: a row that is malformed or stands twice, with file and line.
    """
    frames = frozenset(load_frames())
    found: dict[str, list[Trigger]] = defaultdict(list)
    seen: dict[tuple[str, ...], str] = {}
    for name in names("fr/triggers", ".tsv"):
        for row in table(name, COLUMNS):
            key = (row["lemma"], row["pos"], row["frame"], row["with"], row["act"])
            if key in seen:
                raise row.fault(f"stands twice, first at {seen[key]}")
            seen[key] = f"{row.table}:{row.line}"
            trigger = _trigger(row, frames)
            found[trigger.head].append(trigger)
    return {k: tuple(sorted(v, key=lambda t: (-t.weight, t.id))) for k, v in found.items()}
