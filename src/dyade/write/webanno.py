"""W3C Web Annotations: every passage as an annotation of its dispatch, found again two ways.

By position (code points, end exclusive) and by the exact words, so that it survives a dispatch
whose text has shifted. One page of annotations in JSON-LD.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from dyade.ask.cells import address, cells, edtf
from dyade.ask.rows import EventRow, Evidence
from dyade.model import Span
from dyade.write.registry import Options

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dyade": "urn:dyade:term:"}]


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes the passages of the events; gives the number of events."""
    items = [_annotation(row, evidence) for row in rows for evidence in row.evidence]
    page = {
        "@context": _CONTEXT,
        "id": "urn:dyade:annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    out.write((json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode())
    return len(rows)


def _annotation(row: EventRow, evidence: Evidence) -> dict[str, Any]:
    flat = cells(row)
    said = evidence.attribution
    told = {
        "dyade:event": row.event.id,
        "dyade:act": row.event.act,
        "dyade:mode": row.event.mode,
        "dyade:actors": flat["actors"],
        "dyade:recipients": flat["recipients"],
        "dyade:status": evidence.status,
        "dyade:hedged": evidence.hedged,
        "dyade:speaker": (said.person or said.code) if said else None,
        "dyade:date": edtf(evidence.date),
        "dyade:trigger": evidence.trigger,
        "dyade:triggerStart": evidence.trigger_span.start,
        "dyade:rule": evidence.rule,
        "dyade:confidence": evidence.confidence,
    }
    value = " ".join(p for p in (row.event.act, row.event.mode, evidence.status) if p)
    body: dict[str, Any] = {
        "type": "TextualBody",
        "purpose": "tagging",
        "value": value,
        "format": "text/plain",
    }
    body.update({k: v for k, v in told.items() if v not in (None, "")})
    source = address(evidence)
    if not source.startswith(("http://", "https://", "urn:")):
        source = f"urn:dyade:dispatch:{evidence.key}"
    return {
        "id": f"urn:dyade:claim:{evidence.claim}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [body],
        "target": {
            "source": source,
            "selector": [
                _position(evidence.span),
                {"type": "TextQuoteSelector", "exact": evidence.quote},
            ],
        },
    }


def _position(span: Span) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}
