"""JSON Lines: one event a line, as the flat row, with every passage that tells it."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from dyade.ask.cells import cells, edtf
from dyade.ask.rows import Dispute, EventRow, Evidence, Stage
from dyade.model import Actor
from dyade.write.registry import Options


def line(value: dict[str, Any]) -> bytes:
    """A JSON object as one line of UTF-8; empty fields are left out."""
    bare = {k: v for k, v in value.items() if v is not None}
    return json.dumps(bare, ensure_ascii=False).encode() + b"\n"


def write(items: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes one line per event; gives their number."""
    for item in items:
        value: dict[str, Any] = dict(cells(item))
        value["actors"] = [_actor(a) for a in item.event.actors]
        value["recipients"] = [_actor(a) for a in item.event.recipients]
        value["concerning"] = [_actor(a) for a in item.event.concerning]
        for name in ("actor_persons", "actor_sectors", "recipient_persons", "recipient_sectors"):
            del value[name]
        for name in ("contexts", "disputed", "decided"):
            value[name] = value[name].split("|") if value[name] else []
        value["life"] = [_stage(s) for s in item.life]
        value["disputes"] = [_dispute(d) for d in item.disputes]
        value["passages"] = [_passage(p) for p in item.evidence]
        out.write(line(value))
    return len(items)


def _actor(actor: Actor) -> dict[str, str]:
    cells = {
        "code": actor.code,
        "sector": actor.sector,
        "person": actor.person,
        "country": actor.country,
    }
    return {k: v for k, v in cells.items() if v}


def _passage(evidence: Evidence) -> dict[str, Any]:
    said = evidence.attribution
    cells = {
        "claim": evidence.claim,
        "dispatch": evidence.dispatch,
        "said": evidence.said,
        "source": evidence.source,
        "url": evidence.url,
        "sentence": evidence.sentence + 1,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "evidence": evidence.quote,
        "trigger": evidence.trigger,
        "status": evidence.status,
        "hedged": evidence.hedged,
        "speaker": said.code if said else "",
        "speaker_person": said.person if said else "",
        "date": edtf(evidence.date),
        "date_basis": evidence.date_basis,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }
    return {k: v for k, v in cells.items() if v != ""}


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "kind": stage.kind,
        "status": stage.status,
        "said": stage.said,
        "date": edtf(stage.date),
        "claims": list(stage.claims),
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    readings = [
        {"value": r.value, "sources": r.sources, "claims": list(r.claims)} for r in dispute.readings
    ]
    return {"field": dispute.field, "readings": readings}
