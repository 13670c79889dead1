"""A sentence as the finders of entities read it: folded words, names by token, runs of persons."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dyade.find import lexicon
from dyade.find.known import Known, known
from dyade.model import Dispatch, Span
from dyade.parse.sentence import Name, Sentence
from dyade.parse.words import words as grammar

if TYPE_CHECKING:
    from dyade.find.naming.runs import Run

LONG_AGO = -9  # the number of a sentence that is too far back for any use
_SIDES = 8  # words between "entre" and the second of two sides
_CAPITALS = 0.6  # share of words in capitals from which a line is a heading in capitals


@dataclass(slots=True)
class Line:
    """One sentence: ``low`` its folded words, ``names`` by first token, ``runs`` likewise.

    ``taken`` marks the tokens that a finder has already put into a mention; ``known`` are the
    holders that the reading knows.
    """

    sentence: Sentence
    text: str
    words: tuple[str, ...]
    low: list[str]
    names: dict[int, Name]
    heading: bool
    known: Known
    runs: dict[int, Run] = field(default_factory=dict)
    taken: bytearray = field(default_factory=bytearray)

    @property
    def index(self) -> int:
        """The sentence's number in the dispatch."""
        return self.sentence.index

    def slice(self, first: int, last: int) -> str:
        """The text of tokens ``first`` to ``last`` (exclusive), white space made single."""
        return " ".join(self.sentence.char_span(first, last).of(self.text).split())

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``first`` to ``last`` (exclusive)."""
        return self.sentence.char_span(first, last)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows the one before it without a space."""
        starts = self.sentence.starts
        return i > 0 and starts[i] == starts[i - 1] + len(self.words[i - 1])

    def word(self, i: int) -> str:
        """The folded word at ``i``, "" outside the sentence."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def between(self, i: int) -> bool:
        """Whether a bare noun is one of two sides: "des heurts entre élus et policiers"."""
        before = self.low[max(i - _SIDES, 0) : i]
        sides = grammar("prepositions", "between")
        if self.word(i - 1) in grammar("conjunctions", "and"):
            return not sides.isdisjoint(before)
        return self.word(i - 1) in sides

    def take(self, first: int, last: int) -> None:
        """Marks tokens as part of a mention."""
        for i in range(first, last):
            self.taken[i] = 1

    def free(self, first: int, last: int) -> bool:
        """Whether no token of a range is part of a mention yet."""
        return not any(self.taken[first:last])


def line_of(sentence: Sentence, dispatch: Dispatch, holders: Known | None = None) -> Line:
    """The view of one sentence of a dispatch: names stand for the states of its time."""
    names: dict[int, Name] = {}
    for name in sentence.names:
        old = names.get(name.first)
        if old is None or name.last > old.last:
            several = len(name.keys) > 1
            keys = lexicon.of_their_time(name.keys, dispatch.date) if several else name.keys
            names[name.first] = name if keys == name.keys else replace(name, keys=keys)
    fold = lexicon.fold
    words = sentence.words
    letters = [w for w in words if w[0].isalpha()]
    capitals = sum(1 for w in letters if len(w) > 1 and w.isupper())
    heading = len(letters) > 2 and capitals > _CAPITALS * len(letters)
    low = [fold(w) for w in words]
    holders = holders or known()
    return Line(
        sentence, dispatch.text, words, low, names, heading, holders, taken=bytearray(len(words))
    )
