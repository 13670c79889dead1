"""Words of a sentence after the tokenizer."""

from __future__ import annotations

import pytest

from dyade.parse.joining import Words, unglued


def words(text: str) -> Words:
    """The words of a text at its blanks."""
    found = text.split(" ")
    starts = [sum(len(w) + 1 for w in found[:i]) for i in range(len(found))]
    spaces = [True] * (len(found) - 1) + [False]
    return Words(tuple(found), tuple(spaces), tuple(starts))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("parle d'\"escalade ici", ("parle", "d'", '"', "escalade", "ici")),
        ('façon,"je dis', ("façon,", '"', "je", "dis")),
        ('une " seule', ("une", '"', "seule")),
        ("aujourd'hui encore", ("aujourd'hui", "encore")),
    ],
)
def test_quotation_marks_are_words_of_their_own(text: str, expected: tuple[str, ...]) -> None:
    found = unglued(words(text))
    assert found.words == expected
    for word, start in zip(found.words, found.starts, strict=True):
        assert text[start : start + len(word)] == word
    blanks = tuple(
        text[s + len(w) : s + len(w) + 1] == " "
        for w, s in zip(found.words, found.starts, strict=True)
    )
    assert found.spaces == blanks
