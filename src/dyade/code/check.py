"""Checks the rules of coding: every example gives what it says, no counter-example does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dyade.code import frames
from dyade.code.matching import triggers
from dyade.code.pipeline import Coder
from dyade.code.sayings import remarks
from dyade.code.standings import standing
from dyade.model import Claim, Dispatch, Record

_DATE = "2019-04-24"


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not do what its example or counter-example says."""

    rule: str
    text: str
    found: str


def _describe(claims: Iterable[Claim]) -> str:
    found = [
        f"{c.act} {[a.code for a in c.actors]} → {[a.code for a in c.recipients]}" for c in claims
    ]
    return "; ".join(found) or "nothing"


def _record(coder: Coder, text: str) -> Record:
    return coder.code(Dispatch("example", _DATE, text))


def check_frames(coder: Coder) -> Iterator[Fault]:
    """Frames whose example is not coded as it says, or whose counter-example gives its act."""
    for frame in frames.load().values():
        example = frame.example
        record = _record(coder, example["text"])
        if not any(
            c.act == example["act"]
            and {a.code for a in c.actors} == set(example["actors"])
            and {a.code for a in c.recipients} == set(example["recipients"])
            for c in record.claims
        ):
            yield Fault(f"frame.{frame.id}", example["text"], _describe(record.claims))
        against = _record(coder, frame.counter)
        if any(c.act == example["act"] for c in against.claims):
            yield Fault(f"frame.{frame.id}", frame.counter, _describe(against.claims))


def check_relations(coder: Coder) -> Iterator[Fault]:
    """Relation rules whose example or counter-example fails."""
    seen: set[str] = set()
    for rule in (r for rules in standing.load().values() for r in rules):
        if rule.id in seen:
            continue
        seen.add(rule.id)
        found = _record(coder, rule.example["text"]).relations
        wanted = (set(rule.example["parties"]), rule.example["climate"])
        if wanted not in [(set(r.parties), r.climate) for r in found]:
            yield Fault(rule.id, rule.example["text"], str([(r.parties, r.climate) for r in found]))
        against = _record(coder, rule.counter).relations
        if against:
            yield Fault(rule.id, rule.counter, str([(r.parties, r.climate) for r in against]))


def check_judgements(coder: Coder) -> Iterator[Fault]:
    """Rules of judgement whose example is not found by them, or whose counter-example is."""
    for rule in remarks.load():
        name = f"speech.{rule.id}"
        example = rule.example
        found = [c for c in _record(coder, example["text"]).claims if c.rule == name]
        if not any(
            {a.code for a in c.actors} == set(example["actors"])
            and {a.code for a in c.recipients} == set(example["recipients"])
            for c in found
        ):
            yield Fault(name, example["text"], _describe(found))
        against = [c for c in _record(coder, rule.counter).claims if c.rule == name]
        if against:
            yield Fault(name, rule.counter, _describe(against))


def check(coder: Coder) -> list[Fault]:
    """All faults of the rules, in a fixed order.

    Raises:
        DataError: a table that does not load.
    """
    triggers.load()
    return [*check_frames(coder), *check_relations(coder), *check_judgements(coder)]


def unused(coder: Coder, dispatches: Iterable[Dispatch]) -> list[str]:
    """The trigger rows that fire nowhere in these dispatches, sorted by id."""
    rows = {t.id for entries in triggers.load().values() for t in entries}
    for dispatch in dispatches:
        matches = coder.analyse(dispatch).matches
        rows -= {hit.trigger.id for _, hit, _ in matches if not hit.loose}
    return sorted(rows)
