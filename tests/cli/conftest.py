"""The command line with a coder that needs no model, and as a process of its own."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import dyade.run
from dyade.cli.main import cli
from dyade.model import Actor, Claim, Dispatch, Interval, Record, Role, Span

Dyade = Callable[..., Result]
TEXT = "Oslo livrera en mai des vivres à Lima, a annoncé le ministre Ola Berg."


class Plain:
    """One future AID claim a dispatch, Norway to Peru; breaks down at "panne"."""

    def code(self, dispatch: Dispatch) -> Record:
        if "panne" in dispatch.text:
            raise ValueError("no such thing")
        words = Span(0, len(dispatch.text.split()[0]))
        whole = Span(0, len(dispatch.text))
        claim = Claim(
            dispatch.id, "AID", "future", (Actor("NOR", "GOV", "Ola Berg"),), (Actor("PER"),),
            words, whole, 0, "x", date=Interval(dt.date(2019, 5, 1), dt.date(2019, 5, 31)),
            event_type="AGREE", cameo="0330", confidence=0.8,
        )  # fmt: skip
        role = Role(dispatch.id, "Ola Berg", "ministre", "NOR", words, "GOV")
        return Record(dispatch, (claim,), roles=(role,), sentences=(whole,))


@pytest.fixture
def dyade_(monkeypatch: pytest.MonkeyPatch) -> Dyade:
    """Calls a command in this process; the coder is ``Plain``."""
    real = dyade.run.code

    def code(dispatches: Iterable[Dispatch], **options: Any) -> Iterator[Record]:
        return real(dispatches, **(options | {"load": Plain}))

    monkeypatch.setattr(dyade.run, "code", code)
    runner = CliRunner()

    def call(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return runner.invoke(cli, [str(a) for a in arguments], input=stdin, prog_name="dyade")

    return call


@pytest.fixture
def store(dyade_: Dyade, tmp_path: Path) -> Path:
    """A store with the one event of ``a.txt`` beside it."""
    path = tmp_path / "record.duckdb"
    (tmp_path / "a.txt").write_text(f" date 2019-04-24 {TEXT}", encoding="utf-8")
    result = dyade_("ingest", tmp_path / "a.txt", "--store", path)
    assert result.exit_code == 0, result.output
    assert "1 dispatch added, 1 event held" in result.stderr
    return path


@pytest.fixture
def events(dyade_: Dyade) -> Callable[..., list[dict[str, Any]]]:
    """The events of a store as JSON, by what is asked."""

    def call(store: Path, *asked: str) -> list[dict[str, Any]]:
        result = dyade_("events", *asked, "--to", "jsonl", "--store", store)
        return [json.loads(line) for line in result.stdout.splitlines()]

    return call


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Calls the program as its users do."""

    def call(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "dyade.cli", *map(str, arguments)]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=120)

    return call
