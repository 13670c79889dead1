"""Who is known to hold an office when: the table of the package, and a user's own beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dyade.find.lexicon import fold, given_names, key, office_gender, suffixes, words
from dyade.model import Holder
from dyade.parse import world

_PRIVATE = frozenset({"BUS", "CVL"})  # sectors that tell of no office
REACH = "2020-12-31"
"""The last day up to which the table of the package was made."""


@dataclass(frozen=True, slots=True)
class Known:
    """Holders by the key of each full name, and the keys of full names by bare name.

    ``own`` are the rows of a user's table; a person in it is known by them alone.
    """

    by_name: Mapping[str, tuple[Holder, ...]]
    by_bare: Mapping[str, tuple[str, ...]]
    own: tuple[Holder, ...] = ()

    def owned(self, full: str) -> bool:
        """Whether the person of a key is a user's own."""
        return bool(self.own) and full in self.by_name and self.by_name[full][0] in self.own

    def in_office(self, code: str, date: str) -> list[Holder]:
        """The rows of a user's own that hold an office of a state or body on a date."""
        return [h for h in self.own if h.code == code and h.holds(date)]


@cache
def known(own: tuple[Holder, ...] = ()) -> Known:
    """What is known with a user's own rows, those of the package where there are none."""
    rows = _shipped()
    names: dict[str, list[Holder]] = {}
    bare: dict[str, set[str]] = {}
    taken = {key(name) for holder in own for name in holder.names}
    kept = [h for h in rows if taken.isdisjoint(key(name) for name in h.names)]
    for holder in own:
        for name in holder.names:
            if " " in name or len(holder.names) == 1:
                names.setdefault(key(name), []).append(holder)
            else:
                bare.setdefault(key(name), set()).add(key(holder.name))
    for holder in kept:
        for name in holder.names:
            names.setdefault(key(name), []).append(holder)
    for full, held in names.items():
        name = next(n for n in held[0].names if key(n) == full)
        for alias in aliases(name) if " " in name else (full,):
            bare.setdefault(alias, set()).add(full)
    return Known(
        {full: tuple(held) for full, held in names.items()},
        {alias: tuple(sorted(full)) for alias, full in bare.items()},
        own,
    )


@cache
def _shipped() -> tuple[Holder, ...]:
    return tuple(
        Holder(world.split(r["name"]), r["code"], r["sector"], r["role"], r["from"], r["to"])
        for r in world.rows("persons")
    )


def given_gender(name: str) -> str:
    """The gender that the first word of a name tells; "" where either."""
    return given_names().get(name.split()[0], "")


def table_gender(holder: Holder) -> str:
    """The gender that the name of a person in the table tells, or the office; "" where neither.

    The feminine form of an office goes before the name: "Nicola" is a man's name as well.
    """
    told = office_gender((holder.role.split()[0].lower(),)) if holder.role else ""
    return told if told == "f" else given_gender(holder.name) or told


@cache
def aliases(name: str) -> tuple[str, ...]:
    """Keys of the bare names by which a person is called after the first mention.

    All tails of the name ("von der Leyen", "Leyen"), and the first word where it is a family
    name of the Far East ("Xi", "Moon Jae-in").
    """
    parts = name.split()
    out = {key(" ".join(parts[i:])) for i in range(1, len(parts)) if parts[i][:1].isupper()}
    for i, part in enumerate(parts):
        if i and part.lower().startswith(suffixes("persons", "articles")):
            out |= {key(part), key(part[3:])}
        if i and part.lower() in words("persons", "particles"):
            out.add(key(" ".join(parts[i:])))
    family = fold(parts[0]) in words("persons", "family_first")
    syllables = (
        len(parts) > 1
        and "-" in parts[1]
        and parts[1][-1:].islower()
        and (parts[1].split("-")[1][:1].islower())
    )
    if len(parts) > 1 and (family or syllables):
        out.add(key(parts[0]))
    return tuple(sorted(x for x in out if x and x != key(name)))


def former_sector(sector: str) -> str:
    """What somebody who held an office is: of the elite; who held none stays what he was."""
    return sector if sector in _PRIVATE else "ELI"
