"""When a deed took place, where the text does not say so to the day: the codebook's conventions.

All intervals are closed; ``None`` is open. (docs/codebook.md, 2.4.)
"""

from __future__ import annotations

import datetime as dt

from dyade.find.times.calendar import DAY, document_bounds, shift
from dyade.model import Interval, TimeExpression

AS_EARLY = "as-early"  # the rule of "dès lundi": on Monday already, where the deed is done
_NEWS_REACH = 7  # days before the document in which undated news took place


def news_interval(date: str) -> Interval:
    """A deed told as news with no time: the document's date or the week before it."""
    document = document_bounds(date)
    return Interval(_earlier(document.earliest, _NEWS_REACH), document.latest)


def background_interval(date: str) -> Interval:
    """A deed told as background with no time: some day up to the document's latest."""
    return Interval(None, document_bounds(date).latest)


def ongoing_interval(date: str) -> Interval:
    """A deed that goes on, with no word since when: the document's own date."""
    return document_bounds(date)


def future_interval(date: str) -> Interval:
    """A deed to come, hypothetical or called off, with no time: from the document's first day."""
    return Interval(document_bounds(date).earliest, None)


def so_long(expression: TimeExpression, date: str) -> Interval:
    """What has filled a length of time up to the document: "trois mois de marches".

    Open at its start where the length is not told.
    """
    document, length = document_bounds(date), expression.amount
    if document.earliest is None or length is None or length.high is None:
        return Interval(None, document.latest)
    try:
        return Interval(shift(document.earliest, -length.high, length.unit), document.latest)
    except (ValueError, OverflowError):
        return Interval(None, document.latest)


def _earlier(day: dt.date | None, days: int) -> dt.date | None:
    return day - days * DAY if day else None


def deed_interval(expression: TimeExpression, date: str, *, future: bool = False) -> Interval:
    """The days on which a deed dated by an expression took place, or will.

    A side that the words leave open is closed by the document: "depuis mars 2018" has lasted up
    to the document's latest day; a deed to come ("d'ici 2020", "avant juin") begins no earlier
    than its first day. A past deed is no later than the document, a coming one no earlier, as
    long as that leaves a day. Durations, repetitions, and times tied to an event that is not
    dated give an interval open on both sides.

    Args:
        expression: what ``find`` gave for a text of the same ``date``.
        date: the document's date, EDTF level 0.
        future: whether the deed is still to come for the text.
    """
    first, last = expression.earliest, expression.latest
    if expression.start == expression.end == Interval():
        return Interval()
    document = document_bounds(date)
    assert document.earliest and document.latest
    if expression.rule == AS_EARLY and not future:
        return expression.start
    if future:
        if first is None or first < document.earliest <= (last or document.earliest):
            first = document.earliest if last is None or last >= document.earliest else first
        return Interval(first, last)
    if last is None or first is None or first <= document.latest < last:
        closes = first is None or first <= document.latest
        last = min(last or document.latest, document.latest) if closes else last
    return Interval(first, last)
