"""The scores of the reader of times."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dyade.measure.times import cases, judge, main

CASES = [
    ("Elle est venue hier.", "2019-04-16", "2019-04-17", "exact"),
    ("Elle est venue la semaine dernière.", "2019-04-08", "2019-04-16", "exact"),
    ("Elle est venue la semaine dernière.", "2019-04-09", "2019-04-15", "near"),
    ("Elle est venue hier.", "2019-04-10", "2019-04-11", "wrong"),
    ("Elle est venue.", "2019-04-10", "2019-04-11", "missed"),
    ("Elle est venue depuis mars 2018.", "2018-03-01", None, "exact"),
]


def _file(folder: Path) -> Path:
    lines = [
        {"id": str(i), "suite": "own", "text": t, "reference": "2019-04-17T10:00:00",
         "expected": {"start": s, "end": e}, "also": []}
        for i, (t, s, e, _) in enumerate(CASES)
    ]  # fmt: skip
    path = folder / "times.jsonl"
    path.write_text("\n".join(json.dumps(x) for x in lines) + "\n\n", encoding="utf-8")
    return path


def test_verdicts(tmp_path: Path) -> None:
    assert [judge(c).verdict for c in cases(_file(tmp_path))] == [v for *_, v in CASES]


def test_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(_file(tmp_path)), "--errors"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 3 + 2
    assert printed[-1].split() == ["own", "6", "50.0%", "16.7%", "16.7%", "16.7%"]


def test_a_broken_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "hier"}\n', encoding="utf-8")
    assert main([str(path)]) == 2
    assert "bad.jsonl:1" in capsys.readouterr().err
    assert main([str(tmp_path / "none.jsonl")]) == 2


@pytest.mark.shared
def test_the_sentences_with_one_time_each(shared: Path) -> None:
    verdicts = [judge(c).verdict for c in cases(shared / "gold" / "times.jsonl")]
    assert verdicts.count("exact") >= 0.9 * len(verdicts)
    assert "wrong" not in verdicts
