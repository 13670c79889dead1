"""Infinitives of present forms."""

from __future__ import annotations

import pytest
from tests.parses import parse

from dyade.parse import tree
from dyade.parse.mend import infinitives, mend

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


def test_a_participle_read_as_an_adjective_is_a_passive() -> None:
    rows = """
        Riga Riga PROPN nsubj 3
        a avoir AUX aux:tense 3 Mood=Ind|Tense=Pres|VerbForm=Fin
        été être AUX cop 3 Tense=Past|VerbForm=Part
        {word} {word} ADJ ROOT 3
    """
    struck = parse(rows.format(word="bombardée"))
    mend(struck, {"bombarder"}.__contains__)
    assert struck[3].lemma_ == "bombarder" and tree.is_passive(struck[3])
    calm = parse(rows.format(word="paisible"))
    mend(calm, {"bombarder"}.__contains__)
    assert not tree.is_passive(calm[3])
