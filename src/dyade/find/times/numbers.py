"""Numbers written in French words, and Roman numerals.

Read as they are built: "deux mille dix-neuf", "quatre-vingt-dix", "vingt et un". The words are in
``fr/times/numbers.tsv``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dyade.data import table

TABLE = "fr/times/numbers.tsv"
_KINDS = frozenset(("unit", "ten", "score", "hundred", "thousand", "and"))
_ROMAN = {"i": 1, "v": 5, "x": 10}


@cache
def known() -> dict[str, tuple[int, str]]:
    """Value and kind of each number word. Raises DataError on an unknown kind."""
    found: dict[str, tuple[int, str]] = {}
    for row in table(TABLE, ("word", "value", "kind", "note")):
        if row["kind"] not in _KINDS:
            raise row.fault(f"kind {row['kind']!r} is none of {sorted(_KINDS)}")
        found[row["word"]] = (int(row["value"]), row["kind"])
    return found


@cache
def openers() -> frozenset[str]:
    """The words with which a number can begin."""
    return frozenset(w for w, (_, kind) in known().items() if kind not in ("score", "and"))


def _at(words: Sequence[str], at: int) -> tuple[int, str]:
    return known().get(words[at], (0, "")) if at < len(words) else (0, "")


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    """Value and number of words of a number under a hundred at ``at``; (0, 0) where none."""
    value, kind = _at(words, at)
    following, next_kind = _at(words, at + 1)
    used = 1
    if kind == "unit":
        if value == 4 and following == 20 and next_kind in ("ten", "score"):
            value, used = 80, 2
        elif value == 10 and 7 <= following <= 9:
            return 10 + following, 2
        else:
            return value, 1
    elif kind != "ten":
        return 0, 0
    return _with_units(words, at, value, used)


def _with_units(words: Sequence[str], at: int, value: int, used: int) -> tuple[int, int]:
    """A ten with the units after it: "vingt et un", "soixante-dix-sept"."""
    follows, kind = _at(words, at + used)
    if kind == "and" and value != 80:
        after, after_kind = _at(words, at + used + 1)
        if after_kind == "unit" and (after == 1 or (after == 11 and value == 60)):
            return value + after, used + 2
        return value, used
    if kind == "unit" and follows:
        rest, more = _below_hundred(words, at + used)
        if rest < 10 or (rest < 20 and value in (60, 80)):
            return value + rest, used + more
    return value, used


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int]:
    if _at(words, at)[1] == "hundred":
        rest, more = _below_hundred(words, at + 1)
        return 100 + rest, 1 + more
    value, used = _below_hundred(words, at)
    if used and 1 < value < 20 and _at(words, at + used)[1] == "hundred":
        rest, more = _below_hundred(words, at + used + 1)
        return value * 100 + rest, used + 1 + more
    return value, used


def read(words: Sequence[str]) -> tuple[int, int]:
    """Value of the number that ``words`` begin with, and how many words it takes.

    Args:
        words: lower-case words, hyphens already parted away.
    Returns:
        (value, words used); (0, 0) where they do not begin with a number.
    """
    value, at = 1, 0
    if _at(words, 0)[1] != "thousand":
        value, at = _below_thousand(words, 0)
    if _at(words, at)[1] != "thousand":
        return value if at else 0, at
    rest, more = _below_thousand(words, at + 1)
    return value * 1000 + rest, at + 1 + more


def roman(text: str) -> int:
    """Value of a Roman numeral up to XXXIX, lower or upper case; 0 where it is none."""
    lower = text.lower()
    if not lower or any(c not in _ROMAN for c in lower):
        return 0
    values = [_ROMAN[c] for c in lower]
    total = sum(
        -v if i + 1 < len(values) and v < values[i + 1] else v for i, v in enumerate(values)
    )
    return total if _as_roman(total) == lower else 0


def _as_roman(number: int) -> str:
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return "x" * (number // 10) + ones[number % 10]
