"""Persons who are named in the sentence that tells what they are.

"Un avocat turc, Ali Kaya, …", "l'Espagnol Luis Soto", "trois juges, dont Al Roy et Ana Mba".
"""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.presented.unnamed import can_be
from dyade.parse import labels
from dyade.parse.words import words as grammar

_IN_NAME = 4  # words that can stand between a comma and the name behind it


def of_origin(cast: Cast, line: Line, noun: Mention) -> Person | None:
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
            return person if can_be(person, noun, noun.gender) else None
    return None


def _told_behind(line: Line, name: Mention, noun: Mention) -> bool:
    between = [line.word(i) for i in range(name.last, noun.first)]
    one = words("nominal", "one")
    return len(between) in (2, 3) and between[0] == "," and between[1] in one


def apposed(cast: Cast, line: Line, noun: Mention) -> Person | None:
    """The person named right behind a noun: "un avocat turc de 40 ans, Ali Kaya,"."""
    at = next((i for i in range(noun.last, noun.last + _IN_NAME) if line.word(i) == ","), 0)
    if not at or any(line.word(i) in words("nominal", "determiners") for i in range(noun.last, at)):
        return None
    for mention, person in cast.people.get(line.index, ()):
        fits = can_be(person, noun, noun.gender)
        if mention.first == at + 1 and fits and not person.roles:
            behind = line.word(mention.last)
            closed = behind in (",", ".", "(", "") or behind in words("pronouns", "who")
            return person if closed else None
    return None


def among(cast: Cast, line: Line, noun: Mention) -> tuple[Person, ...]:
    """Those of several who are named behind "dont": "trois juges ont été arrêtés, dont X et Y"."""
    if noun.number != "p" or len(noun.actors) != 1 or noun.actors[0].person:
        return ()
    doc = line.sentence.doc or []
    over = doc[noun.head] if noun.head < len(doc) else None
    leads = over is not None and over.dep_ in labels.ANY_SUBJECT
    at = next((i for i in range(noun.last, len(doc)) if _opens_list(line, i)), 0)
    if not at or not (at == noun.last + 1 or leads):
        return ()
    named: list[Person] = []
    end = at + 1
    for mention, person in sorted(cast.people.get(line.index, ()), key=lambda x: x[0].first):
        between = set(line.low[end : mention.first])
        tied = between <= grammar("conjunctions", "and") | words("nominal", "articles") | {","}
        if (mention.first >= end or mention.last == end) and tied and can_be(person, noun, ""):
            named.append(person)
            end = mention.last
    return tuple(named)


def _opens_list(line: Line, i: int) -> bool:
    return line.word(i) in words("pronouns", "whose") and line.word(i - 1) == ","
