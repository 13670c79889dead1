"""What becomes of a group of claims: a deed with its life and its disputes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from dyade.model import Event, Interval, Status

StageKind = Literal[
    "considered", "planned", "confirmed", "postponed", "ongoing", "done", "cancelled", "denied"
]


@dataclass(frozen=True, slots=True)
class Stage:
    """A station in the life of an event: what was held of it from ``said`` on.

    ``date`` is when the deed was then held to take place; ``claims`` are those that say so first.
    A ``confirmed`` event is a planned one whose date is now known more closely, a ``postponed``
    one has moved to a later date, or to none (its status is then ``cancelled``).
    """

    kind: StageKind
    status: Status
    said: str
    date: Interval
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One of several values that sources give; ``sources`` counts independent ones.

    ``value`` is the machine form: a status, ``earliest/latest`` days (``..`` where open), a
    place's name, codes joined by commas, or a number (``low/high`` where it is a range).
    """

    value: str
    claims: tuple[str, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field on which claims contradict each other, with every reading, best supported first.

    ``field`` is ``status``, ``date``, ``place``, ``count``, ``actors``, or ``figure:`` and the
    unit ("figure:morts").
    """

    field: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """An event as it was held from ``known_from`` on, until the next version.

    ``known_until`` is the first day of the next version, None for the newest. ``decided`` are the
    ids of the human decisions that went into it.
    """

    event: Event
    known_from: dt.date
    known_until: dt.date | None
    life: tuple[Stage, ...]
    disputes: tuple[Dispute, ...]
    decided: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A deed with all its versions, oldest first, and the component of claims it came from."""

    id: str
    component: str
    versions: tuple[Version, ...]
