"""Whether a noun's deed has come about, by the verb that tells of nothing else."""

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
        ("La visite du président kényan à Oslo pourrait reprendre jeudi.", "hypothetical", ""),
        ("La visite du président kényan à Oslo a eu lieu jeudi.", "occurred", "2021-05-13"),
        ("La visite du président kényan à Oslo n'aura pas lieu.", "negated", ""),
        ("Un sommet entre le Kenya et la Norvège s'ouvrira jeudi.", "future", "2021-05-20"),
        ("Un sommet entre le Kenya et la Norvège s'est ouvert jeudi.", "occurred", "2021-05-13"),
        ("La visite du président kényan à Oslo a permis un accord.", "occurred", "2021-05-14"),
        ("Ni la date ni le lieu du sommet entre Oslo et Riga ne sont connus.", "future", ""),
        ("A l'approche du sommet entre Oslo et Riga, Lima a ri.", "future", ""),
        ("A l'issue du sommet entre Oslo et Riga, Lima a ri.", "occurred", ""),
        ("Le déroulement du sommet entre Oslo et Riga est connu.", "occurred", ""),
    ],
)
def test_a_deed_is_as_far_as_the_verb_it_comes_about_by(
    coder: Coder, text: str, status: str, latest: str
) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [claim] = [c for c in claims if c.act == "CONSULT"]
    assert claim.status == status
    if latest:
        assert claim.date is not None and str(claim.date.latest) == latest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La visite du président kényan à Oslo, prévue jeudi, est un test.", "future"),
        ("Les visites du président kényan à Oslo prévues jeudi sont un test.", "future"),
        ("La visite du président kényan à Oslo, attendue en juin, a été annulée.", "cancelled"),
        ("La visite du président kényan à Oslo, vécue comme un test, a ravi.", "occurred"),
    ],
)
def test_a_participle_says_that_a_deed_is_planned(coder: Coder, text: str, status: str) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    [claim] = [c for c in claims if c.act == "CONSULT"]
    assert claim.status == status
