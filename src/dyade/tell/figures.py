"""The lines of a note on numbers: "environ 10 000 travailleurs"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dyade.ask.rows import FigureRow
from dyade.model import Place
from dyade.tell import grammar
from dyade.tell.dates import said
from dyade.tell.names import named
from dyade.tell.note import Line, Register
from dyade.tell.parties import Voice, in_case, words
from dyade.tell.places import locative
from dyade.tell.quotes import cut, quoted, undated
from dyade.tell.sentence import label

_MILLION: Final = 1_000_000
_BILLION: Final = 1_000_000_000


def amount(row: FigureRow, lang: str) -> str:
    """The number with what it counts: "environ 10 000 travailleurs"."""
    unit = row.unit if lang == "fr" else f"“{row.unit}”"
    if row.value is not None:
        number = grammar.grouped(row.value, lang)
        if row.value >= _MILLION:
            number, unit = _large(row.value, unit, lang)
    elif row.low is not None and row.high is not None:
        low, high = grammar.grouped(row.low, lang), grammar.grouped(row.high, lang)
        number = f"{label('from', lang)} {low} {label('to', lang)} {high}"
    elif row.low is not None:
        number = f"{label('at_least', lang)} {grammar.grouped(row.low, lang)}"
    elif row.high is not None:
        number = f"{label('at_most', lang)} {grammar.grouped(row.high, lang)}"
    else:
        number = "?"
    about = f"{label('approx', lang)} " if row.approx and row.value is not None else ""
    return f"{about}{number} {unit}"


def _large(value: float, unit: str, lang: str) -> tuple[str, str]:
    """Millions and billions as the press writes them: "8 millions", "d'euros"."""
    size, key = (_BILLION, "billion") if value >= _BILLION else (_MILLION, "million")
    part = round(value / size, 3)
    if part * size != value:
        return grammar.grouped(value, lang), unit
    word = str(words(lang)["large"][key])
    number = grammar.grouped(part, lang)
    if lang == "en":
        return f"{number} {word}", unit
    return f"{number} {word}{'s' if part >= 2 else ''}", grammar.of(grammar.Name(unit))


def figure_line(rows: Sequence[FigureRow], voice: Voice, register: Register) -> Line:
    """A number with whom it is about, where, and the words that give it first."""
    lang, row = voice.lang, rows[0]
    beside = []
    if row.about:
        case = "of" if lang == "fr" else "the"
        names = in_case([named(code, lang) for code in row.about], case, lang)
        beside.append(f"{label('about', lang)} {names}")
    if row.place:
        beside.append(_place(row.place, lang))
    text = (
        f"{grammar.capital(said(row.passage.said, lang))}{grammar.colon(lang)} {amount(row, lang)}"
    )
    if beside:
        text += f" ({', '.join(beside)})"
    # Words that only repeat the number say nothing more; the reference has them.
    if len(row.passage.quote.split()) > len(amount(row, lang).split()) + 3:
        text += f"{grammar.colon(lang)} {quoted(cut(undated(row.passage.quote), 0, 0), lang)}"
    return Line(grammar.ended(text), register.cite(r.passage for r in rows))


def _place(place: Place, lang: str) -> str:
    text = locative(place, lang)
    return text[1:-1] if text.startswith("(") else text
