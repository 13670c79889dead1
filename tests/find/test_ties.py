"""Ties of kinship and founding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Le fils de Pablo Soto, Diego Soto, est élu.", ("Diego Soto", "fils", "Pablo Soto")),
        ("Ana Soto, épouse de Pablo Soto, a voté.", ("Ana Soto", "épouse", "Pablo Soto")),
        (
            "Le grand-père de Pablo Soto et fondateur du Hezbollah en 1948, Juan Soto, est mort.",
            ("Juan Soto", "grand-père", "Pablo Soto"),
        ),
    ],
)
def test_ties(entities: Read, text: str, tie: tuple[str, str, str]) -> None:
    assert tie in {(t.person, t.tie, t.other) for t in entities(text).ties}


def test_no_tie_without_both_names(entities: Read) -> None:
    assert entities("Le fils du boulanger a voté. Une femme dort.").ties == []
