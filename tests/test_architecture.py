"""The one-way flow: each package imports only from those before it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dyade

ROOT = Path(dyade.__file__).parent

GROUND = {"model", "errors", "settings", "data"}
"""What every step may import; errors nothing of the program, the others only errors."""

FLOW = ("read", "parse", "find", "code", "resolve", "store", "ask")
"""The way through; each step may import those before it."""

MAY = {
    "model": {"errors"},
    "errors": set(),
    "settings": {"errors"},
    "data": {"errors"},
    **{step: GROUND | set(FLOW[:place]) for place, step in enumerate(FLOW)},
    "tell": GROUND | set(FLOW),
    "write": GROUND | set(FLOW) | {"tell"},
    "run": GROUND | set(FLOW[: FLOW.index("store") + 1]),
    "measure": GROUND | set(FLOW) | {"tell", "write", "run"},
    "cli": GROUND | set(FLOW) | {"tell", "write", "run", "measure"},
}
"""What each package may import, itself aside."""


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def package(path: Path) -> str:
    """The package or module right under ``dyade`` that a file belongs to; empty for the top."""
    first = path.relative_to(ROOT).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of every module of the program that a file imports, at any depth."""
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"line {node.lineno}: relative import"
            module = node.module or ""
            names = [f"{module}.{a.name}" for a in node.names] if module == "dyade" else [module]
        yield from ((node.lineno, name) for name in names if name.startswith("dyade."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    home = package(path)
    if not home:
        return
    allowed = MAY[home] | {home}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wrong = [f"line {n}: {name}" for n, name in imports(tree) if name.split(".")[1] not in allowed]
    assert not wrong, f"{home} may import only {sorted(allowed)}"


def test_every_package_has_a_place_in_the_flow() -> None:
    assert {package(path) for path in modules()} - {""} <= set(MAY)


def test_the_walk_sees_a_step_backwards() -> None:
    tree = ast.parse("def f():\n    from dyade.store import schema\n    import dyade.cli.main\n")
    assert [name for _, name in imports(tree)] == ["dyade.store", "dyade.cli.main"]
    assert "store" not in MAY["read"]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_public_functions_say_what_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    silent = [] if ast.get_docstring(tree) else ["the module"]
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            silent += [] if ast.get_docstring(node) else [node.name]
    assert not silent


def test_the_page_names_every_module_of_the_way_and_no_other() -> None:
    page = (ROOT.parents[1] / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(\w+\.py)`", page))
    steps = ("parse", "find", "code", "resolve", "store")
    files = [path for step in steps for path in (ROOT / step).rglob("*.py")]
    way = {path.name for path in files if path.parent.name != "times"} - {"__init__.py"}
    assert way - named == set()  # of the grammar of times docs/times.md tells
    rooms = {path.parent.name for path in files}
    assert {room for room in rooms if f"{room}/`" not in page} == set()
    assert named - {path.name for path in modules()} == {"test_architecture.py"}
