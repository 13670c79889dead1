"""What has been said so far: the second pass's memory of antecedents, persons and owners."""

from __future__ import annotations

from dataclasses import dataclass, field

from dyade.find import lexicon
from dyade.find.cast import Cast
from dyade.find.line import LONG_AGO, Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.pointing import fronted, nearer
from dyade.find.pointing.context import Context
from dyade.find.pointing.coreference import somebody
from dyade.find.pointing.pointers import number_of
from dyade.find.speech import speaks_behind
from dyade.model import Actor
from dyade.parse import arguments, labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_FRAMED = 3  # sentences for which a place at the head of one holds
_MARCHING = 5  # sentences over which those who march do so where it was told
_OF_EMBASSY = 3  # tokens between an embassy and whose it is
_LANDS = frozenset({"state", "seat", "place"})


@dataclass(slots=True)
class Discourse:
    """The state of the second pass over one dispatch."""

    cast: Cast
    lines: list[Line]
    context: Context = field(default_factory=Context)
    explicit: dict[str, tuple[int, str]] = field(default_factory=dict)  # noun → sentence, state
    heads: dict[str, Mention] = field(default_factory=dict)  # first word of a long name → the last
    seen_people: list[Person] = field(default_factory=list)
    held: bool = False  # the office before stood under "poste de": so may the next
    stranger: bool = False  # the pronoun read last stands for a person in no list
    straight: bool = False  # inside straight quotation marks, which can span sentences
    paragraph: int = -1  # of the sentence read last
    spoke: Mention | None = None  # who spoke last, where it is one whom the text names
    marched: tuple[int, str] = (LONG_AGO, "")  # the sentence that told last of a march, and where
    framed: str = ""  # the state of the last place that a sentence opened with
    framed_at: tuple[int, int] = (-1, LONG_AGO)  # its paragraph and sentence
    spoke_at: int = LONG_AGO  # the sentence up to which what was said goes on

    def scene(self, line: Line, first: int) -> str:
        """The state a bare noun belongs to: "En Syrie, le régime …", else the scene."""
        return self.placed(line, first) or self.cast.local(line, first)

    def placed(self, line: Line, first: int) -> str:
        """The state that the words around a noun put it in: "En Syrie, …", "" for none."""
        land = self._where(line, first) or self._asked(line, first)
        if land:
            return land
        opened, land = self._opened(line, first)
        return land if opened else self._carried(line)

    def _opened(self, line: Line, first: int) -> tuple[bool, str]:
        """Whether the sentence opens with a place before a token, and the state of that place."""
        for i in range(min(first, 4)):
            named = line.names.get(i)
            if named is None or i == 0 or not named.keys:
                continue
            before = line.low[i - 1]
            opens = (
                i == 1
                and before in lexicon.words("places", "at_head")
                and line.word(named.last) == ","
            )
            if opens and named.kind in _LANDS:
                code = self.cast.codes(named.keys)[0]
                return True, code if code in lexicon.states() else self.cast.entities.scene
            at = line.word(i - 2) in grammar("prepositions", "to")
            if named.kind == "state" and (at or before in lexicon.words("places", "in_state")):
                return True, self.cast.codes(named.keys)[0]
        return False, ""

    def marching(self, line: Line) -> str:
        """The state where those of whom a sentence tells march, "" where none was told near."""
        index, land = self.marched
        return land if line.index - index <= _MARCHING else ""

    def _march(self, line: Line) -> None:
        """Notes the state in which a sentence that names no other tells of a march."""
        marching = lexicon.words("nominal", "marching")
        marches = [t for t in line.sentence.doc or () if t.lemma_ in marching]
        named = [n for n in line.names.values() if n.kind in _LANDS and n.keys]
        named = [n for n in named if not _is_of_embassy(line, n.first)]
        lands = {code for n in named for code in self.cast.codes(n.keys)[:1]}
        if not marches or not lands or line.sentence.doc is None:
            return
        held = any(_is_where(line, line.sentence.doc[n.first]) for n in named)
        if len(lands) > 1:
            self.marched = (line.index, "")
        elif held and lands <= lexicon.states():
            self.marched = (line.index, lands.pop())

    def frame(self, line: Line) -> None:
        """Notes the place that a sentence opens with, or tells of a march in: it goes on there."""
        self._march(line)
        opened, land = self._opened(line, len(line.low))
        if opened:
            self.framed, self.framed_at = land, (line.sentence.paragraph, line.index)

    def _carried(self, line: Line) -> str:
        """The state of "En Syrie, …" in a sentence before, of the same paragraph."""
        paragraph, index = self.framed_at
        near = line.sentence.paragraph == paragraph and line.index - index <= _FRAMED
        return self.framed if near else ""

    def _where(self, line: Line, first: int) -> str:
        """The state before the clause that a noun stands in: "en Syrie, où le régime …"."""
        doc = line.sentence.doc
        if doc is None:
            return ""
        above = (doc[first], *doc[first].ancestors)
        links = (c for t in above for c in t.children if c.lower_ in grammar("pronouns", "where"))
        at = next((c.i for c in links if c.i < first), 0)
        end = at - 1 if line.word(at - 1) == "," else at
        for named in line.names.values():
            if at and named.last == end and named.kind in _LANDS and named.keys:
                code = self.cast.codes(named.keys)[0]
                return code if code in lexicon.states() else ""
        return ""

    def _asked(self, line: Line, first: int) -> str:
        """The state asked to do what a noun stands under: "somme Minsk de libérer des élus"."""
        doc = line.sentence.doc
        above = doc[first].ancestors if doc is not None else ()
        infinitive = next((t for t in above if tree.is_infinitive(t)), None)
        if infinitive is None or infinitive.head.lemma_ not in grammar("verbs", "summoning"):
            return ""
        for asked in (*arguments.objects(infinitive.head), *tree.datives(infinitive.head)):
            named = line.names.get(asked.i)
            if named is not None and named.kind in ("state", "seat") and named.keys:
                return self.cast.codes(named.keys)[0]
        return ""

    def possessor(self, line: Line, token: int, quoted: bool) -> str:
        """Whose "son" or "leur" at a token says that something is, "" where nobody fits."""
        return next(iter(self.possessors(line, token, quoted)), "")

    def possessors(self, line: Line, token: int, quoted: bool) -> tuple[str, ...]:
        """The codes of all whom a possessive stands for."""
        return tuple(dict.fromkeys(a.code for a in self.possessing(line, token, quoted)))

    def possessing(self, line: Line, token: int, quoted: bool) -> tuple[Actor, ...]:
        """All whom a possessive stands for."""
        number = number_of(line.low[token])
        coming = self.ahead(line, token, number)
        if coming is not None:
            return coming.actors
        at = self.cast.entities.at
        decided, mine = nearer.told_owner(line, token, number, lambda i: at(line.index, i))
        if decided:
            return mine.actors if mine is not None else ()
        seen = self.context.best(line.index, token, "", number, quoted, somebody)
        return seen.actors if seen else ()

    def ahead(self, line: Line, token: int, number: str) -> Mention | None:
        """The subject that a possessive looks forward to: "Dans son discours, X a promis"."""
        if line.word(token - 1) in lexicon.words("pronouns", "looking_back"):
            return None
        found = self._subject(line, nearer.ahead(line, token))
        one = found is not None and len(found.actors) == 1 and found.number in ("", number)
        return found if one else None

    def named_behind(self, line: Line, token: int, gender: str) -> Mention | None:
        """The person named as the main subject that "il" looks forward to: "S'il est élu, X"."""
        behind = nearer.main_subject(line, token) or fronted.coming(line, token)
        found = self._subject(line, behind)
        if found is None or found.kind != "person" or len(found.actors) > 1:
            return None
        return found if found.gender in ("", gender) else None

    def _subject(self, line: Line, subject: Token | None) -> Mention | None:
        """The mention at a subject, if it is no pronoun."""
        found = self.cast.entities.at(line.index, subject.i) if subject is not None else None
        return found if found is not None and found.kind != "pronoun" else None

    def person_of(self, mention: Mention) -> Person | None:
        return self.known(mention.actors[0]) if len(mention.actors) == 1 else None

    def known(self, actor: Actor) -> Person | None:
        """The person of the dispatch that an actor is."""
        return self.cast.register.people.get(lexicon.key(actor.person)) if actor.person else None

    def acts(self, mention: Mention) -> bool:
        """Whether a sentence is about a mention or has it say something, by its parse if any."""
        doc = self.lines[mention.sentence].sentence.doc
        inside = doc[mention.first : mention.last] if doc is not None else ()
        told = labels.ANY_SUBJECT | {labels.ROOT}
        return doc is None or any(t.dep_ in told or speaks_behind(t) for t in inside)

    def meet(self, person: Person, sentence: int, token: int, quoted: bool) -> None:
        """Notes that a person is spoken of, and whether inside a quotation."""
        person.last_seen, person.quoted = (sentence, token), quoted
        if person in self.seen_people:
            self.seen_people.remove(person)
        self.seen_people.append(person)


def _is_of_embassy(line: Line, i: int) -> bool:
    """Whether a name only says whose an embassy is: "devant l'ambassade du Pérou"."""
    before = line.low[max(0, i - _OF_EMBASSY) : i]
    return not lexicon.words("office", "embassy").isdisjoint(before)


def _is_where(line: Line, place: Token) -> bool:
    """Whether a march is at a place: not "contre le sommet à Oslo"."""
    at = lexicon.words("places", "in_state") | lexicon.words("nominal", "to")
    aims = grammar("prepositions", "off") | grammar("prepositions", "for")
    against = any(tree.preposition(t) in aims for t in place.ancestors)
    return line.word(place.i - 1) in at and not against
