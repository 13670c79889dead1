"""Time expressions in a text: three passes of rules, then each meaning is put in time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from dyade.errors import TextError
from dyade.find.times import names
from dyade.find.times.beside import Beside, Enclosing, Inside, placed_in
from dyade.find.times.bounds import Bounds
from dyade.find.times.calendar import contains, document_bounds
from dyade.find.times.combine import BUILDERS
from dyade.find.times.compound import (
    Each,
    Length,
    Open,
    Range,
    Repeated,
    Shifted,
    Tied,
    is_each_weekday,
)
from dyade.find.times.grammar import PHASES, Phase, Rule, literals, load_phase
from dyade.find.times.meaning import (
    AHEAD,
    BACK,
    COMING,
    FORWARD,
    LEFT,
    NEAR,
    NOUN,
    OTHER,
    UNKNOWN,
    Fixed,
    Meaning,
    Recurring,
    Unit,
)
from dyade.find.times.resolve import OPEN, Resolved, resolve
from dyade.find.times.scan import Lexicon, Token, tokens
from dyade.find.times.tense import cue
from dyade.find.times.vocabulary import pattern, words
from dyade.model import Amount, Approx, Direction, Interval, Span, TimeExpression

Tense = Callable[[Span], str]
_LOOK = {"past": BACK, "future": AHEAD, "coming": COMING}
_FINE = {"week": 31, "month": 92, "year": 366, "decade": 3660, "century": 36600}  # days
_LOOK_BACK = 12  # characters before a span in which a pattern must begin
_RECALL_REACH = 400  # how far back, in characters, "le lendemain" looks for its day


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lexicon and the compiled rules, built once."""

    lexicon: Lexicon
    phases: tuple[Phase, ...]


@cache
def grammar() -> Grammar:
    """The rules of the package. Raises DataError where a table or a rule is malformed."""
    named: tuple[Rule, ...] = tuple(names.rules())
    lexicon = Lexicon(literals(named))
    extra = [named, (), ()]
    built = tuple(load_phase(n, e, lexicon) for n, e in zip(PHASES, extra, strict=True))
    return Grammar(lexicon, built)


def _pass(found: list[Token], phase: Phase, lexicon: Lexicon) -> list[Token]:
    """One pass: at each token the longest match that its builder accepts."""
    symbols = "".join(t.symbol for t in found)
    out: list[Token] = []
    at = 0  # what lies before it is in ``out``
    for start in phase.starts(symbols):
        if start < at:
            continue
        for match in phase.best(found, symbols, start):
            meaning = BUILDERS[match.rule.build](match, lexicon)
            if meaning is not None:
                out += found[at:start]
                out.append(_read(match.rule, found[start : match.last], meaning, lexicon))
                at = match.last
                break
    return out + found[at:]


def _read(rule: Rule, covered: list[Token], meaning: Meaning, lexicon: Lexicon) -> Token:
    inner = [t for t in covered if t.meaning is not None]
    own: Approx = rule.options.get("approx", "")
    approx: Approx = own or next((t.approx for t in inner if t.approx), "")
    name = rule.id
    if rule.build in ("same", "whole_text", "clocked") and inner:
        name = inner[0].rule
    symbol = lexicon.figure(_kind(rule, meaning))
    weak = bool(rule.options.get("weak"))
    return Token(
        covered[0].start, covered[-1].end, "#", symbol, -1, meaning, name, approx, weak,
        covered[0].lead or covered[0].form,
    )  # fmt: skip


def _kind(rule: Rule, meaning: Meaning) -> frozenset[str]:
    if isinstance(meaning, Length):
        return frozenset({"L" if rule.options.get("result") == "L" else "X"})
    if isinstance(meaning, (Repeated, Tied)) or meaning.grain == "name":
        return frozenset({"X"})
    kind = {"T"}
    if isinstance(meaning, Recurring) and meaning.cycle.period == "week":
        kind.add("Tw")
    elif meaning.grain == "day" and not isinstance(meaning, (Range, Each, Open)):
        kind |= {"Td", "Tdm"} if rule.options.get("figures") else {"Td"}
    elif meaning.grain == "minute":
        kind.add("Tc")
    elif meaning.grain == "year":
        kind.add("Ty")
    elif meaning.grain == "month":
        kind.add("Tm")
    return frozenset(kind)


def find(
    text: str, date: str, *, tense: Tense | None = None, both: bool = False
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order, without overlap.

    Args:
        text: French text; spans count its code points.
        date: the document's date, EDTF level 0 (``2019``, ``2019-04``, ``2019-04-24``).
        tense: gives "past", "future" or "" for the clause around a span; without it, the words
            around an undirected expression decide, else the past is taken, as news mostly tells.
        both: where nothing says past or future, give the other reading as well, right after the
            likelier one and with the same span.
    Raises:
        DocumentDateError: ``date`` is not EDTF level 0.
        TextError: ``text`` is no string.
    """
    if not isinstance(text, str):
        raise TextError(f"{text!r:.40} is no text; give a string")
    document_bounds(date)
    ready = grammar()
    found = tokens(text, ready.lexicon)
    for phase in ready.phases:
        found = _pass(found, phase, ready.lexicon)
    kept = [t for t in found if t.meaning is not None and not t.weak]
    reader = _Reader(text, date, tense or (lambda span: cue(text, span)))
    if not both:
        return tuple(reader.read(t) for t in kept)
    return tuple(x for t in kept for x in reader.both(t))


class _Reader:
    """Puts the meanings of one text in time, in order: later ones may recall earlier ones."""

    def __init__(self, text: str, date: str, tense: Tense) -> None:
        self.text, self.date, self.tense = text, date, tense
        self.last: tuple[Token, Meaning, int] | None = None
        self.told: tuple[Token, Meaning, int] | None = None  # the last with a place in time
        self.frame: tuple[int, Fixed] | None = None  # "En 2018, …", and where it ends

    def both(self, token: Token) -> tuple[TimeExpression, ...]:
        """The likelier reading of a token, and the other one where there are two."""
        first = self.read(token)
        seen = first.kind == "date" and first.anchor == "document"
        other = self._other(token, first) if seen else None
        return (first, other) if other else (first,)

    def _other(self, token: Token, first: TimeExpression) -> TimeExpression | None:
        meaning = token.meaning
        if meaning is None or not meaning.ambiguous or self.last is None:
            return None
        firm = isinstance(meaning, Open) and meaning.firm
        look = OTHER if firm else LEFT.get(self.last[2])
        if look is None:
            return None
        resolved = resolve(meaning, self.date, look, token.approx == "about")
        again = firm and contains(first.start, resolved.bounds.start)
        if resolved.problem or again:
            return None
        span = Span(token.start, token.end)
        return _expression(token, span, meaning.grain, resolved, "document", "guessed")

    def read(self, token: Token) -> TimeExpression:
        meaning = token.meaning
        assert meaning is not None
        span = Span(token.start, token.end)
        if isinstance(meaning, (Length, Repeated)):
            return self._unplaced(token, span, meaning)
        if isinstance(meaning, Tied):
            return self._tied(token, span, meaning)
        look, direction = self._look(token, span)
        meaning = self._framed(token, meaning, look)
        if self._habit(token, span, look):
            return self._unplaced(token, span, Repeated("week", Amount(1, 1, "week")))
        resolved = resolve(meaning, self.date, look, token.approx == "about")
        if direction == "tense" and not self._agrees(resolved.bounds, look):
            direction = "guessed"
        self.last = (token, meaning.inner if isinstance(meaning, Open) else meaning, look)
        if meaning.grain not in _NO_TIME:
            self.told = self.last
        anchor = "" if meaning.absolute else "document"
        found = _expression(token, span, meaning.grain, resolved, anchor, direction)
        if direction == "said" and meaning.ambiguous and self._other(token, found):
            return replace(found, direction="guessed")
        return found

    def _framed(self, token: Token, meaning: Meaning, look: int) -> Meaning:
        """The meaning, a yearless date put in the year that opens its sentence.

        "En mars 2018, il avait promis de partir le 9": not so what is told as to come.
        """
        if isinstance(meaning, Fixed) and meaning.grain in _FRAMES:
            opens = _before("opening").search(
                self.text, max(0, token.start - _LOOK_BACK), token.start
            )
            if opens and self.text[token.end : token.end + 1] in _PARTING:
                self.frame = (token.end, meaning)
            return meaning
        if self.frame is None or look in FORWARD or not isinstance(meaning, Recurring):
            return meaning
        if _before("closed").search(self.text, self.frame[0], token.start):
            self.frame = None
            return meaning
        return placed_in(meaning, self.frame[1]) or meaning

    def _look(self, token: Token, span: Span) -> tuple[int, Direction]:
        meaning = token.meaning
        assert meaning is not None
        if meaning.directed:
            return UNKNOWN, "said"
        led = token.lead in words("of") and not isinstance(meaning, Range)
        if (
            led
            or self._after(span, "noun_complement")
            or (meaning.grain == "day" and self._after(span, "target"))
        ):
            return NOUN, "guessed"  # the clause's tense says nothing of "le sommet du 6 mai"
        told = _LOOK.get(self.tense(span), UNKNOWN)
        if is_each_weekday(meaning) and self._after(span, "meant"):
            return (NEAR if told == BACK else COMING), "tense"
        return told, "tense" if told else "guessed"

    def _after(self, span: Span, name: str) -> bool:
        """Whether a pattern ends where the span begins."""
        return bool(_before(name).search(self.text, max(0, span.start - _LOOK_BACK), span.start))

    def _agrees(self, bounds: Bounds, look: int) -> bool:
        document = document_bounds(self.date)
        first, last = bounds.start.earliest, bounds.end.latest
        assert document.earliest and document.latest
        if look == BACK:
            return first is None or first <= document.latest
        return last is None or last >= document.earliest

    def _unplaced(self, token: Token, span: Span, meaning: Length | Repeated) -> TimeExpression:
        kind = "duration" if isinstance(meaning, Length) else "repetition"
        return TimeExpression(
            span, kind, Interval(), Interval(), meaning.grain, "", token.approx,  # type: ignore[arg-type]
            "", "said", amount=meaning.amount, rule=token.rule,
        )  # fmt: skip

    def _tied(self, token: Token, span: Span, meaning: Tied) -> TimeExpression:
        base = self._recalled(token) if meaning.recalls else None
        whole = not self.text[: token.start].strip() and not self.text[token.end :].strip(" .!?")
        whole = whole and not meaning.reach
        if base is None and (meaning.from_document or whole) and meaning.recalls:
            shifted = _placed(meaning, _TODAY)
            resolved = resolve(shifted, self.date, UNKNOWN, token.approx == "about")
            return _expression(token, span, meaning.grain, resolved, "document", "guessed")
        if base is not None:
            inner, look = base
            shifted = _placed(meaning, inner)
            resolved = resolve(shifted, self.date, look, token.approx == "about")
            if not resolved.problem and not self._overtakes(meaning, base, resolved.bounds):
                return _expression(token, span, meaning.grain, resolved, "expression", "said")
        return replace(
            _expression(token, span, meaning.grain, Resolved(OPEN, ""), "event", "said"),
            relation=meaning.relation,
            amount=meaning.amount,
        )

    def _habit(self, token: Token, span: Span, look: int) -> bool:
        """Whether "du lundi au vendredi" is every week: beside no verb of past or future."""
        meaning = token.meaning
        if is_each_weekday(meaning) and token.lead in words("weekly"):
            # "manifestent le mardi": behind a verb of no tense; "Le mardi, il part" is a story
            return look == UNKNOWN and bool(self._before_it(span))
        if (
            not isinstance(meaning, Range)
            or not meaning.weekly
            or token.lead not in words("habitual")
        ):
            return False
        around = self.text[: span.start].strip() + self.text[span.end :].strip(" .!?")
        return bool(around) and (look == UNKNOWN or self._after(span, "opened"))

    def _before_it(self, span: Span) -> str:
        """The words of the sentence before a span."""
        return _before("closed").split(self.text[: span.start])[-1].strip()

    def _overtakes(self, meaning: Tied, base: tuple[Meaning, int], found: Bounds) -> bool:
        """Whether "deux ans plus tard" would lead from a past time to one after the document."""
        if not meaning.amount or meaning.amount.unit not in ("month", "year"):
            return False
        latest = document_bounds(self.date).latest
        first, last = found.start.earliest, resolve(base[0], self.date, base[1]).bounds.end.latest
        return bool(latest and first and last and last <= latest < first)

    def _elsewhere(self, earlier: Token, token: Token, days: Interval, document: dt.date) -> bool:
        """Whether a sentence goes back to the document's day: "prévu lundi. Dans la soirée, …"."""
        assert days.earliest
        if days.earliest > document:
            return True
        parted = _before("closed").search(self.text, earlier.end, token.start)
        return bool(parted) and (document - days.earliest).days > _YESTERDAYS

    def _recalled(self, token: Token) -> tuple[Meaning, int] | None:
        """The time named last before, where it is near enough and fine enough to be meant."""
        if self.told is None:
            return None
        earlier, meaning, look = self.told
        told = token.meaning
        near = told.reach if isinstance(told, Tied) and told.reach else 0
        if token.start - earlier.end > (near or _RECALL_REACH) or (near and look == NOUN):
            return None
        wanted = (told.unit if isinstance(told, Tied) else "") or (told.grain if told else "day")
        found = resolve(meaning, _one_day(self.date), look).bounds.whole
        if not found.earliest or not found.latest:
            return None
        if (found.latest - found.earliest).days > _FINE.get(wanted, 1):
            return None
        latest = document_bounds(self.date).latest
        vague = near and isinstance(told, Tied) and not told.amount
        if vague and latest and self._elsewhere(earlier, token, found, latest):
            return None
        return meaning, look


_NO_TIME = frozenset({"now", "unknown"})  # grains
_FRAMES = frozenset({"month", "year"})
_PARTING = frozenset({",", ":"})
_YESTERDAYS = 2  # days before the document of which another sentence may go on to tell
_TODAY = Unit("day", "day", 0)


@cache
def _before(name: str) -> re.Pattern[str]:
    return re.compile(pattern(name), re.IGNORECASE)


def _one_day(date: str) -> str:
    """A day of the document as a date, to see how long a time is whatever the day."""
    latest = document_bounds(date).latest
    assert latest
    return latest.isoformat()


def _placed(meaning: Tied, inner: Meaning) -> Meaning:
    step = {"before": -1, "after": 1}.get(meaning.relation, 0)
    if meaning.cycle and meaning.unit:
        outer = Enclosing(meaning.unit, inner, meaning.unit, step)
        return Inside(meaning.grain, Recurring(meaning.grain, meaning.cycle), outer)
    if meaning.cycle:
        return Beside(meaning.grain, inner, meaning.cycle, step)
    if meaning.unit:
        return Enclosing(meaning.grain, inner, meaning.unit, step)
    if meaning.relation == "same":
        return inner
    amount = meaning.amount or Amount(1, 1, "day")
    return Shifted(meaning.grain, inner, amount, -1 if meaning.relation == "before" else 1)


def _expression(
    token: Token,
    span: Span,
    grain: str,
    resolved: Resolved,
    anchor: str,
    direction: Direction,
) -> TimeExpression:
    return TimeExpression(
        span, "date", resolved.bounds.start, resolved.bounds.end, grain, resolved.edtf,
        token.approx, anchor, direction, problem=resolved.problem, rule=token.rule,  # type: ignore[arg-type]
    )  # fmt: skip
