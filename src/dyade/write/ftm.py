"""FollowTheMoney: events, the dispatches that tell them and the entities that take part, as JSON.

FollowTheMoney has no place for status, hedging and speaker: they stand in ``keywords`` and
``notes``, and in front of the name of an event that does not stand as done.
"""

from __future__ import annotations

import hashlib
from typing import Any, BinaryIO

from dyade.ask.cells import edtf
from dyade.ask.rows import EventRow, Evidence
from dyade.model import Actor
from dyade.tell.grammar import capital
from dyade.tell.lines import telling
from dyade.tell.names import is_state
from dyade.tell.parties import Voice, words
from dyade.tell.sentence import sentence
from dyade.write.foreign import alpha2, english
from dyade.write.jsonl import line
from dyade.write.registry import Options
from dyade.write.shared import plain

Entity = dict[str, Any]


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one entity a line, each once; gives the number of events."""
    seen: set[str] = set()
    for row in rows:
        for entity in (*_parties(row), *map(_article, row.evidence), _event(row, options.lang)):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                out.write(line(entity))
    return len(rows)


def _key(*parts: str) -> str:
    return "dyade-" + hashlib.sha1("\t".join(parts).encode()).hexdigest()


def _entity(key: str, schema: str, properties: dict[str, list[str]]) -> Entity:
    return {"id": key, "schema": schema, "properties": {k: v for k, v in properties.items() if v}}


def _actor_key(actor: Actor) -> str:
    return _key("person", actor.person) if actor.person else _key("code", actor.code)


def _parties(row: EventRow) -> list[Entity]:
    event = row.event
    found = []
    for actor in dict.fromkeys((*event.actors, *event.recipients, *event.concerning)):
        country = _country(actor)
        if actor.person:
            found.append(
                _entity(_actor_key(actor), "Person", {"name": [actor.person], "country": country})
            )
        else:
            schema = "PublicBody" if is_state(actor.code) else "Organization"
            properties = {"name": [english(actor.code)], "country": country}
            found.append(_entity(_actor_key(actor), schema, properties))
    return found


def _country(actor: Actor) -> list[str]:
    code = alpha2(actor.code) or alpha2(actor.country)
    return [code.lower()] if code else []


def _article(evidence: Evidence) -> Entity:
    properties = {
        "title": [evidence.title or evidence.dispatch],
        "fileName": [evidence.dispatch],
        "date": [evidence.said],
        "language": ["fra"],
        "publisher": [evidence.agency] if evidence.agency else [],
        "sourceUrl": [evidence.url] if evidence.url.startswith(("http://", "https://")) else [],
    }
    return _entity(_key("dispatch", evidence.key), "Article", properties)


def _event(row: EventRow, lang: str) -> Entity:
    event = row.event
    passage = telling(row)
    told = capital(sentence(event, Voice(lang), trigger=passage.trigger if passage else ""))
    status = words(lang)["labels"][event.status]
    date = edtf(event.date)
    place = event.place
    said = event.attribution
    keywords = [event.act, event.mode, event.status, "hedged" if event.hedged else ""]
    properties = {
        "name": [told if plain(row) else f"[{status}] {told}"],
        "date": [date] if date and "/" not in date else [],
        "startDate": [event.date.earliest.isoformat()] if event.date.earliest else [],
        "endDate": [event.date.latest.isoformat()] if event.date.latest else [],
        "location": [place.name] if place else [],
        "country": [alpha2(place.code).lower()] if place and alpha2(place.code) else [],
        "involved": list(dict.fromkeys(_actor_key(a) for a in (*event.actors, *event.recipients))),
        "proof": list(dict.fromkeys(_key("dispatch", e.key) for e in row.evidence)),
        "summary": [e.quote for e in row.evidence[:1]],
        "keywords": [k for k in keywords if k],
        "notes": [
            f"status: {event.status}",
            f"hedged: {str(event.hedged).lower()}",
            *([f"speaker: {said.person or said.code}"] if said else []),
        ],
        "recordId": [event.id],
    }
    return _entity(_key("event", event.id), "Event", properties)
