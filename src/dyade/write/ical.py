"""A calendar of planned deeds, iCalendar (RFC 5545).

Planned deeds are CONFIRMED, or TENTATIVE where the text holds back or only considers them;
cancelled ones are CANCELLED. An entry lasts over all the days on which the deed may come, and
says so; a deed whose first or last day is open has no place in a calendar and is left out.
"""

from __future__ import annotations

import datetime as dt
from typing import BinaryIO, Final

from dyade.ask.cells import address, edtf
from dyade.ask.rows import EventRow
from dyade.tell.grammar import capital
from dyade.tell.lines import telling
from dyade.tell.parties import Voice
from dyade.tell.sentence import label, sentence
from dyade.write.registry import Options
from dyade.write.shared import span_of

_STATUS: Final = {
    ("future", False): "CONFIRMED",
    ("future", True): "TENTATIVE",
    ("hypothetical", False): "TENTATIVE",
    ("hypothetical", True): "TENTATIVE",
    ("cancelled", False): "CANCELLED",
    ("cancelled", True): "CANCELLED",
}


def write(rows: list[EventRow], out: BinaryIO, options: Options) -> int:
    """Writes the planned, considered and cancelled deeds that have a first day and a last."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//dyade//planned deeds//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    done = 0
    for row in rows:
        status = _STATUS.get((row.event.status, row.event.hedged))
        first, last = row.event.date.earliest, row.event.date.latest
        if status and first and last:
            done += 1
            lines += _event(row, status, first, last, options.lang)
    lines.append("END:VCALENDAR")
    out.write("".join(folded(line) + "\r\n" for line in lines).encode())
    return done


def _event(row: EventRow, status: str, first: dt.date, last: dt.date, lang: str) -> list[str]:
    event = row.event
    passage = telling(row)
    told = capital(sentence(event, Voice(lang), trigger=passage.trigger if passage else ""))
    after = last + dt.timedelta(days=1) if last < dt.date.max else last
    said = span_of(event.last_said or event.first_said or first.isoformat()).latest
    notes = [f"{event.act}, {event.status}", edtf(event.date)]
    if passage:
        notes.append(f"{passage.dispatch}, {passage.said}: {passage.quote}")
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@dyade",
        f"DTSTAMP:{said:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{after:%Y%m%d}",
        f"SUMMARY:{escaped(told)}",
        f"DESCRIPTION:{escaped(chr(10).join(notes))}",
        f"CATEGORIES:{escaped(event.act)}",
        f"STATUS:{status}",
        f"SEQUENCE:{max(len(row.life) - 1, 0)}",
        "TRANSP:TRANSPARENT",
    ]
    if event.place:
        lines.append(f"LOCATION:{escaped(event.place.name)}")
    if passage and address(passage).startswith(("http://", "https://")):
        lines.append(f"URL:{address(passage)}")
    if event.hedged:
        lines.append(f"COMMENT:{escaped(label('reserved', lang))}")
    return [*lines, "END:VEVENT"]


def escaped(text: str) -> str:
    """A text value: backslash, semicolon, comma and line ends escaped."""
    for sign, safe in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(sign, safe)
    return text


def folded(line: str) -> str:
    """A content line in pieces of at most 75 octets, no letter cut apart."""
    pieces: list[str] = []
    piece, size, room = "", 0, 75
    for letter in line:
        width = len(letter.encode())
        if size + width > room:
            pieces.append(piece)
            piece, size, room = "", 0, 74
        piece += letter
        size += width
    return "\r\n ".join([*pieces, piece])
