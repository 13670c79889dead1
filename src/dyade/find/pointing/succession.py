"""Who held an office before or after somebody: "son prédécesseur", "son successeur"."""

from __future__ import annotations

from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.naming.persons import Person
from dyade.find.naming.roles import Office
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.sameoffice import agrees


def other(said: Discourse, line: Line, office: Office, quoted: bool) -> Person | None:
    """The only other person of the dispatch who has held a post of him whose the office is."""
    if office.determiner not in words("nominal", "possessive_one"):
        return None
    owners = said.possessing(line, office.first - 1, quoted)
    mine = said.known(owners[0]) if len(owners) == 1 else None
    if mine is None:
        return None
    fits = [
        person
        for person in said.cast.register.people.values()
        if person is not mine
        and person.code == mine.code
        and person.had() & mine.had()
        and agrees(person, office)
    ]
    return fits[0] if len(fits) == 1 else None
