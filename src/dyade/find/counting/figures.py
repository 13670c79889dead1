"""Numbers about the deeds: how many persons, weapons, euros, sites."""

from __future__ import annotations

from functools import cache

from dyade.data import rules, table
from dyade.find.counting import numbers
from dyade.find.mention import Entities, Mention
from dyade.model import Figure, Span
from dyade.parse.sentence import Parsed, Sentence

_GAP = 3  # tokens between the number and its noun: "630 jeunes migrants"
_SMALL = 5  # "les deux pays" points back; "les 630 migrants" counts


@cache
def _units() -> dict[str, str]:
    rows = table("fr/figure_units.tsv", ("noun", "kind", "note"))
    return {r["noun"]: r["kind"] for r in rows}


def _singular(word: str) -> str:
    lower = word.lower()
    for form in (lower, lower.removesuffix("s"), lower.removesuffix("x")):
        if form in _units():
            return form
    return ""


def _unit(sentence: Sentence, start: int, entities: Entities) -> int | None:
    """The token of the noun that a number counts, None where it counts none of ours."""
    fillers = rules("fr/quantity.toml")["fillers"]
    for i in range(start, min(start + _GAP, len(sentence.words))):
        word = sentence.words[i]
        mention = entities.at(sentence.index, i)
        if _singular(word) or (mention and mention.kind == "inhabitant"):
            return i
        if word.lower() not in fillers:
            return None
    return None


def _about(
    sentence: Sentence, at: int, entities: Entities
) -> tuple[tuple[str, ...], Mention | None]:
    """The entities nearest to a figure in its sentence, and the place said of it."""
    place: Mention | None = None
    best: Mention | None = None
    for mention in entities.mentions:
        if mention.sentence != sentence.index:
            continue
        if mention.place and place is None and mention.kind in ("place", "state", "seat"):
            place = mention
        if mention.actors and (best is None or abs(mention.first - at) < abs(best.first - at)):
            best = mention
    if best:
        return tuple(dict.fromkeys(a.code for a in best.actors)), place
    return ((entities.scene,) if entities.scene else ()), place


def find(parsed: Parsed, entities: Entities) -> list[Figure]:
    """The figures of a dispatch, in the order of the text, each value and unit once."""
    found: dict[tuple[float | None, str], Figure] = {}
    lower = parsed.dispatch.text.lower()
    epidemic = any(word in lower for word in rules("fr/quantity.toml")["epidemic"])
    for sentence in parsed:
        for number in numbers.find(sentence.words):
            at = _unit(sentence, number.last, entities)
            if at is None:
                continue
            if _pointed(sentence, number) or (
                epidemic and _units().get(_singular(sentence.words[at])) == "toll"
            ):
                continue
            figure = _figure(parsed, sentence, number, at, entities)
            key = (figure.value or figure.low or figure.high, _singular(figure.unit))
            found.setdefault(key, figure)
    return list(found.values())


def _pointed(sentence: Sentence, number: numbers.Number) -> bool:
    """Whether a small number only points back: "les deux pays", "ces trois hommes"."""
    if number.first == 0 or (number.value or _SMALL + 1) > _SMALL:
        return False
    before = sentence.words[number.first - 1].lower()
    return before in rules("fr/quantity.toml")["pointing"]


def _figure(
    parsed: Parsed, sentence: Sentence, number: numbers.Number, at: int, entities: Entities
) -> Figure:
    about, place = _about(sentence, at, entities)
    first = max(0, number.first - (2 if number.approx or number.low or number.high else 0))
    first = first if (number.approx or number.low or number.high) else number.first
    span = sentence.char_span(first, at + 1)
    return Figure(
        parsed.dispatch.id,
        sentence.words[at],
        Span(span.start, span.end),
        number.value,
        number.low,
        number.high,
        number.approx,
        about,
        place.place if place else None,
    )
