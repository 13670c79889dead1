"""From a group of claims to an event: the reading they support, and all its earlier versions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby

from dyade.code import codebook
from dyade.model import DONE, Attribution, Count, Event, Interval, Place, Status
from dyade.resolve import dispute, parties, status, when
from dyade.resolve.correct import corrected
from dyade.resolve.decisions import Binding
from dyade.resolve.features import NARROW
from dyade.resolve.group import Group
from dyade.resolve.heard import Heard
from dyade.resolve.ids import digest
from dyade.resolve.told import Dispute, Stage, StageKind, Told, Version
from dyade.resolve.weigh import sources, support, surety, weight

_DOUBT = 0.7  # what is left of the surety where it is disputed whether the deed took place
_EXACT = ("point", "city")
_CAP = 0.99  # no count of dispatches makes a deed certain; a person's word does
_KINDS: dict[Status, StageKind] = {
    "hypothetical": "considered",
    "future": "planned",
    "ongoing": "ongoing",
    "occurred": "done",
    "cancelled": "cancelled",
    "negated": "denied",
}


def told(group: Group, binding: Binding) -> Told:
    """The event of a group, with a version for each day on which more was said of it.

    Its id rests on the claim said first, so later dispatches do not change it.
    """
    claims = group.claims
    name = digest("event", claims[0].id)
    dates: list[dt.date] = []
    readings: list[tuple[Event, tuple[Dispute, ...], tuple[str, ...]]] = []
    life: list[Stage] = []
    lives: list[tuple[Stage, ...]] = []
    count = 0
    for day, said in groupby(claims, key=lambda h: h.said_first):
        new = list(said)
        count += len(new)
        reading = _read(name, claims[:count], binding)
        life = _lived(life, reading[0], new)
        dates.append(day)
        readings.append(reading)
        lives.append(tuple(life))
    ends: list[dt.date | None] = [*dates[1:], None]
    versions = tuple(
        Version(event, start, end, stages, disputes, decided)
        for (event, disputes, decided), start, end, stages in zip(
            readings, dates, ends, lives, strict=True
        )
    )
    return Told(name, group.component, versions)


def _lived(life: Sequence[Stage], event: Event, new: Sequence[Heard]) -> list[Stage]:
    """The life so far, with a further stage where what is held has changed."""
    kind = _KINDS[event.status]
    put_off = any(h.claim.date_basis == "moved" and h.claim.date == event.date for h in new)
    off = [h for h in new if h.claim.status == "cancelled"]
    no_day = event.status == "cancelled" and bool(off) and all(h.put_off for h in off)
    if (event.status == "future" and put_off) or no_day:
        kind = "postponed"
    if life:
        last = life[-1]
        given_up = off and last.kind == "postponed" and kind == "cancelled"
        if event.status == last.status and not given_up:
            if event.status != "future" or event.date == last.date:
                return list(life)
            kind = kind if put_off else _moved(last, event.date)
            if kind == "planned":
                return list(life)
        elif last.status == "cancelled" and event.status == "future":
            # Called off without a new day, which is now known.
            old = next((s for s in reversed(life) if s.date.latest), last)
            kind = "postponed" if _moved(old, event.date) == "postponed" else kind
    sayers = [h.id for h in new if h.claim.status == event.status] or [h.id for h in new]
    return [*life, Stage(kind, event.status, new[0].said, event.date, tuple(sayers))]


def _moved(last: Stage, date: Interval) -> StageKind:
    """What a new date makes of a plan: ``planned`` where nothing is new."""
    if last.date.latest and date.earliest and date.earliest > last.date.latest:
        return "postponed"
    if when.overlap(last.date, date) and when.width(date) < when.width(last.date):
        return "confirmed"
    return "planned"


def _read(
    name: str, claims: Sequence[Heard], binding: Binding
) -> tuple[Event, tuple[Dispute, ...], tuple[str, ...]]:
    source = sources(claims)
    held = status.held(claims, source)
    behind = [h for h in claims if h.claim.status == held] or list(claims)
    found = dispute.disputes(claims, source)
    others = [h for h in claims if h.claim.status != held]
    actors, recipients, concerning = parties.sides(behind, others)
    act = claims[0].claim.act
    mode = _best(behind, source, lambda h: h.claim.mode)
    sure = surety(behind, source)
    if any(d.field == "status" for d in found):
        sure *= _DOUBT
    event = Event(
        id=name,
        act=act,
        status=held,
        actors=actors,
        recipients=recipients,
        date=_days(claims, behind, held, source),
        claims=tuple(h.id for h in claims),
        mode=mode,
        contexts=_contexts(behind),
        concerning=concerning,
        place=_where(claims, behind, held, source),
        count=_count(behind, source),
        attribution=_attribution(behind, source),
        hedged=all(h.claim.hedged for h in behind),
        confidence=round(min(sure, _CAP), 3),
        cameo=_cameo(behind, source),
        disputed=tuple(d.field for d in found),
        first_said=claims[0].said,
        last_said=claims[-1].said,
        sources=len({source[h.id] for h in behind}),
    )
    event, decided = corrected(event, binding)
    return _scored(event, behind), found, decided


def _scored(event: Event, claims: Sequence[Heard]) -> Event:
    """With type and scores by the codebook, from act, mode, status and CAMEO code."""
    kind = codebook.event_type(event.act, event.status)
    goldstein = codebook.goldstein(event.cameo, event.status)
    if goldstein is None and event.status not in codebook.UNDONE:
        goldstein = next((h.claim.goldstein for h in claims if h.claim.goldstein is not None), None)
    score = codebook.plover_score(event.act, event.mode, event.status)
    return replace(event, event_type=kind, goldstein=goldstein, plover_score=score)


def _best(claims: Sequence[Heard], source: dict[str, str], value: Callable[[Heard], str]) -> str:
    """The value other than empty with most support; the smallest where several have it."""
    weights = support((h for h in claims if value(h)), source, value)
    return min(weights, key=lambda v: (-weights[v], v)) if weights else ""


def _contexts(claims: Sequence[Heard]) -> tuple[str, ...]:
    total = sum(weight(h) for h in claims)
    named = {c for h in claims for c in h.claim.contexts}
    return tuple(
        c
        for c in sorted(named)
        if sum(weight(h) for h in claims if c in h.claim.contexts) >= total / 3 - 1e-9
    )


def _cameo(claims: Sequence[Heard], source: dict[str, str]) -> str:
    """The code with most support among the finest given."""
    weights = support((h for h in claims if h.claim.cameo), source, lambda h: h.claim.cameo)
    if not weights:
        return ""
    return min(weights, key=lambda c: (c.endswith("0"), -weights[c], -len(c), c))


def _days(
    claims: Sequence[Heard], behind: Sequence[Heard], held: Status, source: dict[str, str]
) -> Interval:
    """When it was; of what was called off or denied on no day, the days it was said to be on."""
    date = when.held(behind, held, source)
    if held not in status.OFF or when.width(date) <= NARROW:
        return date
    dated = [h for h in claims if when.width(h.claim.date) <= NARROW]
    done = [h for h in dated if h.claim.status in DONE]
    plans = [h for h in dated if h.claim.status == "future"]
    if done and held == "negated":
        return when.held(done, "occurred", source)
    return when.held(plans, "future", source) if plans else date


def _where(
    claims: Sequence[Heard], behind: Sequence[Heard], held: Status, source: dict[str, str]
) -> Place | None:
    """Where it was; of what did not happen, the town that others name in the same state."""
    place = _place(behind, source)
    if held not in status.OFF or (place and place.precision in _EXACT):
        return place
    other = _place(claims, source)
    same = other is not None and (place is None or place.code == other.code)
    return other if same else place


def _place(claims: Sequence[Heard], source: dict[str, str]) -> Place | None:
    """The place named most exactly by most; its fullest form."""
    placed = [h for h in claims if h.claim.place]
    if not placed:
        return None
    exact = [h for h in placed if h.claim.place and h.claim.place.precision in _EXACT]
    chosen = exact or placed
    weights = support(chosen, source, dispute.place_of)
    best = min(weights, key=lambda v: (-weights[v], v))
    forms = [h.claim.place for h in chosen if h.claim.place and dispute.place_of(h) == best]
    return max(forms, key=lambda p: (p.latitude is not None, p.code, p.name))


def _count(claims: Sequence[Heard], source: dict[str, str]) -> Count:
    """The count with most support; of two with the same, the larger."""
    weights = support(claims, source, lambda h: h.claim.count)
    return max(weights, key=lambda c: (weights[c], c.low, c.high or 1_000_000))


def _attribution(claims: Sequence[Heard], source: dict[str, str]) -> Attribution | None:
    """On whose word, where every claim is told on somebody's."""
    if not all(h.claim.attribution for h in claims):
        return None
    weights = support(claims, source, _speaker)
    best = min(weights, key=lambda v: (-weights[v], v))
    chosen = next(h.claim.attribution for h in claims if _speaker(h) == best)
    return replace(chosen, span=None) if chosen else None


def _speaker(heard: Heard) -> tuple[str, str]:
    said = heard.claim.attribution
    return (said.code, said.person) if said else ("", "")
