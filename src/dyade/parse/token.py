"""One word of a parsed sentence, and its place in the tree.

The attributes carry the names that spaCy gives them. A parse is read into these once, because
coding asks each word many questions and mends some of them: a plain object answers several times
faster than a view into the model's arrays.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PLACE = attrgetter("i")


class Token:
    """A word: its form, lemma, part of speech, features, and its head and children in the tree.

    Attributes:
        i: its index in the sentence.
        doc: all tokens of the sentence, this one among them.
        morph: feature → value ("Tense" → "Past"); replaced as a whole, never changed in place.
        children: those whose head it is, in the order of the text.
        head: what it hangs on; the root hangs on itself. Setting it moves the whole branch.
    """

    __slots__ = (
        "_head",
        "children",
        "dep_",
        "doc",
        "i",
        "lemma_",
        "lower_",
        "morph",
        "pos_",
        "text",
    )

    def __init__(
        self, doc: list[Token], i: int, text: str, lemma: str, pos: str, dep: str, morph: str
    ) -> None:
        self.doc = doc
        self.i = i
        self.text = text
        self.lower_ = text.lower()
        self.lemma_ = lemma
        self.pos_ = pos
        self.dep_ = dep
        self.morph = features(morph)
        self.children: list[Token] = []
        self._head = self

    def __repr__(self) -> str:
        return f"{self.text}/{self.pos_}/{self.dep_}"

    @property
    def head(self) -> Token:
        """What the token hangs on, itself for the root.

        Put below one that hangs on it, a token gives that one its own place first: whatever is
        moved, the sentence stays a tree.
        """
        return self._head

    @head.setter
    def head(self, head: Token) -> None:
        if head is not self and self.is_ancestor(head):
            head._move(head if self._head is self else self._head)
        self._move(head)

    def _move(self, head: Token) -> None:
        if self._head is not self:
            self._head.children.remove(self)
        self._head = head
        if head is not self:
            insort(head.children, self, key=_PLACE)

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the text."""
        return sorted(self._branch(), key=_PLACE)

    def _branch(self) -> Iterator[Token]:
        yield self
        for child in self.children:
            yield from child._branch()

    @property
    def left_edge(self) -> Token:
        """The first token of the subtree."""
        return min(self._branch(), key=_PLACE)

    @property
    def right_edge(self) -> Token:
        """The last token of the subtree."""
        return max(self._branch(), key=_PLACE)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, from its head up to the root."""
        token = self
        while token._head is not token:
            token = token._head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether another token stands below this one."""
        return any(above is self for above in other.ancestors)


@cache
def features(morph: str) -> Mapping[str, str]:
    """Features by name from "Tense=Past|VerbForm=Part"; of several values the first counts."""
    pairs = (pair.partition("=") for pair in morph.split("|") if pair)
    return {name: values.split(",")[0] for name, _, values in pairs}


def of_doc(doc: Doc) -> list[Token]:
    """The tokens of a parsed sentence of spaCy."""
    found: list[Token] = []
    for t in doc:
        found.append(Token(found, t.i, t.text, t.lemma_, t.pos_, t.dep_, str(t.morph)))
    for token, t in zip(found, doc, strict=True):
        head = found[t.head.i]
        token._head = head
        if head is not token:
            head.children.append(token)  # in the order of the text
    return found
