"""How far a long run is: a bar on a terminal, else a line every ten seconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from dyade.errors import counted

EVERY = 10.0
"""Seconds between two lines where there is no terminal."""

Step = Callable[[int, int], None]
"""Called with the dispatches done and the errors met so far."""


@contextmanager
def progress(stream: TextIO, total: int | None, *, bar: bool) -> Iterator[Step]:
    """Shows progress on ``stream`` while the block runs; gives what to call after each dispatch.

    Args:
        total: dispatches to come, for the time left; None where unknown.
        bar: draw a bar (for terminals) rather than write lines.
    """
    if bar:
        with _bar(stream, total) as step:
            yield step
    else:
        yield _Lines(stream, total).step


class _Lines:
    """A line every ten seconds, none for a short run."""

    def __init__(
        self, stream: TextIO, total: int | None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stream = stream
        self._total = total
        self._clock = clock
        self._began = self._last = clock()

    def step(self, done: int, errors: int) -> None:
        now = self._clock()
        if now - self._last < EVERY:
            return
        self._last = now
        rate = done / (now - self._began)
        parts = [counted(done, "dispatch"), f"{rate:.1f} a second", counted(errors, "error")]
        if self._total and rate:
            parts.append(f"{_span((self._total - done) / rate)} left")
        print(", ".join(parts), file=self._stream, flush=True)


def building(
    stream: TextIO, clock: Callable[[], float] = time.monotonic
) -> Callable[[str, int, int], None]:
    """What to call while events are built: writes a line every ten seconds, none for a short run.

    It is told what is done to claims ("filed", "compared", "built"), to how many, and of how many.
    """
    last = clock()

    def step(what: str, done: int, total: int) -> None:
        nonlocal last
        if clock() - last >= EVERY:
            last = clock()
            print(f"building events: {done} of {total} claims {what}", file=stream, flush=True)

    return step


def _span(seconds: float) -> str:
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"


@contextmanager
def _bar(stream: TextIO, total: int | None) -> Iterator[Step]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("dispatches · {task.fields[rate]} a second · {task.fields[errors]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(file=stream), transient=True) as shown:
        task = shown.add_task("", total=total, rate="0.0", errors=counted(0, "error"))
        began = time.monotonic()

        def step(done: int, errors: int) -> None:
            rate = done / max(time.monotonic() - began, 0.001)
            failed = counted(errors, "error")
            shown.update(task, completed=done, rate=f"{rate:.1f}", errors=failed)

        yield step
