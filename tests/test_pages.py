"""The pages for readers: links lead somewhere, commands and modules they show exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

import dyade
from dyade.cli.main import COMMANDS, cli

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path(dyade.__file__).parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def anchors(path: Path) -> set[str]:
    """The anchors that the headings of a page have on code hosts."""
    titles = re.findall(r"^#+ (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_and_their_anchors(path: Path) -> None:
    for link, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", path.read_text("utf-8")):
        if "://" in link:
            continue
        target = path.parent / link if link else path
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), f"{link}#{anchor}"


def shown(path: Path) -> list[list[str]]:
    """The calls of ``dyade`` in the shell blocks of a page, as words."""
    blocks = re.findall(r"^```sh\n(.*?)^```", path.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    lines = [line.split(" > ")[0] for block in blocks for line in block.splitlines()]
    words = [shlex.split(line, comments=True) for line in lines]
    return [w for w in words if w and w[0].rsplit("/")[-1] == "dyade"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_shown_can_be_called(path: Path) -> None:
    # a command keeps the help option of its first context: the one that users get
    context = click.Context(cli, **cli.context_settings)
    for _, name, *arguments in shown(path):
        assert name in COMMANDS
        command = cli.get_command(context, name)
        assert command
        command.make_context(name, list(arguments), parent=context)


def test_some_commands_are_shown() -> None:
    assert len(shown(ROOT / "README.md")) > 2
    assert shown(ROOT / "README.md") == shown(ROOT / "README.fr.md")


def test_both_readmes_give_the_same_scores() -> None:
    found = [
        re.findall(r"<!-- (\w+: [^>]+?) -->(.*?)<!-- / -->", (ROOT / name).read_text("utf-8"))
        for name in ("README.md", "README.fr.md")
    ]
    assert found[0] == found[1]
    assert all(re.fullmatch(r"\d+", value) for _, value in found[0])


def test_modules_named_in_the_architecture_are_there() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    sections = re.findall(r"^### (.*)\n((?:(?!^##).*\n)+)", text, re.MULTILINE)
    named = [
        (re.findall(r"`(\w+)/`", title), module)
        for title, body in sections
        for module in re.findall(r"`([\w/]+\.py)`", body)
    ]
    assert len(named) > 50
    for packages, module in named:
        within = (found for package in packages for found in (SOURCE / package).rglob(module))
        assert any(p.exists() for p in [*within, SOURCE / module, ROOT / module]), module
    for package in (p for p in SOURCE.iterdir() if (p / "__init__.py").exists()):
        assert f"`{package.name}/`" in text, package.name
