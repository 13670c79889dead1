"""All political entities of a dispatch: who is named, in which office, and what points back."""

from __future__ import annotations

from collections.abc import Iterator

from dyade.find import roundup, scene, ties
from dyade.find.cast import Cast
from dyade.find.known import Known, known
from dyade.find.line import Line, line_of
from dyade.find.mention import Entities
from dyade.find.naming import naming, ranks
from dyade.find.naming.persons import Register
from dyade.find.naming.runs import runs
from dyade.find.places import places, there
from dyade.find.pointing import pointing
from dyade.find.pointing.discourse import Discourse
from dyade.find.presented import apposed, presenting
from dyade.parse.sentence import Parsed


def find(parsed: Parsed, holders: Known | None = None) -> Entities:
    """The mentions, roles and ties of a dispatch.

    Sentences without a parse give names, offices, persons, groups and roles; with one, pronouns
    are resolved better.

    Args:
        holders: who is known to hold an office; the table of the package where not given.
    """
    register = Register(parsed.dispatch.date, holders or known())
    lines = list(_lines(parsed, register))
    counted = scene.weights(lines)
    if scene.tell_namesakes(lines, scene.scene(counted), counted):
        counted = scene.weights(lines)
    entities = Entities(scene=scene.scene(counted))
    cast = Cast(parsed.dispatch.id, entities, register, counted)
    cast.roundup = roundup.read(lines, counted, entities.scene, cast.codes)
    _name(cast, lines)
    _resolve(cast, lines)
    if cast.roundup is not None and cast.roundup.many:
        entities.scene = ""
    entities.mentions = [m for line in lines for m in cast.by_line.get(line.index, ())]
    entities.mentions.sort(key=lambda m: (m.sentence, m.first, -m.last))
    entities.ties.extend(ties.find(parsed.dispatch.id, lines, entities, register))
    places.annotate(lines, entities)
    there.annotate(lines, entities)
    return entities


def _lines(parsed: Parsed, register: Register) -> Iterator[Line]:
    """The sentences as the finders read them; the persons of their runs go into the register."""
    for sentence in parsed:
        line = line_of(sentence, parsed.dispatch, register.holders)
        line.runs = runs(line)
        for run in line.runs.values():
            if not run.solo:
                register.add(run)
        yield line


def _name(cast: Cast, lines: list[Line]) -> None:
    """The first pass: what the text names by itself, and the nouns beside a name."""
    for line in lines:
        naming.read(cast, line)
    cast.refresh()
    for line in lines:
        apposed.tell(cast, line)
    cast.refresh()
    for line in lines:
        apposed.read(cast, line)
    for line in lines:
        presenting.origins(cast, line)
    for line in lines:
        ranks.tell(cast, line)
    cast.refresh()


def _resolve(cast: Cast, lines: list[Line]) -> None:
    """The second pass, in the order of the text: what only its context tells."""
    said = Discourse(cast, lines)
    for line in lines:
        pointing.read(said, line)
        presenting.join(said, lines, line)
    cast.refresh()
