"""The whole way from claims to events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dyade.resolve.decisions import Binding
from dyade.resolve.group import group
from dyade.resolve.heard import Heard
from dyade.resolve.reading import told
from dyade.resolve.told import Told


def resolve(heard: Iterable[Heard], binding: Binding) -> list[Told]:
    """The events that claims tell, with their versions, sorted by id.

    Pure and independent of the order of ``heard``: the same claims and decisions give the same
    events. ``heard`` holds only claims that count (of dispatches not superseded).
    """
    return sorted(each(heard, binding), key=lambda t: t.id)


def each(heard: Iterable[Heard], binding: Binding) -> Iterator[Told]:
    """As ``resolve``, one by one as they are read and in no particular order: less in memory."""
    return (told(g, binding) for g in group(heard, binding))
