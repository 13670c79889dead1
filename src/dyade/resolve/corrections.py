"""Which dispatch takes another's place: newer versions, corrections, cancellations.

The agencies' own marks ("CORRIGÉ", "annule et remplace") stand in ``data/fr/corrections.tsv``.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dyade.data import table
from dyade.resolve.stories import resemblance

Effect = Literal["", "replaces", "cancels"]
Why = Literal["version", "correction", "cancelled"]

DAYS = 5
"""A correction follows what it corrects by at most so many days."""

# A mark in a title is set off: "CORRIGÉ : …", "… (corrigé)"; not "L'annulation du sommet".
_MARKED = r"(?:^|[(\[|–—-])\s*{}\s*(?:[)\]|:–—-]|$)"
_HEAD = 200  # characters at the start of a text in which a mark counts
_SIMILAR = 0.2  # least resemblance of a correction to what it corrects


@dataclass(frozen=True, slots=True)
class Text:
    """What is needed of a dispatch to tell which one takes its place."""

    key: str
    id: str
    version: str
    said_first: dt.date
    said_last: dt.date
    publisher: str
    title: str
    effect: Effect
    sketch: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Superseded:
    """A dispatch whose claims no longer count, which one stands for it, and why."""

    key: str
    by: str
    why: Why


def plain(text: str) -> str:
    """Upper case without accents: "corrigé" and "CORRIGE" are one mark."""
    decomposed = unicodedata.normalize("NFD", text.upper())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def _marks() -> list[tuple[re.Pattern[str], Effect, str]]:
    found: list[tuple[re.Pattern[str], Effect, str]] = []
    for row in table("fr/corrections.tsv", ("form", "effect", "where", "note")):
        if row["effect"] not in ("replaces", "cancels"):
            raise row.fault(f"effect {row['effect']!r} is neither replaces nor cancels")
        if row["where"] not in ("title", "head"):
            raise row.fault(f"where {row['where']!r} is neither title nor head")
        effect: Effect = "cancels" if row["effect"] == "cancels" else "replaces"
        form = re.escape(plain(row["form"]))
        frame = _MARKED if row["where"] == "title" else r"(?<!\w){}(?!\w)"
        found.append((re.compile(frame.format(form)), effect, row["where"]))
    return found


def effect(title: str, text: str) -> Effect:
    """What a dispatch says it does to an earlier one; empty for an ordinary dispatch."""
    within = {"title": plain(title), "head": plain(f"{title}\n{text[:_HEAD]}")}
    found = {what for pattern, what, where in _marks() if pattern.search(within[where])}
    if "replaces" in found:
        return "replaces"
    return "cancels" if found else ""


def natural(version: str) -> tuple[tuple[int, int, str], ...]:
    """A version as a key to sort by: ``2`` before ``10``, ``1.9`` before ``1.10``."""
    parts = re.findall(r"\d+|[^\d]+", version)
    return tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in parts)


def superseded(texts: Iterable[Text]) -> list[Superseded]:
    """The dispatches that others stand for, sorted by key. Pure: the order of ``texts`` is nothing.

    Of dispatches with one id the newest counts: by version, then by date, then a marked
    correction, then by key. A marked correction takes the place of the dispatch of the same
    publisher, up to five days older, that it resembles most; of the same title where no text
    resembles it.
    """
    found: dict[str, Superseded] = {}
    by_id: dict[str, list[Text]] = defaultdict(list)
    by_publisher: dict[str, list[Text]] = defaultdict(list)
    for text in sorted(texts, key=lambda t: t.key):
        by_id[text.id].append(text)
        by_publisher[text.publisher].append(text)
    for versions in by_id.values():
        newest = max(versions, key=_age)
        for text in versions:
            if text is not newest:
                why: Why = "cancelled" if newest.effect == "cancels" else "version"
                found[text.key] = Superseded(text.key, newest.key, why)
    for group in by_publisher.values():
        near = _Near(group)
        for text in sorted((t for t in group if t.effect), key=_age):
            earlier = _corrected(text, near.before(text))
            if earlier and earlier.key not in found:
                why = "cancelled" if text.effect == "cancels" else "correction"
                found[earlier.key] = Superseded(earlier.key, text.key, why)
    return [found[key] for key in sorted(found)]


def _age(text: Text) -> tuple[object, ...]:
    return (natural(text.version), text.said_first, text.said_last, bool(text.effect), text.key)


class _Near:
    """The dispatches of one publisher by their days, so that each is held against few."""

    def __init__(self, group: Iterable[Text]) -> None:
        self._group = sorted(group, key=lambda t: t.said_first)
        self._firsts = [t.said_first.toordinal() for t in self._group]
        self._longest = max((t.said_last - t.said_first).days for t in self._group)

    def before(self, text: Text) -> Sequence[Text]:
        """Those that one may correct by their days, and some more."""
        first = text.said_first.toordinal() - DAYS - self._longest
        start = bisect_left(self._firsts, first)
        return self._group[start : bisect_right(self._firsts, text.said_last.toordinal())]


def _corrected(text: Text, group: Sequence[Text]) -> Text | None:
    best: tuple[float, dt.date, str] | None = None
    chosen: Text | None = None
    for other in group:
        if other.id == text.id or other.effect or other.said_first > text.said_last:
            continue
        if (text.said_first - other.said_last).days > DAYS:
            continue
        alike = resemblance(text.sketch, other.sketch)
        if _bare(text.title) and _bare(text.title) == _bare(other.title):
            alike += 1.0
        if alike < _SIMILAR:
            continue
        rank = (alike, other.said_first, other.key)
        if best is None or rank > best:
            best, chosen = rank, other
    return chosen


def _bare(title: str) -> str:
    """A title without its marks of correction, in plain capitals."""
    bare = plain(title)
    for pattern, _, _ in _marks():
        bare = pattern.sub(" ", bare)
    return " ".join(re.findall(r"\w+", bare))
