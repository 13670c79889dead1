"""Persons whom a dispatch tells what they are before it names them.

"Un avocat turc a été arrêté. Ali Kaya, 40 ans, …" and "un avocat turc, Ali Kaya, …": the noun and
the name mean one person, who is of the noun's state where nothing else says whose he is.
"""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.pointing.discourse import Discourse
from dyade.find.presented import named_here, named_later
from dyade.find.presented.unnamed import unnamed


def origins(cast: Cast, line: Line) -> None:
    """Gives the nouns of origin beside a name their persons, who are of that state."""
    for noun in cast.by_line.get(line.index, ()):
        person = named_here.of_origin(cast, line, noun)
        if person is not None:
            person.sure = person.sure and bool(person.roles or person.known)
            _identify(cast, noun, (person,))
            person.sure = True


def join(said: Discourse, lines: list[Line], line: Line) -> None:
    """Gives the nouns of a sentence the persons who are named beside them or in the next ones."""
    cast = said.cast
    nouns = cast.by_line.get(line.index, ())
    told = [u for noun in nouns if (u := unnamed(line, noun))]
    single = {id(u.noun) for u in told if u.is_one}
    named: list[tuple[Mention, tuple[Person, ...]]] = []
    for noun in nouns:
        person = named_here.apposed(cast, line, noun) if id(noun) in single else None
        people = (person,) if person is not None else named_here.among(cast, line, noun)
        if people:
            named.append((noun, people))
    beside = {id(noun) for noun, _ in named}
    named += [x for x in named_later.find(cast, lines, line, told) if id(x[0]) not in beside]
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


def _identify(cast: Cast, noun: Mention, people: tuple[Person, ...]) -> None:
    """Makes a noun the persons whom it means, who are of its state and sector."""
    actor = noun.actors[0]
    for person in people:
        person.code = person.code if person.sure else actor.code
        person.sector = person.sector or actor.sector
    cast.rename(noun, tuple(cast.person_actor(p) for p in people))
