"""What a question may be narrowed by: one object, one WHERE clause, for questions and exports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events are asked for. Everything is joined by AND; an empty field does not narrow.

    ``as_of``, ``since`` and ``until`` are EDTF level 0 dates; a month or year stands for its last
    day in ``as_of`` and ``until`` and for its first in ``since``. A dispatch dated to the month
    counts as said from the month's first day on, so none is missing that may have been known.
    ``since``/``until`` keep the events whose interval touches that stretch; an event with no date
    at all is kept only without them.
    """

    dyad: tuple[str, str] | None = None
    """Two codes in either order: events between them, or of one about the other."""
    actors: tuple[str, ...] = ()
    """Two or more codes: events between any two of them; one code: events it is party to."""
    as_of: str = ""
    since: str = ""
    until: str = ""
    acts: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    quads: tuple[int, ...] = ()
    place: str = ""
    """A place's name or a state's code."""
    person: str = ""
    """A person's name, whole or the last word of it."""
    source: str = ""
    """Agency or source of a dispatch that tells the event."""
    min_confidence: float = 0.0
    hedged: bool | None = None
    disputed: bool | None = None
    limit: int | None = None
    offset: int = 0

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes asked for, dyad or actors."""
        return self.dyad or self.actors
