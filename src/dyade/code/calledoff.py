"""A plan of one sentence that a later one says was given up.

"Il y a renoncé la veille.", "La réunion a été annulée."
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dyade.code.scene import Scene
from dyade.code.verbs import object_tokens, subject_tokens
from dyade.find import stance
from dyade.find.governors import governors
from dyade.model import Actor, Claim
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_REACH = 2  # sentences between a plan and the word that it fell through
_PLANS = frozenset({"future", "hypothetical"})
_MEETING = "CONSULT"


def apply(claims: Iterable[Claim], scenes: dict[int, Scene]) -> list[Claim]:
    """The claims, plans that a following sentence calls off marked as cancelled."""
    every = list(claims)
    for index, scene in sorted(scenes.items()):
        for actors, act in _renounced(scene):
            target = _plan(every, index, actors, act)
            if target is not None:
                every[target] = replace(every[target], status="cancelled")
    return every


def _renounced(scene: Scene) -> list[tuple[tuple[Actor, ...], str]]:
    """Who gives something up in a sentence, and which act: "" where only a pronoun names it."""
    doc = scene.sentence.doc
    assert doc is not None
    found: list[tuple[tuple[Actor, ...], str]] = []
    for verb in doc:
        rule = governors().get(verb.lemma_)
        if verb.pos_ not in labels.VERBS or not rule or rule.status != "cancelled":
            continue
        read = stance.of_verb(verb)
        if read.status != "occurred" or read.content or tree.infinitives(verb):
            continue
        to_it = [c for c in verb.children if c.lower_ in words("pronouns", "to_it")]
        things = [*object_tokens(verb), *to_it]
        named = any(_is_the_meeting(t) for t in things)
        if named or any(t.lower_ in words("pronouns", "standing") for t in things):
            doers = () if tree.is_passive(verb) else tuple(subject_tokens(verb))
            actors = tuple(a for t in doers for a in scene.actors_at(t))
            found.append((actors, _MEETING if named else ""))
    return found


def _is_the_meeting(noun: Token) -> bool:
    """Whether a noun is a meeting told before: "la réunion", "ce déplacement", with no more."""
    if noun.lemma_.lower() not in words("plans", "meetings") or len(noun.children) != 1:
        return False
    known = words("articles", "definite") | words("articles", "pointing")
    return noun.children[0].lower_ in known


def _plan(claims: list[Claim], sentence: int, actors: tuple[Actor, ...], act: str) -> int | None:
    """The latest plan before a sentence that its doer could have given up, of an act if given."""
    codes = {a.code for a in actors}
    best: int | None = None
    for i, claim in enumerate(claims):
        if claim.status not in _PLANS or not 0 < sentence - claim.sentence <= _REACH:
            continue
        if act and claim.act != act:
            continue
        involved = {a.code for a in (*claim.actors, *claim.recipients)}
        if codes and not codes & involved:
            continue
        if best is None or claim.trigger.start > claims[best].trigger.start:
            best = i
    return best
