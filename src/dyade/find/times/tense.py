"""Past or future, from the words around an expression, where no parse says it.

The nearest cue in the sentence decides: a verb in the future, an auxiliary with a participle, a
word like "prévu". It is a guess about the clause, good enough where no parser is at hand.
"""

from __future__ import annotations

import re
from functools import cache

from dyade.data import table
from dyade.find.times.vocabulary import pattern, words
from dyade.model import Span

_TABLE = "fr/times/tense.tsv"
_WORD = re.compile(r"[^\W\d_]+|[.!?;:,\n«»\"()]")
_REACH = 160


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(pattern(name))


@cache
def _cues() -> dict[str, str]:
    return {r["form"]: r["sense"] for r in table(_TABLE, ("form", "sense", "note"))}


def _sense(forms: list[str], at: int) -> str:
    word = forms[at]
    known = _cues().get(word)
    if known == "auxiliary":
        skipped = words("skipped_adverbs")
        following = [w for w in forms[at + 1 : at + 4] if w not in skipped]
        if not following or following[0] in words("no_participle"):
            return ""
        return "past" if _form("participle").match(following[0]) else ""
    if known == "to have":
        following = forms[at + 1 : at + 2]
        told = following and following[0] not in words("no_participle")
        return "" if told and _form("participle").match(following[0]) else "future"
    if known == "going":
        left_out = words("before_infinitive")
        following = [w for w in forms[at + 1 : at + 6] if w not in left_out][:2]
        return "future" if any(_form("infinitive").match(w) for w in following) else ""
    if known == "to come":
        told = any(_form("infinitive").match(w) for w in forms[at + 1 : at + 2])
        return "coming" if at and forms[at - 1] in words("up_to") and not told else ""
    if known is not None:
        return known if known != "none" else ""
    if len(word) > 4 and _form("future").match(word):
        return "future"
    if len(word) > 4 and _form("conditional").match(word):
        return "coming"
    if len(word) > 5 and _form("passe_simple").match(word):
        return "past"
    return ""


_STOPS = frozenset(".!?\n")
_PAUSES = frozenset(',;:«»"()')


def cue(text: str, span: Span) -> str:
    """ "past", "future", "coming" (a weak sign of the future) or "" for the words around a span.

    The cue with the fewest words between it and the span wins; a pause counts as four words.
    Words before win a tie, as French puts the time after its verb.
    """
    before = text[max(0, span.start - _REACH) : span.start]
    after = text[span.end : span.end + _REACH]
    left = [m[0].lower() for m in _WORD.finditer(before)]
    stop = max((i for i, w in enumerate(left) if w in _STOPS), default=-1)
    left = left[stop + 1 :]
    right = [m[0].lower() for m in _WORD.finditer(after)]
    stop = next((i for i, w in enumerate(right) if w in _STOPS), len(right))
    right = right[:stop]
    inner = [m[0].lower() for m in _WORD.finditer(span.of(text))]
    inner = [w for w in inner if w not in words("ordinal_last")]
    known = next((s for w in inner if (s := _cues().get(w)) in ("past", "coming")), "")
    if known:
        return known
    noun = len(left) > 1 and left[-2] in words("noun_marks")  # "pose un congé"
    infinitive = left[-2:-1] and left[-2] in words("to_be")  # "doit être signé lundi"
    told = left and not noun and not infinitive and left[-1] not in _cues()
    if told and _form("deed").match(left[-1]):
        ahead = len(left) > 1 and _sense(left, len(left) - 2) in ("future", "coming")
        return "future" if ahead else "past"  # "sera signé lundi", "l'accord signé lundi"
    return min(_sided(left, True), _sided(right, False), key=lambda c: c[0])[1]


def _sided(forms: list[str], back: bool) -> tuple[float, str]:
    order = range(len(forms) - 1, -1, -1) if back else range(len(forms))
    cost = 0.0 if back else 0.5
    for i in order:
        if forms[i] in _PAUSES:
            cost += 4
            continue
        sense = _sense(forms, i)
        if sense:
            return cost, sense
        cost += 1
    return 1e9, ""
