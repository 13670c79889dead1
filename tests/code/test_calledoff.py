"""Plans that a later sentence calls off, with the real model."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Le président russe Vladimir Poutine devait se rendre à Tokyo en mai. "
            "Il y a renoncé lundi.",
            "cancelled",
        ),
        (
            "Une visite du président russe Vladimir Poutine à Tokyo était prévue en mai. "
            "Il l'a annulée quelques jours avant.",
            "cancelled",
        ),
        (
            "Le président russe Vladimir Poutine doit se rendre à Tokyo en mai. "
            "Il a renoncé lundi à sa réforme des retraites.",
            "future",
        ),
        ("La visite du roi du Maroc à Oslo, prévue en mars, n'a pas eu lieu.", "cancelled"),
        ("La visite du roi du Maroc à Oslo, prévue en mai, n'a pas réjoui Alger.", "future"),
        (
            "Le président russe doit rencontrer le roi du Maroc le 4 mai. "
            "La rencontre a été annulée.",
            "cancelled",
        ),
        (
            "Le président russe devait rencontrer le roi du Maroc le 4 mars, "
            "mais la réunion a été reportée.",
            "cancelled",
        ),
        (
            "Le président russe doit rencontrer le roi du Maroc le 4 mai. "
            "La rencontre de tennis de jeudi a été annulée.",
            "future",
        ),
    ],
)
def test_what_a_later_word_calls_off(coder: Coder, text: str, status: str) -> None:
    claims = coder.code(Dispatch("x", "2019-04-24", text)).claims
    assert [c.status for c in claims if c.act == "CONSULT"] == [status]


@pytest.mark.parametrize(
    ("verb", "status"), [("a suspendu", "cancelled"), ("a confirmé", "occurred")]
)
def test_a_decision_that_is_put_off_is_not_carried_out(
    coder: Coder, verb: str, status: str
) -> None:
    text = f"Le Pérou {verb} sa décision de fermer son ambassade à Riga."
    claims = coder.code(Dispatch("d1", "2019-04-24", text)).claims
    assert [c.status for c in claims if c.act == "SANCTION"] == [status]
