"""The listing that `fd_readdir` iterates over: the entries of a directory, as written into guest memory."""

from __future__ import annotations

from wasi.host.files.filesystem import Entry
from wasi.p1.definitions import DIRENT, file_type
from wasi.p1.errno import Errno, Refused

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.host.files.filesystem import Directory
    from wasi.p1.process import Process

MAX_LISTED = 64 << 20  # bytes of the listings that are kept for one guest: about a million entries
_STEP = 256  # entries between two looks at the time


class Listing:
    """The entries of a directory when it was listed: consecutive `dirent`s with their names."""

    __slots__ = ("_data", "_starts")

    def __init__(self, directory: Directory) -> None:
        from array import array  # few programs list directories

        self._data = bytearray()
        # With the starts any cookie is found at once, without reading all entries before it.
        self._starts = array("I")  # of the entries
        own = directory.stat()
        for name in (".", ".."):  # the inode of ".." would tell of what is outside
            self.append(Entry(name, own.st_ino, own.st_mode))

    def append(self, entry: Entry) -> None:
        """Add an entry at the end."""
        name = entry.name.encode()
        self._starts.append(len(self._data))
        self._data += DIRENT.pack(len(self._starts), entry.inode, len(name), file_type(entry.mode)) + name

    def size(self) -> int:
        """Return its size in bytes."""
        return len(self._data) + self._starts.itemsize * len(self._starts)

    def copy(self, cookie: int, buffer: memoryview) -> int:
        """Copy entries from number `cookie` on, the last truncated at the buffer's end; return the size."""
        if cookie >= len(self._starts):
            return 0
        start = self._starts[cookie]
        with memoryview(self._data) as data:
            # The last entry may be cut anywhere: a libc sees by the full buffer that there is more.
            size = min(len(buffer), len(data) - start)
            buffer[:size] = data[start : start + size]
        return size


def list_directory(process: Process, directory: Directory) -> Listing:
    """List a directory; NOMEM if the guest's listings would take too much memory."""
    listing, most = Listing(directory), MAX_LISTED - process.listed()
    for number, entry in enumerate(directory.read_directory()):
        listing.append(entry)
        if listing.size() > most:
            raise Refused(Errno.NOMEM)
        if number % _STEP == 0:
            process.waiting.look_around()
    return listing
