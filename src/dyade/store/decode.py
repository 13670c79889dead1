"""Rows of the tables as values of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

from dyade.model import Actor, Attribution, Claim, Count, Figure, Interval, Place, Span
from dyade.resolve.heard import Heard
from dyade.resolve.stories import story_of
from dyade.resolve.when import text as interval_text
from dyade.store import stems
from dyade.store.encode import Home

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

FIGURES = """
SELECT claim, list({'unit': unit, 'value': value, 'low': low, 'high': high, 'approx': approx}
                   ORDER BY id) AS figures
FROM (SELECT f.id, f.unit, f.value, f.low, f.high, f.approx, unnest(f.claims) AS claim
      FROM figure f JOIN counting n ON n.coding = f.coding)
"""
"""The numbers in the words of each claim that counts, as ``figures`` takes them."""


def heard(row: tuple[Any, ...], numbers: Iterable[Figure] = ()) -> tuple[Heard, Home]:
    """A row of ``HEARD``: the claim, and where it comes from."""
    (
        name, key, said, first, last, story, quote, words, act, status, doers, takers, topics,
        mode, contexts, earliest, latest, basis, where, low, high, said_by, hedged, confidence,
        cameo, goldstein, plover, sentence, start, stop, trigger_start, trigger_stop, rule,
        ordinal, coding, dispatch, trigger, title, agency, source, url,
    ) = row  # fmt: skip
    claim = Claim(
        dispatch=key,
        act=act,
        status=status,
        actors=actors(doers),
        recipients=actors(takers),
        trigger=Span(trigger_start, trigger_stop),
        evidence=Span(start, stop),
        sentence=sentence,
        rule=rule,
        mode=mode,
        contexts=tuple(contexts),
        concerning=actors(topics),
        date=Interval(earliest, latest),
        date_basis=basis,
        place=place(where),
        count=Count(low, high),
        attribution=attribution(said_by),
        hedged=hedged,
        confidence=confidence,
        cameo=cameo,
        goldstein=goldstein,
        plover_score=plover,
        ordinal=ordinal,
    )
    told = Heard(
        name,
        key,
        claim,
        said,
        first,
        last,
        story or story_of(key),
        quote,
        frozenset(words),
        partial(_near, claim, quote),
        partial(_content, trigger),
        tuple(numbers),
    )
    shown = [
        name, dispatch, key, said, sentence, start, stop, quote, trigger_start, trigger_stop,
        trigger, status, interval_text(claim.date), basis, where, low, high, said_by, hedged,
        confidence, rule, title, agency, source, url,
    ]  # fmt: skip
    return told, Home(coding, key, sentence, first.isoformat(), shown)


def _content(text: str) -> frozenset[str]:
    return frozenset(stems.content(text))


def _near(claim: Claim, quote: str) -> frozenset[str]:
    persons = [a.person for a in (*claim.actors, *claim.recipients) if a.person]
    start, stop = (n - claim.evidence.start for n in (claim.trigger.start, claim.trigger.end))
    return frozenset(stems.near(quote, start, stop, persons))


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
