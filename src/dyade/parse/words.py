"""The closed classes of French grammar, from ``data/fr/grammar.toml``."""

from __future__ import annotations

from functools import cache

from dyade.data import rules
from dyade.errors import DataError


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A class of grammatical words, in lower case.

    Raises:
        DataError: no such class in the file.
    """
    found = rules("fr/grammar.toml").get(section, {}).get(name)
    if not isinstance(found, list):
        raise DataError(f"fr/grammar.toml: [{section}] has no list {name}")
    return frozenset(found)


@cache
def contracted() -> dict[str, str]:
    """The preposition behind each contracted or elided form ("aux" → "à")."""
    return dict(rules("fr/grammar.toml")["contracted"])


@cache
def unaccented() -> dict[str, str]:
    """The word behind a capital that lost its accent at the head of a sentence."""
    return dict(rules("fr/grammar.toml")["unaccented"])
