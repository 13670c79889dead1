"""A plan of one sentence that a later one says was given up.

"Il y a renoncé la veille.", "La réunion a été annulée."
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from dyade.code.scene import Scene
from dyade.code.when import newdays
from dyade.code.when.dating import Dating
from dyade.code.who.verbs import object_tokens, subject_tokens
from dyade.find.stances import stance
from dyade.find.stances.governors import governors
from dyade.model import AHEAD, Actor, Claim, Interval, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.token import Token
from dyade.parse.words import words

_REACH = 2  # sentences between a plan and the word that it fell through
_MEETING = "CONSULT"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that a plan fell through: whose, of which act ("" where only a pronoun names it).

    ``put_off`` gives the new days, from those of the plan, where it says any.
    """

    actors: tuple[Actor, ...]
    act: str
    put_off: Callable[[Interval], Dating | None]


def apply(
    claims: Iterable[Claim],
    scenes: dict[int, Scene],
    times: Sequence[TimeExpression] = (),
    date: str = "",
) -> list[Claim]:
    """The claims, plans that a following sentence calls off marked as cancelled, or put off.

    Args:
        claims: of one dispatch.
        scenes: its sentences with what was found in them.
        times: its time expressions.
        date: its date.
    """
    every = list(claims)
    for index, scene in sorted(scenes.items()):
        for word in _renounced(scene, times, date):
            target = _plan(every, index, word.actors, word.act)
            if target is not None:
                every[target] = _given_up(every[target], word.put_off)
    return every


def _given_up(plan: Claim, put_off: Callable[[Interval], Dating | None]) -> Claim:
    new = put_off(plan.date)
    if new is None:
        return replace(plan, status="cancelled")
    days, basis, span = new.interval, new.basis, new.span
    return replace(plan, status="future", date=days, date_basis=basis, date_span=span)


def _renounced(scene: Scene, times: Sequence[TimeExpression], date: str) -> list[_Word]:
    """What gives something up in a sentence."""
    doc = scene.sentence.doc
    assert doc is not None
    found: list[_Word] = []
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
            put_off = partial(newdays.moved, verb, scene.sentence, times, date)
            found.append(_Word(actors, _MEETING if named else "", put_off))
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
        if claim.status not in AHEAD or not 0 < sentence - claim.sentence <= _REACH:
            continue
        if act and claim.act != act:
            continue
        involved = {a.code for a in (*claim.actors, *claim.recipients)}
        if codes and not codes & involved:
            continue
        if best is None or claim.trigger.start > claims[best].trigger.start:
            best = i
    return best
