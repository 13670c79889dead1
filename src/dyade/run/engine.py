"""Coding many dispatches: in this process or in several, in order, with the same result.

The coder keeps nothing from one dispatch to the next, so how the work is cut cannot change a
record. Batches come back in the order in which they were sent; only a few are under way at once,
so the memory does not grow with the archive.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from dyade.model import Dispatch, Record
from dyade.read import Errors, Reason, Reject

BATCH = 16
"""Dispatches that travel to a worker at once."""

AHEAD = 3
"""Batches that wait for each worker."""


class Codes(Protocol):
    """What the engine needs of a coder."""

    def code(self, dispatch: Dispatch) -> Record:
        """The record of a dispatch."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A dispatch at which the coder broke down."""

    dispatch: str
    message: str


Result = Record | Failure
Load = Callable[[], Codes]


def load_coder(offices: str = "") -> Codes:
    """The program's coder; loading the French model takes seconds.

    ``offices`` is the path of a user's own table of office holders.
    """
    from dyade.code.pipeline import Coder

    return Coder.load(offices)


def code(
    dispatches: Iterable[Dispatch], *, jobs: int = 1, errors: Errors, load: Load = load_coder
) -> Iterator[Record]:
    """The records of ``dispatches``, in their order, the same for any number of workers.

    A dispatch at which the coder breaks down is handed to ``errors`` and the run goes on.

    Args:
        jobs: worker processes, from 1; 0 is one a core. With 1 this process does the work.
        errors: called with each dispatch that could not be coded.
        load: gives the coder; called once a process, at the first dispatch. It must be picklable
            where ``jobs`` is not 1.
    """
    workers = jobs or os.cpu_count() or 1
    results = _serial(dispatches, load) if workers == 1 else _parallel(dispatches, workers, load)
    for result in results:
        if isinstance(result, Record):
            yield result
        else:
            errors(Reject("", 0, Reason.CRASH, result.message, result.dispatch))


def _one(coder: Codes, dispatch: Dispatch) -> Result:
    try:
        return coder.code(dispatch)
    except Exception as error:  # one dispatch must not cost the others their record
        message = f"the coder broke down: {type(error).__name__}: {error}"
        return Failure(dispatch.id, message)


def _serial(dispatches: Iterable[Dispatch], load: Load) -> Iterator[Result]:
    coder: Codes | None = None
    for dispatch in dispatches:
        coder = coder or load()
        yield _one(coder, dispatch)


_coder: Codes | None = None  # a worker's own, set once when it starts


def _start(load: Load) -> None:
    """Prepares a worker: the parent alone answers Ctrl-C, and one worker is one thread."""
    global _coder
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ["OMP_NUM_THREADS"] = "1"
    _coder = load()


def _work(batch: list[Dispatch]) -> list[Result]:
    if _coder is None:
        raise RuntimeError("the worker was not started by _start")
    return [_one(_coder, dispatch) for dispatch in batch]


def _pool(workers: int, load: Load) -> ProcessPoolExecutor:
    spawn = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=spawn, initializer=_start, initargs=(load,))


def _parallel(dispatches: Iterable[Dispatch], workers: int, load: Load) -> Iterator[Result]:
    source = iter(dispatches)
    pool = _pool(workers, load)
    waiting: deque[tuple[list[Dispatch], Future[list[Result]]]] = deque()
    try:
        while True:
            while len(waiting) < workers * AHEAD and (batch := list(islice(source, BATCH))):
                waiting.append((batch, _submit(pool, batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                yield from _one_by_one(batch, load)
                pool = _pool(workers, load)
                waiting = deque((batch, _submit(pool, batch)) for batch, _ in waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, batch: list[Dispatch]) -> Future[list[Result]]:
    """A batch under way; in a pool that has just broken down, a future that says so."""
    try:
        return pool.submit(_work, batch)
    except BrokenProcessPool as error:
        broken: Future[list[Result]] = Future()
        broken.set_exception(error)
        return broken


def _one_by_one(batch: list[Dispatch], load: Load) -> Iterator[Result]:
    """A batch during which a worker died, each dispatch on its own, to find the one that kills."""
    pool = _pool(1, load)
    for dispatch in batch:
        try:
            yield from pool.submit(_work, [dispatch]).result()
        except BrokenProcessPool:
            pool.shutdown()
            pool = _pool(1, load)
            yield Failure(dispatch.id, "the coder's process died")
    pool.shutdown()
