"""Whom pronouns, possessives and nouns mean (``meant.tsv``, ``presented.tsv``)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.tables import rows

from dyade.find.mention import Entities

pytestmark = pytest.mark.model
Read = Callable[..., Entities]

MEANT = rows(Path(__file__).with_name("meant.tsv"))
PRESENTED = rows(Path(__file__).with_name("presented.tsv"))


def who(entities: Entities, text: str, words: str) -> str:
    """Whom the widest mention over the last ``words`` names, "" where it names nobody."""
    start = text.rindex(words)
    over = [m for m in entities.mentions if m.span.start <= start < m.span.end]
    widest = max(over, key=lambda m: m.span.end - m.span.start, default=None)
    return "|".join(a.person or a.code for a in widest.actors) if widest else ""


@pytest.mark.parametrize(("text", "words", "meant"), [*MEANT, *PRESENTED])
def test_whom_words_mean(entities: Read, text: str, words: str, meant: str) -> None:
    assert who(entities(text), text, words) == meant


def test_what_is_the_most_of_its_kind_is_nobody_spoken_of(entities: Read) -> None:
    def lands(text: str) -> list[str]:
        return [m.kind for m in entities(text).mentions if m.kind == "description"]

    assert lands("La Suède fait du Chili le pays le plus fermé.") == []
    assert lands("La Suède dort. Le pays le dit.") == ["description"]


def test_a_senator_is_of_the_chamber_named_before(entities: Read) -> None:
    text = "Hong Kong change. Hong Kong attend le Congrès américain. Le sénateur Pat Groom a ri."
    assert [m.actors[0].code for m in entities(text).mentions if "Groom" in m.span.of(text)] == [
        "USA"
    ]
    text = "Hong Kong change. Hong Kong attend le sommet américain. Le sénateur Pat Groom a ri."
    assert [m.actors[0].code for m in entities(text).mentions if "Groom" in m.span.of(text)] == [
        "HKG"
    ]


def test_nobody_is_called_by_an_office_long_over(entities: Read) -> None:
    text = (
        "Le président américain Donald Trump a parlé. La chute du président Richard Nixon en 1974 "
        "reste connue. Le président américain a ri."
    )
    assert who(entities(text, "2019-06-14"), text, "président") == "Donald Trump"
    before = text.replace("Donald Trump", "Gerald Ford")
    assert who(entities(before, "1975-06-14"), before, "président") == "Richard Nixon"


def test_a_given_name_is_first_of_all_who_bears_it_here(entities: Read) -> None:
    text = "Le ministre américain Ryan Groom a cédé. Ryan a ri."
    assert who(entities(text, "2017-06-14"), text, "Ryan") == "Ryan Groom"
    other = text.replace("Ryan Groom", "Bryan Groom")
    assert who(entities(other, "2017-06-14"), other, "Ryan") == "Ryan"
