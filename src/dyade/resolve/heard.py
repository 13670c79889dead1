"""A claim as the record hears it: with its id, when it was said, and in which story."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from dyade.model import Claim, Figure


@dataclass(frozen=True, slots=True)
class Heard:
    """A claim of a dispatch that counts.

    ``key`` is the dispatch's key, ``said`` its date (EDTF level 0) with its first and last day.
    ``story`` is the id of the group of near-copies the dispatch belongs to, ``quote`` the words of
    the claim's evidence, ``words`` the stems of their content words; ``near`` gives those of the
    words around its trigger, ``trigger`` those of the trigger itself, only when they are asked for;
    ``figures`` are the numbers that the evidence gives; ``put_off`` says of a plan that fell
    through that its words only put it off.
    """

    id: str
    key: str
    claim: Claim
    said: str
    said_first: dt.date
    said_last: dt.date
    story: str
    quote: str
    words: frozenset[str]
    near: Callable[[], frozenset[str]]
    trigger: Callable[[], frozenset[str]]
    figures: tuple[Figure, ...] = ()
    put_off: bool = False

    @property
    def order(self) -> tuple[dt.date, dt.date, str]:
        """What puts claims in the order in which they were said; ties by id."""
        return (self.said_first, self.said_last, self.id)
