"""Cuts a text into paragraphs and sentences by rule, so that a sentence never spans two paragraphs.

The abbreviations after which a full stop ends nothing are in ``data/fr/abbreviations.tsv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dyade.data import table
from dyade.model import Span

_OPENING = "\"'«“‘(\\[—–-"
_CLOSING = "\"'»”’)\\]"
_LINE = re.compile(r"[^\n]+")
_GLUED = r"(?<=[a-zà-ÿ]{3})[.!?](?=[A-ZÀ-Ý][a-zà-ÿ'’])"  # "il est parti.Elle reste"
_STOP = re.compile(rf"(?:[.!?]+|…)[\s{_CLOSING}]*(?=\s)|{_GLUED}")
_DATELINE = re.compile(
    r"^[A-ZÀ-Ý][\w'’ -]{2,40}(?: \([^)]{2,40}\))?,? (?:\d{1,2}(?:er)? [a-zéû]+\.? (?:\d{4} )?)?"
    r"\((?:AFP|Reuters|AP|Belga|ATS|APS|Xinhua)\) ?[-–—] ?"
)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"] for row in table("fr/abbreviations.tsv", ("form", "note")))


def paragraphs(text: str) -> Iterator[Span]:
    """Spans of the paragraphs of a text, without the white space around them.

    A line break ends a paragraph, unless the next line goes on in lower case and the line before
    is not closed by a full stop: then the text was wrapped.
    """
    start = end = -1
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words:
            if start >= 0:
                yield Span(start, end)
            start = -1
            continue
        first = line.start() + line.group().index(words[0])
        wrapped = start >= 0 and "\n\n" not in text[end:first]
        if wrapped and words[0].islower() and text[end - 1] not in '.!?…:»"”':
            end = first + len(words)
            continue
        if start >= 0:
            yield Span(start, end)
        start, end = first, first + len(words)
    if start >= 0:
        yield Span(start, end)


def _ends_sentence(text: str, stop: re.Match[str], limit: int) -> bool:
    """Whether the punctuation at ``stop`` closes a sentence: by what stands on its two sides."""
    after = text[stop.end() : limit].lstrip()
    if not after:
        return True
    body = after.lstrip(_OPENING.replace("\\", "") + " \u00a0\u202f")
    if not body or not (body[0].isupper() or body[0].isdigit()):
        return False
    mark = stop.group().strip()
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = re.search(r"[\w'’.-]+$", text[max(0, stop.start() - 30) : stop.start()])
    word = before.group() if before else ""
    if not text[stop.end()].isspace() and not word.islower():  # "Change.Org"
        return False
    if re.fullmatch(r"[A-ZÀ-Ý](?:[.-][A-ZÀ-Ý])*", word):
        return len(mark) > 1 or body[0].isdigit()
    return word.casefold() not in _abbreviations()


def sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """Spans of the sentences of a paragraph; an agency's dateline is a sentence of its own."""
    start = paragraph.start
    dateline = _DATELINE.match(text[start : paragraph.end])
    if dateline:
        yield Span(start, start + len(dateline.group().rstrip()))
        start += dateline.end()
    for stop in _STOP.finditer(text, start, paragraph.end):
        if not _ends_sentence(text, stop, paragraph.end):
            continue
        end = stop.start() + len(stop.group().rstrip())
        # A quotation mark after a space opens the next sentence: it does not close this one.
        tail = re.search(r"\s+[\"“«(]$", text[start:end])
        if tail:
            end -= len(tail.group())
        if text[start:end].strip():
            yield Span(start, end)
        start = end
        while start < paragraph.end and text[start].isspace():
            start += 1
    if text[start : paragraph.end].strip():
        yield Span(start, paragraph.end)
