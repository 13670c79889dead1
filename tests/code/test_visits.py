"""Visits with the real model: one a host, whose they are, and none at home."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


def visits(coder: Coder, text: str) -> list[tuple[str, str, str]]:
    """Visitor, host and land of each visit."""
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    return [
        (
            "|".join(a.code for a in c.actors),
            "|".join(r.code for r in c.recipients),
            c.place.code if c.place else "",
        )
        for c in claims
        if c.mode == "visit"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Le président kényan William Ruto, en visite à Rome et à Vienne, a parlé de paix.",
            [("KEN", "ITA", "ITA"), ("KEN", "AUT", "AUT")],
        ),
        (
            "Le chef de la diplomatie chilienne se rendra en Bolivie, au Paraguay et en Uruguay.",
            [("CHL", "BOL", "BOL"), ("CHL", "PRY", "PRY"), ("CHL", "URY", "URY")],
        ),
        (
            "Le roi du Maroc a souligné devant le Premier ministre portugais Antonio Costa, "
            "en tournée au Maghreb, l'importance de la paix.",
            [("PRT", "", "")],
        ),
        ("Le président italien est arrivé lundi à Palerme.", []),
        ("Le président italien est arrivé lundi à Tunis.", [("ITA", "TUN", "TUN")]),
    ],
)
def test_one_a_host_and_none_at_home(
    coder: Coder, text: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert visits(coder, text) == wanted
