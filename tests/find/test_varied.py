"""Nouns by which somebody just named is taken up, and those that name somebody else."""

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
        (f"{SOTO} L'homme de 60 ans a cédé.", "homme", "Luis Soto"),
        (f"{SOTO} L'ex-gouverneur a cédé.", "gouverneur", "Luis Soto"),
        # of two the one who is known to be rich
        (
            "Donald Trump a reçu le sénateur Tim Kaine. Le milliardaire a cédé.",
            "milliardaire",
            "Donald Trump",
        ),
        # somebody else, by the article, the gender, a name or an owner
        (f"{SOTO} Un milliardaire a cédé.", "milliardaire", ""),
        (f"{SOTO} La femme de 60 ans a cédé.", "femme", ""),
        (f"{SOTO} L'homme de confiance a cédé.", "homme", ""),
        (f"{SOTO} Il a vu l'ex-gouverneur.", "gouverneur", ""),
        (f"{SOTO} La septuagénaire a cédé.", "septuagénaire", ""),
        (f"{SOTO} L'ancien banquier Ana Rojas a cédé.", "banquier", ""),
        (f"{SOTO} L'ancien avocat de la ville a cédé.", "avocat", ""),
        # the last one named is of no politics
        (f"{SOTO} Le chanteur Ali Kaya l'a hué. Le septuagénaire a cédé.", "septuagénaire", ""),
    ],
)
def test_who_is_taken_up(entities: Read, text: str, words: str, meant: str) -> None:
    assert person(entities(text), text, words) == meant


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        # movements, parties and associations by what they are
        ("Le Hezbollah a réagi lundi. Le mouvement chiite nie.", "mouvement", "HEZBOLLAH"),
        ("Le Hezbollah a réagi lundi. Ce groupe nie.", "groupe", "HEZBOLLAH"),
        ("Le Hezbollah a réagi lundi. Un mouvement est né.", "mouvement", ""),
        ("Le Pérou a réagi lundi. Le mouvement est né.", "mouvement", ""),
        ("Amnesty International a réagi lundi au Pérou. L'ONG nie.", "ONG", "AMNESTY"),
        ("Le Pérou a réagi lundi. L'ONG nie.", "ONG", "PER"),
        # lands, by their size, their part of the world and what they were
        ("Le Qatar a réagi lundi. Le petit émirat nie.", "émirat", "QAT"),
        ("Le Qatar a réagi lundi. Un petit émirat nie.", "émirat", ""),
        ("Le Kenya a réagi lundi. Le pays d'Afrique de l'Est nie.", "pays", "KEN"),
        ("Le Kenya a réagi lundi. Le pays de Galles nie.", "pays", "GBR"),
        ("Le Kenya a réagi lundi. Ce pays pauvre nie.", "pays", "KEN"),
        ("Le Bélarus a réagi lundi. L'ex-république soviétique nie.", "ex-république", "BLR"),
        ("Le Niger a réagi lundi. L'ancienne colonie française nie.", "ancienne", "NER"),
    ],
)
def test_what_is_taken_up(entities: Read, text: str, words: str, code: str) -> None:
    start = text.index(words)
    over = [m for m in entities(text).mentions if m.span.start <= start < m.span.end]
    widest = max(over, key=lambda m: m.span.end - m.span.start, default=None)
    assert (widest.actors[0].code if widest and widest.actors else "") == code
