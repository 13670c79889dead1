"""Reads French news dispatches and keeps the record of what states do to each other."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dyade.ask.filters import Filters
    from dyade.ask.record import open_record as open
    from dyade.code.pipeline import Coder
    from dyade.errors import DyadeError
    from dyade.model import Actor, Claim, Dispatch, Event, Interval, Record, TimeExpression
    from dyade.resolve.decisions import Decision

__all__ = [
    "Actor",
    "Claim",
    "Coder",
    "Decision",
    "Dispatch",
    "DyadeError",
    "Event",
    "Filters",
    "Interval",
    "Record",
    "open",
    "times",
]

_HOMES = {
    "Actor": "dyade.model:Actor",
    "Claim": "dyade.model:Claim",
    "Coder": "dyade.code.pipeline:Coder",
    "Decision": "dyade.resolve.decisions:Decision",
    "Dispatch": "dyade.model:Dispatch",
    "DyadeError": "dyade.errors:DyadeError",
    "Event": "dyade.model:Event",
    "Filters": "dyade.ask.filters:Filters",
    "Interval": "dyade.model:Interval",
    "Record": "dyade.model:Record",
    "open": "dyade.ask.record:open_record",
}
"""Where the public names live. They are imported when first used, so that importing is fast."""


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'dyade' has no attribute {name!r}")
    module, _, attribute = _HOMES[name].partition(":")
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)


def times(text: str, date: str) -> tuple[TimeExpression, ...]:
    """The time expressions of a French text, against the date of its document.

    Args:
        text: the text; spans count its code points, ``end`` exclusive.
        date: EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``. A month is "some day of it".
    Returns:
        expressions in order, without overlap; days are inclusive and ``None`` is open. Where
        nothing says past or future ("le sommet de lundi"), the likelier reading is followed by
        the other, with the same span; both have ``direction`` "guessed".
    Raises:
        DocumentDateError: ``date`` has another form or names no day.
        TextError: ``text`` is no string.
    """
    from dyade.find.times import find

    return find(text, date, both=True)
