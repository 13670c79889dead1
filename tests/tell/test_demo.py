"""The demo: enough dispatches, short, well dated, readable by the program, our own words."""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest

from dyade.read import read

DEMO = Path(str(files("dyade.data").joinpath("demo")))
LONG = "2019-04-moscou-pyongyang.txt"
PATHS = sorted(DEMO.glob("*.txt"))


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def runs(text: str, size: int) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + size]) for i in range(len(found) - size + 1)}


def test_there_are_enough_and_some_are_dated_to_the_month() -> None:
    assert len(PATHS) >= 45
    months = [p for p in PATHS if not re.match(r"\d{4}-\d{2}-\d{2}", p.name)]
    assert len(months) >= 4
    assert {p.name[:4] for p in PATHS} == {"2017", "2018", "2019"}


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.stem)
def test_a_dispatch_is_short_and_dated_as_its_name_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    date = re.match(r" date (\d{4}-\d{2}(?:-\d{2})?) \S", text)
    assert date and path.name.startswith(date.group(1))
    assert 60 <= len(text.split()) <= (400 if path.name == LONG else 180)
    assert "\n\n" in text and "  " not in text


def test_all_are_read_and_none_is_refused() -> None:
    refused: list[object] = []
    found = list(read([str(DEMO)], errors=refused.append))
    assert not refused
    assert len(found) == len(PATHS)
    assert max(Counter(d.id for d in found).values()) == 1


@pytest.mark.shared
def test_no_sentence_is_taken_from_elsewhere(shared: Path) -> None:
    texts = [p.read_text(encoding="utf-8") for p in (shared / "seed").glob("*.txt")]
    model = set().union(*(runs(text, 9) for text in texts))
    for path in PATHS:
        assert not runs(path.read_text(encoding="utf-8"), 9) & model, path.name
