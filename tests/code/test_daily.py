"""Deeds that share one word and have a day each, and the days that they share."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

DATE = "2019-04-26"  # a Friday


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Oslo a rencontré Lima lundi et Quito mardi.", ["22 NOR+PER", "23 ECU+NOR"]),
        ("Oslo a rencontré Lima et Quito lundi et mardi.", ["22 ECU+NOR+PER"]),
        (
            "Le roi de Suède a reçu lundi le président finlandais, mardi le Premier ministre "
            "danois et mercredi la reine de Norvège.",
            ["22 FIN+SWE", "23 DNK+SWE", "24 NOR+SWE"],
        ),
        ("Israël a bombardé la Syrie lundi et le Liban mardi.", ["22 ISR+SYR", "23 ISR+LBN"]),
        ("Israël a bombardé lundi la Syrie et le Liban.", ["22 ISR+LBN+SYR"]),
        (
            "Le ministre chilien s'est rendu lundi à Quito et mardi à Lima.",
            ["22 CHL+ECU", "23 CHL+PER"],
        ),
        ("Oslo a expulsé lundi un diplomate russe, et mardi Riga a réagi.", ["22 NOR+RUS"]),
    ],
)
def test_days_of_one_word(coder: Coder, text: str, deeds: list[str]) -> None:
    found = [
        f"{c.date.earliest:%d} " + "+".join(sorted({a.code for a in (*c.actors, *c.recipients)}))
        for c in coder.code(Dispatch("x", DATE, text)).claims
        if c.date.earliest
    ]
    assert sorted(found) == deeds


def test_who_is_met_on_another_day_is_no_third_party(coder: Coder) -> None:
    text = (
        "Le ministre russe doit rencontrer lundi la reine de Norvège et mardi le roi de Jordanie."
    )
    assert [c.concerning for c in coder.code(Dispatch("x", DATE, text)).claims] == [(), ()]
