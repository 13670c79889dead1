"""Rows of the tables as values of the model."""

from __future__ import annotations

import datetime as dt
from collections import namedtuple
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

from dyade.model import Actor, Attribution, Claim, Count, Figure, Interval, Place, Span
from dyade.resolve.features import names_of
from dyade.resolve.heard import Heard
from dyade.resolve.stories import story_of
from dyade.resolve.when import text as interval_text
from dyade.store import stems
from dyade.store.versions import Home, Shown

Struct = Mapping[str, Any]

HEARD = """
SELECT c.id, c.dispatch, d.date, d.said_first, d.said_last, t.story, c.quote, c.words, c.act,
       c.status, c.actors, c.recipients, c.concerning, c.mode, c.contexts, c.earliest, c.latest,
       c.date_basis, c.place, c.count_low, c.count_high, c.attribution, c.hedged, c.confidence,
       c.cameo, c.goldstein, c.plover_score, c.sentence, c.start, c.stop, c.trigger_start,
       c.trigger_stop, c.rule, c.ordinal, c.coding, d.id, c.trigger, d.title, d.agency, d.source,
       d.url
FROM claim c
JOIN counting n ON n.coding = c.coding
JOIN dispatch d ON d.key = c.dispatch
LEFT JOIN story t ON t.dispatch = c.dispatch
"""
"""Claims that count, in the columns that ``heard`` takes."""

_Heard = namedtuple(
    "_Heard",
    "claim key said first last story quote words act status actors recipients concerning mode "
    "contexts earliest latest basis place count_low count_high attribution hedged confidence "
    "cameo goldstein plover_score sentence start stop trigger_start trigger_stop rule ordinal "
    "coding dispatch trigger title agency source url",
)

FIGURES = """
SELECT claim, list({'unit': unit, 'value': value, 'low': low, 'high': high, 'approx': approx}
                   ORDER BY id) AS figures
FROM (SELECT f.id, f.unit, f.value, f.low, f.high, f.approx, unnest(f.claims) AS claim
      FROM figure f JOIN counting n ON n.coding = f.coding)
"""
"""The numbers in the words of each claim that counts, as ``figures`` takes them."""


def heard(columns: Iterable[Any], numbers: Iterable[Figure] = ()) -> tuple[Heard, Home]:
    """A row of ``HEARD``: the claim, and where it comes from."""
    row = _Heard(*columns)
    claim = Claim(
        dispatch=row.key,
        trigger=Span(row.trigger_start, row.trigger_stop),
        evidence=Span(row.start, row.stop),
        sentence=row.sentence,
        rule=row.rule,
        date_basis=row.basis,
        ordinal=row.ordinal,
        **deed(row),
    )
    told = Heard(
        row.claim,
        row.key,
        claim,
        row.said,
        row.first,
        row.last,
        row.story or story_of(row.key),
        row.quote,
        frozenset(row.words),
        partial(_near, claim, row.quote),
        partial(_content, row.trigger),
        tuple(numbers),
        row.status == "cancelled" and stems.puts_off(row.quote),
    )
    home = Home(row.coding, row.key, row.sentence, row.first.isoformat(), _shown(row))
    return told, home


def _shown(row: _Heard) -> Shown:
    """The evidence that a row is."""
    return Shown(
        claim=row.claim,
        dispatch=row.dispatch,
        key=row.key,
        said=row.said,
        sentence=row.sentence,
        start=row.start,
        stop=row.stop,
        quote=row.quote,
        trigger_start=row.trigger_start,
        trigger_stop=row.trigger_stop,
        trigger=row.trigger,
        status=row.status,
        date=interval_text(Interval(row.earliest, row.latest)),
        basis=row.basis,
        place=row.place,
        count_low=row.count_low,
        count_high=row.count_high,
        attribution=row.attribution,
        hedged=row.hedged,
        confidence=row.confidence,
        rule=row.rule,
        title=row.title,
        agency=row.agency,
        source=row.source,
        url=row.url,
    )


def deed(row: Any) -> dict[str, Any]:
    """What a row says of a deed, as the fields that ``Claim`` and ``Event`` share.

    Args:
        row: a named tuple with the columns of ``encode.deed``, but for ``event_type``.
    """
    return {
        "act": row.act,
        "status": row.status,
        "actors": actors(row.actors),
        "recipients": actors(row.recipients),
        "concerning": actors(row.concerning),
        "mode": row.mode,
        "contexts": tuple(row.contexts),
        "date": Interval(row.earliest, row.latest),
        "place": place(row.place),
        "count": Count(row.count_low, row.count_high),
        "attribution": attribution(row.attribution),
        "hedged": row.hedged,
        "confidence": row.confidence,
        "cameo": row.cameo,
        "goldstein": row.goldstein,
        "plover_score": row.plover_score,
    }


def _content(text: str) -> frozenset[str]:
    return frozenset(stems.content(text))


def _near(claim: Claim, quote: str) -> frozenset[str]:
    start, stop = (n - claim.evidence.start for n in (claim.trigger.start, claim.trigger.end))
    return frozenset(stems.near(quote, start, stop, names_of(claim)))


def actors(listed: Iterable[Struct]) -> tuple[Actor, ...]:
    """Structs as entities."""
    return tuple(_actor(a["code"], a["sector"], a["person"], a["country"]) for a in listed)


# The same few thousand entities come again and again: each is held once.
_actor = lru_cache(maxsize=65536)(Actor)


def place(where: Struct | None) -> Place | None:
    """A struct as a place."""
    if where is None:
        return None
    return Place(
        where["name"],
        where["code"],
        where["latitude"],
        where["longitude"],
        where["geonames_id"],
        where["precision"],
    )


def attribution(said: Struct | None) -> Attribution | None:
    """A struct as a speaker."""
    if said is None:
        return None
    span = None if said["start"] is None else Span(said["start"], said["stop"])
    return Attribution(said["code"], said["person"], said["sector"], said["via"], span)


def figures(listed: Iterable[Struct] | None) -> tuple[Figure, ...]:
    """Structs of ``FIGURES`` as numbers."""
    return tuple(
        Figure("", f["unit"], Span(0, 0), f["value"], f["low"], f["high"], f["approx"])
        for f in listed or ()
    )


def interval(text: str) -> Interval:
    """``2019-04-24/..`` as an interval."""
    first, _, last = text.partition("/")
    return Interval(_day(first), _day(last))


def _day(text: str) -> dt.date | None:
    return None if text == ".." else dt.date.fromisoformat(text)
