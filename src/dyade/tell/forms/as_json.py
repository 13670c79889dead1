"""A note as JSON: sections, lines and references as they are, for other programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from dyade.tell.note import Note


def render(note: Note) -> bytes:
    """The note as UTF-8 JSON, indented; ``span`` is start and end in code points."""
    value = asdict(note)
    for reference in value["references"]:
        span = reference.pop("span")
        reference["start"], reference["end"] = span["start"], span["end"]
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
