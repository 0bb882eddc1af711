"""Files in memory: nodes that hold contents, and open files over them.

A `FileNode` keeps its contents in pages, so that holes take no space. All nodes of one file system
share a `Volume`, whose lock makes each operation atomic for other threads. A node lives as long
as it has a name or is open, and releases its space when it is collected. Errors are Linux's.
"""

from __future__ import annotations

import errno
import os
from itertools import count
from stat import S_IFDIR, S_IFREG
from threading import RLock

from wasi.host.files.filesystem import File, check_offset, check_times
from wasi.host.files.sandbox import fail

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from wasi.host.files.filesystem import Buffers

PAGE = 1 << 16  # bytes of contents that are kept in one piece
# What is charged for bookkeeping: about what the Python objects take, so that the limit holds for
# a guest that makes a million empty files, too.
NODE_COST = 512
PAGE_COST = 256  # and the bytes of the page that are in use
_DAY = 86_400_000_000_000  # nanoseconds
_devices = count(0x6D656D66_00000001)  # "memf"; far from the device numbers of a host


class Volume:
    """The state shared by the nodes of one file system: its lock, time, limit, and numbers."""

    __slots__ = ("device", "inodes", "limit", "lock", "now", "used")

    def __init__(self, limit: int, now: Callable[[], int]) -> None:
        self.limit = limit  # bytes that everything may take, and the size of a file at most
        self.used = 0
        self.lock = RLock()  # re-entrant: a node may be collected at any moment
        self.now = now  # nanoseconds since 1970
        self.device = next(_devices)
        self.inodes = count(1)


class Inode:
    """A file, directory or link: anything with an inode number."""

    __slots__ = ("__weakref__", "_charged", "accessed", "changed", "inode", "links", "modified", "volume")
    TYPE: ClassVar[int]

    def __init__(self, volume: Volume) -> None:
        self.volume = volume
        self._charged = 0
        self.charge(NODE_COST)
        self.links = 0
        self.inode = next(volume.inodes)
        self.accessed = self.modified = self.changed = volume.now()

    # The space of a file that was unlinked while open is free when the last handle goes, as on a disk.
    def __del__(self) -> None:
        with self.volume.lock:
            self.volume.used -= self._charged

    def charge(self, size: int) -> None:
        """Reserve space, or release some for a negative size; ENOSPC if there is not enough."""
        volume = self.volume
        with volume.lock:
            if size > volume.limit - volume.used:
                raise fail(errno.ENOSPC)
            volume.used += size
            self._charged += size

    def touch(self) -> None:
        """Record that the contents were modified."""
        self.modified = self.changed = self.volume.now()

    def update_times(self, times: tuple[int, int]) -> None:
        """Set the times of access and modification."""
        with self.volume.lock:
            self.accessed, self.modified = times
            self.changed = self.volume.now()

    def size(self) -> int:
        """Return the size that `stat` shows."""
        return 0

    def status(self) -> os.stat_result:
        """Return type, size, times and so on, like the host's `stat`."""
        with self.volume.lock:
            times = (self.accessed, self.modified, self.changed)
            permissions = 0o755 if self.TYPE == S_IFDIR else 0o644
            plain = (self.TYPE | permissions, self.inode, self.volume.device, self.links, 0, 0, self.size())
            return os.stat_result((*plain, *(t // 10**9 for t in times), *(t / 1e9 for t in times), *times))


class FileNode(Inode):
    """A file; a missing page, and the rest of a short one, is zeros."""

    __slots__ = ("_pages", "_room", "_size")
    TYPE = S_IFREG

    def __init__(self, volume: Volume) -> None:
        super().__init__(volume)
        self._pages: dict[int, bytearray] = {}
        self._room: dict[int, int] = {}  # what is charged for a page, which may be longer than the page
        self._size = 0

    def size(self) -> int:
        return self._size

    def contents(self) -> bytes:
        """Return the complete contents."""
        with self.volume.lock:
            whole = bytearray(self._size)
            self.read([memoryview(whole)], 0)
        return bytes(whole)

    def replace(self, contents: memoryview) -> None:
        """Replace the contents, or raise ENOSPC and change nothing."""
        cuts = range(0, len(contents), PAGE)
        with self.volume.lock:
            self._check_size(len(contents))
            held = sum(PAGE_COST + room for room in self._room.values())
            # Charged before anything changes: that is all that can fail.
            self.charge(len(contents) + PAGE_COST * len(cuts) - held)
            self._pages = {i: bytearray(contents[cut : cut + PAGE]) for i, cut in enumerate(cuts)}
            self._room = {i: len(page) for i, page in self._pages.items()}
            self._size = len(contents)
            self.touch()

    def read(self, buffers: Buffers, offset: int) -> int:
        """Read into the buffers in turn."""
        total = 0
        with self.volume.lock:
            now = self.volume.now()
            # Otherwise every read would change what `stat` shows.
            if self.accessed <= max(self.modified, now - _DAY):  # as `relatime` on Linux
                self.accessed = now
            for buffer in buffers:
                length = max(0, min(len(buffer), self._size - offset - total))
                self._read(buffer[:length], offset + total)
                total += length
        return total

    def _read(self, buffer: memoryview, offset: int) -> None:
        done = 0
        while done < len(buffer):
            number, start = divmod(offset + done, PAGE)
            length = min(PAGE - start, len(buffer) - done)
            page = self._pages.get(number, b"")
            there = page[start : start + length]
            buffer[done : done + length] = there + bytes(length - len(there))
            done += length

    def write(self, buffers: Buffers, offset: int) -> int:
        """Write the buffers in turn as far as there is space; ENOSPC if there is none at all."""
        total = 0
        with self.volume.lock:
            for buffer in buffers:
                written = self._write(buffer, offset + total) if len(buffer) else 0
                total += written
                # A short write, as on a full disk; the error comes with the next one, which writes nothing.
                if written < len(buffer):
                    break
            if total:
                self.touch()
                self._size = max(self._size, offset + total)
            elif any(map(len, buffers)):
                raise fail(errno.EFBIG if offset >= self.volume.limit else errno.ENOSPC)
        return total

    def _write(self, buffer: memoryview, offset: int) -> int:
        done, end = 0, min(len(buffer), self.volume.limit - offset)
        while done < end:
            number, start = divmod(offset + done, PAGE)
            length = min(PAGE - start, end - done)
            have = self._room.get(number, 0)
            # A page is paid for when its first byte is written, byte by byte from then on.
            cost = 0 if number in self._room else PAGE_COST
            # room for part of it is used, as disks do
            room = self.volume.limit - self.volume.used
            length = min(length, have + room - cost - start)
            if length <= 0:
                break
            self.charge(max(0, start + length - have) + cost)
            self._room[number] = max(have, start + length)
            page = self._pages.setdefault(number, bytearray())
            # A hole within a page has to be stored; whole pages of zeros are not.
            page.extend(bytes(max(0, start - len(page))))
            page[start : start + length] = buffer[done : done + length]
            done += length
        return done

    def resize(self, size: int) -> None:
        """Truncate or extend."""
        with self.volume.lock:
            self._check_size(size)
            # Growing needs no pages: what is missing is read as zeros.
            if size < self._size:
                last, kept = divmod(size, PAGE)
                for number in [number for number in self._room if number > last]:
                    self.charge(-PAGE_COST - self._room.pop(number))
                    self._pages.pop(number, None)
                if last in self._room:
                    self.charge(-max(0, self._room[last] - kept))
                    self._room[last] = min(self._room[last], kept)
                    # Cut off and not only hidden: if the file grows again, zeros have to be there.
                    del self._pages.setdefault(last, bytearray())[kept:]
            self._size = size
            self.touch()

    def allocate(self, offset: int, length: int) -> None:
        """Charge the range for zeros not stored yet, all or none of them."""
        with self.volume.lock:
            end = offset + length
            self._check_size(end)
            growth: dict[int, int] = {}
            for number in range(offset // PAGE, (end - 1) // PAGE + 1):
                used = min(PAGE, end - number * PAGE)
                growth[number] = max(0, used - self._room.get(number, 0))
            fresh = len(growth.keys() - self._room.keys())
            self.charge(sum(growth.values()) + PAGE_COST * fresh)
            for number, more in growth.items():
                self._room[number] = self._room.get(number, 0) + more
            self._size = max(self._size, end)
            self.touch()

    def _check_size(self, size: int) -> None:
        if size > self.volume.limit:
            raise fail(errno.EFBIG)


class MemoryFile(File):
    """An open file in memory; see `File`."""

    __slots__ = ("_node", "_position", "_readable", "_writable")

    def __init__(self, node: FileNode, flags: int, *, read_only: bool, nonblock: bool) -> None:
        super().__init__(read_only=read_only, nonblock=nonblock, append=bool(flags & os.O_APPEND))
        self._node: FileNode | None = node
        self._position = 0
        self._readable = flags & os.O_ACCMODE != os.O_WRONLY
        self._writable = flags & os.O_ACCMODE != os.O_RDONLY

    def fileno(self) -> int:
        return -1

    def close(self) -> None:
        self._node = None

    def is_terminal(self) -> bool:
        return False

    def can_wait(self) -> bool:
        return False

    def stat(self) -> os.stat_result:
        return self._open().status()

    def readv(self, buffers: Buffers) -> int:
        node = self._open(reading=True)
        with node.volume.lock:
            length = node.read(buffers, self._position)
            self._position += length
        return length

    def writev(self, buffers: Buffers) -> int:
        node = self._open(writing=True)
        with node.volume.lock:
            start = node.size() if self.append else self._position
            length = node.write(buffers, start)
            if length:
                self._position = start + length
        return length

    def preadv(self, buffers: Buffers, offset: int) -> int:
        offset = check_offset(offset)
        return self._open(reading=True).read(buffers, offset)

    def pwritev(self, buffers: Buffers, offset: int) -> int:
        offset = check_offset(offset)
        node = self._open(writing=True)
        with node.volume.lock:
            # Linux ignores the offset of pwrite on a file that appends; guests see the same here.
            return node.write(buffers, node.size() if self.append else offset)

    def seek(self, offset: int, whence: int) -> int:
        node = self._open()
        with node.volume.lock:
            starts = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: node.size()}
            to = starts[whence] + offset
            if to < 0:
                raise fail(errno.EINVAL)
            self._position = check_offset(to)
            return to

    def set_append(self, on: bool) -> None:
        self.append = on

    def set_size(self, size: int) -> None:
        self.check_writable()
        size = check_offset(size)
        node = self._open()
        if not self._writable:
            raise fail(errno.EINVAL)
        node.resize(size)

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        self.check_writable()
        node = self._open()
        with node.volume.lock:
            node.update_times(check_times(node.status(), accessed, modified))

    def allocate(self, offset: int, length: int) -> None:
        self.check_writable()
        if length == 0:
            raise fail(errno.EINVAL)
        offset, length = check_offset(offset), check_offset(length)
        self._open(writing=True).allocate(offset, length)

    def advise(self, offset: int, length: int, advice: int) -> None:
        if max(check_offset(offset), check_offset(length)) < 0 or advice > os.POSIX_FADV_NOREUSE:
            raise fail(errno.EINVAL)
        self._open()

    def sync(self) -> None:
        self._open()

    def sync_data(self) -> None:
        self._open()

    def _open(self, *, reading: bool = False, writing: bool = False) -> FileNode:
        """Return the node; EBADF if the file is closed or was not opened for this."""
        if self._node is None or reading > self._readable or writing > self._writable:
            raise fail(errno.EBADF)
        return self._node
