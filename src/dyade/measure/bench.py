"""Speed and memory of the main job: ``python -m dyade.measure.bench [INPUT...]``.

Without INPUT the dispatches that ship with the package are coded. One process, one thread; the
figures depend on the machine, so compare only runs on the same one.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from statistics import median

from dyade.measure.table import put
from dyade.model import Dispatch
from dyade.read import read

START = ("-m", "dyade.cli", "--help")
_PASSES = 5  # over few dispatches: a single one swings by a third on a busy machine


class Watch:
    """Seconds since it was made or last read."""

    def __init__(self) -> None:
        self._began = time.perf_counter()

    def lap(self) -> float:
        """The seconds; the watch starts anew."""
        now = time.perf_counter()
        began, self._began = self._began, now
        return now - began


def peak() -> float:
    """The most memory that this process has held, in megabytes."""
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return kilobytes / 1024


def measure(inputs: list[str]) -> Iterator[tuple[str, float, str]]:
    """Name, value and unit of each figure, as it is measured."""
    watch = Watch()
    subprocess.run([sys.executable, *START], check=True, stdout=subprocess.DEVNULL)
    yield "dyade --help", watch.lap(), "s"
    dispatches = list(read(inputs, errors=lambda reject: print(reject, file=sys.stderr)))
    from dyade.code.pipeline import Coder

    watch.lap()
    coder = Coder.load()
    yield "load the coder", watch.lap(), "s"
    list(coder.pipe(dispatches[:5]))  # the tables that are read on first use
    watch.lap()
    events = sum(len(record.claims) for record in coder.pipe(dispatches))
    seconds = watch.lap()
    yield "dispatches", len(dispatches), ""
    yield "events", events, ""
    yield "code", len(dispatches) / seconds, "dispatches a second"
    yield "code", sum(len(d.text.split()) for d in dispatches) / seconds, "words a second"
    yield from parts(dispatches, seconds)
    yield "memory", peak(), "MB"


def parts(dispatches: list[Dispatch], seconds: float) -> Iterator[tuple[str, float, str]]:
    """What coding costs beside the bare French pipeline, and its parts beside the parser.

    Args:
        dispatches: what was coded.
        seconds: how long the coding took, in the same run.
    """
    import spacy

    from dyade.find import entities, times
    from dyade.parse.parser import MODEL, load

    watch = Watch()
    bare, parser = spacy.load(MODEL), load()
    gc.freeze()  # the collector walks over no table of ours, as in coding
    watch.lap()
    for _ in bare.pipe([d.text for d in dispatches]):
        pass
    yield "bare pipeline", watch.lap() / seconds, "times the coding (1 or more: coding is faster)"
    shares = []
    for _ in range(_PASSES):
        watch.lap()
        parsed = list(parser.pipe(dispatches))  # anew: a parse keeps what it was asked
        parsing = watch.lap()
        for one in parsed:
            entities.find(one)
        shares.append(100 * watch.lap() / parsing)
    yield "entities", median(shares), "per cent of the parser's time"
    watch.lap()
    for dispatch in dispatches:
        times.find(dispatch.text, dispatch.date)
    sentences = sum(len(one.sentences) for one in parsed)
    yield "times", sentences / watch.lap(), "sentences a second"
    gc.unfreeze()


def show(figures: Iterable[tuple[str, float, str]], name: str, page: Path | None) -> None:
    """Prints figures as they come, and puts them as a table into a page where one is given."""
    rows = ["| figure | value | |", "|---|---|---|"]
    for figure, value, unit in figures:
        print(f"{figure:16} {value:10.2f} {unit}".rstrip(), flush=True)
        rows.append(f"| {figure} | {value:.2f} | {unit} |")
    if page:
        put(page, name, "\n".join(rows))


def main() -> None:
    """Prints the figures; ``--page FILE`` also writes them into a page."""
    os.environ["OMP_NUM_THREADS"] = "1"
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*")
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    inputs = options.inputs or [str(files("dyade.data").joinpath("demo"))]
    show(measure(inputs), "coding", options.page)


if __name__ == "__main__":
    main()
