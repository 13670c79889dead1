"""The options that narrow a question: each becomes its field, none narrows by itself."""

from __future__ import annotations

from typing import Any

import click
import pytest
from click.testing import CliRunner

from dyade.ask.filters import Filters
from dyade.cli import options
from dyade.cli.narrow import narrowed

seen: list[Any] = []


@click.command()
@options.parties
@narrowed
def ask(parties: str, filters: Filters) -> None:
    """Keeps what it was given."""
    seen[:] = [parties, filters]


def call(*arguments: str) -> int:
    return CliRunner().invoke(ask, arguments).exit_code


def test_nothing_narrows_by_itself() -> None:
    assert call() == 0
    assert seen == ["", Filters()]


@pytest.mark.parametrize(
    ("arguments", "filters"),
    [
        ("--as-of 2019-04", Filters(as_of="2019-04")),
        ("--since 2018 --until 2019-01-31", Filters(since="2018", until="2019-01-31")),
        ("--act consult --act AID", Filters(acts=("CONSULT", "AID"))),
        ("--mode visit --context economic", Filters(modes=("visit",), contexts=("economic",))),
        ("--status future", Filters(statuses=("future",))),
        ("--place PRK --person Kim --source AFP", Filters(place="PRK", person="Kim", source="AFP")),
        ("--min-confidence 0.5", Filters(min_confidence=0.5)),
        ("--limit 3", Filters(limit=3)),
        ("--hedged --undisputed", Filters(hedged=True, disputed=False)),
        ("--not-hedged --disputed", Filters(hedged=False, disputed=True)),
    ],
)
def test_each_option(arguments: str, filters: Filters) -> None:
    assert call("rus-prk", *arguments.split()) == 0
    assert seen == ["rus-prk", filters]


@pytest.mark.parametrize(
    "arguments",
    ["--act DANCE", "--status done", "--as-of 2019-13", "--min-confidence 2", "--limit 0"],
)
def test_what_cannot_be_is_a_fault_of_usage(arguments: str) -> None:
    assert call(*arguments.split()) == 2
