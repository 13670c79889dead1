"""Where claims of one deed contradict each other: every reading, with who gives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from dyade.code.codebook import RECIPROCAL
from dyade.model import DONE, Count, Figure, Place
from dyade.resolve import status, when
from dyade.resolve.features import plain, tokens
from dyade.resolve.heard import Heard
from dyade.resolve.told import Dispute, Reading
from dyade.resolve.weigh import support

T = TypeVar("T")

_ROUGHLY = 0.1  # an approximate number stands for a tenth more or less


def disputes(claims: Sequence[Heard], source: dict[str, str]) -> tuple[Dispute, ...]:
    """The contradictions among the claims of a deed (in the order said), sorted by field.

    Only readings that contradict another one: who names the land of a town says nothing against it.
    """
    told = [h for h in claims if h.claim.status in DONE]
    found: list[Dispute] = []
    if status.disputed(claims):
        settled = [h for h in claims if h.claim.status in DONE + status.OFF]
        found.append(_side_by_side("status", settled, source, _happened))
    for field, apart, value in (
        ("date", _days_apart, lambda h: when.text(h.claim.date)),
        ("place", _places_apart, place_of),
        ("count", _counts_apart, lambda h: _count(h.claim.count)),
        ("actors", _doers_apart, _doers),
    ):
        at_odds = _at_odds(told, apart)
        if at_odds:
            found.append(_side_by_side(field, at_odds, source, value))
    found += _figures(told, source)
    return tuple(sorted(found, key=lambda d: d.field))


def _at_odds(claims: Sequence[T], apart: Callable[[T, T], bool]) -> list[T]:
    """Those that another one contradicts."""
    return [one for one in claims if any(apart(one, other) for other in claims)]


def _side_by_side(
    field: str, claims: Sequence[Heard], source: dict[str, str], value: Callable[[Heard], str]
) -> Dispute:
    values = {h.id: value(h) for h in claims}
    weights = support(claims, source, _by_id(values))
    holders: dict[str, list[Heard]] = {}
    for heard in claims:
        holders.setdefault(values[heard.id], []).append(heard)
    readings = []
    for one in sorted(weights, key=lambda v: (-weights[v], v)):
        mine = holders[one]
        independent = len({source[h.id] for h in mine})
        readings.append(Reading(one, tuple(h.id for h in mine), independent))
    return Dispute(field, tuple(readings))


def _kind(heard: Heard) -> str:
    """What a meeting is: on a visit one meets on another day than that of the arrival."""
    return heard.claim.mode if heard.claim.act == "CONSULT" else ""


def _happened(heard: Heard) -> str:
    return "occurred" if heard.claim.status in DONE else heard.claim.status


def place_of(heard: Heard) -> str:
    """The name of a claim's place, or its state's code; empty where it has none."""
    place = heard.claim.place
    return (place.name or place.code) if place else ""


def _days_apart(a: Heard, b: Heard) -> bool:
    return _kind(a) == _kind(b) and when.contradict(a, b)


def _places_apart(a: Heard, b: Heard) -> bool:
    one, other = a.claim.place, b.claim.place
    return one is not None and other is not None and _apart(one, other)


def _apart(one: Place, other: Place) -> bool:
    if one.code and other.code and one.code != other.code:
        return True
    exact = ("point", "city")
    named = one.precision in exact and other.precision in exact
    there = (one.latitude, one.longitude) == (other.latitude, other.longitude)
    return named and plain(one.name) != plain(other.name) and not (there and one.latitude)


def _counts_apart(a: Heard, b: Heard) -> bool:
    one, other = a.claim.count, b.claim.count
    least, most = max(one.low, other.low), min(_most(one), _most(other))
    return _counted(one) and _counted(other) and least > most


def _counted(count: Count) -> bool:
    return _most(count) > 1


def _most(count: Count) -> float:
    return float("inf") if count.high is None else count.high


def _count(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    return f"{count.low}/{'..' if count.high is None else count.high}"


def _doers(heard: Heard) -> str:
    return ",".join(sorted(tokens(heard.claim.actors)))


def _doers_apart(a: Heard, b: Heard) -> bool:
    one, other = ({x.code for x in h.claim.actors} for h in (a, b))
    return a.claim.act not in RECIPROCAL and bool(one and other) and not one & other


def _figures(claims: Sequence[Heard], source: dict[str, str]) -> list[Dispute]:
    """Numbers of one unit that different dispatches give for one deed and that do not meet."""
    by_unit: dict[str, list[tuple[Heard, Figure]]] = {}
    for heard in claims:
        largest: dict[str, Figure] = {}
        for figure in heard.figures:
            held = largest.get(figure.unit)
            if held is None or _bounds(figure)[1] > _bounds(held)[1]:
                largest[figure.unit] = figure
        for unit, figure in largest.items():
            by_unit.setdefault(unit, []).append((heard, figure))
    found = []
    for unit, pairs in by_unit.items():
        at_odds = _at_odds(pairs, _numbers_apart)
        if at_odds:
            values = {heard.id: _number(figure) for heard, figure in at_odds}
            holders = [heard for heard, _ in at_odds]
            found.append(_side_by_side(f"figure:{unit}", holders, source, _by_id(values)))
    return found


def _numbers_apart(a: tuple[Heard, Figure], b: tuple[Heard, Figure]) -> bool:
    (low, high), (least, most) = _bounds(a[1]), _bounds(b[1])
    return max(low, least) > min(high, most)


def _by_id(values: dict[str, str]) -> Callable[[Heard], str]:
    return lambda heard: values[heard.id]


def _bounds(figure: Figure) -> tuple[float, float]:
    if figure.value is not None:
        slack = abs(figure.value) * _ROUGHLY if figure.approx else 0.0
        return figure.value - slack, figure.value + slack
    low = float("-inf") if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    return low, high


def _number(figure: Figure) -> str:
    if figure.value is not None:
        return f"{figure.value:.15g}"
    low = ".." if figure.low is None else f"{figure.low:.15g}"
    high = ".." if figure.high is None else f"{figure.high:.15g}"
    return f"{low}/{high}"
