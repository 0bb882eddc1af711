"""Clocks: the system's, or one that moves only on request. All times are nanoseconds."""

from __future__ import annotations

import time

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    Wait = Callable[[int], bool]

    class Clock(Protocol):
        """The clock that a guest reads and sleeps on; unit nanoseconds."""

        def wall(self) -> int:
            """Since 1970-01-01 00:00 UTC."""

        def monotonic(self) -> int:
            """Since an arbitrary point in time; never goes back."""

        def wall_resolution(self) -> int:
            """The smallest step of `wall`, at least 1."""

        def monotonic_resolution(self) -> int:
            """The smallest step of `monotonic`, at least 1."""

        def cpu(self) -> int:
            """Processor time used so far."""

        def sleep(self, duration: int, wait: Wait = ...) -> bool:
            """Wait until `monotonic` has moved by `duration`, or until the awaited event has occurred.

            `wait(nanoseconds)` waits on the host, at most that long, and returns whether the event has
            occurred; so does `sleep`. It must be called at least once. An exception it raises ends the sleep.
            """


_LONGEST_SLEEP = 3600 * 10**9  # longer ones are several, far from the limits of time_t


def wait_for_nothing(duration: int) -> bool:
    """Sleep on the host; Ctrl-C ends it with KeyboardInterrupt."""
    time.sleep(duration / 1e9)
    return False


class SystemClock:
    """The clocks of the operating system."""

    __slots__ = ()

    def wall(self) -> int:
        """Since 1970-01-01 00:00 UTC."""
        return time.time_ns()

    def monotonic(self) -> int:
        """Since an arbitrary point in time, usually the start of the machine."""
        return time.monotonic_ns()

    def wall_resolution(self) -> int:
        """The smallest step of `wall`."""
        return _resolution(time.CLOCK_REALTIME)

    def monotonic_resolution(self) -> int:
        """The smallest step of `monotonic`."""
        return _resolution(time.CLOCK_MONOTONIC)

    def cpu(self) -> int:
        """Processor time of this process."""
        return time.process_time_ns()

    def sleep(self, duration: int, wait: Wait = wait_for_nothing) -> bool:
        """Wait in real time."""
        end = time.monotonic_ns() + duration
        left = duration
        # Measured against the end, not by what each wait took: signals make waits shorter.
        while not wait(min(left, _LONGEST_SLEEP)):
            left = max(0, end - time.monotonic_ns())
            if left == 0:
                return False
        return True


class VirtualClock:
    """A clock that stands still and jumps ahead when a guest sleeps: for tests and replays."""

    __slots__ = ("_monotonic", "_wall", "step")

    def __init__(self, wall: int = 0, *, step: int = 0) -> None:
        self._wall = wall
        self._monotonic = 0
        self.step = step  # added at each reading, for guests that wait in a loop

    def wall(self) -> int:
        """The initial time plus the time slept."""
        self._jump(self.step)
        return self._wall

    def monotonic(self) -> int:
        """The time slept."""
        self._jump(self.step)
        return self._monotonic

    def wall_resolution(self) -> int:
        """1."""
        return 1

    def monotonic_resolution(self) -> int:
        """1."""
        return 1

    def cpu(self) -> int:
        """The same as `monotonic`."""
        return self.monotonic()

    def sleep(self, duration: int, wait: Wait | None = None) -> bool:
        """Jump ahead, unless the awaited event has already occurred."""
        # Looked at once without waiting; otherwise a guest that polls would never see input.
        if wait is not None and wait(0):
            return True
        self._jump(duration)
        return False

    def _jump(self, duration: int) -> None:
        self._wall += duration
        self._monotonic += duration


def _resolution(clock: int) -> int:
    return max(1, round(time.clock_getres(clock) * 1e9))
