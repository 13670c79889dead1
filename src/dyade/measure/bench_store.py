"""Speed of a large store: ``python -m dyade.measure.bench_store [CLAIMS [SENTENCES]]``.

A store of made-up records is filled, then asked; ``--store`` asks one that is there already, made
by ``dyade.measure.generate``. Questions are asked five times and the best time counts; the dyad
asked about is the one with the most events. Memory is that of a process of its own that asks.
"""

from __future__ import annotations

import argparse
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import dyade
from dyade.ask.record import OpenRecord
from dyade.measure import generate
from dyade.measure.bench import show
from dyade.store.connect import one
from dyade.write import straight

CLAIMS, SENTENCES = 100_000, 40_000
_ROWS = 100_000  # events in the export that is timed


def _best(ask: Callable[[], object], times: int = 5) -> float:
    """The best of several times, in milliseconds."""
    found: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        ask()
        found.append(1000 * (time.perf_counter() - start))
    return min(found)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked about: the dyad with the most events, one in the middle, a frequent word."""

    busiest: str
    usual: str
    word: str

    @classmethod
    def of(cls, path: Path) -> _Asked:
        """What to ask the store at ``path``."""
        dyads = (
            "SELECT a || '-' || b FROM event_dyad WHERE known_until IS NULL GROUP BY a, b "
            "ORDER BY count(*) DESC, a, b"
        )
        words = "SELECT stem FROM posting GROUP BY stem ORDER BY count(*) DESC, stem"
        with dyade.open(path, read_only=True) as record:
            found = [pair for (pair,) in record.store.connection.execute(dyads).fetchall()]
            (word,) = one(record.store.connection, f"{words} LIMIT 1 OFFSET 40")
        return cls(found[0], found[len(found) // 2], word)

    def questions(self, record: OpenRecord) -> dict[str, Callable[[], object]]:
        """The questions by name."""
        return {
            "chronology": lambda: record.chronology(self.busiest, limit=200),
            "chronology, usual dyad": lambda: record.chronology(self.usual),
            "brief": lambda: record.brief(self.busiest),
            "search": lambda: record.search(self.word),
            "search in a dyad": lambda: record.search(self.word, self.busiest),
        }


def measure(path: Path, folder: Path) -> Iterator[tuple[str, float, str]]:
    """Name, value and unit of each figure of the store at ``path``; ``folder`` takes the export."""
    asked = _Asked.of(path)

    def opened() -> None:
        with dyade.open(path, read_only=True):
            pass

    yield "open", _best(opened), "ms"
    with dyade.open(path, read_only=True) as record:
        for name, ask in asked.questions(record).items():
            yield name, _best(ask), "ms"
        filters = record.filters(limit=_ROWS)
        start = time.perf_counter()
        count = straight.copy(record.store.connection, filters, folder / "events.parquet")
        yield "export", time.perf_counter() - start, f"s for {count} events to Parquet"
    for name in ("chronology", "brief", "search"):
        call = [sys.executable, "-m", "dyade.measure.bench_store", "--store", str(path)]
        call += ["--memory", name, asked.busiest, asked.word]
        told = subprocess.run(call, check=True, capture_output=True, text=True)
        yield f"memory, {name}", float(told.stdout), "MB"


def _memory(path: Path, name: str, dyad: str, word: str) -> float:
    """The most memory, in MB, that this process needs to open the store and ask one question."""
    with dyade.open(path, read_only=True) as record:
        _Asked(dyad, "", word).questions(record)[name]()
    status = Path("/proc/self/status")
    if status.exists():  # ru_maxrss counts the process that this one was forked from
        (peak,) = re.findall(r"VmHWM:\s+(\d+) kB", status.read_text(encoding="ascii"))
        return int(peak) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints the figures; ``--page FILE`` also writes them into a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="?", default=CLAIMS)
    parser.add_argument("sentences", type=int, nargs="?", default=SENTENCES)
    parser.add_argument("--store", type=Path, help="a store made before, in place of a new one")
    parser.add_argument("--page", type=Path)
    parser.add_argument("--name", default="store", help="the marks in the page")
    parser.add_argument("--memory", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        print(_memory(options.store, *options.memory))
        return
    with tempfile.TemporaryDirectory() as folder:
        figures: list[tuple[str, float, str]] = []
        path = options.store
        if path is None:
            path = Path(folder, "made-up.duckdb")
            start = time.perf_counter()
            generate.fill(path, options.claims, options.sentences)
            took = time.perf_counter() - start
            figures.append(("fill and resolve", took, f"s for {options.claims} claims"))
        show([*figures, *measure(path, Path(folder))], options.name, options.page)


if __name__ == "__main__":
    main()
