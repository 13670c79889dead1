"""Nouns that say what a name before them is, where a clause goes on with them.

"Le Hezbollah, mouvement que Washington a sanctionné": the clause is about the Hezbollah. So is
"Ana Roy, journaliste canadienne arrêtée en mai" about her.
"""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words as grammar

_WHAT = frozenset({"group", "inhabitant"})
_NAMED = frozenset({"state", "seat", "body", "movement", "party"})
_BESIDE = labels.NOMINAL  # the model takes some adjectives for nouns
_IN_BRACKETS = 3  # tokens of a short name and its brackets


def read(cast: Cast, line: Line) -> None:
    """Notes such nouns as mentions of what the name stands for, and as groups no longer."""
    doc = line.sentence.doc
    for name in tuple(cast.by_line.get(line.index, ())) if doc is not None else ():
        at = _noun_behind(line, name) if name.kind in _NAMED and name.actors else 0
        if not at or cast.entities.at(line.index, at) is not None:
            continue
        waiting = cast.pending.get(line.index, [])
        cast.pending[line.index] = [p for p in waiting if p.first != at]
        actors, gender, number = name.actors, name.gender, name.number
        cast.add(line, at, at + 1, at, name.kind, actors, gender, number, "apposed")


def tell(cast: Cast, line: Line) -> None:
    """Makes such nouns behind a person's name the person, who gets the noun's sector."""
    here = tuple(cast.by_line.get(line.index, ()))
    for name, person in cast.people.get(line.index, ()):
        noun = _what_he_is(line, name, here)
        if noun is not None:
            person.sector = person.sector or noun.actors[0].sector
            cast.rename(noun, (cast.person_actor(person),))


def _what_he_is(line: Line, name: Mention, here: tuple[Mention, ...]) -> Mention | None:
    """The noun behind a person's name and its comma: "Ana Roy, journaliste canadienne"."""
    if name.kind != "person" or len(name.actors) != 1 or line.word(name.last) != ",":
        return None
    at = name.last + 1
    at += line.word(at) in words("nominal", "one")
    noun = next((m for m in here if m.first == at and m.kind in _WHAT), None)
    if noun is None or noun.number == "p" or len(noun.actors) != 1:
        return None
    known = noun.actors[0].code == name.actors[0].code and not noun.actors[0].person
    agrees = not (noun.gender and name.gender and noun.gender != name.gender)
    return noun if known and agrees else None


def _noun_behind(line: Line, name: Mention) -> int:
    """Where the noun is that follows a name and its comma and has a clause of its own; else 0."""
    doc, at = line.sentence.doc or [], name.last
    if line.word(at) == "(" and line.word(at + 2) == ")":
        at += _IN_BRACKETS
    if line.word(at) != ",":
        return 0
    at += 2 if line.word(at + 1) in words("nominal", "one") else 1
    if at >= len(doc) or line.low[at] not in words("nominal", "kinds"):
        return 0
    behind = at + 1
    while behind < len(doc) and doc[behind].pos_ in _BESIDE and doc[behind].head is doc[at]:
        behind += 1
    return at if behind < len(doc) and _goes_on(doc[behind]) else 0


def _goes_on(token: Token) -> bool:
    """Whether a word opens a clause: a relative pronoun, with "à" or "avec", or a participle."""
    relative = grammar("pronouns", "opening_relative")
    behind = token.doc[token.i + 1 : token.i + 2]
    under = token.pos_ == labels.ADP and any(t.lower_ in relative for t in behind)
    return token.lower_ in relative or under or _is_said_of(token)


def _is_said_of(token: Token) -> bool:
    return token.pos_ in labels.VERBS and tree.is_past_participle(token)
