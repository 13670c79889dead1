"""Why a dispatch was coded as it was: what was found, what fired, what came close."""

from __future__ import annotations

from dataclasses import dataclass

from dyade.code.pipeline import Analysis
from dyade.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text that something was found in: ``kind`` and a label for it."""

    span: Span
    kind: str  # entity, time, trigger, speech, quote
    label: str


@dataclass(frozen=True, slots=True)
class Fired:
    """A rule that fired at a word, and the claim it made, if any."""

    rule: str
    word: str
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Near:
    """A rule that came close at a word, and what it missed."""

    rule: str
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence explained."""

    sentence: Span
    marks: tuple[Mark, ...]
    fired: tuple[Fired, ...]
    near: tuple[Near, ...]


def explain(analysis: Analysis) -> tuple[Explanation, ...]:
    """The sentences of a dispatch, each with all that was found in it, in the order of the text."""
    return tuple(_sentence(analysis, index) for index in range(len(analysis.parsed.sentences)))


def _sentence(analysis: Analysis, index: int) -> Explanation:
    sentence = analysis.parsed.sentences[index]
    span = sentence.span
    marks = [
        Mark(m.span, "entity", ",".join(f"{a.code} {a.person}".strip() for a in m.actors) or "?")
        for m in analysis.entities.mentions
        if m.sentence == index
    ]
    marks += [
        Mark(e.span, "time", e.edtf or e.problem)
        for e in analysis.times
        if span.start <= e.span.start < span.end
    ]
    marks += [
        Mark(
            sentence.char_span(u.verb, u.verb + 1),
            "speech",
            ",".join(a.code for a in u.actors) or "?",
        )
        for u in analysis.speech.utterances
        if u.sentence == index
    ]
    fired = tuple(
        Fired(hit.rule, sentence.words[hit.token], claim)
        for at, hit, claim in analysis.matches
        if at == index
    )
    marks += [
        Mark(claim.trigger, "trigger", f"{claim.act} {claim.status}")
        for at, _, claim in analysis.matches
        if at == index and claim
    ]
    near = tuple(
        Near(miss.trigger.id, sentence.words[miss.token], miss.reason)
        for at, miss in analysis.misses
        if at == index
    )
    ordered = sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.kind, m.label))
    return Explanation(span, tuple(ordered), fired, near)
