"""The same dispatch gives the same record, whatever was read before it."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model

FIRST = Dispatch("a", "2019-04-24", "Erevan a rompu avec Bakou. Donald Trump a reçu Kim Jong-un.")
SECOND = Dispatch("b", "2019-04-25", "Kim Jong-un a quitté Vladivostok. Erevan accuse Bakou.")


def test_what_came_before_changes_nothing() -> None:
    alone = Coder.load().code(SECOND)
    assert list(Coder.load().pipe([FIRST, SECOND]))[1] == alone
