"""What a store withstands: ``python -m dyade.measure.endure NEWS [--page PAGE]``.

Real dispatches are coded once. Their records then go into stores in random orders and parts, and
into one whose process is killed at random moments, in the middle of a batch or of building events.
Every store must end with the same content.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from dyade.code.pipeline import Coder
from dyade.measure.table import put
from dyade.model import Record
from dyade.read import read
from dyade.store.store import Store

ORDERS, KILLS = 10, 10

_CHILD = """
import pickle, sys
from pathlib import Path
from dyade.store.store import Store
with Store.open(sys.argv[2]) as store:
    store.ingest(pickle.loads(Path(sys.argv[1]).read_bytes()))
"""


def digest_of(records: Sequence[Record], path: Path) -> str:
    """The digest of a new store that holds the records."""
    with Store.open(path) as store:
        store.ingest(records)
        return store.digest()


def added_twice(records: Sequence[Record], path: Path) -> int:
    """How many rows a second ingest of the same records adds to the store at ``path``."""
    with Store.open(path) as store:
        tables = [row[0] for row in store.connection.execute("SHOW TABLES").fetchall()]
        before = sum(store.count(table) for table in tables)
        store.ingest(records)
        return sum(store.count(table) for table in tables) - before


def orders(records: Sequence[Record], folder: Path, number: int) -> Iterator[str]:
    """The digests of stores that grow by parts in random orders, the same whatever the run."""
    for seed in range(number):
        chance, mixed = random.Random(seed), list(records)
        chance.shuffle(mixed)
        with Store.open(folder / f"order-{seed}.duckdb") as store:
            while mixed:
                # Less than half of what is held already: those events alone are built anew.
                cut = chance.randint(1, max(1, len(records) // 5))
                store.ingest(mixed[:cut])
                mixed = mixed[cut:]
            yield store.digest()


def killed(records: Path, folder: Path, number: int, seconds: float) -> Iterator[str]:
    """The digests of stores whose process was killed at a random moment and then run again.

    Args:
        records: a file of pickled records.
        folder: where the stores are made.
        seconds: how long an undisturbed process takes: each is killed at a random part of that.
    """
    chance = random.Random(0)
    for seed in range(number):
        path = folder / f"killed-{seed}.duckdb"
        command = [sys.executable, "-c", _CHILD, str(records), str(path)]
        child = subprocess.Popen(command)
        try:
            child.wait(timeout=chance.uniform(0.05, 0.95) * seconds)
        except subprocess.TimeoutExpired:
            os.kill(child.pid, signal.SIGKILL)
            child.wait()
        subprocess.run(command, check=True)
        with Store.open(path) as store:
            yield store.digest()


def measure(news: Sequence[str], folder: Path) -> Iterator[tuple[str, int, int]]:
    """What was tried, how often it held, of how many."""
    dispatches = list(read(list(news), errors=lambda reject: print(reject, file=sys.stderr)))
    coder = Coder.load()
    records = list(coder.pipe(dispatches))
    yield "dispatches coded", len(records), len(dispatches)
    reference = folder / "reference.duckdb"
    began = time.perf_counter()
    wanted = digest_of(records, reference)
    seconds = time.perf_counter() - began
    more = added_twice(records, reference)
    yield "second ingests that add no row", int(more == 0), 1
    same = sum(found == wanted for found in orders(records, folder, ORDERS))
    yield "random orders, cut at random, that give the same store", same, ORDERS
    pickled = folder / "records.pickle"
    pickled.write_bytes(pickle.dumps(records))
    same = sum(found == wanted for found in killed(pickled, folder, KILLS, seconds))
    yield "kills at a random moment after which the store is the same", same, KILLS


def main(arguments: list[str] | None = None) -> int:
    """Prints the figures; ``--page FILE`` also writes them into a page. 1 where one is not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", nargs="+")
    parser.add_argument("--page", type=Path)
    options = parser.parse_args(arguments)
    rows = ["| tried | held | of |", "|---|---|---|"]
    met = True
    with tempfile.TemporaryDirectory() as folder:
        for name, held, of in measure(options.news, Path(folder)):
            print(f"{name}: {held} of {of}", flush=True)
            rows.append(f"| {name} | {held} | {of} |")
            met = met and held == of
    if options.page:
        put(options.page, "endurance", "\n".join(rows))
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
