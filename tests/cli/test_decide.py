"""``dyade decide``: decisions, their undoing, their journal, and those that cannot be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


def test_a_decision_and_its_undoing(dyade_: Any, events: Any, store: Path, tmp_path: Path) -> None:
    (event,) = events(store)
    decide = ("decide", "correct", event["id"][:8], "--set", "status=cancelled", "--note", "x")
    made = dyade_(*decide, "--author", "me", "--store", store)
    assert made.exit_code == 0, made.output
    assert [e["status"] for e in events(store)] == ["cancelled"]
    journal = tmp_path / "journal.jsonl"
    journal.write_text(dyade_("decide", "list", "--store", store).stdout, encoding="utf-8")
    assert json.loads(journal.read_text(encoding="utf-8"))["author"] == "me"
    dyade_("decide", "undo", made.stdout.strip(), "--store", store)
    assert [e["status"] for e in events(store)] == ["future"]
    assert "0 decisions" in dyade_("decide", "import", journal, "--store", store).stderr


def test_a_rejected_event_is_gone(dyade_: Any, events: Any, store: Path) -> None:
    (event,) = events(store)
    dyade_("decide", "reject", event["id"], "--store", store)
    assert not events(store)


@pytest.mark.parametrize(
    "arguments", [["correct", "abc"], ["reject", "abc", "--set", "status=future"], ["merge"]]
)
def test_a_decision_that_cannot_be(dyade_: Any, store: Path, arguments: list[str]) -> None:
    assert dyade_("decide", *arguments, "--store", store).exit_code == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file or directory"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"{}", "line 1 is no decision: it lacks “kind”"),
        (b"[1]", "line 1 is no decision, but other JSON"),
        (b"x", "not JSON"),
    ],
)
def test_a_file_of_decisions_that_is_none(
    process: Any, store: Path, tmp_path: Path, content: bytes | None, words: str
) -> None:
    path = tmp_path / "journal.jsonl"
    if content is not None:
        path.write_bytes(content)
    done = process("decide", "import", path, "--store", store)
    assert done.returncode == 2 and "Errno" not in done.stderr and "codec" not in done.stderr
    assert f"[DY306] {path}" in done.stderr and words in done.stderr
    assert "dyade decide list" in done.stderr
