"""When a deed took place: the time expression that belongs to it, else the codebook's default."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dyade.code.lexicon import light_verbs
from dyade.code.when import adjoining, clausetimes, nountimes
from dyade.code.when.hanging import Hold, beside, hold, time_verb
from dyade.find.counting import series
from dyade.find.stances import stance as reading
from dyade.find.stances.stance import Stance
from dyade.find.times import (
    background_interval,
    deed_interval,
    document_bounds,
    news_interval,
    resolve_event,
    so_long,
)
from dyade.model import PLANS, Interval, Span, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_NEXT = 3  # words between "deux mois après" and the noun of the deed
_SINCE = frozenset({"since", "since-amount", "since-units"})
_CALENDAR = frozenset({"date", "date-list", "date-span", "figures", "figures-day-month", "nth"})
_AGO = "ago"
_BEFORE = "before"
_WEEKDAYS = frozenset({"each", "weekday"})
_HENCEFORTH = "henceforth"  # how things stand, not when that came about: "a désormais fermé"
_LONG = frozenset({"week", "month", "year", "decade", "century", "unknown"})  # units
_RECORD_REACH = 12  # tokens between "la première" and "depuis"
_OPENING = 6  # tokens of "pour la première fois depuis 2011"
_BYGONE = frozenset({"year", "decade", "century", "period"})
_SHORT = frozenset({"minute", "hour", "day", "night"})  # grains that two deeds can share


@dataclass(frozen=True, slots=True)
class Dating:
    """An interval, how it was found, and the expression it rests on."""

    interval: Interval
    basis: str
    span: Span | None = None


def word_of(sentence: Sentence, span: Span) -> Token | None:
    """The token by which an expression hangs in the sentence."""
    inside = sentence.inside(span)
    for token in inside:
        if token.head not in inside or token.head.i == token.i:
            return token
    return inside[0] if inside else None


def _since_event(trigger: Token, time: Token) -> Token | None:
    """The event since which a deed goes on: "des heurts depuis le vote du 9 août"."""
    if adjoining.since(time) == trigger:
        return time
    for token in time.ancestors:
        if token == trigger or token.pos_ not in labels.NOUNS:
            return None
        if tree.preposition(token) in words("times", "since"):
            return None if trigger in token.subtree else token
    return None


def _since_a_record(
    sentence: Sentence, expression: TimeExpression, event: Token | None = None
) -> bool:
    """ "La première visite depuis 2011", "jamais vu depuis dix ans": no day of the deed itself."""
    if (expression.rule not in _SINCE and event is None) or sentence.doc is None:
        return False
    start = expression.span.start if event is None else sentence.starts[event.i]
    before = [t for t in sentence.doc if sentence.starts[t.i] < start]
    if event is not None:
        return any(_is_record(t) for t in before[-_RECORD_REACH:])
    opening = sentence.doc[len(before) : len(before) + _OPENING]
    near = [*before[-_RECORD_REACH:], *opening]
    first = len(near) - len(opening)
    since = words("times", "since")
    stop = next((n for n, t in enumerate(near) if n >= first and t.lower_ in since), 0)
    return any(_is_record(t) or _is_superlative(t) for t in near[:stop])


def _is_superlative(word: Token) -> bool:
    """ "La plus grave depuis", "du plus haut rang depuis"."""
    if word.lower_ not in words("times", "more") or not word.i:
        return False
    before, behind = word.doc[word.i - 1], word.doc[word.i + 1 : word.i + 2]
    if before.pos_ == labels.DET:
        return True
    of = before.lower_ in words("times", "of")
    return of and any(t.pos_ == labels.ADJ for t in behind)


def _is_record(word: Token) -> bool:
    """Whether a word tells that the like was not seen before; "Premier ministre" is an office."""
    behind = word.doc[word.i + 1 : word.i + 2]
    ordinal = tree.feature(word, "NumType") == labels.ORDINAL
    if ordinal and behind and behind[0].lower_ in words("calendar", "how_often"):
        return True  # "pour la cinquième fois"
    office = bool(behind) and behind[0].lower_ in words("times", "no_record_before")
    return word.lower_ in words("times", "records") and not office


def _of_a_standing(sentence: Sentence, trigger: Token, expression: TimeExpression) -> bool:
    """Whether it says since when somebody is what he is: "au pouvoir depuis vingt ans"."""
    if expression.rule not in _SINCE or sentence.doc is None:
        return False
    first = next(t for t in sentence.doc if sentence.starts[t.i] >= expression.span.start)
    held = sentence.doc[first.i - 1] if first.i else None
    return held is not None and held != trigger and held.lower_ in words("times", "standing")


def belonging(
    sentence: Sentence, trigger: Token, expressions: Sequence[TimeExpression], own: bool = False
) -> TimeExpression | None:
    """The time expression of a sentence that dates the deed named at a token, or None.

    An expression belongs to the verb it hangs on, or to the noun it completes; the weekday of "a
    annoncé jeudi avoir tiré" dates the announcement, not the shot. The day of an event since
    which a deed goes on is its first. With ``own`` only what hangs on the token or stands beside
    it counts.
    """
    dated = [e for e in expressions if e.kind == "date" and (e.earliest or e.latest)]
    dated = [e for e in dated if e.rule != _HENCEFORTH]
    best: tuple[Hold, TimeExpression] | None = None
    for expression in dated:
        head = word_of(sentence, expression.span)
        if head is None or series.told_apart(trigger, head):
            continue
        event = _since_event(trigger, head)
        last = max(t.i for t in trigger.doc if sentence.starts[t.i] < expression.span.end)
        if adjoining.in_that_year(trigger, trigger.doc[last]):
            return _named_day(expression)
        if _since_a_record(sentence, expression, event):
            continue
        near = event is not None or _is_of_these_days(expression)
        bygone = expression.grain in _BYGONE and nountimes.recalled(trigger, head)
        if bygone or _of_a_standing(sentence, trigger, expression) or adjoining.of_another(head):
            continue
        owner = nountimes.owner(sentence, expression, head, near)
        if owner is not None and owner != trigger and not nountimes.is_of_one_day(trigger, owner):
            continue
        firm = hold(trigger, head)
        if firm and trigger.pos_ in labels.VERBS and nountimes.in_brackets(sentence, expression):
            if head.i < trigger.i:
                continue  # "l'auteur de l'Exil (1994) accuse"
            firm = Hold.BARELY  # "inculpé pour un crime pendant la guerre (1991-1995)"
        if not firm and (owner == trigger or (event is not None and event == head)):
            firm = Hold.WITHIN  # by what stands beside it
        if event is not None and expression.earliest:
            expression = replace(expression, end=Interval())
        if own and firm < Hold.WITHIN and not beside(trigger, head):
            continue
        gone_on = firm == Hold.GONE_ON and is_short(expression)
        nearer = gone_on and head.i < trigger.i  # "lundi …; mardi Y a cédé et signé"
        if firm and (best is None or firm > best[0] or (nearer and firm == best[0])):
            best = (firm, expression)
    return best[1] if best else None


def _named_day(expression: TimeExpression) -> TimeExpression:
    """The time that an expression names, whatever lies up to it or from it: "avant le 2 mai"."""
    last = expression.latest
    if expression.rule != _BEFORE or last is None:
        return replace(expression, end=expression.start)
    day = last + dt.timedelta(days=1)
    return replace(expression, start=Interval(day, day), end=Interval(day, day))


def bounded(
    dated: Dating, sentence: Sentence, trigger: Token, expressions: Sequence[TimeExpression]
) -> Dating:
    """The days of a deed that has no time of its own, from the event on which it followed.

    "Qui a fui après le vote du 9 mai": on that day or since. The week of the news stays as it is
    where the event is older than that.
    """
    for expression in expressions:
        first, last = expression.earliest, dated.interval.latest
        head = word_of(sentence, expression.span)
        if first is None or last is None or first > last or head is None:
            continue
        event = nountimes.older(sentence, expression, head)
        if event is None or event == trigger or not hold(trigger, event):
            continue
        since = dated.interval.earliest
        aside = since is not None and trigger.dep_ in labels.RELATIVE and first < since
        if trigger.pos_ in labels.VERBS and (since is None or aside):
            return Dating(Interval(first, last), "anchored", expression.span)
        if since is None:
            continue
        return replace(dated, interval=Interval(max(first, since), last))
    return dated


def _is_of_these_days(expression: TimeExpression) -> bool:
    """Whether a day is told from the dispatch's: "lundi", "hier", not "le 9 mai"."""
    told = expression.grain == "day" and expression.anchor == "document"
    return told and expression.rule not in _CALENDAR


def hangs(sentence: Sentence, trigger: Token, expression: TimeExpression) -> bool:
    """Whether a time expression, dated or not, is said of the deed named at a token."""
    head = word_of(sentence, expression.span)
    return head is not None and hold(trigger, head) > 0


def lasting(
    sentence: Sentence, trigger: Token, expressions: Sequence[TimeExpression], date: str
) -> Dating | None:
    """The days of a deed that has gone on for long, nobody says since when; None of any other.

    "L'opposition accuse X depuis des mois", "la lutte qu'il a menée pendant des années".
    """
    for expression in expressions:
        if expression.earliest or expression.latest or expression.anchor == "event":
            continue
        head = word_of(sentence, expression.span)
        if head is not None and expression.kind == "duration" and _fills(trigger, head):
            return Dating(so_long(expression, date), "said", expression.span)
        if head is None or not (hold(trigger, head) or _carried(trigger, head)):
            continue
        first = next(t for t in trigger.doc if sentence.starts[t.i] >= expression.span.start)
        long = expression.grain in _LONG and first.lower_ in words("times", "during")
        since = expression.rule in _SINCE and not _since_a_record(sentence, expression)
        if since or (long and expression.kind == "duration"):
            return Dating(background_interval(date), "said", expression.span)
    return None


def _fills(noun: Token, span: Token) -> bool:
    """Whether a noun's deed filled a span of time: "après trois mois de marches"."""
    return noun.head == span and tree.preposition(noun) in words("times", "of")


def still(verb: Token, sentence: Sentence, expression: TimeExpression) -> TimeExpression:
    """The expression, open where what began then goes on: "voilà trois jours qu'ils marchent"."""
    if expression.rule != _AGO or tree.feature(verb, "Tense") != labels.PRESENT:
        return expression
    behind = (t for t in verb.doc if sentence.starts[t.i] >= expression.span.end)
    that = next(behind, None)
    goes_on = that is not None and that.lower_ in words("times", "that")
    return replace(expression, end=Interval()) if goes_on else expression


def _carried(noun: Token, time: Token) -> bool:
    """Whether a time is that of the clause that carries a noun's deed: "la lutte qu'il a menée"."""
    verb = time_verb(time)
    clause = verb is not None and verb.dep_ in labels.ACL and verb.head == noun
    return clause and verb is not None and verb.lemma_ in light_verbs()


def of_the_telling(sentence: Sentence, noun: Token, expression: TimeExpression) -> bool:
    """Whether a day is that of the word of a plan: "a annoncé lundi une grève"."""
    head = word_of(sentence, expression.span)
    verb = time_verb(head) if head is not None else None
    if head is None or verb is None or head.i > noun.i or noun in head.ancestors:
        return False
    return tree.is_past_participle(verb) and not tree.is_passive(verb)


def anchored(
    sentence: Sentence, trigger: Token, expressions: Sequence[TimeExpression], date: str
) -> Dating | None:
    """The days of a deed that the text only ties to a deed of the news.

    "La rencontre intervient moins de deux mois après un sommet": the meeting is of the news, so
    the summit lies within two months before it.
    """
    host = clausetimes.sequence(trigger)
    if trigger.pos_ not in labels.NOUNS and host is None:
        return None
    opening = clausetimes.opening(trigger)
    starts = (sentence.starts[nountimes.brought(opening).i], sentence.starts[opening.i])
    for expression in expressions:
        start = next((s for s in starts if expression.span.end <= s), starts[0])
        if expression.anchor != "event" or expression.relation not in ("before", "after"):
            continue
        if expression.amount is None or expression.amount.high is None:
            continue
        between = [t for t in trigger.doc if expression.span.end <= sentence.starts[t.i] < start]
        if (
            expression.span.end <= start
            and len(between) <= _NEXT
            and not any(t.pos_ in labels.NOUNS | {labels.VERB} for t in between)
        ):
            verb = host or tree.clause_verb(trigger)
            found = resolve_event(expression, _clause_days(sentence, verb, expressions, date))
            return Dating(found, "anchored", expression.span)
    return None


def _clause_days(
    sentence: Sentence, verb: Token | None, expressions: Sequence[TimeExpression], date: str
) -> Interval:
    """The days of the clause that a deed stands in; the document's where it names none.

    A clause that looks back from the news has no days of its own.
    """
    own = belonging(sentence, verb, expressions) if verb is not None else None
    if own is not None:
        return deed_interval(own, date)
    back = verb is not None and reading.of_verb(verb).tense == "background"
    return background_interval(date) if back else document_bounds(date)


def of_the_host(
    sentence: Sentence, host: Token, expressions: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The day of the deed upon which another was done, as that one's too."""
    found = belonging(sentence, host, expressions)
    return found if found is not None and is_short(found) else None


def is_short(expression: TimeExpression) -> bool:
    """Whether an expression names a day or less."""
    return expression.grain in _SHORT


def fits(trigger: Token, expression: TimeExpression, stance: Stance, date: str) -> bool:
    """Whether a deed can have that time: what was done was not done after the document's day.

    "A fermé la frontière jusqu'au 30 mai" says when it will be open again, not when it was shut.
    A noun does not say by itself that its deed is done.
    """
    if trigger.pos_ in labels.NOUNS:
        return True
    done = stance.status == "occurred" and stance.tense in ("past", "background")
    latest = document_bounds(date).latest
    if not done or latest is None:
        return True
    over = expression.earliest is None and expression.latest and expression.latest > latest
    return not over and not (expression.earliest and expression.earliest > latest)


def lies_ahead(days: Interval, stance: Stance, date: str) -> bool:
    """Whether a deed that is told as done would lie behind the day of its dispatch."""
    end = document_bounds(date).latest
    real = stance.status in ("occurred", "ongoing")
    return real and days.earliest is not None and end is not None and days.earliest > end


def is_ahead(expression: TimeExpression, date: str) -> bool:
    """Whether an expression names a day behind that of its dispatch."""
    end = document_bounds(date).latest
    first = expression.earliest if is_short(expression) else None
    return first is not None and end is not None and first > end


def ends_ahead(days: Interval, date: str) -> bool:
    """Whether the last day on which a deed can have been lies behind that of its dispatch."""
    end = document_bounds(date).latest
    return days.latest is not None and end is not None and days.latest > end


def coming(expression: TimeExpression, date: str) -> TimeExpression:
    """The weekdays ahead of which a present tells that names no dates: "se réunissent jeudi".

    What was done on a day before would be told in the past.
    """
    days = Interval(expression.earliest, expression.latest)
    weekday = expression.direction == "guessed" and expression.rule in _WEEKDAYS
    if not (weekday and is_over(days, date)):
        return expression
    return replace(expression, start=_week_on(expression.start), end=_week_on(expression.end))


def _week_on(days: Interval) -> Interval:
    """The same weekdays, one week later."""
    first, last = (d + dt.timedelta(days=7) if d else None for d in (days.earliest, days.latest))
    return Interval(first, last)


def is_over(days: Interval, date: str) -> bool:
    """Whether days were over when the dispatch was written."""
    begun = document_bounds(date).earliest
    return days.latest is not None and begun is not None and days.latest < begun


def default(stance: Stance, date: str, noun: bool) -> Dating:
    """The codebook's interval for a deed without a time expression of its own."""
    document = document_bounds(date)
    if stance.status == "ongoing":
        return Dating(document, "ongoing")
    if stance.status in ("future", "hypothetical", "cancelled"):
        return Dating(Interval(document.earliest, None), "future")
    if noun or stance.tense == "background" or stance.status == "negated":
        return Dating(background_interval(date), "background")
    return Dating(news_interval(date), "news")


def interval(expression: TimeExpression, date: str, status: str = "occurred") -> Dating:
    """The days of a deed that an expression dates; a plan's days are not over."""
    days = deed_interval(expression, date, future=status in PLANS)
    return Dating(days, "said", expression.span)
