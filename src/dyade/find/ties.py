"""Ties of kinship and founding: "le grand-père de X et fondateur de Y, Z", "sa fille Z"."""

from __future__ import annotations

from dyade.find.lexicon import ties as nouns
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Entities
from dyade.find.naming.persons import Register
from dyade.find.naming.runs import Run
from dyade.model import Tie
from dyade.parse.words import words as grammar

_REACH = 24  # tokens between the noun and the name it is said of


def find(dispatch: str, lines: list[Line], entities: Entities, register: Register) -> list[Tie]:
    """The ties that a dispatch states, in the order of the text."""
    found: list[Tie] = []
    for line in lines:
        for i, low in enumerate(line.low):
            if low in nouns():
                tie = _tie(dispatch, line, i, entities, register)
                if tie is not None and tie not in found:
                    found.append(tie)
    return found


def _tie(dispatch: str, line: Line, i: int, entities: Entities, register: Register) -> Tie | None:
    """The tie whose noun stands at ``i``: between whom it is owned by and whom it is said of."""
    kin = nouns()[line.low[i]] == "kin"
    other, end = _owner(line, i, entities, register, kin)
    person = _said_of(line, i, end, register)
    if not other or not person or other == person:
        return None
    return Tie(dispatch, person, line.words[i].lower(), other, line.span(i, end))


def _owner(
    line: Line, i: int, entities: Entities, register: Register, kin: bool
) -> tuple[str, int]:
    """(name of the noun's owner, end of the phrase)."""
    if line.word(i - 1) in words("nominal", "possessives"):
        mention = entities.at(line.index, i - 1)
        actors = mention.actors if mention else ()
        return (actors[0].person if actors else ""), i + 1
    j = i + 1
    if line.word(j) not in words("nominal", "of"):
        return "", i + 1
    j += 1
    if line.word(j) in words("nominal", "articles"):
        j += 1
    run = line.runs.get(j)
    if run is not None and kin:
        return _name(run, register), run.last
    mention = entities.at(line.index, j)
    if mention is None:
        named = line.names.get(j)
        return ("", j) if named is None else (line.slice(named.first, named.last), named.last)
    if kin:
        return (mention.actors[0].person if mention.actors else ""), mention.last
    named = line.names.get(j)
    last = named.last if named else j + 1
    return (line.slice(j, last) if mention.actors or named else ""), last


def _said_of(line: Line, i: int, end: int, register: Register) -> str:
    """The person a tie is said of: the name behind the phrase, or the one before its comma."""
    run = line.runs.get(end)
    if run is None and line.word(end) in (",", "("):
        run = line.runs.get(end + 1)
    if run is not None:
        return _name(run, register)
    start = i - 1 if line.word(i - 1) in words("nominal", "determiners") else i
    if line.word(start - 1) == ",":
        for run in line.runs.values():
            if run.last == start - 1:
                return _name(run, register)
    return _after_apposition(line, end, register)


def _after_apposition(line: Line, end: int, register: Register) -> str:
    """ "le grand-père de X et fondateur de Y en 1948, Z, …": the name closed off by commas."""
    if line.word(end) not in grammar("conjunctions", "and") or line.word(end + 1) not in nouns():
        return ""
    for j in range(end, min(end + _REACH, len(line.words))):
        if line.words[j] == ",":
            run = line.runs.get(j + 1)
            return _name(run, register) if run is not None else ""
    return ""


def _name(run: Run, register: Register) -> str:
    found = register.bare(run.name, run.gender) if run.solo else register.add(run)
    return found.name if found else run.name
