"""Nothing without its documentation: commands, options, settings, error codes, formats.

docs/cli.md holds the help text of every command. With DYADE_WRITE_DOCS=1 in the environment the
test writes them anew instead of comparing.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import dyade
from dyade.cli.main import COMMANDS, cli
from dyade.read.item import FIELDS
from dyade.read.registry import FORMATS
from dyade.read.reject import Reason
from dyade.settings import SETTINGS

DOCS = Path(__file__).resolve().parents[1] / "docs"
SOURCE = Path(dyade.__file__).parent


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def fault_codes() -> list[str]:
    """The codes of all error classes, wherever they stand; DY000 is that of their base."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    return re.findall(r'^    code = "(DY(?!000)\d{3})"', source, re.MULTILINE)


def commands() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command
        yield name, command


def help_text(*path: str) -> str:
    runner = CliRunner()
    result = runner.invoke(cli, [*path, "--help"], prog_name="dyade", terminal_width=90)
    assert result.exit_code == 0, result.output
    return result.output.strip()


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_of_every_command_stands_in_the_docs(name: str) -> None:
    title = f"dyade {name}".strip()
    block = re.compile(rf"(## `{title}`\n(?:(?!\n## ).)*?```text\n).*?(\n```)", re.DOTALL)
    text = page("cli.md")
    found = block.search(text)
    assert found, f"docs/cli.md has no section ## `{title}` with a ```text block"
    wanted = block.sub(lambda m: m[1] + help_text(*([name] if name else [])) + m[2], text, count=1)
    if os.environ.get("DYADE_WRITE_DOCS"):
        (DOCS / "cli.md").write_text(wanted, encoding="utf-8")
    assert text == wanted or os.environ.get("DYADE_WRITE_DOCS"), "make docs writes it anew"


@pytest.mark.parametrize(("name", "command"), list(commands()))
def test_every_command_has_one_example_and_help_for_its_options(
    name: str, command: click.Command
) -> None:
    assert (command.help or "").count("Example:") == 1
    assert f"dyade {name} " in f"{' '.join((command.help or '').split())} "
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, f"{name} {option.opts}"


def test_every_setting() -> None:
    text = page("cli.md")
    for setting in SETTINGS:
        assert f"`{setting.variable}`" in text
        assert setting.help in text


def test_every_error_code_and_no_other() -> None:
    known = fault_codes() + [reason.code for reason in Reason]
    assert len(known) == len(set(known)), "a code stands for two things"
    rows = re.findall(r"^\| (DY\d{3}) \|", page("errors.md"), re.MULTILINE)
    assert sorted(rows) == sorted(known)


def test_every_reason() -> None:
    text = page("errors.md")
    for reason in Reason:
        assert f"| {reason.code} | `{reason.slug}` |" in text


def test_every_format_and_field() -> None:
    text = page("formats.md")
    for form in FORMATS:
        assert f"| `{form.name}` |" in text
    for field in FIELDS:
        assert f"| `{field}` |" in text


def test_every_dependency() -> None:
    project = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        needed += group
    text = page("dependencies.md")
    for requirement in needed:
        name = re.split(r"[<>=]", requirement)[0]
        assert f"`{name}`" in text, name


def test_the_public_names_and_no_others() -> None:
    rows = re.findall(r"^\| `dyade\.(\w+)` \|", page("api.md"), re.MULTILINE)
    assert sorted(rows) == sorted(dyade.__all__)
    for name in dyade.__all__:
        assert getattr(dyade, name).__doc__, name
    with pytest.raises(AttributeError, match="nothing"):
        _ = dyade.nothing


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (path.parent / link).exists(), link
