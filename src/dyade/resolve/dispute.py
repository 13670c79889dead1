"""Where claims of one deed contradict each other: every reading, with who gives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from dyade.model import DONE, Count, Figure, Place
from dyade.resolve import status, when
from dyade.resolve.features import SAID, SYMMETRIC, plain, tokens
from dyade.resolve.heard import Heard
from dyade.resolve.told import Dispute, Reading
from dyade.resolve.weigh import support

_ROUGHLY = 0.1  # an approximate number stands for a tenth more or less


def disputes(claims: Sequence[Heard], source: dict[str, str]) -> tuple[Dispute, ...]:
    """The contradictions among the claims of a deed (in the order said), sorted by field."""
    told = [h for h in claims if h.claim.status in DONE]
    found: list[Dispute] = []
    if status.disputed(claims):
        settled = [h for h in claims if h.claim.status in DONE + status.OFF]
        found.append(_side_by_side("status", settled, source, _happened))
    if any(
        when.contradict([h for h in told if _kind(h) == kind]) for kind in set(map(_kind, told))
    ):
        said = [h for h in told if h.claim.date_basis in SAID]
        found.append(_side_by_side("date", said, source, lambda h: when.text(h.claim.date)))
    if _places_differ(told):
        placed = [h for h in told if h.claim.place]
        found.append(_side_by_side("place", placed, source, place_of))
    if len({_count(h.claim.count) for h in told if _counted(h.claim.count)}) > 1:
        counted = [h for h in told if _counted(h.claim.count)]
        found.append(_side_by_side("count", counted, source, lambda h: _count(h.claim.count)))
    if _doers_differ(told):
        done = [h for h in told if h.claim.actors]
        found.append(_side_by_side("actors", done, source, _doers))
    found += _figures(told, source)
    return tuple(sorted(found, key=lambda d: d.field))


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


def _places_differ(claims: Sequence[Heard]) -> bool:
    places = {h.claim.place for h in claims if h.claim.place}
    return any(_apart(a, b) for a, b in combinations(places, 2))


def _apart(one: Place, other: Place) -> bool:
    if one.code and other.code and one.code != other.code:
        return True
    exact = ("point", "city")
    named = one.precision in exact and other.precision in exact
    there = (one.latitude, one.longitude) == (other.latitude, other.longitude)
    return named and plain(one.name) != plain(other.name) and not (there and one.latitude)


def _counted(count: Count) -> bool:
    return count.high is None or count.high > 1


def _count(count: Count) -> str:
    if count.low == count.high:
        return str(count.low)
    return f"{count.low}/{'..' if count.high is None else count.high}"


def _doers(heard: Heard) -> str:
    return ",".join(sorted(tokens(heard.claim.actors)))


def _doers_differ(claims: Sequence[Heard]) -> bool:
    named = [h for h in claims if h.claim.actors]
    if not named or named[0].claim.act in SYMMETRIC:
        return False
    sets = {frozenset(a.code for a in h.claim.actors) for h in named}
    return any(not a & b for a, b in combinations(sets, 2))


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
        bounds = [_bounds(f) for _, f in pairs]
        if max(low for low, _ in bounds) > min(high for _, high in bounds):
            values = {heard.id: _number(figure) for heard, figure in pairs}
            holders = [heard for heard, _ in pairs]
            found.append(_side_by_side(f"figure:{unit}", holders, source, _by_id(values)))
    return found


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
