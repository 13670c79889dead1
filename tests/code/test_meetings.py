"""The mode of a meeting by its sides, its place and what is said beside it."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

READ = [
    ("Les ministres kényan et tchadien ont discuté par visioconférence.", "phone"),
    ("Les ministres kényan et tchadien ont discuté par courtoisie.", ""),
    ("Les ministres kényan et tchadien ont discuté à Oslo.", "third-party"),
    ("Les ministres kényan et tchadien ont discuté à Nairobi.", ""),
    ("Le Kenya, le Tchad et le Togo ont tenu une réunion à Nairobi.", "multilateral"),
    ("Le Kenya et le Tchad ont tenu une réunion à Nairobi.", ""),
    ("Le Kenya joue les médiateurs entre le Tchad et le Togo.", "third-party"),
    (
        "Le Kenya a abrité des pourparlers entre le pouvoir et l'opposition du Burundi.",
        "third-party",
    ),
    ("Le Kenya abrite des pourparlers entre le pouvoir et l'opposition.", ""),
    ("Le Kenya organise des discussions avec le Tchad.", ""),
    ("Un émissaire kényan est venu s'entretenir avec les dirigeants togolais.", "visit"),
    ("Un émissaire kényan vient de s'entretenir avec les dirigeants togolais.", ""),
    ("Le roi kényan a rencontré le président togolais et la reine danoise.", ""),
    ("Les dirigeants kényan, togolais et danois se sont rencontrés.", "multilateral"),
    ("L'Union africaine s'est réunie en urgence.", "multilateral"),
    ("Le gouvernement kényan s'est réuni en urgence avec l'opposition.", ""),
]


@pytest.mark.parametrize(("text", "mode"), READ)
def test_how_they_meet(coder: Coder, text: str, mode: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-10", text)).claims
    assert [c.mode for c in claims if c.act == "CONSULT"] == [mode]


def test_who_comes_to_talk_is_the_guest(coder: Coder) -> None:
    text = "Des diplomates kényans sont venus discuter de la frontière avec le Togo."
    [claim] = coder.code(Dispatch("x", "2021-03-10", text)).claims
    assert [a.code for a in claim.actors] == ["KEN"]
    assert [a.code for a in claim.recipients] == ["TGO"]
