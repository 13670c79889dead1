"""docs/notebook.ipynb runs, cell after cell, on a store made from the dispatches of the demo.

With DYADE_WRITE_DOCS=1 in the environment the outputs in the notebook are written anew.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import dyade
from dyade.read import read
from dyade.read.reject import Reject

PAGE = Path(__file__).resolve().parents[1] / "docs" / "notebook.ipynb"
DEMO = Path(str(files("dyade.data").joinpath("demo")))


def run(source: str, names: dict[str, Any]) -> list[dict[str, Any]]:
    """Runs a cell and gives its outputs: what it prints, and the value of its last line."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    printed = io.StringIO()
    value = None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, str(PAGE), "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), str(PAGE), "eval"), names)
    outputs: list[dict[str, Any]] = []
    if printed.getvalue():
        text = printed.getvalue().splitlines(keepends=True)
        outputs.append({"name": "stdout", "output_type": "stream", "text": text})
    if value is not None:
        data = {"text/plain": repr(value).splitlines(keepends=True)}
        if hasattr(value, "_repr_html_"):
            data["text/html"] = value._repr_html_().splitlines(keepends=True)
        outputs.append(
            {"data": data, "execution_count": None, "metadata": {}, "output_type": "execute_result"}
        )
    return outputs


@pytest.mark.model
def test_the_notebook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rejects: list[Reject] = []
    with dyade.open(tmp_path / "dyade-demo.duckdb") as record:
        record.ingest(read([DEMO], errors=rejects.append))
    assert not rejects
    monkeypatch.chdir(tmp_path)
    notebook = json.loads(PAGE.read_text(encoding="utf-8"))
    names: dict[str, Any] = {}
    count = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        count += 1
        cell["outputs"] = run("".join(cell["source"]), names)
        cell["execution_count"] = count
        for output in cell["outputs"]:
            if "execution_count" in output:
                output["execution_count"] = count
        shows = (
            "".join(cell["source"]).rstrip().splitlines()[-1].startswith((" ", "print", "answer"))
        )
        assert cell["outputs"] or not shows, f"cell {count} shows nothing"
    if os.environ.get("DYADE_WRITE_DOCS"):
        text = json.dumps(notebook, ensure_ascii=False, indent=1)
        PAGE.write_text(f"{text}\n", encoding="utf-8")
