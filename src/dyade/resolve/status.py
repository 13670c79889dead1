"""Whether a deed happened, from everything said of it, in the order in which it was said."""

from __future__ import annotations

from collections.abc import Sequence

from dyade.model import DONE, Status
from dyade.resolve.heard import Heard
from dyade.resolve.weigh import support

OFF: tuple[Status, ...] = ("cancelled", "negated")


def held(claims: Sequence[Heard], source: dict[str, str]) -> Status:
    """The status that the claims (in the order said, at least one) support.

    What took place cannot be planned any more. Where one says done and another denies it, the
    heavier side holds, the later one where they weigh the same. A deed called off before it was
    told as done took place after all; called off after, the later word holds. Between plans and
    their cancelling the last word holds.
    """
    weights = support(claims, source, lambda h: h.claim.status)
    done = [h for h in claims if h.claim.status in DONE]
    off = [h for h in claims if h.claim.status in OFF]
    if done:
        if not off or _prevails(done, off, weights):
            return _going_on(done, weights)
        return off[-1].claim.status
    if off and _last(off) >= max((_last([h]) for h in claims), default=_last(off)):
        return off[-1].claim.status
    return "future" if weights.get("future") else claims[-1].claim.status


def disputed(claims: Sequence[Heard]) -> bool:
    """Whether done and not done are both claimed, and not merely one after the other.

    A deed called off and then held is no contradiction, nor is what was under way and then called
    off; a denial is one unless it was of what lay ahead, and so is a cancellation told after the
    deed.
    """
    done = [h for h in claims if h.claim.status in DONE]
    off = [h for h in claims if h.claim.status in OFF]
    if not done or not off:
        return False
    if not all(map(_given_up, off)):
        return True
    over = [h for h in done if h.claim.status == "occurred"]
    return bool(over) and _last(off) > _first(over)


def _prevails(done: Sequence[Heard], off: Sequence[Heard], weights: dict[Status, float]) -> bool:
    if all(map(_given_up, off)):
        return _last(done) >= _last(off)
    yes = sum(weights.get(s, 0.0) for s in DONE)
    no = sum(weights.get(s, 0.0) for s in OFF)
    return yes > no or (yes == no and _last(done) >= _last(off))


def _given_up(heard: Heard) -> bool:
    """Whether it was called off, or is said not to be on days that lay ahead."""
    ahead = heard.claim.date.earliest
    denied = heard.claim.status == "negated" and ahead is not None and ahead > heard.said_last
    return denied or heard.claim.status == "cancelled"


def _going_on(done: Sequence[Heard], weights: dict[Status, float]) -> Status:
    occurred, ongoing = weights.get("occurred", 0.0), weights.get("ongoing", 0.0)
    if occurred == ongoing:
        return done[-1].claim.status
    return "occurred" if occurred > ongoing else "ongoing"


def _first(claims: Sequence[Heard]) -> str:
    return min(h.said_first.isoformat() for h in claims)


def _last(claims: Sequence[Heard]) -> str:
    return max(h.said_first.isoformat() for h in claims)
