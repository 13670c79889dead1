"""Hand-made records for tests of what comes after the coder: short to write, always whole.

``claim("RUS", "CONSULT", "PRK", day="2019-04-25")`` is a claim; ``record(text, claims…)`` puts
claims into a dispatch. The words of a claim are the sentence of the text that has its place in
the list, or the whole text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dyade.code import codebook
from dyade.model import (
    Actor,
    Attribution,
    Claim,
    Count,
    Dispatch,
    Figure,
    Interval,
    Place,
    Record,
    Relation,
    Role,
    Span,
    Status,
    Tie,
)
from dyade.resolve.clock import days
from dyade.resolve.decisions import Binding
from dyade.resolve.events import resolve
from dyade.resolve.features import names_of
from dyade.resolve.heard import Heard
from dyade.resolve.ids import claim_keys, dispatch_key
from dyade.resolve.stories import story_of
from dyade.resolve.told import Told
from dyade.store import stems

NOWHERE = Span(0, 0)


def actors(codes: str) -> tuple[Actor, ...]:
    """``"RUS:GOV:Vladimir Poutine, PRK"`` as entities: code, sector and person."""
    found = []
    for part in filter(None, (p.strip() for p in codes.split(","))):
        code, _, rest = part.partition(":")
        sector, _, person = rest.partition(":")
        found.append(Actor(code, sector, person))
    return tuple(found)


def interval(text: str) -> Interval:
    """``2019-04``, ``2019-04-24/2019-04-26``, ``2019/..`` or nothing as an interval."""
    if not text:
        return Interval()
    first, _, last = text.partition("/")
    early = None if first == ".." else days(first)[0]
    if not last:
        return Interval(early, days(first)[1])
    return Interval(early, None if last == ".." else days(last)[1])


@dataclass(frozen=True)
class Sketch:
    """A claim before it has a place in a text; ``sentence`` counts from 0, -1 is by its turn."""

    claim: Claim
    sentence: int = -1


def claim(
    doers: str,
    act: str,
    takers: str = "",
    *,
    day: str = "",
    status: Status = "occurred",
    basis: str = "said",
    place: str = "",
    count: int | tuple[int, int | None] = 1,
    by: str = "",
    sentence: int = -1,
    about: str = "",
    **more: Any,
) -> Sketch:
    """A claim. ``place`` is ``Vladivostok|RUS``; ``by`` is who says so, ``USA`` or ``USA:Name``."""
    name, _, code = place.partition("|")
    low, high = count if isinstance(count, tuple) else (count, count)
    speaker, _, person = by.partition(":")
    mode = str(more.get("mode", ""))
    made = Claim(
        dispatch="",
        act=act,
        status=status,
        actors=actors(doers),
        recipients=actors(takers),
        concerning=actors(about),
        trigger=NOWHERE,
        evidence=NOWHERE,
        sentence=0,
        rule=f"test/{act.lower()}",
        date=interval(day),
        date_basis=basis if day else "none",
        place=Place(name, code, precision="city" if name else "state") if place else None,
        count=Count(low, high),
        attribution=Attribution(speaker, person) if by else None,
        event_type=codebook.event_type(act, status),
        plover_score=codebook.plover_score(act, mode, status),
    )
    fields = {"confidence": 0.8, **more}
    return Sketch(replace(made, **fields), sentence)


def killing(victim: str, doers: str = "", **more: Any) -> Sketch:
    """A killing of somebody in particular, whoever did it."""
    return claim(doers, "ASSAULT", victim, mode="targeted", **more)


def record(
    text: str,
    *claims: Sketch,
    date: str = "2019-04-24",
    id: str = "",
    relations: Sequence[Relation] = (),
    roles: Sequence[Role] = (),
    figures: Sequence[Figure] = (),
    ties: Sequence[Tie] = (),
    **head: str,
) -> Record:
    """A record. Without ``id`` the dispatch is named after its date and first words."""
    name = id or f"{date}-{re.sub(r'[^a-z]+', '-', text.lower())[:24]}"
    spans = sentences(text)
    placed = []
    for turn, sketch in enumerate(claims):
        place = sketch.sentence if sketch.sentence >= 0 else min(turn, len(spans) - 1)
        span = spans[place]
        trigger = sketch.claim.trigger
        if trigger == NOWHERE:
            # Two claims of one sentence need two triggers to be told apart.
            trigger = Span(span.start + turn, span.start + turn + 1)
        placed.append(
            replace(sketch.claim, dispatch=name, trigger=trigger, evidence=span, sentence=place)
        )
    return Record(
        Dispatch(name, date, text, **head),
        tuple(placed),
        relations=tuple(relations),
        roles=tuple(roles),
        figures=tuple(figures),
        ties=tuple(ties),
        sentences=tuple(spans),
    )


def sentences(text: str) -> list[Span]:
    """The sentences of a plain text, split after full stops."""
    return [Span(m.start(), m.end()) for m in re.finditer(r"[^.\s][^.]*\.?", text)]


def span(text: str, words: str) -> Span:
    """Where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def relation(text: str, a: str, b: str, climate: str, words: str = "", **more: Any) -> Relation:
    """A standing, whose words are ``words`` or the whole text."""
    return Relation("", (a, b), climate, span(text, words or text), **more)


def role(text: str, person: str, office: str, code: str, **more: Any) -> Role:
    """Who holds which office, told where the person is named."""
    return Role("", person, office, code, span(text, person), **more)


def figure(text: str, words: str, unit: str, value: float, **more: Any) -> Figure:
    """A number whose words are ``words``."""
    return Figure("", unit, span(text, words), value=value, **more)


def tie(text: str, person: str, bond: str, other: str) -> Tie:
    """Kinship, told where the person is named."""
    return Tie("", person, bond, other, span(text, person))


def day(text: str) -> dt.date:
    """An ISO day."""
    return dt.date.fromisoformat(text)


def _near(quote: str, start: int, stop: int, names: list[str]) -> frozenset[str]:
    return frozenset(stems.near(quote, start, stop, names))


def _content(words: str) -> frozenset[str]:
    return frozenset(stems.content(words))


def heard(made: Record) -> list[Heard]:
    """The claims of a record as the resolving takes them."""
    key = dispatch_key(made.dispatch)
    first, last = days(made.dispatch.date)
    found = []
    for name, one in zip(claim_keys(key, made.claims), made.claims, strict=True):
        quote = one.evidence.of(made.dispatch.text)
        told = tuple(
            f
            for f in made.figures
            if f.evidence.start < one.evidence.end and one.evidence.start < f.evidence.end
        )
        names = names_of(one)
        words = frozenset(stems.telling(quote, names))
        start, stop = (n - one.evidence.start for n in (one.trigger.start, one.trigger.end))
        near = partial(_near, quote, start, stop, names)
        trigger = partial(_content, one.trigger.of(made.dispatch.text))
        story = story_of(key)
        found.append(
            Heard(
                name,
                key,
                one,
                made.dispatch.date,
                first,
                last,
                story,
                quote,
                words,
                near,
                trigger,
                told,
                one.status == "cancelled" and stems.puts_off(quote),
            )
        )
    return found


def events(*made: Record, binding: Binding | None = None) -> list[Told]:
    """The events that records tell together, as people decided."""
    return resolve([h for m in made for h in heard(m)], binding or Binding())


def told(*made: Record) -> int:
    """How many events records tell together."""
    return len(events(*made))
