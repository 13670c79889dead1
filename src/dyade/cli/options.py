"""Options that several commands share, each declared once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from dyade import settings
from dyade.read.dates import written
from dyade.read.reject import Refused

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[str]):
    """A date of EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        try:
            return written(value)
        except Refused as refused:
            self.fail(f"{refused.message}; write 2019, 2019-04 or 2019-04-24", param, ctx)


class Dyad(click.ParamType[tuple[str, str]]):
    """Two codes joined by a hyphen: ``RUS-PRK``, in any case."""

    name = "dyad"

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        found = re.fullmatch(r"([A-Za-z0-9]+)[-/:]([A-Za-z0-9]+)", str(value))
        if not found:
            self.fail(f"“{value}” is not a dyad; write two codes, as RUS-PRK", param, ctx)
        first, second = found[1].upper(), found[2].upper()
        if first == second:
            self.fail(f"“{value}” names the same party twice", param, ctx)
        return first, second


def dyad(command: Command) -> Command:
    """The argument DYAD."""
    return click.argument("dyad", type=Dyad(), metavar="DYAD")(command)


def store(command: Command) -> Command:
    """``--store PATH``."""
    return click.option(
        "--store",
        "store",
        type=click.Path(dir_okay=False),
        default=lambda: settings.value(settings.STORE),
        help=f"The store's file.  [default: {settings.STORE.default}, or $DYADE_STORE]",
    )(command)


def jobs(command: Command) -> Command:
    """``--jobs N``."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=0),
        default=lambda: int(settings.value(settings.JOBS)),
        help="Worker processes; 0 is one a core.  [default: 1, or $DYADE_JOBS]",
    )(command)


def lang(command: Command) -> Command:
    """``--lang fr|en``."""
    return click.option(
        "--lang",
        type=click.Choice(["fr", "en"]),
        default=settings.language,
        help="Language of labels and notes.  [default: the locale's, else fr]",
    )(command)


def as_of(command: Command) -> Command:
    """``--as-of DATE``: only what dispatches up to that day say."""
    return click.option(
        "--as-of", type=Day(), help="Only what was known by then: a day, month or year."
    )(command)


def period(command: Command) -> Command:
    """``--as-of``, ``--since``, ``--until``: the two clocks."""
    until = click.option("--until", type=Day(), help="Only deeds that can fall before its end.")
    since = click.option("--since", type=Day(), help="Only deeds that can fall after its start.")
    return as_of(since(until(command)))


def form(*names: str) -> Callable[[Command], Command]:
    """``--format``, ``-f``: one of ``names``, the first by default."""
    return click.option(
        "--format", "-f", "form", type=click.Choice(names), default=names[0], show_default=True,
        help="Form of the output.",
    )  # fmt: skip


def report(command: Command) -> Command:
    """``--report FILE``."""
    return click.option(
        "--report",
        type=click.Path(dir_okay=False, writable=True),
        help="Write the run's report there as JSON: counts, and every item left out.",
    )(command)


def inputs(command: Command) -> Command:
    """The argument INPUT…"""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(command)
