"""The form that all tables and rule files share: checked for ``dyade check`` and the tests."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from dyade.data import read_text


def faults() -> Iterator[str]:
    """What is wrong with a data file, with its name and, in tables, its line.

    A table has a header, no row longer than it, no blank round a cell, no row twice, and its rows
    in the order of the first column. A rule file is sound TOML. No list has a word twice.
    """
    for name in paths():
        if name.endswith(".tsv"):
            yield from _table(name, read_text(name))
        elif name.endswith(".toml"):
            try:
                rules = tomllib.loads(read_text(name))
            except tomllib.TOMLDecodeError as error:
                yield f"{name}: {error}"
            else:
                yield from (f"{name}: {fault}" for fault in _doubles(rules, ""))


def paths() -> list[str]:
    """Tables and rule files by their path under ``dyade/data``, sorted."""
    return sorted(_walk(files("dyade.data"), ""))


def _walk(folder: Traversable, prefix: str) -> Iterator[str]:
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{name}/")
        elif name.endswith((".tsv", ".toml")):
            yield name


def _doubles(value: object, key: str) -> Iterator[str]:
    """The words that stand twice in a list of words, at any depth of a rule file."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _doubles(inner, name)
    elif isinstance(value, list) and all(isinstance(x, str) for x in value):
        yield from (f"{word!r} twice in {key}" for word in _twice(value))
    elif isinstance(value, list):
        for inner in value:
            yield from _doubles(inner, key)


def _twice(words: list[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if word and times > 1]


def _table(name: str, text: str) -> Iterator[str]:
    lines = [
        (n, x) for n, x in enumerate(text.split("\n"), 1) if x.strip() and not x.startswith("#")
    ]
    if not lines:
        yield f"{name}: no header"
        return
    width = len(lines[0][1].split("\t"))
    rows = lines[1:]
    last = ""
    for number, line in rows:
        cells = line.split("\t")
        if len(cells) > width:
            yield f"{name}:{number}: {len(cells)} cells, the header has {width}"
        if any(cell != cell.strip() for cell in cells):
            yield f"{name}:{number}: blanks round a cell"
        lists = (part.partition(":")[2] or part for cell in cells for part in cell.split(";"))
        for word in (w for words in lists for w in _twice(words.split("|"))):
            yield f"{name}:{number}: {word!r} twice in a list"
        if cells[0] < last:
            yield f"{name}:{number}: {cells[0]!r} stands after {last!r}"
        last = cells[0]
    for line, times in Counter(line for _, line in rows).items():
        if times > 1:
            yield f"{name}: {times} times the row {line!r}"
