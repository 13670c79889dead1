"""Unowned police and people are those of the place; soldiers and named groups are not."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model
LED = "Le président français Emmanuel Macron s'est exprimé mardi à Paris. La France se souvient. "


@pytest.mark.parametrize(
    ("sentence", "actors", "recipients"),
    [
        ("Un étudiant kényan a été tué à Chicago par un policier.", {"USA"}, {"KEN"}),
        ("Un étudiant kényan a été tué par des soldats en mai à Chicago.", {"FRA"}, {"KEN"}),
        ("Un étudiant kényan a été tué par des policiers français à Chicago.", {"FRA"}, {"KEN"}),
        ("A Bogota, des milliers de manifestants ont défilé samedi.", {"COL"}, set()),
    ],
)
def test_who_acts_on_the_spot(
    coder: Coder, sentence: str, actors: set[str], recipients: set[str]
) -> None:
    found = [
        c
        for c in coder.code(Dispatch("x", "2019-04-24", LED + sentence)).claims
        if c.act in ("ASSAULT", "PROTEST")
    ]
    assert [({a.code for a in c.actors}, {a.code for a in c.recipients}) for c in found] == [
        (actors, recipients)
    ]
