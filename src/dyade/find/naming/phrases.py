"""Pieces of noun phrases, read from words: a head noun, an adjective; `tails.py` joins them.

Offices ("ministre russe de la Défense") and groups ("troupes kényanes du sud de la Somalie") are
read in the same way. No parse is needed, so that both are found in every sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from dyade.find import lexicon
from dyade.find.lexicon import Index, Noun
from dyade.find.line import Line
from dyade.find.naming.owners import Owner
from dyade.find.naming.runs import Run
from dyade.parse import labels, tree


@dataclass(slots=True)
class Tail:
    """What follows a head noun: where it ends, who is named in it, what is no part of a role."""

    last: int
    owners: list[Owner] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    person: Run | None = None
    owned: int = 0  # where the last named owner ends
    inner: int = 0  # where an office inside the complement begins: "porte-parole du président X"
    possessed: int | None = None  # a possessive determiner inside: "chef de leur délégation"


def match(index: Index, line: Line, i: int) -> tuple[Noun, int] | None:
    """The longest noun of an index whose words stand at token ``i``, and how many tokens it has.

    A name inside it can be one token ("locataire de la Maison Blanche").
    """
    for noun in index.get(line.low[i], ()):
        size = span_of(line, i, noun.words)
        if size:
            return noun, size
    return None


def only_wishes(line: Line, i: int) -> bool:
    """Whether somebody stands for no office but wants to do something: "candidats au départ"."""
    wishing = line.low[i] in lexicon.words("nominal", "wishing")
    return wishing and line.word(i + 2) in lexicon.words("nominal", "wished")


def is_to_blame(line: Line, i: int) -> bool:
    """Whether "responsable" says who did it: "une cellule responsable de", "de l'attaque"."""
    if line.low[i] not in lexicon.words("office", "to_blame"):
        return False
    before, behind = line.word(i - 1), (line.word(i + 2), line.word(i + 3))
    doc = line.sentence.doc
    noun = {before} & (lexicon.words("nominal", "determiners") | lexicon.words("office", "before"))
    said_of = doc is not None and doc[i].pos_ == labels.ADJ and before.isalpha() and not noun
    of = line.word(i + 1) in lexicon.words("nominal", "of")
    return said_of or (of and not lexicon.words("office", "blamed_for").isdisjoint(behind))


def span_of(line: Line, i: int, wanted: tuple[str, ...]) -> int:
    """How many tokens from ``i`` on write these words; 0 where they do not stand there."""
    at, n = 0, i
    while at < len(wanted):
        word = line.word(n)
        if word == wanted[at]:
            at += 1
        elif " " in word:
            parts = lexicon.split_words(word)
            if wanted[at : at + len(parts)] != parts:
                return 0
            at += len(parts)
        else:
            return 0
        n += 1
    return n - i


def adjective_like(line: Line, i: int) -> bool:
    """Whether a lower-case word looks like an adjective that follows its noun."""
    low = line.word(i)
    if len(low) < 4 or not line.words[i][0].islower():
        return False
    if low in lexicon.words("nominal", "not_endings") or low in lexicon.words("nominal", "stop"):
        return False
    if low.startswith(lexicon.suffixes("nominal", "prefixes")):
        return True
    if low in lexicon.words("office", "after"):
        return True
    doc = line.sentence.doc
    if doc is not None and doc[i].pos_ in labels.VERBS and not tree.is_participle(doc[i]):
        return False
    return low.endswith(lexicon.suffixes("nominal", "endings"))
