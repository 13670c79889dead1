"""The list of names that a reading could not resolve."""

from __future__ import annotations

import pytest

from dyade.measure.unresolved import unresolved
from dyade.model import Dispatch
from dyade.parse.parser import Parser, load

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser() -> Parser:
    return load()


def names(parser: Parser, *texts: str) -> list[tuple[str, int]]:
    dispatches = [Dispatch(str(i), "2019-05-02", text) for i, text in enumerate(texts)]
    return unresolved(dispatches, parser)


def test_unknown_names_are_counted_once_a_dispatch(parser: Parser) -> None:
    found = names(
        parser,
        "La France attend la réponse du Zorglub. Le Zorglub se tait.",
        "Paris et le Zorglub se parlent.",
    )
    assert found == [("Zorglub", 2)]


def test_known_names_are_not_listed(parser: Parser) -> None:
    assert names(parser, "Le Kremlin accuse l'Otan et les Etats-Unis, a dit Mme Merkel.") == []


def test_the_first_word_of_a_sentence_is_left_off_where_it_is_common(parser: Parser) -> None:
    text = "Une table a cédé hier. Table cassée, a noté Ankara, selon une dépêche."
    assert names(parser, text) == []


def test_ties_stand_in_the_order_of_the_alphabet(parser: Parser) -> None:
    assert names(parser, "Londres attend le Zorglub et le Bzz.") == [
        ("Bzz", 1),
        ("Zorglub", 1),
    ]
