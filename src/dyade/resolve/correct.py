"""Human corrections, set on an event after it has been read from its claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

from dyade.code import codebook
from dyade.errors import DecisionError
from dyade.model import Actor, Event, Interval, Place, Status
from dyade.resolve.decisions import FIELDS, Binding


def corrected(event: Event, binding: Binding) -> tuple[Event, tuple[str, ...]]:
    """The event as people have decided, and the ids of the decisions that went into it, sorted.

    A correction holds for every event that has one of its claims. A confirmed event is certain.
    """
    decided: set[str] = set()
    changes: dict[str, tuple[int, str, str]] = {}
    for claim in event.claims:
        for field, change in binding.corrected.get(claim, {}).items():
            changes[field] = max(change, changes.get(field, change))
        for table in (binding.confirmed, binding.merged):
            if claim in table:
                decided.add(table[claim])
    for field in FIELDS:
        if field in changes:
            _, value, entry = changes[field]
            event = _SETTERS[field](event, value)
            decided.add(entry)
    if any(claim in binding.confirmed for claim in event.claims):
        event = replace(event, confidence=1.0)
    return event, tuple(sorted(decided))


def check(field: str, value: str) -> None:
    """Whether ``correct`` may set a field to a value.

    Raises:
        DecisionError: unknown field, or a value it cannot take; says which it can.
    """
    if field not in FIELDS:
        raise DecisionError(f"“{field}” cannot be corrected; these can: {', '.join(FIELDS)}")
    if field == "act" and value not in codebook.acts():
        raise DecisionError(f"“{value}” is no act; acts are {', '.join(sorted(codebook.acts()))}")
    if field == "mode" and value and not any(value in m for m in codebook.modes().values()):
        raise DecisionError(f"“{value}” is no mode of any act")
    if field == "status" and value not in get_args(Status):
        raise DecisionError(f"“{value}” is no status; they are {', '.join(get_args(Status))}")
    if field == "cameo" and value and value not in codebook.cameo():
        raise DecisionError(f"“{value}” is no CAMEO code")
    if field == "hedged" and value not in ("true", "false"):
        raise DecisionError(f"hedged is true or false, not “{value}”")
    if field in ("earliest", "latest") and value:
        try:
            dt.date.fromisoformat(value)
        except ValueError:
            raise DecisionError(f"“{value}” is no day; write 2019-04-24 or nothing") from None


def _actors(event_side: tuple[Actor, ...], value: str) -> tuple[Actor, ...]:
    """Codes as entities; one that was there keeps its sector and person."""
    codes = [code.strip() for code in value.split(",") if code.strip()]
    found: list[Actor] = []
    for code in codes:
        found += [a for a in event_side if a.code == code] or [Actor(code)]
    return tuple(found)


def _set_actors(event: Event, value: str) -> Event:
    return replace(event, actors=_actors(event.actors + event.recipients, value))


def _set_recipients(event: Event, value: str) -> Event:
    return replace(event, recipients=_actors(event.recipients + event.actors, value))


def _set_place(event: Event, value: str) -> Event:
    """``Vladivostok|RUS``: name and state's code; empty takes the place away."""
    name, _, code = value.partition("|")
    return replace(event, place=Place(name.strip(), code.strip()) if value else None)


def _set_status(event: Event, value: str) -> Event:
    known: dict[str, Status] = {s: s for s in get_args(Status)}
    return replace(event, status=known[value])


def _day(value: str) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


_SETTERS: dict[str, Callable[[Event, str], Event]] = {
    "act": lambda e, v: replace(e, act=v),
    "mode": lambda e, v: replace(e, mode=v),
    "status": _set_status,
    "actors": _set_actors,
    "recipients": _set_recipients,
    "earliest": lambda e, v: replace(e, date=Interval(_day(v), e.date.latest)),
    "latest": lambda e, v: replace(e, date=Interval(e.date.earliest, _day(v))),
    "place": _set_place,
    "cameo": lambda e, v: replace(e, cameo=v),
    "hedged": lambda e, v: replace(e, hedged=v == "true"),
}
