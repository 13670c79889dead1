"""Reads French news dispatches and keeps the record of what states do to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dyade.model import TimeExpression

__all__ = ["times"]


def times(text: str, date: str) -> tuple[TimeExpression, ...]:
    """The time expressions of a French text, against the date of its document.

    Parameters:
        text: the text; spans count its code points, ``end`` exclusive.
        date: EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``. A month is "some day of it".
    Returns:
        expressions in order, without overlap; days are inclusive and ``None`` is open.
    Raises:
        DocumentDateError: ``date`` has another form or names no day.
    """
    from dyade.find.times import find

    return find(text, date)
