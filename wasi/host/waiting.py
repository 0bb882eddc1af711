"""Waiting: for descriptors of the host to be ready, and for time to pass.

Every operation that may wait goes through a `Waiting`, so that signals, interrupts and a time limit can end
it. It waits for a descriptor and events (POLLIN, POLLOUT), for a time, or for nothing if something is
already ready; `Readiness` combines any number of these. Python file objects are the exception: they wait
on their own. All times are nanoseconds, unless they are said to be seconds.
"""

from __future__ import annotations

import time

from wasi.host.clocks import wait_for_nothing
from wasi.host.files.filesystem import File
from wasi.host.sockets import Socket

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import select
    from collections.abc import Callable, Mapping
    from typing import NoReturn, Protocol, TypeVar

    from wasi.host.clocks import Clock
    from wasi.host.stdio import ObjectStream
    from wasi.host.waking import Wake

    A = TypeVar("A")
    T = TypeVar("T")

    class Waiter(Protocol):
        """The object on whose behalf the host waits, and what ends that: the host does not know guests."""

        def time_left(self) -> float | None:
            """Return the remaining seconds; None without a limit."""

        def look_around(self) -> None:
            """Raise if the waiter must end, or has no time left."""

        def wake_by(self, wake: Callable[[], object] | None) -> bool:
            """Call `wake()`, in any thread, when it must end; None stops that. Return whether it must end."""

        def out_of_time(self) -> NoReturn:
            """Raise the error that ends the waiter when no time is left."""

        def is_ready(self, fd: int, events: int) -> bool:
            """Tell whether a descriptor is ready for one of the events, or has failed."""


POLLIN, POLLOUT = 1, 4  # as in `select`, which few guests need
POLLERR, POLLHUP, POLLNVAL = 8, 16, 32
_LONGEST_POLL = 3600 * 10**9  # longer ones are several
_SHORTEST_POLL = 20 * 10**6  # what may pass without a look around


# Three things end a wait: what is waited for, a signal (poll returns, Python's handlers run), and another
# thread that interrupts the guest, by a descriptor that is polled as well (`Wake`).
class Waiting:
    """How one guest waits; `look_around` and `time_left` are those of its waiter."""

    __slots__ = ("_waiter", "look_around", "time_left")

    def __init__(self, waiter: Waiter) -> None:
        self._waiter = waiter
        self.look_around = waiter.look_around  # between the pieces of what takes long
        self.time_left = waiter.time_left

    def transfer(
        self, handle: File | ObjectStream | Socket, event: int, attempt: Callable[[A], T], argument: A
    ) -> T:
        """Return `attempt(argument)`, which reads or writes (`event`) and may have to wait.

        A Python file object waits on its own.
        """
        # Reading a file may block in the system, where no signal handler of Python runs before it returns. So
        # it is polled first, and read when that cannot block.
        if isinstance(handle, File):
            waits = not handle.nonblock and handle.can_wait()
            if waits and not self._waiter.is_ready(handle.fileno(), event):
                self.poll({handle.fileno(): event})
            return attempt(argument)
        # Sockets are non-blocking for us whatever the guest has set, as readiness is only a hint for them:
        # another process may have taken the connection or the data.
        while isinstance(handle, Socket) and not handle.nonblock:
            try:
                return attempt(argument)
            except BlockingIOError:
                self.poll({handle.fileno(): event})
        return attempt(argument)

    def pause(self, duration: int) -> bool:
        """Wait for up to `duration`; return False, since no event can occur. Raises when no time is left."""
        end = time.monotonic_ns() + duration
        # The rest below a millisecond, and short waits, are slept: poll() is not that exact.
        if duration > _SHORTEST_POLL:
            self.poll({}, duration - duration % 10**6)  # it has milliseconds, this nanoseconds
        left = self.time_left()
        rest = max(0, end - time.monotonic_ns()) if duration else 0
        if left is None or rest < left * 1e9:
            return wait_for_nothing(rest)
        wait_for_nothing(int(left * 1e9))
        self._waiter.out_of_time()

    def poll(self, interest: Mapping[int, int], duration: int | None = None) -> dict[int, int]:
        """Wait until a descriptor of the host is ready; return the ready ones with their events.

        `interest` maps descriptors to POLLIN and POLLOUT. Empty after `duration`; None waits forever.
        Raises the waiter's error when it has no time left or must end.
        """
        import select

        poller = select.poll()
        for fd, events in interest.items():
            poller.register(fd, events)
        # Nearly always something is ready. Only if not, a descriptor for waking is made.
        ready = dict(poller.poll(0)) if interest else {}
        if ready or duration == 0:
            return ready
        from wasi.host.waking import Wake

        with Wake() as wake:
            # Without a free descriptor for it the wait goes in short slices instead.
            if wake.fd >= 0:
                poller.register(wake.fd, POLLIN)
            try:
                return self._wait(poller, wake, duration)
            finally:
                self._waiter.wake_by(None)

    def _wait(self, poller: select.poll, wake: Wake, duration: int | None) -> dict[int, int]:
        """Do the work of `poll` when nothing is ready."""
        end = None if duration is None else time.monotonic_ns() + duration
        longest = _LONGEST_POLL if wake.fd >= 0 else _SHORTEST_POLL
        while True:
            # First tell whom to wake, then look: in the other order an interrupt between is missed.
            if self._waiter.wake_by(wake):
                self.look_around()
            left = longest if end is None else max(0, min(longest, end - time.monotonic_ns()))
            mine = self.time_left()
            ready = dict(poller.poll(min(left, longest if mine is None else mine * 1e9) / 1e6))
            ready.pop(wake.fd, None)
            if ready or (end is not None and time.monotonic_ns() >= end):
                return ready
            self.look_around()


class Readiness:
    """Several things to wait for at once, numbered from 0 in the order in which they are added."""

    __slots__ = ("_count", "_durations", "_polled", "_ready", "_seen", "_waiting")

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._count = 0
        self._ready: list[int] = []  # numbers of what is ready anyway
        self._durations: list[tuple[int, int]] = []  # with numbers
        self._polled: list[tuple[int, int, int]] = []  # descriptor, events, number
        self._seen: list[tuple[int, int]] = []  # numbers of descriptors that are ready, and for what

    def add_ready(self) -> None:
        """Add something that is already ready, because its result exists or cannot be waited for."""
        self._ready.append(self._next())

    def add_duration(self, duration: int) -> None:
        """Add a duration, measured by the clock passed to `wait`."""
        self._durations.append((duration, self._next()))

    def add_descriptor(self, fd: int, events: int) -> None:
        """Add a descriptor of the host, to be ready for POLLIN or POLLOUT."""
        self._polled.append((fd, events, self._next()))

    def _next(self) -> int:
        self._count += 1
        return self._count - 1

    def wait(self, clock: Clock) -> list[tuple[int, int]]:
        """Wait until one of them is ready; return the numbers of the ready ones, each with its events.

        The events of a descriptor are POLLIN, POLLOUT, POLLERR, POLLHUP and POLLNVAL, otherwise 0. Things
        that were already ready come first, then descriptors, then times.
        """
        first = min((duration for duration, _ in self._durations), default=None)
        if self._ready:
            self._poll(0)
        elif first is None:
            self._poll(None)
        else:
            # The guest's clock decides how long a duration is: a virtual one jumps and only looks whether
            # something is ready; the system's waits.
            clock.sleep(first, self._poll)
        found = [(number, 0) for number in self._ready] + self._seen
        passed = 0 if found else first  # of what nothing has been measured, only what is due anyway
        due = (number for duration, number in self._durations if passed is not None and duration <= passed)
        return found + [(number, 0) for number in due]

    def _poll(self, duration: int | None) -> bool:
        """Wait up to this duration for descriptors, record the ready ones, return whether there are any."""
        if not self._polled:
            return duration is not None and self._waiting.pause(duration)
        interest: dict[int, int] = {}
        for fd, events, _ in self._polled:
            # One descriptor may be subscribed several times, but poll() takes each once.
            interest[fd] = interest.get(fd, 0) | events
        ready = self._waiting.poll(interest, duration)
        # anew: a clock may ask several times
        self._seen = [
            (number, ready[fd])
            for fd, events, number in self._polled
            if fd in ready and ready[fd] & (events | POLLERR | POLLHUP | POLLNVAL)
        ]
        return bool(ready)
