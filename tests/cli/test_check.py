"""``dyade check``: faults one a line, and the exit status."""

from __future__ import annotations

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
