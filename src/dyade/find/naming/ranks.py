"""Officers of whom only their rank is told: "le général X" is of the army of the land."""

from __future__ import annotations

from dyade.find.cast import Cast
from dyade.find.lexicon import words
from dyade.find.line import Line

_ARMY = "MIL"


def tell(cast: Cast, line: Line) -> None:
    """Gives each officer of a sentence whose land nothing tells that of the news around."""
    for mention, person in cast.people.get(line.index, ()):
        if person.code or person.roles or mention.name != person.name:
            continue
        ranked = not words("persons", "ranks").isdisjoint(line.low[mention.first : mention.last])
        if ranked and line.word(mention.first - 1) in words("nominal", "determiners"):
            person.code = cast.local(line, mention.first)
            person.sector = person.sector or _ARMY
