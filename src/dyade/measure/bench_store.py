"""Speed of a large store: ``python -m dyade.measure.bench_store [CLAIMS [SENTENCES]]``.

A store of made-up records is filled, then asked. Questions are asked three times and the best
time counts; the dyad asked about is the one with the most events.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import dyade
from dyade import write
from dyade.ask.rows import EventRow
from dyade.measure import generate
from dyade.measure.bench import show

CLAIMS, SENTENCES = 100_000, 40_000
_ROWS = 100_000  # events in the export that is timed


def _best(ask: Callable[[], object]) -> float:
    """The best of three times, in milliseconds."""
    times: list[float] = []
    for _ in range(3):
        start = time.perf_counter()
        ask()
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


def _busiest(rows: Sequence[EventRow]) -> str:
    """The dyad with the most events among these, written ``AAA-BBB``."""
    sides: Counter[str] = Counter()
    for row in rows:
        codes = sorted({a.code for a in row.event.actors + row.event.recipients})
        if len(codes) == 2:
            sides["-".join(codes)] += 1
    return max(sorted(sides), key=lambda pair: sides[pair])


def measure(folder: Path, claims: int, sentences: int) -> Iterator[tuple[str, float, str]]:
    """Name, value and unit of each figure of a store made in ``folder``."""
    path = folder / "made-up.duckdb"
    start = time.perf_counter()
    generate.fill(path, claims, sentences)
    yield "fill and resolve", time.perf_counter() - start, f"s for {claims} claims"

    def opened() -> None:
        with dyade.open(path, read_only=True):
            pass

    yield "open", _best(opened), "ms"
    with dyade.open(path, read_only=True) as record:
        rows = record.events(limit=_ROWS).rows
        dyad = _busiest(rows)
        yield "chronology", _best(lambda: record.chronology(dyad, limit=200)), "ms"
        yield "brief", _best(lambda: record.brief(dyad)), "ms"
        word = record.events(limit=1).rows[0].evidence[0].quote.split()[0]
        yield "search", _best(lambda: record.search(word)), "ms"
        start = time.perf_counter()
        with (folder / "events.parquet").open("wb") as out:
            write.write(rows, "parquet", out, write.Options(include_all=True))
        yield "export", time.perf_counter() - start, f"s for {len(rows)} events to Parquet"
    yield "memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"


def main() -> None:
    """Prints the figures; ``--page FILE`` also writes them into a page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=int, nargs="?", default=CLAIMS)
    parser.add_argument("sentences", type=int, nargs="?", default=SENTENCES)
    parser.add_argument("--page", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), options.claims, options.sentences)
        show(figures, "store", options.page)


if __name__ == "__main__":
    main()
