"""What the tests of finding share: the parser, and a dispatch's entities from its text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dyade.find.entities import find
from dyade.find.mention import Entities
from dyade.model import Dispatch
from dyade.parse.parser import Parser, load

Read = Callable[..., Entities]


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The parser, loaded once."""
    return load()


@pytest.fixture(scope="session")
def entities(parser: Parser) -> Read:
    """The entities of a text; ``parsed=False`` leaves out the parse."""

    def read(text: str, date: str = "2019-06-14", parsed: bool = True) -> Entities:
        dispatch = Dispatch("t", date, text)
        return find(parser.parse(dispatch) if parsed else parser.split(dispatch))

    return read
