"""French words as stems: what search and the comparison of claims look at.

Snowball's French stemmer over words without accents; an elided article ("l'", "d'") is cut off.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from dyade.data import table
from dyade.parse.words import words as grammar

_WORD = re.compile(r"([^\W_]+)(['’](?=\w))?")
_ELIDED = frozenset({"l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu"})

_AROUND = 9  # words before and after those that name a deed


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("french")


@cache
def stop_words() -> frozenset[str]:
    """Words that carry no content, without accents."""
    return frozenset(bare(r["word"]) for r in table("fr/stop_words.tsv", ("word",)))


def bare(text: str) -> str:
    """Lower case without accents, ligatures written out."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace("œ", "oe").replace("æ", "ae").replace("’", "'")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a word, without accents."""
    return bare(str(_stemmer().stemWord(word.lower())))


def words(text: str) -> list[tuple[int, int, str]]:
    """The words of a text with their stems: start, end (exclusive) and stem, in order.

    "l'armée" gives the word "armée"; "porte-parole" and "Kim Jong-un" keep their hyphens apart:
    a hyphenated word gives each of its parts.
    """
    found: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(text):
        word, elision = match.groups()
        if not elision or word.lower() not in _ELIDED:
            found.append((match.start(), match.start() + len(word), stem(word)))
    return found


def content(text: str) -> list[str]:
    """The stems of the content words of a text, sorted, each once."""
    stops = _stop_stems()
    return sorted({s for _, _, s in words(text) if len(s) > 1 and s not in stops})


def telling(text: str, names: Iterable[str] = ()) -> list[str]:
    """The stems by which two claims are compared: content words that are not in every dispatch.

    Args:
        names: of persons and societies, which tell nothing where they are compared by themselves.
    """
    own = {s for name in names for _, _, s in words(name)}
    return [s for s in content(text) if s not in _common_stems() and s not in own]


def near(text: str, start: int, stop: int, names: Iterable[str] = ()) -> list[str]:
    """The telling stems of the words of a text from ``start`` to ``stop`` and of those around them.

    A sentence tells several deeds; the words about one of them stand near its own.
    """
    found = words(text)
    before = sum(end <= start for _, end, _ in found)
    after = sum(begin < stop for begin, _, _ in found)
    nearby = found[max(0, before - _AROUND) : after + _AROUND]
    return telling(text[nearby[0][0] : nearby[-1][1]], names) if nearby else []


def puts_off(text: str) -> bool:
    """Whether a word of a text puts something off to another day, or to none."""
    return any(found in _moving_stems() for _, _, found in words(text))


@cache
def _moving_stems() -> frozenset[str]:
    return frozenset(map(stem, grammar("plans", "moving")))


@cache
def _common_stems() -> frozenset[str]:
    table_words = (r["word"] for r in table("fr/common_words.tsv", ("word",)))
    return frozenset(s for word in table_words for _, _, s in words(word))


@cache
def _stop_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in stop_words())
