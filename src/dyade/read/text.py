"""The dispatch form: `` date 2019-04 Text…``, paragraphs parted by blank lines.

A file holds one dispatch or several. The word ``date`` starts one at the start of the file, after
a blank line, or indented at the start of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from dyade.read.clean import clean, decode
from dyade.read.item import Item
from dyade.read.reject import Reason, Refused
from dyade.read.source import Source

_START = re.compile(
    r"(?:\A\s*|(?<=\n\n)[ \t]*|^[ \t]+)date[ \t:]+(?=[\d“\"'-])", re.MULTILINE | re.IGNORECASE
)

_MONTH = r"[^\W\d]{3,9}\.?\s\d{4}"  # "mars 2021"
_DAY_IN_WORDS = re.compile(rf"\d{{1,2}}(?:er)?\s{_MONTH}")
_WORDED = re.compile(
    rf"\s*date[ \t:]+((?:[^\W\d]+\s)?(?:\d{{1,2}}(?:er)?\s)?{_MONTH})", re.IGNORECASE
)


def sniff(head: bytes) -> bool:
    """Whether an input can be in this form: any text can, so it is asked last."""
    return b"\0" not in head


def read(source: Source) -> Iterator[Item]:
    """The dispatches of a text file, each with the line it starts at."""
    try:
        text = clean(decode(source.whole()))
    except Refused as refused:
        yield 0, refused
        return
    if not text.strip():
        yield 0, Refused(Reason.EMPTY, "the file is empty")
        return
    starts = [found.start() for found in _START.finditer(text)]
    if not starts or text[: starts[0]].strip():
        yield 1, _dateless(text)
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        yield line, _fields(text[start:end])


def _dateless(text: str) -> Refused:
    """Why a text has no date: it does not begin with one, or with one in words."""
    worded = _WORDED.match(text)
    if worded:
        return Refused(Reason.BAD_DATE, f"“{worded[1]}” is not a date of the form 2019-04-24")
    return Refused(Reason.NO_DATE, "the text does not start with “date 2019-04 ”")


def _fields(part: str) -> dict[str, object]:
    head = _START.sub("", part, count=1)
    worded = _DAY_IN_WORDS.match(head)
    words = [worded[0], head[worded.end() :]] if worded else head.split(maxsplit=1)
    return {"date": words[0], "text": words[1].rstrip() if len(words) > 1 else ""}
