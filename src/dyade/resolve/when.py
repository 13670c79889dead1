"""When a deed took place, from everything said of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from dyade.model import Interval, Status
from dyade.resolve.features import NARROW, SAID
from dyade.resolve.heard import Heard
from dyade.resolve.weigh import support

_FIRST, _LAST = dt.date.min, dt.date.max


def width(date: Interval) -> int:
    """Days of an interval; a huge number where a side is open."""
    return (_late(date) - _early(date)).days + 1


def overlap(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a day."""
    return max(_early(one), _early(other)) <= min(_late(one), _late(other))


def held(claims: Sequence[Heard], status: Status, source: dict[str, str]) -> Interval:
    """The interval that the claims of the status held support (in the order said).

    What is said outright goes before what follows from the day of the news, and what was said
    before a plan was put off counts no more. Of a plan the last word holds; of what goes on, the
    whole stretch; else the days all agree on, from the reading with most sources behind it.
    """
    said = [h for h in _since_put_off(claims) if h.claim.date_basis in SAID] or list(claims)
    if status in ("future", "hypothetical", "cancelled"):
        narrow = [h for h in said if width(h.claim.date) <= NARROW] or said
        last = narrow[-1].said_first
        said = [h for h in narrow if h.said_first == last]
    elif status == "ongoing":
        return _stretch([h.claim.date for h in said])
    return _agreed(said, source)


def _since_put_off(claims: Sequence[Heard]) -> Sequence[Heard]:
    """The claims from the last word on by which the plan was put off; all where there is none."""
    off = [n for n, h in enumerate(claims) if h.claim.date_basis == "moved"]
    return claims[off[-1] :] if off else claims


def contradict(a: Heard, b: Heard) -> bool:
    """Whether two claims say outright, of different dispatches, days that do not meet."""
    said = all(h.claim.date_basis in SAID and width(h.claim.date) <= NARROW for h in (a, b))
    return said and not overlap(a.claim.date, b.claim.date)


def _agreed(claims: Sequence[Heard], source: dict[str, str]) -> Interval:
    dates = sorted({h.claim.date for h in claims}, key=_rank)
    weights = {
        date: sum(
            support(
                (h for h in claims if overlap(h.claim.date, date)), source, lambda h: True
            ).values()
        )
        for date in dates
    }
    best = min(dates, key=lambda d: (-weights[d], _rank(d)))
    for date in dates:
        if overlap(best, date):
            best = _meet(best, date)
    return best


def _rank(date: Interval) -> tuple[int, dt.date, dt.date]:
    return (width(date), _early(date), _late(date))


def _meet(one: Interval, other: Interval) -> Interval:
    first, last = max(_early(one), _early(other)), min(_late(one), _late(other))
    return Interval(None if first == _FIRST else first, None if last == _LAST else last)


def _stretch(dates: Sequence[Interval]) -> Interval:
    firsts = [d.earliest for d in dates if d.earliest]
    lasts = [d.latest for d in dates]
    known = [d for d in lasts if d]
    ends = None if len(known) < len(lasts) else max(known)
    return Interval(min(firsts) if firsts else None, ends)


def _early(date: Interval) -> dt.date:
    return date.earliest or _FIRST


def _late(date: Interval) -> dt.date:
    return date.latest or _LAST


def text(date: Interval) -> str:
    """The machine form: ``2019-04-24/2019-04-25``, ``..`` where open."""
    first = date.earliest.isoformat() if date.earliest else ".."
    last = date.latest.isoformat() if date.latest else ".."
    return f"{first}/{last}"
