"""The journal of human decisions: read from the store, written to it, carried elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import duckdb

from dyade.errors import DecisionError, expect, shown
from dyade.resolve.correct import check
from dyade.resolve.decisions import KINDS, Decision

_COLUMNS = "kind, author, time, claims, groups, field, value, target, note"


def read(connection: duckdb.DuckDBPyConnection) -> list[Decision]:
    """All entries, in the order in which they were made, undone ones included."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM decision").fetchall()
    found = [
        Decision(
            kind=kind,
            author=author,
            time=time,
            claims=tuple(claims),
            groups=tuple(tuple(g) for g in groups),
            field=field,
            value=value,
            target=target,
            note=note,
        )
        for kind, author, time, claims, groups, field, value, target, note in rows
    ]
    return sorted(found, key=lambda d: d.order)


def write(connection: duckdb.DuckDBPyConnection, entries: Iterable[Decision]) -> int:
    """Adds entries that the journal does not hold; marks what they touch for rebuilding.

    An entry may name claims that the store does not hold (yet): it binds them when they come.

    Returns:
        How many were added.
    Raises:
        DecisionError: an entry that cannot be: no author, no claims, an undo of nothing.
    """
    held = {d.id: d for d in read(connection)}
    added = 0
    for entry in entries:
        _check_kinds(entry)
        if entry.id in held:
            continue
        _check(entry, held)
        touched = _about(entry, held)
        held[entry.id] = entry
        connection.execute(
            "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                entry.id,
                entry.kind,
                entry.author,
                entry.time,
                list(entry.claims),
                [list(g) for g in entry.groups],
                entry.field,
                entry.value,
                entry.target,
                entry.note,
            ],
        )
        if touched:
            connection.execute(
                "INSERT INTO pending_claim SELECT unnest(?::VARCHAR[])", [sorted(touched)]
            )
        added += 1
    return added


_TEXTS = ("kind", "author", "time", "field", "value", "target", "note")


def _check_kinds(entry: object) -> None:
    """Raises where an entry is none, or a field of it holds another kind of value."""
    if not isinstance(entry, Decision):
        raise DecisionError(f"{shown(entry)} is no decision; give each as a dyade.Decision")
    for name in _TEXTS:
        value = getattr(entry, name)
        expect(value, str, DecisionError(f"{name} of a decision is a text, not {shown(value)}"))
    for name, lists in (("claims", [entry.claims]), ("groups", [entry.groups, *entry.groups])):
        for values in lists:
            fault = f"{name} of a decision are tuples of ids, not {shown(values)}"
            expect(values, (tuple, list), DecisionError(fault))
    for value in (*entry.claims, *(c for group in entry.groups for c in group)):
        expect(value, str, DecisionError(f"the id of a claim is a text, not {shown(value)}"))


def _about(entry: Decision, held: dict[str, Decision]) -> set[str]:
    """The claims an entry is about; an undo is about those of what it takes back."""
    if entry.kind == "undo":
        return _about(held[entry.target], held)
    return set(entry.claims) | {c for g in entry.groups for c in g}


def _check(entry: Decision, held: dict[str, Decision]) -> None:
    if entry.kind not in KINDS:
        raise DecisionError(f"“{entry.kind}” is no decision; they are {', '.join(KINDS)}")
    if not entry.author or not entry.time:
        raise DecisionError("a decision needs an author and a time")
    if entry.kind == "undo":
        if entry.target not in held:
            raise DecisionError(f"there is no decision “{entry.target}” to undo")
        return
    if entry.kind == "split":
        names = [c for g in entry.groups for c in g]
        if len(entry.groups) < 2 or len(names) != len(set(names)) or not all(entry.groups):
            raise DecisionError("a split needs two or more groups without a claim in common")
        return
    if not entry.claims or (entry.kind == "merge" and len(entry.claims) < 2):
        raise DecisionError(f"“{entry.kind}” names no claims, or too few")
    if entry.kind == "correct":
        check(entry.field, entry.value)


def to_json(entries: Iterable[Decision]) -> str:
    """The journal as JSON Lines, one entry a line, with its id."""
    lines = [
        json.dumps({"id": e.id, **asdict(e)}, ensure_ascii=False, sort_keys=True) for e in entries
    ]
    return "".join(line + "\n" for line in lines)


def from_json(text: str) -> list[Decision]:
    """Entries from JSON Lines.

    Raises:
        DecisionError: a line that is no entry; names the line.
    """
    found = []
    for place, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(_entry(json.loads(line)))
        except KeyError as fault:
            raise DecisionError(
                f"line {place} is no decision: it lacks “{fault.args[0]}”"
            ) from None
        except ValueError as fault:
            raise DecisionError(
                f"line {place} is no decision, for it is not JSON: {fault}"
            ) from None
        except (TypeError, AttributeError):
            raise DecisionError(f"line {place} is no decision, but other JSON") from None
    return found


def _entry(fields: dict[str, Any]) -> Decision:
    return Decision(
        kind=fields["kind"],
        author=str(fields["author"]),
        time=str(fields["time"]),
        claims=tuple(map(str, fields.get("claims", ()))),
        groups=tuple(tuple(map(str, g)) for g in fields.get("groups", ())),
        field=str(fields.get("field", "")),
        value=str(fields.get("value", "")),
        target=str(fields.get("target", "")),
        note=str(fields.get("note", "")),
    )
