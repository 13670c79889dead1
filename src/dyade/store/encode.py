"""A record as rows of the tables."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from dyade.model import Actor, Attribution, Claim, Event, Figure, Place, Record, Span
from dyade.read import Reject
from dyade.resolve.clock import days
from dyade.resolve.corrections import effect
from dyade.resolve.features import names_of
from dyade.resolve.ids import claim_keys, coding_key, digest, dispatch_key, sentence_key
from dyade.resolve.stories import sketch
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
        words = stems.telling(claim.evidence.of(text), names_of(claim))
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
            "since": day_text(relation.since),
            "until": day_text(relation.until),
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
    return {
        **deed(claim),
        "date_basis": claim.date_basis,
        "date_start": claim.date_span.start if claim.date_span else None,
        "date_stop": claim.date_span.end if claim.date_span else None,
        "ordinal": claim.ordinal,
        "historical": claim.historical,
        "trigger_start": claim.trigger.start,
        "trigger_stop": claim.trigger.end,
        "trigger": claim.trigger.of(text),
        "rule": claim.rule,
        "words": list(words),
    }


def deed(told: Claim | Event) -> dict[str, Any]:
    """What a claim and an event say of a deed, in the columns that both tables have."""
    return {
        "act": told.act,
        "event_type": told.event_type,
        "mode": told.mode,
        "contexts": list(told.contexts),
        "status": told.status,
        "actors": actors(told.actors),
        "recipients": actors(told.recipients),
        "concerning": actors(told.concerning),
        "earliest": day_text(told.date.earliest),
        "latest": day_text(told.date.latest),
        "place": place(told.place),
        "count_low": told.count.low,
        "count_high": told.count.high,
        "attribution": attribution(told.attribution),
        "hedged": told.hedged,
        "confidence": told.confidence,
        "cameo": told.cameo,
        "goldstein": told.goldstein,
        "plover_score": told.plover_score,
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


def day_text(day: dt.date | None) -> str | None:
    """A day as ISO text."""
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
