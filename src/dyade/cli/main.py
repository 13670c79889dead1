"""The ``dyade`` command: finds its subcommands, answers faults and Ctrl-C.

Nothing heavy is imported before it is needed: a subcommand's module is loaded when it is called,
and imports what it works with inside its function.
"""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from importlib import import_module

import click

from dyade.errors import DyadeError, WritingError

COMMANDS = (
    "demo",
    "code",
    "explain",
    "ingest",
    "events",
    "chronology",
    "brief",
    "who",
    "search",
    "export",
    "decide",
    "archive",
    "check",
    "eval",
)
"""Subcommands in the order of the way through; each is ``dyade.cli.<name>:command``."""

FAULT = 2
"""Exit status where the call cannot be answered as it was given."""


class LazyGroup(click.Group):
    """Subcommands imported by name when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        close = get_close_matches(args[0], COMMANDS, n=1) if args[0] not in COMMANDS else []
        if close:
            ctx.fail(f"there is no command “{args[0]}”; did you mean {close[0]}?")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"dyade.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dyade")
def cli() -> None:
    """Reads French news dispatches and keeps the record of what states do to each other.

    Example: dyade ingest archive/ && dyade chronology RUS-PRK --as-of 2019-04
    """


def main() -> None:
    """Runs the command line and exits: 0 ok, 1 nothing found or left out, 2 usage or fault."""
    try:
        status = cli.main(prog_name="dyade", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as asked:
        status = asked.exit_code
    except click.ClickException as refused:
        refused.show()
        status = refused.exit_code
    except DyadeError as fault:
        click.echo(f"dyade: {fault}", err=True)
        status = FAULT
    except (KeyboardInterrupt, click.Abort):
        click.echo("dyade: stopped", err=True)
        status = 130
    except BrokenPipeError:
        # The reader of our output has gone ("| head"): not a fault, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except OSError as fault:
        where = fault.filename or "standard output"
        wrong = WritingError(f"{where} cannot be written: {fault.strerror}")
        click.echo(f"dyade: {wrong}", err=True)
        status = FAULT
    sys.exit(status if isinstance(status, int) else 0)
