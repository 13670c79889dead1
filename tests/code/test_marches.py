"""What is done to those who march is of the day and the place of the march; older deeds are not."""

from __future__ import annotations

import datetime as dt

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model
DATE = "2019-04-26"  # a Friday
MARCH = "Des milliers de Péruviens ont manifesté mercredi à Lima. "


def deed(coder: Coder, text: str, act: str) -> Claim:
    (claim,) = [c for c in coder.code(Dispatch("x", DATE, text)).claims if c.act == act]
    return claim


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("La police a arrêté des centaines de manifestants.", "COERCE"),
        ("La police péruvienne a dispersé la foule à coups de matraque.", "ASSAULT"),
    ],
)
def test_the_answer_to_a_march(coder: Coder, sentence: str, act: str) -> None:
    found = deed(coder, MARCH + sentence, act)
    assert found.date.earliest == found.date.latest == dt.date(2019, 4, 24)
    assert found.date_basis == "occasion"
    assert found.place is not None and found.place.name == "Lima"


@pytest.mark.parametrize(
    ("shot", "basis"), [("des gaz lacrymogènes", "occasion"), ("des missiles", "news")]
)
def test_what_is_done_once_a_crowd_is_dispersed(coder: Coder, shot: str, basis: str) -> None:
    fired = f"La police péruvienne a tiré {shot} mercredi à Lima contre des Péruviens. "
    found = deed(coder, fired + "La police a arrêté des centaines d'opposants.", "COERCE")
    assert found.date_basis == basis


def test_what_a_crowd_demands_at_its_march(coder: Coder) -> None:
    text = MARCH + "Les manifestants ont réclamé la libération d'un opposant péruvien."
    found = deed(coder, text, "REQUEST")
    assert found.date.earliest == found.date.latest == dt.date(2019, 4, 24)
    assert found.place is not None and found.place.name == "Lima"
    for others in ("L'opposition chilienne", "Le ministre péruvien de l'Intérieur"):
        text = MARCH + others + " a réclamé la libération d'un opposant péruvien."
        assert deed(coder, text, "REQUEST").date_basis == "news"


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("La police avait arrêté des centaines d'opposants.", "COERCE"),  # older
        ("La police chilienne a arrêté des centaines d'opposants chiliens.", "COERCE"),  # elsewhere
        ("La police a arrêté l'ancien ministre péruvien Luis Soto.", "COERCE"),  # named
    ],
)
def test_no_answer_to_it(coder: Coder, sentence: str, act: str) -> None:
    assert deed(coder, MARCH + sentence, act).date_basis != "occasion"


@pytest.mark.parametrize(
    ("sentence", "act", "told"),
    [
        ("Ils dénoncent la répression du mouvement étudiant.", "COERCE", False),
        ("La foule a subi la répression du mouvement étudiant.", "COERCE", True),
        ("Ils protestent contre le racisme et les brutalités policières.", "ASSAULT", False),
        ("L'opposition a fait état de brutalités policières.", "ASSAULT", True),
        (
            "La police avait tué un étudiant lors de l'interpellation de manifestants.",
            "COERCE",
            False,
        ),
        ("La police a tué un étudiant lors de l'interpellation de manifestants.", "COERCE", True),
    ],
)
def test_what_people_march_against_is_no_answer(
    coder: Coder, sentence: str, act: str, told: bool
) -> None:
    assert (deed(coder, MARCH + sentence, act).date_basis == "occasion") == told


def test_a_march_told_again_is_of_its_day(coder: Coder) -> None:
    def days(sentence: str) -> list[str]:
        claims = coder.code(Dispatch("x", DATE, MARCH + sentence)).claims
        return [c.date_basis for c in claims if c.act == "PROTEST"]

    between = "Un ministre a parlé. Les routes sont fermées. "
    assert days(between + "Des Péruviens ont défilé à Lima avec des bougies.") == [
        "said",
        "occasion",
    ]
    assert days(between + "Des Péruviens ont défilé à Cuzco avec des bougies.") == ["said", "news"]
    land = "Des milliers de Péruviens ont manifesté mercredi au Pérou. " + between
    claims = coder.code(Dispatch("x", DATE, land + "Des Péruviens ont défilé à Cuzco.")).claims
    assert [c.date_basis for c in claims if c.act == "PROTEST"] == ["said", "occasion"]


def test_a_hunger_strike_draws_no_crowd(coder: Coder) -> None:
    text = "Des opposants péruviens ont entamé mercredi une grève de la faim. "
    found = deed(coder, text + "La police a arrêté des centaines de manifestants.", "COERCE")
    assert found.date_basis == "news"


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Des centaines d'Uruguayens se sont rassemblés jeudi à Salto pour manifester.", 1),
        ("Des Uruguayens ont manifesté jeudi à Salto pour soutenir la grève des dockers.", 2),
    ],
)
def test_people_who_gather_to_protest_do_so_once(coder: Coder, text: str, times: int) -> None:
    claims = coder.code(Dispatch("d", "2019-05-14", text)).claims
    assert [c.act for c in claims].count("PROTEST") == times
