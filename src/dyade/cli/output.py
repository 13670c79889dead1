"""Bytes to standard output or to a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dyade.errors import WritingError

NOTES = ("text", "md", "html", "json", "docx")
"""Forms of a note."""

BINARY = frozenset({"docx", "xlsx", "parquet"})
"""Forms that no terminal can show."""

_TEXTS = frozenset({"txt", "md", "html", "json", "csv", "tsv", "jsonl"})
"""Endings of files that programs open as text."""


def deliver(content: bytes, form: str, output: str | None) -> None:
    """Writes ``content`` to the file ``output``, or to standard output where that is None or ``-``.

    Raises:
        click.UsageError: a binary form on a terminal, or a file that is named as another form.
        WritingError: the file cannot be written.
    """
    if output and output != "-":
        named = Path(output).suffix.removeprefix(".")
        if named in BINARY and named != form:
            raise click.UsageError(f"{output} would be no {named} file; say --to {named}")
        if form in BINARY and named in _TEXTS:
            raise click.UsageError(f"{output} would hold {form}; name it with .{form}")
        keep(content, output)
        return
    if form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"{form} is not for a terminal; name a file with --output")
    sys.stdout.buffer.write(content)


def keep(content: bytes, path: str) -> None:
    """Writes a file.

    Raises:
        WritingError: it cannot be written.
    """
    try:
        Path(path).write_bytes(content)
    except OSError as fault:
        raise WritingError(f"{path} cannot be written: {fault.strerror}; name another") from fault
