"""Builders of ranges, lists, and the week or week-end that holds a time."""

from __future__ import annotations

from dyade.find.times import calendar as cal
from dyade.find.times.compound import Each, Length, Open, Range, Repeated, Tied
from dyade.find.times.cycle import Cycle
from dyade.find.times.grammar import Match
from dyade.find.times.meaning import Fixed, Impossible, Meaning, Part, Recurring
from dyade.find.times.reading import Builder, ends_here, meaning, number
from dyade.find.times.scan import Lexicon
from dyade.find.times.vocabulary import words


def _week_of(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "la semaine du 6 octobre"."""
    inner = meaning(match, "t")
    if inner is None or inner.grain != "day":
        return None
    return Part("week", inner, "weekof")


def _weekend_of(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "le week-end du 6 avril", "le week-end des 6 et 7 avril"."""
    inner = meaning(match, "t")
    if isinstance(inner, (Each, Range)):
        return inner
    if inner is None or inner.grain not in ("day", "period"):
        return None
    return Part("weekend", inner, "weekendof")


def _range(match: Match, lexicon: Lexicon) -> Meaning | None:
    first, last = meaning(match, "a"), meaning(match, "b")
    if first is None or last is None or not _pairs(first, last):
        return None
    if _backward(first, last):
        return Impossible("day")
    return Range(first.grain if first.grain == last.grain else "interval", first, last)


def _backward(first: Meaning, last: Meaning) -> bool:
    """ "du 5 mai au 3 mai": nobody means a year less two days."""
    begin, end = _month_day(first), _month_day(last)
    if begin is None or end is None or isinstance(first, Fixed):
        return False
    return begin[0] == end[0] and begin[1] > end[1]


def _month_day(meaning: Meaning) -> tuple[int, int] | None:
    if isinstance(meaning, Fixed) and meaning.grain == "day":
        return meaning.first.month, meaning.first.day
    if isinstance(meaning, Recurring) and meaning.cycle.period == "year" and not meaning.which:
        return meaning.cycle.numbers[:2] if meaning.cycle.name == "day" else None  # type: ignore[return-value]
    return None


def _range_short(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du 4 juin au 22": the last day takes the month of the first."""
    first, day = meaning(match, "a"), number(match.one("d"), lexicon)
    if not day or not ends_here(match):
        return None
    if isinstance(first, Recurring) and first.cycle.name == "day" and first.cycle.period == "year":
        mon, begin = first.cycle.numbers
        last: Meaning = Recurring("day", Cycle("year", "day", (mon, day)), first.which)
        return Range("day", first, last) if day > begin else None
    if isinstance(first, Fixed) and first.first.day < day <= cal.month_length(
        first.first.year, first.first.month
    ):
        end = first.first.replace(day=day)
        return Range("day", first, Fixed("day", end, end))
    return None


def _range_of_parts(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "fin février-début mars": the end of one time and the beginning of the next."""
    first, last = meaning(match, "a"), meaning(match, "b")
    if not isinstance(first, Part) or not isinstance(last, Part) or first.grain != "interval":
        return None
    edges = ("start", "mid", "end")
    if match.one("to"):
        return Range("interval", first, last) if {first.part, last.part} <= set(edges) else None
    if first.part not in edges[1:] or last.part not in edges[:2]:
        return None
    return Range("interval", first, last)


def _range_led(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "du printemps 2018 à l'automne 2019": sides that were read with their "du" or "à"."""
    first, last = match.one("a"), match.one("b")
    opens = match.form(-1) if match.tokens[match.first] is first else ""
    if first is None or last is None or opens in words("of"):
        return None
    if match.tokens[match.first] is first and first.lead not in words("of"):
        return None
    if match.tokens[match.last - 2] is first and last.lead not in words("up_to_side"):
        return None
    return _range(match, lexicon)


_NOT_SIDES = (Length, Repeated, Tied, Open, Range, Each)


def _pairs(first: Meaning, last: Meaning) -> bool:
    return not isinstance(first, _NOT_SIDES) and not isinstance(last, _NOT_SIDES)


def _each(match: Match, lexicon: Lexicon) -> Meaning | None:
    """ "mardi et mercredi", "2014 et 2018", "en janvier et février"."""
    found = [t.meaning for t in match.named["t"] if t.meaning]
    if len({m.grain for m in found}) != 1 or any(isinstance(m, _NOT_SIDES) for m in found):
        return None
    return Each(found[0].grain, tuple(found))


RANGES: dict[str, Builder] = {
    "each": _each,
    "range": _range,
    "range_of_parts": _range_of_parts,
    "range_led": _range_led,
    "range_short": _range_short,
    "week_of": _week_of,
    "weekend_of": _weekend_of,
}
