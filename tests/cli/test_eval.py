"""``dyade eval``: scores for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dyade.errors import GoldError

TEXT = "Oslo recevra lundi l'émissaire de Lima, qui demande l'aide de la Norvège."
EVENT = {"act": "REQUEST", "status": "future", "actors": ["NOR"], "recipients": ["PER"]}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    record = {"id": "g", "date": "2019-04", "text": TEXT, "events": [EVENT]}
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_against_itself(dyade_: Any, gold: Path) -> None:
    result = dyade_("eval", gold, gold, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["strict"]["f1"] == 1.0


def test_records_from_standard_input(dyade_: Any, gold: Path) -> None:
    result = dyade_("eval", gold, "-", "--json", stdin=gold.read_bytes())
    assert json.loads(result.stdout)["strict"]["f1"] == 1.0


def test_codes_the_texts_where_no_records_are_given(dyade_: Any, gold: Path) -> None:
    result = dyade_("eval", gold, "--errors", "5")
    assert "missed  g: REQUEST/None ['NOR'] -> ['PER'] future" in result.stdout
    assert "1 documents, 1 gold events, 1 predicted" in result.stdout


def test_update(dyade_: Any, gold: Path, tmp_path: Path) -> None:
    page = tmp_path / "quality.md"
    page.write_text("<!-- scores gold -->\n<!-- end scores gold -->\n", encoding="utf-8")
    dyade_("eval", gold, gold, "--update", page)
    assert "| strict | 1.000 | 1.000 | 1.000 |" in page.read_text(encoding="utf-8")


def test_update_of_single_values_on_several_pages(dyade_: Any, gold: Path, tmp_path: Path) -> None:
    pages = [tmp_path / "a.md", tmp_path / "b.md"]
    for page in pages:
        page.write_text(
            "F1 <!-- gold: lenient/f1 -->?<!-- / --> %, other <!-- x: quad/f1 -->7<!-- / -->\n",
            encoding="utf-8",
        )
    result = dyade_("eval", gold, gold, "--update", pages[0], "--update", pages[1])
    assert result.exit_code == 0
    for page in pages:
        assert page.read_text(encoding="utf-8") == (
            "F1 <!-- gold: lenient/f1 -->100<!-- / --> %, other <!-- x: quad/f1 -->7<!-- / -->\n"
        )


@pytest.mark.parametrize("text", ["nothing", "<!-- gold: lenient/f9 -->1<!-- / -->"])
def test_pages_that_cannot_be_updated(dyade_: Any, gold: Path, tmp_path: Path, text: str) -> None:
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=r"page\.md"):
        raise dyade_("eval", gold, gold, "--update", page).exception
    assert page.read_text(encoding="utf-8") == text


def test_missing_gold(process: Any, tmp_path: Path) -> None:
    done = process("eval", tmp_path / "none.jsonl")
    assert done.returncode == 2
    assert "[DY121]" in done.stderr and "Traceback" not in done.stderr
