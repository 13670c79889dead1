"""The background note ("rappel des faits") and the chronology."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

from dyade import settings
from dyade.ask.brief import STALE
from dyade.ask.rows import (
    Brief,
    EventRow,
    FigureRow,
    OfficeRow,
    StandingRow,
    event_rows,
)
from dyade.errors import ArgumentError, expect, shown
from dyade.resolve.clock import days
from dyade.resolve.features import plain
from dyade.tell import grammar
from dyade.tell.dates import bounds, said, spell
from dyade.tell.disputes import dispute_lines
from dyade.tell.figures import figure_line
from dyade.tell.lines import (
    event_lines,
    standing_line,
)
from dyade.tell.names import named
from dyade.tell.note import Line, Note, Register, Section
from dyade.tell.parties import Voice, words
from dyade.tell.people import office_line, tie_line
from dyade.tell.sentence import label

Row = TypeVar("Row")

_PEOPLE = 16
"""Persons in the list of who held which office; others have only their titles beside the name."""


def offices(people: Sequence[OfficeRow]) -> dict[str, tuple[str, str]]:
    """The office to give at a person's first mention: held still, told most often, told last.

    No rank, and no bare "ministre", of whom more is known.

    Raises:
        ArgumentError: no rows of offices.
    """
    fault = f"offices are what record.who(…) gives, not {shown(people)}"
    expect(people, Sequence, ArgumentError(fault))
    best: dict[str, OfficeRow] = {}
    for row in people:
        expect(row, OfficeRow, ArgumentError(fault))
        known = best.get(row.person)
        if known is None or _weight(row) > _weight(known):
            best[row.person] = row
    return {p: (r.role, r.code) for p, r in best.items() if not r.former}


def _weight(row: OfficeRow) -> tuple[bool, bool, int, str, int]:
    bare = words("fr")["bare"]
    full = row.role.lower() not in (*bare["titles"], *bare["ranks"])
    return (not row.former, full, row.mentions, row.last_said, -len(row.role))


def background(brief: Brief, lang: str) -> Note:
    """The note of a brief in a language (``fr`` or ``en``).

    Sections without lines are left out; with none at all, one line says that the record is empty.

    Raises:
        ArgumentError: no brief.
        LanguageError: another language.
    """
    fault = f"a background note is made of what record.brief(…) gives, not {shown(brief)}"
    expect(brief, Brief, ArgumentError(fault))
    settings.spoken(lang)
    voice = Voice(lang, offices(brief.people))
    register = Register()
    told = partial(event_lines, voice=voice, register=register)
    lines = {  # in the order of the note, which is also that of its references
        "standing": _standing(brief, voice, register),
        "meetings": told(brief.meetings),
        "agreements": told(brief.cooperation),
        "claims": told(brief.demands),
        "force": told(brief.force),
        "figures": _figures(brief, voice, register),
        "planned": told(brief.planned),
        "unrealised": told(brief.fallen, past=lambda _: True),
        "others_in": told(brief.aside),
        "around": told(brief.around),
        "disputed": dispute_lines(_events(brief), voice, register),
        "people": _people(brief, voice, register),
    }
    sections = [_section(key, found, lang) for key, found in lines.items()]
    return Note(
        _title("note", brief.parties, lang),
        _subtitle(brief, lang),
        lang,
        brief.parties,
        brief.as_of,
        _filled(sections, lang, brief.note),
        register.references(),
        _remarks(brief, lang),
    )


def _standing(brief: Brief, voice: Voice, register: Register) -> list[Line]:
    """How the parties stand to each other."""
    told: set[str] = set()
    alike = _told_alike(brief.standing)
    return [standing_line(rows, brief.parties, voice, register, told) for rows in alike]


def _figures(brief: Brief, voice: Voice, register: Register) -> list[Line]:
    """The numbers, the oldest first."""
    return [figure_line(r, voice, register) for r in _grouped(brief.figures[::-1], _number)]


def _people(brief: Brief, voice: Voice, register: Register) -> list[Line]:
    """Who held which office, and whose kin he is."""
    offices_of = _grouped(brief.people, lambda r: (plain(r.person),))[:_PEOPLE]
    people = [office_line(rows, voice, register) for rows in offices_of]
    named_ties = [r for r in brief.ties if not r.other[:1].islower()]  # "of the régime"
    ties = _grouped(named_ties, lambda r: (r.person, r.tie, r.other))
    return people + [tie_line(rows, voice, register) for rows in ties]


def _remarks(brief: Brief, lang: str) -> tuple[str, ...]:
    """How many events a note leaves out; none where it leaves out none."""
    if not brief.omitted:
        return ()
    left = f"{grammar.number(brief.omitted, lang)} {label('omitted', lang)}"
    left = label("omitted_one", lang) if brief.omitted == 1 else left
    return (f"{grammar.capital(left)}.",)


def _grouped(rows: Iterable[Row], key: Callable[[Row], tuple[str, ...]]) -> list[list[Row]]:
    """Rows with one key together, in the order in which the keys come."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return list(found.values())


def _events(brief: Brief) -> list[EventRow]:
    done = (*brief.meetings, *brief.cooperation, *brief.demands, *brief.force)
    return [*done, *brief.planned, *brief.fallen, *brief.aside, *brief.around]


def _told_alike(rows: Sequence[StandingRow]) -> list[list[StandingRow]]:
    """Standings, the oldest first; those of two parties in the same terms together.

    Those that follow one another, or say it in the very same words.
    """
    found: list[list[StandingRow]] = []
    for row in reversed(rows):
        mine = [g for g in reversed(found) if set(g[0].parties) == set(row.parties)]
        same = [
            g
            for place, g in enumerate(mine)
            if _terms(g[0]) == _terms(row)
            and (place == 0 or g[-1].passage.quote == row.passage.quote)
        ]
        if same:
            same[0].append(row)
        else:
            found.append([row])
    return found


def _terms(row: StandingRow) -> tuple[object, ...]:
    return (row.climate, row.trend, row.hedged, row.since, row.until)


def _number(row: FigureRow) -> tuple[str, ...]:
    """What a number says: dispatches that give it again add only their references."""
    told = (row.unit, row.value, row.low, row.high, row.approx, row.about)
    return tuple(map(str, told))


def chronology(
    rows: Sequence[EventRow],
    parties: Sequence[str],
    lang: str,
    *,
    as_of: str = "",
    offices: Mapping[str, tuple[str, str]] | None = None,
) -> Note:
    """Events in the order of the rows, by the year in which each can begin; disputed points last.

    ``offices`` gives a person's (role, code), as ``offices()`` finds them.

    Raises:
        ArgumentError: rows that are no events, or parties that are no codes.
        LanguageError: another language.
        DateError: ``as_of`` is no date.
    """
    settings.spoken(lang)
    fault = f"the parties of a chronology are a tuple of codes, not {shown(parties)}"
    expect(parties, (tuple, list), ArgumentError(fault))
    rows = event_rows(rows)
    if as_of:
        days(as_of)
    voice = Voice(lang, offices or {})
    register = Register()
    years: dict[str, list[EventRow]] = {}
    for row in rows:
        date = row.event.date.earliest or row.event.date.latest
        years.setdefault(str(date.year) if date else "", []).append(row)
    unknown = label("year_unknown", lang)
    over = partial(_is_over, now=_now(rows, as_of))
    sections = [
        Section(year or "unknown", year or unknown, event_lines(found, voice, register, past=over))
        for year, found in years.items()
    ]
    sections.append(_section("disputed", dispute_lines(rows, voice, register), lang))
    return Note(
        _title("chronology", parties, lang),
        _as_of(as_of, lang) if as_of else "",
        lang,
        tuple(parties),
        as_of,
        _filled(sections, lang),
        register.references(),
    )


def _now(rows: Sequence[EventRow], as_of: str) -> dt.date | None:
    """The day from which a chronology looks back; without one that of its newest dispatch."""
    if as_of:
        return bounds(as_of).latest
    return max(
        (d for row in rows for e in row.evidence if (d := bounds(e.said).latest)), default=None
    )


def _is_over(row: EventRow, now: dt.date | None) -> bool:
    """Whether the time of a plan has gone by, or nobody has spoken of an open one for long."""
    first, last = row.event.date.earliest, row.event.date.latest
    if now is None:
        return False
    if last is None:
        told = bounds(row.event.last_said).latest if row.event.last_said else first
        return told is not None and (now - told).days > STALE
    return last < now


def _section(key: str, lines: Sequence[Line], lang: str) -> Section:
    return Section(key, label(key, lang), tuple(lines))


def _filled(sections: Sequence[Section], lang: str, why: str = "") -> tuple[Section, ...]:
    found = tuple(s for s in sections if s.lines)
    if found:
        return found
    return (Section("empty", "", (Line(why or label("empty", lang), ()),)),)


def _title(key: str, parties: Sequence[str], lang: str) -> str:
    names = [named(code, lang).form.removeprefix("the ") for code in parties]
    joint = " – " if len(names) == 2 else ", "
    space = "\u00a0:" if lang == "fr" else ":"
    return f"{label(key, lang)}{space} {joint.join(names)}" if names else label(key, lang)


def _as_of(edtf: str, lang: str) -> str:
    told = said(edtf, lang)
    if lang == "fr":
        day = told.removeprefix("le ") if told.startswith("le ") else ""
        return f"{label('as_of', lang)} au {day}" if day else f"{label('as_of', lang)} {told}"
    return f"{label('as_of', lang)} {told}"


def _subtitle(brief: Brief, lang: str) -> str:
    """What the note rests on: the day it is as of, how many dispatches, from when to when."""
    parts = [_as_of(brief.as_of, lang)] if brief.as_of else []
    if brief.dispatches:
        unit = label("dispatch" if brief.dispatches == 1 else "dispatches", lang)
        count = f"{grammar.grouped(brief.dispatches, lang)} {unit}"
        if brief.first_said and brief.last_said:
            count += f" ({spell(brief.first_said, brief.last_said, lang)})"
        parts.append(count)
    return ", ".join(parts)
