"""Which person stands on a side of a deed, where that is hidden (``persons.tsv``)."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Actor, Dispatch

pytestmark = pytest.mark.model

PERSONS = rows(Path(__file__).with_name("persons.tsv"))


def told(actors: tuple[Actor, ...]) -> str:
    return "|".join(a.person or a.code for a in actors)


@pytest.mark.parametrize(("text", "act", "actors", "recipients"), PERSONS)
def test_persons(coder: Coder, text: str, act: str, actors: str, recipients: str) -> None:
    record = coder.code(Dispatch("d", "2019-06-14", text))
    found = [(told(c.actors), told(c.recipients)) for c in record.claims if c.act == act]
    assert found == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        # whom that befalls which another asks for
        (
            "L'opposant gabonais Luc Ondo a été arrêté. La ministre kényane Ana Mba a exigé sa "
            "libération.",
            ["Luc Ondo"],
        ),
        ("L'opposant gabonais Luc Ondo a été arrêté. Il a exigé sa libération.", []),
        # where or by which pact it is said
        ("Lima a exigé d'Oslo, à la tribune de l'ONU, de céder.", []),
        ("Lima a exigé d'Oslo de céder sur l'ONU.", ["UN"]),
        # the lands that a demand in quotation names, where nothing took place
        ("« Les combats doivent cesser au Mali », a dit le ministre gabonais Luc Ondo.", ["MLI"]),
        ("« Les combats doivent cesser », a dit au Mali le ministre gabonais Luc Ondo.", []),
    ],
)
def test_whom_a_demand_concerns(coder: Coder, text: str, about: list[str]) -> None:
    record = coder.code(Dispatch("d", "2019-06-14", text))
    demands = [c for c in record.claims if c.act == "REQUEST"]
    assert [[a.person or a.code for a in c.concerning] for c in demands] == [about]
