"""Whom "les insurgés" and the like stand for once a movement has been named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Les talibans ont pris Kunduz. Les insurgés y paradent.", "insurgés", "TALIBAN"),
        ("Les talibans ont pris Kunduz. Des insurgés y paradent.", "insurgés", "AFG"),
        ("Le Pérou a cédé. Les insurgés talibans paradent.", "insurgés", "TALIBAN"),
        ("Les Farc ont quitté Cali. La guérilla est lasse.", "guérilla", "FARC"),
        ("Les Farc ont quitté Cali. La guérilla au Pérou est lasse.", "guérilla", "PER"),
        ("Les Farc ont quitté Cali. La police est lasse.", "police", "COL"),
        (
            "Le mouvement islamiste Hamas est à Gaza. Le groupe armé est las.",
            "groupe armé",
            "HAMAS",
        ),
    ],
)
def test_the_movement_named_before(entities: Read, text: str, words: str, code: str) -> None:
    start = text.rindex(words)
    found = [
        m.actors[0].code
        for m in entities(text).mentions
        if m.span.start <= start < m.span.end and m.kind == "group"
    ]
    assert found == [code]
