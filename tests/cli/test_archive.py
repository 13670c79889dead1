"""``dyade archive``: out and back, and what is damaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def test_archive_and_back(dyade_: Any, events: Any, store: Path, tmp_path: Path) -> None:
    folder, again = tmp_path / "archive", tmp_path / "again.duckdb"
    assert dyade_("archive", "write", folder, "--store", store).exit_code == 0
    assert "1 event held" in dyade_("archive", "restore", folder, "--store", again).stderr
    assert events(again) == events(store)


def test_an_archive_that_lost_something(process: Any, dyade_: Any, store: Path) -> None:
    folder, again = store.with_name("archive"), store.with_name("again.duckdb")
    dyade_("archive", "write", folder, "--store", store)
    (folder / "claim.parquet").write_bytes(b"x" * 90)
    done = process("archive", "restore", folder, "--store", again)
    assert "[DY308]" in done.stderr and "claim.parquet is damaged" in done.stderr
    assert not again.exists()
