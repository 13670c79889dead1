"""The cast of a dispatch: the mentions made so far, the persons, and what still waits.

Both passes of finding write here: the first what the text names by itself, the second what its
context resolves.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dyade.find import lexicon
from dyade.find.lexicon import Description
from dyade.find.line import Line
from dyade.find.mention import Entities, Kind, Mention
from dyade.find.naming.groups import Group
from dyade.find.naming.owners import Owner
from dyade.find.naming.persons import Person, Register
from dyade.find.naming.roles import Office
from dyade.find.naming.runs import Run
from dyade.find.roundup import RoundUp
from dyade.model import Actor, Place

_PRESS, _BODY = "JRN", "IGO"


@dataclass(slots=True)
class Pending:
    """A phrase that only its context resolves; exactly one of the three is set."""

    first: int
    office: Office | None = None
    group: Group | None = None
    described: Description | None = None


@dataclass(slots=True)
class Cast:
    """Who and what one dispatch has named; ``scene`` and ``counted`` say where it plays."""

    dispatch: str
    entities: Entities
    register: Register
    counted: dict[str, float]
    roundup: RoundUp | None = None
    pending: dict[int, list[Pending]] = field(default_factory=dict)
    people: dict[int, list[tuple[Mention, Person]]] = field(default_factory=dict)
    said: dict[str, tuple[str, int]] = field(default_factory=dict)  # office → state, sentence
    by_line: dict[int, list[Mention]] = field(default_factory=dict)

    def pend(self, line: Line, pending: Pending) -> None:
        self.pending.setdefault(line.index, []).append(pending)

    def add_office(
        self, line: Line, office: Office, actors: tuple[Actor, ...], gender: str, rule: str
    ) -> Mention:
        """Notes an office that stands without a name, one person, with whom it is found to mean."""
        first, last, head = office.first, office.last, office.head
        return self.add(line, first, last, head, "office", actors, gender, "s", rule)

    def add(
        self,
        line: Line,
        first: int,
        last: int,
        head: int,
        kind: Kind,
        actors: tuple[Actor, ...],
        gender: str = "",
        number: str = "",
        rule: str = "",
        place: Place | None = None,
        name: str = "",
    ) -> Mention:
        """Notes a mention and marks its tokens; a token keeps the widest mention over it."""
        mention = Mention(
            line.index,
            first,
            last,
            head,
            line.span(first, last),
            kind,
            actors,
            place,
            gender if gender in ("m", "f") else "",  # type: ignore[arg-type]
            number if number in ("s", "p") else "",  # type: ignore[arg-type]
            rule,
            name,
        )
        self.by_line.setdefault(line.index, []).append(mention)
        by_token = self.entities.by_token
        for i in range(first, last):
            old = by_token.get((line.index, i))
            if old is None or old.last - old.first < last - first:
                by_token[(line.index, i)] = mention
        line.take(first, last)
        return mention

    def actor(self, code: str, sector: str = "", person: str = "") -> Actor:
        """An actor, with its home state where the code is a movement's.

        An agency of a body is the body, no press: "l'agence onusienne".
        """
        if sector == _PRESS and code in lexicon.bodies():
            sector = _BODY
        home = lexicon.homes().get(code, "")
        return Actor(code, sector, person, home if home != code else "")  # no army's own state

    def codes(self, keys: tuple[str, ...], joint: bool = False) -> tuple[str, ...]:
        """The codes that a name's keys stand for here: all of a joint adjective, else one.

        Of an ambiguous name ("coréen") the state that the dispatch names most is meant.
        """
        if len(keys) < 2 or joint:
            return keys
        known = [(-self.counted.get(k, 0.0), n, k) for n, k in enumerate(keys)]
        return (min(known)[2],)

    def owner_codes(self, owner: Owner) -> tuple[str, ...]:
        """The codes of an owner inside a phrase."""
        return self.codes(owner.codes, owner.joint)

    def usual(self, usual: str) -> str:
        """The usual state of an institution where it is spoken of, else the scene."""
        scene = self.entities.scene
        weight = self.counted.get(usual, 0.0)
        near = weight > 0 and weight >= 0.3 * self.counted.get(scene, 0.0)
        return usual if near or not scene else scene

    def local(self, line: Line, first: int) -> str:
        """The state that a bare noun belongs to: the scene, in a round-up the one just named.

        Where a dispatch speaks of many states alike, the one of which the passage tells is meant.
        """
        if self.roundup is None:
            return self.entities.scene
        told = self.roundup.told(line, first, self.by_line)
        return told or ("" if self.roundup.many else self.entities.scene)

    def person_of(self, run: Run, introduced: bool = False) -> Person | None:
        """The person a run stands for; a bare name must be known unless it is introduced."""
        if not run.solo:
            return self.register.add(run)
        found = self.register.bare(run.name, run.gender, run.outer < run.first)
        if found is None or (not found.known and self.register.leads(run) and self._told_of(run)):
            listed = None if self._mere_given(run) else self.register.listed(run)
            found = self.register.called(run.name) or listed or found
        if found is None and introduced:
            found = self.register.named(run)
        return found

    def _mere_given(self, run: Run) -> bool:
        """Whether a bare name is a given one, of no leader of a state that the text names.

        "Ryan, un étudiant" is no minister, "Kim" in a dispatch on Korea is he.
        """
        if run.outer != run.first or run.name not in lexicon.given_names():
            return False
        return not self._told_of(run)

    def _told_of(self, run: Run) -> bool:
        """Whether the text names a state of those whom the table knows by a bare name."""
        holders = self.register.holders
        names = holders.by_bare.get(lexicon.key(run.name), ())
        return any(self.counted.get(h.code) for n in names for h in holders.by_name[n])

    def person_actor(self, person: Person) -> Actor:
        """The actor that a person is."""
        return self.actor(person.code, person.sector, person.name)

    def refresh(self) -> None:
        """Gives every mention of a person what the whole dispatch has said of the person."""
        for index, pairs in self.people.items():
            held: dict[int, tuple[Mention, list[Person]]] = {}
            for mention, person in pairs:
                held.setdefault(id(mention), (mention, []))[1].append(person)
            fresh: list[tuple[Mention, Person]] = []
            for mention, people in held.values():
                actors = tuple(self.person_actor(p) for p in people if p.code)
                new = mention
                if actors != mention.actors:
                    new = replace(mention, actors=actors)
                    self._swap(mention, new)
                fresh.extend((new, p) for p in people)
            self.people[index] = fresh

    def rename(self, mention: Mention, actors: tuple[Actor, ...]) -> None:
        """Puts other actors to a mention that stands already."""
        self._swap(mention, replace(mention, actors=actors))

    def _swap(self, old: Mention, new: Mention) -> None:
        here = self.by_line[old.sentence]
        here[next(i for i, m in enumerate(here) if m is old)] = new
        for i in range(old.first, old.last):
            if self.entities.by_token.get((old.sentence, i)) is old:
                self.entities.by_token[(old.sentence, i)] = new
