"""Who held which office when, as dispatches show it: mentions to spells."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from dyade.data import table
from dyade.resolve.features import plain, surname

_AWAY = 180  # days
_SELDOM = 10  # times more seldom told than the holder: a name misread beside the office


@dataclass(frozen=True, slots=True)
class Mention:
    """One dispatch's word that a person holds, or no longer holds, an office.

    ``place`` tells mentions apart for the caller. ``times`` is how many alike it stands for.
    """

    person: str
    role: str
    code: str
    sector: str
    former: bool
    said: str
    said_first: dt.date
    said_last: dt.date
    place: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Spell:
    """A stretch in which a person is seen in an office; ``mentions`` in the order said.

    ``former`` holds where the last word is that the person no longer holds it.
    """

    person: str
    role: str
    code: str
    sector: str
    mentions: tuple[Mention, ...]
    former: bool
    replaced_by: str = ""
    rivals: tuple[str, ...] = ()


@cache
def _shared() -> frozenset[str]:
    """First words of offices that several persons hold at once."""
    return frozenset(plain(r["noun"]) for r in table("fr/shared_offices.tsv", ("noun",)))


def of_one(role: str) -> bool:
    """Whether one person at a time holds the office ("président", not "conseiller")."""
    words = plain(role).split()
    return bool(words) and words[0] not in _shared()


def spells(mentions: Iterable[Mention]) -> list[Spell]:
    """Mentions as spells, by state, office, and time. The order of ``mentions`` is nothing.

    A name in short ("Trump", "D. Trump") is the one full name that it can be, of one state. A
    spell ends where the person is called a former holder, or where another holder of an office
    of one is seen in between.
    """
    every = _full_names(sorted(mentions, key=_order))
    by_office: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in every:
        by_office[mention.code, plain(mention.role)].append(mention)
    found: list[Spell] = []
    for (_, role), told in sorted(by_office.items()):
        found += _office(told, single=of_one(role))
    return found


def _order(mention: Mention) -> tuple[dt.date, dt.date, str, str, str, str]:
    return (
        mention.said_first,
        mention.said_last,
        mention.place,
        mention.person,
        mention.role,
        mention.code,
    )


def _full_names(mentions: Sequence[Mention]) -> list[Mention]:
    full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for m in mentions:
        if not _in_short(m.person):
            full[m.code, surname(m.person)].add(m.person)
    found = []
    for m in mentions:
        names = full.get((m.code, surname(m.person)), set())
        if " " in m.person:  # "E. Macron"
            names = {n for n in names if plain(n)[:1] == plain(m.person)[:1]}
        if _in_short(m.person) and len({plain(n) for n in names}) == 1:
            m = replace(m, person=min(names))
        found.append(m)
    return found


def _in_short(person: str) -> bool:
    """Whether a name is a surname alone, or one with an initial."""
    words = plain(person).split()
    return len(words) == 1 or (len(words) == 2 and len(words[0]) == 1)


def _office(told: Sequence[Mention], *, single: bool) -> list[Spell]:
    open_spells: dict[str, list[Mention]] = {}
    closed: list[list[Mention]] = []
    for mention in told:
        name = plain(mention.person)
        run = open_spells.get(name)
        if run and (mention.former or not run[-1].former):
            run.append(mention)
        else:
            if run:
                closed.append(run)
            open_spells[name] = [mention]
    runs = closed + list(open_spells.values())
    if single:
        held = _Held(told)
        runs = [part for run in runs for part in _interrupted(run, held)]
    made = [_spell(run) for run in runs]
    made.sort(key=lambda s: (_order(s.mentions[0]), plain(s.person)))
    return _related(made) if single else made


def _interrupted(run: list[Mention], held: _Held) -> list[list[Mention]]:
    """A run cut where another holder is seen for a while in between (out of office, then back)."""
    name = plain(run[0].person)
    parts: list[list[Mention]] = [[run[0]]]
    for before, after in pairwise(run):
        if _apart(before, after) and len(held.by_others(name, before, after)) > 1:
            parts.append([])
        parts[-1].append(after)
    return parts


class _Held:
    """The holders of an office in the order seen; mentions that call them former left out."""

    def __init__(self, told: Sequence[Mention]) -> None:
        self._seen = [(m.said, plain(m.person)) for m in told if not m.former]
        self._days = [m.said_first for m in told if not m.former]
        self._times: dict[str, int] = defaultdict(int)
        for m in told:
            self._times[plain(m.person)] += m.times

    def by_others(self, name: str, before: Mention, after: Mention) -> set[str]:
        """The dates of the dispatches between two mentions in which others hold the office."""
        start = bisect_right(self._days, before.said_last)
        stop = bisect_left(self._days, after.said_first)
        enough = self._times[name] / _SELDOM
        seen = self._seen[start:stop]
        return {s for s, other in seen if other != name and self._times[other] >= enough}


def _apart(before: Mention, after: Mention) -> bool:
    """Whether a person is not seen in an office for so long that he may have left it."""
    return (after.said_first - before.said_last).days > _AWAY


def _spell(run: Sequence[Mention]) -> Spell:
    names = sorted({m.person for m in run}, key=lambda n: (-len(n.split()), n))
    sectors = sorted({m.sector for m in run if m.sector})
    role = max(sorted({m.role for m in run}), key=lambda r: sum(m.role == r for m in run))
    return Spell(
        names[0], role, run[0].code, sectors[0] if sectors else "", tuple(run), run[-1].former
    )


def _related(made: Sequence[Spell]) -> list[Spell]:
    """With the next holder, and with those put in the office at the same time.

    The spells stand in order of time; those of former holders alone are nobody's rivals.
    """
    seen = [(s, plain(s.person), _holding(s)) for s in made]
    days = [(s, n, d[0], d[1]) for s, n, d in seen if d]
    found = []
    for spell, name, mine in seen:
        rivals: set[str] = set()
        successor = ""
        for rival, other, first, last in days:
            if not mine or _one_person(name, other) or _seldom(rival, spell):
                continue
            if first <= mine[1] and mine[0] <= last:
                rivals.add(rival.person)
            elif first > mine[1] and not successor:
                successor = rival.person
        found.append(replace(spell, replaced_by=successor, rivals=tuple(sorted(rivals))))
    return found


def _one_person(one: str, other: str) -> bool:
    """Whether two plain names can be one person's: "d trump", "donald trump", "dt"."""
    a, b = one.split(), other.split()
    if one == "".join(word[0] for word in b) or other == "".join(word[0] for word in a):
        return True
    if a[-1:] != b[-1:]:
        return False
    return all(x.startswith(y) or y.startswith(x) for x, y in zip(a[:-1], b[:-1], strict=False))


def _seldom(rival: Spell, spell: Spell) -> bool:
    """Whether another is told so seldom beside a holder that he was misread as one."""
    told, mine = (sum(m.times for m in s.mentions) for s in (rival, spell))
    return told * _SELDOM < mine


def _holding(spell: Spell) -> tuple[dt.date, dt.date] | None:
    """The first days of the first and of the last mention of a person as holder."""
    days = [m.said_first for m in spell.mentions if not m.former]
    return (days[0], days[-1]) if days else None
