"""Capitalised names that finding could not tie to anybody: what the tables should learn next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dyade.find.line import line_of
from dyade.find.mention import Entities
from dyade.find.persons import runs
from dyade.parse.sentence import Parsed


def unresolved(parsed: Parsed, entities: Entities) -> Iterator[str]:
    """The capitalised names of a dispatch with no actor and no place, in the order of the text.

    A single word that opens a sentence is left out: its capital says nothing.
    """
    for sentence in parsed:
        line = line_of(sentence, parsed.dispatch.text)
        for run in runs(line).values():
            mention = entities.at(sentence.index, run.first)
            resolved = mention is not None and (mention.actors or mention.place)
            if not resolved and not (run.solo and run.first == 0):
                yield run.name


def most_frequent(names: Iterator[str], most: int = 50) -> list[tuple[str, int]]:
    """The most frequent names with their counts, ties in order of the alphabet."""
    counted = Counter(names)
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:most]
