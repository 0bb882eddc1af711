"""Standard streams: the host's own, bytes, binary file objects, or nothing.

`open_stream` turns a grant into a handle with the methods of `File` that a stream can
have: a `HostStream` over a real descriptor, or an `ObjectStream` over a Python object. A guest can read or
write both; any other operation shows and changes nothing of the object behind them.
"""

from __future__ import annotations

import errno
import io
import os
from stat import S_IFCHR, S_IFIFO

from wasi.host.files.hostfs import HostFile
from wasi.host.files.sandbox import fail

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any

    from wasi.host.files.filesystem import Buffers

# Exactly these classes copy what is written; anything else may keep the memoryview of guest memory.
_KEEPING_NOTHING = (io.BytesIO, io.BufferedWriter, io.BufferedRandom, io.FileIO)
_NO_TIMES = {"st_atime_ns": 0, "st_mtime_ns": 0, "st_ctime_ns": 0}  # without it they would be None
# Whatever a stream really is, guests see a pipe or a terminal: no inode, device or time of the host.
_STREAM_STAT = os.stat_result((S_IFIFO, *[0] * 9), _NO_TIMES)
_TERMINAL_STAT = os.stat_result((S_IFCHR, *[0] * 9), _NO_TIMES)


class Inherit:
    """The type of `inherit`: the host's own stream or environment."""

    def __repr__(self) -> str:
        return "wasi.inherit"


inherit = Inherit()


class HostStream(HostFile):
    """A standard stream over a descriptor of the host, which stays open.

    Other processes, such as the user's shell, may share the open file. It is read or written and
    nothing else: operations that need a `File` never reach it, see `Process.file`.
    """

    __slots__ = ()

    def close(self) -> None:
        """Release the descriptor without closing it."""
        self._fd = -1

    # HostFile closes what it owns when it is collected; this one owns nothing.
    __del__ = close

    def stat(self) -> os.stat_result:
        """Return its status: whether it is a terminal."""
        return _TERMINAL_STAT if self.is_terminal() else _STREAM_STAT

    def set_append(self, on: bool) -> None:
        """Refuse to enable append mode."""
        if on:
            raise fail(errno.ENOTSUP)

    def sync(self) -> None:
        """Do nothing."""

    def sync_data(self) -> None:
        """Do nothing."""


class ObjectStream:
    """Standard input from, or output to, a Python object; None is empty and discards output."""

    __slots__ = ("_copies", "_file", "nonblock")

    def __init__(self, file: Any) -> None:
        self._file = file  # a binary file object, as far as it goes, or None
        self._copies = type(file) not in _KEEPING_NOTHING
        self.nonblock = False  # kept for the guest; it is the object that waits or does not

    def fileno(self) -> int:
        """Return -1: there is nothing to poll, the stream is always ready."""
        return -1

    def close(self) -> None:
        """Release the object without closing it: it is the user's."""
        self._file = None

    def is_terminal(self) -> bool:
        """False."""
        return False

    def stat(self) -> os.stat_result:
        """Return its status: a stream."""
        return _STREAM_STAT

    def readv(self, buffers: Buffers) -> int:
        """Read into the first non-empty buffer; return 0 at the end."""
        file = self._file
        buffer = next((b for b in buffers if len(b)), None)
        if file is None or buffer is None:
            return 0
        # readinto1 returns what is there; readinto of a buffered file waits until the buffer is full.
        read_into = getattr(file, "readinto1", None) or getattr(file, "readinto", None)
        if read_into is not None:
            count = _count(read_into(buffer), len(buffer), file)
        else:
            data = file.read(len(buffer))
            count = None if data is None else _count(len(data), len(buffer), file)
            if data:
                buffer[: len(data)] = data
        if count is None:
            raise fail(errno.EAGAIN)
        return count

    def writev(self, buffers: Buffers) -> int:
        """Write the buffers and flush, so that nothing remains buffered."""
        file = self._file
        if file is None:
            return sum(map(len, buffers))
        written = 0
        for whole in buffers:
            count = self._write(file, whole)
            written += count
            if count != len(whole):
                break
        # Nothing at all: EAGAIN, as a libc would take 0 for progress and try again without end.
        if written == 0 and any(map(len, buffers)):
            raise fail(errno.EAGAIN)
        flush = getattr(file, "flush", None)
        if flush is not None:
            flush()
        return written

    def _write(self, file: Any, buffer: memoryview) -> int:
        """Write one buffer and return how much of it the object accepted."""
        try:
            # an object of the user's may keep what it is given, and guest memory changes
            count = _count(file.write(bytes(buffer) if self._copies else buffer), len(buffer), file)
        except BlockingIOError as error:
            return error.characters_written if hasattr(error, "characters_written") else 0
        if count is None:  # of a raw file: it would block; others have no better answer than none
            return 0 if isinstance(file, io.RawIOBase) else len(buffer)
        return count


def _count(count: int | None, most: int, file: Any) -> int | None:
    """Check the size that a file object returns, because it determines what is read of guest memory."""
    if count is not None and not 0 <= count <= most:
        name = type(file).__name__
        raise ValueError(f"{name} returned a size of {count}, but at most {most} bytes were requested")
    return count


def open_stream(granted: object, fd: int) -> HostStream | ObjectStream:
    """Create the handle of standard stream `fd` (0, 1 or 2) from an object that passed `check_stream`."""
    if isinstance(granted, Inherit):
        _flush_python(fd)
        return HostStream(fd)
    if isinstance(granted, int):
        return HostStream(granted)
    if isinstance(granted, (bytes, bytearray, memoryview)):
        return ObjectStream(io.BytesIO(granted))
    return ObjectStream(granted)


def _flush_python(fd: int) -> None:
    """Flush Python's own buffer of a stream that the guest is about to write to, to keep the order."""
    import sys

    for stream in (sys.stdout, sys.stderr)[fd - 1 : fd] if fd else ():
        if stream is not None:
            stream.flush()


def check_stream(granted: object, fd: int) -> None:
    """Raise TypeError or ValueError unless `granted` can be standard stream `fd`."""
    name = ("stdin", "stdout", "stderr")[fd]
    if granted is None or isinstance(granted, Inherit):
        return
    if isinstance(granted, int) and not isinstance(granted, bool):
        if not 0 <= granted < 1 << 31:
            raise ValueError(f"{name}: {granted} is not a file descriptor")
        return
    if fd == 0 and isinstance(granted, (bytes, bytearray, memoryview)):
        return
    if hasattr(granted, "encoding"):
        hint = "use its .buffer" if hasattr(granted, "buffer") else "use io.BytesIO"
        raise TypeError(f"{name} is a text stream, the guest needs bytes: {hint}")
    if not hasattr(granted, "read" if fd == 0 else "write"):
        allowed = "wasi.inherit, None, a descriptor, a binary file" + (" or bytes" if fd == 0 else "")
        raise TypeError(f"{name} must be {allowed}, not {type(granted).__name__}")
