"""A deed on the way to its claim: where it is told, what names it, who its sides are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dyade.code.matching.match import Match
from dyade.code.scene import Scene
from dyade.find.speech import Speech
from dyade.model import Actor, Dispatch, Place, TimeExpression
from dyade.parse.token import Token


@dataclass(frozen=True, slots=True)
class Context:
    """What a claim of one sentence is built from; ``met``: who is told to have met before it."""

    dispatch: Dispatch
    scene: Scene
    speech: Speech
    times: tuple[TimeExpression, ...]
    met: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Parties:
    """The sides of a deed."""

    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    concerning: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that a sentence names, and what tells of its sides beside its own complements.

    Attributes:
        context: the dispatch and the sentence.
        match: the trigger that names the deed.
        token: the verb, noun or adjective of the trigger.
        where: the place that its own words name, if any.
    """

    context: Context
    match: Match
    token: Token
    where: Place | None

    @property
    def scene(self) -> Scene:
        """The sentence with what was found in it."""
        return self.context.scene

    @property
    def act(self) -> str:
        """What is done."""
        return self.match.trigger.act

    @property
    def mode(self) -> str:
        """In which way it is done, "" for none of its own."""
        return self.match.trigger.mode

    @property
    def state(self) -> str:
        """The code of the state where its own words place it, "" where they do not."""
        return (self.where.code if self.where else "") or ""

    @property
    def home(self) -> str:
        """The state where it is done: the one told, else the one the dispatch plays in, or ""."""
        return self.state or self.scene.entities.scene


def codes(actors: Iterable[Actor]) -> frozenset[str]:
    """The codes of actors, whoever of them it is."""
    return frozenset(a.code for a in actors)


def third(about: Iterable[Actor], sides: Iterable[Actor]) -> tuple[Actor, ...]:
    """Those whom a deed is about without the states of its sides, but for further persons."""
    named = tuple(sides)
    states, persons = codes(named), {a.person for a in named}
    return tuple(a for a in about if a.code not in states or (a.person and a.person not in persons))
