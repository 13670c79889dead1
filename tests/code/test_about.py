"""Whom a deed is about, by what hangs on it: each turn with its near miss."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

THIRDS = rows(Path(__file__).with_name("thirds.tsv"))


@pytest.mark.parametrize(("sentence", "act", "concerning"), THIRDS)
def test_a_deed_is_about_those_whom_it_names_as_third(
    coder: Coder, sentence: str, act: str, concerning: str
) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", sentence)).claims
    told = {
        f"{a.code}:{a.person}" if a.person else a.code
        for c in claims
        if c.act == act
        for a in c.concerning
    }
    assert any(c.act == act for c in claims)
    assert told == set(filter(None, concerning.split("|")))
