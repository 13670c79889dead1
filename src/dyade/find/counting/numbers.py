"""Numbers of a text: figures with French grouping, words, round numbers ("une dizaine")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dyade.data import rules, table
from dyade.parse.words import words as grammar

_FIGURES = re.compile(r"\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """A number over the tokens ``first`` to ``last`` (exclusive), with the words that bound it.

    ``low`` and ``high`` are None where the text gives no bound on that side; ``value`` is the
    number itself where it gives neither.
    """

    first: int
    last: int
    value: float | None
    low: float | None = None
    high: float | None = None
    approx: bool = False


@cache
def _words() -> dict[str, tuple[float, str]]:
    rows = table("fr/numbers.tsv", ("word", "value", "kind", "note"))
    return {r["word"]: (float(r["value"]), r["kind"]) for r in rows}


def number_word(word: str) -> float | None:
    """The value of a numeral in figures or words, None where the word is no number."""
    lower = word.lower()
    if _FIGURES.fullmatch(lower):
        bare = re.sub(r"[ .\u00a0\u202f](?=\d{3})", "", lower)
        return float(bare.replace(",", "."))
    known = _words().get(lower.rstrip("s") if lower.endswith("aines") else lower)
    if known is None and lower.endswith("s"):
        known = _words().get(lower[:-1])
    return known[0] if known else None


def _kind(word: str) -> str:
    lower = word.lower()
    known = _words().get(lower) or _words().get(lower.removesuffix("s"))
    return known[1] if known else "unit"


def read(words: Sequence[str], first: int) -> Number | None:
    """The number that begins at a token, with its multipliers ("20 millions"), or None.

    "un" and "une" alone are articles, not numbers; "dizaine", "centaine" need no article.
    """
    value = number_word(words[first])
    if value is None:
        return None
    lower = words[first].lower()
    following = words[first + 1].lower() if first + 1 < len(words) else ""
    kind = _kind(words[first])
    if lower in grammar("pronouns", "one") and _kind(following) not in ("times", "about"):
        return None
    if lower in grammar("pronouns", "one") and number_word(following) is None:
        return None
    if kind == "times" and value >= 1e6:
        return None  # "des millions": no number
    approx = kind == "about"
    last = first + 1
    if approx and lower.endswith("s"):
        return None  # "des dizaines": no number
    while last < len(words):
        step = number_word(words[last])
        if step is None:
            break
        sort = _kind(words[last])
        if sort == "times":
            value = max(value, 1) * step
        elif sort == "about":
            value, approx = step, True
        elif value >= 20 and step < value and not words[last - 1][0].isdigit():
            value += step  # not "en 2017 deux soldats"
        else:
            break
        last += 1
    return _bounded(words, first, last, value, approx)


def _bounded(words: Sequence[str], first: int, last: int, value: float, approx: bool) -> Number:
    quantity = rules("fr/quantity.toml")
    before = " ".join(w.lower() for w in words[max(0, first - 3) : first]) + " "
    before = before.replace("' ", "'").replace("’ ", "’")
    padded = before.rstrip()

    def ends(name: str) -> bool:
        return any(
            padded == form or padded.endswith(" " + form) or padded.endswith("'" + form)
            for form in quantity[name]
        )

    spread = _spread(words, first, last, value, padded.endswith(tuple(quantity["between"])))
    if spread:
        return spread
    if ends("low"):
        return Number(first, last, None, low=value, approx=approx)
    if ends("high"):
        return Number(first, last, None, high=value, approx=approx)
    return Number(first, last, value, approx=approx or ends("approx"))


def _spread(
    words: Sequence[str], first: int, last: int, value: float, between: bool
) -> Number | None:
    """A range: "entre 150 et 300", "300 à 400"."""
    if last + 1 >= len(words):
        return None
    link = words[last].lower()
    joined = between and link in grammar("conjunctions", "and")
    if not joined and link not in grammar("prepositions", "to"):
        return None
    upper = number_word(words[last + 1])
    if upper is None or upper <= value:
        return None
    return Number(first, last + 2, None, low=value, high=upper)


def find(words: Sequence[str]) -> list[Number]:
    """All numbers of a sentence's tokens, left to right, without overlap."""
    found: list[Number] = []
    i = 0
    while i < len(words):
        number = read(words, i)
        if number is None:
            i += 1
            continue
        found.append(number)
        i = number.last
    return found
