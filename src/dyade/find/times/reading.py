"""What the builders share: the values of the tokens that a match has kept."""

from __future__ import annotations

from collections.abc import Callable

from dyade.find.times.grammar import Match
from dyade.find.times.meaning import Meaning
from dyade.find.times.scan import Lexicon, Token
from dyade.find.times.vocabulary import words

Builder = Callable[[Match, Lexicon], Meaning | None]
PLURAL = ("s", "x")


def value(match: Match, name: str, category: str, lexicon: Lexicon) -> str:
    """The value of a kept word in a category; empty where nothing was kept."""
    token = match.one(name)
    return lexicon.value(token.form, category) if token else ""


def meaning(match: Match, name: str) -> Meaning | None:
    """The meaning of a stretch that an earlier pass has read, kept under a name."""
    token = match.one(name)
    return token.meaning if token else None


def number(token: Token | None, lexicon: Lexicon) -> int | None:
    """The number of a token of figures, of number words, or of an ordinal."""
    if token is None:
        return None
    if token.number >= 0:
        return token.number
    written = lexicon.value(token.form, "ordword")
    return int(written) if written else None


def month(match: Match, name: str, lexicon: Lexicon) -> int | None:
    """The month (1 to 12) kept under a name."""
    found = value(match, name, "month", lexicon)
    return int(found) if found else None


def part_word(match: Match, lexicon: Lexicon) -> str:
    """ "start", "mid", "end" or "turn", as the word kept as ``p`` says; empty where none was."""
    kinds = ("start", "mid", "end", "edge", "turn")
    named = (value(match, "p", category, lexicon) for category in kinds)
    return next((v for v in named if v), "")


def this(match: Match) -> str:
    """ "this" where a demonstrative opens the match: "ce mardi"."""
    return "this" if match.tokens[match.first].form in words("this") else ""


def counts_on(match: Match) -> bool:
    """Whether a complement follows: "la dernière semaine de décembre"."""
    return match.form(0) in words("of")


def is_counted(match: Match, lexicon: Lexicon) -> bool:
    """Whether a plural noun follows: "mardi 16 soldats", also one that a name of a day holds."""
    if match.last >= len(match.tokens):
        return False
    after = match.tokens[match.last]
    return (
        not lexicon.values.get(after.form) and after.form.isalpha() and after.form.endswith(PLURAL)
    )


def in_a_name(match: Match) -> bool:
    """Whether the figures of the day end a name: "le G7 de juin"."""
    day, at = match.one("d"), match.first
    if day is not match.tokens[at] or not at:
        return False
    before = match.tokens[at - 1]
    return before.form.isalpha() and before.end == day.start


def as_written(match: Match) -> bool:
    """Whether the numbers in a name are those of the table: "guerre des six jours"."""
    kept = tuple(t.number for t in match.named.get("k", []))
    written = tuple(match.rule.options["written"])
    return kept == written


def ends_here(match: Match) -> bool:
    """Whether the text or its clause ends after the match: nothing is left to be counted."""
    after = match.form(0)
    return after == "" or after in words("pause")


def is_alone(match: Match) -> bool:
    """Whether the match is all the text there is."""
    return match.first == 0 and match.last == len(match.tokens)


def which_of(match: Match, lexicon: Lexicon) -> str:
    """ "last" or "next", as the word kept as ``which`` says; empty where none was."""
    named = ("last", "next", "pastwords", "nextwords")
    return next((v for c in named if (v := value(match, "which", c, lexicon))), "")
