"""A cheap test of whether a text is French: the share of French function words in it."""

from __future__ import annotations

import re
from functools import cache

from dyade.data import table

_WORD = re.compile(r"[^\W\d_]+")

FEW = 8
"""Words below which the test does not judge: a headline may have no function word at all."""

SHORT = 25
"""Words below which one function word will do that its neighbours have too."""

ENOUGH = 60
"""Words from which the share is judged; below, one word will do that only French has."""

SHARE = 0.12
"""Least share of French function words in a text. News prose has 0.17 and more; Spanish, Italian,
Portuguese, Catalan, English, German and Latin prose under 0.08."""

SAMPLE = 20_000
"""Characters looked at."""


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words that only French has, and those with the ones that its neighbours have too."""
    rows = list(table("read/french.tsv", ("form", "shared")))
    own = frozenset(row["form"] for row in rows if not row["shared"])
    return own, frozenset(row["form"] for row in rows)


def is_french(text: str) -> bool:
    """Whether ``text`` can be French; True where it is too short to tell."""
    words = [word.lower() for word in _WORD.findall(text[:SAMPLE])]
    own, known = _function_words()
    if len(words) < FEW:
        return bool(words)
    if len(words) < SHORT:
        return not known.isdisjoint(words)
    if len(words) < ENOUGH:
        return not own.isdisjoint(words)
    return sum(word in own for word in words) >= SHARE * len(words)
