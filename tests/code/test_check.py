"""Every frame and rule gives what its example says, and nothing of it on its counter-example."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from dyade.code.check import Fault, check_frames, check_judgements, check_relations
from dyade.code.pipeline import Coder

pytestmark = pytest.mark.model


@pytest.mark.parametrize("check", [check_frames, check_judgements, check_relations])
def test_every_rule_does_what_its_examples_say(
    coder: Coder, check: Callable[[Coder], Iterator[Fault]]
) -> None:
    assert list(check(coder)) == []
