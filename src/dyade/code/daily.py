"""Deeds that share one word and have a day each: "a reçu lundi X et mardi Y" tells two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dyade.code.deed import Context, codes
from dyade.code.matching.match import Match
from dyade.code.scene import unique
from dyade.code.when import dating
from dyade.find.mention import Mention
from dyade.model import Actor, Claim, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_NAMELESS = frozenset({"adjective", "pronoun"})
_BEFORE = frozenset({labels.DET, labels.ADP, labels.ADV, labels.NUM, labels.ADJ})


@dataclass(frozen=True, slots=True)
class Pair:
    """A day, and who or what is named with it behind the word of a deed."""

    day: TimeExpression
    actors: tuple[Actor, ...]
    codes: frozenset[str]


def spread(context: Context, match: Match, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one word, each on the day that is named with its party or place.

    Args:
        context: the dispatch and the sentence.
        match: the trigger that names the deeds.
        claims: what it was coded as.
    """
    pairs = _pairs(context, context.scene.parse[match.token])
    if len(pairs) < 2:
        return list(claims)
    return [each for claim in claims for each in _by_day(claim, pairs, context.dispatch.date)]


def _by_day(claim: Claim, pairs: Sequence[Pair], date: str) -> Iterator[Claim]:
    """The claim once for each day that it has, without the parties of the other days."""
    sides = codes((*claim.actors, *claim.recipients))
    mine = [p for p in pairs if p.codes & sides]
    if not mine:
        yield claim
        return
    split = len(mine) > 1 or claim.mode != "visit" or claim.place is None
    every = frozenset(c for p in pairs for c in p.codes)
    received = not any(p.codes & codes(claim.actors) for p in pairs)
    for pair in pairs if split else mine:
        dated = dating.interval(pair.day, date, claim.status)
        here = claim.place is None or claim.place.code not in every - pair.codes
        yield replace(
            claim,
            actors=claim.actors if received else _with(claim.actors, pair, every),
            recipients=_with(claim.recipients, pair, every) if received else claim.recipients,
            concerning=tuple(a for a in claim.concerning if a.code not in every),
            place=claim.place if here else None,
            date=dated.interval,
            date_basis=dated.basis,
            date_span=dated.span,
        )


def _with(side: Sequence[Actor], pair: Pair, every: frozenset[str]) -> tuple[Actor, ...]:
    """A side with the party of one day, without those of the others."""
    kept = [a for a in side if a.code not in every or a.code in pair.codes]
    return unique((*kept, *(a for a in pair.actors if a.code not in codes(kept))))


def _pairs(context: Context, trigger: Token) -> list[Pair]:
    """The days behind a word, each with who or what stands beside it; none where it is unsure."""
    days = {}
    for expression in context.times:
        word = dating.word_of(context.scene.sentence, expression.span)
        if word is not None and word.i > trigger.i and _is_day(expression):
            days[word.i] = expression
    if len(days) < 2:
        return []
    items: list[int | Mention] = [*sorted(days)]
    end = _end(trigger)
    for mention in context.scene.entities.mentions:
        named = mention.actors or (mention.place and mention.place.code)
        if mention.sentence != context.scene.sentence.index or not named:
            continue
        outer = context.scene.mention(trigger.doc[mention.head]) is mention
        if outer and mention.kind not in _NAMELESS and trigger.i < mention.first:
            items.append(mention)
    items = [i for i in items if _at(i) < end]
    items.sort(key=_at)
    groups = _grouped(items)
    if len(groups) < 2 or not all(len(g) > 1 for g in groups):
        return []
    if not all(_joined(trigger.doc, _at(group[0])) for group in groups[1:]):
        return []
    return [_pair(group, days) for group in groups]


def _is_day(expression: TimeExpression) -> bool:
    exact = expression.earliest is not None and expression.earliest == expression.latest
    return expression.kind == "date" and expression.grain == "day" and exact


def _at(item: int | Mention) -> int:
    return item if isinstance(item, int) else item.first


def _end(trigger: Token) -> int:
    """Where the clause of a word ends: before the next verb, and what may be its subject."""
    verb = next((t for t in trigger.doc[trigger.i + 1 :] if t.pos_ in labels.VERBS), None)
    if verb is None:
        return len(trigger.doc)
    pauses = [t.i for t in trigger.doc[trigger.i + 1 : verb.i] if t.pos_ == labels.PUNCT]
    if tree.is_finite(tree.finite_head(verb)):
        return trigger.i  # whose the last of the parties are is unsure
    return pauses[-1] if pauses else verb.i


def _grouped(items: Sequence[int | Mention]) -> list[list[int | Mention]]:
    """The parties with their days: the day before them in all groups, or behind them in all."""
    groups: list[list[int | Mention]] = []
    if not items:
        return groups
    leads = isinstance(items[0], int)
    for item in items:
        opens = isinstance(item, int) if leads else not groups or isinstance(groups[-1][-1], int)
        if opens:
            groups.append([])
        groups[-1].append(item)
    whole = leads or not groups or isinstance(groups[-1][-1], int)
    return groups if whole else []


def _joined(doc: Sequence[Token], first: int) -> bool:
    """Whether "et", "puis" or a comma stands before a group."""
    at = first - 1
    while at > 0 and doc[at].pos_ in _BEFORE and doc[at].lower_ not in words("times", "next"):
        at -= 1
    return doc[at].text == "," or doc[at].lower_ in words("times", "next")


def _pair(group: Sequence[int | Mention], days: dict[int, TimeExpression]) -> Pair:
    day = next(days[i] for i in group if isinstance(i, int))
    named = [m for m in group if isinstance(m, Mention)]
    actors = unique(a for m in named for a in m.actors)
    places = frozenset(m.place.code for m in named if m.place and m.place.code)
    return Pair(day, actors, codes(actors) or places)
