"""One word of a parsed sentence, and its place in the tree.

The attributes carry the names that spaCy gives them. A parse is read into these once, because
coding asks each word many questions and mends some of them: a plain object answers several times
faster than a view into the model's arrays.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, wraps
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PLACE = attrgetter("i")
_Answer = TypeVar("_Answer")


def spread(word: str) -> str:
    """A word without ligatures, as the tables have it: "manœuvre" is written both ways."""
    return word.replace("œ", "oe")


class Token:
    """A word: its form, lemma, part of speech, features, and its head and children in the tree.

    Attributes:
        i: its index in the sentence.
        doc: all tokens of the sentence, this one among them.
        morph: feature → value ("Tense" → "Past"); replaced as a whole, never changed in place.
        children: those whose head it is, in the order of the text.
        head: what it hangs on; the root hangs on itself. Setting it moves the whole branch.
        answers: what `kept` questions were answered since the parse is closed, None before.
    """

    __slots__ = (
        "_head",
        "answers",
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
        self.lower_ = spread(text.lower())
        self.lemma_ = spread(lemma)
        self.pos_ = pos
        self.dep_ = dep
        self.morph = features(morph)
        self.children: list[Token] = []
        self._head = self
        self.answers: dict[str, Any] | None = None

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
        assert self.answers is None, "a closed parse stays as it is"
        if self._head is not self:
            self._head.children.remove(self)
        self._head = head
        if head is not self:
            insort(head.children, self, key=_PLACE)

    @property
    def subtree(self) -> list[Token]:
        """The token and all below it, in the order of the text."""
        return sorted(self._branch(), key=_PLACE)

    def _branch(self) -> list[Token]:
        found = [self]
        for token in found:  # grows by what hangs on each
            found += token.children
        return found

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


def close(tokens: Iterable[Token]) -> None:
    """Says that a parse is mended: it will not change any more, and answers about it are kept."""
    for token in tokens:
        token.answers = {}


def kept(ask: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """Makes a question keep its answer at the token that it is asked of, once the parse is closed.

    Coding asks the same of a word again and again. Of a list each asker gets a copy of its own.
    """
    name = f"{ask.__module__}.{ask.__name__}"

    @wraps(ask)
    def asked(token: Token) -> _Answer:
        answers = token.answers
        if answers is None:
            return ask(token)
        if name not in answers:
            answers[name] = ask(token)
        found = answers[name]
        if type(found) is list:
            found = found.copy()
        answer: _Answer = found
        return answer

    return asked


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
