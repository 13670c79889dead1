"""The closed classes of words as the rules ask for them."""

from __future__ import annotations

import pytest

from dyade.errors import DataError
from dyade.parse.spelling import is_infinitive, of_participle
from dyade.parse.words import word, words


def test_a_class_of_one_word_gives_it() -> None:
    assert word("prepositions", "of") == "de"


def test_a_class_of_several_words_is_not_one_word() -> None:
    with pytest.raises(DataError, match="must be one word"):
        word("prepositions", "place")


def test_a_class_that_is_not_in_the_file_is_refused() -> None:
    with pytest.raises(DataError, match="has no list of_nothing"):
        words("prepositions", "of_nothing")


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [("signées", "signer"), ("signé", "signer"), ("signe", ""), ("signer", "")],
)
def test_the_infinitive_of_a_participle(form: str, infinitive: str) -> None:
    assert of_participle(form) == infinitive


def test_an_infinitive_has_two_participles() -> None:
    french = {"signé", "signant"}
    assert is_infinitive("signer", french.__contains__)
    assert not is_infinitive("hiver", french.__contains__)
    assert not is_infinitive("signe", french.__contains__)
