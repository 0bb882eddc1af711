"""Waiting: poll_oneoff."""

from __future__ import annotations

import time

from wasi.p1.clock import clock_now
from wasi.p1.definitions import EVENT, SUBSCRIPTION, EventRwFlags, EventType, Rights, SubclockFlags
from wasi.p1.errno import Errno, Refused
from wasi.p1.registry import host_function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from wasi.p1.process import Process

MAX_SUBSCRIPTIONS = 4096
_LONGEST_POLL = 3_600_000.0  # milliseconds


@host_function("poll_oneoff", "i32 i32 i32 i32 -> i32")
def poll_oneoff(process: Process, in_ptr: int, out_ptr: int, count: int, size_ptr: int) -> Errno:
    """Wait for one of the subscriptions; write an `event` for each that came true, and their number (u32)."""
    if count == 0 or count > MAX_SUBSCRIPTIONS:
        return Errno.INVAL
    subscriptions = process.window(in_ptr, SUBSCRIPTION.size * count)
    out = process.window(out_ptr, EVENT.size * count)
    process.check(size_ptr, 4)
    waiting = _Waiting(process)
    for userdata, tag, subject, timeout, _precision, flags in SUBSCRIPTION.iter_unpack(bytes(subscriptions)):
        waiting.subscribe(userdata, tag, subject, timeout, flags)
    events = waiting.wait()
    for number, event in enumerate(events):
        out[EVENT.size * number : EVENT.size * (number + 1)] = event
    process.memory.store_u32(size_ptr, len(events))
    return Errno.SUCCESS


class _Waiting:
    """The subscriptions of one call: those that are over at once, timeouts, and descriptors to poll."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.events: list[bytes] = []
        self.timeouts: list[tuple[int, bytes]] = []  # nanoseconds from now, the event
        self.polled: list[tuple[int, int, int]] = []  # descriptor of the host, event type, userdata

    def subscribe(self, userdata: int, tag: int, subject: int, timeout: int, flags: int) -> None:
        if tag == EventType.CLOCK:
            self._clock(userdata, subject, timeout, flags)
        elif tag in (EventType.FD_READ, EventType.FD_WRITE):
            self._descriptor(userdata, tag, subject)
        else:
            raise Refused(Errno.INVAL)

    def _clock(self, userdata: int, clock: int, timeout: int, flags: int) -> None:
        now = clock_now(self.process, clock)
        if now is None or flags & ~SubclockFlags.ABSTIME:
            self.events.append(EVENT.pack(userdata, Errno.INVAL, EventType.CLOCK, 0, 0))
            return
        left = max(0, timeout - now) if flags & SubclockFlags.ABSTIME else timeout
        self.timeouts.append((left, EVENT.pack(userdata, Errno.SUCCESS, EventType.CLOCK, 0, 0)))

    def _descriptor(self, userdata: int, tag: int, fd: int) -> None:
        right = Rights.FD_READ if tag == EventType.FD_READ else Rights.FD_WRITE
        try:
            host_fd = self.process.stream(fd, right | Rights.POLL_FD_READWRITE).fileno()
        except Refused as refused:
            self.events.append(EVENT.pack(userdata, refused.errno, tag, 0, 0))
            return
        if host_fd < 0:  # a Python object: it counts as ready
            self.events.append(EVENT.pack(userdata, Errno.SUCCESS, tag, 1, 0))
        else:
            self.polled.append((host_fd, tag, userdata))

    def wait(self) -> list[bytes]:
        """Return the events; at least one, unless there is nothing left to wait for."""
        timeout = min((left for left, _ in self.timeouts), default=None)
        if self.events:
            timeout = 0
        if not self.polled:
            self.process.clock.sleep(timeout or 0)
        elif timeout is None:
            self._poll(None)
        else:
            self._poll_until(time.monotonic_ns() + timeout)
        if not self.events and timeout is not None:
            self.events += [event for left, event in self.timeouts if left <= timeout]
        return self.events

    def _poll_until(self, end: int) -> None:
        """Poll until a moment of the host's monotonic clock, in pieces that `poll` can take."""
        known = len(self.events)
        while True:
            left = max(0, end - time.monotonic_ns())
            self._poll(min(left / 1e6, _LONGEST_POLL))
            if left == 0 or len(self.events) > known:
                return

    def _poll(self, timeout: float | None) -> None:
        """Wait up to timeout milliseconds for descriptors and add their events."""
        import select

        poll = select.poll()
        interest: dict[int, int] = {}
        for host_fd, tag, _ in self.polled:
            wanted = select.POLLIN if tag == EventType.FD_READ else select.POLLOUT
            interest[host_fd] = interest.get(host_fd, 0) | wanted
            poll.register(host_fd, interest[host_fd])
        ready = dict(poll.poll(timeout))
        for host_fd, tag, userdata in self.polled:
            seen = ready.get(host_fd, 0)
            wanted = select.POLLIN if tag == EventType.FD_READ else select.POLLOUT
            if seen & (wanted | select.POLLHUP | select.POLLERR | select.POLLNVAL):
                code = Errno.BADF if seen & select.POLLNVAL else Errno.SUCCESS
                flags = EventRwFlags.HANGUP if seen & select.POLLHUP else 0
                self.events.append(EVENT.pack(userdata, code, tag, 1, flags))
