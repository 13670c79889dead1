"""Persons by name: runs of capitalised words, and the register of who is who in a dispatch."""

from __future__ import annotations

from dataclasses import dataclass, field

from dyade.find import lexicon
from dyade.find.gazetteer import city
from dyade.find.known import REACH, Known, aliases, former_sector, given_gender
from dyade.find.lexicon import key
from dyade.find.line import Line
from dyade.model import Holder
from dyade.parse.words import word

_SEARCH = frozenset(
    {"state", "adjective", "inhabitant", "seat", "body", "movement", "party", "place"}
)


@dataclass(frozen=True, slots=True)
class Run:
    """A name-like run of capitalised words: tokens ``first`` to ``last`` (exclusive).

    ``outer`` is the first token with the title ("M."); ``solo`` a single word, which is a
    person's name only where one of that name is known.
    """

    sentence: int
    first: int
    last: int
    outer: int
    name: str
    gender: str
    solo: bool
    listed: bool
    at_place: bool = False  # it stands behind "à": "à Marseille" names no deputy Marseille


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper() or "." in word)


def _opens(line: Line, i: int) -> bool:
    """Whether a token can be the first of a person's name."""
    word = line.words[i]
    if not _is_capital(word) or len(word) < 2 or (not word[-1].isalpha() and word[-1] != "."):
        return False
    low = line.low[i]
    if low in lexicon.words("persons", "not_names"):
        return False
    start = i == 0 or line.words[i - 1] in ('"', "«", "“", "-", "–", "—", ":", "…", "(")
    return not (low in lexicon.words("persons", "starters") and (start or len(low) < 4))


def _extend(line: Line, first: int) -> int:
    """End of the name that begins at a token: capitals, particles, initials, numerals."""
    n = len(line.words)
    particles = lexicon.words("persons", "particles")
    weak = lexicon.words("persons", "weak_particles")
    inside = lexicon.words("persons", "inside")
    given = line.words[first] in lexicon.given_names()
    i = first + 1
    while i < n:
        word, low = line.words[i], line.low[i]
        if word == "-" and line.glued(i) and i + 1 < n and line.glued(i + 1):
            i += 2
            continue
        named = line.names.get(i)
        if named is not None and (
            named.kind == "person" or (named.kind in _SEARCH and not _inside_name(line, i, given))
        ):
            break
        if low in lexicon.words("persons", "suffixes") and word[0].isupper():
            i += 1
            break
        if _is_capital(word) and word[0].isalpha():
            if low in lexicon.words("persons", "not_names") and low not in inside:
                break
            i += 1
            continue
        if low in particles:
            j = i + 1
            while j < n and line.low[j] in particles and j < i + 3:
                j += 1
            if j < n and word in lexicon.words("persons", "hyphened") and line.words[j] == "-":
                j += 1
            follows = (
                j < n
                and line.words[j][0].isupper()
                and not line.words[j].isupper()
                and line.low[j] not in lexicon.words("persons", "not_names")
            )
            blocked = j < n and j in line.names and line.names[j].kind in _SEARCH
            tied = low not in weak or (given and i <= first + 2) or word[0].isupper()
            if follows and tied and not blocked:
                i = j + 1
                continue
        break
    return i


def _inside_name(line: Line, i: int, given: bool) -> bool:
    """A place's or state's name that is part of a person's ("Jack London", "Anatole France")."""
    named = line.names[i]
    single = named.kind in ("place", "seat", "state", "party") and named.last == i + 1
    return given and single and i > 0 and line.words[i - 1] in lexicon.given_names()


def runs(line: Line) -> dict[int, Run]:
    """The runs of capitalised words of a sentence that can be persons, by first token."""
    out: dict[int, Run] = {}
    if line.heading:
        return _listed_only(line)
    titles = lexicon.mapping("titles")
    given = lexicon.given_names()
    i, n = 0, len(line.words)
    while i < n:
        named = line.names.get(i)
        if named is not None and named.kind != "person":
            if not (line.words[i] in given and i + 1 < n and _is_capital(line.words[i + 1])):
                i = named.last
                continue
        if named is None and not (line.words[i][0].isupper() and _opens(line, i)):
            i += 1
            continue
        last = named.last if named is not None and named.kind == "person" else _extend(line, i)
        first = i
        i = last
        gender, outer = "", first
        if first and line.low[first - 1] in titles:
            outer, gender = first - 1, titles[line.low[first - 1]]
        elif line.low[first] in titles and last > first + 1:
            gender = titles[line.low[first]]
            outer, first = first, first + 1
        article = first == outer and _with_article(line, first, last)
        if article:
            first = outer = first - 1
        name = _uncut(line, line.slice(first, last), last)
        listed = key(name) in line.known.by_name
        solo = article or " " not in name
        gender = gender or given.get(name.split()[0], "")
        if solo and outer == first and not listed and line.low[first] in titles:
            continue
        at = outer > 0 and line.words[outer - 1] in lexicon.suffixes("persons", "at")
        out[outer] = Run(line.index, first, last, outer, name, gender, solo, listed, at)
    return _unbracketed(line, out) if "(" in line.words else out


def _uncut(line: Line, name: str, last: int) -> str:
    """A name without the "par" that a caption runs into it: "Ana Sotopar Le Soir"."""
    by = word("prepositions", "agent")
    medium = line.names.get(last)
    glued = name.endswith(by) and medium is not None and medium.kind == "party"
    return name.removesuffix(by) if glued else name


def _unbracketed(line: Line, found: dict[int, Run]) -> dict[int, Run]:
    """The same runs with names put together that an editor completed: "(Ana) Soto", "Ana (Soto)".

    Only given names are completed so: "Lima (Pérou)" and "M. Soto (PS)" name nobody else.
    """
    out: dict[int, Run] = {}
    given = lexicon.given_names()
    for run in sorted(found.values(), key=lambda r: r.first):
        before = next(iter(reversed(out.values())), None)
        between = tuple(line.words[before.last : run.outer]) if before is not None else ()
        marks = ("(",) if line.word(run.last) == ")" else (")",)
        if before is None or between != marks or before.name.split()[0] not in given:
            out[run.outer] = run
            continue
        opened = marks == (")",)
        if not (line.word(before.outer - 1) == "(" if opened else before.solo):
            out[run.outer] = run
            continue
        del out[before.outer]
        last = run.last if opened else run.last + 1
        name = f"{before.name} {run.name}"
        listed = key(name) in line.known.by_name
        first = before.outer - opened
        out[first] = Run(
            line.index, first, last, first, name, before.gender, False, listed, before.at_place
        )
    return out


def _with_article(line: Line, first: int, last: int) -> bool:
    """Whether the capitalised article before a bare name belongs to it: "Le Pen"."""
    if first == 0 or not line.words[first - 1][0].isupper() or line.words[first - 1].isupper():
        return False
    if line.low[first - 1] not in lexicon.words("persons", "particles"):
        return False
    return key(line.slice(first - 1, last)) in line.known.by_bare


def _listed_only(line: Line) -> dict[int, Run]:
    return {
        n.first: Run(
            line.index, n.first, n.last, n.first, line.slice(n.first, n.last), "", False, True
        )
        for n in line.names.values()
        if n.kind == "person"
    }


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
    known: tuple[Holder, ...] = ()  # offices of the year of the dispatch, by the table
    past: tuple[Holder, ...] = ()  # offices that had ended by then
    last_seen: tuple[int, int] = (-1, -1)

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
        person.gender = person.gender or given_gender(holder.name)
        self._know(person, full)
        self.people[key(run.name)] = person
        self._by_alias.setdefault(key(run.name), []).append(key(run.name))
        return person

    def seated(self, holder: Holder, order: tuple[int, int]) -> Person:
        """The person of a row of a user's own table, by the full name that it has there."""
        full = key(holder.name)
        person = self.people.get(full)
        if person is None:
            person = Person(holder.name, order, given_gender(holder.name))
            self._know(person, full)
            self.people[full] = person
            for alias in {*aliases(holder.name), *map(key, holder.names[1:])}:
                self._by_alias.setdefault(alias, []).append(full)
        return person

    def _fits(self, full: str, gender: str) -> bool:
        """Whether a bare name can mean a person: one of a user's table only while in office."""
        told = given_gender(self.holders.by_name[full][0].name)
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
    """A listed name without the title it is listed with: "pape François" is François."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.islower() and rest[:1].isupper() else name


def _leads(holder: Holder) -> bool:
    return bool(lexicon.posts_of(holder.role) & {"state", "government", "crown"})
