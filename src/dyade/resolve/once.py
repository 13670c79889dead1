"""Deeds that are done once: somebody named is killed, or given refuge by a land; a state's rulers
are ousted in a year.
"""

from __future__ import annotations

import datetime as dt

from dyade.model import DONE
from dyade.resolve.alike import RETOLD, beside, likeness, one_word
from dyade.resolve.features import KILLING, NARROW, Features

_OUSTING = ("seize", "executive")  # mode and context of a coup
_REFUGE = "asylum"
_MISDATED = 31
"""Days by which two dispatches may differ on the day of a coup."""


def killed(a: Features, b: Features) -> bool:
    """Whether one tells how somebody named in both was killed: nobody is twice, whenever told."""
    attempted = "hypothetical" in (a.status, b.status) and a.status != b.status
    if a.act != "ASSAULT" or attempted or not (a.mode or b.mode):
        return False
    return bool(a.deadly & b.deadly) or _also_named(a, b) or _also_named(b, a)


def _also_named(a: Features, b: Features) -> bool:
    """Whether the victim of one stands beside the like words of the other, which names nobody."""
    if b.victims or b.mode not in KILLING or not (one_word(a, b) or likeness(a, b) > 0):
        return False
    return bool(a.deadly) and beside(a, b)


def ousted(a: Features, b: Features) -> bool:
    """Whether both tell how the rulers of one state were, or were to be, ousted, at one time.

    Whoever is said to have done it. Told without a day, only in the weeks after it.
    """
    if not (is_coup(a) and is_coup(b)) or not ruled(a) & ruled(b):
        return False
    if a.first == 0 or b.first == 0:
        dated, undated = (a, b) if a.first else (b, a)
        given = dated.narrow and dated.heard.claim.date_basis != "news"
        return given and 0 <= undated.said - dated.first <= RETOLD
    gap = max(a.first, b.first) - min(a.last, b.last)
    return gap <= 0 or (gap <= _MISDATED and a.narrow and b.narrow)


def sheltered(a: Features, b: Features) -> bool:
    """Whether both tell what land gave refuge to somebody named: it is told as long as he stays."""
    return a.actors == b.actors and bool(guests(a) & guests(b))


def guests(features: Features) -> frozenset[str]:
    """Those named to whom refuge was given; none where it is only planned or denied."""
    given = features.act == "AID" and _REFUGE in features.heard.claim.contexts
    return features.victims if given and features.status in DONE else frozenset()


def is_coup(features: Features) -> bool:
    """Whether rulers were ousted once, or were nearly: no plan, no denial, no count of coups."""
    claim = features.heard.claim
    mode, context = _OUSTING
    coup = features.mode == mode and context in claim.contexts and features.status in DONE
    return coup and not features.counted


def years(features: Features) -> list[int]:
    """The years in which a coup may have been, those of the news where it has no day."""
    first, last = features.first, features.last
    if not first or features.width > NARROW * 12:
        first = last = features.said
    return list(range(dt.date.fromordinal(first).year, dt.date.fromordinal(last).year + 1))


def ruled(features: Features) -> set[str]:
    """The states that those ruled to whom it was done, or over whom their movement did."""
    return {x.country or x.code for x in features.heard.claim.recipients}
