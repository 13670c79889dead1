"""The coder over many dispatches."""

from __future__ import annotations

import gc

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

SENTENCE = "Oslo a accusé Riga de mentir."


def test_the_collector_is_left_as_it_was(coder: Coder) -> None:
    before = gc.get_freeze_count()
    records = coder.pipe([Dispatch("a", "2021-05-14", SENTENCE)] * 2)
    next(records)
    assert gc.get_freeze_count() > before
    records.close()  # type: ignore[attr-defined]
    assert gc.get_freeze_count() == before
