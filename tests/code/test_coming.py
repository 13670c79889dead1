"""The day of a noun's deed that is to come, or has come, by the verb that tells of nothing else."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "status", "latest"),
    [
        ("La visite du président kényan à Oslo aura lieu jeudi.", "future", "2021-05-20"),
        ("La visite du président kényan à Oslo doit avoir lieu jeudi.", "future", "2021-05-20"),
        ("La visite du président kényan à Oslo a eu lieu jeudi.", "occurred", "2021-05-13"),
        ("Un sommet entre le Kenya et la Norvège s'ouvrira jeudi.", "future", "2021-05-20"),
        ("Un sommet entre le Kenya et la Norvège s'est ouvert jeudi.", "occurred", "2021-05-13"),
        ("La visite du président kényan à Oslo a permis un accord.", "occurred", "2021-05-14"),
    ],
)
def test_a_deed_is_as_far_as_the_verb_it_comes_about_by(
    coder: Coder, text: str, status: str, latest: str
) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [claim] = [c for c in claims if c.act == "CONSULT"]
    assert claim.status == status
    assert claim.date is not None and str(claim.date.latest) == latest
