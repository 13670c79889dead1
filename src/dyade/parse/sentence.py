"""What parsing hands on: the sentences of a dispatch, their tokens, and the parse where needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from dyade.model import Dispatch, Span
from dyade.parse.token import Token


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the gazetteer found among the tokens: ``first`` to ``last`` (exclusive).

    ``kind`` is the table it came from (state, adjective, inhabitant, seat, body, movement, party,
    person, place); ``keys`` are the codes it can stand for, more than one where it is ambiguous.
    """

    first: int
    last: int
    kind: str
    keys: tuple[str, ...]


@dataclass(slots=True)
class Sentence:
    """One sentence: its place in the text, its words, and its parse (None where not parsed).

    ``words[i]`` stands at ``starts[i]`` of the dispatch's text. Multi-word names are one token
    (``Corée du Nord``), and ``doc[i]``, where there is a parse, is the token of ``words[i]``.
    """

    index: int
    paragraph: int
    span: Span
    words: tuple[str, ...]
    starts: tuple[int, ...]
    names: tuple[Name, ...] = ()
    doc: list[Token] | None = None

    def char_span(self, first: int, last: int) -> Span:
        """The characters of tokens ``first`` to ``last`` (exclusive), in the dispatch's text."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))

    def token_at(self, offset: int) -> int | None:
        """Index of the token that covers a character offset of the text; None between tokens."""
        i = bisect_right(self.starts, offset) - 1
        return i if i >= 0 and offset < self.starts[i] + len(self.words[i]) else None

    def inside(self, span: Span) -> list[Token]:
        """The tokens of the parse that begin in a span of the text; none without a parse."""
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return self.doc[first:last] if self.doc else []


@dataclass(slots=True)
class Parsed:
    """A dispatch with its sentences."""

    dispatch: Dispatch
    sentences: list[Sentence] = field(default_factory=list)

    def __iter__(self) -> Iterator[Sentence]:
        return iter(self.sentences)
