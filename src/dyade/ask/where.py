"""Filters as SQL: the one WHERE clause of every question and export about events."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass, field
from typing import Any

from dyade.ask.filters import Filters
from dyade.ask.sound import check
from dyade.resolve.clock import days


@dataclass(slots=True)
class Clause:
    """Conditions on versions of events, joined by AND, with the values of their parameters.

    ``table`` is what the versions, called ``v``, are taken from; where parties are asked for it is
    the table filed by dyads, or a query, and has the column ``bond``.
    """

    table: str = "event_version"
    table_values: list[Any] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    values: list[Any] = field(default_factory=list)
    bond: str = "'direct'"

    def add(self, condition: str, *values: Any) -> None:
        """One more condition."""
        self.conditions.append(condition)
        self.values += values

    @property
    def source(self) -> str:
        """What follows FROM."""
        where = f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""
        return f"{self.table} v{where}"

    @property
    def parameters(self) -> list[Any]:
        """The values, in the order of ``source``."""
        return self.table_values + self.values


def known_until(as_of: str) -> dt.date | None:
    """The last day on which something may have been said to count; None where all counts."""
    return days(as_of)[1] if as_of else None


def clause(filters: Filters) -> Clause:
    """The filters as conditions.

    Raises:
        DateError: a date that is none.
        FilterError: a value that a filter cannot have.
    """
    check(filters)
    found = Clause()
    _clock(found, filters.as_of)
    _parties(found, filters)
    for column, values in (
        ("act", filters.acts),
        ("mode", filters.modes),
        ("status", filters.statuses),
        ("quad", filters.quads),
    ):
        if values:
            found.add(f"v.{column} IN ({', '.join('?' * len(values))})", *values)
    if filters.contexts:
        found.add("list_has_any(v.contexts, ?::VARCHAR[])", list(filters.contexts))
    _period(found, filters)
    _rest(found, filters)
    return found


def _clock(found: Clause, as_of: str) -> None:
    until = known_until(as_of)
    if until is None:
        found.add("v.known_until IS NULL")
    else:
        found.add(
            "v.known_from <= ? AND (v.known_until IS NULL OR v.known_until > ?)", until, until
        )


def _parties(found: Clause, filters: Filters) -> None:
    codes = sorted(set(filters.codes))
    if not codes:
        return
    found.bond = "v.bond"
    if filters.dyad and len(codes) == 2:
        found.table = "event_dyad"
        found.add("v.a = ? AND v.b = ?", *codes)
    elif len(codes) > 1:
        marks = ", ".join("?" * len(codes))
        # Of the bonds of an event "direct" goes before "about": it is later in the alphabet.
        found.table = (
            f"(FROM event_dyad WHERE a IN ({marks}) AND b IN ({marks}) QUALIFY row_number() OVER "
            "(PARTITION BY version ORDER BY bond DESC, a, b) = 1)"
        )
        found.table_values = codes + codes
    else:
        found.table = (
            "(SELECT x.*, p.bond FROM event_version x JOIN (SELECT version, "
            "max(if(side = 'concerning', 'about', 'direct')) AS bond FROM event_party "
            "WHERE code = ? GROUP BY version) p ON p.version = x.version)"
        )
        found.table_values = codes


def _period(found: Clause, filters: Filters) -> None:
    if filters.since or filters.until:
        found.add("(v.earliest IS NOT NULL OR v.latest IS NOT NULL)")
    if filters.since:
        found.add("(v.latest IS NULL OR v.latest >= ?)", days(filters.since)[0])
    if filters.until:
        found.add("(v.earliest IS NULL OR v.earliest <= ?)", days(filters.until)[1])


def _rest(found: Clause, filters: Filters) -> None:
    if filters.place:
        found.add(
            "(v.place.code = ? OR lower(strip_accents(v.place.name)) = ?)",
            filters.place.upper(),
            _folded(filters.place),
        )
    if filters.person:
        name = _folded(filters.person)
        found.add(
            "v.version IN (SELECT version FROM event_party WHERE person <> '' AND "
            "(lower(strip_accents(person)) = ? OR lower(strip_accents(person)) LIKE ?))",
            name,
            f"% {name}",
        )
    if filters.source:
        found.add(
            "v.event IN (SELECT e.event FROM event_claim e JOIN dispatch p ON p.key = e.dispatch "
            "WHERE lower(p.agency) = ? OR lower(p.source) = ?)",
            filters.source.lower(),
            filters.source.lower(),
        )
    if filters.min_confidence:
        found.add("v.confidence >= ?", filters.min_confidence)
    if filters.hedged is not None:
        found.add("v.hedged = ?", filters.hedged)
    if filters.disputed is not None:
        found.add("(len(v.disputed) > 0) = ?", filters.disputed)


def _folded(text: str) -> str:
    """Lower case without accents, as ``lower(strip_accents(…))`` gives it."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
