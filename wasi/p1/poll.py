"""Waiting: poll_oneoff."""

from __future__ import annotations

import os
from stat import S_ISREG

from wasi.host.filesystem import File
from wasi.host.sockets import Socket
from wasi.p1.clock import clock_now
from wasi.p1.definitions import EVENT, SUBSCRIPTION, EventRwFlags, EventType, Rights, SubclockFlags
from wasi.p1.errno import Errno, Refused
from wasi.p1.process import POLLIN, POLLOUT
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wasi.p1.process import Process

    Subscription = tuple[int, int, int, int, int]  # userdata, tag, clock or fd, timeout, flags

MAX_SUBSCRIPTIONS = 4096
_STEP = 64  # subscriptions between two looks at the time
_POLLERR, _POLLHUP, _POLLNVAL = 8, 16, 32  # as in `select`
_EVENTS = {EventType.FD_READ: POLLIN, EventType.FD_WRITE: POLLOUT}


@host_function("poll_oneoff", "i32 i32 i32 i32 -> i32")
def poll_oneoff(process: Process, in_ptr: int, out_ptr: int, count: int, size_ptr: int) -> Errno:
    """Wait for one of the subscriptions; write an `event` for each that came true, and their number (u32)."""
    return poll(process, in_ptr, out_ptr, count, size_ptr, SUBSCRIPTION.size, _subscriptions)


def _subscriptions(data: bytes) -> Iterable[Subscription]:
    for userdata, tag, subject, timeout, _precision, flags in SUBSCRIPTION.iter_unpack(data):
        yield userdata, tag, subject, timeout, flags


def poll(
    process: Process,
    in_ptr: int,
    out_ptr: int,
    count: int,
    size_ptr: int,
    subscription_size: int,
    subscriptions: Callable[[bytes], Iterable[Subscription]],
) -> Errno:
    """Do poll_oneoff; the last two tell how the version lays out a `subscription`."""
    if count == 0 or count > MAX_SUBSCRIPTIONS:
        return Errno.INVAL
    data = bytes(process.window(in_ptr, subscription_size * count))
    process.check(out_ptr, EVENT.size * count)
    process.check(size_ptr, 4)
    waiting = _Waiting(process)
    for number, subscription in enumerate(subscriptions(data)):
        waiting.subscribe(*subscription)
        if number % _STEP == 0:
            process.look_around()
    events = waiting.wait()
    process.memory.write(out_ptr, b"".join(events))
    process.memory.store_u32(size_ptr, len(events))
    return Errno.SUCCESS


class _Waiting:
    """The subscriptions of one call: those that are over at once, timeouts, and descriptors to poll."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.events: list[bytes] = []  # of what is over at once
        self.ready: list[bytes] = []  # of descriptors
        self.timeouts: list[tuple[int, bytes]] = []  # nanoseconds from now, the event
        self.polled: list[tuple[File | Socket, EventType, int]] = []  # and userdata

    def subscribe(self, userdata: int, tag: int, subject: int, timeout: int, flags: int) -> None:
        if tag == EventType.CLOCK:
            self._clock(userdata, subject, timeout, flags)
        elif tag in (EventType.FD_READ, EventType.FD_WRITE):
            self._descriptor(userdata, EventType(tag), subject)
        else:
            raise Refused(Errno.INVAL)

    def _clock(self, userdata: int, clock: int, timeout: int, flags: int) -> None:
        now = clock_now(self.process, clock)
        if now is None or flags & ~SubclockFlags.ABSTIME:
            self.events.append(EVENT.pack(userdata, Errno.INVAL, EventType.CLOCK, 0, 0))
            return
        left = max(0, timeout - now) if flags & SubclockFlags.ABSTIME else timeout
        self.timeouts.append((left, EVENT.pack(userdata, Errno.SUCCESS, EventType.CLOCK, 0, 0)))

    def _descriptor(self, userdata: int, tag: EventType, fd: int) -> None:
        right = Rights.FD_READ if tag == EventType.FD_READ else Rights.FD_WRITE
        try:
            handle = self.process.stream(fd, right | Rights.POLL_FD_READWRITE)
        except Refused as refused:
            self.events.append(EVENT.pack(userdata, refused.errno, tag, 0, 0))
            return
        if handle.fileno() < 0:  # a Python object or a file in memory: it counts as ready
            size = _available(handle) if isinstance(handle, File) and tag == EventType.FD_READ else 1
            self.events.append(EVENT.pack(userdata, Errno.SUCCESS, tag, size, 0))
        else:
            self.polled.append((handle, tag, userdata))  # type: ignore[arg-type]

    def wait(self) -> list[bytes]:
        """Return the events; at least one."""
        first = min((left for left, _ in self.timeouts), default=None)
        if self.events:
            self._poll(0)
        elif first is None:
            self._poll(None)
        else:
            self.process.clock.sleep(first, self._poll)
        events = self.events + self.ready
        passed = 0 if events else first  # of what nothing has been measured, only what is due anyway
        return events + [event for left, event in self.timeouts if passed is not None and left <= passed]

    def _poll(self, duration: int | None) -> bool:
        """Wait up to so many nanoseconds for descriptors, note their events, tell whether there are any."""
        if not self.polled:
            return duration is not None and self.process.pause(duration)
        interest: dict[int, int] = {}
        for handle, tag, _ in self.polled:
            interest[handle.fileno()] = interest.get(handle.fileno(), 0) | _EVENTS[tag]
        ready = self.process.poll(interest, duration)
        self.ready = []  # a clock may ask several times
        for number, (handle, tag, userdata) in enumerate(self.polled):
            if number % _STEP == 0:
                self.process.look_around()
            seen = ready.get(handle.fileno(), 0)
            if seen & (_EVENTS[tag] | _POLLHUP | _POLLERR | _POLLNVAL):
                code = Errno.BADF if seen & _POLLNVAL else Errno.SUCCESS
                flags = EventRwFlags.HANGUP if seen & _POLLHUP else 0
                size = _available(handle) if tag == EventType.FD_READ and code == Errno.SUCCESS else 1
                self.ready.append(EVENT.pack(userdata, code, tag, size, flags))
        return bool(ready)


def _available(handle: File | Socket) -> int:
    """Return how many bytes can be read at once: 0 at the end, 1 where nobody can tell."""
    if S_ISREG(handle.stat().st_mode) and isinstance(handle, File):
        return max(0, handle.stat().st_size - handle.seek(0, os.SEEK_CUR))
    import fcntl
    from termios import FIONREAD

    try:
        return int.from_bytes(fcntl.ioctl(handle.fileno(), FIONREAD, bytes(4)), "little")
    except OSError:
        return 1
