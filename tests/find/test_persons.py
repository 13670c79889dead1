"""Which names are persons, and whose: given names alone, and names an editor completed."""

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
    ],
)
def test_names_of_persons(entities: Read, text: str, people: list[str]) -> None:
    found = [m for m in entities(text).mentions if m.kind == "person"]
    assert [a.person for m in found for a in m.actors] == people
