"""Over which days a deed was done that was done several times."""

from __future__ import annotations

from collections.abc import Sequence

from dyade.code.when import hanging
from dyade.code.when.dating import Dating, word_of
from dyade.find.counting import counts, series
from dyade.find.stances.stance import Stance
from dyade.find.times import background_interval, so_long
from dyade.model import Interval, TimeExpression
from dyade.parse import labels
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

_SPACE = "space-of"  # the rule of a span that is counted back from the dispatch
_LONG = frozenset({"day", "week", "month", "year"})  # units


def over(
    sentence: Sentence, verb: Token, read: Stance, times: Sequence[TimeExpression], date: str
) -> Dating | None:
    """The days of what was done again and again, None of any other deed.

    "En un an, elle a vu le roi quatre fois": the year up to the dispatch; "se sont vus trois fois,
    la dernière en mai": up to May.

    Args:
        sentence: where the deed is told.
        verb: the word that tells it.
        read: whether it happened.
        times: the time expressions of the sentence.
        date: the dispatch's date, EDTF level 0.
    """
    if read.status != "occurred" or read.tense == "background":
        return None
    for expression in times:
        word = word_of(sentence, expression.span)
        if word is None:
            continue
        if expression.kind == "duration" and _fills(sentence, verb, word, expression):
            return Dating(so_long(expression, date), "said", expression.span)
        which = series.told_apart(verb, word)
        if which and expression.kind == "date":
            return Dating(_bounded(which, expression, date), "said", expression.span)
    return None


def is_lost(expression: TimeExpression, read: Stance) -> bool:
    """Whether nobody knows when a span ended: "ils s'étaient vus deux fois en l'espace d'un an"."""
    return expression.rule == _SPACE and read.tense == "background"


def _fills(sentence: Sentence, verb: Token, word: Token, expression: TimeExpression) -> bool:
    """Whether a length led by "en" says within how long something was done so many times.

    Where it opens the sentence, what is told fills it, counted or not.
    """
    inside = sentence.inside(expression.span)
    first, behind = inside[0], verb.doc[inside[-1].i + 1 : inside[-1].i + 2]
    long = expression.amount is not None and expression.amount.unit in _LONG
    of_what = any(t.lower_ in words("times", "of") for t in behind)  # "en dix ans de paix"
    if not long or of_what or first.lower_ not in words("prepositions", "in"):
        return False
    opens = first.i == 0 and any(t.text == "," for t in behind)
    beside = not any(t.pos_ == labels.PUNCT for t in verb.doc[verb.i : first.i])
    again = opens or (beside and counts.of_verb(verb) != counts.ONCE)
    return again and hanging.hold(verb, word) > 0


def _bounded(which: str, expression: TimeExpression, date: str) -> Interval:
    """The days of all the times, of which the last, the first or any one is dated."""
    if which == "last":
        return Interval(None, expression.latest)
    whole = background_interval(date)
    return Interval(expression.earliest, whole.latest) if which == "first" else whole
