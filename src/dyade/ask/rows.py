"""What the questions answer with: frozen rows, each with the words that stand behind it.

A row states only what claims support, as of the day that was asked for. Days are inclusive and
``None`` is open or unknown; ``said`` is the date of a dispatch as it was given, EDTF level 0
(``2019``, ``2019-04`` or ``2019-04-24``). Ids are stable: they depend on content alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from dyade.errors import ArgumentError, expect, shown
from dyade.model import Attribution, Count, Event, Interval, Place, Span, Status
from dyade.resolve.told import Dispute, Reading, Stage, StageKind

__all__ = [
    "Bond",
    "Brief",
    "Dispute",
    "EventRow",
    "Evidence",
    "FigureRow",
    "Hit",
    "MonthRow",
    "OfficeRow",
    "Passage",
    "Reading",
    "Stage",
    "StageKind",
    "StandingRow",
    "TieRow",
    "event_rows",
]

Bond = Literal["direct", "about"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim behind a row: who said what, when, in which words.

    ``dispatch`` is the id the dispatch came with, ``key`` the stable id of this very text;
    ``sentence`` counts from 0. ``span`` and ``trigger_span`` are offsets of code points in the
    dispatch's text, ``end`` exclusive; ``quote`` and ``trigger`` are the words they cover.
    """

    claim: str
    dispatch: str
    key: str
    said: str
    sentence: int
    span: Span
    quote: str
    trigger_span: Span
    trigger: str
    status: Status
    date: Interval
    date_basis: str = ""
    place: Place | None = None
    count: Count = field(default_factory=Count)
    attribution: Attribution | None = None
    hedged: bool = False
    confidence: float = 1.0
    rule: str = ""
    title: str = ""
    agency: str = ""
    source: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as of the day asked for, with its life, its disputes and its evidence.

    ``bond`` tells how the parties asked for hang together in it: ``direct`` (one does it to the
    other, or both do it) or ``about`` (one does it and the other is whom it concerns). ``part_of``
    is the id of the counted event ("à quatre reprises") that this one belongs to, ``parts`` the
    ids of the dated events that a counted one holds. ``decided`` names human decisions applied.
    """

    event: Event
    quad: int
    life: tuple[Stage, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    bond: Bond = "direct"
    part_of: str = ""
    parts: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    known_from: dt.date | None = None
    """First day on which this reading was the one held."""


def event_rows(rows: object) -> list[EventRow]:
    """The rows of an answer about events, each of them one.

    Raises:
        ArgumentError: no rows, or rows of another answer.
    """
    wanted = "give the answer of record.events(…) or record.chronology(…)"
    fault = f"{shown(rows)} holds no events; {wanted}"
    expect(rows, Iterable, ArgumentError(fault))
    found = []
    for row in rows:  # type: ignore[attr-defined]
        expect(row, EventRow, ArgumentError(f"{shown(row)} is no event; {wanted}"))
        found.append(row)
    return found


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a dispatch behind a row that is no claim: a relation, an office, a figure."""

    dispatch: str
    key: str
    said: str
    sentence: int
    span: Span
    quote: str
    title: str = ""
    agency: str = ""
    source: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class StandingRow:
    """The standing of two entities as one dispatch describes it."""

    parties: tuple[str, str]
    climate: str
    trend: str
    since: dt.date | None
    until: dt.date | None
    hedged: bool
    passage: Passage


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number about the deeds; ``low``/``high`` where the text gives bounds.

    ``events`` are the ids of the events that the figure's words tell; empty where it stands alone
    ("environ 10 000 travailleurs").
    """

    unit: str
    value: float | None
    low: float | None
    high: float | None
    approx: bool
    about: tuple[str, ...]
    place: Place | None
    passage: Passage
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A spell in office as dispatches show it: seen first on ``first_said``, last on ``last_said``.

    ``former`` holds where, as of the day asked for, the last word is that the person no longer
    holds it. ``replaced_by`` is the next holder seen in the same office. ``rivals`` are persons
    whom dispatches put in the same office at the same time. In a row of a user's own table
    (``source`` is ``table``) the two dates are the first and last day in office that it gives, ""
    where open, and no passage stands behind them.
    """

    person: str
    role: str
    code: str
    sector: str
    first_said: str
    last_said: str
    mentions: int
    former: bool
    passages: tuple[Passage, ...]
    replaced_by: str = ""
    rivals: tuple[str, ...] = ()
    source: Literal["dispatches", "table"] = "dispatches"


@dataclass(frozen=True, slots=True)
class TieRow:
    """Kinship or a founding tie between two persons."""

    person: str
    tie: str
    other: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence found. ``marks`` are the found words' offsets within ``text``, end exclusive."""

    sentence_id: str
    text: str
    score: float
    marks: tuple[Span, ...]
    passage: Passage
    events: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One month of a dyad, from ``actor`` to ``recipient``.

    ``quads`` are the events of the four quad classes (verbal and material cooperation, verbal and
    material conflict); an event whose date spans several months counts in parts, by its days.
    ``plover`` and ``goldstein`` are mean scores, None where no event has one; ``dispatches`` is
    the number of all dispatches of the month, the denominator.
    """

    month: str
    actor: str
    recipient: str
    events: float
    quads: tuple[float, float, float, float]
    plover: float | None
    goldstein: float | None
    dispatches: int


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything a background note on two or more parties needs, as of ``as_of``.

    Lists of events are in order of time, the oldest first; an event stands in one list only.
    Events that went on or happened: ``meetings`` (CONSULT), ``cooperation`` (SUPPORT, COOPERATE,
    AID, AGREE, CONCEDE, RETREAT), ``demands`` (REQUEST, ACCUSE, REJECT, PROTEST, THREATEN),
    ``force`` (SANCTION, MOBILIZE, COERCE, ASSAULT). ``planned`` are announced or considered and
    still open as of the day; ``fallen`` were cancelled, denied, or planned for a time gone by
    with no word of them since. ``aside`` are what one does to third parties that concerns the
    other, and departures from office. ``around`` are recent meetings of a party with others.
    """

    parties: tuple[str, ...]
    as_of: str
    standing: tuple[StandingRow, ...]
    meetings: tuple[EventRow, ...]
    cooperation: tuple[EventRow, ...]
    demands: tuple[EventRow, ...]
    force: tuple[EventRow, ...]
    planned: tuple[EventRow, ...]
    fallen: tuple[EventRow, ...]
    aside: tuple[EventRow, ...]
    around: tuple[EventRow, ...]
    figures: tuple[FigureRow, ...]
    people: tuple[OfficeRow, ...]
    ties: tuple[TieRow, ...]
    series: tuple[MonthRow, ...]
    dispatches: int
    """Dispatches of the record that name two of the parties together, said up to then."""
    first_said: str
    last_said: str
    omitted: int = 0
    """Events left out because a list was longer than asked for."""
    note: str = ""
    """Why there is nothing, where no dispatch names them together."""
