"""Options that several commands share, each declared once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dyade import settings
from dyade.errors import WritingError
from dyade.read.dates import written
from dyade.read.reject import Refused

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[str]):
    """A date of EDTF level 0: ``2019``, ``2019-04`` or ``2019-04-24``."""

    name = "date"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        if value == "":
            return ""
        try:
            return written(value)
        except Refused as refused:
            self.fail(f"{refused.message}; write 2019, 2019-04 or 2019-04-24", param, ctx)


class Target(click.Path):
    """A file to be written, whose folder must be there, and open, before any work is done."""

    def __init__(self) -> None:
        super().__init__(dir_okay=False, writable=True)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        path = str(super().convert(value, param, ctx))
        folder = Path(path).absolute().parent
        if not folder.is_dir():
            raise WritingError(f"{path} cannot be written: there is no folder {folder}; make it")
        if not Path(path).exists() and not os.access(folder, os.W_OK):
            raise WritingError(f"{path} cannot be written: {folder} is read-only; name another")
        return path


def one(name: str, metavar: str) -> Callable[[Command], Command]:
    """An optional argument that is one text; where several are given, says how to write it."""

    def joined(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> str:
        if len(values) < 2:
            return "".join(values)
        codes = len(values) == 2 and name != "name"
        whole = "-".join(values) if codes else f"'{' '.join(values)}'"
        raise click.UsageError(f"{name.upper()} is one argument; write {whole}")

    return click.argument(name, nargs=-1, metavar=metavar, callback=joined)


def dyad(command: Command) -> Command:
    """The argument DYAD, as ``RUS-PRK`` or "Niger - Mali", or ``--actors`` in its place."""
    text = "In place of DYAD: two parties or more, by code or name, what any two of them do."
    actors = click.option("--actors", default="", metavar="CODE,CODE,...", help=text)
    return one("dyad", "[DYAD]")(actors(command))


def between(dyad: str, actors: str) -> str | list[str]:
    """Whom a question about a dyad, or about several parties, asks for.

    Raises:
        click.UsageError: neither is named, or both are.
    """
    if bool(dyad) == bool(actors):
        raise click.UsageError(
            "name a dyad, such as RUS-PRK, or two parties or more with --actors PRK,KOR,USA"
        )
    return dyad or [name.strip() for name in actors.split(",") if name.strip()]


def parties(command: Command) -> Command:
    """The optional argument PARTIES: a dyad, or one party by code or name."""
    return one("parties", "[PARTIES]")(command)


def store(command: Command) -> Command:
    """``--store PATH``."""
    return click.option(
        "--store",
        "store",
        type=click.Path(dir_okay=False),
        default=lambda: settings.value(settings.STORE),
        help=f"The store's file.  [default: {settings.STORE.default}, or $DYADE_STORE]",
    )(command)


def _workers() -> int:
    """The number of workers that the environment asks for."""
    text = settings.value(settings.JOBS)
    if not text.isdecimal():
        name = settings.JOBS.variable
        raise click.UsageError(f"${name} is “{text}”; write a number, 0 for one worker a core")
    return int(text)


def jobs(command: Command) -> Command:
    """``--jobs N``."""
    return click.option(
        "--jobs",
        "-j",
        type=click.IntRange(min=0),
        default=_workers,
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
    text = "Only what was known by then: a day, month or year."
    return click.option("--as-of", type=Day(), default="", help=text)(command)


def period(command: Command) -> Command:
    """``--as-of``, ``--since``, ``--until``: the two clocks."""
    until = click.option(
        "--until",
        type=Day(),
        default="",
        help="Only deeds that can fall on its last day or before.",
    )
    since = click.option(
        "--since",
        type=Day(),
        default="",
        help="Only deeds that can fall on its first day or later.",
    )
    return as_of(since(until(command)))


def to(*names: str) -> Callable[[Command], Command]:
    """``--to``, ``-t``: the form of the output, one of ``names``, the first by default."""
    text = "Form of the output."
    return click.option(
        "--to",
        "-t",
        "form",
        type=click.Choice(names),
        default=names[0],
        help=text,
        show_default=True,
    )


def report(command: Command) -> Command:
    """``--report FILE``."""
    return click.option(
        "--report",
        type=Target(),
        help="Write the run's report there as JSON: counts, and every item left out.",
    )(command)


def offices(command: Command) -> Command:
    """``--offices FILE``."""
    return click.option(
        "--offices",
        type=click.Path(dir_okay=False),
        default="",
        help="A table (TSV) of office holders of your own, to know persons by.",
    )(command)


def inputs(command: Command) -> Command:
    """The argument INPUT…"""
    return click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")(command)


def limit(command: Command) -> Command:
    """``--limit N``."""
    return click.option("--limit", "-n", type=click.IntRange(min=1), help="At most so many.")(
        command
    )


def output(command: Command) -> Command:
    """``--output FILE``."""
    return click.option("--output", "-o", type=Target(), help="Write to this file.")(command)
