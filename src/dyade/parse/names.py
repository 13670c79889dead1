"""The gazetteer: names of states, seats, bodies, movements, parties, persons and places in text.

The tables of ``data/world`` become one trie over *pieces*: words cut at apostrophes, hyphens and
dots, without case and accents. "Hong-Kong" and "Hong Kong", "États-Unis" and "Etats-Unis" are thus
one name, whatever the tokenizer made of them. Case is then held against the form of the table:
names need their capitals, adjectives must be lower case, abbreviations all capitals. The longest
name wins, from left to right.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from dyade.data import table
from dyade.parse import world
from dyade.parse.entries import Entry, entries
from dyade.parse.sentence import Name
from dyade.parse.words import words as grammar

_PIECES = re.compile(r"[^\W_]+|[+&!]")
_HEADING = 0.6  # share of words in capitals from which a line is a heading in capitals

# Which table wins where two have the same form.
_ORDER = (
    "blank", "state", "body", "seat", "movement", "party", "description", "person", "place",
    "inhabitant", "adjective",
)  # fmt: skip

_PARTY = ("state", "seat", "body")


@dataclass(frozen=True, slots=True)
class _Guard:
    """Neighbours that decide on a form with a second meaning."""

    after: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Leaf:
    """An entry under one spelling; ``cases`` says of each of its pieces what case it must have."""

    entry: Entry
    pieces: tuple[str, ...]
    cases: str
    guard: _Guard | None


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    leaves: list[_Leaf] = field(default_factory=list)


def fold(word: str) -> str:
    """A word without case and accents."""
    low = word.lower()
    if low.isascii():
        return low
    plain = unicodedata.normalize("NFD", low.replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[tuple[str, str], ...]:
    """The pieces of a token: (folded, as written) pairs. Punctuation has none."""
    return tuple((fold(piece), piece) for piece in _PIECES.findall(word))


def _case(piece: str, first: bool) -> str:
    """What case a piece of a form asks of the text: U, C, X (exactly so), l, or any (-)."""
    if not piece[0].isalpha():
        return "-"
    if len(piece) > 1 and piece.isupper():
        return "U"
    if piece[0].isupper():
        return "C" if piece[1:].islower() or len(piece) == 1 else "X"
    if any(c.isupper() for c in piece):
        return "X"
    return "l" if first else "-"


def _fits(case: str, written: str, form_piece: str) -> bool:
    if case == "-":
        return True
    if case == "U":
        return written.isupper()
    if case == "C":
        return written[0].isupper()
    if case == "X":
        return written == form_piece
    return not written[1:].isupper() or len(written) == 1


def _plain(written: str, form_piece: str) -> bool:
    """Whether the text has no accent that the form lacks; it may lack those that the form has.

    The first letter is free: capitals are often written without their accents.
    """
    rest = written[1:].lower()
    return rest.isascii() or rest == form_piece[1:].lower()


def _heading(words: Sequence[str]) -> bool:
    """Whether a line is all in capitals, as headings are."""
    long = [w for w in words if len(w) > 2 and w[0].isalpha()]
    return len(long) > 1 and sum(w.isupper() for w in long) > _HEADING * len(long)


class Gazetteer:
    """All names of the tables. Loading takes some tenths of a second: make one and keep it."""

    def __init__(self) -> None:
        self._root = _Node()
        self._entries: dict[tuple[str, tuple[str, ...]], Entry] = {}
        self._guards = dict(_guards())
        self._first_names = _first_names()
        self._prefixes = dict(_prefixes())
        self._heads = frozenset(key[0] for key in self._prefixes)

    @classmethod
    @cache
    def load(cls) -> Gazetteer:
        """The gazetteer of the package's tables.

        Raises:
            DataError: a table is malformed.
        """
        found = cls()
        merged: dict[tuple[str, str], Entry] = {}
        for entry in entries():
            old = merged.get((entry.kind, entry.form))
            merged[entry.kind, entry.form] = old.merged(entry) if old else entry
        for entry in merged.values():
            found._add(entry)
        return found

    def _add(self, entry: Entry) -> None:
        cut = [p for word in entry.form.split() for p in pieces(word)]
        if not cut:
            return
        key = tuple(folded for folded, _ in cut)
        node = self._root
        for folded in key:
            node = node.children.setdefault(folded, _Node())
        cases = "".join(_case(written, i == 0) for i, (_, written) in enumerate(cut))
        # "Corée du nord": the compass is often written small in a name.
        compass = grammar("compass", "points")
        cases = "".join("-" if i and key[i] in compass else case for i, case in enumerate(cases))
        if entry.kind == "adjective":
            cases = "a" + cases[1:]
        elif entry.kind == "inhabitant":
            cases = cases[0] + "-" * (len(cases) - 1)  # "Nord-coréens"
        guard = self._guards.get((entry.form, entry.kind)) or self._guards.get((entry.form, ""))
        node.leaves.append(_Leaf(entry, tuple(written for _, written in cut), cases, guard))
        node.leaves.sort(key=lambda leaf: (_ORDER.index(leaf.entry.kind), leaf.entry.form))
        self._entries.setdefault((entry.kind, key), entry)

    def match(self, words: Sequence[str]) -> tuple[Name, ...]:
        """The names among the tokens of a sentence, none overlapping, in the order of the text.

        Args:
            words: the sentence's tokens, elisions apart ("l'", "Iran").
        """
        return tuple(
            Name(first, last, entry.kind, entry.codes)
            for first, last, entry in self._hits(words)
            if entry.kind != "blank"
        )

    def blanks(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Where fixed phrases stand that hold a name and do not mean it (last exclusive)."""
        return [(first, last) for first, last, e in self._hits(words) if e.kind == "blank"]

    def _hits(self, words: Sequence[str]) -> Iterator[tuple[int, int, Entry]]:
        heading = _heading(words)
        i = 0
        while i < len(words):
            hit = self._longest(words, i, heading) or self._pair(words, i)
            if hit is None:
                i += 1
                continue
            yield i, *hit
            i = hit[0]

    def _longest(self, words: Sequence[str], i: int, heading: bool) -> tuple[int, Entry] | None:
        start = pieces(words[i])
        former = bool(start) and start[0][0] in grammar("prefixes", "former")
        if not start or (start[0][0] not in self._root.children and not former):
            return None
        if former and len(start) > 1:  # "l'ex-URSS"
            start = start[1:]
        hits: list[tuple[int, list[_Leaf], int]] = []
        node = self._root
        written: list[str] = []
        here: tuple[tuple[str, str], ...] = start
        j = i
        while True:
            for folded, as_written in here:
                step = node.children.get(folded)
                if step is None:
                    return self._best(words, i, hits, written, heading)
                node = step
                written.append(as_written)
            j += 1
            if node.leaves and here:
                hits.append((j, node.leaves, len(written)))
            if j >= len(words) or not node.children:
                return self._best(words, i, hits, written, heading)
            here = pieces(words[j])
            if not here and words[j] not in {"-", "/", ".", "'"}:
                return self._best(words, i, hits, written, heading)

    def _pair(self, words: Sequence[str], i: int) -> tuple[int, Entry] | None:
        """An adjective of two states ("franco-allemand"), in one token or in three."""
        cut = pieces(words[i])
        if len(cut) > 1 and cut[0][1][0].isupper():
            both = self._two(words[i])
            return (i + 1, both) if both else None
        if not cut or cut[0][0] not in self._heads or cut[0][1][0].isupper():
            return None
        for last in (i + 1, i + 3):
            if last > len(words) or (last > i + 1 and words[i + 1] != "-"):
                return None
            found = self._pair_of(tuple(f for w in words[i:last] for f, _ in pieces(w)))
            if found is not None:
                return last, found
        return None

    def _two(self, word: str) -> Entry | None:
        """Two states, bodies or capitals with a hyphen between: "les tensions Ankara-Athènes"."""
        for at in (i for i, c in enumerate(word) if c == "-"):  # "Iran-Etats-Unis"
            sides = [self._party(side) for side in (word[:at], word[at + 1 :])]
            codes = tuple(dict.fromkeys(s.codes[0] for s in sides if s is not None))
            if len(codes) == len(sides):
                return Entry("adjective", word, codes, joint=True)
        return None

    def _party(self, name: str) -> Entry | None:
        """The state, capital or body that one half of a hyphened pair names."""
        if not name[:1].isupper():
            return None
        key = tuple(folded for folded, _ in pieces(name))
        found = (self._entries.get((kind, key)) for kind in ("state", "seat", "body"))
        return next((entry for entry in found if entry is not None), None)

    def _pair_of(self, key: tuple[str, ...]) -> Entry | None:
        for size in (1, 2):
            code = self._prefixes.get(key[:size])
            second = self._entries.get(("adjective", key[size:]))
            if code and second is not None and second.codes[0] != code:
                codes = (code, second.codes[0])
                form = "-".join(key[:size]) + "-" + second.form
                return Entry(
                    "adjective", form, codes, gender=second.gender, number=second.number, joint=True
                )
        return None

    def _best(
        self,
        words: Sequence[str],
        i: int,
        hits: list[tuple[int, list[_Leaf], int]],
        written: list[str],
        heading: bool,
    ) -> tuple[int, Entry] | None:
        for last, leaves, size in reversed(hits):
            text = written[:size]
            fitting = [leaf for leaf in leaves if self._written_so(leaf, text, heading)]
            if not fitting:
                continue
            exact = " ".join(words[i:last])
            fitting.sort(key=lambda leaf: leaf.entry.form != exact)
            for leaf in fitting:
                if self._allowed(leaf, words, i, last):
                    return last, leaf.entry
        return None

    def _written_so(self, leaf: _Leaf, text: list[str], heading: bool) -> bool:
        """Whether the case of the text is that of the form, or the line is all capitals."""
        if heading and all(len(w) < 2 or w.isupper() or not w[0].isalpha() for w in text):
            return True
        if leaf.cases[0] == "a":
            return text[0][0].islower()
        return all(
            _fits(case, written, piece) and (leaf.entry.kind == "person" or _plain(written, piece))
            for case, written, piece in zip(leaf.cases, text, leaf.pieces, strict=True)
        )

    def _allowed(self, leaf: _Leaf, words: Sequence[str], i: int, last: int) -> bool:
        """Whether the neighbours allow the name."""
        before = words[i - 1] if i else "@start"
        after = next((w for w in words[last:] if w != "-"), "")
        capital_after = after[:1].isupper()
        if i == 1 and before in {'"', "«", "“", "-", "("}:
            before = "@start"
        guard = leaf.guard
        if guard is not None:
            if guard.after and before not in guard.after:
                return False
            if before in guard.not_after or after in guard.not_before:
                return False
            if "@capital" in guard.not_before and capital_after:
                return False
        if last - i > 1 or leaf.entry.kind not in {"state", "seat", "place", "inhabitant"}:
            return True
        if words[i] in self._first_names and capital_after:
            return False
        # "Denzel Washington": a first name before it makes the name a surname.
        return before not in self._first_names

    def entry(self, kind: str, form: str) -> Entry | None:
        """What the tables say of a form in the text, of a given kind; None where nothing."""
        key = tuple(folded for word in form.split() for folded, _ in pieces(word))
        found = self._entries.get((kind, key))
        if found is None and key and key[0] in grammar("prefixes", "former"):
            found = self._entries.get((kind, key[1:]))
        if found is None and kind == "adjective":
            found = self._pair_of(key) or self._two(form)
        return found

    def party(self, form: str, named: bool) -> str:
        """The code of the one party that a name, or else an adjective, stands for; "" for none."""
        for kind in _PARTY if named else ("adjective",):
            found = self.entry(kind, form)
            if found is not None and len(found.codes) == 1:
                return found.codes[0]
        return ""

    def joins(self, name: Name) -> bool:
        """Whether a name's tokens must be one token before the parse.

        All names of several tokens, except descriptions: "la première puissance mondiale" parses
        like any noun phrase.
        """
        return name.last - name.first > 1 and name.kind != "description"

    def __iter__(self) -> Iterator[Entry]:
        """Every entry, in the order of the tables."""
        return iter(self._entries.values())


def _first_names() -> frozenset[str]:
    rows = table("fr/who/first_names.tsv", ("name", "gender", "note"))
    return frozenset(row["name"] for row in rows)


def _prefixes() -> Iterator[tuple[tuple[str, ...], str]]:
    for row in world.rows("prefixes"):
        yield tuple(folded for folded, _ in pieces(row["form"])), row["code"]


def _guards() -> Iterator[tuple[tuple[str, str], _Guard]]:
    """Guards by form and kind; kind "" stands for all."""
    for row in world.rows("guards"):
        yield (
            (row["form"], row["kind"]),
            _Guard(
                frozenset(world.split(row["after"])),
                frozenset(world.split(row["not_after"])),
                frozenset(world.split(row["not_before"])),
            ),
        )
