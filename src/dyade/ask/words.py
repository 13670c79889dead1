"""A question as a sentence, in French or English, from ``data/fr/ask.toml`` and ``data/en``."""

from __future__ import annotations

from typing import Any

import duckdb

from dyade.ask import meant
from dyade.ask.filters import Filters
from dyade.data import rules
from dyade.resolve.clock import days
from dyade.store.connect import one

_LISTS = ("acts", "modes", "contexts", "statuses", "quads")
_VALUES = ("place", "person", "source")


def question(name: str, filters: Filters, lang: str, text: str = "") -> str:
    """What is asked: ``Chronologie entre RUS et PRK, dit jusqu'au 2019-04-30``."""
    words = rules(f"{lang}/ask.toml")
    head = words["questions"][name].format(parties=_parties(filters, words["parts"]), text=text)
    head = " ".join(head.split())
    return ", ".join(part for part in (head, *_parts(filters, words["parts"])) if part)


def _parties(filters: Filters, parts: dict[str, str]) -> str:
    codes = list(filters.codes)
    if not codes:
        return ""
    names = _joined(codes, parts)
    return parts["between" if len(codes) > 1 else "of"].format(names=names)


def _joined(codes: list[str], parts: dict[str, str]) -> str:
    if len(codes) < 2:
        return "".join(codes)
    return ", ".join(codes[:-1]) + parts["and"] + codes[-1]


def _parts(filters: Filters, parts: dict[str, str]) -> list[str]:
    found = []
    if filters.since:
        found.append(parts["since"].format(day=days(filters.since)[0].isoformat()))
    if filters.until:
        found.append(parts["until"].format(day=days(filters.until)[1].isoformat()))
    for name in _LISTS:
        values: tuple[Any, ...] = getattr(filters, name)
        if values:
            found.append(parts[name].format(values=", ".join(map(str, values))))
    for name in _VALUES:
        if getattr(filters, name):
            found.append(parts[name].format(value=getattr(filters, name)))
    if filters.min_confidence:
        found.append(parts["min_confidence"].format(value=filters.min_confidence))
    for name in ("hedged", "disputed"):
        value = getattr(filters, name)
        if value is not None:
            found.append(parts[f"{name}_{str(value).lower()}"])
    if filters.as_of:
        found.append(parts["as_of"].format(day=days(filters.as_of)[1].isoformat()))
    return found


def nothing(
    connection: duckdb.DuckDBPyConnection, filters: Filters, lang: str, who: str = ""
) -> str:
    """Why an answer is empty, as far as the record tells; ``who`` is who was asked for."""
    words = rules(f"{lang}/ask.toml")
    empty: dict[str, str] = words["empty"]
    (first,) = one(connection, "SELECT min(said_first) FROM dispatch")
    if first is None:
        return empty["store"]
    if filters.as_of and days(filters.as_of)[1] < first:
        day = days(filters.as_of)[1].isoformat()
        return empty["before"].format(day=day, first=first.isoformat())
    codes = sorted(set(filters.codes))
    if len(codes) == 2:
        met = one(connection, "SELECT EXISTS (FROM event_dyad WHERE a = ? AND b = ?)", codes)
        if not met[0]:
            return empty["parties"].format(names=_joined(codes, words["parts"]))
    names = meant.by_who(connection, who, filters.as_of) if who else []
    names = names or meant.by_filters(connection, filters)
    if names:
        return empty["meant"].format(names=", ".join(names))
    return empty["nothing"]
