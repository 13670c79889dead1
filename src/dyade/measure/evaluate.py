"""Scores of predicted records against gold records, by the definitions of docs/quality.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any

from dyade.code.codebook import acts
from dyade.measure.gold import (
    Json,
    accepted,
    codes,
    count,
    figure_key,
    people,
    relation_key,
    role_key,
)
from dyade.measure.pairing import STRICT, Pair, dates, pair

SIDES: dict[str, Callable[[Json], Hashable]] = {
    "roles": role_key,
    "relations": relation_key,
    "figures": figure_key,
}
"""What a record holds beside events, and what makes two of them the same."""


@dataclass(slots=True)
class Tally:
    """How many were wanted, given, and right."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    def scores(self) -> dict[str, float]:
        """Precision, recall and their harmonic mean, to four digits."""
        precision = self.matched / self.predicted if self.predicted else 0.0
        recall = self.matched / self.gold if self.gold else 0.0
        mean = 2 * precision * recall / (precision + recall) if self.matched else 0.0
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(mean, 4),
        }


@dataclass(slots=True)
class Evaluation:
    """The scores of a set of documents; ``faults`` describes each missed or wrong event."""

    documents: int = 0
    missing: int = 0
    strict: Tally = field(default_factory=Tally)
    lenient: Tally = field(default_factory=Tally)
    quad: Tally = field(default_factory=Tally)
    sides: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in SIDES})
    acts: dict[str, Tally] = field(default_factory=dict)
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The whole result as one object."""
        by_size = sorted(self.acts.items(), key=lambda item: -item[1].gold)
        result: dict[str, Any] = {
            "documents": self.documents,
            "missing documents": self.missing,
            "events": {"gold": self.lenient.gold, "predicted": self.lenient.predicted},
            "strict": self.strict.scores(),
            "lenient": self.lenient.scores(),
            "quad": self.quad.scores(),
            "attributes": {
                name: {"accuracy": round(self.right[name] / of, 4), "of": of}
                for name, of in self.asked.items()
            },
            "per act": {act: t.scores() | {"gold": t.gold} for act, t in by_size},
        }
        for name, tally in self.sides.items():
            result[name] = tally.scores() | {"gold": tally.gold}
        return result


def evaluate(gold: dict[str, Json], predicted: dict[str, Json]) -> Evaluation:
    """Scores ``predicted`` against ``gold``, both by document id.

    A document that was not predicted counts as predicted with nothing in it; predicted documents
    that the gold lacks are passed over.
    """
    total = Evaluation(documents=len(gold))
    for key, record in gold.items():
        total.missing += key not in predicted
        guess = predicted.get(key, {})
        _events(total, key, record.get("events", []), guess.get("events", []))
        for name, make_key in SIDES.items():
            _side(total.sides[name], record.get(name) or [], guess.get(name) or [], make_key)
    return total


def _events(total: Evaluation, key: str, gold: list[Json], predicted: list[Json]) -> None:
    """Adds one document's events. Optional gold events and what answers them count neither way."""
    pairs = pair(gold, predicted)
    free = {p.predicted for p in pairs if gold[p.gold].get("optional")}
    counted = [p for p in pairs if not gold[p.gold].get("optional")]
    wanted = [event for event in gold if not event.get("optional")]
    given = [event for p, event in enumerate(predicted) if p not in free]
    for tally in (total.strict, total.lenient, total.quad):
        tally.gold += len(wanted)
        tally.predicted += len(given)
    total.lenient.matched += len(counted)
    total.strict.matched += sum(p.match == STRICT for p in counted)
    quads = Counter(map(_quad, wanted)) & Counter(map(_quad, given))
    total.quad.matched += sum(quads.values())
    for event in wanted:
        _act(total, event).gold += 1
    for event in given:
        _act(total, event).predicted += 1
    for p in counted:
        event, guess = gold[p.gold], predicted[p.predicted]
        row = _act(total, event)
        row.matched += 1
        # A match through an alternative act counts on the row of the gold's own act.
        _act(total, guess).predicted -= 1
        row.predicted += 1
        for name, right in _attributes(event, guess):
            total.asked[name] += 1
            total.right[name] += right
    total.faults += _faults(key, gold, predicted, pairs)


def _quad(event: Json) -> tuple[int | None, frozenset[str]]:
    act = acts().get(event.get("act", ""))
    return act.quad if act else None, codes(event, "actors") | codes(event, "recipients")


def _act(total: Evaluation, event: Json) -> Tally:
    return total.acts.setdefault(str(event.get("act")), Tally())


def _attributes(event: Json, guess: Json) -> Iterator[tuple[str, bool]]:
    """Each attribute that the gold event carries, and whether the guess has it right."""
    yield "status", guess.get("status") in accepted(event, "status")
    if event.get("mode"):
        yield "mode", guess.get("mode") in accepted(event, "mode")
    exact, close = dates(event, guess)
    yield "date exact", exact
    yield "date close", close
    if event.get("place"):
        place = guess.get("place") or {}
        wanted = {p.get("code") for p in accepted(event, "place") if p}
        yield "place", place.get("code", place.get("country")) in wanted
    if count(event) != (1, 1):
        yield "count", count(event) == count(guess)
    if event.get("attribution"):
        speakers = {(a or {}).get("code") for a in accepted(event, "attribution")}
        yield "attribution", (guess.get("attribution") or {}).get("code") in speakers
    yield "hedged", bool(guess.get("hedged")) in map(bool, accepted(event, "hedged"))
    if named := people(event):
        yield "persons", named <= people(guess)
    if event.get("concerning"):
        yield "concerning", codes(event, "concerning") <= codes(guess, "concerning")


def _side(
    tally: Tally, gold: list[Json], predicted: list[Json], make_key: Callable[[Json], Hashable]
) -> None:
    """Adds one document's roles, relations or figures; each counts once."""
    wanted = {make_key(x) for x in gold if not x.get("optional")}
    free = {make_key(x) for x in gold if x.get("optional")} - wanted
    given = {make_key(x) for x in predicted} - free
    tally.gold += len(wanted)
    tally.predicted += len(given)
    tally.matched += len(wanted & given)


def _faults(key: str, gold: list[Json], predicted: list[Json], pairs: list[Pair]) -> Iterator[str]:
    met, used = {p.gold for p in pairs}, {p.predicted for p in pairs}
    for g, event in enumerate(gold):
        if g not in met and not event.get("optional"):
            yield f"missed  {key}: {_describe(event)}"
    for p, event in enumerate(predicted):
        if p not in used:
            yield f"wrong   {key}: {_describe(event)}"


def _describe(event: Json) -> str:
    actors, recipients = (sorted(map(str, codes(event, s))) for s in ("actors", "recipients"))
    trigger = str(event.get("trigger") or event.get("evidence") or "")
    return (
        f"{event.get('act')}/{event.get('mode')} {actors} -> {recipients} "
        f"{event.get('status')}  “{trigger[:90]}”"
    )
