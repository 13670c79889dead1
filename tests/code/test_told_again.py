"""A deed told again in a dispatch: one where it stands near, another one further on.

What points back with "ce" is the same one however far; so is "la marche", and the killing of one
person.
"""

from __future__ import annotations

from datetime import date

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch, Interval

pytestmark = pytest.mark.model

BLAME = "Le Pérou a critiqué le Chili."
CRITIC = "Le ministre péruvien Luis Rojas a critiqué le Chili."
PRAISE = "Le ministre péruvien Luis Rojas a salué le Chili."
DEMAND = "L'opposition péruvienne réclame le départ du président péruvien."
MARCH = "Des milliers de Péruviens ont défilé mardi à Lima contre le gouvernement."
MURDER = "L'opposante péruvienne Ana Roca a été assassinée le 2 février."
BEATING = "L'opposante péruvienne Ana Roca a été tabassée le 2 février."
HELD = "L'opposante péruvienne Ana Roca a été arrêtée le 2 février."
BOMB = "Une bombe a tué mardi dix soldats afghans à Kaboul."
ARRESTS = "Cinq opposants ont été arrêtés mardi à Caracas par la police vénézuélienne."
FILLER = "La pêche est bonne cette année. Le port est plein de bateaux."


@pytest.mark.parametrize(
    ("act", "text", "deeds"),
    [
        ("ACCUSE", f"{BLAME} Lima fustige Santiago.", 1),
        ("ACCUSE", f"{BLAME} {FILLER} Lima fustige Santiago.", 2),
        ("ACCUSE", f"{CRITIC} {FILLER} Luis Rojas fustige Santiago.", 1),
        ("ACCUSE", f"{CRITIC} {FILLER} Le ministre péruvien Juan Soto fustige Santiago.", 2),
        ("SUPPORT", f"Lima a salué Santiago. {FILLER} Lima a félicité Santiago.", 2),
        ("SUPPORT", f"{PRAISE} {FILLER} Luis Rojas a félicité Santiago.", 1),
        ("SUPPORT", "Lima et Santiago ont signé la paix. Lima a salué un geste de Quito.", 2),
        ("SUPPORT", "Lima et Santiago ont signé la paix. Lima a signé la paix mardi.", 1),
        ("REQUEST", f"{DEMAND} {FILLER} L'opposant péruvien Juan Soto réclame son départ.", 2),
        ("PROTEST", f"{MARCH} {FILLER} La manifestation a rassemblé mille personnes.", 1),
        ("PROTEST", f"{MARCH} {FILLER} Une manifestation a rassemblé mille personnes.", 2),
        ("PROTEST", f"{MARCH} {FILLER} Il a plu lors de la marche qui a réuni mille Péruviens.", 1),
        ("PROTEST", f"{MARCH} {FILLER} Il a plu lors de la marche contre le maire.", 2),
        ("REQUEST", f"{DEMAND} {FILLER} L'opposition péruvienne réclame son départ.", 1),
        ("CONSULT", f"Le Pérou négocie avec le Chili. {FILLER} Lima rencontre Santiago.", 2),
        ("SANCTION", f"Le Pérou a sanctionné le Chili. {FILLER} Lima a sanctionné Santiago.", 1),
        (
            "COERCE",
            f"La police péruvienne a arrêté l'opposant Luis Rojas. {FILLER} "
            "La police péruvienne a arrêté Luis Rojas.",
            1,
        ),
        ("PROTEST", f"Une manifestation a eu lieu à Lima. {FILLER} Cette manifestation a duré.", 1),
        ("PROTEST", f"Une manifestation a eu lieu à Lima. {FILLER} Une manifestation a duré.", 2),
        ("PROTEST", f"{MARCH} {FILLER} Les participants à la manifestation ont chanté.", 1),
        ("PROTEST", f"{MARCH} {FILLER} Une manifestation a eu lieu.", 2),
        ("PROTEST", f"La contestation dure à Lima. {FILLER} La marche contre le maire a duré.", 2),
        ("ASSAULT", f"{MURDER} {FILLER} L'opposante péruvienne Ana Roca a été tuée par balle.", 1),
        ("ASSAULT", f"{MURDER} {FILLER} L'opposante péruvienne Ana Cruz a été tuée par balle.", 2),
        ("ASSAULT", f"{BOMB} {FILLER} Les talibans ont revendiqué l'attentat.", 1),
        ("ASSAULT", f"{BOMB} {FILLER} Les talibans ont revendiqué un attentat.", 2),
        ("ASSAULT", f"{BOMB} {FILLER} Les talibans ont revendiqué l'attentat de Lima.", 2),
        ("COERCE", f"{ARRESTS} {FILLER} Washington a condamné ces arrestations.", 1),
        ("COERCE", f"{ARRESTS} {FILLER} Washington a condamné des arrestations de Chinois.", 2),
        ("ASSAULT", f"{BEATING} {FILLER} L'opposante péruvienne Ana Roca a été tabassée.", 2),
    ],
)
def test_what_comes_again(coder: Coder, act: str, text: str, deeds: int) -> None:
    claims = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert sum(c.act == act for c in claims) == deeds


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (f"{HELD} Ana Roca est emprisonnée à Lima.", "02-02", "02-02"),
        ("L'opposante péruvienne Ana Roca est emprisonnée à Lima.", "03-05", "03-05"),
        ("Lima avait sanctionné Santiago. Le Pérou a sanctionné le Chili.", "02-27", "03-05"),
        ("Lima avait sanctionné Santiago. Le Pérou sanctionne Quito.", None, "03-05"),
    ],
)
def test_of_two_tellings_the_sharper_day_is_kept(
    coder: Coder, text: str, first: str | None, last: str
) -> None:
    days = coder.code(Dispatch("x", "2020-03-05", text)).claims[0].date
    ends = [date.fromisoformat(f"2020-{end}") if end else None for end in (first, last)]
    assert days == Interval(*ends)


@pytest.mark.parametrize(
    ("signed", "parties"),
    [("Lima et Santiago ont signé", {"PER", "CHL"}), ("Lima a signé", {"PER"})],
)
def test_a_pact_keeps_the_party_that_its_sharper_telling_leaves_out(
    coder: Coder, signed: str, parties: set[str]
) -> None:
    text = f"{signed} un pacte de pêche. Le ministre péruvien Luis Rojas a signé le pacte lundi."
    (claim,) = coder.code(Dispatch("x", "2020-03-05", text)).claims
    assert {a.code for a in claim.actors} == parties and not claim.recipients
    assert "Luis Rojas" in {a.person for a in claim.actors}
