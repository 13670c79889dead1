"""Standings: each kind of word and construction, those denied, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Dispatch, Relation

pytestmark = pytest.mark.model

STANDINGS = rows(Path(__file__).with_name("standings.tsv"))


def written(relation: Relation) -> str:
    since = f"since={relation.since}" if relation.since else ""
    parts = (*sorted(relation.parties), relation.climate, relation.trend, since)
    return " ".join(p for p in parts if p)


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


@pytest.mark.parametrize(("sentence", "wanted"), STANDINGS)
def test_a_standing_of_the_table(coder: Coder, sentence: str, wanted: str) -> None:
    relations = coder.code(Dispatch("x", "2022-05-14", sentence)).relations
    assert (";".join(sorted(map(written, relations))) or "-") == wanted
