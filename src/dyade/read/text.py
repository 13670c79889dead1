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
        yield 1, Refused(Reason.NO_DATE, "the text does not start with “date 2019-04 ”")
    for start, end in pairwise([*starts, len(text)]):
        line = text.count("\n", 0, start) + 1
        yield line, _fields(text[start:end])


def _fields(part: str) -> dict[str, object]:
    words = _START.sub("", part, count=1).split(maxsplit=1)
    return {"date": words[0], "text": words[1].rstrip() if len(words) > 1 else ""}
