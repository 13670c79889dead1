"""First pass: everything that a dispatch names by itself, without looking back.

Offices with their holders, persons by name, groups that say whose they are, and the names of the
gazetteer become mentions. What needs its context (an office without a name, a bare group, a
description) is left as pending for the second pass.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dyade.find import lexicon
from dyade.find.groups import Group, groups
from dyade.find.lexicon import Description, Noun
from dyade.find.line import Line
from dyade.find.mention import Entities, Kind, Mention
from dyade.find.persons import Person, Register, Run
from dyade.find.phrases import Owner, match, owner_of, read_tail
from dyade.find.roles import Office, offices
from dyade.model import Actor, Place, Role
from dyade.parse import labels
from dyade.parse.sentence import Name

_INTRODUCING = frozenset({"OPP", "REB", "MIL", "REL", "LEG", "GOV", "JRN", "JUD", "SPY", "PTY"})
_RELATIVE = {"@role", "@post"}
_KINDS: dict[str, Kind] = {
    "state": "state",
    "adjective": "adjective",
    "inhabitant": "inhabitant",
    "seat": "seat",
    "body": "body",
    "movement": "movement",
    "party": "party",
    "place": "place",
    "description": "description",
}


@dataclass(slots=True)
class Pending:
    """A phrase that only its context resolves; exactly one of the three is set."""

    first: int
    office: Office | None = None
    group: Group | None = None
    described: Description | None = None


@dataclass(slots=True)
class Naming:
    """The state of the first pass over one dispatch."""

    dispatch: str
    entities: Entities
    register: Register
    counted: dict[str, float]
    pending: dict[int, list[Pending]] = field(default_factory=dict)
    people: dict[int, list[tuple[Mention, Person]]] = field(default_factory=dict)
    said: dict[str, tuple[str, int]] = field(default_factory=dict)  # office → state, sentence
    by_line: dict[int, list[Mention]] = field(default_factory=dict)

    def read(self, line: Line) -> None:
        """Finds the mentions of one sentence; sentences must come in the order of the text."""
        found = offices(line)
        before: Office | None = None
        for office in found:
            if office.holders:
                self._office(line, office, before)
            code = self.office_code(line, office, None)[0]
            if code and office.number == "s" and not office.former:
                self.said[office.noun.text] = (code, line.index)
            before = office
        for run in line.runs.values():
            if line.free(run.first, run.last):
                self._run(line, run)
        for office in found:
            if not office.holders and line.free(office.head, office.head + 1):
                self._pend(line, Pending(office.first, office=office))
                line.take(office.first, office.last)
        self._descriptions(line)
        for group in groups(line):
            self._group(line, group)
        for named in line.names.values():
            if named.kind != "person":
                self._name(line, named)

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

    def _swap(self, old: Mention, new: Mention) -> None:
        here = self.by_line[old.sentence]
        here[next(i for i, m in enumerate(here) if m is old)] = new
        for i in range(old.first, old.last):
            if self.entities.by_token.get((old.sentence, i)) is old:
                self.entities.by_token[(old.sentence, i)] = new

    # -- helpers ---------------------------------------------------------------------------

    def _pend(self, line: Line, pending: Pending) -> None:
        self.pending.setdefault(line.index, []).append(pending)

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
    ) -> Mention:
        """Notes a mention and marks its tokens; a token keeps the widest mention over it."""
        mention = Mention(
            line.index, first, last, head, line.span(first, last), kind, actors, place,
            gender if gender in ("m", "f") else "",  # type: ignore[arg-type]
            number if number in ("s", "p") else "",  # type: ignore[arg-type]
            rule,
        )
        self.by_line.setdefault(line.index, []).append(mention)
        by_token = self.entities.by_token
        for i in range(first, last):
            old = by_token.get((line.index, i))
            if old is None or old.last - old.first < last - first:
                by_token[(line.index, i)] = mention
        line.take(first, last)
        return mention

    def codes(self, keys: tuple[str, ...], joint: bool = False) -> tuple[str, ...]:
        """The codes that a name's keys stand for here: all of a joint adjective, else one.

        Of an ambiguous name ("coréen") the state that the dispatch names most is meant.
        """
        if len(keys) < 2 or joint:
            return keys
        known = [(-self.counted.get(k, 0.0), n, k) for n, k in enumerate(keys)]
        return (min(known)[2],)

    def owner_codes(self, line: Line, owner: Owner) -> tuple[str, ...]:
        """The codes of an owner inside a phrase."""
        return self.codes(owner.codes, owner.joint)

    def actor(self, code: str, sector: str = "", person: str = "") -> Actor:
        """An actor, with its home state where the code is a movement's."""
        country = lexicon.homes().get(code, "")
        return Actor(code, sector, person, country)

    # -- offices ---------------------------------------------------------------------------

    def office_code(self, line: Line, office: Office, holder: Owner | None) -> tuple[str, str]:
        """(code, sector) that an office says of itself; the code is "" where it says none."""
        code, sector = self._said_code(line, office, holder)
        return code, sector or ("GOV" if code in lexicon.states() else "")

    def _said_code(self, line: Line, office: Office, holder: Owner | None) -> tuple[str, str]:
        noun, tail = office.noun, office.tail
        sector = noun.sector
        fixed = noun.code if noun.code not in _RELATIVE else ""
        if fixed and fixed in lexicon.bodies():
            return fixed, sector
        if holder is not None:
            return self.owner_codes(line, holder)[0], sector
        order = {"adjective": 0, "party": 1, "of": 2, "inner": 3}
        usable = [o for o in tail.owners if o.how in order and o.codes]
        if noun.words[0] in ("ministre", "secrétaire", "ministres"):
            usable = [o for o in usable if o.how == "adjective" or o.codes != ("EU",)]
        if usable:
            best = min(usable, key=lambda o: (o.contextual, order[o.how]))
            if best.kind == "party" and sector in ("", "GOV", "PTY"):
                sector = best.sector or "PTY"
            if best.kind == "adjective" and best.sector:
                sector = best.sector
            if best.contextual and fixed == "":
                return self._usual(best.codes[0]), sector
            return self.owner_codes(line, best)[0], sector
        if tail.person is not None:
            owner = self.person_of(tail.person)
            if owner is not None and owner.code:
                return owner.code, sector
        return fixed or self._inner_office(line, office), sector

    def _inner_office(self, line: Line, office: Office) -> str:
        """The state of the office inside another: "un conseiller de la ministre"."""
        index = lexicon.offices()
        for i in range(office.head + 1, office.last):
            hit = match(index, line, i)
            if hit is None or i < office.head + len(office.noun.words):
                continue
            inner = hit[0]
            for number in range(line.index, max(-1, line.index - 6), -1):
                for _, person in reversed(self.people.get(number, [])):
                    if any(role.startswith(inner.text) for role, _ in person.roles):
                        return person.code
        return ""

    def person_of(self, run: Run, introduced: bool = False) -> Person | None:
        """The person a run stands for; a bare name must be known unless it is introduced."""
        if not run.solo:
            return self.register.add(run)
        found = self.register.bare(run.name, run.gender, run.outer < run.first)
        if found is None or (not found.known and self.register.leads(run)):
            found = self.register.listed(run) or found
        if found is None and introduced:
            found = self.register.named(run)
        return found

    def _office(self, line: Line, office: Office, before: Office | None) -> None:
        people: list[tuple[Run, Person]] = []
        for run, owner in office.holders:
            person = self.person_of(run, introduced=True)
            if person is None:
                continue
            self.appoint(line, office, person, owner, before)
            people.append((run, person))
        if not people:
            return
        first, last = office.span
        head = office.head if first == office.first else people[0][0].outer
        actors = tuple(self.person_actor(p) for _, p in people if p.code)
        if len(people) == 1:
            mention = self._merge(line, first, last, head, people[0][1], office)
        else:
            mention = self.add(
                line, first, last, head, "person", actors, office.gender, "p", office.rule
            )
        for _, person in people:
            self.people.setdefault(line.index, []).append((mention, person))

    def _merge(
        self, line: Line, first: int, last: int, head: int, person: Person, office: Office
    ) -> Mention:
        """The mention of one person and office; a second office of the person widens it."""
        actors = (self.person_actor(person),) if person.code else ()
        for old in self.by_line.get(line.index, ()):
            if old.first == first and old.kind == "person" and old.last < last:
                head = old.head
        return self.add(
            line, first, last, head, "person", actors, person.gender, "s", office.rule
        )

    def appoint(
        self,
        line: Line,
        office: Office,
        person: Person,
        owner: Owner | None,
        before: Office | None = None,
    ) -> None:
        """Notes that a person holds an office, and learns the person's state from it.

        ``before`` is the office named before it in the sentence, which "homologue" takes up.
        """
        code, sector = self.office_code(line, office, owner)
        gender = office.gender if office.number == "s" else ""
        if gender == "f" or (gender and not person.gender):
            person.gender = gender
        if office.noun.code in _RELATIVE:
            self._relative(line, office, person, code, before)
            return
        if code:
            if not person.sure or (not person.known and not person.roles):
                person.code, person.sure = code, True
        elif not person.code:
            person.code = self._nearby(line, office)
        if not person.sector or person.sector == "ELI":
            person.sector = sector if not office.former or person.roles else "ELI"
        if not office.former and person.sector == "ELI" and not person.former:
            person.sector = sector
        core = core_role(line, office)
        self.note_role(line, office, person, code or person.code, core)

    def _nearby(self, line: Line, office: Office) -> str:
        """The state of an office that names none, of a person nobody knows.

        The state for which the same office was last said ("le roi de Bahreïn … le roi Hamad"),
        else the scene.
        """
        if office.tail.possessed is not None or office.determiner in ("son", "sa", "leur"):
            owner = self._owner_before(line, office.first)
            if owner:
                return owner
        if office.noun.text.startswith("ambassad"):
            code = self._embassy(line, office.first)
            if code:
                return code
        code, sentence = self.said.get(office.noun.text, ("", -9))
        if code and line.index - sentence <= 8:
            return code
        return self.entities.scene

    def _embassy(self, line: Line, end: int) -> str:
        """Whose embassy the sentence has named: its ambassador needs no adjective then."""
        for i in range(end):
            if line.low[i] == "ambassade":
                for j in (i + 1, i + 2, i + 3):
                    owner = owner_of(line, j)
                    if owner is not None and owner.codes:
                        return self.owner_codes(line, owner)[0]
        return ""

    def _owner_before(self, line: Line, first: int) -> str:
        """Whose "son ministre" is: who is named first in the sentence, else in the one before."""
        for number in (line.index, line.index - 1):
            named = [
                (m.first, p.code) for m, p in self.people.get(number, ())
                if p.code and (number < line.index or m.first < first)
            ]
            if number == line.index:
                named += [
                    (n.first, n.keys[0]) for n in line.names.values()
                    if n.kind in ("state", "seat", "body") and n.first < first
                ]
            if named:
                return min(named)[1]
        return ""

    def note_role(
        self, line: Line, office: Office, person: Person, code: str, core: str
    ) -> None:
        """Adds the role of a person unless the same is said already."""
        if (core, code) not in person.roles and not office.former:
            person.roles.append((core, code))
        if office.former:
            person.former = person.former or not person.known
        if not code or not lexicon.is_role(office.noun):
            return
        role = Role(
            self.dispatch, person.name, office.role, code, line.span(*_whole(office)),
            person.sector if not office.former else "ELI", office.former, office.rule,
        )
        same = (role.person, role.role.casefold(), role.code, role.former)
        if all((r.person, r.role.casefold(), r.code, r.former) != same
               for r in self.entities.roles):
            self.entities.roles.append(role)

    def _relative(
        self, line: Line, office: Office, person: Person, code: str, beside: Office | None
    ) -> None:
        """"son homologue turc X": the office of whoever was named before."""
        before = [p for m, p in self.people.get(line.index, ()) if m.first < office.first]
        before = before or [p for i in range(line.index - 1, -1, -1) if i >= line.index - 2
                            for _, p in self.people.get(i, ())]
        source = next((p for p in reversed(before) if p.roles or p.known), None)
        if code and not (person.known and person.sure):
            person.code, person.sure = code, True
        elif not person.code and source is not None and office.noun.code == "@post":
            person.code = source.code
        person.sector = person.sector or (source.sector if source else "GOV")
        if not person.code or (source is None and beside is None):
            return
        core = source.main_role() if source else core_role(line, beside) if beside else ""
        office.role = core
        if office.noun.code == "@post" and office.noun.words[0].startswith("prédéc"):
            office.former = True
        self.note_role(line, office, person, person.code, core)

    def person_actor(self, person: Person) -> Actor:
        """The actor that a person is."""
        return self.actor(person.code, person.sector, person.name)

    # -- persons ---------------------------------------------------------------------------

    def _run(self, line: Line, run: Run) -> None:
        person = self.person_of(run)
        if person is None:
            return
        if run.solo and run.outer == run.first and not run.listed and _common(line, run):
            return
        after = line.word(run.last)
        if after == "(" and not person.code:
            self._party_in_brackets(line, run, person)
        if after == "," and not person.code:
            person.code = self._apposed_state(line, run.last + 1)
            person.sure = bool(person.code)
        first = self._introduction(line, run, person)
        actors = (self.person_actor(person),) if person.code else ()
        mention = self.add(
            line, first, run.last, first, "person", actors, person.gender, "s", "name"
        )
        self.people.setdefault(line.index, []).append((mention, person))

    def _apposed_state(self, line: Line, i: int) -> str:
        """The state whose adjective an apposed noun bears: "X, patron du renseignement russe,"."""
        word = line.word(i)
        if word in lexicon.words("nominal", "determiners"):
            i += 1
        if line.word(i) in lexicon.words("nominal", "stop") or not line.word(i).isalpha():
            return ""
        if not line.words[i][0].islower():
            return ""
        for j in range(i + 1, min(i + 9, len(line.words))):
            if line.words[j] in (",", ".", ":", ";", "(", '"', "«"):
                return ""
            named = line.names.get(j)
            if named is not None and named.kind == "adjective":
                return self.codes(named.keys)[0]
        return ""

    def _introduction(self, line: Line, run: Run, person: Person) -> int:
        """Where the noun that introduces a person begins: "le journaliste saoudien X".

        Its adjective says the person's state, its noun the sector; a noun of politics without an
        adjective ties an unknown person to the scene.
        """
        j = run.outer - 1
        owner = owner_of(line, j) if j >= 0 else None
        if owner is not None and owner.how == "adjective":
            j -= 1
        else:
            owner = None
        if j < 0 or not line.words[j][0].islower() or not line.free(j, run.outer):
            return run.outer
        hit = match(lexicon.groups(), line, j)
        noun = hit[0] if hit is not None and hit[1] == 1 and hit[0].number == "s" else None
        if owner is None and (noun is None or noun.sector not in _INTRODUCING):
            return run.outer
        if line.word(j - 1) not in lexicon.words("nominal", "determiners") | lexicon.words(
            "office", "before"
        ) | lexicon.words("office", "former"):
            return run.outer
        if not person.code:
            person.code = self.owner_codes(line, owner)[0] if owner else self.entities.scene
            person.sure = owner is not None
            person.sector = noun.sector if noun is not None else person.sector
        return j

    def _party_in_brackets(self, line: Line, run: Run, person: Person) -> None:
        """"X (LR)": a party behind a name says where the person belongs."""
        named = line.names.get(run.last + 1)
        if named is not None and named.kind == "party":
            found = lexicon.entry("party", line.slice(named.first, named.last))
            if found is not None:
                person.code, person.sector, person.sure = found.codes[0], found.sector, True

    # -- groups, names, descriptions ---------------------------------------------------------

    def _group(self, line: Line, group: Group) -> None:
        sector = group.noun.sector
        order = {"adjective": 0, "of": 1, "inner": 2, "party": 1}
        usable = [o for o in group.tail.owners if o.how in order]
        if not usable and group.tail.person is None:
            self._pend(line, Pending(group.first, group=group))
            line.take(group.first, group.last)
            return
        actors: list[Actor] = []
        if usable:
            first = min(order[o.how] for o in usable)
            chosen = [o for o in usable if order[o.how] == first]
            if first:
                chosen = chosen[:1]
            for owner in chosen:
                for code in self.owner_codes(line, owner):
                    actors.append(self.actor(code, owner.sector or sector))
        elif group.tail.person is not None:
            person = self.person_of(group.tail.person)
            if person is not None and person.code:
                actors.append(self.actor(person.code, sector))
        self.add(
            line, group.first, group.last, group.head, "group", tuple(actors), group.gender,
            group.number, "group-owner",
        )

    def _name(self, line: Line, named: Name) -> None:
        first, last, head = named.first, named.last, named.first
        kind = _KINDS.get(named.kind)
        found = lexicon.entry(named.kind, line.slice(first, last))
        if kind is None or (kind == "adjective" and not line.free(first, last)):
            return
        if kind == "adjective" and _is_noun(line, first):
            return
        gender, number, sector = "", "s", ""
        joint = False
        if found is not None:
            gender, number, sector = found.gender, found.number or "s", found.sector
            joint = found.joint
        keys = self.codes(named.keys, joint)
        if found is not None and found.contextual and line.free(first, last):
            keys, last = self._contextual(line, named, keys)
        if kind == "inhabitant" and line.word(first - 1) in lexicon.words("nominal", "plural"):
            number = "p"
        if kind in ("state", "inhabitant", "seat", "description"):
            sector = ""
        if kind == "party" and sector in ("JRN", "BUS") and _medium(line, first):
            keys = ()
        if found is not None:
            keys = lexicon.namesake(found.form, keys, self.entities.scene, self.counted)
        actors = () if kind == "place" else tuple(self.actor(k, sector) for k in keys)
        place = Place(line.slice(first, last), keys[0] if keys else "") if kind == "place" else None
        self.add(line, first, last, head, kind, actors, gender, number, "gazetteer", place)

    def _contextual(
        self, line: Line, named: Name, keys: tuple[str, ...]
    ) -> tuple[tuple[str, ...], int]:
        """(codes, end) of an institution that many states have: "le Sénat", "le Sénat chilien".

        Without an owner it is the scene's, unless its usual state is spoken of as well.
        """
        noun = Noun((line.low[named.first],), "", "", "s", frozenset({"de", "d'", "du", "des"}))
        tail = read_tail(line, named.last, noun, False)
        usable = [o for o in tail.owners if o.how in ("adjective", "of")]
        if usable:
            return self.owner_codes(line, usable[0]), tail.last
        return (self._usual(keys[0]),), named.last

    def _usual(self, usual: str) -> str:
        """The usual state of an institution where it is spoken of, else the scene."""
        scene = self.entities.scene
        weight = self.counted.get(usual, 0.0)
        near = weight > 0 and weight >= 0.3 * self.counted.get(scene, 0.0)
        return usual if near or not scene else scene

    def _korean(self, line: Line, i: int) -> bool:
        """Whether "le Nord" and "le Sud" are the two Koreas here."""
        if line.words[i].islower() or line.word(i + 1) in ("de", "du", "des", "d'", "-"):
            return False
        if line.word(i - 1) not in ("le", "au", "du") or line.word(i - 2) in ("dans", "vers"):
            return False
        total = sum(self.counted.values())
        korea = self.counted.get("PRK", 0.0) + self.counted.get("KOR", 0.0)
        return korea >= 2.0 and korea >= 0.25 * total

    def _descriptions(self, line: Line) -> None:
        index = lexicon.descriptions()
        for i, low in enumerate(line.low):
            for found in index.get(low, ()):
                size = len(found.words)
                if tuple(line.low[i : i + size]) != found.words or not line.free(i, i + size):
                    continue
                if line.word(i - 1) not in lexicon.words("nominal", "determiners"):
                    continue
                if found.target[0].startswith("@"):
                    self._pend(line, Pending(i, described=found))
                    line.take(i, i + size)
                elif self._korean(line, i):
                    self.add(
                        line, i, i + size, i, "state", (Actor(found.target[0]),), found.gender,
                        found.number, "compass",
                    )
                break


def _whole(office: Office) -> tuple[int, int]:
    return office.span if office.span != (0, 0) else (office.first, office.last)


def _common(line: Line, run: Run) -> bool:
    """A single capitalised word at the start of a sentence that is also a common word."""
    return run.first == 0 and run.name.lower() in line.low[1:]


def _medium(line: Line, first: int) -> bool:
    """Whether a medium only carries words here: "sur Twitter", "à l'AFP"."""
    i = first - 1
    if line.word(i) in lexicon.words("nominal", "articles"):
        i -= 1
    return line.word(i) in ("sur", "à", "au", "via", "par")


def _is_noun(line: Line, i: int) -> bool:
    """Whether a nationality's word is a common noun or a language: "un malaise", "le turc"."""
    if line.word(i - 1) not in lexicon.words("nominal", "determiners"):
        return False
    after = line.words[i + 1] if i + 1 < len(line.words) else ""
    doc = line.sentence.doc
    if doc is not None:
        return doc[i].pos_ in labels.NOUNS or (after[:1].isalpha() and doc[i + 1].pos_ == "ADP")
    return not after[:1].isalpha() or line.word(i + 1) in lexicon.words("nominal", "stop")


def core_role(line: Line, office: Office) -> str:
    """The role without the state or person it is held under, for comparing with other names."""
    role = office.role
    if any(o.how == "party" for o in office.tail.owners):
        role = _without_party(line, office)
    owned = any(
        o.how == "of" and o.kind in ("state", "seat", "body", "description")
        for o in office.tail.owners
    )
    if owned or office.tail.person is not None:
        role = _before_owner(line, office) or role
    return lexicon.fold_role(role)


def _without_party(line: Line, office: Office) -> str:
    """The role's words without the party beside its noun ("président LR de la région X")."""
    words: list[str] = []
    i = office.head
    while i < office.last:
        named = line.names.get(i)
        if named is not None and named.kind == "party":
            i = named.last
            continue
        if i not in office.tail.dropped:
            words.append(line.words[i])
        i += 1
    return " ".join(words)


def _before_owner(line: Line, office: Office) -> str:
    """The role's words up to the first named owner and its preposition."""
    of = lexicon.words("nominal", "of") | lexicon.words("nominal", "articles")
    person = office.tail.person
    for i in range(office.head + office.size, office.last):
        named = line.names.get(i)
        state = named is not None and named.kind in ("state", "seat", "body", "description")
        if state or (person is not None and person.outer == i):
            j = i
            while j > office.head and line.low[j - 1] in of:
                j -= 1
            text = line.slice(office.head, j) if j > office.head else ""
            return text[:1].lower() + text[1:]
    return ""
