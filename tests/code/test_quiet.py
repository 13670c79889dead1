"""Sentences that tell no deed between political bodies: nothing may be coded from any."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import lines

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

SENTENCES = lines(Path(__file__).with_name("quiet.txt"))


def test_no_sentence_without_politics_gives_a_deed(coder: Coder) -> None:
    told = coder.pipe(Dispatch(str(n), "2018-06-15", text) for n, text in enumerate(SENTENCES))
    assert [(r.dispatch.text, c.rule) for r in told for c in r.claims] == []
