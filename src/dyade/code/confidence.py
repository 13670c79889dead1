"""How sure a claim is: the chance that a careful reader of the dispatch would list the same deed.

A logistic model over what is seen of a claim and its words. Its weights stand in
``data/codebook/confidence.toml``, fitted and calibrated by ``python -m dyade.measure.calibrate``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dyade.code import codebook
from dyade.code.dispatch.merge import same_deed
from dyade.code.matching.match import Match
from dyade.code.scene import Scene
from dyade.code.who.verbs import subject_tokens
from dyade.data import rules
from dyade.errors import DataError
from dyade.find.speech import Speech
from dyade.model import Actor, Claim, Span
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

FILE = "codebook/confidence.toml"
CONSTANT = "constant"
DEEPEST = 6  # steps below the root of a sentence; further down counts the same
MOST_RIVALS = 3
MOST_CLAIMS = 20
_KINDS = {"V": "verb", "N": "noun", "A": "adjective", "P": "predicate"}
_STATE = 3  # letters of a state's code


@dataclass(frozen=True, slots=True)
class Told:
    """What the claims of one dispatch were made from.

    ``claims`` are the merged ones that the record holds, ``made`` those before merging;
    ``matches`` are the trigger matches by rule and place of the trigger.
    """

    claims: Sequence[Claim]
    made: Sequence[Claim]
    matches: Mapping[tuple[str, Span], Match]
    scenes: Mapping[int, Scene]
    speech: Speech


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature, the two numbers that calibrate, and below what a claim is dropped."""

    weights: Mapping[str, float]
    slope: float
    shift: float
    threshold: float


@cache
def load() -> Model:
    """The fitted model.

    Raises:
        DataError: a number is missing.
    """
    data = rules(FILE)
    try:
        weights = {str(k): float(v) for k, v in data["weights"].items()}
        calibration = data["calibration"]
        return Model(
            weights,
            float(calibration["slope"]),
            float(calibration["shift"]),
            float(data["threshold"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"{FILE}: no number at {error}; python -m dyade.measure.calibrate writes it"
        raise DataError(message) from error


def logit(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum of features; one that has no weight (a new frame) adds nothing."""
    known = (weights.get(name, 0.0) * features[name] for name in sorted(features))
    return math.fsum((weights.get(CONSTANT, 0.0), *known))


def confidence(features: Mapping[str, float]) -> float:
    """The chance, 0 to 1, that a claim with these features is right."""
    model = load()
    return 1.0 / (1.0 + math.exp(-(model.slope * logit(features, model.weights) + model.shift)))


def rated(told: Told) -> list[Claim]:
    """The claims of a dispatch with their confidence, those below the threshold left out."""
    found = [replace(c, confidence=round(confidence(features(c, told)), 3)) for c in told.claims]
    return [c for c in found if c.confidence >= load().threshold]


def features(claim: Claim, told: Told) -> dict[str, float]:
    """What is seen of a claim: feature → value, 0 to 1; features of value 0 are left out."""
    found = {name: 1.0 for name in _of_claim(claim)}
    found.update(_among(claim, told))
    found.update(_in_sentence(claim, told))
    return {name: value for name, value in found.items() if value}


def _in_sentence(claim: Claim, told: Told) -> dict[str, float]:
    """By which word and frame the deed is told, and where in its sentence the word stands."""
    match = told.matches.get((claim.rule, claim.trigger))
    kind = _KINDS[match.trigger.pos] if match else "statement"
    found = {f"word:{kind}": 1.0}
    if match:
        found[f"frame:{match.trigger.frame}"] = 1.0
        found["loose"] = float(match.loose)
    scene = next((s for s in told.scenes.values() if _covers(s.sentence.span, claim.trigger)), None)
    if scene is None or scene.sentence.doc is None:
        return found
    at = match.token if match else scene.sentence.token_at(claim.trigger.start)
    if at is not None:
        token = scene.sentence.doc[at]
        found.update(dict.fromkeys(_of_word(scene, token), 1.0))
        found["depth"] = min(_depth(token), DEEPEST) / DEEPEST
        if told.speech.quote_at(scene.sentence.starts[at]):
            found["quoted"] = 1.0
    return found


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start < outer.end


def _of_claim(claim: Claim) -> Iterator[str]:
    """What the claim itself says."""
    yield f"quad:{codebook.acts()[claim.act].quad}"
    yield f"actor:{_sort(claim.actors)}"
    yield f"status:{claim.status}"
    if any(len(a.code) == _STATE for a in claim.actors):
        yield "actor is a state"
    if any(a.person for a in claim.actors):
        yield "actor has a name"
    if not claim.recipients:
        yield "no recipient"
    sides = [{a.code for a in side} for side in (claim.actors, claim.recipients)]
    if sides[0] and sides[0] == sides[1]:
        yield "domestic"
    if claim.hedged:
        yield "hedged"


def _sort(actors: tuple[Actor, ...]) -> str:
    if not actors:
        return "none"
    sector = actors[0].sector
    return "government" if sector == "GOV" else "group" if sector else "whole"


def _among(claim: Claim, told: Told) -> dict[str, float]:
    """The claim among the others of its dispatch: retold, alike, one of how many."""
    mine = _codes(claim)
    alike = [o for o in told.claims if o is not claim and o.act == claim.act and mine & _codes(o)]
    retold = sum(same_deed(claim, other) for other in told.made) > 1
    return {
        "alike": min(len(alike), MOST_RIVALS) / MOST_RIVALS,
        "retold": float(retold),
        "claims": min(len(told.claims), MOST_CLAIMS) / MOST_CLAIMS,
    }


def _codes(claim: Claim) -> set[str]:
    return {a.code for a in (*claim.actors, *claim.recipients)}


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


def _of_word(scene: Scene, token: Token) -> Iterator[str]:
    """How the word that names the deed stands in its sentence."""
    if token.head == token:
        yield "root"
    if token.pos_ not in labels.VERBS:
        if tree.preposition(token) in words("prepositions", "of"):
            yield "noun under de"
        return
    doers = subject_tokens(token)
    if not doers:
        yield "doer:none"
    elif scene.actors_at(doers[0]):
        yield "doer:pronoun" if doers[0].pos_ == labels.PRONOUN else "doer:named"
    else:
        yield "doer:other"
