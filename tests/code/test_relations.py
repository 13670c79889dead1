"""Standings that are denied, each beside the one that is told."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder.load()


@pytest.mark.parametrize(
    ("text", "climates"),
    [
        ("Le Pérou est l'allié de la Norvège.", ["allied"]),
        # a verb that the model takes for a noun; the noun itself
        ("La Norvège garde avec le Pérou des relations assez amicales.", ["friendly"]),
        ("La garde norvégienne a défilé avec des soldats du Pérou.", []),
        ("Le Pérou n'est pas l'allié de la Norvège.", []),
        ("Le Pérou entretient des relations amicales avec la Norvège.", ["friendly"]),
        ("Le Pérou n'entretient pas de relations diplomatiques avec la Norvège.", ["none"]),
        ("Le Pérou et la Norvège n'ont pas de relations diplomatiques.", ["none"]),
        ("Le Pérou n'a pas de relations avec la presse.", []),
    ],
)
def test_a_denied_standing(coder: Coder, text: str, climates: list[str]) -> None:
    relations = coder.code(Dispatch("x", "2019-04-24", text)).relations
    assert [r.climate for r in relations] == climates
