"""Call a function for each of many items, in worker processes that may die.

A worker takes one item at a time. If it crashes or takes too long, the result of that item is
`Lost`, and a new worker takes its place; all other items keep their results. For runs that
must survive a fault of the engine itself: conformance, fuzzing.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Lost:
    """The worker of an item returned no result."""

    reason: str


def run_isolated(
    function: Callable[[T], R], items: Iterable[T], *, jobs: int, seconds: float
) -> Iterator[tuple[T, R | Lost]]:
    """Yield (item, function(item)) as they complete, in no particular order, from `jobs` processes.

    `function`, items and results must be picklable; `seconds` bounds each item, starting when its worker
    is ready. An exception of the function is an error of the caller: it ends that worker, so
    the item is lost.
    """
    # A fork of a process without threads that has imported everything already: quick, and clean each time.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([function.__module__])
    waiting = list(items)[::-1]
    workers: list[_Worker[T, R]] = []
    try:
        while waiting or workers:
            while waiting and len(workers) < jobs:
                workers.append(_Worker(context, function, waiting.pop()))
            for worker in _ready(workers, seconds):
                result = worker.collect(seconds)
                yield worker.item, result
                # A worker that lost an item is dead; the loop above starts another.
                if waiting and not isinstance(result, Lost):
                    worker.give(waiting.pop())
                else:
                    workers.remove(worker)
                    worker.stop()
    finally:
        for worker in workers:
            worker.stop(patience=0)


class _Worker(Generic[T, R]):
    """A process and its current item."""

    def __init__(self, context: ForkServerContext, function: Callable[[T], R], item: T) -> None:
        ours, theirs = context.Pipe()
        self.pipe: Connection[Any, Any] = ours
        self.process: BaseProcess = context.Process(target=_serve, args=(theirs, function), daemon=True)
        self.process.start()
        # Only the worker has that end now, so its death is the end of the stream here.
        theirs.close()
        with contextlib.suppress(EOFError):  # a process that could not start: `collect` says how it ended
            self.pipe.recv()
        self.give(item)

    def give(self, item: T) -> None:
        self.item = item
        self.started = time.monotonic()
        # It may have died between two items; `collect` finds out.
        with contextlib.suppress(ConnectionError):
            self.pipe.send(item)

    def collect(self, seconds: float) -> R | Lost:
        """Return the result of a ready worker; a lost worker is dead afterwards."""
        try:
            # A result that is there counts, even if it came too late.
            if self.pipe.poll():
                result: R = self.pipe.recv()
                return result
        except (EOFError, ConnectionError):
            self.process.join()
            code = self.process.exitcode or 0
            return Lost(
                f"the process died of signal {-code}" if code < 0 else f"the process exited with code {code}"
            )
        self.process.kill()
        self.process.join()
        return Lost(f"did not finish within {seconds:g} s")

    def stop(self, patience: float = 5.0) -> None:
        self.pipe.close()
        self.process.join(patience)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _serve(pipe: Connection[Any, Any], function: Callable[[Any], Any]) -> None:
    pipe.send("ready")  # starting takes its time, on a busy machine more than an item may
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        pipe.send(function(item))


def _ready(workers: list[_Worker[T, R]], seconds: float) -> list[_Worker[T, R]]:
    """Wait until a worker has finished, died or is overdue; return those workers."""
    # The first that may become overdue: there is nothing to look at before.
    nearest = min(worker.started for worker in workers) + seconds - time.monotonic()
    spoke = set(wait([worker.pipe for worker in workers], timeout=max(0.0, nearest)))
    now = time.monotonic()
    return [worker for worker in workers if worker.pipe in spoke or now - worker.started >= seconds]
