"""``dyade explain``: marks in the text, one line a reading, a rule, a claim."""

from __future__ import annotations

import datetime as dt

from click import unstyle

from dyade.cli.explain import claim_line, marked, outermost, reasons
from dyade.code.explain import Explanation, Fired, Mark, Near
from dyade.model import Actor, Attribution, Claim, Interval, Span

TEXT = "Hier, Oslo\na reçu Lima."
MARKS = (
    Mark(Span(0, 4), "time", "2019-04-23"),
    Mark(Span(6, 10), "entity", "NOR"),
    Mark(Span(11, 17), "trigger", "CONSULT occurred"),
    Mark(Span(13, 17), "speech", "NOR"),
    Mark(Span(18, 22), "entity", "PER"),
)
CLAIM = Claim(
    "d", "CONSULT", "occurred", (Actor("PER"),), (Actor("NOR"),), Span(11, 17), Span(0, 23), 0,
    "consult.recevoir", mode="visit", date=Interval(dt.date(2019, 4, 23), dt.date(2019, 4, 23)),
)  # fmt: skip
SENTENCE = Explanation(
    Span(0, 23),
    MARKS,
    (Fired("consult.recevoir", "reçu", CLAIM), Fired("aid.recevoir", "reçu", None)),
    (Near("support.recevoir", "reçu", "no obj:prix"),),
)


def test_marks_stand_in_the_sentence() -> None:
    assert unstyle(marked(SENTENCE, TEXT)) == "[Hier], [Oslo] [a reçu] [Lima]."


def test_a_mark_inside_another_is_left_out() -> None:
    assert [m.kind for m in outermost(MARKS)] == ["time", "entity", "trigger", "entity"]


def test_reasons() -> None:
    lines = [unstyle(line) for line in reasons(SENTENCE, TEXT, near=True)]
    assert lines[1] == "entity   Oslo → NOR"
    assert lines[-3].endswith("CONSULT/visit occurred: PER → NOR, 2019-04-23/2019-04-23")
    assert lines[-2].endswith("no claim")
    assert lines[-1] == "near     support.recevoir at “reçu”: no obj:prix"
    shorter = [unstyle(line) for line in reasons(SENTENCE, TEXT, near=False)]
    assert shorter == lines[:-1]


def test_a_claim_with_nothing_known() -> None:
    claim = Claim(
        "d", "ASSAULT", "occurred", (), (Actor("NOR"),), Span(0, 1), Span(0, 1), 0, "x",
        hedged=True, attribution=Attribution("PER"),
    )  # fmt: skip
    assert claim_line(claim) == "ASSAULT occurred: · → NOR, undated, hedged, says PER"
