"""The shell around the commands: its speed, the two clocks, dyads."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import Any

import click
import pytest
from click.testing import CliRunner

from dyade import settings
from dyade.cli import options
from dyade.cli.main import cli
from dyade.errors import LanguageError

HEAVY = ("spacy", "numpy", "duckdb", "rich", "jinja2", "pydantic", "xlsxwriter")


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nsys.argv = ['dyade', '--help']\n"
        "from dyade.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)"
    )
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.strip() == "[]"
    assert time.monotonic() - began < 3, "0.3 s on a free machine; this catches a heavy import"


@click.command()
@options.dyad
@options.period
@options.to("table", "json")
@options.lang
def ask(**values: Any) -> None:
    """Prints what it was given."""
    click.echo(values)


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(ask, arguments)
    return result.exit_code, result.output


@pytest.mark.parametrize(("given", "status"), [("2019", 0), ("2019-02-30", 2), ("hier", 2)])
def test_dates(given: str, status: int) -> None:
    for option in ("--as-of", "--since", "--until"):
        assert call("RUS-PRK", option, given)[0] == status


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "DYADE_LANG": "en"}, "en"),
    ],
)
def test_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("DYADE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert settings.language() == language
    assert f"'lang': '{language}'" in call("RUS-PRK")[1]


def test_a_reader_that_goes_away_is_no_fault() -> None:
    command = f"{sys.executable} -m dyade.cli --help | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert not done.stderr


def test_a_setting_that_cannot_be_is_a_fault_of_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DYADE_JOBS", "many")
    result = CliRunner().invoke(cli, ["code", "-"], input="")
    assert result.exit_code == 2 and "$DYADE_JOBS is “many”" in result.output
    monkeypatch.setenv("DYADE_JOBS", "2")
    assert CliRunner().invoke(cli, ["code", "-"], input="").exit_code == 1


def test_a_language_that_nobody_speaks_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DYADE_LANG", "xx")
    with pytest.raises(LanguageError, match=r"DYADE_LANG names .*'xx'; take one of fr, en"):
        settings.language()
    monkeypatch.setenv("DYADE_LANG", "")
    assert settings.language() in settings.LANGUAGES


def test_a_command_that_is_almost_one() -> None:
    assert "did you mean events?" in CliRunner().invoke(cli, ["evens"]).output
    assert "No such command" in CliRunner().invoke(cli, ["xyz"]).output
