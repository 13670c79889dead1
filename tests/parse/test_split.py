"""Paragraphs and sentences of French news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dyade.model import Span
from dyade.parse.split import paragraphs, sentences


def cut(text: str) -> list[str]:
    return [s.of(text) for p in paragraphs(text) for s in sentences(text, p)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. Ivanov est venu. Il est reparti.", ["M. Ivanov est venu.", "Il est reparti."]),
        ("Mme. Durand a ri. Puis plus rien.", ["Mme. Durand a ri.", "Puis plus rien."]),
        ("J. F. Martin parle. Oui.", ["J. F. Martin parle.", "Oui."]),
        ("Il a payé 2.500 euros. Rien de plus.", ["Il a payé 2.500 euros.", "Rien de plus."]),
        (
            '"Nous partons. Nous reviendrons", a dit le ministre. Il est parti.',
            ['"Nous partons.', 'Nous reviendrons", a dit le ministre.', "Il est parti."],
        ),
        ('Il a crié "assez!" et il est sorti.', ['Il a crié "assez!" et il est sorti.']),
        ("Et après ? Rien.", ["Et après ?", "Rien."]),
        ('Il se tait. "Non", dit-elle.', ["Il se tait.", '"Non", dit-elle.']),
        ("Il hésite... puis il part.", ["Il hésite... puis il part."]),
        ("Le ministre est parti.Sa fille reste.", ["Le ministre est parti.", "Sa fille reste."]),
        ("Le site Oslo.No ferme, tut.by aussi.", ["Le site Oslo.No ferme, tut.by aussi."]),
        (
            "TUNIS, 3 mai 2018 (AFP) - Le ministre est parti.",
            ["TUNIS, 3 mai 2018 (AFP) -", "Le ministre est parti."],
        ),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_blank_line_and_a_closed_line_end_a_paragraph() -> None:
    text = "Le premier finit.\nLe second commence\n\nEt le troisième"
    assert [p.of(text) for p in paragraphs(text)] == [
        "Le premier finit.",
        "Le second commence",
        "Et le troisième",
    ]


def test_a_wrapped_line_goes_on() -> None:
    text = "Le ministre a dit qu'il\nviendrait lundi."
    assert cut(text) == [text]


@given(st.text(alphabet="aAé .!?\"«»\n'-M1", max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    spans = [s for p in paragraphs(text) for s in sentences(text, p)]
    covered = set()
    last = 0
    for span in spans:
        assert span == Span(span.start, span.end) and span.start >= last
        last = span.end
        covered |= set(range(span.start, span.end))
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
