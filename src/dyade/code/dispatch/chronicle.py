"""Chronicles in the present: what is told right after a dated deed of the past is no news."""

from __future__ import annotations

import datetime as dt
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
    bounds = document_bounds(date)
    told: Claim | None = None  # the last deed of the chronicle
    for claim in sorted(claims, key=lambda c: c.trigger.start):
        if _is_bygone(claim, bounds.earliest) and _is_present(claim, scenes):
            told = claim
        elif told is not None and _goes_on(told, claim) and _is_present(claim, scenes):
            days = Interval(told.date.earliest, bounds.latest)
            claim = replace(claim, status="occurred", date=days, date_basis="anchored")
            told = claim
        done.append(claim)
    return done


def _is_bygone(claim: Claim, begun: dt.date | None) -> bool:
    """Whether a deed was done in a time that was over when the dispatch was written."""
    dated = claim.date_basis in ("said", "anchored") and claim.status == "occurred"
    last = claim.date.latest
    if claim.date.earliest is None or last is None or begun is None:
        return False
    return dated and last < begun


def _goes_on(told: Claim, claim: Claim) -> bool:
    """Whether a deed without days follows on one of a chronicle: in the next sentence, or in the
    same one where that goes on already.
    """
    untold = claim.date_basis in _UNTOLD and claim.status in DONE
    apart = claim.sentence - told.sentence
    return untold and (apart == 1 or (apart == 0 and told.date_basis == "anchored"))


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
