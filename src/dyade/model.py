"""The nouns of the program: frozen values that the steps hand to each other.

Offsets count Unicode code points of ``Dispatch.text``; ``end`` is exclusive.
Days are ``datetime.date``; both bounds of an ``Interval`` are inclusive and ``None`` means open.
The terms are those of docs/codebook.md.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, fields
from typing import Literal

from dyade.errors import TextError, expect, shown

Status = Literal["occurred", "ongoing", "future", "cancelled", "negated", "hypothetical"]

DONE: tuple[Status, ...] = ("occurred", "ongoing")
"""The statuses of a deed that took place or goes on."""

AHEAD: tuple[Status, ...] = ("future", "hypothetical")
"""Those of a deed that is to come or might."""

PLANS: tuple[Status, ...] = (*AHEAD, "cancelled")
"""Those of a deed that lies ahead, or did before it was called off."""

Approx = Literal["", "about", "at_most", "at_least"]
Anchor = Literal["", "document", "expression", "event"]
Direction = Literal["said", "tense", "guessed"]
Problem = Literal["", "no-such-day", "no-such-time", "weekday-mismatch", "year-out-of-range"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a dispatch's text: code points, ``end`` exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers in ``text``."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of days; ``None`` on a side means open there."""

    earliest: dt.date | None = None
    latest: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One dated news text. ``date`` is EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``.

    Raises:
        TextError: a field that is no string, or a text with half a character in it.
    """

    id: str
    date: str
    text: str
    title: str = ""
    source: str = ""
    url: str = ""
    agency: str = ""
    lang: str = ""
    version: str = ""

    def __post_init__(self) -> None:
        for name in _DISPATCH:
            value = getattr(self, name)
            advice = "write it as “2019-04-24”" if name == "date" else "give a string"
            fault = f"the {name} of a dispatch is no text: {shown(value)}; {advice}"
            expect(value, str, TextError(fault))
            try:
                value.encode()
            except UnicodeEncodeError as wrong:
                raise TextError(
                    f"the {name} of a dispatch has half a character at {wrong.start}: "
                    "decode its bytes as UTF-8 with errors=“replace”"
                ) from None


_DISPATCH = tuple(f.name for f in fields(Dispatch))


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time, ``low`` to ``high`` units, both inclusive; ``high`` None where open."""

    low: int
    high: int | None
    unit: Literal["minute", "hour", "day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression of the text, as four bounds.

    ``start`` holds the days on which the time can begin, ``end`` those on which it can end
    (inclusive). ``kind`` tells a position in time from a mere length ("pendant trois ans") and
    from a repetition ("tous les ans"). ``amount`` is the length of a duration, the period of a
    repetition, or the distance to the event that is the anchor ("moins de deux mois après").
    ``problem`` names what is wrong with the date as written, which then has no bounds. ``rule`` is
    the id of the rule that read it.
    """

    span: Span
    kind: Literal["date", "duration", "repetition"]
    start: Interval
    end: Interval
    grain: str
    edtf: str
    approx: Approx = ""
    anchor: Anchor = "document"
    direction: Direction = "said"
    relation: Literal["", "before", "after", "same"] = ""  # to the event that is the anchor
    problem: Problem = ""
    amount: Amount | None = None
    rule: str = ""

    @property
    def earliest(self) -> dt.date | None:
        """First day the time can touch; None where open or unknown."""
        return self.start.earliest

    @property
    def latest(self) -> dt.date | None:
        """Last day the time can touch, inclusive; None where open or unknown."""
        return self.end.latest


@dataclass(frozen=True, slots=True)
class Actor:
    """A political entity: a state, a body, a movement, or somebody acting for one."""

    code: str
    sector: str = ""
    person: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deed took place: the name as the text writes it and the state's code."""

    name: str
    code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    precision: Literal["", "point", "city", "region", "state"] = ""


@dataclass(frozen=True, slots=True)
class Count:
    """How many times: ``low`` to ``high``, both inclusive; ``high`` None where open."""

    low: int = 1
    high: int | None = 1


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word a deed is told; ``via`` is who quotes the speaker ("selon X, cité par Y")."""

    code: str
    person: str = ""
    sector: str = ""
    via: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage of one dispatch says of one deed."""

    dispatch: str
    act: str
    status: Status
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    trigger: Span
    evidence: Span
    sentence: int
    rule: str
    mode: str = ""
    contexts: tuple[str, ...] = ()
    concerning: tuple[Actor, ...] = ()
    date: Interval = Interval()
    date_basis: str = ""  # how it was found, as in docs/codebook.md
    date_span: Span | None = None
    place: Place | None = None
    count: Count = Count()
    attribution: Attribution | None = None
    hedged: bool = False
    confidence: float = 1.0
    event_type: str = ""
    cameo: str = ""
    goldstein: float | None = None
    plover_score: float | None = None
    historical: bool = False
    ordinal: int = 0  # which one the text says it is ("deuxième sommet" → 2), else 0


@dataclass(frozen=True, slots=True)
class Relation:
    """The standing between two entities as the text describes it, with no deed."""

    dispatch: str
    parties: tuple[str, str]
    climate: str
    evidence: Span
    trend: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    hedged: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """Who holds which office, as the text says it. ``role`` is as written, in lower case."""

    dispatch: str
    person: str
    role: str
    code: str
    span: Span
    sector: str = ""
    former: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A row of a table of office holders: who holds an office of a state or body, and when.

    ``names`` are the full name and others for it; ``start`` and ``end`` EDTF days, "" open.
    """

    names: tuple[str, ...]
    code: str
    sector: str
    role: str
    start: str
    end: str

    @property
    def name(self) -> str:
        """The full name."""
        return self.names[0]

    def holds(self, date: str) -> bool:
        """Whether the office may be held on a date (EDTF, to the day, the month or the year)."""
        begun = not self.start or not date or self.start[: len(date)] <= date
        return begun and not self.over(date)

    def over(self, date: str) -> bool:
        """Whether the office had certainly ended before a date."""
        return bool(self.end and date) and self.end < date[: len(self.end)]


@dataclass(frozen=True, slots=True)
class Tie:
    """A kinship or founding tie between two persons."""

    dispatch: str
    person: str
    tie: str
    other: str
    span: Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number about the deeds: ``value``, or ``low`` and ``high`` where the text gives bounds."""

    dispatch: str
    unit: str
    evidence: Span
    value: float | None = None
    low: float | None = None
    high: float | None = None
    approx: bool = False
    about: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that one dispatch says. ``claims`` holds one claim a deed."""

    dispatch: Dispatch
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    roles: tuple[Role, ...] = ()
    ties: tuple[Tie, ...] = ()
    figures: tuple[Figure, ...] = ()
    sentences: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One deed, as one or many claims tell it.

    ``id`` is stable: it depends on the claims alone, not on the order in which they came.
    ``claims`` holds the ids of its claims, earliest said first. The fields are the reading that
    most, latest and surest claims support; where they disagree, ``disputed`` names the fields.
    """

    id: str
    act: str
    status: Status
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    date: Interval
    claims: tuple[str, ...]
    event_type: str = ""
    mode: str = ""
    contexts: tuple[str, ...] = ()
    concerning: tuple[Actor, ...] = ()
    place: Place | None = None
    count: Count = Count()
    attribution: Attribution | None = None
    hedged: bool = False
    confidence: float = 1.0
    cameo: str = ""
    goldstein: float | None = None
    plover_score: float | None = None
    disputed: tuple[str, ...] = ()
    first_said: str = ""  # EDTF date of the earliest dispatch that tells it
    last_said: str = ""
    sources: int = 1  # independent sources: copies and updates of one story count once
    text: str = field(default="", compare=False)
