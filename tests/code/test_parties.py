"""Who is party to a deed where the words stand apart, with the real model."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def coder() -> Coder:
    return Coder.load()


@pytest.mark.parametrize(
    ("text", "act", "actors"),
    [
        (
            "\"Nous avons vu le président gabonais\", a déclaré l'émissaire de l'ONU.",
            "CONSULT",
            {"UN", "GAB"},
        ),
        (
            "La Suède a critiqué le ministre norvégien de la Défense pour avoir aidé l'Islande.",
            "AID",
            {"NOR"},
        ),
        ("La justice norvégienne a aidé la Suède pour avoir ses dossiers.", "AID", {"NOR"}),
        ("L'accord dont le Pérou s'est désengagé en 2018 est caduc.", "SANCTION", {"PER"}),
    ],
)
def test_who_does_it(coder: Coder, text: str, act: str, actors: set[str]) -> None:
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [{a.code for a in c.actors} for c in claims if c.act == act] == [actors]
