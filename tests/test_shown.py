"""What README, the docs and the help texts show runs: commands, Python and SQL, on the demo."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import click
import duckdb
import pytest
from click.testing import CliRunner

import dyade
from dyade.cli.main import COMMANDS, cli
from dyade.code.pipeline import Coder
from dyade.code.record import to_json
from dyade.model import Dispatch

pytestmark = pytest.mark.model

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "README.fr.md", *sorted((ROOT / "docs").glob("*.md"))]
DEMO = Path(str(files("dyade.data").joinpath("demo")))
OWN = "person\tcode\trole\nOla Berg\tNOR\tministre de la Défense\n"
SHORT = Dispatch("a1", "2019-04-24", "Oslo a reçu mardi l'émissaire de Lima.")


def blocks(language: str) -> list[tuple[str, str]]:
    """(page, text) of the code blocks of a language, page by page."""
    fence = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [(p.name, found) for p in PAGES for found in fence.findall(p.read_text("utf-8"))]


def examples() -> list[tuple[str, str]]:
    """(command, call) of the example of each help text."""
    context = click.Context(cli)
    found = [("dyade", cli.help or "")]
    for name in COMMANDS:
        command = cli.get_command(context, name)
        found.append((name, (command and command.help) or ""))
    return [(name, text.split("Example: ")[1].split("\n\n")[0].strip()) for name, text in found]


SHELL = [(n, t) for n, t in blocks("sh") if "dyade " in t] + examples()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store that ``dyade demo`` makes."""
    made = tmp_path_factory.mktemp("demo") / "dyade-demo.duckdb"
    assert CliRunner().invoke(cli, ["demo", "--store", str(made)]).exit_code == 0
    return made


@pytest.fixture
def here(demo: Path, coder: Coder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all that the calls name: stores, dispatches, gold, a table of offices."""
    monkeypatch.chdir(tmp_path)
    for name in ("dyade-demo.duckdb", "dyade.duckdb", "record.duckdb"):
        shutil.copy(demo, tmp_path / name)
    (tmp_path / "archive").mkdir()
    shutil.copy(DEMO / "2019-04-25-vladivostok.txt", tmp_path / "archive")
    shutil.copy(DEMO / "2019-04-26-depart.txt", tmp_path / "dispatch.txt")
    (tmp_path / "offices.tsv").write_text(OWN, encoding="utf-8")
    (tmp_path / "gold").mkdir()
    gold = json.dumps(to_json(coder.code(SHORT)), ensure_ascii=False)
    for name in ("gold.jsonl", "gold/dev.jsonl"):
        (tmp_path / name).write_text(f"{gold}\n", encoding="utf-8")
    return tmp_path


def call(line: str, here: Path) -> None:
    """Does one line of a shell: ``echo "…" > FILE`` or calls of ``dyade``."""
    for part in line.split(" && "):
        words, _, target = part.partition(" > ")
        program, *arguments = shlex.split(words, comments=True)
        if program == "echo":
            (here / target.strip()).write_text(f"{arguments[0]}\n", encoding="utf-8")
            continue
        assert program == "dyade"
        with dyade.open("dyade.duckdb", read_only=True) as record:
            some = record.events()[0].event.id
        # the ids of events come of their claims, and change as these do
        arguments = [some if re.fullmatch(r"[a-z0-9]{8}", a) else a for a in arguments]
        done = CliRunner().invoke(cli, arguments, prog_name="dyade")
        assert done.exit_code == 0, f"{part}\n{done.output}"


@pytest.mark.parametrize(("name", "text"), SHELL, ids=[name for name, _ in SHELL])
def test_commands_run(here: Path, name: str, text: str) -> None:
    for line in text.splitlines():
        call(line, here)


@pytest.mark.parametrize(("name", "text"), PYTHON := blocks("python"), ids=[n for n, _ in PYTHON])
def test_python_runs(here: Path, name: str, text: str) -> None:
    names: dict[str, Any] = {}
    if not text.startswith(">>>"):
        exec(compile(text, name, "exec"), names)
        return
    example = doctest.DocTestParser().get_doctest(text, names, name, name, 0)
    assert doctest.DocTestRunner().run(example).failed == 0


def test_sql_runs(here: Path) -> None:
    found = blocks("sql")
    assert found
    with duckdb.connect("record.duckdb", read_only=True) as connection:
        for _, text in found:
            assert connection.execute(text).fetchall()
