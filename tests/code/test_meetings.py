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
    ("L'Union africaine s'est réunie en urgence.", "multilateral"),
    ("Le gouvernement kényan s'est réuni en urgence avec l'opposition.", ""),
]


@pytest.mark.parametrize(("text", "mode"), READ)
def test_how_they_meet(coder: Coder, text: str, mode: str) -> None:
    claims = coder.code(Dispatch("x", "2021-03-10", text)).claims
    assert [c.mode for c in claims if c.act == "CONSULT"] == [mode]
