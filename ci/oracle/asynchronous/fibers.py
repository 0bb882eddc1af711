"""Continuations of `definitions.py` as OS threads of a pool, one of which runs at any time.

As in the specification's own code, a continuation is a thread that waits for its lock. Beyond that,
a trap travels to whoever resumed, threads are used again, and what is parked can be abandoned.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any


class Abandoned(BaseException):
    """Unwinds a parked fiber whose store is dead."""


class Handler:
    """Whoever resumed a continuation, and what comes back to it."""

    def __init__(self, current_thread: Any) -> None:
        self.lock = _acquired()
        self.current_thread = current_thread
        self.cont: Continuation | None = None
        self.block_arg: Any = None
        self.error: BaseException | None = None


class Continuation:
    """What is to run, if it has not begun, or a thread that is parked."""

    def __init__(self, function: Callable[[Any], Any] | None) -> None:
        self.function = function
        self.lock = _acquired()
        self.handler: Handler | None = None
        self.block_result: Any = None
        self.abandoned = False


def _acquired() -> threading.Lock:
    lock = threading.Lock()
    lock.acquire()
    return lock


class Fibers:
    """The three functions of "Stack Switching", over a pool of threads."""

    def __init__(self) -> None:
        self.local = threading.local()
        self.idle: list[_Worker] = []
        self.failed: Any = None  # the specification's thread in which something was raised
        self.parked: dict[Continuation, None] = {}  # in order, so that abandoning is the same each time

    def install(self, d: Any) -> None:
        """Put them into `definitions.py`, which finds the current thread by `thread_local_handler`."""
        d.cont_new, d.resume, d.block = Continuation, self.resume, self.block
        d.thread_local_handler = self.local

    def running(self) -> Any:
        """Return the specification's thread that runs here; None for the host."""
        handler = getattr(self.local, "value", None)
        return None if handler is None else handler.current_thread

    def resume(self, cont: Continuation, block_result: Any, current_thread: Any) -> tuple[Any, Any]:
        """Run a continuation until it blocks or ends; what it raises comes out here."""
        handler = Handler(current_thread)
        cont.handler, cont.block_result = handler, block_result
        self.parked.pop(cont, None)
        if cont.function is not None:
            worker = self.idle.pop() if self.idle else _Worker(self)
            worker.cont = cont
            worker.go.release()
        else:
            cont.lock.release()
        handler.lock.acquire()
        if handler.error is not None:
            raise handler.error
        return handler.cont, handler.block_arg

    def block(self, switch_to: Any) -> Any:
        """Park the running fiber, and let whoever resumed it go on."""
        cont = Continuation(None)
        handler: Handler = self.local.value
        handler.cont, handler.block_arg = cont, switch_to
        self.parked[cont] = None
        handler.lock.release()
        cont.lock.acquire()
        self.local.value = cont.handler
        if cont.abandoned:
            raise Abandoned
        return cont.block_result

    def abandon(self) -> None:
        """End all that is parked. Called by the host."""
        self.failed = None
        while self.parked:
            cont = next(iter(self.parked))
            cont.abandoned = True
            try:
                self.resume(cont, None, None)
            except Abandoned:
                self.failed = None


class _Worker(threading.Thread):
    def __init__(self, fibers: Fibers) -> None:
        super().__init__(daemon=True)
        self.fibers = fibers
        self.go = _acquired()
        self.cont = Continuation(None)
        self.start()

    def run(self) -> None:
        while True:
            self.go.acquire()
            self._serve(self.cont)

    def _serve(self, cont: Continuation) -> None:
        fibers, block_arg, error = self.fibers, None, None
        fibers.local.value = cont.handler
        assert cont.function is not None
        try:
            block_arg = cont.function(cont.block_result)
        except BaseException as raised:  # a trap, or a fault: whoever resumed has it
            error = raised
            if fibers.failed is None:  # by those around it the error only passes
                fibers.failed = fibers.local.value.current_thread
        handler: Handler = fibers.local.value
        fibers.local.value = None
        handler.cont, handler.block_arg, handler.error = None, block_arg, error
        fibers.idle.append(self)  # first: from the next line on somebody else runs
        handler.lock.release()
