"""Speed and memory of the main job: ``python -m dyade.measure.bench [INPUT...]``.

Without INPUT the dispatches that ship with the package are coded. One process, one thread; the
figures depend on the machine, so compare only runs on the same one.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.resources import files

from dyade.read import read

START = ("-m", "dyade.cli", "--help")


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
    words = sum(len(dispatch.text.split()) for dispatch in dispatches)
    from dyade.code.pipeline import Coder

    watch.lap()
    coder = Coder.load()
    yield "load the coder", watch.lap(), "s"
    events = sum(len(coder.code(dispatch).claims) for dispatch in dispatches)
    seconds = watch.lap()
    yield "dispatches", len(dispatches), ""
    yield "words", words, ""
    yield "events", events, ""
    yield "code", len(dispatches) / seconds, "dispatches a second"
    yield "code", words / seconds, "words a second"
    yield "memory", peak(), "MB"


def main() -> None:
    """Prints the figures."""
    os.environ["OMP_NUM_THREADS"] = "1"
    inputs = sys.argv[1:] or [str(files("dyade.data").joinpath("demo"))]
    for name, value, unit in measure(inputs):
        print(f"{name:16} {value:10.2f} {unit}".rstrip())


if __name__ == "__main__":
    main()
