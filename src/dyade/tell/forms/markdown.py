"""A note as Markdown (CommonMark): text of dispatches can break nothing."""

from __future__ import annotations

import re

from dyade.tell.forms.text import about, cited
from dyade.tell.note import Note
from dyade.tell.sentence import label

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def escaped(text: str) -> str:
    """The text with every sign that Markdown would read escaped, on one line."""
    flat = " ".join(text.split(" ")).replace("\n", " ")
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", _SPECIAL.sub(r"\\\1", flat))


def render(note: Note) -> bytes:
    """The note as UTF-8 Markdown; references are a numbered list at the end."""
    out = [f"# {escaped(note.title)}", ""]
    if note.subtitle:
        out += [escaped(note.subtitle), ""]
    for section in note.sections:
        if section.title:
            out += [f"## {escaped(section.title)}", ""]
        for line in section.lines:
            out.append(f"{'  ' * line.level}- {escaped(cited(line))}")
        out.append("")
    for remark in note.remarks:
        out += [escaped(remark), ""]
    if note.references:
        out += [f"## {escaped(label('references', note.lang))}", ""]
        out += [f"{r.number}. {escaped(about(r, note.lang))}" for r in note.references]
        out.append("")
    return "\n".join(out).encode()
