"""Whether filters have values that they can have, said before any of them becomes SQL."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from difflib import get_close_matches
from typing import get_args

from dyade.ask.filters import Filters
from dyade.code import codebook
from dyade.errors import DateError, FilterError, expect, shown
from dyade.model import Status
from dyade.resolve.clock import days

NAMES = tuple(f.name for f in fields(Filters))

_DATES = ("as_of", "since", "until")
_TEXTS = ("place", "person", "source")
_LISTS = ("actors", "acts", "modes", "contexts", "statuses", "quads")
_MARKS = ("hedged", "disputed")


def named(given: Mapping[str, object]) -> dict[str, object]:
    """Filters given by name, those without those that are None, which do not narrow.

    Raises:
        FilterError: a name that no filter has.
    """
    for name in given:
        if name == "parties":
            raise FilterError("parties are no filter; name them first: chronology(“RUS-PRK”)")
        if name not in NAMES:
            close = get_close_matches(name, NAMES, n=1)
            meant = f"did you mean {close[0]}?" if close else f"take one of {', '.join(NAMES)}"
            raise FilterError(f"there is no filter “{name}”; {meant}")
    return {name: value for name, value in given.items() if value is not None}


def check(filters: Filters) -> None:
    """Checks all fields.

    Raises:
        FilterError: a value that the field cannot have.
        DateError: a date that is none.
    """
    _check_kinds(filters)
    modes = {mode for known in codebook.modes().values() for mode in known}
    for name, given, known in (
        ("act", filters.acts, set(codebook.acts())),
        ("mode", filters.modes, modes),
        ("context", filters.contexts, codebook.contexts()),
        ("status", filters.statuses, set(get_args(Status))),
        ("quad class", tuple(map(str, filters.quads)), set("1234")),
    ):
        for value in given:
            if value not in known:
                raise FilterError(f"“{value}” is no {name}; take one of {', '.join(sorted(known))}")
    if not 0 <= filters.min_confidence <= 1:
        raise FilterError(f"a confidence lies between 0 and 1, not at {filters.min_confidence}")
    if (filters.limit or 0) < 0 or filters.offset < 0:
        raise FilterError("a limit and an offset are 0 or more")
    if filters.since and filters.until and days(filters.since)[0] > days(filters.until)[1]:
        raise FilterError(f"the period ends ({filters.until}) before it begins ({filters.since})")


def _check_kinds(filters: Filters) -> None:
    """Raises where a field holds a value of another kind than its own."""
    for name in _DATES:
        value = getattr(filters, name)
        expect(value, str, DateError(f"{name} is a text such as “2019-04-24”, not {shown(value)}"))
        if value:
            days(value)
    for name in _TEXTS:
        value = getattr(filters, name)
        expect(value, str, FilterError(f"{name} is a text, not {shown(value)}"))
    for name in _LISTS:
        _check_list(name, getattr(filters, name))
    dyad = filters.dyad
    if dyad is not None:
        _check_list("dyad", dyad)
        if len(dyad) != 2:
            raise FilterError(f"dyad is a tuple of two codes, not {shown(dyad)}")
    for name in _MARKS:
        value = getattr(filters, name)
        expect(
            value, (bool, type(None)), FilterError(f"{name} is True or False, not {shown(value)}")
        )
    numbers = {"limit": filters.limit or 0, "offset": filters.offset}
    for name, value in numbers.items():
        expect(value, int, FilterError(f"{name} is a whole number, not {shown(value)}"))
    sure = filters.min_confidence
    expect(sure, (int, float), FilterError(f"min_confidence is a number, not {shown(sure)}"))


def _check_list(name: str, values: object) -> None:
    kind = int if name == "quads" else str
    example = "(1, 2)" if name == "quads" else _EXAMPLES.get(name, "(“…”,)")
    fault = FilterError(f"{name} is a tuple such as {example}, not {shown(values)}")
    expect(values, (tuple, list, set, frozenset), fault)
    assert isinstance(values, Iterable)
    for value in values:
        expect(value, kind, fault)


_EXAMPLES = {
    "dyad": "(“RUS”, “PRK”)",
    "actors": "(“RUS”, “PRK”)",
    "acts": "(“CONSULT”,)",
    "modes": "(“visit”,)",
    "contexts": "(“economic”,)",
    "statuses": "(“cancelled”,)",
}
