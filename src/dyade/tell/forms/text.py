"""A note as plain text for a terminal of 80 columns, or for a mail."""

from __future__ import annotations

import textwrap

from dyade.tell.note import Line, Note, Reference
from dyade.tell.sentence import label

WIDTH = 80


def render(note: Note) -> bytes:
    """The note as UTF-8 text; lines of at most 80 characters."""
    out = [note.title, "=" * len(note.title)]
    if note.subtitle:
        out.append(_wrapped(note.subtitle, "", ""))
    for section in note.sections:
        out.append("")
        if section.title:
            out += [section.title, "-" * len(section.title)]
        out += [_line(line) for line in section.lines]
    for remark in note.remarks:
        out += ["", remark]
    if note.references:
        heading = label("references", note.lang)
        out += ["", heading, "-" * len(heading)]
        out += [_reference(r, note.lang) for r in note.references]
    return ("\n".join(out) + "\n").encode()


def _line(line: Line) -> str:
    indent = "  " * line.level
    return _wrapped(cited(line), f"{indent}- ", f"{indent}  ")


def cited(line: Line) -> str:
    """A line with its references before the full stop: "… à Vladivostok [2]." """
    refs = "".join(f"\u00a0[{n}]" for n in line.references)
    return f"{line.text.removesuffix('.')}{refs}." if refs else line.text


def _reference(reference: Reference, lang: str) -> str:
    head = f"[{reference.number}] "
    return _wrapped(about(reference, lang), head, " " * len(head))


def about(reference: Reference, lang: str) -> str:
    """A reference in words: agency, title, date, dispatch, sentence, and the words themselves."""
    parts = [p for p in (reference.agency, reference.title) if p]
    parts += [reference.said, reference.dispatch]
    parts.append(f"{label('sentence', lang)} {reference.sentence}")
    quote = " ".join(reference.quote.split())
    space = "\u00a0:" if lang == "fr" else ":"
    quoted = f"«\u00a0{quote}\u00a0»" if lang == "fr" else f"“{quote}”"
    text = f"{', '.join(parts)}{space} {quoted}"
    return f"{text} {reference.url}" if reference.url else text


def _wrapped(text: str, first: str, rest: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
