"""Tables of sentences with what they must give: tabs between cells, comments from ``#``."""

from __future__ import annotations

from pathlib import Path


def lines(path: Path) -> list[str]:
    """The lines of a file but for comments and empty ones."""
    return [x for x in path.read_text(encoding="utf-8").splitlines() if x[:1] not in ("#", "")]


def rows(path: Path) -> list[list[str]]:
    """The rows of a table below its header, cell by cell."""
    return [line.split("\t") for line in lines(path)[1:]]
