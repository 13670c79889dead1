"""Lines about persons: the offices they hold and their ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dyade.ask.rows import OfficeRow, TieRow
from dyade.data import rules
from dyade.resolve.features import plain
from dyade.tell import grammar
from dyade.tell.dates import spell
from dyade.tell.names import adjectives, named, state_named
from dyade.tell.note import Line, Register
from dyade.tell.parties import Voice, office, words
from dyade.tell.sentence import label

_OFFICES = 4  # titles of a person that a note tells
_SELDOM = 10  # a title told so many times more seldom than another is only counted
_RIVALS = 3  # names of others with the same title


def office_line(rows: Sequence[OfficeRow], voice: Voice, register: Register) -> Line:
    """The offices of one person, and when dispatches say so; how many are told too seldom."""
    lang = voice.lang
    every = _each_once(rows, lang)
    kept = _told_most(every)
    told = [_office(row, lang) for row in kept]
    left = len(every) - len(kept)
    if left:
        one = label("title_left", lang)
        told.append(one if left == 1 else f"{left} {label('titles_left', lang)}")
    passages = [passage for row in kept for passage in row.passages]
    text = f"{rows[0].person}{grammar.colon(lang)} {grammar.semicolon(lang).join(told)}"
    return Line(grammar.ended(text), register.cite(passages))


def _each_once(rows: Sequence[OfficeRow], lang: str) -> list[OfficeRow]:
    """Offices that the note words alike as one, unless somebody else held it in between."""
    kept: list[OfficeRow] = []
    for row in rows:
        same = next((r for r in kept if _one_spell(r, row) and _alike(r, row, lang)), None)
        if same is None:
            kept.append(row)
        else:
            kept[kept.index(same)] = _both(same, row)
    longer = [set(_content(r)) for r in kept if len(_content(r)) > 1]
    titles = rules("fr/tell/words.toml")["bare"]["titles"]
    bare = [
        r for r in kept if r.role.lower() in titles and any(_content(r)[0] in w for w in longer)
    ]
    return [r for r in kept if r not in bare]


def _one_spell(one: OfficeRow, other: OfficeRow) -> bool:
    together = one.first_said <= other.last_said and other.first_said <= one.last_said
    followed = one.replaced_by or other.replaced_by or one.former != other.former
    return together or not followed


def _both(one: OfficeRow, other: OfficeRow) -> OfficeRow:
    """A spell told in two wordings, in that of the first."""
    return replace(
        one,
        first_said=min(one.first_said, other.first_said),
        last_said=max(one.last_said, other.last_said),
        mentions=one.mentions + other.mentions,
        passages=tuple(dict.fromkeys((*one.passages, *other.passages))),
    )


def _alike(one: OfficeRow, other: OfficeRow, lang: str) -> bool:
    """Whether two titles are one: "ministre turc de la Défense", "ministre de la Défense"."""
    if one.role == other.role or one.code != other.code:
        return False
    if office(one.role, one.code, lang) == office(other.role, other.code, lang):
        return True
    # "première ministre" is "premier ministre"
    return sorted(w.removesuffix("e") for w in _content(one)) == sorted(
        w.removesuffix("e") for w in _content(other)
    )


def _content(row: OfficeRow) -> list[str]:
    """The words of a title that tell it, without those that say of which state it is."""
    stems = [plain(a).removesuffix("s") for a in adjectives().get(row.code, ()) if a]
    said = set(plain(named(row.code, "fr").form).split())
    words = [w for w in plain(row.role).split() if len(w) > 3 or w in ("roi", "etat")]
    kept = [w for w in words if w not in said and not any(w.startswith(s) for s in stems)]
    return kept or words or [plain(row.role)]


def _told_most(rows: Sequence[OfficeRow]) -> list[OfficeRow]:
    """The offices told most, in their order: what is told once beside many is often misread."""
    by_weight = sorted(rows, key=lambda r: -r.mentions)
    enough = by_weight[0].mentions / _SELDOM
    picked = [row for row in by_weight if row.mentions >= enough][:_OFFICES]
    return [row for row in rows if row in picked]


def _office(row: OfficeRow, lang: str) -> str:
    remarks = [f"{label('told', lang)} {spell(row.first_said, row.last_said, lang)}"]
    if row.former:
        remarks.insert(0, label("former", lang))
    if row.replaced_by:
        remarks.append(f"{label('successor', lang)} {row.replaced_by}")
    if row.rivals:
        named_too = list(row.rivals)
        if len(named_too) > _RIVALS + 1:
            named_too = [*named_too[:_RIVALS], label("others", lang)]
        rivals = grammar.joined(named_too, label("between", lang))
        remarks.append(f"{label('also', lang)} {rivals}")
    return f"{office(row.role, row.code, lang)} ({', '.join(remarks)})"


def _state(other: str, lang: str) -> grammar.Name:
    """Whose tie it is: a person, or the state that one founded."""
    code = state_named(other)
    return named(code, lang) if code else grammar.Name(other)


def tie_line(rows: Sequence[TieRow], voice: Voice, register: Register) -> Line:
    """A tie of kinship or of founding, as one dispatch or more tell it."""
    lang, row = voice.lang, rows[0]
    tie = words(lang).get("ties", {}).get(row.tie, row.tie)
    other = _state(row.other, lang)
    whose = grammar.of(other) if lang == "fr" else f"of {other.form}"
    text = f"{row.person}{grammar.colon(lang)} {tie} {whose}"
    return Line(grammar.ended(text), register.cite([r.passage for r in rows]))
