"""Nouns by which the press varies the name of one just spoken of: "le milliardaire a cédé".

Wealth, age, colour and former trade tell nothing new of somebody in no other role; each needs an
article that points back.
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.lexicon import words
from dyade.find.line import Line
from dyade.find.pointing.context import Seen
from dyade.find.pointing.discourse import Discourse
from dyade.find.pointing.pointers import Pointer
from dyade.parse import labels, tree
from dyade.parse.token import Token

_BACK = 2  # sentences
_ARTICLES = (("f", "the_feminine"), ("m", "the_masculine"), ("", "the_elided"))
_AGED = (("m", "man"), ("f", "woman"))
_OF_POLITICS = frozenset({"ELI", "GOV", "IGO", "LEG", "OPP", "PTY"})


def pointers(said: Discourse, line: Line) -> list[Pointer]:
    """Such nouns of a sentence, with the adjectives behind them; they wait as groups no longer."""
    doc = line.sentence.doc
    varying = words("varied", "nouns") | words("varied", "former")
    varying |= words("varied", "man") | words("varied", "woman")
    if doc is None or varying.isdisjoint(line.low):
        return []
    found = [p for t in doc if (p := _pointer(line, t)) is not None]
    at = {p.first for p in found}
    waiting = said.cast.pending.get(line.index, [])
    said.cast.pending[line.index] = [p for p in waiting if p.first not in at]
    return found


def _pointer(line: Line, noun: Token) -> Pointer | None:
    if noun.pos_ not in labels.NOMINAL:
        return None
    low, i = line.low[noun.i], noun.i
    former = line.word(i - 1) in words("varied", "former")
    trades = words("bystanders", "people") | words("varied", "trades") if former else ()
    aged = _aged(line, i)
    if low not in words("varied", "nouns") and low not in trades and not aged:
        return None
    gender = _gender(line.word(i - 2 if former else i - 1))
    if gender is None:
        return None
    gender = aged or gender
    end = i + 1
    while end < len(noun.doc) and noun.doc[end].pos_ == labels.ADJ:
        end += 1
    return Pointer(i, end, gender, "s", "varied") if _is_alone(line, noun, end) else None


def _aged(line: Line, i: int) -> str:
    """The gender of "l'homme de 41 ans", "la femme de 60 ans"; "" of any other noun."""
    years = line.word(i + 2).isdigit() and line.word(i + 3) in words("persons", "years")
    if not years or line.word(i + 1) not in words("nominal", "of"):
        return ""
    return next((g for g, kind in _AGED if line.low[i] in words("varied", kind)), "")


def _gender(article: str) -> str | None:
    """The gender that the article of one thing shows, "" for both; None for any other word."""
    return next((g for g, kind in _ARTICLES if article in words("varied", kind)), None)


def _is_alone(line: Line, noun: Token, end: int) -> bool:
    """Whether no name or complement behind a noun says whose or who it is."""
    behind = noun.doc[end : end + 2]
    if any(t.pos_ == labels.PROPER for t in behind):
        return False
    if (
        behind
        and tree.preposition(behind[-1]) == ""
        and line.word(end) not in words("nominal", "of")
    ):
        return True
    said = {line.word(end + 1), line.word(end + 2)}
    return not said.isdisjoint(words("varied", "own")) or line.word(end + 1).isdigit()


def antecedent(said: Discourse, line: Line, pointer: Pointer, quoted: bool) -> Seen | None:
    """The person of politics spoken of last; of several the one who is known to be rich."""
    rich = line.low[pointer.first] in words("varied", "rich")
    known = {lexicon.key(n) for n in lexicon.suffixes("varied", "rich_people")} if rich else set()

    def near(seen: Seen) -> bool:
        return seen.person and line.index - seen.sentence <= _BACK

    def named_rich(seen: Seen) -> bool:
        return near(seen) and any(lexicon.key(a.person) in known for a in seen.actors)

    for fits in (named_rich, near):
        found = said.context.best(line.index, pointer.first, pointer.gender, "s", quoted, fits)
        if found is not None:
            break
    alone = found is not None and len(found.actors) == 1 and bool(found.actors[0].person)
    return found if alone and found and found.actors[0].sector in _OF_POLITICS else None
