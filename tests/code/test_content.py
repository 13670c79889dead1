"""What a deed is about is no second deed; what a promise is about is the promise itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


Deeds = Callable[[str], list[tuple[str, str, list[str], list[str]]]]


@pytest.fixture
def deeds(coder: Coder) -> Deeds:
    """Act, status and sides of each claim of a text of one day."""

    def read(text: str) -> list[tuple[str, str, list[str], list[str]]]:
        return [
            (c.act, c.status, [a.code for a in c.actors], [a.code for a in c.recipients])
            for c in coder.code(Dispatch("d", "2019-05-14", text)).claims
        ]

    return read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Lima s'est dit prêt à fournir une aide alimentaire à la Bolivie.",
            [("AGREE", "occurred", ["PER"], ["BOL"])],
        ),
        (
            "Oslo a exprimé son intention d'accroître sa coopération militaire avec la Lettonie.",
            [("AGREE", "occurred", ["NOR"], ["LVA"])],
        ),
        (
            "Le gouvernement togolais a promis de libérer les opposants.",
            [("RETREAT", "future", ["TGO"], ["TGO"])],
        ),
        (
            "Le Ghana a accepté de négocier avec le Togo et a condamné le Bénin.",
            [("AGREE", "occurred", ["GHA"], ["TGO"]), ("ACCUSE", "occurred", ["GHA"], ["BEN"])],
        ),
    ],
)
def test_a_promise_and_what_is_promised_are_one(
    deeds: Deeds, text: str, told: list[tuple[str, str, list[str], list[str]]]
) -> None:
    assert deeds(text) == told


def test_what_is_refused_is_refused_to_who_offers_it(deeds: Deeds) -> None:
    text = "Le Laos a décliné l'aide offerte par la Thaïlande."
    assert deeds(text) == [("REJECT", "occurred", ["LAO"], ["THA"])]


def test_the_weather_voids_harm_but_no_help(deeds: Deeds) -> None:
    text = "Le Pérou a envoyé des vivres à l'Equateur après le tremblement de terre."
    assert [d[0] for d in deeds(text)] == ["AID"]
    assert deeds("Un typhon a frappé le Japon et détruit des maisons.") == []
