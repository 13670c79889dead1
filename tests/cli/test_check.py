"""``dyade check``: faults one a line, and the exit status."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_tables_are_sound(dyade_: Any) -> None:
    result = dyade_("check", "--tables")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no faults" in result.stderr


def test_a_fault_is_printed_and_the_check_fails(
    dyade_: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dyade.measure.tables.faults", lambda: iter(["x.tsv:3: wrong"]))
    result = dyade_("check", "--tables")
    assert (result.exit_code, result.stdout) == (1, "x.tsv:3: wrong\n")


@pytest.mark.model
def test_rows_that_fire_nowhere_are_listed(dyade_: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        " date 2019-04-24 Le président russe Vladimir Poutine a rencontré mercredi à Moscou le "
        "président chinois Xi Jinping.",
        encoding="utf-8",
    )
    listed = dyade_("check", "--unused", str(tmp_path)).stdout.splitlines()
    assert "consult.rencontrer[obj:@entity]" not in listed
    assert any(row.startswith("assault.bombarder") for row in listed)
