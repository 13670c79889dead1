"""A note in a form: terminal text, Markdown, HTML, DOCX, JSON."""

from __future__ import annotations

from importlib import import_module

from dyade.errors import ArgumentError, OutputError, expect, shown
from dyade.tell.note import Note

FORMS = {"text": "txt", "md": "md", "html": "html", "docx": "docx", "json": "json"}
"""Names of the forms with the extension of their files."""


def render(note: Note, form: str) -> bytes:
    """The note in a form, as the bytes of its file (UTF-8 but for DOCX).

    Raises:
        OutputError: no form of this name.
        ArgumentError: no note.
    """
    fault = f"what is rendered is a note of background(…) or chronology(…), not {shown(note)}"
    expect(note, Note, ArgumentError(fault))
    if form not in FORMS:
        raise OutputError(f"no form {form!r}; there are: {', '.join(FORMS)}")
    module = import_module(f"dyade.tell.forms.{_MODULES[form]}")
    done: bytes = module.render(note)
    return done


_MODULES = {"text": "text", "md": "markdown", "html": "html", "docx": "docx", "json": "as_json"}
