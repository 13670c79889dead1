"""The trade of people who march or suffer, where the text names only their land."""

from __future__ import annotations

import pytest

from dyade.code.pipeline import Coder
from dyade.model import Dispatch

pytestmark = pytest.mark.model


def sectors(coder: Coder, text: str) -> list[tuple[str, str]]:
    claims = coder.code(Dispatch("x", "2021-05-14", text)).claims
    return [(a.sector, "|".join(r.sector for r in c.recipients)) for c in claims for a in c.actors]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Des milliers d'étudiants ont défilé à Lima contre la loi.", "EDU"),
        ("Des moines ont défilé à Lima contre la loi.", "REL"),
        ("Des Péruviens ont défilé à Lima contre la loi.", "CVL"),
        ("Des milliers de personnes ont défilé à Lima contre la loi.", "CVL"),
    ],
)
def test_who_marches_has_his_trade(coder: Coder, text: str, sector: str) -> None:
    assert [doer for doer, _ in sectors(coder, text)] == [sector]


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Les rebelles ont enlevé deux lycéennes à Kampala.", "EDU"),
        ("Les rebelles ont enlevé deux policiers à Kampala.", "COP"),
    ],
)
def test_whom_it_is_done_to_has_his_trade(coder: Coder, text: str, sector: str) -> None:
    assert [sufferer for _, sufferer in sectors(coder, text)] == [sector]
