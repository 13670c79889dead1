"""Rules over tokens: a small pattern language, read from ``data/fr/times/*.toml``.

A pattern is a row of items parted by blanks: a word stands for itself, ``<category>`` for any
token of a category, ``<name:category>`` keeps the token under a name, ``<a|b>`` is one of
several categories, ``( … | … )`` groups and chooses, ``?`` and ``*`` after an item make it
optional or repeat it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dyade.data import rules as read_rules
from dyade.errors import DataError
from dyade.find.times.scan import Lexicon, Token

PHASES = ("fr/times/atoms.toml", "fr/times/parts.toml", "fr/times/compounds.toml")
_ITEM = re.compile(r"<[^>]+>|\(|\)|\||\?|\*|[^\s()|?*<>']+'?")
_GROUP = re.compile(r"\(\?P<\w+>")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it matches, the builder that reads the match, and its example sentences.

    ``example`` marks the words it reads with ``[[ ]]``; ``counter`` are texts it must not read.
    """

    id: str
    pattern: str
    build: str
    options: Mapping[str, Any]
    example: tuple[str, ...]
    counter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's match over tokens ``first`` to ``last`` (exclusive)."""

    rule: Rule
    tokens: list[Token]
    first: int
    last: int
    named: dict[str, list[Token]]

    def one(self, name: str) -> Token | None:
        """The first token kept under a name, or None."""
        kept = self.named.get(name)
        return kept[0] if kept else None

    def form(self, offset: int) -> str:
        """The form of the token ``offset`` places after the match, or before it (negative)."""
        i = self.last + offset if offset >= 0 else self.first + offset
        return self.tokens[i].form if 0 <= i < len(self.tokens) else ""


@dataclass(frozen=True, slots=True)
class Phase:
    """The rules of one pass, each compiled, by the symbols they can begin with.

    ``gates`` holds one pattern for each symbol that matches where any of its rules does: most
    words end there, at the cost of one match.
    """

    by_symbol: dict[str, tuple[tuple[Rule, re.Pattern[str], dict[str, str]], ...]]
    gates: dict[str, re.Pattern[str]]
    opening: re.Pattern[str]  # any symbol that a rule can begin with

    def starts(self, symbols: str) -> Iterator[int]:
        """Where a rule may begin: the places at which the gate of a symbol matches."""
        gates = self.gates
        for found in self.opening.finditer(symbols):
            at = found.start()
            if gates[symbols[at]].match(symbols, at) is not None:
                yield at

    def best(self, tokens: list[Token], symbols: str, at: int) -> list[Match]:
        """The matches that begin at a token, longest first, then in the order of the rules."""
        found: list[Match] = []
        for rule, compiled, names in self.by_symbol[symbols[at]]:
            match = compiled.match(symbols, at)
            if match and match.end() > at:
                named: dict[str, list[Token]] = {}
                for group, name in names.items():
                    start = match.start(group)
                    if start >= 0:
                        named.setdefault(name, []).append(tokens[start])
                found.append(Match(rule, tokens, at, match.end(), named))
        if len(found) > 1:
            found.sort(key=lambda m: -m.last)
        return found


def _load(name: str) -> list[Rule]:
    loaded: list[Rule] = []
    for entry in read_rules(name)["rule"]:
        fixed = {"id", "pattern", "build", "example", "counter"}
        missing = fixed - entry.keys()
        if missing:
            raise DataError(f"{name}: rule {entry.get('id')!r} lacks {sorted(missing)}")
        patterns = entry["pattern"] if isinstance(entry["pattern"], list) else [entry["pattern"]]
        options = {k: v for k, v in entry.items() if k not in fixed}
        for pattern in patterns:
            loaded.append(
                Rule(
                    entry["id"], pattern, entry["build"], options,
                    tuple(entry["example"]), tuple(entry["counter"]),
                )
            )  # fmt: skip
    return loaded


@cache
def all_rules() -> dict[str, list[Rule]]:
    """The rules of each phase, in file order. Raises DataError where one is malformed."""
    return {name: _load(name) for name in PHASES}


class _Compiler:
    """One pattern as a regular expression over symbols, and the symbols it can begin with."""

    def __init__(self, rule: Rule, lexicon: Lexicon) -> None:
        self.rule, self.lexicon = rule, lexicon
        self.items = _ITEM.findall(rule.pattern)
        self.at = 0
        self.names: dict[str, str] = {}

    def compile(self) -> tuple[str, set[str]]:
        source, first, empty = self._choice()
        if self.at != len(self.items) or empty:
            raise DataError(f"rule {self.rule.id!r}: pattern {self.rule.pattern!r} is malformed")
        return source, first

    def _choice(self) -> tuple[str, set[str], bool]:
        branches, first, empty = [], set(), False
        while True:
            source, starts, nothing = self._row()
            branches.append(source)
            first |= starts
            empty = empty or nothing
            if self.at < len(self.items) and self.items[self.at] == "|":
                self.at += 1
                continue
            return "|".join(branches), first, empty

    def _row(self) -> tuple[str, set[str], bool]:
        source, first, empty = "", set[str](), True
        while self.at < len(self.items) and self.items[self.at] not in ("|", ")"):
            part, starts, nothing = self._item()
            source += part
            if empty:
                first |= starts
            empty = empty and nothing
        return source, first, empty

    def _item(self) -> tuple[str, set[str], bool]:
        item = self.items[self.at]
        self.at += 1
        if item == "(":
            source, first, empty = self._choice()
            if self.at >= len(self.items) or self.items[self.at] != ")":
                raise DataError(f"rule {self.rule.id!r}: a bracket is not closed")
            self.at += 1
            source = f"(?:{source})"
        else:
            source, first = self._token(item)
            empty = False
        if self.at < len(self.items) and self.items[self.at] in "?*":
            source += self.items[self.at]
            self.at += 1
            empty = True
        return source, first, empty

    def _token(self, item: str) -> tuple[str, set[str]]:
        if not item.startswith("<"):
            symbols = self.lexicon.categories.get("'" + item, set())
            return self._class(symbols, item), symbols
        name, _, category = item[1:-1].rpartition(":")
        symbols = set()
        for one in category.split("|"):
            symbols |= self.lexicon.categories.get(one, set())
        source = self._class(symbols, item)
        if name:
            group = f"g{len(self.names)}"
            self.names[group] = name
            source = f"(?P<{group}>{source})"
        return source, symbols

    def _class(self, symbols: set[str], item: str) -> str:
        if not symbols:
            raise DataError(f"rule {self.rule.id!r}: no word is {item!r}")
        return "[" + "".join(sorted(symbols)) + "]"


def literals(extra: Iterable[Rule] = ()) -> frozenset[str]:
    """Every word that a pattern names by itself, those of ``extra`` rules too."""
    every = [r for rules in all_rules().values() for r in rules] + list(extra)
    items = {item for rule in every for item in _ITEM.findall(rule.pattern)}
    return frozenset(i for i in items if i[0] not in "<()|?*")


def load_phase(name: str, extra: Iterable[Rule], lexicon: Lexicon) -> Phase:
    """The compiled rules of one pass: those of ``extra``, then of its file.

    Raises:
        DataError: a pattern is malformed or names a category that no word has.
    """
    by_symbol: dict[str, list[tuple[Rule, re.Pattern[str], dict[str, str]]]] = {}
    for rule in [*extra, *all_rules()[name]]:
        compiler = _Compiler(rule, lexicon)
        source, first = compiler.compile()
        compiled = re.compile(source)
        for symbol in sorted(first):
            by_symbol.setdefault(symbol, []).append((rule, compiled, compiler.names))
    gates = {
        symbol: re.compile("|".join(_GROUP.sub("(?:", c.pattern) for _, c, _ in rules))
        for symbol, rules in by_symbol.items()
    }
    opening = re.compile(f"[{''.join(sorted(by_symbol))}]")
    return Phase({s: tuple(r) for s, r in by_symbol.items()}, gates, opening)
