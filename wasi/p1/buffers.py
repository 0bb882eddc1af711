"""The guest's buffers: arrays of (pointer, length), checked at once and transferred piece by piece.

A guest may pass gigabytes in one call, or many buffers. No system call moves more than PIECE bytes or
MAX_BUFFERS buffers, and signals and the time limit are checked between two of them.
"""

from __future__ import annotations

from operator import add

from engine.errors import Trap
from wasi.host.files.filesystem import File
from wasi.host.files.hostfs import MAX_BUFFERS
from wasi.host.sockets import Socket
from wasi.host.waiting import POLLIN
from wasi.p1.definitions import IOVEC
from wasi.p1.errno import Errno, Refused
from wasi.p1.registry import OUT_OF_BOUNDS

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wasi.host.stdio import ObjectStream
    from wasi.p1.process import Process

    Views = list[memoryview]

MAX_IOVECS = 1 << 16
PIECE = 1 << 20  # bytes between two looks at the time: well below a millisecond
PIPE_BUF = 4096  # what a pipe takes at once, or is not ready (see pipe(7))


class Buffers:
    """The buffers listed by an array in guest memory, without those of length 0.

    FAULT if one of them, or the array, is outside memory; INVAL for more than MAX_IOVECS, each of
    which costs the host far more than the guest.
    """

    __slots__ = ("_memory", "_pairs")

    def __init__(self, process: Process, iovs_ptr: int, iovs_count: int) -> None:
        memory = memoryview(process.memory)
        end = iovs_ptr + IOVEC.size * iovs_count
        if end > len(memory):
            raise Trap(OUT_OF_BOUNDS)
        if iovs_count > MAX_IOVECS:
            raise Refused(Errno.INVAL)
        # Copied, as a guest may read into its own array; then by C loops, as there may be thousands.
        words = memoryview(bytes(memory[iovs_ptr:end])).cast("I").tolist()
        pointers, lengths = words[0::2], words[1::2]
        # All buffers are checked before the first is touched: FAULT must have no effect.
        if max(map(add, pointers, lengths), default=0) > len(memory):
            raise Trap(OUT_OF_BOUNDS)
        self._memory = memory
        self._pairs = zip(pointers, lengths, strict=True)

    def first_place(self) -> tuple[int, int] | None:
        """Return pointer and length of the first buffer, None if there is none."""
        return next((pair for pair in self._pairs if pair[1]), None)

    def first(self, size: int = PIECE, count: int = MAX_BUFFERS) -> Views:
        """Return views of the first buffers, up to this many bytes and buffers."""
        return next(self.pieces(size, count))

    def pieces(self, size: int = PIECE, count: int = MAX_BUFFERS) -> Iterator[Views]:
        """Yield views of all buffers in turn, up to this many bytes and buffers each; at least one list."""
        views: Views = []
        left = size
        empty = True
        for ptr, length in self._pairs:
            while length:
                # A buffer may be cut: its rest begins the next piece.
                taken = min(length, left)
                views.append(self._memory[ptr : ptr + taken])
                ptr, length, left, empty = ptr + taken, length - taken, left - taken, False
                if left == 0 or len(views) == count:
                    yield views
                    views, left = [], size
        if views or empty:
            yield views


def in_pieces(
    process: Process, buffers: Buffers, attempt: Callable[[Views, int], int], size: int = PIECE
) -> int:
    """Read or write piece by piece until a piece is incomplete; return the total size.

    `attempt(views, done)` transfers the next piece after `done` bytes. An error after the first piece is
    left to the next call.
    """
    done = 0
    for views in buffers.pieces(size):
        try:
            moved = attempt(views, done)
        except OSError:
            if done:
                return done
            raise
        done += moved
        # Fewer bytes than there was room for: the end of the file, or a full disk.
        if moved < sum(map(len, views)):
            break
        process.waiting.look_around()
    return done


def move(
    process: Process,
    handle: File | ObjectStream | Socket,
    event: int,
    buffers: Buffers,
    attempt: Callable[[Views], int],
) -> int:
    """Read or write (`event`) at the position of a file, or as much as a stream has or accepts now."""
    if isinstance(handle, Socket):
        # a datagram has one call, in which the kernel sees that there are too many buffers
        most = PIECE if handle.is_stream else 1 << 32
        return process.waiting.transfer(handle, event, attempt, buffers.first(most, MAX_BUFFERS + 1))
    if isinstance(handle, File) and handle.can_wait():
        if event == POLLIN:
            return process.waiting.transfer(handle, event, attempt, buffers.first())
        # A pipe that is ready takes PIPE_BUF bytes at once; for more it may wait, and no limit could end
        # that.
        if handle.nonblock or process.waiting.time_left() is not None:
            return process.waiting.transfer(handle, event, attempt, buffers.first(PIPE_BUF))
    # what may have to wait takes no piece in which nothing could end that
    size = PIPE_BUF if isinstance(handle, File) and handle.can_wait() else PIECE
    transfer = process.waiting.transfer
    return in_pieces(process, buffers, lambda views, _: transfer(handle, event, attempt, views), size)
