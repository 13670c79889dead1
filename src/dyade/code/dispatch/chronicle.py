"""Chronicles in the present: what is told right after a dated deed of the past is no news."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from dyade.code.scene import Scene
from dyade.find.times import document_bounds
from dyade.model import DONE, Claim, Interval
from dyade.parse import labels, tree

_UNTOLD = frozenset({"news", "ongoing"})


def follow(claims: Iterable[Claim], date: str, scenes: Mapping[int, Scene]) -> list[Claim]:
    """The claims, those that go on with a chronicle dated from the deed before them.

    "En 2014, X annexe Y. Z impose des sanctions": Z did so then or since, not this week.

    Args:
        claims: of one dispatch.
        date: the date of the dispatch.
        scenes: its parsed sentences by index.
    """
    done: list[Claim] = []
    begun = document_bounds(date).earliest
    for claim in sorted(claims, key=lambda c: c.trigger.start):
        before = done[-1] if done else None
        if before is not None and begun is not None and _goes_on(before, claim, scenes):
            first, last = before.date.earliest, before.date.latest
            if first is not None and last is not None and last < begun:
                days = Interval(first, document_bounds(date).latest)
                claim = replace(claim, status="occurred", date=days, date_basis="anchored")
        done.append(claim)
    return done


def _goes_on(before: Claim, claim: Claim, scenes: Mapping[int, Scene]) -> bool:
    """Whether a deed without days follows in the next sentence, both in the present."""
    untold = claim.date_basis in _UNTOLD and claim.status in DONE
    dated = before.date_basis in ("said", "anchored") and before.status == "occurred"
    next_to = claim.sentence - before.sentence == 1
    return untold and dated and next_to and all(_is_present(c, scenes) for c in (before, claim))


def _is_present(claim: Claim, scenes: Mapping[int, Scene]) -> bool:
    """Whether the verb that tells a deed stands in the present, with no auxiliary."""
    scene = scenes.get(claim.sentence)
    if scene is None:
        return False
    verbs = [t for t in scene.sentence.inside(claim.trigger) if t.pos_ in labels.VERBS]
    return bool(verbs) and all(
        tree.feature(v, "Tense") == labels.PRESENT and not tree.auxiliaries(v) and tree.is_finite(v)
        for v in verbs
    )
