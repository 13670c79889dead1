"""What kind of fault a missed or a wrong event is, by what stands at the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dyade.measure.gold import Json, accepted
from dyade.measure.pairing import pair

ABSENT = "nothing at these words"
ACT = "another act at these words"
PARTIES = "the same act with other parties"
TWICE = "the same deed once more"
KINDS = (ABSENT, ACT, PARTIES, TWICE)


def kinds(gold: dict[str, Json], predicted: dict[str, Json]) -> tuple[Counter[str], Counter[str]]:
    """How many events are missed, and how many wrong, of each of ``KINDS``.

    Two events stand at the same words where their triggers overlap, or, where the gold's trigger
    is not found in the text, never. Optional gold events are neither missed nor wrong.
    """
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for key, document in gold.items():
        wanted, given = document.get("events", []), predicted[key].get("events", [])
        places = [list(_gold_spans(event, document["text"])) for event in wanted]
        spans = [[tuple(event["trigger_span"])] for event in given]
        pairs = pair(wanted, given)
        met, used = {p.gold for p in pairs}, {p.predicted for p in pairs}
        for g, event in enumerate(wanted):
            if g not in met and not event.get("optional"):
                here = [p for p, span in enumerate(spans) if _meet(places[g], span)]
                missed[_kind([given[p] for p in here], event, bool(set(here) & used))] += 1
        for p, event in enumerate(given):
            if p not in used:
                here = [g for g, span in enumerate(places) if _meet(span, spans[p])]
                fitting = [wanted[g] for g in here]
                wrong[_kind(fitting, event, bool(set(here) & met))] += 1
    return missed, wrong


def _kind(there: list[Json], event: Json, taken: bool) -> str:
    if not there:
        return ABSENT
    if any(set(accepted(event, "act")) & set(accepted(other, "act")) for other in there):
        return TWICE if taken else PARTIES
    return ACT


Place = tuple[int, int]


def _gold_spans(event: Json, text: str) -> Iterator[Place]:
    """Where the words of a gold event's trigger stand, each place they stand at."""
    words = event.get("trigger") or ""
    start = text.find(words) if words else -1
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _meet(one: list[Place], other: list[Place]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def rows(gold: dict[str, Json], predicted: dict[str, Json]) -> list[str]:
    """The two counts as the rows of a table."""
    missed, wrong = kinds(gold, predicted)
    lines = ["| | missed | wrong |", "|---|---|---|"]
    lines += [f"| {kind} | {missed[kind]} | {wrong[kind]} |" for kind in KINDS]
    return lines
