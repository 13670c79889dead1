"""Where a deed took place, where its own clause does not say it."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


def places(text: str, act: str) -> list[str]:
    """The places of the claims of one act, "" for none."""
    record = Coder.load().code(Dispatch("d", "2019-05-14", text))
    return [c.place.name if c.place else "" for c in record.claims if c.act == act]


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        # the land left; what else is left is no place
        ("Le retrait des soldats norvégiens du Kenya a commencé lundi.", "RETREAT", "Kenya"),
        ("Oslo a retiré en mars ses troupes du Kenya.", "RETREAT", "Kenya"),
        ("La Norvège s'est retirée en 2012 de l'accord.", "SANCTION", ""),
        # a place told of somebody is not that of what he undergoes or says
        (
            "Trois opposants péruviens, qui vivaient depuis un an à Marseille, "
            "ont été arrêtés par la police.",
            "COERCE",
            "",
        ),
        ("Le Pérou a condamné la tuerie qui avait fait dix morts à Marseille.", "ACCUSE", ""),
    ],
)
def test_where(text: str, act: str, place: str) -> None:
    assert places(text, act) == [place]
