"""Nouns by which a politician just named is taken up, and those that name somebody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]
SOTO = "Le président chilien Luis Soto a pris la parole lundi."


def person(found: Entities, text: str, words: str) -> str:
    """The person of the mention at ``words``, "" where it names nobody."""
    start = text.rindex(words)
    over = [m for m in found.mentions if m.span.start <= start < m.span.end]
    return next((a.person for m in over for a in m.actors), "")


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (f"{SOTO} Le milliardaire conservateur a cédé.", "milliardaire", "Luis Soto"),
        (f"{SOTO} Le septuagénaire a cédé.", "septuagénaire", "Luis Soto"),
        (f"{SOTO} L'ancien banquier de 60 ans a cédé.", "banquier", "Luis Soto"),
        (f"{SOTO} L'ancien homme d'affaires a cédé.", "homme", "Luis Soto"),
        (f"{SOTO} L'intéressé a cédé.", "intéressé", "Luis Soto"),
        # of two the one who is known to be rich
        (
            "Donald Trump a reçu le sénateur Tim Kaine. Le milliardaire a cédé.",
            "milliardaire",
            "Donald Trump",
        ),
        # somebody else, by the article, the gender, a name or an owner
        (f"{SOTO} Un milliardaire a cédé.", "milliardaire", ""),
        (f"{SOTO} La septuagénaire a cédé.", "septuagénaire", ""),
        (f"{SOTO} L'ancien banquier Ana Rojas a cédé.", "banquier", ""),
        (f"{SOTO} L'ancien avocat de la ville a cédé.", "avocat", ""),
        # the last one named is of no politics
        (f"{SOTO} Le chanteur Ali Kaya l'a hué. Le septuagénaire a cédé.", "septuagénaire", ""),
    ],
)
def test_who_is_taken_up(entities: Read, text: str, words: str, meant: str) -> None:
    assert person(entities(text), text, words) == meant
