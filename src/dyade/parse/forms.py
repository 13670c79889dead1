"""The four forms of French adjectives of nationality, and the names of inhabitants from them.

The rules are those of school grammar for the endings that such adjectives have; what they do not
cover ("grec", "turc", "kazakh") is written out in the tables as ``m/f/mp/fp``.
"""

from __future__ import annotations

from typing import NamedTuple

from dyade.errors import DataError
from dyade.parse.words import endings


class Forms(NamedTuple):
    """Masculine, feminine, masculine plural, feminine plural."""

    m: str
    f: str
    mp: str
    fp: str


def feminine(masculine: str) -> str:
    """The feminine singular of an adjective: doubled ``n`` after ``ie``, ``ée``, ``o``, else e."""
    if masculine.endswith("e"):
        return masculine
    if masculine.endswith(endings("doubling")):
        return masculine + masculine[-1] + "e"
    return masculine + "e"


def plural(singular: str) -> str:
    """The plural of an adjective; those in ``s`` and ``x`` stay."""
    return singular if singular.endswith(("s", "x")) else singular + "s"


def forms(cell: str) -> Forms:
    """The forms of one adjective as a table writes it: ``algérien``, or all four with slashes.

    Raises:
        DataError: neither one form nor four.
    """
    parts = cell.split("/")
    if len(parts) == 4:
        return Forms(*parts)
    if len(parts) != 1:
        raise DataError(f"adjective {cell!r}: write the masculine, or m/f/mp/fp")
    woman = feminine(cell)
    return Forms(cell, woman, plural(cell), plural(woman))


def capitalised(word: str) -> str:
    """An inhabitant's name from the adjective: each part of a compound takes its capital."""
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def inhabitants(adjective: Forms) -> Forms:
    """The names of the inhabitants that go with an adjective."""
    return Forms(*(capitalised(form) for form in adjective))
