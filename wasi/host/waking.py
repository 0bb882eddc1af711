"""Wakes a thread that waits for descriptors."""

from __future__ import annotations

import os
from _thread import allocate_lock

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Self


class Wake:
    """A descriptor to wait for in addition to others: it becomes readable when the object is called.

    It can be called from any thread and from signal handlers, even after it was closed. A context
    manager. `fd` is -1 if the process has no descriptor left; the waiter then has to check periodically.
    """

    __slots__ = ("_lock", "fd")

    def __init__(self) -> None:
        self._lock = allocate_lock()  # so that nothing is written to another file that has the number now
        try:
            self.fd = os.eventfd(0, os.EFD_CLOEXEC | os.EFD_NONBLOCK)
        except (AttributeError, OSError):  # other systems have none
            self.fd = -1

    def __call__(self) -> None:
        """Make `fd` readable."""
        # Never waits: a signal handler may run in the thread that has the lock, and would wait for itself.
        if self._lock.acquire(blocking=False):  # else it was called already, or is being closed
            try:
                if self.fd >= 0:
                    os.eventfd_write(self.fd, 1)
            finally:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            fd, self.fd = self.fd, -1
        if fd >= 0:
            os.close(fd)
