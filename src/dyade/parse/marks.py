"""What the marks of a sentence tell: the end of a quotation, a comma that sets a phrase off."""

from __future__ import annotations

from dyade.parse.token import Token
from dyade.parse.words import words


def closes_quotation(mark: Token) -> bool:
    """Whether a mark ends a quotation: of straight marks, by its place among those of the sentence.

    Where their number is odd the quotation goes beyond the sentence: there what stands beside a
    closing mark tells it, the comma of an incise or the end of what is said.
    """
    if mark.text not in words("quotation", "closing"):
        return False
    if mark.text not in words("quotation", "opening"):
        return True
    marks = [t.i for t in mark.doc if t.text == mark.text]
    if len(marks) % 2 == 0:
        return marks.index(mark.i) % 2 == 1
    beside = [t.text for t in (*mark.doc[max(mark.i - 1, 0) : mark.i], *mark.doc[mark.i + 1 :][:1])]
    return any(text in words("quotation", "ending") for text in beside)


def comma_before(token: Token) -> int:
    """The comma that parts a phrase from what stands before it; -1 where none does."""
    first = token.left_edge.i
    return next((i for i in (first, first - 1) if i >= 0 and token.doc[i].text == ","), -1)
