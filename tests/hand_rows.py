"""Hand-made answer rows: short to write, always whole; no store is needed."""

from __future__ import annotations

import datetime as dt
import hashlib

from dyade.ask.rows import (
    Dispute,
    EventRow,
    Evidence,
    Passage,
    Stage,
)
from dyade.code.codebook import acts, event_type, plover_score
from dyade.model import Actor, Attribution, Count, Event, Interval, Place, Span, Status

KIM = Actor("PRK", "GOV", "Kim Jong-un")
XI = Actor("CHN", "GOV", "Xi Jinping")
PUTIN = Actor("RUS", "GOV", "Vladimir Poutine")
RUS, PRK, USA, CHN = Actor("RUS"), Actor("PRK"), Actor("USA"), Actor("CHN")


def days(text: str) -> Interval:
    """An interval from "2019-04-01/2019-04-30", "../2019-04-30", "2019-04-25" or ""."""
    if not text:
        return Interval()
    first, _, last = text.partition("/")
    bound = [None if b == ".." else dt.date.fromisoformat(b) for b in (first, last or first)]
    return Interval(*bound)


def evidence(
    text: str,
    trigger: str,
    *,
    dispatch: str = "demo-1",
    said: str = "2019-04",
    status: Status = "occurred",
    date: str = "",
    hedged: bool = False,
    attribution: Attribution | None = None,
    sentence: int = 0,
    url: str = "",
    title: str = "",
) -> Evidence:
    """A claim that stands at the beginning of its dispatch."""
    at = text.index(trigger)
    key = hashlib.sha256(dispatch.encode()).hexdigest()[:12]
    return Evidence(
        claim=hashlib.sha256(f"{dispatch}{text}".encode()).hexdigest()[:12],
        dispatch=dispatch,
        key=key,
        said=said,
        sentence=sentence,
        span=Span(0, len(text)),
        quote=text,
        trigger_span=Span(at, at + len(trigger)),
        trigger=trigger,
        status=status,
        date=days(date),
        hedged=hedged,
        attribution=attribution,
        rule="test",
        url=url,
        title=title,
    )


def event_row(
    act: str,
    status: Status,
    actors: tuple[Actor, ...],
    recipients: tuple[Actor, ...],
    date: str,
    told: tuple[Evidence, ...],
    *,
    mode: str = "",
    concerning: tuple[Actor, ...] = (),
    contexts: tuple[str, ...] = (),
    place: Place | None = None,
    count: Count | None = None,
    attribution: Attribution | None = None,
    hedged: bool = False,
    life: tuple[Stage, ...] = (),
    disputes: tuple[Dispute, ...] = (),
    cameo: str = "",
    goldstein: float | None = None,
    key: str = "",
) -> EventRow:
    """An event told by the given claims."""
    name = key or f"{act}-{told[0].claim}"
    event = Event(
        id=hashlib.sha256(name.encode()).hexdigest()[:16],
        act=act,
        status=status,
        actors=actors,
        recipients=recipients,
        date=days(date),
        claims=tuple(e.claim for e in told),
        event_type=event_type(act, status),
        mode=mode,
        contexts=contexts,
        concerning=concerning,
        place=place,
        count=count or Count(),
        attribution=attribution,
        hedged=hedged,
        cameo=cameo,
        goldstein=goldstein,
        plover_score=plover_score(act, mode, status),
        disputed=tuple(d.field for d in disputes),
        first_said=told[0].said,
        last_said=told[-1].said,
        sources=len({e.dispatch for e in told}),
    )
    return EventRow(event, acts()[act].quad, life=life, disputes=disputes, evidence=told)


def passage(quote: str, sentence: int, *, said: str = "2019-04") -> Passage:
    """Words of the demo's dispatch."""
    return Passage("demo-1", "k-demo-1", said, sentence, Span(0, len(quote)), quote)


def plain(act: str, mode: str = "") -> Event:
    """What Russia did to North Korea, without day, place or words."""
    return Event("x", act, "occurred", (RUS,), (PRK,), Interval(), (), mode=mode)
