"""Whom "nous" and "notre" stand for: who speaks the quotation, and nobody outside of one."""

from __future__ import annotations

import pytest

from dyade.find import entities, speech
from dyade.find.pointing import first_person
from dyade.model import Dispatch
from dyade.parse.parser import Parser

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ('"La Bolivie nous a attaqués", a dit le ministre chilien.', "nous", ("CHL",)),
        ('"La Bolivie a violé notre territoire", a dit le ministre chilien.', "notre", ("CHL",)),
        # the subject is the verb's own affair, and a reflexive repeats it
        ('"Nous avons gagné", a dit le ministre chilien.', "Nous", ()),
        ('"Nous nous sommes battus", a dit le ministre chilien.', "nous", ()),
        # nobody in a list speaks, or there is no quotation
        ('"La Bolivie nous a attaqués", a dit un passant.', "nous", ()),
        ("La Bolivie nous a attaqués, et notre pays avec elle.", "notre", ()),
        # a group that nothing ties to a state is the speaker's
        (
            'La Bolivie a tiré. "Nos soldats sont morts", a dit le chef chilien.',
            "soldats",
            ("CHL",),
        ),
        # a movement has its own fighters, but its people are those of its state
        ('"Notre peuple a faim", a dit le Hamas.', "peuple", ("PSE",)),
    ],
)
def test_first_persons_stand_for_the_speaker(
    parser: Parser, text: str, words: str, who: tuple[str, ...]
) -> None:
    parsed = parser.parse(Dispatch("t", "2019-06-14", text))
    found = entities.find(parsed)
    first_person.read(parsed, found, speech.find(parsed, found))
    at = text.index(words)
    sentence = next(s for s in parsed if s.span.start <= at < s.span.end)
    mention = found.at(sentence.index, sentence.starts.index(at))
    assert tuple(a.code for a in (mention.actors if mention else ())) == who
