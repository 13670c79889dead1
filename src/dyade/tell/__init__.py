"""Rows of the record as prose: background notes and chronologies, in French and English."""

from __future__ import annotations

from dyade.tell.brief import background, chronology, offices
from dyade.tell.forms import FORMS, render
from dyade.tell.note import Line, Note, Reference, Section

__all__ = [
    "FORMS",
    "Line",
    "Note",
    "Reference",
    "Section",
    "background",
    "chronology",
    "offices",
    "render",
]
