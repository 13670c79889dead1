"""Persons whom the next sentences name, of whom one has told without a name.

"Un avocat turc a été arrêté. Ali Kaya, 40 ans, …", "Deux opposants ont fui. Luc Ondo et Ana Mba …".
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.mention import Mention
from dyade.find.naming.persons import Person
from dyade.find.presented.newcomers import Newcomer, newcomers
from dyade.find.presented.unnamed import AFTER, Unnamed, can_be, strangers
from dyade.parse import tree

_Named = tuple[Mention, tuple[Person, ...]]


def find(cast: Cast, lines: list[Line], line: Line, told: list[Unnamed]) -> list[_Named]:
    """The nouns of a sentence that the next two give names, with the persons.

    Args:
        cast: who was found.
        lines: all sentences of the dispatch.
        line: the sentence.
        told: its nouns for persons of a land or office who have no name.
    """
    nouns = [*told, *strangers(cast, line)]
    here = [u for u in nouns if not _is_told_by_name(cast, line, u.noun)]
    found: list[_Named] = []
    passed: list[Newcomer] = []
    for later in lines[line.index + 1 : line.index + 2 + AFTER] if here else ():
        companies = [c for c in newcomers(cast, later) if not _is_heard_of(lines, line, c)]
        named: dict[int, list[tuple[Newcomer, ...]]] = {}
        for company in companies:
            back = later.index - line.index
            can = [u for u in here if _fits(u, company) and _in_reach(company, back)]
            fitting = _chosen([u for u in can if _is_meant(u, company, passed, back)])
            if fitting is not None:
                named.setdefault(here.index(fitting), []).append(company)
        sure = {n: each[0] for n, each in named.items() if len(each) == 1}
        found += [(here[n].noun, tuple(c.person for c in each)) for n, each in sure.items()]
        here = [u for n, u in enumerate(here) if n not in named]
        passed += [c for company in companies for c in company]
    return found


def _in_reach(company: tuple[Newcomer, ...], back: int) -> bool:
    """Whether a name comes soon enough; one whose land is told may come a sentence later."""
    return back <= AFTER or all(c.origins for c in company)


def _is_heard_of(lines: list[Line], line: Line, company: tuple[Newcomer, ...]) -> bool:
    """Whether the family name of one stood there before, in another form of his name."""
    last = {c.person.name.split()[-1] for c in company}
    return any(not last.isdisjoint(before.words) for before in lines[: line.index + 1])


def _is_told_by_name(cast: Cast, line: Line, noun: Mention) -> bool:
    """Whether a noun says what one is who is named beside it: "Al Roy, un juge chilien"."""
    first = next(
        (i for i in range(noun.first - 1, -1, -1) if line.word(i) in words("nominal", "one")), -1
    )
    named = [m for m, _ in cast.people.get(line.index, ())]
    before = any(m.last == first - 1 for m in named) and line.word(first - 1) == ","
    behind = line.word(noun.last) == "," and any(m.first == noun.last + 1 for m in named)
    doc = line.sentence.doc
    return before or behind or (doc is not None and tree.is_predicate(doc[noun.head]))


def _chosen(fitting: list[Unnamed]) -> Unnamed | None:
    """The one noun that is meant, of several the one that its sentence is about.

    Of a president and "son Premier ministre" it is the latter: all know the president.
    """
    leading = fitting if len(fitting) == 1 else [u for u in fitting if u.core]
    others = [u for u in leading if not u.top]
    leading = others if any(u.his for u in others) else leading
    return leading[0] if len(leading) == 1 else None


def _fits(told: Unnamed, company: tuple[Newcomer, ...]) -> bool:
    """Whether number, gender, names, states and sectors let some persons be whom a noun means."""
    home = {a.code for a in told.noun.actors}
    return len(company) == told.count and all(
        can_be(c.person, told.noun, told.gender) and (not home or c.origins <= home)
        for c in company
    )


def _is_meant(
    told: Unnamed, company: tuple[Newcomer, ...], passed: list[Newcomer], back: int
) -> bool:
    """Whether what is told of persons so many sentences later lets a noun mean them."""
    if any(c.noun for c in company):
        return all(_is_told(told, c.noun) for c in company)
    if any(c.speaks for c in company):
        return back <= told.heard and not (told.known and passed)
    shown = all(c.shown and (c.leads or told.stranger) for c in company)
    return shown or not (told.known or told.stranger or told.agent)


def _is_told(told: Unnamed, noun: str) -> bool:
    """Whether what brings a person in tells no more or else than what was told before.

    "Un juge chilien" can be "le juge du Nord X", "son Premier ministre" no "ministre du Pétrole".
    """
    first, *rest = noun.split() or [""]
    if not any(_is_same(first, word) for word in told.words):
        return False
    return not rest or told.bare or set(rest) <= told.phrase


def _is_same(word: str, other: str) -> bool:
    """Whether two nouns can be said of one man: "le juge", "le magistrat"."""
    if word == other:
        return True
    return any({word, other} <= set(group) for group in lexicon.phrase_list("presenting", "same"))
