"""Plans that are put off: the days on which they shall be now, and the noun that puts them off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dyade.code.deed import Deed
from dyade.code.when import dating
from dyade.code.when.dating import Dating
from dyade.find.stances import putting_off, stance
from dyade.find.stances.governors import governors
from dyade.find.stances.stance import Stance
from dyade.find.times import deed_interval, document_bounds, resolve_anchor
from dyade.model import Interval, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.sentence import Sentence
from dyade.parse.token import Token
from dyade.parse.words import words

BASIS = "moved"
"""How the days of a plan that was put off were found."""


def of_deed(deed: Deed, read: Stance) -> tuple[Stance, Dating] | None:
    """A plan put off to a day, as planned for it; None where it is not, or nobody says to when."""
    word = _word(deed.token, read)
    if word is None:
        return None
    sentence, date = deed.scene.sentence, deed.context.dispatch.date
    times = deed.context.times
    old = dating.belonging(sentence, deed.token, times)
    planned = dating.interval(old, date, "future").interval if old else Interval()
    found = moved(word, sentence, times, date, planned)
    return (replace(read, status="future", tense="future"), found) if found else None


def moved(
    word: Token, sentence: Sentence, times: Sequence[TimeExpression], date: str, planned: Interval
) -> Dating | None:
    """The days to which a word of putting off moves a plan; None where they are over or unsaid.

    Args:
        planned: the days it was planned for until then.
    """
    return _to_day(word, sentence, times, date) or _by(word, sentence, times, date, planned)


def _to_day(
    word: Token, sentence: Sentence, times: Iterable[TimeExpression], date: str
) -> Dating | None:
    for expression in times:
        if expression.kind != "date" or not (expression.earliest or expression.latest):
            continue
        head = dating.word_of(sentence, expression.span)
        if head is None or putting_off.mover(head) != word:
            continue
        until = replace(expression, start=expression.end)  # "ajourné jusqu'au 2 juin"
        days = deed_interval(expression if expression.earliest else until, date, future=True)
        today = document_bounds(date).earliest
        if days.latest and today and days.latest < today:
            return None
        return Dating(days, BASIS, expression.span)
    return None


def _by(
    word: Token, sentence: Sentence, times: Iterable[TimeExpression], date: str, planned: Interval
) -> Dating | None:
    """The days so long after those planned; where these are not known it lies ahead, no more."""
    for expression in times:
        if expression.kind != "duration" or expression.amount is None:
            continue
        head = dating.word_of(sentence, expression.span)
        if head is None or putting_off.shifter(head) != word:
            continue
        known = planned.earliest is not None and planned.latest is not None
        after = replace(expression, anchor="event", relation="after")
        ahead = Interval(document_bounds(date).earliest, None)
        return Dating(resolve_anchor(after, planned) if known else ahead, BASIS, expression.span)
    return None


def _word(token: Token, read: Stance) -> Token | None:
    """The word by which a deed is put off for sure, None where there is none."""
    if read.status == "cancelled":
        named = [*token.children, *(t for t in token.doc if t.lower_ == read.cue)]
        return next((t for t in named if t.lemma_.lower() in words("plans", "moving")), None)
    if read.status not in ("future", "occurred") or token.pos_ not in labels.NOUNS:
        return None
    noun = by_noun(token)
    return noun if noun is not None and noun.lemma_.lower() in words("plans", "moving") else None


def by_noun(token: Token) -> Token | None:
    """The noun by which a deed is put off or called off for sure, None where it is only asked."""
    noun = putting_off.noun_over(token)
    if noun is None:
        return None
    above = tree.clause_verb(noun)
    rule = governors().get(above.lemma_) if above is not None else None
    asked = rule is not None and (rule.drop or rule.status in ("hypothetical", "negated"))
    unsure = above is not None and stance.of_verb(above).status not in ("occurred", "ongoing")
    return None if asked or unsure else noun
