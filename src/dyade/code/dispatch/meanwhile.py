"""Deeds tied to the one told before: "au même moment", "dans la foulée"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dyade.code.scene import Scene
from dyade.code.when import dating
from dyade.find.times import resolve_anchor
from dyade.model import Claim, Interval, TimeExpression
from dyade.parse import labels

_TIED = frozenset({"same", "after"})
_UNTOLD = frozenset({"news", "background", "none"})
_OPENS = labels.NOUNS | {labels.DET}
_BACK = 2  # sentences before, within which the deed stands that another is tied to


def spread(
    claims: Iterable[Claim], times: Sequence[TimeExpression], scenes: Mapping[int, Scene]
) -> list[Claim]:
    """The claims, those tied to the deed told just before dated by its days.

    "X a rencontré Y la semaine dernière. Z était en Russie au même moment": Z was there that week.

    Args:
        claims: of one dispatch.
        times: its time expressions.
        scenes: its parsed sentences by index.
    """
    every = sorted(claims, key=lambda c: c.trigger.start)
    tied = [t for t in times if t.anchor == "event" and t.relation in _TIED]
    done: list[Claim] = []
    for claim in every:
        own = [t for t in tied if _belongs(t, claim, scenes)]
        before = [c for c in done if _lends(c, claim)]
        if own and before:
            days = resolve_anchor(own[0], before[-1].date)
            span, basis = own[0].span, "anchored"
            if _overtakes(days, claim):  # it is tied to another deed than the one before
                days, basis = Interval(None, claim.date.latest), "background"
            claim = replace(claim, date=days, date_basis=basis, date_span=span)
        done.append(claim)
    return done


def _belongs(time: TimeExpression, claim: Claim, scenes: Mapping[int, Scene]) -> bool:
    scene = scenes.get(claim.sentence)
    if scene is None or claim.date_basis not in _UNTOLD:
        return False
    span = scene.sentence.span
    if not span.start <= time.span.start < span.end or _has_event(time, scene):
        return False
    event = dating.word_of(scene.sentence, time.span)
    return any(
        dating.hangs(scene.sentence, word, time)
        for word in scene.sentence.inside(claim.trigger)
        if event is None or event not in word.ancestors  # not in "au lendemain d'un accord"
    )


def _has_event(time: TimeExpression, scene: Scene) -> bool:
    """Whether the event from which a time counts is named: "un mois après un pacte"."""
    sentence = scene.sentence
    behind = next((t for t in scene.parse if sentence.starts[t.i] >= time.span.end), None)
    return time.amount is not None and behind is not None and behind.pos_ in _OPENS


def _overtakes(days: Interval, claim: Claim) -> bool:
    """Whether the days of a deed that is done would lie behind the news."""
    end = claim.date.latest if claim.status == "occurred" else None
    return end is not None and days.earliest is not None and days.earliest > end


def _lends(before: Claim, claim: Claim) -> bool:
    """Whether a claim has days of its own that the next one can share."""
    near = 0 <= claim.sentence - before.sentence <= _BACK
    dated = before.date_basis in ("said", "anchored", "occasion")
    return near and dated and bool(before.date.earliest or before.date.latest)
