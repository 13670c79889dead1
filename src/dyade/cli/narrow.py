"""The options that narrow a question to some events, declared once; they become ``Filters``."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

import click

from dyade.ask.filters import Filters
from dyade.cli import options

Command = TypeVar("Command", bound=Callable[..., Any])

STATUSES = ("occurred", "ongoing", "future", "cancelled", "negated", "hypothetical")


class Act(click.ParamType[str]):
    """One of the sixteen acts, in any case."""

    name = "act"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        from dyade.code.codebook import acts

        act = str(value).upper()
        if act not in acts():
            self.fail(f"“{value}” is no act; there are {', '.join(acts())}", param, ctx)
        return act


_OPTIONS = (
    options.period,
    click.option("--act", "acts", multiple=True, type=Act(),
                 help="Only this act; may be repeated."),
    click.option("--mode", "modes", multiple=True, metavar="MODE",
                 help="Only this mode, as visit; may be repeated."),
    click.option("--context", "contexts", multiple=True, metavar="CONTEXT",
                 help="Only this context, as economic; may be repeated."),
    click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES),
                 metavar="STATUS", help=f"Only {', '.join(STATUSES)}; may be repeated."),
    click.option("--place", default="", help="Only in this place: a name or a state's code."),
    click.option("--person", default="", help="Only with this person: the name or its last word."),
    click.option("--source", default="", help="Only told by this agency or source."),
    click.option("--min-confidence", default=0.0, type=click.FloatRange(0, 1),
                 help="Only events at least this sure, 0 to 1."),
    click.option("--hedged/--not-hedged", default=None,
                 help="Only what the text holds back on, or only the rest."),
    click.option("--disputed/--undisputed", default=None,
                 help="Only what sources disagree on, or only the rest."),
    options.limit,
)  # fmt: skip

_NAMES = frozenset(field.name for field in fields(Filters))


def narrowed(command: Command) -> Command:
    """Adds the options; the command gets them as one argument ``filters``."""

    @functools.wraps(command)
    def call(*args: Any, **values: Any) -> Any:
        chosen = {name: values.pop(name) for name in list(values) if name in _NAMES}
        return command(*args, filters=Filters(**chosen), **values)

    for option in reversed(_OPTIONS):
        call = option(call)
    return call  # type: ignore[return-value]
