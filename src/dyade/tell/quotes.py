"""The words of a dispatch as a note quotes them: cut between clauses, without a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LENGTH: Final = 170
_SLACK: Final = 45
"""Letters by which a quotation may be longer or shorter, so that it is cut between clauses."""

_DATELINE: Final = re.compile(
    r"^[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*){0,3}(?:, \d{1,2}(?:er)? \w+(?: \d{4})?)? "
    r"\([A-Z][\w.-]{1,14}\)\s*[-–—]+\s*"
)
_CLAUSE: Final = re.compile(r"(?<=[,;:])\s|\s(?=[-–—]{1,2}[\w\s])")


def undated(text: str) -> str:
    """Words on one line, without the place, day and agency that a dispatch opens with."""
    return _DATELINE.sub("", " ".join(text.split()))


def cut(text: str, first: int, last: int, limit: int = _LENGTH) -> str:
    """A text of at most about ``limit`` letters, around those from ``first`` to ``last``.

    What is left out is marked with "[…]". It is cut at a comma or another stop where one is near,
    else between two words, none of them part of a name.
    """
    if len(text) <= limit + _SLACK:
        return text
    start = max(0, min(first - limit // 3, len(text) - limit))
    end = max(min(len(text), start + limit), last)
    start = _gap(text, start, 0, first) if start > _SLACK else 0
    end = _gap(text, end, last, len(text)) if len(text) - end > _SLACK else len(text)
    shown = text[start:end].strip(" ,;:")
    return f"{'[…] ' if start else ''}{shown}{' […]' if end < len(text) else ''}"


def _gap(text: str, near: int, low: int, high: int) -> int:
    """Where to cut a text: near a place, and between two bounds."""
    low, high = max(low, near - _SLACK), min(high, near + _SLACK)
    stops = [m.start() for m in _CLAUSE.finditer(text, low, high)]
    found = stops or list(_between_words(text, low, high))
    if not found:
        found = [m.start() for m in re.finditer(r"\s", text[low:high])]
        found = [low + place for place in found] or [low if near < low else high]
    return min(found, key=lambda place: (abs(place - near), place))


def _between_words(text: str, low: int, high: int) -> Iterator[int]:
    """The gaps that tear neither a name apart nor a short word from what follows it."""
    for gap in re.finditer(r"\s", text[low:high]):
        place = low + gap.start()
        before = text[:place].rsplit(" ", 1)[-1]
        if len(before) > 3 and not text[place + 1 : place + 2].isupper():
            yield place


def quoted(text: str, lang: str) -> str:
    """The words in the quotation marks of the language, without a last full stop."""
    text = re.sub(r"(?<!\.)\.{1,2}$", "", text)
    if lang == "fr":
        inner = re.sub("«[ \u00a0\u202f]?", "“", text)
        inner = re.sub("[ \u00a0\u202f]?»", "”", inner)
        return f"«\u00a0{inner}\u00a0»"
    return f"“{text.replace('“', '‘').replace('”', '’')}”"
