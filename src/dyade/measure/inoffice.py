"""Spells in office that news teaches, against a list of who held what when.

The list is JSON Lines with ``country``, ``name``, ``role`` in English, ``start`` and ``end``. A
spell is judged where the list knows its person in such an office, of whatever state.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pycountry
from babel import Locale

from dyade.data import rules
from dyade.errors import DateError, GoldError
from dyade.find import lexicon
from dyade.model import Dispatch, Role
from dyade.resolve.clock import days
from dyade.resolve.offices import Mention, Spell, spells

GRACE = dt.timedelta(days=7)
"""News calls a holder by his office from the day he is named to it."""

VERDICTS = ("agrees", "another state", "another time")


@dataclass(frozen=True, slots=True)
class Held:
    """A row of the list: from the first day that ``start`` can be to the last that ``end`` can."""

    name: str
    code: str
    role: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class Judged:
    """A spell with the rows of the list on its person in such an office."""

    spell: Spell
    rows: tuple[Held, ...]
    verdict: str


def load(path: Path) -> list[Held]:
    """The rows of a list whose state is known; those of other countries, or undated, are left out.

    Raises:
        GoldError: the file is missing or a line is no such row.
    """
    found = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise GoldError(f"{path}: cannot be read: {error.strerror}") from error
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            name, role, code = row["name"], row["role"].lower(), state(row["country"])
            start, end = row["start"], row["end"]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise GoldError(f"{path}:{number}: not a spell in office ({error!r})") from error
        try:
            first, last = days(start)[0], days(end)[1] if end else dt.date.max
        except DateError:
            continue
        if code:
            found.append(Held(name, code, role, first, last))
    return found


@cache
def state(country: str) -> str:
    """The code of a state by an English name, "" where it is none that is known."""
    name = country.lower().replace("-", " ").removeprefix("the ").removeprefix("kingdom of ")
    special: dict[str, str] = rules("fr/measured.toml")["states"]
    if name in special:
        return special[name]
    for code, said in Locale("en").territories.items():
        if said.lower() == name and len(code) == 2:
            found = pycountry.countries.get(alpha_2=code)
            return found.alpha_3 if found else "XKX"
    try:
        return str(pycountry.countries.lookup(name).alpha_3)
    except LookupError:
        return ""


def learnt(read: Iterable[tuple[Dispatch, Iterable[Role]]]) -> list[Spell]:
    """The spells that the roles of dispatches make, as ``dyade who`` makes them."""
    mentions = []
    for dispatch, roles in read:
        first, last = days(dispatch.date)
        for number, r in enumerate(roles):
            place = f"{dispatch.id} {number}"
            mentions.append(
                Mention(r.person, r.role, r.code, r.sector, r.former, dispatch.date, first, last,
                        place)
            )  # fmt: skip
    return spells(mentions)


def judge(found: Iterable[Spell], listed: Iterable[Held]) -> list[Judged]:
    """Those of some spells whose person the list has in such an office, each with its verdict.

    The list is one of states: spells in bodies that it does not have are left out.
    """
    by_name: dict[str, list[Held]] = {}
    for row in listed:
        by_name.setdefault(lexicon.key(row.name), []).append(row)
    out = []
    for spell in found:
        words = _english(spell.role)
        rows = [r for r in by_name.get(lexicon.key(spell.person), ()) if _is(r.role, words)]
        home = any(r.code == spell.code for r in rows)
        if rows and (home or spell.code in lexicon.states()):
            out.append(Judged(spell, tuple(rows), _verdict(spell, rows)))
    return out


def _english(role: str) -> tuple[str, ...]:
    said: dict[str, list[str]] = rules("fr/measured.toml")["english"]
    return tuple(w for post in sorted(lexicon.posts_of(role)) for w in said.get(post, ()))


def _is(role: str, words: tuple[str, ...]) -> bool:
    """Whether an English office has one of some words and is not another one for it."""
    other = rules("fr/measured.toml")["another"]["words"]
    for word in words:
        rest = role.replace(word, " ")
        if rest != role and not any(o in rest for o in other):
            return True
    return False


def _verdict(spell: Spell, rows: list[Held]) -> str:
    home = [r for r in rows if r.code == spell.code]
    if not home:
        return VERDICTS[1]
    told = (spell.mentions[0], spell.mentions[-1])
    return VERDICTS[0] if all(any(_at(m, r) for r in home) for m in told) else VERDICTS[2]


def _at(mention: Mention, row: Held) -> bool:
    """Whether a row allows what a dispatch says: in office on its day, or no longer."""
    if mention.former:
        return row.last - GRACE <= mention.said_last
    return row.first - GRACE <= mention.said_last and mention.said_first - GRACE <= row.last


def rows(judged: Iterable[Judged]) -> list[str]:
    """The verdicts as rows of a table."""
    counted = Counter(j.verdict for j in judged)
    total = counted.total()
    out = ["| spells in office learnt from the news | of those that the list knows |", "|---|---|"]
    for verdict in VERDICTS:
        share = counted[verdict] / total if total else 0
        out.append(f"| {verdict} | {counted[verdict]} of {total} ({share:.3f}) |")
    return out


def wrong(judged: Iterable[Judged]) -> Iterator[str]:
    """One line a spell that does not agree, for those who mend."""
    for j in judged:
        if j.verdict != VERDICTS[0]:
            first, last = j.spell.mentions[0], j.spell.mentions[-1]
            listed = "; ".join(f"{r.code} {r.role} {r.first}/{r.last}" for r in j.rows[:3])
            former = "former " if j.spell.former else ""
            yield (
                f"{j.verdict}: {j.spell.person}, {former}{j.spell.role} {j.spell.code}, "
                f"{first.said}..{last.said} ({len(j.spell.mentions)}), listed {listed}"
            )
