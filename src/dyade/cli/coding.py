"""What ``code``, ``ingest`` and ``eval`` share: a run with its progress and its report."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from dyade.cli.output import keep
from dyade.model import Record
from dyade.run.report import Report, Select


def checked(offices: str) -> str:
    """The path of a user's table of office holders, read once so that a fault ends the call."""
    from dyade.find import owntable

    if offices:
        owntable.load(offices)
    return offices


def records(
    inputs: Sequence[str | Path],
    report: Report,
    *,
    jobs: int,
    select: Select = iter,
    offices: str = "",
) -> Iterator[Record]:
    """Reads and codes ``inputs``, shows progress on standard error, keeps count in ``report``.

    ``select`` gives those of the dispatches that shall be coded; the others count as known.
    ``offices`` is the path of a user's table of office holders, which must be sound.
    """
    from dyade.read import read, total
    from dyade.run import code, progress
    from dyade.run.engine import load_coder

    began = time.monotonic()
    # A bar on a terminal that also takes the data would be torn to pieces.
    bar = sys.stderr.isatty() and not sys.stdout.isatty()
    expected = total(inputs) if bar else None
    with progress(sys.stderr, expected, bar=bar) as step:
        dispatches = report.new(report.once(read(inputs, errors=report.reject)), select)
        load = partial(load_coder, offices)
        for record in code(dispatches, jobs=jobs, errors=report.reject, load=load):
            report.record(record)
            report.seconds = time.monotonic() - began
            step(report.read, len(report.rejects))
            yield record
    report.seconds = time.monotonic() - began


def finish(report: Report, path: str | None) -> int:
    """Says on standard error what was done, writes the JSON report; gives the exit status."""
    for line in report.lines():
        click.echo(line, err=True)
    if path:
        text = json.dumps(report.as_json(), ensure_ascii=False, indent=1) + "\n"
        keep(text.encode(), path)
    return 1 if report.rejects else 0
