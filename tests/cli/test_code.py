"""``dyade code``: records on standard output, the rest on standard error."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

TEXT = "Oslo recevra lundi l'émissaire de Lima, qui demande l'aide de la Norvège."


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_records_as_json_lines(dyade_: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f" date 2019-04 {TEXT}", encoding="utf-8")
    result = dyade_("code", tmp_path / "a.txt")
    (record,) = records(result.stdout)
    assert (record["date"], record["text"]) == ("2019-04", TEXT)
    assert record["events"][0]["act"] == "AID"
    assert "1 read: 1 coded" in result.stderr
    assert result.exit_code == 0


def test_faults_are_listed_and_the_status_says_so(dyade_: Any, tmp_path: Path) -> None:
    lines = [
        {"id": "1", "date": "2019", "text": TEXT},
        {"id": "2", "date": "2019-02-30", "text": TEXT},
        {"id": "3", "date": "2019", "text": f"{TEXT} La panne est totale."},
        {"id": "4", "date": "2019", "text": TEXT},
        {"id": "1", "date": "2019", "text": TEXT},
    ]
    path, report = tmp_path / "d.jsonl", tmp_path / "report.json"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = dyade_("code", path, tmp_path / "none.txt", "--report", report)
    assert [r["id"] for r in records(result.stdout)] == ["1", "4"]
    assert f"{path}:2: [DY106]" in result.stderr
    assert "dispatch 3: [DY110]" in result.stderr
    assert "none.txt: [DY101]" in result.stderr
    assert result.exit_code == 1
    counts = json.loads(report.read_text(encoding="utf-8"))
    keys = ("read", "coded", "skipped", "duplicates", "events")
    assert [counts[key] for key in keys] == [6, 2, 3, 1, 2]


@pytest.mark.parametrize(("least", "kept"), [("0.8", 1), ("0.81", 0)])
def test_only_events_that_are_sure(dyade_: Any, tmp_path: Path, least: str, kept: int) -> None:
    (tmp_path / "a.txt").write_text(f" date 2019-04 {TEXT}", encoding="utf-8")
    result = dyade_("code", tmp_path / "a.txt", "--min-confidence", least)
    (record,) = records(result.stdout)
    assert len(record["events"]) == kept


def test_standard_input(dyade_: Any) -> None:
    result = dyade_("code", "-", stdin=f" date 2019-04 {TEXT}")
    assert len(records(result.stdout)) == 1


def test_no_input_is_a_fault_of_usage(dyade_: Any) -> None:
    assert dyade_("code").exit_code == 2


def test_report_that_cannot_be_written(process: Any, tmp_path: Path) -> None:
    done = process("code", tmp_path / "none.txt", "--report", tmp_path / "no" / "such" / "r.json")
    assert done.returncode == 2
    assert "r.json" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["code", "-h"], ["--version"]])
def test_help(process: Any, arguments: list[str]) -> None:
    done = process(*arguments)
    assert done.returncode == 0 and done.stdout and not done.stderr


def test_unknown_command(process: Any) -> None:
    done = process("nothing")
    assert done.returncode == 2 and "Traceback" not in done.stderr
