"""An event, in each version that was known of it, as rows of the tables."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dyade.code import codebook
from dyade.model import Event
from dyade.resolve.ids import sentence_key
from dyade.resolve.told import Dispute, Stage, Told, Version
from dyade.resolve.when import text as interval_text
from dyade.store.encode import Rows, day_text, deed, number

Shown = namedtuple(
    "Shown",
    "claim dispatch key said sentence start stop quote trigger_start trigger_stop trigger status "
    "date basis place count_low count_high attribution hedged confidence rule title agency source "
    "url",
)
"""A claim as the store keeps it with its event: what is shown as evidence."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a claim comes from: its coding, its dispatch's key, its sentence, its first day."""

    coding: str
    dispatch: str
    sentence: int
    said: str
    shown: Shown


def told_rows(told: Told, homes: Mapping[str, Home]) -> Rows:
    """An event with its versions, as rows; ``homes`` holds all its claims."""
    for version in told.versions:
        key = number(f"{told.id}@{version.known_from}")
        homes_of = [homes[c] for c in version.event.claims]
        yield "event_version", {"version": key, "event": told.id, **_version(version, homes_of)}
        yield from _parties(told.id, key, version.event)
    for claim in told.versions[-1].event.claims:
        home = homes[claim]
        yield (
            "event_claim",
            {
                "event": told.id,
                "claim": claim,
                "coding": home.coding,
                "dispatch": home.dispatch,
                "sentence": home.sentence,
                "said_first": home.said,
                "component": told.component,
            },
        )


def _version(version: Version, homes: Sequence[Home]) -> dict[str, Any]:
    """One reading of an event; ``homes`` are those of its claims, in their order."""
    event = version.event
    return {
        **deed(event),
        "known_from": version.known_from.isoformat(),
        "known_until": day_text(version.known_until),
        "quad": codebook.acts()[event.act].quad,
        "disputed": list(event.disputed),
        "first_said": event.first_said,
        "last_said": event.last_said,
        "sources": event.sources,
        "claims": len(event.claims),
        "life": [_stage(s) for s in version.life],
        "disputes": [_dispute(d) for d in version.disputes],
        "decided": list(version.decided),
        "dispatches": sorted({h.dispatch for h in homes}),
        "evidence": [h.shown for h in homes],
        "sentences": sorted({number(sentence_key(h.dispatch, h.sentence)) for h in homes}),
    }


def _parties(event_id: str, version: int, event: Event) -> Rows:
    sides = (("actor", event.actors), ("recipient", event.recipients))
    for side, listed in (*sides, ("concerning", event.concerning)):
        for actor in listed:
            yield (
                "event_party",
                {
                    "code": actor.code,
                    "version": version,
                    "event": event_id,
                    "side": side,
                    "sector": actor.sector,
                    "person": actor.person,
                    "country": actor.country,
                },
            )
    for (a, b), bond in sorted(bonds(event).items()):
        yield "dyad", {"a": a, "b": b, "bond": bond, "version": version}


def bonds(event: Event) -> dict[tuple[str, str], str]:
    """The dyads of an event (codes in order of the alphabet) and how they hang together in it.

    An actor and a recipient are bound directly, and so are two actors of a deed without
    recipients; an actor and whom the deed concerns are bound as ``about``.
    """
    doers = {a.code for a in event.actors}
    takers = {a.code for a in event.recipients}
    topics = {a.code for a in event.concerning}
    found: dict[tuple[str, str], str] = {}
    for one in doers:
        for other in topics:
            if one != other:
                found[min(one, other), max(one, other)] = "about"
    for one in doers:
        for other in takers or doers:
            if one != other:
                found[min(one, other), max(one, other)] = "direct"
    return found


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "kind": stage.kind,
        "status": stage.status,
        "said": stage.said,
        "date": interval_text(stage.date),
        "claims": list(stage.claims),
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    return {
        "field": dispute.field,
        "readings": [
            {"value": r.value, "claims": list(r.claims), "sources": r.sources}
            for r in dispute.readings
        ],
    }
