"""The coder: from a dispatch to its record."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from dyade.code import claims, confidence, daily, frames, gapping, held_out
from dyade.code.deed import Context
from dyade.code.dispatch import (
    again,
    calledoff,
    chronicle,
    marches,
    meanwhile,
    merge,
    occasions,
    recalled,
    venues,
)
from dyade.code.matching import content, match, triggers
from dyade.code.sayings import judgements
from dyade.code.scene import Scene, unique
from dyade.code.standings import relations, standing
from dyade.code.who import filling, visits, voiced
from dyade.errors import ArgumentError, OfficesError, expect, shown
from dyade.find import entities, owntable, speech, times
from dyade.find.counting import figures
from dyade.find.known import Known, known
from dyade.find.mention import Entities
from dyade.find.pointing import first_person
from dyade.find.speech import Speech
from dyade.find.stances import tenses
from dyade.model import Actor, Claim, Dispatch, Holder, Record, Relation, Span, TimeExpression
from dyade.parse.parser import Parser, load
from dyade.parse.sentence import Parsed

_MET_BEFORE = 2  # sentences in which those stand who meet again


@dataclass(slots=True)
class Analysis:
    """Everything found in a dispatch on the way to its record."""

    parsed: Parsed
    entities: Entities
    speech: Speech
    times: tuple[TimeExpression, ...]
    matches: list[tuple[int, match.Match, Claim | None]] = field(default_factory=list)
    misses: list[tuple[int, match.Miss]] = field(default_factory=list)
    statements: list[Claim] = field(default_factory=list)
    occasions: list[occasions.Occasion] = field(default_factory=list)
    venues: list[venues.Venue] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    scenes: dict[int, Scene] = field(default_factory=dict)


class Coder:
    """Reads dispatches into records. Loading takes seconds: make one and keep it."""

    def __init__(self, parser: Parser, holders: Known | None = None) -> None:
        self._parser = parser
        self._holders = holders or known()

    @classmethod
    def load(cls, offices: Path | str | tuple[Holder, ...] = "") -> Coder:
        """A coder with the French model and the tables of the package.

        Args:
            offices: a table of office holders of one's own, to know persons by (docs/who.md), or
                its rows.

        Raises:
            DataError: a table or rule is malformed.
            OfficesError: the table of office holders is.
        """
        own = _own(offices)
        triggers.load()
        frames.load()
        standing.load()
        return cls(load(), known(own))

    def code(self, dispatch: Dispatch) -> Record:
        """The record of one dispatch.

        Raises:
            ArgumentError: no dispatch.
            DocumentDateError: its date has another form or names no day.
        """
        return next(self.pipe([dispatch]))

    def pipe(self, dispatches: Iterable[Dispatch]) -> Iterator[Record]:
        """The records of many dispatches, in their order.

        Raises:
            ArgumentError, DocumentDateError: as ``code``.
        """
        with _untouched():
            for parsed in self._parser.pipe(_each(dispatches)):
                yield record(analyse(parsed, self._holders))

    def analyse(self, dispatch: Dispatch) -> Analysis:
        """What is found in a dispatch, with the rules that fired and those that came close."""
        (sound,) = _each([dispatch])
        return analyse(self._parser.parse(sound), self._holders)


@contextmanager
def _untouched() -> Iterator[None]:
    """Keeps the collector from walking over tables and model, which live on, at each dispatch."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _own(offices: Path | str | tuple[Holder, ...]) -> tuple[Holder, ...]:
    """A user's own office holders: the rows themselves, or those of the table at a path."""
    if not isinstance(offices, tuple):
        return owntable.load(offices) if offices else ()
    for row in offices:
        expect(row, Holder, OfficesError(f"{shown(row)} is no row of office holders"))
    return offices


def _each(dispatches: Iterable[Dispatch]) -> Iterator[Dispatch]:
    """The dispatches, each of them one with a date that can be read."""
    wanted = "give dyade.Dispatch(id, date, text)"
    if isinstance(dispatches, str | Dispatch) or not isinstance(dispatches, Iterable):
        raise ArgumentError(f"{shown(dispatches)} is no list of dispatches; {wanted} in a list")
    for dispatch in dispatches:
        fault = f"{shown(dispatch)} is no dispatch; {wanted}"
        expect(dispatch, Dispatch, ArgumentError(fault))
        times.document_bounds(dispatch.date)
        yield dispatch


def analyse(parsed: Parsed, holders: Known | None = None) -> Analysis:
    """Finds and codes: mentions, speakers, times, triggers with their claims, relations."""
    dispatch = parsed.dispatch
    found = entities.find(parsed, holders)
    tense = partial(tenses.around, parsed, dispatch.text)
    dated = times.find(dispatch.text, dispatch.date, tense=tense)
    spoken = speech.find(parsed, found)
    first_person.read(parsed, found, spoken)
    out = Analysis(parsed, found, spoken, dated)
    out.scenes = {s.index: Scene(s, found) for s in parsed if s.doc is not None}
    for index, scene in out.scenes.items():
        within = _within(out.times, scene.sentence.span)
        context = Context(dispatch, scene, out.speech, within, _met(out, index))
        hits = match.find(scene)
        deeds = content.without(hits.matches, scene.parse)
        made = [
            (index, hit, claim and judgements.aimed(context, out.scenes, claim))
            for hit in deeds
            for claim in _claims(context, hit)
        ]
        coded = frozenset(hit.token for _, hit, claim in made if claim and not hit.loose)
        coded |= {hit.token for hit in hits.matches} - {hit.token for hit in deeds}
        blocked = hits.settled - {hit.token for hit in hits.matches}
        said = list(judgements.find(context, out.scenes, coded, blocked))
        if said:  # what is said tells more surely than the verb of saying
            verbs = {t.i for t in scene.parse if speech.is_speech(t)}
            made = [
                (i, hit, claim)
                for i, hit, claim in made
                if not (hit.loose and hit.token in verbs) and not held_out.is_content(claim, said)
            ]
        made = content.killings(made, scene.parse)
        out.matches.extend(content.promises(made, scene.parse))
        out.misses.extend((index, miss) for miss in hits.misses)
        out.statements.extend(said)
        out.occasions.extend(occasions.of_utterances(context))
        out.venues.extend(venues.of_utterances(context))
        out.relations.extend(relations.find(scene, dispatch.id, within))
    return out


def _met(told: Analysis, sentence: int) -> tuple[Actor, ...]:
    """Who met by the last meeting told in the sentences right before one, all on one side."""
    for index, _, claim in reversed(told.matches):
        if claim is None or claim.act != "CONSULT" or not 0 < sentence - index <= _MET_BEFORE:
            continue
        sides = unique([*claim.actors, *claim.recipients])
        if len({a.code for a in sides}) > 1:
            return sides
    return ()


def _claims(context: Context, hit: match.Match) -> list[Claim | None]:
    claim = claims.build(context, hit)
    if claim is None:
        return [None]
    told = gapping.spread(context.scene, hit, claim)
    visited = [each for one in told for each in visits.spread(context.scene, hit, one)]
    return [*daily.spread(context, hit, visited)]


def told(analysis: Analysis) -> confidence.Told:
    """The claims of a dispatch, one a deed, with what they were made from."""
    hits = {(c.rule, c.trigger): hit for _, hit, c in analysis.matches if c}
    made = [claim for _, _, claim in analysis.matches if claim] + analysis.statements
    date = analysis.parsed.dispatch.date
    made = calledoff.apply(made, analysis.scenes, analysis.times, date)
    older = frozenset(
        claim.trigger
        for index, hit, claim in analysis.matches
        if claim and occasions.is_older(analysis.scenes[index].parse[hit.token])
    )
    made = occasions.spread(made, analysis.occasions, date, older)
    made = voiced.spread(made, analysis.speech, analysis.entities)
    made = venues.spread(made, analysis.venues)
    made = meanwhile.spread(made, analysis.times, analysis.scenes)
    made = chronicle.follow(made, date, analysis.scenes)
    made = recalled.carry(made, analysis.times, analysis.scenes, analysis.parsed.dispatch)
    made = marches.spread(made, analysis.scenes, date)
    back = {
        claim.trigger
        for index, hit, claim in analysis.matches
        if claim and again.points_back(analysis.scenes[index], hit)
    }
    text = analysis.parsed.dispatch.text
    deeds = filling.of_dispatch(merge.merge(made, back), analysis.entities, text)
    return confidence.Told(deeds, made, hits, analysis.scenes, analysis.speech)


def record(analysis: Analysis) -> Record:
    """The record of what was found: one claim a deed, one relation a pair and climate."""
    parsed = analysis.parsed
    standing = {(frozenset(r.parties), r.climate): r for r in reversed(analysis.relations)}
    return Record(
        parsed.dispatch,
        tuple(claims.complete(c) for c in confidence.rated(told(analysis))),
        relations=tuple(sorted(standing.values(), key=lambda r: (r.evidence.start, r.rule))),
        roles=tuple(analysis.entities.roles),
        ties=tuple(analysis.entities.ties),
        figures=tuple(figures.find(parsed, analysis.entities)),
        sentences=tuple(s.span for s in parsed),
    )


def _within(dated: tuple[TimeExpression, ...], span: Span) -> tuple[TimeExpression, ...]:
    return tuple(e for e in dated if span.start <= e.span.start < span.end)
