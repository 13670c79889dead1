"""When: the time expressions of French news, as four bounds against the document's date."""

from dyade.find.times.allen import precedes, relate, relations
from dyade.find.times.anchors import resolve_anchor, resolve_event
from dyade.find.times.calendar import (
    DocumentDateError,
    contains,
    document_bounds,
    document_days,
    hull,
    intersect,
)
from dyade.find.times.defaults import (
    background_interval,
    deed_interval,
    future_interval,
    news_interval,
    ongoing_interval,
    so_long,
)
from dyade.find.times.finder import find

__all__ = [
    "DocumentDateError",
    "background_interval",
    "contains",
    "deed_interval",
    "document_bounds",
    "document_days",
    "find",
    "future_interval",
    "hull",
    "intersect",
    "news_interval",
    "ongoing_interval",
    "precedes",
    "relate",
    "relations",
    "resolve_anchor",
    "resolve_event",
    "so_long",
]
