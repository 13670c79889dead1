"""Small sets of French words that the builders ask about, from ``fr/times/grammar.toml``."""

from __future__ import annotations

from functools import cache

from dyade.data import rules
from dyade.errors import DataError

GRAMMAR = "fr/times/grammar.toml"


@cache
def words(name: str) -> frozenset[str]:
    """The words of a set. Raises DataError where the file has no such set."""
    sets = rules(GRAMMAR)["words"]
    if name not in sets:
        raise DataError(f"{GRAMMAR}: no set of words is called {name!r}")
    return frozenset(sets[name])


@cache
def pattern(name: str) -> str:
    """A regular expression over forms. Raises DataError where the file has none of the name."""
    patterns = rules(GRAMMAR)["patterns"]
    if name not in patterns:
        raise DataError(f"{GRAMMAR}: no pattern is called {name!r}")
    return str(patterns[name])
