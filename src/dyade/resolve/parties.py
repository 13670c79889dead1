"""Who did a deed to whom, from everything said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dyade.model import Actor, Claim
from dyade.resolve.features import surname, token
from dyade.resolve.heard import Heard
from dyade.resolve.weigh import weight

_SHARE = 1 / 3
"""What an entity must have of the weight of the claims that name that side, to stand in it."""

_SIDES = ("actors", "recipients", "concerning")

Sides = tuple[tuple[Actor, ...], tuple[Actor, ...], tuple[Actor, ...]]


def sides(claims: Sequence[Heard], others: Sequence[Heard] = ()) -> Sides:
    """Actors, recipients and those concerned. An entity stands on the side most put it on.

    On two sides stands whom one claim puts on both: what a state does to its own people.

    Args:
        claims: those that tell the deed as it is held.
        others: those that tell it otherwise, as planned perhaps: they only name who acts for
            an entity where no claim does that tells it as held.
    """
    named = _named(claims)
    votes = [_votes(side) for side in named]
    totals = [sum(weight(h) for h in claims if getattr(h.claim, side)) for side in _SIDES]
    found: list[tuple[Actor, ...]] = []
    for side in range(3):
        against = [_against(claims, side, other) for other in range(3)]
        kept = [
            entity
            for entity, points in votes[side].items()
            if points >= _SHARE * totals[side] - 1e-9
            and all(points >= against[other].get(entity, 0.0) for other in range(side))
            and all(points > against[other].get(entity, 0.0) for other in range(side + 1, 3))
        ]
        kept.sort(key=lambda t: (-votes[side][t], t))
        people = [a for entity in kept for a in _entity(entity, named[side])]
        told = [_of(h.claim)[side] for h in others]
        found.append(tuple(b for a in people for b in _with_names(a, told)))
    if claims[0].claim.act == "CONSULT":  # nobody meets himself
        met = {(a.code, a.person) for a in found[0]}
        found[1] = tuple(a for a in found[1] if not a.person or (a.code, a.person) not in met)
    return found[0], found[1], found[2]


def _named(claims: Sequence[Heard]) -> list[list[tuple[Actor, float]]]:
    """Whom the claims put on each side, with their weights.

    Who did it is not to whom it was done: a person is named on the side that most put him on.
    """
    found: list[list[tuple[Actor, float]]] = [[], [], []]
    for heard in claims:
        for side, actors in enumerate(_of(heard.claim)):
            found[side] += [(actor, weight(heard)) for actor in actors]
    names = [{(a.code, surname(a.person)) for a, _ in side if a.person} for side in found[:2]]
    for name in names[0] & names[1]:
        done, suffered = (_alone(claims, name, *order) for order in ((0, 1), (1, 0)))
        if done != suffered:
            side = 1 if done > suffered else 0
            found[side] = [
                (replace(a, person=""), points)
                if (a.code, surname(a.person)) == name
                else (a, points)
                for a, points in found[side]
            ]
    return found


def _alone(claims: Iterable[Heard], name: tuple[str, str], side: int, other: int) -> float:
    """The weight of the claims that name a person on one side only."""

    def on(claim: Claim, side: int) -> bool:
        return any((a.code, surname(a.person)) == name for a in _of(claim)[side])

    found = (weight(h) for h in claims if on(h.claim, side) and not on(h.claim, other))
    return round(sum(found), 9)


def _of(claim: Claim) -> Sides:
    return claim.actors, claim.recipients, claim.concerning


def _with_names(actor: Actor, told: Iterable[Sequence[Actor]]) -> list[Actor]:
    """An entity without a name as those persons who act for it in other claims.

    As it is where they name nobody, or not all the same.
    """
    if actor.person:
        return [actor]
    mine = token(actor.code, actor.sector)
    named = ([a for a in actors if a.person and token(a.code, a.sector) == mine] for actors in told)
    lists = [people for people in named if people]
    if len({frozenset(surname(a.person) for a in people) for people in lists}) != 1:
        return [actor]
    return [replace(actor, person=a.person) for a in lists[0]]


def _against(claims: Sequence[Heard], side: int, other: int) -> dict[str, float]:
    """What speaks for another side of each entity: claims that put it there and not on ``side``.

    A claim that does not know who acted says nothing against anybody's having acted.
    """
    found: dict[str, float] = {}
    for heard in claims:
        sides = _of(heard.claim)
        there, here = ({token(a.code, a.sector) for a in sides[n]} for n in (other, side))
        if other == side or (side == 0 and not here):
            continue
        for entity in there - here:
            found[entity] = round(found.get(entity, 0.0) + weight(heard), 9)
    return found


def _votes(named: Iterable[tuple[Actor, float]]) -> dict[str, float]:
    found: dict[str, float] = {}
    for actor, points in named:
        entity = token(actor.code, actor.sector)
        found[entity] = round(found.get(entity, 0.0) + points, 9)
    return found


def _entity(entity: str, named: Sequence[tuple[Actor, float]]) -> list[Actor]:
    """One entity, or one a person where several persons act for it."""
    mine = [(a, points) for a, points in named if token(a.code, a.sector) == entity]
    sector = _most((a.sector, p) for a, p in mine if a.sector)
    country = _most((a.country, p) for a, p in mine if a.country)
    persons: dict[str, dict[str, float]] = {}
    for actor, points in mine:
        if actor.person:
            forms = persons.setdefault(surname(actor.person), {})
            forms[actor.person] = round(forms.get(actor.person, 0.0) + points, 9)
    code = mine[0][0].code
    if not persons:
        return [Actor(code, sector, "", country)]
    total = sum(sum(forms.values()) for forms in persons.values())
    found = []
    for name in sorted(persons, key=lambda n: (-sum(persons[n].values()), n)):
        forms = persons[name]
        if sum(forms.values()) >= _SHARE * total - 1e-9:
            best = max(forms, key=lambda f: (len(f.split()), forms[f], f))
            own = _most((a.sector, p) for a, p in mine if a.person in forms and a.sector)
            found.append(Actor(code, own or sector, best, country))
    return found or [Actor(code, sector, "", country)]


def _most(named: Iterable[tuple[str, float]]) -> str:
    totals: dict[str, float] = {}
    for value, points in named:
        totals[value] = round(totals.get(value, 0.0) + points, 9)
    return min(totals, key=lambda v: (-totals[v], v)) if totals else ""
