"""Allen's thirteen relations between two times known by four bounds, in three values.

A relation is certain where every choice of days allows only it, impossible where none does.
(Allen, "Maintaining knowledge about temporal intervals", CACM 26, 1983.) Times are closed runs
of whole days, so "meets" holds where one ends on the day before the other begins.
"""

from __future__ import annotations

from typing import Literal, Protocol

from dyade.model import Interval

Relation = Literal[
    "before",
    "after",
    "meets",
    "met-by",
    "overlaps",
    "overlapped-by",
    "starts",
    "started-by",
    "during",
    "contains",
    "finishes",
    "finished-by",
    "equals",
]
Answer = Literal["certain", "possible", "impossible"]
_FAR = 10**7  # beyond any ordinal of datetime.date


class Timed(Protocol):
    """Anything with the four bounds: a TimeExpression, or Bounds."""

    @property
    def start(self) -> Interval: ...

    @property
    def end(self) -> Interval: ...


def _range(days: Interval) -> tuple[int, int]:
    low = days.earliest.toordinal() if days.earliest else -_FAR
    high = days.latest.toordinal() if days.latest else _FAR
    return low, high


# What each relation asks of (start a ? start b), (start a ? end b), (end a ? start b),
# (end a ? end b); the day after the end of a run touches the next one.
_CONDITIONS: dict[str, tuple[tuple[str, str, str, int], ...]] = {
    "before": (("ae", "<", "bs", -1),),
    "after": (("be", "<", "as", -1),),
    "meets": (("ae", "=", "bs", -1),),
    "met-by": (("be", "=", "as", -1),),
    "overlaps": (("as", "<", "bs", 0), ("bs", "<=", "ae", 0), ("ae", "<", "be", 0)),
    "overlapped-by": (("bs", "<", "as", 0), ("as", "<=", "be", 0), ("be", "<", "ae", 0)),
    "starts": (("as", "=", "bs", 0), ("ae", "<", "be", 0)),
    "started-by": (("as", "=", "bs", 0), ("be", "<", "ae", 0)),
    "during": (("bs", "<", "as", 0), ("ae", "<", "be", 0)),
    "contains": (("as", "<", "bs", 0), ("be", "<", "ae", 0)),
    "finishes": (("bs", "<", "as", 0), ("ae", "=", "be", 0)),
    "finished-by": (("as", "<", "bs", 0), ("ae", "=", "be", 0)),
    "equals": (("as", "=", "bs", 0), ("ae", "=", "be", 0)),
}


def _compare(
    one: tuple[int, int], sign: str, other: tuple[int, int], gap: int
) -> tuple[bool, bool]:
    """Whether ``one (sign) other + gap`` can hold, and whether it must."""
    low, high = other[0] + gap, other[1] + gap
    if sign == "<":
        return one[0] < high, one[1] < low
    if sign == "<=":
        return one[0] <= high, one[1] <= low
    return one[0] <= high and low <= one[1], one[0] == one[1] == low == high


def relate(one: Timed, relation: Relation, other: Timed) -> Answer:
    """Whether ``one`` stands in an Allen relation to ``other``.

    Open bounds count as any day, so a time that is open can be anywhere on that side. Answers
    err towards "possible": bounds do not say how the days of two times hang together.
    """
    ends = {
        "as": _range(one.start),
        "ae": _range(one.end),
        "bs": _range(other.start),
        "be": _range(other.end),
    }
    checks = [_compare(ends[a], sign, ends[b], gap) for a, sign, b, gap in _CONDITIONS[relation]]
    if not all(can for can, _ in checks):
        return "impossible"
    return "certain" if all(must for _, must in checks) else "possible"


def relations(one: Timed, other: Timed) -> dict[Relation, Answer]:
    """Every relation that is not impossible, with its answer."""
    names: tuple[Relation, ...] = tuple(_CONDITIONS)  # type: ignore[arg-type]
    found = {name: relate(one, name, other) for name in names}
    return {name: answer for name, answer in found.items() if answer != "impossible"}


def precedes(one: Timed, other: Timed) -> Answer:
    """Whether ``one`` ends before ``other`` begins, with or without a day between."""
    can, must = _compare(_range(one.end), "<", _range(other.start), 0)
    return "certain" if must else "possible" if can else "impossible"
