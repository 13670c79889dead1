"""Persons by name: the register of who is who in a dispatch."""

from __future__ import annotations

from dataclasses import dataclass, field

from dyade.find import lexicon
from dyade.find.known import REACH, Known, aliases, former_sector, table_gender
from dyade.find.lexicon import key
from dyade.find.naming.runs import Run
from dyade.find.places.gazetteer import city
from dyade.model import Holder


@dataclass(slots=True)
class Person:
    """Somebody the dispatch names. ``roles`` are (folded role text, code) pairs as said."""

    name: str
    order: tuple[int, int]
    gender: str = ""
    code: str = ""
    sector: str = ""
    country: str = ""
    sure: bool = False  # the code is said by the text or the table, not taken from the scene
    former: bool = False
    roles: list[tuple[str, str]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)  # roles said to be held no more
    known: tuple[Holder, ...] = ()  # offices of the year of the dispatch, by the table
    past: tuple[Holder, ...] = ()  # offices that had ended by then
    last_seen: tuple[int, int] = (-1, -1)
    quoted: bool = False  # seen last inside a quotation

    def main_role(self) -> str:
        """The role first said of the person, else the one the table knows; "" where none."""
        if self.roles:
            return self.roles[0][0]
        return lexicon.fold_role(self.known[0].role) if self.known else ""

    def posts(self) -> frozenset[str]:
        """The posts this person holds, as said in the text or known."""
        found: set[str] = set()
        for role, _ in self.roles:
            found |= lexicon.posts_of(role)
        for holder in self.known:
            found |= lexicon.posts_of(holder.role)
        return frozenset(found)

    def had(self) -> frozenset[str]:
        """The posts this person holds or has held."""
        gone = [*self.gone, *(holder.role for holder in self.past)]
        return self.posts().union(*(lexicon.posts_of(role) for role in gone))


class Register:
    """The persons of one dispatch, by full name and by the bare names that stand for them."""

    def __init__(self, date: str, holders: Known) -> None:
        self.date = date
        self.holders = holders
        self.people: dict[str, Person] = {}
        self._by_alias: dict[str, list[str]] = {}

    def add(self, run: Run) -> Person:
        """The person of a run of several words (or a listed single name), made where new."""
        full = key(run.name)
        person = self.people.get(full)
        if person is None:
            person = self._longer(full) or self._otherwise(full)
        if person is None:
            person = Person(_untitled(run.name), (run.sentence, run.first), run.gender)
            self._know(person, full)
            self.people[full] = person
            for alias in aliases(run.name):
                self._by_alias.setdefault(alias, []).append(full)
        if run.gender and not person.gender:
            person.gender = run.gender
        if " " in run.name and not person.name[:1].isupper():  # "le général de Gaulle"
            person.name = _untitled(run.name)
        return person

    def _longer(self, full: str) -> Person | None:
        """A person already there whose name only adds a middle name or initial."""
        parts = full.split()
        if len(parts) < 2:
            return None
        for other in self._by_alias.get(parts[-1], ()):
            found = other.split()
            if found[0] == parts[0] and (set(parts) <= set(found) or set(found) <= set(parts)):
                return self.people[other]
        return None

    def _otherwise(self, full: str) -> Person | None:
        """A person already there whom the table knows by another name as well: "MBS"."""
        rows = self.holders.by_name.get(full, ())
        others = (key(name) for name in rows[0].names) if rows else ()
        return next((self.people[other] for other in others if other in self.people), None)

    def _know(self, person: Person, full: str) -> None:
        rows = self.holders.by_name.get(full, ())
        now = tuple(r for r in rows if r.holds(self.date))
        person.past = tuple(r for r in rows if r.over(self.date))
        if rows:
            person.gender = person.gender or table_gender(rows[0])
        if now:
            person.known = now
            main = max(now, key=lambda h: (_leads(h), h.start))
            person.code, person.sector, person.sure = main.code, main.sector, True
        elif rows and (person.past or not self.holders.owned(full)):
            last = (person.past or rows)[-1]
            person.code, person.sure = last.code, True
            person.former = bool(person.past)
            person.sector = former_sector(last.sector) if person.former else last.sector

    def bare(self, name: str, gender: str = "", titled: bool = False) -> Person | None:
        """The person of the dispatch whom a bare name stands for; None where none or unclear.

        Behind a title the first word of a name can be the family name.
        """
        full = self._by_alias.get(key(name), [])
        if not full and titled:  # "M. No" for "No Kwang Chol"
            full = [f for f in self.people if f.startswith(key(name) + " ")]
        found = [self.people[f] for f in full]
        if gender:
            found = [p for p in found if p.gender in ("", gender)]
        if len(found) > 1:
            political = [p for p in found if p.sure] or found
            found = sorted(political, key=lambda p: p.order)
        return found[0] if found else None

    def called(self, name: str) -> Person | None:
        """The one person of the dispatch whose given name this is: "Ryan" for "Ryan Roy"."""
        first = key(name) + " "
        found = [p for full, p in self.people.items() if full.startswith(first)]
        return found[0] if len(found) == 1 and name in lexicon.given_names() else None

    def listed(self, run: Run) -> Person | None:
        """The well-known person of a bare name that the dispatch never gives in full.

        Of several the one in office at the date of the dispatch is meant, and of several of
        these the head of a state or government; where they still differ in state, nobody.
        """
        names = self.holders.by_bare.get(key(run.name), ())
        if not names or (run.outer == run.first and run.at_place and city(run.name)):
            return None
        found = [n for n in names if self._fits(n, run.gender)]
        ranks = {n: self._rank(n) for n in found}
        top = max(ranks.values(), default=(0, 0))
        best = [n for n in found if ranks[n] == top]
        if not best or (len(best) > 1 and len({self.holders.by_name[n][0].code for n in best}) > 1):
            return None
        if top == (0, 0) and (len(names) > 1 or run.name in lexicon.given_names()):
            return None  # "Roberto" is called by his given name
        full = best[0]
        if (known := self._otherwise(full)) is not None:
            return known
        holder = self.holders.by_name[full][0]
        if self.holders.owned(full):
            return self.seated(holder, (run.sentence, run.first))
        person = Person(run.name, (run.sentence, run.first), run.gender)
        person.gender = person.gender or table_gender(holder)
        self._know(person, full)
        self.people[key(run.name)] = person
        self._by_alias.setdefault(key(run.name), []).append(key(run.name))
        return person

    def seated(self, holder: Holder, order: tuple[int, int]) -> Person:
        """The person of a row of a user's own table, by the full name that it has there."""
        full = key(holder.name)
        person = self.people.get(full)
        if person is None:
            person = Person(holder.name, order, table_gender(holder))
            self._know(person, full)
            self.people[full] = person
            for alias in {*aliases(holder.name), *map(key, holder.names[1:])}:
                self._by_alias.setdefault(alias, []).append(full)
        return person

    def _fits(self, full: str, gender: str) -> bool:
        """Whether a bare name can mean a person: one of a user's table only while in office."""
        told = table_gender(self.holders.by_name[full][0])
        agrees = not gender or not told or told == gender
        return agrees and (not self.holders.owned(full) or self._rank(full)[0] > 0)

    def leads(self, run: Run) -> bool:
        """Whether a bare name is that of a head of state or government of the day."""
        names = self.holders.by_bare.get(key(run.name), ())
        return any(self._rank(n) == (1, 1) for n in names)

    def reached(self, person: Person) -> bool:
        """Whether the table that a person is known by was made up to the dispatch's date or later.

        A return to office after that is not in it.
        """
        return self.date <= REACH or self.holders.owned(key(person.name))

    def _rank(self, full: str) -> tuple[int, int]:
        """(in office, head of state or government): how likely a bare name means the person."""
        held = [h for h in self.holders.by_name[full] if h.holds(self.date)]
        return (int(bool(held)), int(any(_leads(h) for h in held)))

    def named(self, run: Run) -> Person:
        """A person introduced by a bare name with an office or a title ("le maréchal Haftar")."""
        found = self.bare(run.name, run.gender) or self.listed(run)
        if found is None:
            found = Person(run.name, (run.sentence, run.first), run.gender)
            self.people[key(run.name)] = found
            self._by_alias.setdefault(key(run.name), []).append(key(run.name))
        return found


def _untitled(name: str) -> str:
    """A listed name without the title it is listed with: "pape François" is François.

    One in the capitals of a headline, "JUANA ROBLES", gets its small letters.
    """
    first, _, rest = name.partition(" ")
    name = rest if rest and first.islower() and rest[:1].isupper() else name
    shouted = name.isupper() and " " in name and all(len(w) > 2 for w in name.split())
    return name.title() if shouted else name


def _leads(holder: Holder) -> bool:
    return bool(lexicon.posts_of(holder.role) & {"state", "government", "crown"})
