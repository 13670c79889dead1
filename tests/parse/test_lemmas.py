"""Infinitives of present forms."""

from __future__ import annotations

import pytest

from dyade.parse.lemmas import infinitives

KNOWN = {"estimer", "espérer", "acheter", "appeler", "rejeter", "envoyer", "déclarer", "appuyer"}


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        ("estime", "estimer"),
        ("estiment", "estimer"),
        ("espère", "espérer"),
        ("achète", "acheter"),
        ("appelle", "appeler"),
        ("rejette", "rejeter"),
        ("envoie", "envoyer"),
        ("appuie", "appuyer"),
        ("déclare", "déclarer"),
        ("prend", None),
        ("ami", None),
    ],
)
def test_infinitives(form: str, infinitive: str | None) -> None:
    found = next((c for c in infinitives(form) if c in KNOWN), None)
    assert found == infinitive
