"""Persons whom a dispatch tells what they are before it names them.

"Un avocat turc a été arrêté. Ali Kaya, 40 ans, …" and "un avocat turc, Ali Kaya, …": the noun and
the name mean one person, who is of the noun's state where nothing else says whose he is.
"""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.pointing.discourse import Discourse
from dyade.find.presented import named_later

_IN_NAME = 4  # words that can stand between a comma and the name behind it


def origins(cast: Cast, line: Line) -> None:
    """Gives the nouns of origin beside a name their persons, who are of that state."""
    for noun in cast.by_line.get(line.index, ()):
        person = _described(cast, line, noun)
        if person is not None:
            person.sure = person.sure and bool(person.roles or person.known)
            _identify(cast, noun, (person,))
            person.sure = True


def join(said: Discourse, lines: list[Line], line: Line) -> None:
    """Gives the nouns of a sentence the persons who are named beside them or in the next ones."""
    cast = said.cast
    named: list[tuple[Mention, tuple[Person, ...]]] = []
    for noun in cast.by_line.get(line.index, ()):
        person = _apposed(cast, line, noun) if named_later.is_one(line, noun) else None
        people = (person,) if person is not None else named_later.among(cast, line, noun)
        if people:
            named.append((noun, people))
    beside = {id(noun) for noun, _ in named}
    named += [x for x in named_later.find(cast, lines, line) if id(x[0]) not in beside]
    for noun, people in named:
        _join(said, line, noun, people)
    if named:
        cast.refresh()


def _join(said: Discourse, line: Line, noun: Mention, people: tuple[Person, ...]) -> None:
    """Makes a noun, and the pronouns for it, the persons whom it means."""
    if not noun.actors:  # "un homme", whose name is all that is told
        actors = tuple(said.cast.person_actor(p) for p in people if p.code)
        i, name = noun.first, people[0].name
        said.cast.add(line, i, i + 1, i, "person", actors, people[0].gender, "s", "name", name=name)
        return
    pronouns = [m for m in said.cast.by_line[line.index] if _takes_up(m, noun)]
    _identify(said.cast, noun, people)
    actors = tuple(said.cast.person_actor(p) for p in people)
    said.context.rename(noun, actors)
    for pronoun in pronouns:
        said.cast.rename(pronoun, actors)


def _takes_up(pronoun: Mention, noun: Mention) -> bool:
    """Whether a pronoun stands for a noun before it in the same sentence."""
    behind = pronoun.kind == "pronoun" and pronoun.first > noun.first
    return behind and pronoun.actors == noun.actors


def _described(cast: Cast, line: Line, noun: Mention) -> Person | None:
    """The person beside a noun of origin: "l'Espagnol Luis Soto", "Luis Soto, un Espagnol"."""
    member = noun.kind == "movement" and line.words[noun.head].islower()  # "le taliban X"
    origin = member or noun.kind == "inhabitant"
    if not origin or noun.number == "p" or len(noun.actors) != 1:
        return None
    for mention, person in cast.people.get(line.index, ()):
        thing = line.word(mention.first - 1) in words("nominal", "institutions")
        if " " not in person.name or thing:
            continue
        if mention.first == noun.last:  # whatever body he now speaks for: "l'Espagnol Luis Soto"
            return person if person.gender in ("", noun.gender) or not noun.gender else None
        if _told_behind(line, mention, noun):
            return person if named_later.can_be(person, noun, noun.gender) else None
    return None


def _told_behind(line: Line, name: Mention, noun: Mention) -> bool:
    between = [line.word(i) for i in range(name.last, noun.first)]
    one = words("nominal", "one")
    return len(between) in (2, 3) and between[0] == "," and between[1] in one


def _apposed(cast: Cast, line: Line, noun: Mention) -> Person | None:
    """The person named right behind a noun: "un avocat turc de 40 ans, Ali Kaya,"."""
    at = next((i for i in range(noun.last, noun.last + _IN_NAME) if line.word(i) == ","), 0)
    if not at or any(line.word(i) in words("nominal", "determiners") for i in range(noun.last, at)):
        return None
    for mention, person in cast.people.get(line.index, ()):
        can_be = named_later.can_be(person, noun, noun.gender)
        if mention.first == at + 1 and can_be and not person.roles:
            behind = line.word(mention.last)
            closed = behind in (",", ".", "(", "") or behind in words("pronouns", "who")
            return person if closed else None
    return None


def _identify(cast: Cast, noun: Mention, people: tuple[Person, ...]) -> None:
    """Makes a noun the persons whom it means, who are of its state and sector."""
    actor = noun.actors[0]
    for person in people:
        person.code = person.code if person.sure else actor.code
        person.sector = person.sector or actor.sector
    cast.rename(noun, tuple(cast.person_actor(p) for p in people))
