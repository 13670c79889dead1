"""Lines about what sources contradict each other on: every reading with who gives it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dyade.ask.rows import EventRow, Evidence
from dyade.model import Actor, Interval
from dyade.tell import grammar
from dyade.tell.dates import when
from dyade.tell.lines import telling
from dyade.tell.names import named, state_named
from dyade.tell.note import Line, Register
from dyade.tell.parties import Voice, words
from dyade.tell.places import place_named
from dyade.tell.sentence import label, on_whose_word, sentence


def dispute_lines(rows: Iterable[EventRow], voice: Voice, register: Register) -> tuple[Line, ...]:
    """Each disputed field of each event, with every reading and who gives it."""
    lines = []
    for row in rows:
        by_claim = {e.claim: e for e in row.evidence}
        for dispute in row.disputes:
            readings = []
            for reading in dispute.readings:
                passages = [by_claim[c] for c in reading.claims if c in by_claim]
                told = reading_words(dispute.field, reading.value, voice.lang)
                readings.append(told + _sources(passages, voice, register))
            about = words(voice.lang)["fields"].get(dispute.field.split(":")[0], dispute.field)
            if ":" in dispute.field:
                about = f"{about} ({dispute.field.partition(':')[2]})"
            deed = sentence(replace(row.event, attribution=None), voice, trigger=_trigger(row))
            told = (
                f"{about}{grammar.colon(voice.lang)} {grammar.semicolon(voice.lang).join(readings)}"
            )
            event = row.event
            text = f"{grammar.capital(deed)} — {told}"
            lines.append(Line(grammar.ended(text), (), event.id, event.status, event.hedged))
    return tuple(lines)


def _trigger(row: EventRow) -> str:
    passage = telling(row)
    return passage.trigger if passage else ""


def _sources(passages: Sequence[Evidence], voice: Voice, register: Register) -> str:
    """Who gives a reading: " [1], selon Washington [2], sous réserve [3]"."""
    found: dict[str, list[Evidence]] = {}
    for passage in sorted(passages, key=lambda p: (p.attribution is not None, p.hedged)):
        said = on_whose_word(passage.attribution, voice)
        said += f", {label('reserved', voice.lang)}" if passage.hedged else ""
        found.setdefault(said, []).append(passage)
    return "".join(
        said + "".join(f"\u00a0[{n}]" for n in register.cite(given))
        for said, given in found.items()
    )


def reading_words(kind: str, value: str, lang: str) -> str:
    """A reading of a disputed field in words.

    ``value`` is the machine form of ``ask.rows.Reading``: a status, days parted by a stroke, a
    number or two, a name.
    """
    if kind == "status":
        return label(value, lang)
    if kind == "date":
        first, _, last = value.partition("/")
        return when(Interval(_day(first), _day(last or first)), lang)
    low, stroke, high = value.partition("/")
    if kind == "count" or kind.startswith("figure"):
        if high == "..":
            return f"{label('at_least', lang)} {_number(low, lang)}"
        if stroke and low == "..":
            return f"{label('at_most', lang)} {_number(high, lang)}"
        if stroke and low != high:
            ends = (_number(low, lang), _number(high, lang))
            return f"{label('from', lang)} {ends[0]} {label('to', lang)} {ends[1]}"
        return _number(low, lang)
    if kind == "place":
        code = state_named(value)
        return named(code, lang).form.removeprefix("the ") if code else place_named(value, lang)
    if kind == "actors":
        groups = [token.partition("/") for token in value.split(",") if token]
        return Voice(lang).list([Actor(code, sector) for code, _, sector in groups], "the")
    return value


def _day(text: str) -> dt.date | None:
    return None if text in ("", "..") else dt.date.fromisoformat(text)


def _number(text: str, lang: str) -> str:
    try:
        value = float(text)
    except ValueError:
        return text
    return grammar.number(int(value), lang) if value == int(value) else grammar.grouped(value, lang)
