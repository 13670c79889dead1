"""Status and hedging on hand-built parses, each with its near miss."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.find.stances import stance

PRESENT = "Mood=Ind|Tense=Pres|VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"
CONDITIONAL = "Mood=Cnd|Tense=Pres|VerbForm=Fin"
FUTURE = "Mood=Ind|Tense=Fut|VerbForm=Fin"
SUBJECT = "Oslo Oslo PROPN nsubj "


def perfect(auxiliary: str, negation: str = "") -> str:
    before = "ne ne ADV advmod {v}\n" if negation else ""
    after = f"{negation} {negation} ADV advmod {{v}}\n" if negation else ""
    verb_row = f"livré livrer VERB ROOT {{v}} {PAST}"
    rows = SUBJECT + f"{{v}}\n{before}{auxiliary}\n{after}{verb_row}"
    verb = rows.count("\n")
    return rows.replace("{v}", str(verb))


@pytest.mark.parametrize(
    ("rows", "status", "hedged"),
    [
        (perfect(f"a avoir AUX aux:tense {{v}} {PRESENT}"), "occurred", False),
        (
            perfect(f"aurait avoir AUX aux:tense {{v}} {CONDITIONAL}"),
            "occurred",
            True,
        ),
        (perfect(f"a avoir AUX aux:tense {{v}} {PRESENT}", "pas"), "negated", False),
        (perfect(f"a avoir AUX aux:tense {{v}} {PRESENT}", "que"), "occurred", False),
        (
            "Oslo Oslo PROPN nsubj 1\nlivrera livrer VERB ROOT 1 Mood=Ind|Tense=Fut|VerbForm=Fin",
            "future",
            False,
        ),
        (
            SUBJECT + f"1\nlivrerait livrer VERB ROOT 1 {CONDITIONAL}",
            "hypothetical",
            False,
        ),
    ],
)
def test_mood_and_negation(rows: str, status: str, hedged: bool) -> None:
    doc = parse(rows)
    found = stance.of_verb(doc[len(doc) - 1])
    assert (found.status, found.hedged) == (status, hedged)


@pytest.mark.parametrize(
    ("governor", "form", "status"),
    [
        ("nier", "nie", "negated"),
        ("promettre", "promet", "future"),
        ("renoncer", "renonce", "cancelled"),
        ("envisager", "envisage", "hypothetical"),
        ("oser", "ose", "occurred"),
    ],
)
def test_what_governs_an_infinitive(governor: str, form: str, status: str) -> None:
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        {form} {governor} VERB ROOT 1 {PRESENT}
        livrer livrer VERB xcomp 1 VerbForm=Inf
    """)
    assert stance.of_verb(doc[2]).status == status


def test_a_past_infinitive_under_a_promise_is_done() -> None:
    # annonce avoir livré
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        annonce annoncer VERB ROOT 1 {PRESENT}
        avoir avoir AUX aux:tense 3 VerbForm=Inf
        livré livrer VERB xcomp 1 {PAST}
    """)
    assert stance.of_verb(doc[3]).status == "occurred"


def test_the_conditional_after_a_past_report_is_future() -> None:
    # a annoncé qu'elle livrerait
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 2
        a avoir AUX aux:tense 2 {PRESENT}
        annoncé annoncer VERB ROOT 2 {PAST}
        qu' que SCONJ mark 5
        elle il PRON nsubj 5
        livrerait livrer VERB ccomp 2 Mood=Cnd|Tense=Pres|VerbForm=Fin
    """)
    assert stance.of_verb(doc[5]).status == "future"


def test_what_is_only_asked_is_content() -> None:
    # exige de livrer
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 1
        exige exiger VERB ROOT 1 {PRESENT}
        livrer livrer VERB xcomp 1 VerbForm=Inf
    """)
    assert stance.of_verb(doc[2]).content


@pytest.mark.parametrize(
    ("auxiliary", "governor", "hedged"),
    [
        ("aurait avoir", "continué continuer", True),
        ("a avoir", "continué continuer", False),
        ("aurait avoir", "pu pouvoir", False),  # that nobody reports
    ],
)
def test_what_is_only_reported_to_go_on_is_hedged(
    auxiliary: str, governor: str, hedged: bool
) -> None:
    mood = CONDITIONAL if auxiliary.startswith("aurait") else PRESENT
    doc = parse(f"""
        Oslo Oslo PROPN nsubj 2
        {auxiliary} AUX aux:tense 2 {mood}
        {governor} VERB ROOT 2 {PAST}
        livrer livrer VERB xcomp 2 VerbForm=Inf
    """)
    assert stance.of_verb(doc[3]).hedged is hedged


@pytest.mark.parametrize(
    ("governor", "negation", "status"),
    [
        ("hésité hésiter", "pas", "occurred"),
        ("hésité hésiter", "", "hypothetical"),
        ("tenté tenter", "pas", "hypothetical"),  # what nobody tried is not told
    ],
)
def test_who_does_not_hesitate_does_it(governor: str, negation: str, status: str) -> None:
    ne = "n' ne ADV advmod 4" if negation else "or or ADV advmod 4"
    rows = f"""
        Oslo Oslo PROPN nsubj 4
        {ne}
        a avoir AUX aux:tense 4 {PRESENT}
        {negation or "donc"} {negation or "donc"} ADV advmod 4
        {governor} VERB ROOT 4 {PAST}
        à à ADP mark 6
        partir partir VERB xcomp 4 VerbForm=Inf
    """
    assert stance.of_verb(parse(rows)[6]).status == status


@pytest.mark.parametrize(
    ("mark", "clause", "status"),
    [
        ("si", "ccomp", "hypothetical"),
        ("que", "ccomp", "occurred"),
    ],
)
def test_what_is_asked_is_left_open(mark: str, clause: str, status: str) -> None:
    rows = f"""
        Oslo Oslo PROPN nsubj 1
        ignore ignorer VERB ROOT 1 {PRESENT}
        {mark} {mark} SCONJ mark 4
        Riga Riga PROPN nsubj 4
        part partir VERB {clause} 1 {PRESENT}
    """
    assert stance.of_verb(parse(rows)[4]).status == status
