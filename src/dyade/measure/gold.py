"""Records as JSON, gold and predicted: loading, and the values that scoring compares."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Hashable
from pathlib import Path
from typing import Any

from dyade.errors import GoldError

Json = dict[str, Any]
Days = tuple[dt.date, dt.date]

OPEN = (dt.date.min, dt.date.max)
"""What stands for an open side of an interval."""


def load(path: str | Path) -> dict[str, Json]:
    """Records of a JSON Lines file, or standard input (``-``), by document id, in order.

    Raises:
        GoldError: the file is missing, a line is no record, or an id stands twice.
    """
    records: dict[str, Json] = {}
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else Path(path).read_bytes()
        lines = raw.decode("utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}; check the path") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: is not UTF-8; give JSON Lines in UTF-8") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        record = _record(line, f"{path}:{number}")
        key = str(record["id"])
        if key in records:
            raise GoldError(f"{path}:{number}: document {key} stands twice; remove one")
        records[key] = record
    return records


def _record(line: str, where: str) -> Json:
    """The record of a line. Raises GoldError where it is none."""
    try:
        record = json.loads(line)
    except ValueError as error:
        raise GoldError(f"{where}: not JSON: {error}; give one object a line") from error
    if not isinstance(record, dict):
        raise GoldError(f"{where}: not a JSON object; give one a line")
    missing = [name for name in ("id", "events") if name not in record]
    if missing:
        raise GoldError(
            f"{where}: no record, for it lacks “{missing[0]}”; “dyade code” makes records"
        )
    return record


def codes(event: Json, side: str) -> frozenset[str]:
    """The entity codes on a side: ``actors``, ``recipients`` or ``concerning``."""
    listed = event.get(side) or []
    return frozenset(e if isinstance(e, str) else e.get("code") for e in listed)


def people(event: Json) -> set[str]:
    """The persons named on both sides, without case."""
    parties = [e for side in ("actors", "recipients") for e in event.get(side) or []]
    return {str(e["person"]).casefold() for e in parties if isinstance(e, dict) and e.get("person")}


def accepted(event: Json, field: str) -> list[Any]:
    """The values that a gold event accepts for a field: its own and its alternatives."""
    return [event.get(field), *(event.get("alt") or {}).get(field, [])]


def days(date: Json | None) -> Days:
    """First and last day of an interval; the ends of the calendar where a side is open."""
    bounds = date or {}
    first, last = bounds.get("earliest"), bounds.get("latest")
    return (
        dt.date.fromisoformat(first) if first else OPEN[0],
        dt.date.fromisoformat(last) if last else OPEN[1],
    )


def count(event: Json) -> tuple[int, int]:
    """How many times, least and most."""
    given = event.get("count", 1)
    if isinstance(given, dict):
        least: int = given.get("min", 1)
        most: int = given.get("max", least)
        return least, most
    return (given, given) if given else (1, 1)


def role_key(role: Json) -> Hashable:
    """A role is the same where the person and the code are."""
    return str(role.get("person", "")).casefold(), role.get("code")


def relation_key(relation: Json) -> Hashable:
    """A relation is the same where the two parties and the climate are."""
    return frozenset(relation.get("parties") or []), relation.get("climate")


def figure_key(figure: Json) -> Hashable:
    """A figure is the same where its number and its unit are, plural marks aside."""
    numbers = (figure[k] for k in ("value", "min", "max") if figure.get(k) is not None)
    number = next(numbers, None)
    unit = str(figure.get("unit", "")).casefold().split()
    return None if number is None else float(number), " ".join(word.rstrip("sx") for word in unit)
