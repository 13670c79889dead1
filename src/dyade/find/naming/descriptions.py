"""Descriptions of lands, bodies and movements: "le pays", "le petit émirat", "le Nord".

What they stand for is left to the second pass, but for the two Koreas.
"""

from __future__ import annotations

from dyade.find import lexicon
from dyade.find.cast import Cast, Pending
from dyade.find.line import Line
from dyade.find.naming.phrases import match
from dyade.model import Actor
from dyade.parse.words import words as grammar


def read(cast: Cast, line: Line) -> None:
    """Notes the descriptions of a sentence, each as what waits for its context."""
    index = lexicon.descriptions()
    for i, low in enumerate(line.low):
        for found in index.get(low, ()):
            size = len(found.words)
            if tuple(line.low[i : i + size]) != found.words or not _bare(line, i, i + size):
                continue
            if match(lexicon.groups(), line, i):
                continue  # "organisation humanitaire"
            if " ".join(line.low[i + size : i + size + 2]) in lexicon.words("descriptions", "most"):
                continue  # "le pays le plus fermé"
            j = i - 1
            if line.word(j) in grammar("quotation", "opening"):
                j -= 1  # "l'« ennemi » russe"
            if line.word(j) in _qualifying():
                j -= 1  # "son puissant voisin", "le petit émirat"
            if line.word(j) not in lexicon.words("nominal", "determiners"):
                continue
            if found.target[0].startswith("@"):
                cast.pend(line, Pending(i, described=found))
                line.take(i, i + size)
            elif _korean(cast, line, i) and _told_of(cast, found.target[0]):
                cast.add(
                    line,
                    i,
                    i + size,
                    i,
                    "state",
                    (Actor(found.target[0]),),
                    found.gender,
                    found.number,
                    "compass",
                )
            break


def _korean(cast: Cast, line: Line, i: int) -> bool:
    """Whether "le Nord" and "le Sud" are the two Koreas here."""
    behind = line.word(i + 1)
    if line.words[i].islower() or behind == "-" or behind in lexicon.words("nominal", "of"):
        return False
    named = line.word(i - 1) in lexicon.words("places", "before_compass")
    if not named or line.word(i - 2) in lexicon.words("places", "in_direction"):
        return False
    total = sum(cast.counted.values())
    korea = cast.counted.get("PRK", 0.0) + cast.counted.get("KOR", 0.0)
    return korea >= 2.0 and korea >= 0.25 * total


def _told_of(cast: Cast, code: str) -> bool:
    """Whether a description fits the dispatch: "l'enclave", "les territoires occupés".

    There are many such lands: one without a state of its own is meant only where it is named.
    """
    return code != "PSE" or any(cast.counted.get(c, 0.0) for c in ("PSE", "ISR"))


def _qualifying() -> frozenset[str]:
    return lexicon.words("office", "before") | lexicon.words("descriptions", "before")


def _bare(line: Line, first: int, last: int) -> bool:
    """Whether nothing but adjectives of states is found in a phrase: "république soviétique"."""
    taken = [i for i in range(first, last) if line.taken[i]]
    return all(i > first and i in line.names and line.names[i].kind == "adjective" for i in taken)
