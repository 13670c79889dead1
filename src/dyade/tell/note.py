"""The shape of a note: sections of lines, each line with its references.

A line states what an event row, a relation, a figure or an office of the record states, and
nothing else; ``forms`` turns a note into text, Markdown, HTML, DOCX or JSON.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from dyade.model import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """A sentence of a dispatch that a line rests on. ``sentence`` counts from 1."""

    number: int
    dispatch: str
    key: str
    said: str
    sentence: int
    span: Span
    quote: str
    title: str = ""
    agency: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One statement. ``level`` 1 is a part of the counted deed above it.

    ``id`` is the event's, empty for other lines; ``status`` and ``hedged`` are kept for machines:
    the words of ``text`` say them too.
    """

    text: str
    references: tuple[int, ...]
    id: str = ""
    status: str = ""
    hedged: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines. ``key`` is the machine name of the heading."""

    key: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A background note or a chronology, ready for any form."""

    title: str
    subtitle: str
    lang: str
    parties: tuple[str, ...]
    as_of: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    remarks: tuple[str, ...] = ()


class Words(Protocol):
    """A passage of a dispatch: evidence of a claim, or words behind another row."""

    @property
    def dispatch(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def said(self) -> str: ...
    @property
    def sentence(self) -> int: ...
    @property
    def span(self) -> Span: ...
    @property
    def quote(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def agency(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def url(self) -> str: ...


# A line that rests on many dispatches names the first of them and the last.
_MOST_CITED = 4


@dataclass(slots=True)
class Register:
    """Numbers passages in the order in which a note first rests on them."""

    found: dict[tuple[str, int, Span], Reference] = field(default_factory=dict)

    def cite(self, passages: Iterable[Words]) -> tuple[int, ...]:
        """The numbers of the passages, new ones given; at most four, the last one among them."""
        each = list({(p.key, p.sentence): p for p in reversed(list(passages))}.values())[::-1]
        if len(each) > _MOST_CITED:
            each = [*each[: _MOST_CITED - 1], each[-1]]
        return tuple(sorted({self._number(p) for p in each}))

    def _number(self, passage: Words) -> int:
        place = (passage.key, passage.sentence, passage.span)
        if place not in self.found:
            self.found[place] = Reference(
                len(self.found) + 1,
                passage.dispatch,
                passage.key,
                passage.said,
                passage.sentence + 1,
                passage.span,
                passage.quote,
                passage.title,
                passage.agency or passage.source,
                passage.url,
            )
        return self.found[place].number

    def references(self) -> tuple[Reference, ...]:
        """All references, by number."""
        return tuple(self.found.values())
