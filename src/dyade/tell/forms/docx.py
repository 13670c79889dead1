"""A note as DOCX, written by hand: three XML parts and a style sheet in a ZIP.

Same note, same bytes: the ZIP's time stamps are fixed.
"""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import escape

from dyade.tell.forms.text import about, cited
from dyade.tell.note import Note
from dyade.tell.sentence import label

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What XML 1.0 cannot hold at all.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

_CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/></Types>'
)
_RELS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)


def _style(key: str, name: str, paragraph: str, run: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def _styles(lang: str) -> str:
    locale = {"fr": "fr-FR", "en": "en-GB"}[lang]
    return (
        f'{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="21"/>'
        f'<w:lang w:val="{locale}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="80"/></w:pPr></w:style>'
        + _style("Title", "Title", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="32"/>')
        + _style(
            "Heading1",
            "heading 1",
            '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
            '<w:b/><w:sz w:val="24"/>',
        )
        + _style("Line", "Line", '<w:ind w:left="284" w:hanging="284"/>', "")
        + _style("Part", "Part", '<w:ind w:left="568" w:hanging="284"/>', "")
        + _style(
            "Reference",
            "Reference",
            '<w:ind w:left="426" w:hanging="426"/>',
            '<w:sz w:val="17"/>',
        )
        + "</w:styles>"
    )


def _paragraph(style: str, text: str) -> str:
    clean = escape(_FORBIDDEN.sub("", text))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{clean}</w:t></w:r></w:p>'
    )


def render(note: Note) -> bytes:
    """The note as the bytes of a DOCX file."""
    parts = [_paragraph("Title", note.title)]
    if note.subtitle:
        parts.append(_paragraph("Normal", note.subtitle))
    for section in note.sections:
        if section.title:
            parts.append(_paragraph("Heading1", section.title))
        for line in section.lines:
            parts.append(_paragraph("Part" if line.level else "Line", f"– {cited(line)}"))
    parts += [_paragraph("Normal", remark) for remark in note.remarks]
    if note.references:
        parts.append(_paragraph("Heading1", label("references", note.lang)))
        parts += [
            _paragraph("Reference", f"[{r.number}] {about(r, note.lang)}") for r in note.references
        ]
    size = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    body = "".join(parts) + size
    document = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    files = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELS,
        "word/_rels/document.xml.rels": _DOCUMENT_RELS,
        "word/document.xml": document,
        "word/styles.xml": _styles(note.lang),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text.encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()
