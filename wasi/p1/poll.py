"""Waiting: poll_oneoff."""

from __future__ import annotations

import os
from stat import S_ISREG

from wasi.host.files.filesystem import File
from wasi.host.sockets import Socket
from wasi.host.waiting import POLLHUP, POLLIN, POLLNVAL, POLLOUT, Readiness
from wasi.p1.clock import clock_now
from wasi.p1.definitions import EVENT, SUBSCRIPTION, EventRwFlags, EventType, Rights, SubclockFlags
from wasi.p1.errno import Errno, Refused
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wasi.p1.process import Process

    Subscription = tuple[int, int, int, int, int]  # userdata, tag, clock or fd, timeout, flags

MAX_SUBSCRIPTIONS = 4096
_STEP = 64  # subscriptions between two looks at the time
_EVENTS = {EventType.FD_READ: POLLIN, EventType.FD_WRITE: POLLOUT}


@host_function("poll_oneoff", "i32 i32 i32 i32 -> i32")
def poll_oneoff(process: Process, in_ptr: int, out_ptr: int, count: int, size_ptr: int) -> Errno:
    """Wait for one of the subscriptions; write an `event` for each that occurred, and their number (u32)."""
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
    """Do poll_oneoff; the last two parameters give the version's layout of a `subscription`."""
    # Without any there would be nothing that could end the wait.
    if count == 0 or count > MAX_SUBSCRIPTIONS:
        return Errno.INVAL
    # A copy, as the events may be written over the subscriptions.
    data = bytes(process.window(in_ptr, subscription_size * count))
    process.check(out_ptr, EVENT.size * count)
    process.check(size_ptr, 4)
    subscribed = _Subscribed(process)
    for number, subscription in enumerate(subscriptions(data)):
        subscribed.subscribe(*subscription)
        if number % _STEP == 0:
            process.waiting.look_around()
    events = subscribed.wait()
    process.memory.write(out_ptr, b"".join(events))
    process.memory.store_u32(size_ptr, len(events))
    return Errno.SUCCESS


class _Subscribed:
    """The subscriptions of one call; each is a number of `readiness`, and an item of `events`."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.readiness = Readiness(process.waiting)
        self.events: list[bytes | tuple[int, int, File | Socket]] = []  # (userdata, …) of descriptors

    def subscribe(self, userdata: int, tag: int, subject: int, timeout: int, flags: int) -> None:
        if tag == EventType.CLOCK:
            self._clock(userdata, subject, timeout, flags)
        elif tag in (EventType.FD_READ, EventType.FD_WRITE):
            self._descriptor(userdata, tag, subject)
        else:
            # Unlike errors of a subscription, an unknown tag has no event that could carry it.
            raise Refused(Errno.INVAL)

    def _clock(self, userdata: int, clock: int, timeout: int, flags: int) -> None:
        now = clock_now(self.process, clock)
        if now is None or flags & ~SubclockFlags.ABSTIME:
            # Errors of one subscription are an event of its own; the call as a whole succeeds.
            self._ready(userdata, EventType.CLOCK, Errno.INVAL)
            return
        # A time in the past is due at once, also if it is long past.
        self.readiness.add_duration(max(0, timeout - now) if flags & SubclockFlags.ABSTIME else timeout)
        self.events.append(EVENT.pack(userdata, Errno.SUCCESS, EventType.CLOCK, 0, 0))

    def _descriptor(self, userdata: int, tag: int, fd: int) -> None:
        right = Rights.FD_READ if tag == EventType.FD_READ else Rights.FD_WRITE
        try:
            handle = self.process.stream(fd, right | Rights.POLL_FD_READWRITE)
        except Refused as refused:
            self._ready(userdata, tag, refused.errno)
            return
        if handle.fileno() < 0:  # a Python object or a file in memory: it counts as ready
            size = _available(handle) if isinstance(handle, File) and tag == EventType.FD_READ else 1
            self._ready(userdata, tag, Errno.SUCCESS, size)
        else:
            self.readiness.add_descriptor(handle.fileno(), _EVENTS[tag])
            self.events.append((userdata, tag, handle))  # type: ignore[arg-type]

    def _ready(self, userdata: int, tag: int, code: Errno, size: int = 0) -> None:
        """Add what is over at once."""
        self.readiness.add_ready()
        self.events.append(EVENT.pack(userdata, code, tag, size, 0))

    def wait(self) -> list[bytes]:
        """Return the events; at least one."""
        found = []
        for count, (number, seen) in enumerate(self.readiness.wait(self.process.clock)):
            event = self.events[number]
            if not isinstance(event, bytes):
                if count % _STEP == 0:
                    self.process.waiting.look_around()
                event = _event(*event, seen)
            found.append(event)
        return found


def _event(userdata: int, tag: int, handle: File | Socket, seen: int) -> bytes:
    """Return the event of a descriptor of which so much was seen."""
    code = Errno.BADF if seen & POLLNVAL else Errno.SUCCESS
    flags = EventRwFlags.HANGUP if seen & POLLHUP else 0
    size = _available(handle) if tag == EventType.FD_READ and code == Errno.SUCCESS else 1
    return EVENT.pack(userdata, code, tag, size, flags)


def _available(handle: File | Socket) -> int:
    """Return how many bytes can be read at once: 0 at the end, 1 if unknown."""
    if S_ISREG(handle.stat().st_mode) and isinstance(handle, File):
        return max(0, handle.stat().st_size - handle.seek(0, os.SEEK_CUR))
    import fcntl
    from termios import FIONREAD

    try:
        return int.from_bytes(fcntl.ioctl(handle.fileno(), FIONREAD, bytes(4)), "little")
    except OSError:
        return 1
