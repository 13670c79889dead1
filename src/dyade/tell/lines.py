"""Events and standings as lines of a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from dyade.ask.rows import EventRow, Evidence, Stage, StandingRow
from dyade.tell import grammar
from dyade.tell.dates import bounds, by, month, said, spell, when
from dyade.tell.names import adjectives, capitals, named
from dyade.tell.note import Line, Register
from dyade.tell.parties import Voice, in_case, words
from dyade.tell.quotes import cut, quoted, undated
from dyade.tell.sentence import label, sentence

_CONTENT: Final = frozenset(
    "AGREE SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT".split()
)
"""Acts whose sentence alone says too little: the words of the dispatch are quoted after it."""

_KINDS: Final = {"future": "planned", "cancelled": "cancelled", "hypothetical": "considered"}
_INFERRED: Final = "occasion"
_AGO: Final = 10
"""Years from which on "a century ago" is no month: it comes back to that of the dispatch."""
_MOVED: Final = ("future", "cancelled", "hypothetical")


def telling(row: EventRow) -> Evidence | None:
    """The passage that tells the event as the row has it: the surest, then the earliest said.

    Of a plan that was moved it is one that gives the day now held; of what is said outright, one
    that says it so.
    """
    same = [e for e in row.evidence if e.status == row.event.status] or list(row.evidence)
    same = [e for e in same if e.hedged == row.event.hedged] or same
    if not same:
        return None
    if any(stage.kind == "postponed" for stage in row.life):
        same = [e for e in same if e.date == row.event.date] or same
    surest = max(e.confidence for e in same)
    return next(e for e in same if e.confidence == surest)


def event_line(
    row: EventRow,
    voice: Voice,
    register: Register,
    *,
    level: int = 0,
    past: bool = False,
    quoted_before: set[tuple[str, int]] | None = None,
) -> Line:
    """An event: date, deed, status, speaker, the life it had, the words where they add to it.

    ``past`` says that a plan's time is over: it is told in the past, with no word of its sequel.
    ``quoted_before`` holds the sentences already quoted in the section: none is quoted twice.
    """
    event, lang = row.event, voice.lang
    passage = telling(row)
    date = when(event.date, lang, status=event.status)
    trigger = passage.trigger if passage else ""
    unknown = event.date.earliest is None and event.date.latest is None
    if _unset(row):
        date = label("unset", lang)
    elif _from_now(row):
        assert event.date.latest is not None
        date = by(event.date.latest, lang)
    if unknown or event.status in _MOVED:
        placed = "" if unknown else date
        text = grammar.capital(sentence(event, voice, trigger=trigger, date=placed, gone=past))
    else:
        text = f"{grammar.capital(date)}, {sentence(event, voice, trigger=trigger)}"
    remarks = _remarks(row, lang, past)
    if remarks:
        text += f" ({grammar.semicolon(lang).join(remarks)})"
    text = _one_bracket(text, lang)
    told = set() if quoted_before is None else quoted_before
    bare = event.act in _CONTENT or len(event.actors) + len(event.recipients) < 2
    if passage and bare and (passage.key, passage.sentence) not in told:
        told.add((passage.key, passage.sentence))
        text += f"{grammar.colon(lang)} {quoted(shortened(passage), lang)}"
    cited = register.cite(row.evidence)
    return Line(grammar.ended(text), cited, event.id, event.status, event.hedged, level)


def _remarks(row: EventRow, lang: str, past: bool) -> list[str]:
    """What a line adds in brackets: the life of an event, what is unsure of it, who contests it."""
    event = row.event
    unknown = event.date.earliest is None and event.date.latest is None
    remarks = [label("undated", lang)] if unknown else []
    remarks += life(row, lang)
    if event.hedged and event.status in ("cancelled", "negated", "hypothetical"):
        remarks.append(label("reserved", lang))
    if past and event.status in ("future", "hypothetical"):
        remarks.append(label("unfollowed", lang))
    if _is_inferred(row):
        remarks.append(label("inferred", lang))
    if row.disputes:
        remarks.append(f"{label('contested', lang)}{grammar.colon(lang)} {_contested(row, lang)}")
    return remarks


def _contested(row: EventRow, lang: str) -> str:
    """On which points sources contradict each other: "date et lieu"."""
    fields = words(lang)["fields"]
    told = [fields.get(d.field.partition(":")[0], d.field) for d in row.disputes]
    return grammar.joined(list(dict.fromkeys(told)), label("between", lang))


_WHERE: Final = ("à ", "au ", "aux ", "en ", "in ")  # how a place in brackets begins


def _one_bracket(text: str, lang: str) -> str:
    """A sentence whose remarks stand in one bracket, where several came together."""
    heads = "|".join((label("place", lang), label("touches", lang), *_WHERE))
    return re.sub(
        rf"\((?P<one>(?:{heads})[^()]*)\) \((?=[^()]*\))",
        lambda m: f"({m['one']}{grammar.semicolon(lang)}",
        text,
    )


def _is_inferred(row: EventRow) -> bool:
    """Whether no passage says the days, which are those of what is told beside the deed."""
    found = {e.date_basis for e in row.evidence if e.date == row.event.date}
    return found == {_INFERRED}


def _unset(row: EventRow) -> bool:
    """Whether the date is no more than the day on which an open plan was told."""
    return row.event.date.latest is None and _begins_when_told(row)


def _from_now(row: EventRow) -> bool:
    """Whether a plan is for some day from that on which it was told."""
    date = row.event.date
    return date.latest not in (None, date.earliest) and _begins_when_told(row)


def _begins_when_told(row: EventRow) -> bool:
    first = row.event.date.earliest
    if first is None or row.event.status not in _MOVED:
        return False
    return any(bounds(e.said).earliest == first for e in row.evidence)


def life(row: EventRow, lang: str) -> list[str]:
    """What was held of the deed before, and when: "dit prévu le 9 mars 2018, annulé le 24 mai".

    Nothing where the record knows one station only and the tense says it already.
    """
    stages = row.life
    if len(stages) == 1 and stages[0].kind in ("done", "ongoing", "denied"):
        return []
    if row.event.status in ("occurred", "ongoing") and stages and stages[-1].kind == "done":
        stages = stages[:-1]
    kinds = words(lang)["stages"]
    if not stages and row.event.status in _MOVED:
        kind = kinds[_KINDS[row.event.status]]
        return [f"{kind}, {label('told', lang)} {said(row.event.first_said, lang)}"]
    parts = []
    for place, stage in enumerate(stages):
        before = [s.kind for s in stages[:place]]
        if stage.kind == "postponed" or before[-1:] != [stage.kind]:
            again = f"{label('anew', lang)} " if stage.kind in before else ""
            sure = f" {label('with_reserve', lang)}" if _held_back(row, stage) else ""
            parts.append(f"{again}{kinds[stage.kind]}{sure} {said(stage.said, lang)}")
    told = ", ".join(parts)
    if not told:
        return []
    return [f"{label('told', lang)} {told}"]


def _held_back(row: EventRow, stage: Stage) -> bool:
    """Whether all who brought a deed to a stage held back, where others then said it outright."""
    given = [e for e in row.evidence if e.claim in stage.claims]
    return not row.event.hedged and bool(given) and all(e.hedged for e in given)


def shortened(passage: Evidence) -> str:
    """The words of a passage; a long one is cut around its trigger."""
    text = undated(passage.quote)
    trigger = " ".join(passage.trigger.split())
    at = max(text.find(trigger), 0)
    return cut(text, at, at + len(trigger))


def event_lines(
    rows: Sequence[EventRow],
    voice: Voice,
    register: Register,
    *,
    past: Callable[[EventRow], bool] = lambda _: False,
) -> tuple[Line, ...]:
    """Events in order; the dated parts of a counted deed stand under it.

    Deeds that the note can only tell in the very same words are told once, with all references.
    ``past`` tells of which the time is over.
    """
    ids = {row.event.id for row in rows}
    told: set[tuple[str, int]] = set()
    lines: list[Line] = []
    places: dict[str, int] = {}
    for row in rows:
        if row.part_of in ids:
            continue
        parts = [r for r in rows if r.part_of == row.event.id]
        alone = event_line(row, Voice(voice.lang), Register(), past=past(row)).text
        place = places.setdefault(alone, len(lines))
        if place < len(lines) and not parts:
            cited = (*lines[place].references, *register.cite(row.evidence))
            lines[place] = replace(lines[place], references=tuple(dict.fromkeys(cited)))
            continue
        lines.append(event_line(row, voice, register, past=past(row), quoted_before=told))
        lines += [
            event_line(r, voice, register, level=1, past=past(r), quoted_before=told) for r in parts
        ]
    return tuple(lines)


def standing_line(
    rows: Sequence[StandingRow],
    parties: Sequence[str],
    voice: Voice,
    register: Register,
    quoted_before: set[str],
) -> Line:
    """How dispatches describe the relation of two entities, from the first to the last of them.

    All in the same terms; the words are those of the last, unless they were quoted before.
    """
    lang, row = voice.lang, rows[-1]
    order = {code: place for place, code in enumerate(parties)}
    both = [named(code, lang) for code in sorted(row.parties, key=lambda c: order.get(c, 0))]
    climate = words(lang)["climates"][row.climate]["hedged" if row.hedged else "plain"]
    lasting = _lasting(row, lang)
    trend = f"{grammar.semicolon(lang)}{words(lang)['trends'][row.trend]}" if row.trend else ""
    date = grammar.capital(spell(rows[0].passage.said, row.passage.said, lang))
    if lang == "fr":
        text = f"{date}, les relations entre {in_case(both, 'the', lang)} sont décrites {climate}"
    else:
        text = f"{date}, relations between {in_case(both, 'the', lang)} are described {climate}"
    text += lasting + trend
    if row.passage.quote not in quoted_before:
        quoted_before.add(row.passage.quote)
        words_said = quoted(_of_both(row.passage.quote, row.parties), lang)
        text += f"{grammar.colon(lang)} {words_said}"
    return Line(grammar.ended(text), register.cite(r.passage for r in rows), hedged=row.hedged)


def _lasting(row: StandingRow, lang: str) -> str:
    parts = []
    if row.since:
        since = "" if _year_alone(row) else f"{month(row.since.month, lang)} "
        parts.append(f"{label('since', lang)} {since}{row.since.year}")
    if row.until:
        parts.append(f"{label('until', lang)} {month(row.until.month, lang)} {row.until.year}")
    return f", {' '.join(parts)}" if parts else ""


def _year_alone(row: StandingRow) -> bool:
    """Whether no more than the year of the beginning is known: it is given so, or as years ago."""
    assert row.since is not None
    told = bounds(row.passage.said).earliest
    ago = told is not None and told.month == row.since.month and told.year - row.since.year >= _AGO
    return ago or (row.since.month, row.since.day) == (1, 1)


def _of_both(text: str, parties: Sequence[str]) -> str:
    """The words that describe a relation; long ones are cut around what names the two."""
    flat = undated(text)
    found = [_named_at(flat, code) for code in parties]
    pairs = [sorted((a, b)) for a in found[0] for b in found[1]]
    first, last = min(pairs, key=lambda pair: (pair[1] - pair[0], pair), default=(0, 0))
    return cut(flat, first, last)


def _named_at(text: str, code: str) -> list[int]:
    """Where a text names a state, its people or its capital."""
    whole = named(code, "fr").form
    forms = [whole.replace("Etats", ".tats"), capitals().get(code, whole)]
    forms += [f"{a.split('/')[0].removesuffix('s')}" for a in adjectives().get(code, ()) if a]
    return [m.start() for form in forms for m in re.finditer(rf"(?i)\b{form}", text)]
