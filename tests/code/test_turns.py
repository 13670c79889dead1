"""Deeds told in turns of French that the model parses amiss, each read with its sides.

``turns.tsv`` has the turns with their near misses; a row without an act must give no deed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.tables import rows

from dyade.code.pipeline import Coder
from dyade.model import Claim, Dispatch

pytestmark = pytest.mark.model

TURNS = rows(Path(__file__).with_name("turns.tsv"))


def told(claim: Claim) -> tuple[str, str, str]:
    sides = (sorted({a.code for a in side}) for side in (claim.actors, claim.recipients))
    return (claim.act, *("|".join(side) for side in sides))  # type: ignore[return-value]


@pytest.mark.parametrize(("sentence", "act", "actors", "recipients"), TURNS)
def test_each_turn_gives_its_deed(
    coder: Coder, sentence: str, act: str, actors: str, recipients: str
) -> None:
    claims = coder.code(Dispatch("x", "2021-05-14", sentence)).claims
    found = [told(c) for c in claims]
    assert (act, actors, recipients) in found if act else not found
