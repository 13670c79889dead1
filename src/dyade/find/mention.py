"""What finding hands on: the mentions of political entities in a dispatch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dyade.model import Actor, Place, Role, Span, Tie

Kind = Literal[
    "state",  # "la Corée du Nord"
    "adjective",  # "nord-coréen": never a party by itself, but says whose a noun is
    "inhabitant",  # "les Sud-Coréens"
    "seat",  # "Moscou", "le Kremlin" used for the state
    "body",  # "l'ONU"
    "movement",  # "le Hezbollah"
    "party",  # "Les Républicains"
    "person",  # "le président américain Donald Trump", "M. Macron"
    "office",  # "le ministre des Affaires étrangères", no name given
    "group",  # "des manifestants", "l'armée turque"
    "pronoun",  # "il", "l'", "lui", "cette dernière"
    "description",  # "les deux pays", "le régime", "son allié"
    "place",  # a place name that stands for no actor: "à Hanoï"
]


BY_SCENE = "scene"
"""The rule of a group or office that no word ties to a state: it was taken for the scene's."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that names political entities, or a place.

    The tokens ``first`` to ``last`` (exclusive) of sentence ``sentence`` cover the whole phrase
    without its determiner: "président américain Donald Trump" is one mention. ``head`` is the
    token by which the phrase hangs in the sentence. ``actors`` is empty where the phrase could
    not be resolved: nothing is guessed. ``place`` is set where the phrase can also be a place,
    ``name`` where it is one person's name, also of somebody who is of no state.
    """

    sentence: int
    first: int
    last: int
    head: int
    span: Span
    kind: Kind
    actors: tuple[Actor, ...] = ()
    place: Place | None = None
    gender: Literal["m", "f", ""] = ""
    number: Literal["s", "p", ""] = ""
    rule: str = ""
    name: str = ""


@dataclass(slots=True)
class Entities:
    """All mentions of a dispatch, with the roles and ties they were introduced by."""

    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    scene: str = ""  # the state in which unnamed domestic actors are taken to be; "" if unknown
    by_token: dict[tuple[int, int], Mention] = field(default_factory=dict)

    def at(self, sentence: int, token: int) -> Mention | None:
        """The outermost mention that covers a token, or None."""
        return self.by_token.get((sentence, token))
