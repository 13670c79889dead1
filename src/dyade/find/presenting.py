"""Persons whom a dispatch tells what they are before it names them.

"Un avocat turc a été arrêté. Ali Kaya, 40 ans, …" and "un avocat turc, Ali Kaya, …": the noun and
the name mean one person, who is of the noun's state where nothing else says whose he is.
"""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.persons import Person
from dyade.find.speech import is_speech
from dyade.parse import labels
from dyade.parse.words import words as grammar

_NOUNS = frozenset({"group", "inhabitant", "office"})
_AFTER = 2  # sentences within which the name follows
_BEFORE = 2  # adjectives between "un" and the noun
_IN_NAME = 4  # words that can stand between a comma and the name behind it


def join(cast: Cast, lines: list[Line]) -> None:
    """Gives such nouns their persons, and the persons the nouns' states."""
    for line in lines:
        for noun in cast.by_line.get(line.index, ()):
            person = _described(cast, line, noun)
            if person is not None:
                _identify(cast, noun, person)
        alone = [m for m in cast.by_line.get(line.index, ()) if _is_one(line, m)]
        for noun in alone:
            person = _apposed(cast, line, noun)
            if person is None and len(alone) == 1 and not _is_source(line, noun):
                person = _named_next(cast, lines, line, noun)
            if person is not None:
                _identify(cast, noun, person)
        leading = [m for m in cast.by_line.get(line.index, ()) if _leads(line, m)]
        if len(leading) == 1:
            person = _speaks_next(cast, lines, line, leading[0])
            if person is not None:
                _identify(cast, leading[0], person)


def _leads(line: Line, noun: Mention) -> bool:
    """Whether an office of one, without a name, is what its sentence is about."""
    doc = line.sentence.doc
    if doc is None or noun.kind != "office" or noun.number == "p" or len(noun.actors) != 1:
        return False
    definite = line.word(noun.first - 1) in words("nominal", "the")
    subject = doc[noun.head].dep_ in labels.SUBJECT and doc[noun.head].head.dep_ == labels.ROOT
    return definite and subject and not noun.actors[0].person


def _speaks_next(cast: Cast, lines: list[Line], line: Line, noun: Mention) -> Person | None:
    """Who speaks in the next sentences as the one named there: "La juge a cédé. "…", a dit X"."""
    found: list[Person] = []
    for later in lines[line.index + 1 : line.index + 1 + _AFTER]:
        for mention, person in cast.people.get(later.index, ()):
            if person in found:
                continue
            new = person.order[0] == later.index and not person.roles and not person.past
            if not new or not _is_source(later, mention) or not _can_be(person, noun):
                return None
            found.append(person)
    return found[0] if len(found) == 1 else None


def _is_one(line: Line, noun: Mention) -> bool:
    """Whether a noun brings in one person without a name: "un jeune opposant russe"."""
    if noun.kind not in _NOUNS or len(noun.actors) != 1 or noun.actors[0].person:
        return False
    if noun.kind == "group" and not words("nominal", "one_person") & {line.low[noun.head]}:
        return False
    before = [line.word(noun.first - n) for n in range(1, _BEFORE + 2)]
    return noun.number != "p" and any(
        word in words("nominal", "one") and all(w.isalpha() for w in before[:n])
        for n, word in enumerate(before)
    )


def _described(cast: Cast, line: Line, noun: Mention) -> Person | None:
    """The person beside a noun of origin: "l'Espagnol Luis Soto", "Luis Soto, un Espagnol"."""
    member = noun.kind == "movement" and line.words[noun.head].islower()  # "le taliban X"
    origin = member or noun.kind == "inhabitant"
    if not origin or noun.number == "p" or len(noun.actors) != 1:
        return None
    for mention, person in cast.people.get(line.index, ()):
        if " " not in person.name:
            continue
        if mention.first == noun.last or _told_behind(line, mention, noun):
            return person if _can_be(person, noun) else None
    return None


def _told_behind(line: Line, name: Mention, noun: Mention) -> bool:
    between = [line.word(i) for i in range(name.last, noun.first)]
    one = words("nominal", "one")
    return len(between) in (2, 3) and between[0] == "," and between[1] in one


def _is_source(line: Line, noun: Mention) -> bool:
    """Whether somebody only speaks: "a dit un responsable", "a dit Ali Kaya"."""
    doc = line.sentence.doc
    if doc is None or noun.head >= len(doc):
        return True
    token = doc[noun.head]
    return token.dep_ in labels.SUBJECT | labels.OBJECT and is_speech(token.head) is not None


def _apposed(cast: Cast, line: Line, noun: Mention) -> Person | None:
    """The person named right behind a noun: "un avocat turc de 40 ans, Ali Kaya,"."""
    at = next((i for i in range(noun.last, noun.last + _IN_NAME) if line.word(i) == ","), 0)
    if not at or any(line.word(i) in words("nominal", "determiners") for i in range(noun.last, at)):
        return None
    for mention, person in cast.people.get(line.index, ()):
        if mention.first == at + 1 and _can_be(person, noun) and not person.roles:
            behind = line.word(mention.last)
            closed = behind in (",", ".", "(", "") or behind in words("pronouns", "who")
            return person if closed else None
    return None


def _named_next(cast: Cast, lines: list[Line], line: Line, noun: Mention) -> Person | None:
    """The one person whom the next sentences name first, by no office or by his age."""
    found: list[Person] = []
    for later in lines[line.index + 1 : line.index + 1 + _AFTER]:
        for mention, person in cast.people.get(later.index, ()):
            if person.order[0] != later.index or person in found or not _can_be(person, noun):
                continue
            beside = {later.word(mention.first - 1), later.word(mention.last)}
            pair = bool(beside & grammar("conjunctions", "and")) or _is_another(later, mention)
            told = pair or person.roles or person.known or person.past or _is_source(later, mention)
            if _aged(later, mention) or not told:
                found.append(person)
    return found[0] if len(found) == 1 else None


def _is_another(line: Line, mention: Mention) -> bool:
    """Whether a noun of its own brings a name in: "une passante, Ana Kaya,", "la juge Ana Kaya"."""
    doc, i = line.sentence.doc, mention.first - 1
    if doc is None or i < 0:
        return False
    if line.word(i) != ",":
        one = line.word(i - 1) in words("nominal", "the") | words("nominal", "one")
        return one and doc[i].pos_ == labels.NOUN
    near = range(i - 1, max(-1, i - _IN_NAME - 1), -1)
    opening = next((j for j in near if line.word(j) in words("nominal", "one")), -1)
    return opening >= 0 and any(t.pos_ in labels.NOUNS for t in doc[opening + 1 : i])


def _aged(line: Line, mention: Mention) -> bool:
    """Whether the age stands behind a name: "Ali Kaya, 40 ans"."""
    i = mention.last
    years = line.word(i + 2) in words("persons", "years")
    return line.word(i) == "," and line.word(i + 1).isdigit() and years


def _can_be(person: Person, noun: Mention) -> bool:
    if " " not in person.name or (noun.gender and person.gender not in ("", noun.gender)):
        return False
    actor = noun.actors[0]
    if person.code and person.sure and person.code != actor.code:
        return False
    return not (person.sector and actor.sector) or person.sector == actor.sector


def _identify(cast: Cast, noun: Mention, person: Person) -> None:
    actor = noun.actors[0]
    person.code = person.code if person.sure else actor.code
    person.sector = person.sector or actor.sector
    cast.rename(noun, (cast.person_actor(person),))
