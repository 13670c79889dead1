"""Several remarks of one speaker at one occasion: a remark without a date takes the occasion's.

"X s'en est pris lundi à Y. Il a aussi demandé …": the demand was made on the same Monday.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dyade.code.codebook import STATEMENTS
from dyade.code.deed import Context, codes
from dyade.code.when import dating
from dyade.code.who.subjects import subject_actors
from dyade.find.stances import stance
from dyade.find.times import document_bounds, news_interval
from dyade.model import Actor, Claim, Interval, Span, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_STATE = frozenset({"", "GOV"})
_MEETING = "CONSULT"
_REMARKS = STATEMENTS | {_MEETING}
_TOLD = frozenset({"said", "occasion", "news"})
_BACK = 2  # sentences
_ON = 400  # characters from what somebody did on a day to what he said then
_LONGEST = dt.timedelta(days=2)  # a longer time is no occasion


@dataclass(frozen=True, slots=True)
class Occasion:
    """Somebody spoke on these days, at this place of the text."""

    offset: int
    actors: tuple[Actor, ...]
    interval: Interval
    spoken: bool = True  # somebody said something, rather than did something
    joint: bool = False  # several met: it is the occasion of what they all say


def of_utterances(context: Context) -> list[Occasion]:
    """The dated speech verbs of a sentence, and what else somebody did on a named day.

    "La ministre est revenue jeudi sur la grève": what she says after that she says on Thursday.
    """
    sentence = context.scene.sentence
    found: list[Occasion] = []
    for utterance in context.speech.utterances:
        if utterance.sentence != sentence.index or not utterance.actors or sentence.doc is None:
            continue
        verb = sentence.doc[utterance.verb]
        # not "« Que mangent-ils ce soir ? », a lancé X"
        outside = [t for t in context.times if not context.speech.quote_at(t.span.start)]
        expression = dating.belonging(sentence, verb, outside)
        if not (expression and _names_a_day(expression)):
            continue
        if stance.of_verb(verb).tense != "background":
            dated = dating.interval(expression, context.dispatch.date)
            found.append(
                Occasion(sentence.starts[utterance.verb], utterance.actors, dated.interval)
            )
    return found + _appearances(context, {o.offset for o in found})


def _appearances(context: Context, known: set[int]) -> list[Occasion]:
    """The dated main verbs in the past whose subject is a political entity."""
    sentence = context.scene.sentence
    if sentence.doc is None or not context.times:
        return []
    found: list[Occasion] = []
    for token in sentence.doc:
        if token.dep_ != labels.ROOT or token.pos_ not in labels.VERBS:
            continue
        told = sentence.starts[token.i] in known or is_older(token)
        crowd = token.lemma_ in words("protest", "marching")  # their state says nothing by that
        if told or crowd or stance.of_verb(token).status != "occurred":
            continue
        actors = subject_actors(context.scene, token)
        expression = dating.belonging(sentence, token, context.times)
        named = expression is not None and _names_a_day(expression)
        if actors and expression and named and not tree.is_passive(token):
            dated = dating.interval(expression, context.dispatch.date)
            found.append(Occasion(sentence.starts[token.i], actors, dated.interval, False))
    return found


def _names_a_day(expression: TimeExpression) -> bool:
    """Whether a time says more than that something goes on now: not in "actuellement"."""
    return expression.grain != "now"


def _recent(interval: Interval, news: Interval) -> bool:
    if not (interval.earliest and interval.latest and news.earliest and news.latest):
        return False
    short = interval.latest - interval.earliest <= _LONGEST
    return short and news.earliest <= interval.earliest and interval.latest <= news.latest


def _same(one: Sequence[Actor], other: Sequence[Actor], loosely: bool = False) -> bool:
    """Whether two sides share an actor; loosely, a state is also its government."""
    for a in one:
        for b in other:
            named = a.person and b.person
            agree = a.person == b.person if named else a.sector == b.sector
            agree = agree or (loosely and {a.sector, b.sector} <= _STATE and not named)
            if a.code == b.code and agree:
                return True
    return False


def is_older(token: Token) -> bool:
    """Whether a verb looks back from the news: "lundi, il avait refusé" is no word of the news."""
    return token.pos_ in labels.VERBS and stance.of_verb(token).tense == "background"


def spread(
    claims: Iterable[Claim],
    occasions: Iterable[Occasion],
    date: str,
    older: frozenset[Span] = frozenset(),
) -> list[Claim]:
    """The claims, undated statements of the news dated by their speaker's nearest occasion.

    An occasion before the statement wins over one behind it. What stands at the triggers in
    ``older`` looks back from the news: on a day before the document's it is no occasion.
    """
    today = document_bounds(date).earliest
    news = news_interval(date)
    every = list(claims)
    known = [o for o in occasions if _recent(o.interval, news)]
    known += [
        Occasion(c.trigger.start, c.actors, c.date)
        for c in every
        if c.date_basis == "said"
        and c.act in STATEMENTS
        and not (c.trigger in older and c.date.latest and today and c.date.latest < today)
        and _recent(c.date, news)
    ]
    known += [
        Occasion(c.trigger.start, c.actors, c.date, False, True)
        for c in every
        if c.act == _MEETING
        and c.status == "occurred"
        and c.date_basis == "said"
        and len(codes(c.actors)) > 1
        and c.trigger not in older
        and _recent(c.date, news)
    ]  # "le sommet s'est tenu lundi. Les deux pays ont condamné"
    return _settled([_dated(c, known) for c in every], news)


def _settled(claims: list[Claim], news: Interval) -> list[Claim]:
    """The claims, remarks without a place at that of what their speaker just said or came for."""
    order = sorted(range(len(claims)), key=lambda n: claims[n].trigger.start)
    done: list[Claim] = []
    for n in order:
        claim = claims[n]
        if claim.act in STATEMENTS and claim.place is None and claim.date_basis in _TOLD:
            before = [c for c in done if _hosts(c, claim, news)]
            if before:
                claims[n] = replace(claim, place=before[-1].place)
        done.append(claims[n])
    return claims


def _hosts(before: Claim, claim: Claim, news: Interval) -> bool:
    """Whether a remark was made where its speaker was in the sentences before."""
    near = 0 <= claim.sentence - before.sentence <= _BACK
    same_day = claim.date == before.date or claim.date_basis == "news"
    spoke = before.act in STATEMENTS or before.act == _MEETING
    there = before.status == "occurred" and before.place is not None and spoke
    return (
        near and there and same_day and _recent(before.date, news)
        and _same(before.actors, claim.actors)
        and _is_his(before.actors, claim.actors)
    )  # fmt: skip


def _is_his(speakers: tuple[Actor, ...], actors: tuple[Actor, ...]) -> bool:
    """Whether what some said or did together is where one of them speaks: they all, or a person.

    "Riga et Oslo ont signé lundi à Lima": a state that goes on alone is not bound to it.
    """
    several = len(codes(speakers)) > 1
    return not several or codes(speakers) == codes(actors) or any(a.person for a in actors)


def _is_by_name(occasion: Occasion, claim: Claim) -> bool:
    """Whether it is the one named person of a claim who spoke or did something."""
    persons = {a.person for a in claim.actors}
    return len(claim.actors) == 1 and persons <= {a.person for a in occasion.actors if a.person}


def _doings(claim: Claim, known: Sequence[Occasion]) -> list[Occasion]:
    """What the person of a claim did right before, on one day: "jeudi, X a accepté. « Je refuse »,
    a-t-il dit".
    """
    own = [o for o in known if not (o.spoken or o.joint) and _is_by_name(o, claim)]
    near = [o for o in own if 0 < claim.trigger.start - o.offset <= _ON]
    return near if len({o.interval for o in near}) == 1 else []


def _dated(claim: Claim, known: list[Occasion]) -> Claim:
    if claim.date_basis != "news" or claim.act not in _REMARKS or not claim.actors:
        return claim
    mine = [o for o in known if o.spoken and _same(o.actors, claim.actors)]
    mine = [o for o in mine if _is_his(o.actors, claim.actors)]
    if not any(_is_by_name(o, claim) for o in mine):
        mine = _doings(claim, known) or mine
    if not mine:
        mine = [o for o in known if o.joint and codes(o.actors) == codes(claim.actors)]
    alone = [o for o in known if not o.joint]
    if not mine:
        mine = [o for o in alone if _same(o.actors, claim.actors, loosely=True)]
        mine = [o for o in mine if o.spoken or _is_his(o.actors, claim.actors)]
        if len({o.interval for o in mine}) > 1:
            return claim  # who spoke is as unsure as when
    if not mine:
        return claim
    at = claim.trigger.start
    best = min(mine, key=lambda o: (o.offset > at, abs(o.offset - at)))
    return replace(claim, date=best.interval, date_basis="occasion")
