"""Who says what a state says: its officeholder who is quoted for it, and nobody else."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

BLAME = "La Finlande a condamné mardi l'annexion de l'Ossétie par la Russie. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            BLAME + '"Nous y pensons", a déclaré la ministre de la Défense, Aino Virta.',
            "Aino Virta",
        ),
        (BLAME + '"C\'est un affront", a déclaré le ministre suédois Nils Holm.', ""),
        (BLAME + '"Nous y pensons", a dit le maire finlandais Eero Salo.', ""),
        (BLAME + "\"C'est un affront\", a dit le chef de l'opposition finlandaise, Nils Holm.", ""),
        (
            BLAME + 'Il pleuvait. Il neigeait. "Je viens", a dit le ministre finlandais Eero Salo.',
            "",
        ),
        (
            "Lima, par la voix de son ministre Luis Rojas, a accusé lundi la Bolivie.",
            "Luis Rojas",
        ),
        ("Lima a accusé lundi la Bolivie, que le ministre Luis Rojas aime entendre.", ""),
    ],
)
def test_a_state_speaks_through_its_officeholder(coder: Coder, text: str, who: str) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    said = [c for c in claims if c.act == "ACCUSE" and c.actors[0].code in ("FIN", "PER")]
    assert said[0].actors[0].person == who


def test_through_whom_a_state_speaks_is_not_whom_it_blames(coder: Coder) -> None:
    text = "Le Japon, par la voix de son Premier ministre, a protesté contre la Corée du Nord."
    (claim,) = coder.code(Dispatch("x", "2021-05-14", text)).claims
    assert [a.code for a in claim.recipients] == ["PRK"]
