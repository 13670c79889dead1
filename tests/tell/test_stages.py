"""Every stage in the life of an event has its word in both languages."""

from __future__ import annotations

from typing import get_args

import pytest

from dyade.data import rules
from dyade.resolve.told import StageKind


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_stage_is_worded(lang: str) -> None:
    assert set(rules(f"{lang}/tell/words.toml")["stages"]) == set(get_args(StageKind))
