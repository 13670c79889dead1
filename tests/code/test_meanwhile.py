"""Deeds tied to the one told before share its days; others do not."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model
MET = "Le ministre péruvien Luis Rojas a rencontré son homologue chilien le 3 mars à Lima. "


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Le président bolivien Juan Salas se rendait au même moment en Islande.", 3, 3),
        ("Dans la foulée, le président bolivien Juan Salas s'est rendu en Islande.", 3, 4),
    ],
)
def test_tied_to_what_was_told(coder: Coder, sentence: str, first: int, last: int) -> None:
    claims = coder.code(Dispatch("x", "2019-04-24", MET + sentence)).claims
    days = [c.date for c in claims if c.act == "CONSULT" and c.sentence == 1]
    assert [(d.earliest, d.latest) for d in days] == [
        (dt.date(2019, 3, first), dt.date(2019, 3, last))
    ]


def test_not_tied_to_an_undated_deed(coder: Coder) -> None:
    text = (
        "Le ministre péruvien Luis Rojas a rencontré son homologue chilien. "
        "Le président bolivien Juan Salas se rendait au même moment en Islande."
    )
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [c.date_basis for c in claims if c.sentence == 1] == ["background"]


def test_what_follows_on_an_event_of_its_own_is_not_tied_to_the_deed_before(coder: Coder) -> None:
    text = MET + "Le président bolivien Juan Salas s'est rendu en Islande dix jours après{}."
    (tied,) = [
        c.date_basis
        for c in coder.code(Dispatch("x", "2019-03-24", text.format(""))).claims
        if c.sentence == 1
    ]
    own = coder.code(Dispatch("x", "2019-03-24", text.format(" un séisme"))).claims
    assert tied == "said"
    assert [c.date_basis for c in own if c.sentence == 1] == ["news"]
