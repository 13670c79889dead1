"""What is recalled of a bygone day, from sentence to sentence in the tenses that look back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dyade.code.codebook import ON_THE_SPOT
from dyade.code.scene import Scene
from dyade.code.when import dating, nountimes
from dyade.find.stances import stance
from dyade.find.times import document_bounds, news_interval
from dyade.model import Claim, Dispatch, Interval, TimeExpression
from dyade.parse import labels, tree
from dyade.parse.token import Token

_LONGEST = 31  # days: who goes on of a longer time may tell of any of it


def carry(
    claims: Iterable[Claim],
    times: Sequence[TimeExpression],
    scenes: Mapping[int, Scene],
    dispatch: Dispatch,
) -> list[Claim]:
    """The claims, those that go on with a bygone day told right before dated by it.

    "En mai 2017, Lima avait connu des heurts. Un étudiant avait été tué": in that May.

    Args:
        claims: of the dispatch.
        times: its time expressions.
        scenes: its parsed sentences by index.
        dispatch: what they are found in.
    """
    days: dict[int, Interval] = {}
    for index in sorted(scenes):
        found = _recalled(scenes[index], times, dispatch.date)
        if found is None and _is_next(scenes, index, dispatch.text):
            goes_on = _goes_on(_main(scenes[index])) and not _times_in(scenes[index], times)
            found = days.get(index - 1) if goes_on else None
        if found is not None:
            days[index] = found
    return [_dated(claim, scenes, times, days, dispatch) for claim in claims]


def _is_next(scenes: Mapping[int, Scene], index: int, text: str) -> bool:
    """Whether a sentence goes on in the paragraph of the one before it."""
    if index not in scenes or index - 1 not in scenes:
        return False
    before, here = scenes[index - 1].sentence.span, scenes[index].sentence.span
    return "\n" not in text[before.end : here.start]


def _dated(
    claim: Claim,
    scenes: Mapping[int, Scene],
    times: Sequence[TimeExpression],
    days: Mapping[int, Interval],
    dispatch: Dispatch,
) -> Claim:
    scene, before = scenes.get(claim.sentence), claim.sentence - 1
    if scene is None or claim.date_basis != "background" or claim.status != "occurred":
        return claim
    verb = _main(scene)
    told = verb is not None and verb in scene.sentence.inside(claim.trigger) and _goes_on(verb)
    if not told or _times_in(scene, times) or not _is_next(scenes, claim.sentence, dispatch.text):
        return claim
    found = days.get(before)
    if found is None and claim.act in ON_THE_SPOT:
        found = _of_event(scenes[before], times, dispatch.date)
    return claim if found is None else replace(claim, date=found, date_basis="anchored")


def _times_in(scene: Scene, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    span = scene.sentence.span
    return [t for t in times if span.start <= t.span.start < span.end and t.kind == "date"]


def _main(scene: Scene) -> Token | None:
    """The verb of the main clause, or the noun that a copula makes its predicate."""
    root = next((t for t in scene.parse if t.dep_ == labels.ROOT), None)
    told = root is not None and (root.pos_ in labels.VERBS or tree.children(root, labels.COPULA))
    return root if told else None


def _looks_back(verb: Token) -> bool:
    """Whether a main clause is told in the imperfect or the pluperfect."""
    forms = [verb, *(c for c in verb.children if c.dep_ in labels.AUXILIARY | labels.COPULA)]
    return any(tree.feature(t, "Tense") == labels.IMPERFECT for t in forms if tree.is_finite(t))


def _goes_on(verb: Token | None) -> bool:
    """Whether a main verb tells what had been done: "avait tué", "avaient été tués"."""
    if verb is None or verb.pos_ not in labels.VERBS:
        return False
    if stance.of_verb(verb).tense != "background":
        return False
    finite = tree.finite_head(verb)
    return finite != verb and tree.feature(finite, "Tense") == labels.IMPERFECT


def _recalled(scene: Scene, times: Sequence[TimeExpression], date: str) -> Interval | None:
    """The bygone day or month that a sentence tells of in a tense that looks back."""
    verb = _main(scene)
    if verb is None or not _looks_back(verb):
        return None
    expression = dating.belonging(scene.sentence, verb, _times_in(scene, times))
    return _bygone(expression, date) if expression is not None else None


def _of_event(scene: Scene, times: Sequence[TimeExpression], date: str) -> Interval | None:
    """The bygone day of the event that ends a sentence: "se souvient de l'attaque du 3 mai"."""
    inside = _times_in(scene, times)
    word = dating.word_of(scene.sentence, inside[-1].span) if inside else None
    if word is None or not dating.is_short(inside[-1]):
        return None
    if nountimes.older(scene.sentence, inside[-1], word) is not None:
        return None  # "a quitté Lima après l'attaque du 3 mai"
    owner = nountimes.owner(scene.sentence, inside[-1], word, False)
    found = _bygone(inside[-1], date)
    first = news_interval(date).earliest
    older = found is not None and first is not None and found.latest and found.latest < first
    return found if owner is not None and older else None


def _bygone(expression: TimeExpression, date: str) -> Interval | None:
    """The days of a time that was over when the dispatch was written, if they are few."""
    first, last, today = expression.earliest, expression.latest, document_bounds(date).earliest
    if first is None or last is None or today is None or last >= today:
        return None
    return Interval(first, last) if (last - first).days < _LONGEST else None
