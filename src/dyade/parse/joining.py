"""Words of a sentence: spaCy's French tokens, with numbers and multi-word names joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dyade.parse.words import words as grammar

_DIGITS = re.compile(r"\d{1,3}")
_HYPHENS = frozenset("-‐‑")
_QUOTED = re.compile(r'["«»“”]|[^"«»“”]+')
_GROUP = re.compile(r"\d{3}(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Words:
    """Tokens of a sentence: the words, whether a space follows, their offsets in the sentence."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    starts: tuple[int, ...]


def joined(words: Words, runs: Sequence[tuple[int, int]], text: str) -> Words:
    """The same tokens with each run ``(first, last)``, ``last`` exclusive, made one token.

    ``runs`` must be sorted and must not overlap; ``text`` is the sentence.
    """
    if not runs:
        return words
    starts_at = {first: last for first, last in runs}
    out: list[tuple[str, bool, int]] = []
    i = 0
    while i < len(words.words):
        last = starts_at.get(i, i + 1)
        start = words.starts[i]
        end = words.starts[last - 1] + len(words.words[last - 1])
        out.append((text[start:end], words.spaces[last - 1], start))
        i = last
    columns = tuple(zip(*out, strict=True))
    return Words(columns[0], columns[1], columns[2])


def unglued(words: Words) -> Words:
    """The same tokens with quotation marks inside a token cut off: d'"escalade", façon,"je"."""
    if not any(len(_QUOTED.findall(word)) > 1 for word in words.words):
        return words
    out: list[tuple[str, bool, int]] = []
    rows = zip(words.words, words.spaces, words.starts, strict=True)
    for word, space, start in rows:
        parts = list(_QUOTED.finditer(word))
        for part in parts:
            last = part is parts[-1]
            out.append((part.group(), space and last, start + part.start()))
    columns = tuple(zip(*out, strict=True))
    return Words(columns[0], columns[1], columns[2])


def number_runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of tokens that write one number with spaces between its groups ("10 000")."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(words):
        j = i + 1
        if _DIGITS.fullmatch(words[i]):
            while j < len(words) and _GROUP.fullmatch(words[j]):
                j += 1
            if j > i + 1:
                runs.append((i, j))
        i = j
    return runs


def hyphen_runs(words: Sequence[str], spaces: Sequence[bool]) -> list[tuple[int, int]]:
    """Runs of tokens that are one hyphenated name or noun which the tokenizer cut ("Jae-in").

    Args:
        words: the tokens.
        spaces: whether a space follows each token.
    """
    nouns = grammar("hyphened", "nouns")
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(words):
        j = i + 1
        while (
            j + 1 < len(words)
            and words[j] in _HYPHENS
            and not spaces[j - 1]
            and not spaces[j]
            and (words[i][:1].isupper() or f"{words[i]}-{words[j + 1]}" in nouns)
            and words[j - 1].isalpha()
            and words[j + 1].isalpha()
        ):
            j += 2
        if j > i + 1:
            runs.append((i, j))
        i = j
    return runs
