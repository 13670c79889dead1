"""Numbers written in French words, and Roman numerals.

Written as one runs through the words: "deux mille dix-neuf", "quatre-vingt-dix", "vingt et un",
also with the Belgian and Swiss "septante", "octante", "huitante", "nonante".
"""

from __future__ import annotations

from collections.abc import Sequence

UNITS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16,
}  # fmt: skip
TENS = {
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
WORDS = frozenset(UNITS) | frozenset(TENS) | {"vingts", "cent", "cents", "mille"}
_ROMAN = {"i": 1, "v": 5, "x": 10}


def _below_hundred(words: Sequence[str], at: int) -> tuple[int, int]:
    """Value and number of words of a number under a hundred at ``at``; (0, 0) where none."""
    word = words[at] if at < len(words) else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "quatre" and following in ("vingt", "vingts"):
        value, used = 80, 2
    elif word in TENS:
        value, used = TENS[word], 1
    elif word in UNITS:
        value = UNITS[word]
        if value == 10 and following in ("sept", "huit", "neuf"):
            return 10 + UNITS[following], 2
        return value, 1
    else:
        return 0, 0
    link = at + used
    if link < len(words) and words[link] == "et" and value != 80:
        after = words[link + 1] if link + 1 < len(words) else ""
        if after in ("un", "une") or (after == "onze" and value == 60):
            return value + UNITS[after], used + 2
        return value, used
    if link < len(words) and words[link] in UNITS:
        rest, more = _below_hundred(words, link)
        teens = 10 <= rest < 20 and value in (60, 80)
        if 0 < rest < 10 or teens:
            return value + rest, used + more
    return value, used


def read(words: Sequence[str]) -> tuple[int, int]:
    """Value of the number that ``words`` begin with, and how many words it takes.

    Parameters:
        words: lower-case words, hyphens already parted away.
    Returns:
        (value, words used); (0, 0) where they do not begin with a number.
    """
    at, total = 0, 0
    if words and words[0] == "mille":
        total, at = 1000, 1
    else:
        value, used = _below_thousand(words, 0)
        if not used:
            return 0, 0
        if used < len(words) and words[used] == "mille":
            total, at = value * 1000, used + 1
        else:
            return value, used
    rest, more = _below_thousand(words, at)
    return total + rest, at + more


def _below_thousand(words: Sequence[str], at: int) -> tuple[int, int]:
    word = words[at] if at < len(words) else ""
    if word in ("cent", "cents"):
        rest, more = _below_hundred(words, at + 1)
        return 100 + rest, 1 + more
    value, used = _below_hundred(words, at)
    following = words[at + used] if used and at + used < len(words) else ""
    if following in ("cent", "cents") and 1 < value < 20:
        rest, more = _below_hundred(words, at + used + 1)
        return value * 100 + rest, used + 1 + more
    return value, used


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
