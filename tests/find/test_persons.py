"""Which names are persons, and whose: given names alone, completed ones, those that come late."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ('"(Jair) Bolsonaro a menti", a dit le Chili.', ["Jair Bolsonaro"]),
        ('"Vladimir (Poutine) a menti", a dit le Chili.', ["Vladimir Poutine"]),
        ("Le président (Recep Tayyip) Erdogan a menti.", ["Recep Tayyip Erdogan"]),
        (
            "Angela Merkel (Berlin) a vu le sénateur (PS) Paul Martin.",
            ["Angela Merkel", "Paul Martin"],
        ),
        # a given name alone is that of a leader only where his state is spoken of
        ("Ryan, un étudiant de Lima, a menti.", []),
        ("Pyongyang a tiré. Kim a menti.", ["Kim"]),
        ("Lima a tiré. Kim a menti.", []),
        ("Lima a tiré. Macron a menti.", ["Macron"]),
        # the leader of a name who is of no state told of is not who bears it here
        (
            "Le député espagnol Abel Hernandez a menti. Hernandez a fui.",
            ["Abel Hernandez", "Abel Hernandez"],
        ),
        (
            "Le Honduras a cédé. Le député Abel Hernandez a menti. Hernandez a fui.",
            ["Abel Hernandez", "Hernandez"],
        ),
        # a listed name that goes on is another's
        ("Le ministre chilien Tito Marovic a menti.", ["Tito Marovic"]),
        ("Le président Tito a menti.", ["Tito"]),
        ("FRANÇOIS HOLLANDE INTERPELLÉ.", ["François Hollande"]),  # as headlines write
        # a particle belongs to a name that a noun brings in, and to one behind a title
        ("Le procureur péruvien Lario de Monta a menti.", ["Lario de Monta"]),
        ("Le président Macron de Bercy a menti.", ["Macron"]),
        (
            "Le ministre chilien Jan van den Berg a menti. M. van den Berg a fui.",
            ["Jan van den Berg", "Jan van den Berg"],
        ),
        # the table's office tells a woman by its form, whom "M." does not mean
        (
            "Kim Yo Jong a fui. Kim Jong Un a menti. M. Kim a cédé. Mme Kim a ri.",
            ["Kim Yo Jong", "Kim Jong Un", "Kim Jong Un", "Kim Yo Jong"],
        ),
        # firms and things with a name are no persons
        ("Les laboratoires américains Johnson & Johnson ont menti.", []),
        ("Un responsable péruvien de l'opération Warp Speed a menti.", []),
        ("Le directeur péruvien du quotidien Paul Sotar a menti.", ["Paul Sotar"]),
        ("La France a rouvert le port de Marseille.", []),
    ],
)
def test_names_of_persons(entities: Read, text: str, people: list[str]) -> None:
    found = [m for m in entities(text).mentions if m.kind == "person"]
    assert [a.person for m in found for a in m.actors] == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Un homme a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", ["Luc Ondo"]),
        ("Un ex-soldat a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", ["Luc Ondo"]),
        ("Un suspect a été arrêté au Gabon. Il s'agit de Luc Ondo.", ["Luc Ondo"]),
        ("Un homme a été tué lundi au Gabon. Luc Ondo a pleuré.", []),
        ("Un homme a été tué lundi au Gabon. Ana Mba, 30 ans, manifestait.", []),
        ("L'homme a été tué lundi au Gabon. Luc Ondo, 30 ans, manifestait.", []),
    ],
)
def test_a_man_of_no_office_gets_his_name(entities: Read, text: str, names: list[str]) -> None:
    first = [m for m in entities(text).mentions if m.sentence == 0 and m.name]
    assert [m.name for m in first] == names
