"""The JSON form of a record: the gold's form, with offsets, rules and codes besides."""

from __future__ import annotations

from typing import Any

from dyade.model import (
    Actor,
    Attribution,
    Claim,
    Count,
    Figure,
    Interval,
    Place,
    Record,
    Relation,
    Role,
    Span,
)

Json = dict[str, Any]


def _bare(value: Json) -> Json:
    """Without the empty fields."""
    return {k: v for k, v in value.items() if v not in (None, "", [], (), {})}


def _actor(actor: Actor) -> Json:
    return _bare(
        {
            "code": actor.code,
            "sector": actor.sector,
            "person": actor.person,
            "country": actor.country,
        }
    )


def _interval(interval: Interval) -> Json:
    return {
        "earliest": interval.earliest.isoformat() if interval.earliest else None,
        "latest": interval.latest.isoformat() if interval.latest else None,
    }


def _place(place: Place) -> Json:
    return _bare(
        {
            "name": place.name,
            "code": place.code,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "geonames_id": place.geonames_id,
            "precision": place.precision,
        }
    )


def _count(count: Count) -> int | Json:
    if count.low == count.high:
        return count.low
    return _bare({"min": count.low, "max": count.high})


def _attribution(said: Attribution) -> Json:
    return _bare({"code": said.code, "person": said.person, "sector": said.sector, "via": said.via})


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value


def _claim(claim: Claim, text: str) -> Json:
    out: Json = {
        "act": claim.act,
        "mode": claim.mode or None,
        "status": claim.status,
        "actors": [_actor(a) for a in claim.actors],
        "recipients": [_actor(a) for a in claim.recipients],
        "date": _interval(claim.date),
        "date_basis": claim.date_basis,
        "count": _count(claim.count),
        "hedged": claim.hedged,
        "trigger": claim.trigger.of(text),
        "trigger_span": _span(claim.trigger),
        "evidence": claim.evidence.of(text),
        "evidence_span": _span(claim.evidence),
        "sentence": claim.sentence,
        "rule": claim.rule,
        "confidence": round(claim.confidence, 3),
        "event_type": claim.event_type,
        "cameo": claim.cameo,
        "goldstein": claim.goldstein,
        "plover_score": claim.plover_score,
        "historical": claim.historical,
    }
    if claim.concerning:
        out["concerning"] = [_actor(a) for a in claim.concerning]
    if claim.contexts:
        out["contexts"] = list(claim.contexts)
    if claim.place:
        out["place"] = _place(claim.place)
    if claim.attribution:
        out["attribution"] = _attribution(claim.attribution)
    return out


def _relation(relation: Relation, text: str) -> Json:
    return {
        "parties": list(relation.parties),
        "climate": relation.climate,
        "trend": relation.trend or None,
        "since": relation.since.isoformat() if relation.since else None,
        "until": relation.until.isoformat() if relation.until else None,
        "hedged": relation.hedged,
        "evidence": relation.evidence.of(text),
        "evidence_span": _span(relation.evidence),
        "rule": relation.rule,
    }


def _role(role: Role, date: str) -> Json:
    return _bare(
        {
            "person": role.person,
            "role": role.role,
            "code": role.code,
            "date": date,
            "sector": role.sector,
            "former": role.former or None,
            "span": _span(role.span),
            "rule": role.rule,
        }
    )


def _figure(figure: Figure, text: str) -> Json:
    return _bare(
        {
            "value": _number(figure.value),
            "min": _number(figure.low),
            "max": _number(figure.high),
            "approx": figure.approx or None,
            "unit": figure.unit,
            "about": list(figure.about),
            "place": _place(figure.place) if figure.place else None,
            "evidence": figure.evidence.of(text),
            "evidence_span": _span(figure.evidence),
        }
    )


def to_json(record: Record) -> Json:
    """A record as one JSON object: the form that ``dyade code`` prints, a line each."""
    dispatch = record.dispatch
    text = dispatch.text
    head = _bare(
        {
            "id": dispatch.id,
            "date": dispatch.date,
            "title": dispatch.title,
            "source": dispatch.source,
            "url": dispatch.url,
            "text": text,
        }
    )
    return head | {
        "events": [_claim(c, text) for c in record.claims],
        "relations": [_relation(r, text) for r in record.relations],
        "roles": [_role(r, dispatch.date) for r in record.roles],
        "figures": [_figure(f, text) for f in record.figures],
        "ties": [
            {"person": t.person, "tie": t.tie, "other": t.other, "span": _span(t.span)}
            for t in record.ties
        ],
    }
