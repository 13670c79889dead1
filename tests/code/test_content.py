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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (  # by what it is threatened
            "Les syndicats togolais menacent de bloquer Lomé par une grève générale.",
            ["THREATEN"],
        ),
        ("Lima menace Oslo de nouveaux attentats.", ["THREATEN"]),
        ("Lima a prévenu que toute attaque bolivienne recevrait une réponse.", ["THREATEN"]),
        ("Lima acceptera de négocier avec Oslo si Oslo renonce à ses missiles.", ["AGREE"]),
        ("Lima a exclu de discuter avec le président bolivien.", ["REJECT"]),
        ("Lima a extradé vers Oslo un homme soupçonné de terrorisme.", ["COOPERATE"]),
        ("Le Pérou n'enverra pas de soldats en Bolivie.", ["REJECT"]),
        ("Lima a repoussé l'offre bolivienne d'ouvrir des discussions.", ["REJECT"]),
        ("Lima n'a pas autorisé une mission de l'ONU à se rendre à Cuzco.", ["REJECT"]),
        ("Lima a libéré trois marins boliviens détenus depuis mai.", ["RETREAT"]),
        ("Lima a accepté le plan proposé par l'Union africaine.", ["AGREE"]),
        ("Lima a rappelé son ambassadeur à Oslo pour protester contre l'amende.", ["SANCTION"]),
        # what one yields or cuts ends it, what others do stays a deed
        ("Lima a suspendu ses raids contre les rebelles boliviens.", ["RETREAT"]),
        ("Lima a cessé d'acheter du pétrole bolivien.", ["SANCTION"]),
        (
            "L'armée péruvienne a quitté la Bolivie après des raids boliviens.",
            ["RETREAT", "ASSAULT"],
        ),
        # the doer warns of it, or somebody else does
        (
            "Lima pourrait rompre ses relations avec Oslo, a averti le ministre péruvien.",
            ["THREATEN"],
        ),
        (
            "Lima pourrait rompre ses relations avec Oslo, a averti le ministre ghanéen.",
            ["SANCTION"],
        ),
        # what will not be done is refused, what was not done is not
        ("Lima ne retirera pas ses troupes de Bolivie, a déclaré le ministre.", ["REJECT"]),
    ],
)
def test_what_a_deed_names_besides_is_no_second_deed(
    deeds: Deeds, text: str, told: list[str]
) -> None:
    assert [act for act, *_ in deeds(text)] == told


def test_what_was_not_done_is_no_refusal(deeds: Deeds) -> None:
    told = deeds("Le Pérou n'a pas retiré ses troupes de Bolivie.")
    assert [(act, status) for act, status, *_ in told] == [("RETREAT", "negated")]
