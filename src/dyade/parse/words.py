"""The closed classes of French grammar, from ``data/fr/grammar.toml``."""

from __future__ import annotations

from functools import cache

from dyade.data import rules
from dyade.errors import DataError

_FILE = "fr/grammar.toml"


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A class of grammatical words, in lower case.

    Raises:
        DataError: no such class in the file.
    """
    found = rules(_FILE).get(section, {}).get(name)
    if not isinstance(found, list):
        raise DataError(f"{_FILE}: [{section}] has no list {name}")
    return frozenset(found)


@cache
def word(section: str, name: str) -> str:
    """The word of a class that has only one.

    Raises:
        DataError: no such class in the file, or one of several words.
    """
    found = words(section, name)
    if len(found) != 1:
        raise DataError(f"{_FILE}: [{section}] {name} must be one word")
    return next(iter(found))


@cache
def endings(name: str) -> tuple[str, ...]:
    """A class of the endings of words, in the order in which the file has them.

    Raises:
        DataError: no such class in the file.
    """
    words("endings", name)
    return tuple(rules(_FILE)["endings"][name])


@cache
def spellings(name: str) -> tuple[tuple[str, str], ...]:
    """(changed, plain) pairs of what a word is written with, in the order of the file."""
    return tuple((changed, plain) for changed, plain in rules(_FILE)["spellings"][name])


@cache
def contracted() -> dict[str, str]:
    """The preposition behind each contracted or elided form ("aux" → "à")."""
    return dict(rules(_FILE)["contracted"])


@cache
def unaccented() -> dict[str, str]:
    """The word behind a capital that lost its accent at the head of a sentence."""
    return dict(rules(_FILE)["unaccented"])
