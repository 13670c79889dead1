"""A note as one HTML file: no script, nothing loaded from elsewhere, fit for printing."""

from __future__ import annotations

import re
from html import escape

from dyade.tell.forms.text import about, cited
from dyade.tell.note import Line, Note, Section
from dyade.tell.sentence import label

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin-top: 1.8rem; break-after: avoid; }
p.sub { color: GrayText; }
li { margin: .35rem 0; break-inside: avoid; }
ul ul { margin: .2rem 0; }
li.hedged { font-style: italic; }
a.ref { font-size: .8em; vertical-align: super; text-decoration: none; line-height: 0; }
section.refs { font-size: .85rem; }
section.refs li:target { background: Mark; color: MarkText; }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } a { color: inherit; }
  @page { margin: 2cm; } }
""".strip()


def render(note: Note) -> bytes:
    """The note as a UTF-8 HTML file."""
    title = escape(note.title)
    out = [
        "<!DOCTYPE html>",
        f'<html lang="{note.lang}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        body(note),
        "</body>",
        "</html>",
    ]
    return ("\n".join(out) + "\n").encode()


def body(note: Note) -> str:
    """The note as HTML to be put into a page."""
    out = [f"<h1>{escape(note.title)}</h1>"]
    if note.subtitle:
        out.append(f'<p class="sub">{escape(note.subtitle)}</p>')
    out += [_section(section) for section in note.sections]
    out += [f"<p>{escape(remark)}</p>" for remark in note.remarks]
    if note.references:
        items = "\n".join(
            f'<li id="r{r.number}">{_linked(escape(about(r, note.lang)), r.url)}</li>'
            for r in note.references
        )
        heading = escape(label("references", note.lang))
        out.append(f'<section class="refs">\n<h2>{heading}</h2>\n<ol>\n{items}\n</ol>\n</section>')
    return "\n".join(out)


def _linked(text: str, url: str) -> str:
    if not url.startswith(("http://", "https://")):
        return text
    safe = escape(url)
    return text.removesuffix(safe) + f'<a href="{safe}">{safe}</a>'


def _section(section: Section) -> str:
    out = ["<section>"]
    if section.title:
        out.append(f'<h2 id="{escape(section.key)}">{escape(section.title)}</h2>')
    out.append("<ul>")
    lines = section.lines
    for index, line in enumerate(lines):
        following = lines[index + 1].level if index + 1 < len(lines) else 0
        out.append(_line(line) + ("\n<ul>" if following > line.level else "</li>"))
        if following < line.level:
            out.append("</ul></li>")
    out += ["</ul>", "</section>"]
    return "\n".join(out)


def _line(line: Line) -> str:
    text = re.sub(r"\[(\d+)\]", r'<a class="ref" href="#r\1">[\1]</a>', escape(cited(line)))
    marks = f' data-id="{escape(line.id)}" data-status="{line.status}"' if line.id else ""
    kind = ' class="hedged"' if line.hedged else ""
    return f"<li{kind}{marks}>{text}"
