"""A record as rows of the tables."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dyade.code import codebook
from dyade.model import Actor, Attribution, Claim, Event, Figure, Place, Record, Span
from dyade.read import Reject
from dyade.resolve.clock import days
from dyade.resolve.corrections import effect
from dyade.resolve.ids import claim_keys, coding_key, digest, dispatch_key, sentence_key
from dyade.resolve.stories import sketch
from dyade.resolve.told import Dispute, Stage, Told
from dyade.resolve.when import text as interval_text
from dyade.store import stems

_MOST = 65_535  # the largest number of times that a posting can hold

Rows = Iterator[tuple[str, dict[str, Any]]]
"""Names of tables with a row each."""


def number(key: str) -> int:
    """An id as an unsigned number of 60 bits, for joins that run on numbers."""
    raw = hashlib.blake2b(key.encode(), digest_size=8).digest()
    return int.from_bytes(raw, "big") >> 4


def record_rows(record: Record, coder: str) -> Rows:
    """Everything that a record holds, as rows. Pure: the same record gives the same rows."""
    dispatch = record.dispatch
    key = dispatch_key(dispatch)
    coding = coding_key(key, coder)
    yield "coding", {"key": coding, "dispatch": key, "coder": coder}
    starts = [span.start for span in record.sentences]
    text = dispatch.text

    def within(span: Span) -> dict[str, Any]:
        ordinal = max(0, bisect_right(starts, span.start) - 1)
        return {
            "coding": coding,
            "dispatch": key,
            "sentence": ordinal,
            "start": span.start,
            "stop": span.end,
            "quote": span.of(text),
        }

    names = claim_keys(key, record.claims)
    for name, claim in zip(names, record.claims, strict=True):
        persons = [a.person for a in (*claim.actors, *claim.recipients) if a.person]
        words = stems.telling(claim.evidence.of(text), persons)
        yield "claim", {"id": name, **within(claim.evidence), **_claim(claim, text, words)}
    yield from _others(record, within, names)
    yield from _sentences(record, key, coding)


def dispatch_row(record: Record) -> dict[str, Any]:
    """The row of the dispatch itself."""
    dispatch = record.dispatch
    first, last = days(dispatch.date)
    return {
        "key": dispatch_key(dispatch),
        "id": dispatch.id,
        "version": dispatch.version,
        "date": dispatch.date,
        "said_first": first.isoformat(),
        "said_last": last.isoformat(),
        "title": dispatch.title,
        "source": dispatch.source,
        "url": dispatch.url,
        "agency": dispatch.agency,
        "lang": dispatch.lang,
        "text": dispatch.text,
        "effect": effect(dispatch.title, dispatch.text),
        "sketch": sketch(dispatch.text),
    }


def _sentences(record: Record, key: str, coding: str) -> Rows:
    for ordinal, span in enumerate(record.sentences):
        text = span.of(record.dispatch.text)
        counts = Counter(s for _, _, s in stems.words(text))
        name = sentence_key(key, ordinal)
        place = number(name)
        yield (
            "sentence",
            {
                "id": name,
                "number": place,
                "dispatch": key,
                "coding": coding,
                "ordinal": ordinal,
                "start": span.start,
                "stop": span.end,
                "length": counts.total(),
                "text": text,
                "stems": list(counts),
                "times": [min(times, _MOST) for times in counts.values()],
            },
        )


def _others(record: Record, within: Callable[[Span], dict[str, Any]], names: Sequence[str]) -> Rows:
    for relation in record.relations:
        row = {
            "a": relation.parties[0],
            "b": relation.parties[1],
            "climate": relation.climate,
            "trend": relation.trend,
            "since": _day(relation.since),
            "until": _day(relation.until),
            "hedged": relation.hedged,
            "rule": relation.rule,
            **within(relation.evidence),
        }
        yield "relation", {"id": _id("relation", row), **row}
    for role in record.roles:
        row = {
            "person": role.person,
            "role": role.role,
            "code": role.code,
            "sector": role.sector,
            "former": role.former,
            "rule": role.rule,
            **within(role.span),
        }
        yield "role", {"id": _id("role", row), **row}
    for tie in record.ties:
        row = {"person": tie.person, "tie": tie.tie, "other": tie.other, **within(tie.span)}
        yield "tie", {"id": _id("tie", row), **row}
    for figure in record.figures:
        told = [n for n, c in zip(names, record.claims, strict=True) if _tells(c, figure)]
        row = {
            "unit": figure.unit,
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "approx": figure.approx,
            "about": list(figure.about),
            "place": place(figure.place),
            **within(figure.evidence),
        }
        yield "figure", {"id": _id("figure", row), **row, "claims": sorted(told)}


def _tells(claim: Claim, figure: Figure) -> bool:
    """Whether a number stands in the words of a claim."""
    return claim.evidence.start < figure.evidence.end and figure.evidence.start < claim.evidence.end


def _id(kind: str, row: dict[str, Any]) -> str:
    return digest(kind, json.dumps({k: v for k, v in row.items() if k != "rule"}, sort_keys=True))


def _claim(claim: Claim, text: str, words: Sequence[str]) -> dict[str, Any]:
    said = claim.attribution
    return {
        "act": claim.act,
        "event_type": claim.event_type,
        "mode": claim.mode,
        "contexts": list(claim.contexts),
        "status": claim.status,
        "actors": actors(claim.actors),
        "recipients": actors(claim.recipients),
        "concerning": actors(claim.concerning),
        "earliest": _day(claim.date.earliest),
        "latest": _day(claim.date.latest),
        "date_basis": claim.date_basis,
        "date_start": claim.date_span.start if claim.date_span else None,
        "date_stop": claim.date_span.end if claim.date_span else None,
        "place": place(claim.place),
        "count_low": claim.count.low,
        "count_high": claim.count.high,
        "ordinal": claim.ordinal,
        "attribution": attribution(said),
        "hedged": claim.hedged,
        "confidence": claim.confidence,
        "cameo": claim.cameo,
        "goldstein": claim.goldstein,
        "plover_score": claim.plover_score,
        "historical": claim.historical,
        "trigger_start": claim.trigger.start,
        "trigger_stop": claim.trigger.end,
        "trigger": claim.trigger.of(text),
        "rule": claim.rule,
        "words": list(words),
    }


def actors(listed: Iterable[Actor]) -> list[dict[str, str]]:
    """Entities as structs."""
    return [
        {"code": a.code, "sector": a.sector, "person": a.person, "country": a.country}
        for a in listed
    ]


def place(where: Place | None) -> dict[str, Any] | None:
    """A place as a struct."""
    if where is None:
        return None
    return {
        "name": where.name,
        "code": where.code,
        "latitude": where.latitude,
        "longitude": where.longitude,
        "geonames_id": where.geonames_id,
        "precision": where.precision,
    }


def attribution(said: Attribution | None) -> dict[str, Any] | None:
    """A speaker as a struct."""
    if said is None:
        return None
    return {
        "code": said.code,
        "person": said.person,
        "sector": said.sector,
        "via": said.via,
        "start": said.span.start if said.span else None,
        "stop": said.span.end if said.span else None,
    }


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def reject_row(reject: Reject) -> dict[str, Any]:
    """An item left out, as a row."""
    row = {
        "file": reject.file,
        "line": reject.line,
        "code": reject.code,
        "reason": reject.reason.slug,
        "message": reject.message,
        "item": reject.item,
    }
    return {"id": _id("reject", row), **row}


@dataclass(frozen=True, slots=True)
class Home:
    """Where a claim comes from: its coding, its dispatch's key, its sentence, its first day.

    ``shown`` is the claim as evidence, in the form that ``decode.evidence`` reads.
    """

    coding: str
    dispatch: str
    sentence: int
    said: str
    shown: list[Any]


def told_rows(told: Told, homes: Mapping[str, Home]) -> Rows:
    """An event with its versions, as rows; ``homes`` holds all its claims."""
    for version in told.versions:
        event = version.event
        mine = [homes[c] for c in event.claims]
        place_in_time = number(f"{told.id}@{version.known_from}")
        yield (
            "event_version",
            {
                "version": place_in_time,
                "event": told.id,
                "known_from": version.known_from.isoformat(),
                "known_until": _day(version.known_until),
                "act": event.act,
                "event_type": event.event_type,
                "mode": event.mode,
                "contexts": list(event.contexts),
                "status": event.status,
                "quad": codebook.acts()[event.act].quad,
                "actors": actors(event.actors),
                "recipients": actors(event.recipients),
                "concerning": actors(event.concerning),
                "earliest": _day(event.date.earliest),
                "latest": _day(event.date.latest),
                "place": place(event.place),
                "count_low": event.count.low,
                "count_high": event.count.high,
                "attribution": attribution(event.attribution),
                "hedged": event.hedged,
                "confidence": event.confidence,
                "cameo": event.cameo,
                "goldstein": event.goldstein,
                "plover_score": event.plover_score,
                "disputed": list(event.disputed),
                "first_said": event.first_said,
                "last_said": event.last_said,
                "sources": event.sources,
                "claims": len(event.claims),
                "life": [_stage(s) for s in version.life],
                "disputes": [_dispute(d) for d in version.disputes],
                "decided": list(version.decided),
                "dispatches": sorted({h.dispatch for h in mine}),
                "evidence": [h.shown for h in mine],
                "sentences": sorted({number(sentence_key(h.dispatch, h.sentence)) for h in mine}),
            },
        )
        yield from _parties(told.id, place_in_time, event)
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
