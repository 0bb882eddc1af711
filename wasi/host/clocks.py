"""Clocks: the system's, or one that moves only when it is told to. All times are nanoseconds."""

from __future__ import annotations

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Clock(Protocol):
        """What a guest reads the time from and sleeps on; unit nanoseconds."""

        def wall(self) -> int:
            """Since 1970-01-01 00:00 UTC."""

        def monotonic(self) -> int:
            """Since some moment; never goes back."""

        def wall_resolution(self) -> int:
            """The smallest step of `wall`, at least 1."""

        def monotonic_resolution(self) -> int:
            """The smallest step of `monotonic`, at least 1."""

        def cpu(self) -> int:
            """Processor time used so far."""

        def sleep(self, duration: int) -> None:
            """Wait until `monotonic` has moved by `duration`."""


_LONGEST_SLEEP = 3600.0  # seconds; longer sleeps are several, far from the limits of time_t


class SystemClock:
    """The clocks of the operating system."""

    __slots__ = ()

    def wall(self) -> int:
        """Since 1970-01-01 00:00 UTC."""
        return time.time_ns()

    def monotonic(self) -> int:
        """Since some moment, usually the start of the machine."""
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

    def sleep(self, duration: int) -> None:
        """Sleep; Ctrl-C ends it with KeyboardInterrupt."""
        end = time.monotonic_ns() + duration
        while (left := end - time.monotonic_ns()) > 0:
            time.sleep(min(left / 1e9, _LONGEST_SLEEP))


class VirtualClock:
    """A clock that stands still and jumps ahead when somebody sleeps: for tests and for replays."""

    __slots__ = ("_monotonic", "_wall", "step")

    def __init__(self, wall: int = 0, *, step: int = 0) -> None:
        self._wall = wall
        self._monotonic = 0
        self.step = step  # added at each reading, for guests that wait in a loop

    def wall(self) -> int:
        """The time it was set to plus all that was slept."""
        self.sleep(self.step)
        return self._wall

    def monotonic(self) -> int:
        """The sum of all that was slept."""
        self.sleep(self.step)
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

    def sleep(self, duration: int) -> None:
        """Jump ahead."""
        self._wall += duration
        self._monotonic += duration


def _resolution(clock: int) -> int:
    return max(1, round(time.clock_getres(clock) * 1e9))
