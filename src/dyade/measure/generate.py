"""A record as large as one wants, to measure on: made up, but shaped like news.

Some states are in the news far more than others (Zipf), acts come in their usual shares, most deeds
are dated by the week of the news, some are plans, denials or hearsay, and some are told by
several dispatches. Everything follows from the seed: the same call gives the same records.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path

from dyade.code import codebook
from dyade.model import (
    Actor,
    Attribution,
    Claim,
    Dispatch,
    Interval,
    Place,
    Record,
    Relation,
    Role,
    Span,
    Status,
)
from dyade.store.store import Ingested, Store

CLAIMS = 1_150_000
"""Claims of the large record; about a million events come of them."""

SENTENCES = 400_000
"""Sentences of the large record."""

DYAD = ("FRA", "USA")
"""Two codes that are often in the news together."""

_FIRST, _DAYS = dt.date(2010, 1, 1), 3650
_PER_DISPATCH = 8  # sentences
_VOCABULARY = 6000
_RETOLD = 0.15  # share of claims that tell a deed of which a dispatch has told that day
_CODES = (
    "USA FRA RUS CHN GBR DEU IRN SYR ISR PSE TUR UKR PRK KOR JPN SAU IRQ EGY IND PAK AFG LBY "
    "MLI DZA MAR TUN ITA ESP POL HUN GRC BEL NLD SWE NOR FIN CHE AUT CZE ROU BGR SRB ALB BIH "
    "HRV MKD MDA BLR GEO ARM AZE KAZ UZB TKM KGZ TJK MNG VNM THA MMR KHM LAO PHL IDN MYS SGP "
    "AUS NZL CAN MEX CUB VEN COL PER BRA ARG CHL BOL ECU URY PRY NIC HTI DOM NGA NER TCD CMR "
    "CAF COD COG RWA BDI UGA KEN ETH ERI SOM SDN SSD TZA MOZ ZAF ZWE AGO SEN CIV GHA BFA TGO "
    "BEN GIN MRT YEM OMN ARE QAT KWT BHR JOR LBN UN EU NATO AU ECOWAS HEZBOLLAH HAMAS TALIBAN "
    "ISIS HOUTHI PKK"
).split()
_ACTS = {
    "CONSULT": 26, "REQUEST": 12, "ACCUSE": 16, "ASSAULT": 10, "SUPPORT": 7, "REJECT": 5,
    "COERCE": 5, "AGREE": 4, "SANCTION": 4, "MOBILIZE": 3, "AID": 2, "COOPERATE": 2, "THREATEN": 2,
    "PROTEST": 1, "RETREAT": 1, "CONCEDE": 1,
}  # fmt: skip
_STATUSES: dict[Status, int] = {
    "occurred": 74, "ongoing": 8, "future": 10, "hypothetical": 4, "negated": 2, "cancelled": 2,
}  # fmt: skip
_OFFICES = ("président", "premier ministre", "ministre des Affaires étrangères", "porte-parole")
_CLIMATES = ("allied", "friendly", "normal", "strained", "hostile")
_NOWHERE = Span(0, 0)
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi zo bla cri dra fle gri pla tra".split()


@dataclass(slots=True)
class _World:
    """What is drawn from: words, codes with their weights, and one holder for each office."""

    chance: random.Random
    words: list[str]
    weights: list[float]
    told: dict[dt.date, list[Claim]] = field(default_factory=dict)  # by day of the dispatch

    def word(self) -> str:
        """A word; few are frequent, most are rare."""
        return self.words[int(len(self.words) * self.chance.random() ** 3)]

    def codes(self, number: int) -> list[str]:
        """Different codes, the first ones of the list most often."""
        found: list[str] = []
        while len(found) < number:
            code = self.chance.choices(_CODES, cum_weights=self.weights)[0]
            if code not in found:
                found.append(code)
        return found


def records(claims: int = CLAIMS, sentences: int = SENTENCES, seed: int = 1) -> Iterator[Record]:
    """Records with about so many claims and sentences in all, in no order of time."""
    chance = random.Random(seed)
    world = _World(
        chance, _words(chance), list(accumulate(1 / (n + 3) for n in range(len(_CODES))))
    )
    dispatches = max(1, sentences // _PER_DISPATCH)
    told = 0
    for number in range(dispatches):
        share = round(claims * (number + 1) / dispatches) - told
        told += share
        yield _record(world, number, share)


def fill(
    path: Path | str, claims: int = CLAIMS, sentences: int = SENTENCES, seed: int = 1
) -> Ingested:
    """Makes a store of generated records at ``path``; what it holds is resolved."""
    with Store.open(path) as store:
        return store.ingest(records(claims, sentences, seed))


def _words(chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < _VOCABULARY:
        found["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def _record(world: _World, number: int, claims: int) -> Record:
    chance = world.chance
    day = _FIRST + dt.timedelta(days=chance.randrange(_DAYS))
    text, spans = _text(world)
    name = f"made-{number:07d}"
    made = tuple(_claim(world, name, day, spans) for _ in range(claims))
    code, other = world.codes(2)
    roles = tuple(
        Role(name, f"{code.title()} {world.words[chance.randrange(9)].title()}", office, code, s)
        for office, s in zip(_OFFICES[: chance.randrange(3)], spans, strict=False)
    )
    relations = (
        (Relation(name, (code, other), chance.choice(_CLIMATES), spans[0]),)
        if chance.random() < 0.2
        else ()
    )
    dispatch = Dispatch(name, day.isoformat(), text, title=text[:60], agency="made")
    return Record(dispatch, made, relations=relations, roles=roles, sentences=spans)


def _text(world: _World) -> tuple[str, tuple[Span, ...]]:
    parts: list[str] = []
    spans: list[Span] = []
    start = 0
    for _ in range(_PER_DISPATCH):
        words = [world.word() for _ in range(world.chance.randint(12, 26))]
        sentence = " ".join(words).capitalize() + "."
        spans.append(Span(start, start + len(sentence)))
        parts.append(sentence)
        start += len(sentence) + 1
    return " ".join(parts), tuple(spans)


def _claim(world: _World, name: str, day: dt.date, spans: tuple[Span, ...]) -> Claim:
    chance = world.chance
    told = [c for c in world.told.get(day, ()) if c.dispatch != name]
    if told and chance.random() < _RETOLD:
        return _placed(chance, chance.choice(told), name, spans)
    made = _placed(chance, _deed(world, day), name, spans)
    world.told.setdefault(day, []).append(made)
    return made


def _placed(chance: random.Random, claim: Claim, name: str, spans: tuple[Span, ...]) -> Claim:
    sentence = chance.randrange(len(spans))
    span = spans[sentence]
    start = chance.randrange(span.start, span.end - 8)
    trigger = Span(start, start + 6)
    return replace(claim, dispatch=name, evidence=span, trigger=trigger, sentence=sentence)


def _deed(world: _World, day: dt.date) -> Claim:
    chance = world.chance
    act = chance.choices(list(_ACTS), list(_ACTS.values()))[0]
    status = chance.choices(list(_STATUSES), list(_STATUSES.values()))[0]
    doers, takers = _sides(world, act)
    date, basis = _date(chance, day, status)
    modes = sorted(codebook.modes()[act])
    mode = chance.choice(modes) if modes and chance.random() < 0.5 else ""
    place = world.codes(1)[0] if chance.random() < 0.4 else ""
    speaker = world.codes(1)[0] if chance.random() < 0.15 else ""
    return Claim(
        dispatch="",
        act=act,
        status=status,
        actors=doers,
        recipients=takers,
        trigger=_NOWHERE,
        evidence=_NOWHERE,
        sentence=0,
        rule=f"made/{act.lower()}",
        mode=mode,
        date=date,
        date_basis=basis,
        place=Place(f"Ville de {place.title()}", place, precision="city") if place else None,
        attribution=Attribution(speaker) if speaker else None,
        hedged=chance.random() < 0.1,
        confidence=round(chance.uniform(0.4, 0.95), 3),
        event_type=codebook.event_type(act, status),
        plover_score=codebook.plover_score(act, mode, status),
        goldstein=round(chance.uniform(-10, 10), 1),
    )


def _sides(world: _World, act: str) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    chance = world.chance
    codes = world.codes(3)
    actors = [Actor(c, "GOV", _holder(world, c) if chance.random() < 0.3 else "") for c in codes]
    if act in ("CONSULT", "COOPERATE") and chance.random() < 0.5:
        return tuple(actors[: 3 if chance.random() < 0.1 else 2]), ()
    if chance.random() < 0.15:
        return (actors[0],), ()
    return (actors[0],), (actors[1],)


def _holder(world: _World, code: str) -> str:
    return f"{code.title()} {world.words[sum(map(ord, code)) % 9].title()}"


def _date(chance: random.Random, day: dt.date, status: Status) -> tuple[Interval, str]:
    if status in ("future", "hypothetical", "cancelled"):
        if chance.random() < 0.5:
            return Interval(day, None), "future"
        first = day + dt.timedelta(days=chance.randrange(60))
        return Interval(first, first + dt.timedelta(days=chance.randrange(10))), "said"
    kind = chance.random()
    if kind < 0.5:
        return Interval(day - dt.timedelta(days=7), day), "news"
    if kind < 0.8:
        past = day - dt.timedelta(days=chance.randrange(7))
        return Interval(past, past), "said"
    if kind < 0.95:
        past = day - dt.timedelta(days=chance.randrange(2000))
        return Interval(past.replace(day=1), past.replace(day=28)), "said"
    return Interval(None, day), "background"
