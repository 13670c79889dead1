"""From a meaning and a document's date to four bounds, grain by grain and never by guessing.

A document known to the month or the year can have been written on any of its days: the meaning is
read from each, and the bounds are those that allow every reading. So no result depends on a day
that nobody knows, and the bounds of a wider date hold those of a narrower one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from dyade.find.times import edtf
from dyade.find.times.bounds import Bounds, union
from dyade.find.times.calendar import document_days
from dyade.find.times.compound import Each
from dyade.find.times.meaning import Fixed, Meaning, Nowhere
from dyade.model import Interval, Problem

OPEN = Bounds(Interval(), Interval())


@dataclass(frozen=True, slots=True)
class Resolved:
    """The bounds of a meaning in a document, its EDTF text, and what is wrong with its words."""

    bounds: Bounds
    edtf: str
    problem: Problem = ""


@lru_cache(maxsize=65536)
def resolve(meaning: Meaning, date: str, look: int, about: bool = False) -> Resolved:
    """The four bounds of a meaning in a document of a date.

    Args:
        meaning: what the words say.
        date: the document's date, EDTF level 0.
        look: -1 where the tense is past, +1 where it is future, 0 where it is not known.
        about: whether the words call it approximate.
    """
    if isinstance(meaning, Nowhere):
        return Resolved(OPEN, meaning.edtf)
    days = document_days(date)
    seen: dict[Bounds, None] = {}
    problem: Problem = ""
    for day in days[:1] if meaning.absolute else days:
        try:
            bounds = meaning.at(day, look)
            problem = problem or meaning.problem(day, look)
        except (ValueError, OverflowError):
            return Resolved(OPEN, "", "year-out-of-range")
        if bounds is not None:
            seen[bounds] = None
        elif not meaning.selects:
            return Resolved(OPEN, "", problem or "no-such-day")
    if not seen:
        return Resolved(OPEN, "", problem)
    if meaning.selects:
        problem = ""
    readings = list(seen)
    total = union(readings)
    return Resolved(total, _text(meaning, days, readings, look, about), problem)


def _text(
    meaning: Meaning, days: tuple[dt.date, ...], readings: list[Bounds], look: int, about: bool
) -> str:
    if isinstance(meaning, Each) and len(readings) == 1:
        members = meaning.members(days[0], look)
        exact = [m.exact for m in members]
        if all(e and e[0] == e[1] for e in exact):
            return edtf.all_of(tuple(e[0] for e in exact if e))
        texts = [edtf.unit_text(*e, meaning.grain) for e in exact if e]
        if len(texts) == len(members) and all(texts):
            return "{" + ",".join(texts) + "}"
    if isinstance(meaning, Fixed) and meaning.edtf:
        return meaning.edtf
    return edtf.written(readings, meaning.grain, about)
