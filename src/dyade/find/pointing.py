"""Second pass: what its context must resolve, in the order of the text.

Offices without a name ("le président", "son homologue"), bare groups ("le gouvernement"),
descriptions ("les deux pays") and pronouns, each with what was spoken of before it.
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.context import Context, Seen
from dyade.find.coreference import Pointer, antecedent, pointers
from dyade.find.groups import Group
from dyade.find.lexicon import Description, words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming import Naming, Pending, core_role
from dyade.find.persons import Person
from dyade.find.roles import Office
from dyade.find.scene import DEFAULT
from dyade.model import Actor
from dyade.parse import labels

_AROUND = 2  # sentences on both sides in which an implied holder must be named
_POLITICAL = frozenset({"GOV", "LEG", "PTY", "OPP", "JUD", "LAB"})
_APART = frozenset({"MIL", "JUD", "REL", "LAB", "BUS", "JRN", "COP", "SPY"})
_OPENING, _CLOSING = ("«", "“"), ("»", "”")


class Pointing:
    """Walks through the sentences once more, with what has been said so far in mind."""

    def __init__(self, naming: Naming) -> None:
        self.naming = naming
        self.context = Context()
        self.explicit: dict[str, tuple[int, str]] = {}  # noun → sentence and state said of it
        self.seen_people: list[Person] = []
        self._held = False  # the office before stood under "poste de": so may the next
        self._straight = False  # inside straight quotation marks, which can span sentences

    def read(self, line: Line) -> None:
        """Resolves one sentence; sentences must come in the order of the text."""
        quoted = self._quotes(line)
        subjects = self._subjects(line)
        named: dict[int, list[Person]] = {}
        for m, p in self.naming.people.get(line.index, ()):
            named.setdefault(id(m), []).append(p)
        items: list[tuple[int, int, Mention | Pending | Pointer]] = []
        for mention in self.naming.by_line.get(line.index, ()):
            if self.naming.entities.by_token.get((line.index, mention.head)) is mention:
                items.append((mention.first, 1, mention))
        items += [(p.first, 0, p) for p in self.naming.pending.get(line.index, ())]
        items += [(p.first, 2, p) for p in pointers(line)]
        at: dict[int, Mention] = {}
        end = -1
        for _, _, item in sorted(items, key=lambda x: (x[0], x[1])):
            found: Mention | None
            if isinstance(item, Mention):
                found = item
                if item.kind == "group" and item.actors:
                    self.explicit[line.low[item.head]] = (line.index, item.actors[0].code)
            elif isinstance(item, Pending):
                found = self._pending(line, item, quoted[item.first])
            else:
                found = self._pointer(line, item, quoted[item.first], at)
            if found is None:
                continue
            for i in range(found.first, found.last):
                at[i] = found
            alone = self._person_of(found)
            for person in named.get(id(found)) or ([alone] if alone else []):
                self._meet(person, line.index, found.first)
            joined = end >= 0 and line.word(end) == "et" and found.first - end <= 2
            if found.kind != "pronoun" or line.low[found.first] in words("pronouns", "subject"):
                self.context.see(found, found.head in subjects, quoted[found.head], joined)
            end = found.last

    # -- the sentence ----------------------------------------------------------------------

    def _quotes(self, line: Line) -> list[bool]:
        """For each token whether it stands inside a quotation."""
        out: list[bool] = []
        inside = False
        if line.index and line.sentence.paragraph != self._paragraph:
            self._straight = False
        self._paragraph = line.sentence.paragraph
        for word in line.words:
            if word == '"':
                self._straight = not self._straight
            elif word in _OPENING:
                inside = True
            elif word in _CLOSING:
                inside = False
            out.append(inside or self._straight)
        return out

    _paragraph = -1

    def _subjects(self, line: Line) -> frozenset[int]:
        doc = line.sentence.doc
        if doc is None:
            return frozenset()
        wanted = labels.SUBJECT | labels.SUBJECT_PASSIVE
        found = {t.i for t in doc if t.dep_ in wanted}
        for t in doc:  # the speaker of an incise is its subject, whatever the model says
            if t.dep_ in labels.OBJECT and t.i > t.head.i and _incise(line, t.head.i):
                found.add(t.i)
        return frozenset(found)

    def _person_of(self, mention: Mention) -> Person | None:
        if len(mention.actors) != 1 or not mention.actors[0].person:
            return None
        return self.naming.register.people.get(lexicon.key(mention.actors[0].person))

    def _meet(self, person: Person, sentence: int, token: int) -> None:
        person.last_seen = (sentence, token)
        if person in self.seen_people:
            self.seen_people.remove(person)
        self.seen_people.append(person)

    # -- pending phrases -------------------------------------------------------------------

    def _pending(self, line: Line, pending: Pending, quoted: bool) -> Mention | None:
        if pending.office is not None:
            return self._office(line, pending.office, quoted)
        if pending.group is not None:
            return self._group(line, pending.group)
        assert pending.described is not None
        return self._description(line, pending.first, pending.described, quoted)

    def _scene(self, line: Line, first: int) -> str:
        """The state a bare noun belongs to: "En Syrie, le régime …", else the scene."""
        for i in range(min(first, 4)):
            named = line.names.get(i)
            if named is None or i == 0 or not named.keys:
                continue
            before = line.low[i - 1]
            opens = i == 1 and before in ("à", "a") and line.word(named.last) == ","
            if opens and named.kind in ("state", "seat", "place"):
                code = self.naming.codes(named.keys)[0]
                return code if code in lexicon.states() else self.naming.entities.scene
            if named.kind == "state" and (
                before in ("en", "au", "aux") or line.word(i - 2) == "à"
            ):
                return self.naming.codes(named.keys)[0]
        return self.naming.entities.scene

    def _office(self, line: Line, office: Office, quoted: bool) -> Mention | None:
        add, naming = self.naming.add, self.naming
        code, sector = naming.office_code(line, office, None)
        rule = "office"
        if office.number == "p" or office.determiner == "deux":
            if "deux" in line.low[max(0, office.first - 1) : office.head]:
                both = self.context.two(line.index, lambda s: s.person)
                if both and "autres" not in line.low[office.first - 1 : office.head]:
                    return add(line, office.first, office.last, office.head, "description", both,
                               office.gender, "p", "two-persons")
            codes = self._all_codes(line, office)
            if not codes:
                return None
            actors = tuple(naming.actor(c, sector) for c in codes)
            return add(line, office.first, office.last, office.head, "office", actors,
                       office.gender, "p", rule)
        copied = self._copular(line, office)
        if copied is not None:
            return copied
        person: Person | None = None
        if office.noun.code in ("@role", "@post"):
            return self._relative(line, office, code, quoted)
        if not code and office.tail.possessed is not None:
            code = self._possessor(line, office.tail.possessed, quoted)
        if office.determiner in ("son", "sa", "leur"):
            code = code or self._possessor(line, office.first - 1, quoted)
        if line.word(office.first - 2) in ("dont", "duquel") and not code:
            code = self._of_relative(line, office.first - 2)
        shows = office.determiner in ("ce", "cet", "cette") and line.word(office.last) != "qui"
        if shows and (shown := self._shown(line, office)):
            return shown
        if office.determiner not in ("", "un", "une"):
            person = self._holder(line, office, code)
        if person is None and not office.noun.code:
            person = self._implied(line, office, code)
            if person is not None:
                return self._appointed(line, office, person, "implied")
        if person is None:
            person = self._renamed(line, office, code)
        if person is not None:
            core = core_role(line, office)
            office.span = (office.first, office.last)
            office.rule = "office-coreference"
            naming.note_role(line, office, person, code or person.code, core)
            return add(line, office.first, office.last, office.head, "office",
                       (naming.person_actor(person),), office.gender or person.gender, "s",
                       "office-coreference")
        if not code:
            vague = office.determiner in ("", "un", "une") and not lexicon.is_role(office.noun)
            if vague or not office.noun.sector:
                return None
            code = self._scene(line, office.first)
        sector = "ELI" if office.former else sector
        return add(line, office.first, office.last, office.head, "office",
                   (naming.actor(code, sector),), office.gender, "s", rule)

    def _all_codes(self, line: Line, office: Office) -> tuple[str, ...]:
        out: list[str] = []
        for owner in office.tail.owners:
            if owner.how in ("adjective", "of", "party"):
                codes = self.naming.owner_codes(line, owner)
                out.extend(c for c in codes if c not in out)
        bare = office.noun.sector and office.determiner in ("les", "des", "ses", "leurs", "aux")
        if not out and bare:
            scene = self._scene(line, office.first)
            out = [scene] if scene else []
        return tuple(out)

    def _possessor(self, line: Line, token: int, quoted: bool) -> str:
        number = "p" if line.low[token].startswith("leur") else "s"
        seen = self.context.best(line.index, token, "", number, quoted)
        return seen.actors[0].code if seen and seen.actors else ""

    def _of_relative(self, line: Line, token: int) -> str:
        """The state that "dont" takes up: "l'Egypte, dont le président …"."""
        for i in (token - 1, token - 2):
            mention = self.naming.entities.at(line.index, i)
            if mention is not None and mention.actors:
                return mention.actors[0].code
        return ""

    def _shown(self, line: Line, office: Office) -> Mention | None:
        """"cette ancienne ministre": the person spoken of last."""
        near = [
            p for p in self.seen_people
            if line.index - p.last_seen[0] <= 2
            and not (office.gender and p.gender and p.gender != office.gender)
        ]
        if not near:
            return None
        latest = max(p.last_seen[0] for p in near)
        person = min((p for p in near if p.last_seen[0] == latest), key=lambda p: p.last_seen)
        return self._appointed(line, office, person, "demonstrative")

    def _appointed(self, line: Line, office: Office, person: Person, rule: str) -> Mention:
        office.rule = rule
        office.span = (office.first, office.last)
        self.naming.appoint(line, office, person, None)
        actors = (self.naming.person_actor(person),) if person.code else ()
        return self.naming.add(line, office.first, office.last, office.head, "office", actors,
                               office.gender or person.gender, "s", rule)

    def _copular(self, line: Line, office: Office) -> Mention | None:
        """"X est devenu ministre de …", "lorsqu'il était président de …"."""
        before = line.word(office.start - 1)
        if before in words("office", "between"):
            before = line.word(office.start - 2)
        held = office.determiner in ("de", "d'")
        if held:
            i = office.first - 2
            if line.word(i) == "et":
                held = bool(self._held)
            else:
                held = line.word(i) in words("office", "held") and not any(
                    line.word(j) in words("office", "unheld") for j in range(i - 4, i)
                )
        self._held = held
        opening = line.low[0] in words("office", "opening") and not office.determiner
        if not held and not opening and (
            before not in words("office", "copula")
            or office.determiner not in ("", "le", "la", "l'", "un", "une")
        ):
            return None
        person: Person | None = None
        for mention, owner in self.naming.people.get(line.index, ()):
            if mention.first < office.first:
                person = owner
        for i in range(office.first - 1, -1, -1):
            mention_at = self.naming.entities.at(line.index, i)
            if mention_at is not None and mention_at.kind == "pronoun":
                person = self._person_of(mention_at) or person
                break
            if mention_at is not None and mention_at.kind == "person":
                break
        if line.low[0] in words("office", "opening") and not line.taken[0]:
            person = self._after_comma(line, office.last) or person
        if person is None:
            return None
        if before in words("office", "past"):
            office.former = True
        return self._appointed(line, office, person, "copula")

    def _after_comma(self, line: Line, start: int) -> Person | None:
        """The person named right behind a later comma: "Nommé ministre en mai, X …"."""
        for mention, person in self.naming.people.get(line.index, ()):
            if mention.first > start and line.word(mention.first - 1) == ",":
                return person
        return None

    def _relative(self, line: Line, office: Office, code: str, quoted: bool) -> Mention | None:
        """"son homologue turc" without a name: the person of that state with the same post."""
        source = next((p for p in reversed(self.seen_people) if p.main_role()), None)
        person: Person | None = None
        if code and source is not None:
            wanted = source.posts()
            for other in self.seen_people[::-1]:
                if other.code == code and (other.posts() & wanted):
                    person = other
                    break
        if person is None and not code:
            return None
        if person is not None and source is not None:
            office.role, office.rule = source.main_role(), "office-coreference"
            office.span = (office.first, office.last)
            self.naming.note_role(line, office, person, code, source.main_role())
            actor = self.naming.person_actor(person)
        else:
            actor = self.naming.actor(code, "GOV")
        return self.naming.add(line, office.first, office.last, office.head, "office", (actor,),
                               office.gender, "s", "homologue")

    def _holder(self, line: Line, office: Office, code: str) -> Person | None:
        """The person of the dispatch who holds an office that is said without a name."""
        register = self.naming.register
        role = lexicon.fold_role(office.role)
        core = core_role(line, office)
        scene = self._scene(line, office.first)
        before = self.seen_people[::-1]
        after = sorted(
            (p for p in register.people.values() if p.last_seen == (-1, -1)), key=lambda p: p.order
        )
        marked = any(o.how == "adjective" for o in office.tail.owners)
        for people, strict in ((before, False), (after, True)):
            fits = [
                p for p in people
                if p.code and (not code or p.code == code) and _agrees(p, office)
                and _holds(p, role, core, marked or strict, office.former)
            ]
            if not fits:
                continue
            if not code and not strict:
                near = [p for p in fits if line.index - p.last_seen[0] <= 2]
                at_home = [p for p in near or fits if p.code == scene]
                return (at_home or near or fits)[0]
            if strict and not code:
                fits = [p for p in fits if p.code in (scene, DEFAULT)]
                if not fits:
                    continue
            if not strict or len(fits) == 1:
                return fits[0]
        return None

    def _implied(self, line: Line, office: Office, code: str) -> Person | None:
        """The one person around, of whom nothing else is said, who can hold a definite office.

        French news of France puts the office in one sentence and the bare name in the next: "La
        ministre du Travail a cédé. Jeanne Dupont, …". With two such persons nothing is guessed,
        nor about other states, whose persons are introduced with their office.
        """
        articles = office.determiner in ("le", "la", "l'", "du", "au")
        if not articles or not lexicon.is_role(office.noun) or office.noun.sector not in _POLITICAL:
            return None
        if lexicon.posts_of(core_role(line, office)) & {"state", "government", "crown"}:
            return None
        if self.naming.entities.scene != DEFAULT or code not in ("", DEFAULT, "EU"):
            return None
        around: list[Person] = []
        for i in range(line.index - _AROUND, line.index + _AROUND + 1):
            for _, person in self.naming.people.get(i, ()):
                if person not in around:
                    around.append(person)
        fits = [
            p for p in around
            if not p.roles and not p.known and " " in p.name and _agrees(p, office)
            and (not p.code or p.code == (code or self._scene(line, office.first)))
            and (p.gender or p.code) and (office.former or not p.past)
        ]
        return fits[0] if len(fits) == 1 else None

    def _renamed(self, line: Line, office: Office, code: str) -> Person | None:
        """The one person just spoken of whom a definite office takes up by another of his titles.

        The press varies its words: "X a refusé. Le député de la Somme …". Only nouns that many
        hold at a time are taken so, and only where nobody else around fits.
        """
        nouns = words("office", "renaming")
        head = office.noun.words[0]
        if head not in nouns and office.noun.text not in nouns:
            return None
        person = self._alone(
            line, office.first, office.determiner, office.gender, code, office.noun.sector
        )
        if person is None or not _agrees(person, office):
            return None
        if head == "ministre" and core_role(line, office) != "ministre":
            return None  # another portfolio is another minister
        if head == "ministre" and not office.former:
            held = [r for r, _ in person.roles] + [h.role for h in person.known]
            return person if any("ministre" in role for role in held) else None
        if person.sector == "GOV" and person.posts() and head not in words(
            "office", "renaming_ministers"
        ):
            return None
        return person if _alike(office.noun.sector, person.sector) else None

    def _alone(
        self, line: Line, first: int, determiner: str, gender: str, code: str, sector: str
    ) -> Person | None:
        """The only person of a state spoken of just now; of the opposition, the only one of it.

        Where the state is said itself the person can be named one sentence further back.
        """
        if determiner not in ("le", "la", "l'", "du", "au"):
            return None
        state = code or self._scene(line, first)
        near = [
            p for p in self.seen_people
            if line.index - p.last_seen[0] <= (2 if code else 1) and p.code == state
            and not (gender == "f" and p.gender == "m")
        ]
        if sector == "OPP":
            near = [p for p in near if p.sector == sector] or near
        return near[0] if len(near) == 1 else None

    def _group(self, line: Line, group: Group) -> Mention | None:
        noun = line.low[group.head]
        code = ""
        if group.number == "s" and noun in words("office", "renaming"):
            person = self._alone(
                line, group.first, group.determiner, group.gender, "", group.noun.sector
            )
            if person is not None and _alike(group.noun.sector, person.sector):
                return self.naming.add(
                    line, group.first, group.last, group.head, "office",
                    (self.naming.person_actor(person),), group.gender, "s", "renamed",
                )
        if group.determiner in words("nominal", "possessives"):
            code = self._possessor(line, group.first - 1, False)
        if not code:
            code = self._owned_behind(line, group)
        if not code:
            code = self._located(line, group) or self._local(line, group)
        if not code:
            code = self._remembered(line, noun)
        if not code and not _unowned(group):
            code = self._scene(line, group.first)
        if not code:
            return None
        return self.naming.add(
            line, group.first, group.last, group.head, "group",
            (self.naming.actor(code, group.noun.sector),), group.gender, group.number,
            "group-scene",
        )

    def _owned_behind(self, line: Line, group: Group) -> str:
        """"le gouvernement du président X": a person with an office behind says whose it is."""
        i = group.last
        if line.word(i) not in words("nominal", "of"):
            return ""
        for j in (i + 1, i + 2):
            mention = self.naming.entities.at(line.index, j)
            if mention is not None:
                owns = mention.kind in ("person", "office") and len(mention.actors) == 1
                return mention.actors[0].code if owns else ""
            if line.word(j) not in words("nominal", "articles"):
                return ""
        return ""

    def _located(self, line: Line, group: Group) -> str:
        """"les rebelles en Syrie": a state right behind says whose the group is."""
        i = group.last
        if line.word(i) not in ("en", "au", "aux", "à", "dans"):
            return ""
        for j in (i + 1, i + 2):
            named = line.names.get(j)
            if named is not None and named.kind in ("state", "place"):
                return self.naming.codes(named.keys)[0] if named.keys else ""
        return ""

    def _local(self, line: Line, group: Group) -> str:
        """"En Syrie, le régime …"; "" where the sentence does not open with a place."""
        found = self._scene(line, group.first)
        return found if found != self.naming.entities.scene else ""

    def _remembered(self, line: Line, noun: str) -> str:
        sentence, code = self.explicit.get(noun, (-9, ""))
        return code if line.index - sentence <= 6 else ""

    def _description(
        self, line: Line, first: int, found: Description, quoted: bool
    ) -> Mention | None:
        head = found.words[-1] if "deux" in found.words else found.words[0]
        last = first + len(found.words)
        actors: tuple[Actor, ...] = ()
        number = found.number or "s"
        plural = line.word(first - 1) in words("nominal", "plural") or number == "p"
        if plural and "deux" not in found.words:
            if head not in words("descriptions", "plural"):
                return None
            number = "p"
        elif line.word(last) in words("nominal", "of"):
            return None  # "le pays de Galles", "la nation du Golfe"
        if "deux" in found.words or number == "p":
            actors = self._both(line, head)
        elif head in words("descriptions", "state") and self._definite(line, first):
            seen = self.context.best(
                line.index, first, "", "", True,
                lambda s: bool(s.actors) and (s.state or s.person or _of_state(s)),
            )
            code = seen.actors[0].code if seen else self._scene(line, first)
            actors = (Actor(code),) if code in lexicon.states() else ()
        if not actors:
            return None
        return self.naming.add(line, first, last, first, "description", actors, found.gender,
                               number, "description-context")

    @staticmethod
    def _definite(line: Line, first: int) -> bool:
        before = line.word(first - 1)
        return before in words("nominal", "articles") or before in (
            "ce", "cet", "cette", "du", "au",
        )

    def _both(self, line: Line, head: str) -> tuple[Actor, ...]:
        if head in words("descriptions", "two_persons"):
            both = self.context.two(line.index, lambda s: s.person)
            if both or head not in words("descriptions", "two_states"):
                return both
        if head in words("descriptions", "two_states"):
            states = self.context.two(line.index, lambda s: s.state)
            if not states:
                states = self.context.two(line.index, lambda s: s.state or s.person)
            return tuple(Actor(a.code, country=a.country) for a in states)
        if head in words("descriptions", "two_parties"):
            return self.context.two(line.index, lambda _: True)
        return ()

    # -- pronouns --------------------------------------------------------------------------

    def _pointer(
        self, line: Line, pointer: Pointer, quoted: bool, at: dict[int, Mention]
    ) -> Mention | None:
        if pointer.way != "relative" and self.naming.entities.at(line.index, pointer.first):
            return None
        seen = antecedent(line, pointer, self.context, quoted, at)
        if seen is None or not seen.actors:
            return None
        gender, number = pointer.gender or seen.gender, pointer.number or seen.number
        return self.naming.add(
            line, pointer.first, pointer.last, pointer.first, "pronoun", seen.actors, gender,
            number, f"pronoun-{pointer.way}",
        )


def _unowned(group: Group) -> bool:
    return (
        group.noun.sector in lexicon.suffixes("nominal", "unowned_sectors")
        or group.noun.text in words("nominal", "unowned")
    )


def _alike(sector: str, other: str) -> bool:
    """Whether one person can be of both sectors: no officer is a judge."""
    return not other or sector == other or not {sector, other} & _APART


def _incise(line: Line, verb: int) -> bool:
    i = verb
    while i > 0 and line.low[i - 1] in ("a", "ont", "avait", "avaient", "aussi", "encore", "-t"):
        i -= 1
    return i > 0 and line.words[i - 1] in (",", '"', "»", "”")


def _of_state(seen: Seen) -> bool:
    return seen.mention.kind in ("group", "office")


def _agrees(person: Person, office: Office) -> bool:
    return not (office.gender == "f" and person.gender == "m") and not (
        office.noun.gender == "m" and office.determiner == "le" and person.gender == "f"
        and office.noun.words[0] not in ("ministre", "maire", "chef", "porte-parole", "premier")
    )


def _holds(person: Person, role: str, core: str, strict: bool, former: bool) -> bool:
    """Whether a person holds the office: the same words, a shorter form, or the same post."""
    if former and not (person.former or person.sector == "ELI" or person.past):
        return False
    held = [said for said, _ in person.roles] if not former else []
    table = person.past if former or not person.known else person.known
    held += [lexicon.fold_role(holder.role) for holder in table]
    wanted = [role, core, *core.split(" et ")] if " et " in core else [role, core]
    return any(_same(said, want, strict) for said in held for want in wanted)


def _same(held: str, wanted: str, strict: bool) -> bool:
    """Whether two role texts name one office; ``strict`` refuses the mere beginning of a role."""
    if held == wanted or lexicon.posts_of(held) & lexicon.posts_of(wanted):
        return True
    if not strict and (held.startswith(wanted + " ") or wanted.startswith(held + " ")):
        return True
    if any(wanted == bare and held.startswith(full) for bare, full in lexicon.wider()):
        return True
    mine, other = held.split(), wanted.split()
    if wanted in words("office", "vague_heads") and mine[0] in words("office", "heads"):
        return not strict
    same_end = mine[-1] == other[-1] and len(mine) > 1 and len(mine[-1]) > 2
    heads = words("office", "heads")
    return same_end and (mine[0] == other[0] or (mine[0] in heads and other[0] in heads))
