"""The coder: from a dispatch to its record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dyade.code import claims, match, merge
from dyade.code.scene import Scene
from dyade.find import entities, figures, speech, times
from dyade.model import Claim, Dispatch, Record, Span, TimeExpression
from dyade.parse.parser import Parser, load
from dyade.parse.sentence import Parsed


class Coder:
    """Reads dispatches into records. Loading takes seconds: make one and keep it."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser

    @classmethod
    def load(cls) -> Coder:
        """A coder with the French model and the tables of the package."""
        return cls(load())

    def code(self, dispatch: Dispatch) -> Record:
        """The record of one dispatch."""
        return next(self.pipe([dispatch]))

    def pipe(self, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
        """The records of many dispatches, in their order."""
        for parsed in self._parser.pipe(dispatches):
            yield record(parsed)


def record(parsed: Parsed) -> Record:
    """The record of a parsed dispatch."""
    dispatch = parsed.dispatch
    found = entities.find(parsed)
    said = speech.find(parsed, found)
    dated = times.find(dispatch.text, dispatch.date)
    made: list[Claim] = []
    for sentence in parsed:
        if sentence.doc is None:
            continue
        scene = Scene(sentence, found)
        within = _within(dated, sentence.span)
        context = claims.Context(dispatch, scene, said, within)
        for hit in match.find(scene)[0]:
            claim = claims.build(context, hit)
            if claim:
                made.append(claim)
    deeds = tuple(claims.complete(c) for c in merge.merge(made))
    return Record(
        dispatch,
        deeds,
        roles=tuple(found.roles),
        ties=tuple(found.ties),
        figures=tuple(figures.find(parsed, found)),
        sentences=tuple(s.span for s in parsed),
    )


def _within(dated: tuple[TimeExpression, ...], span: Span) -> tuple[TimeExpression, ...]:
    return tuple(e for e in dated if span.start <= e.span.start < span.end)
