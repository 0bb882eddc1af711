"""What WASI 0.1 functions act on: one guest program with its grants, memory and descriptors."""

from __future__ import annotations

from engine.errors import Trap
from wasi.host.filesystem import Directory, File
from wasi.host.stdio import Stream, open_stream
from wasi.p1.definitions import FdFlags, FileType, Rights, file_type
from wasi.p1.errno import Errno, Refused
from wasi.p1.registry import OUT_OF_BOUNDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from engine import Memory
    from wasi.grants import Grants
    from wasi.host.filesystem import Entry

MAX_DESCRIPTORS = 4096  # open at once in one guest


class Descriptor:
    """What a descriptor number stands for: a handle and what may be done with it."""

    __slots__ = ("base", "entries", "handle", "inheriting", "preopen", "sync_flags")

    def __init__(
        self,
        handle: File | Directory | Stream,
        base: int,
        inheriting: int = 0,
        *,
        preopen: bytes | None = None,
        sync_flags: int = 0,
    ) -> None:
        self.handle = handle
        self.sync_flags = sync_flags  # those of `FdFlags.SYNCS` that it was opened with
        self.base = base  # rights
        self.inheriting = inheriting  # rights of what is opened through it, at most
        self.preopen = preopen  # the guest's name of a preopened directory
        self.entries: list[Entry] | None = None  # as `fd_readdir` listed them when it began

    def require(self, rights: int) -> None:
        """Refuse (NOTCAPABLE) unless it has all these rights."""
        if rights & ~self.base:
            raise Refused(Errno.NOTCAPABLE)

    def file_type(self) -> FileType:
        """Return what it is."""
        return file_type(self.handle.stat().st_mode)

    def fd_flags(self) -> int:
        """Return how it reads and writes, as `FdFlags`."""
        handle = self.handle
        if isinstance(handle, Directory):
            return 0
        append = isinstance(handle, File) and handle.append
        nonblock = handle.nonblock
        return self.sync_flags | (FdFlags.APPEND if append else 0) | (FdFlags.NONBLOCK if nonblock else 0)


class Process:
    """One instance's side of WASI 0.1; close it with the instance."""

    __slots__ = ("_memory", "args", "clock", "descriptors", "environ", "random")

    def __init__(self, grants: Grants) -> None:
        self._memory: Memory | None = None
        self.args = [arg.encode(errors="surrogateescape") for arg in grants.args]
        self.environ = [
            f"{name}={value}".encode(errors="surrogateescape") for name, value in grants.env.items()
        ]
        self.clock = grants.clock
        self.random = grants.random
        self.descriptors: dict[int, Descriptor] = {}
        for fd, stream in enumerate((grants.stdin, grants.stdout, grants.stderr)):
            self.descriptors[fd] = _standard_stream(open_stream(stream, fd), writing=fd > 0)
        for guest_path, directory in grants.open_directories():
            inheriting = Rights.DIRECTORY | Rights.FILE
            self.add(Descriptor(directory, Rights.DIRECTORY, inheriting, preopen=guest_path.encode()))

    def close(self) -> None:
        """Close every descriptor."""
        for descriptor in self.descriptors.values():
            descriptor.handle.close()
        self.descriptors.clear()

    @property
    def memory(self) -> Memory:
        """The guest's memory: its export of that name."""
        if self._memory is None:
            raise Trap('missing required memory export: WASI functions need the memory exported as "memory"')
        return self._memory

    @memory.setter
    def memory(self, memory: Memory | None) -> None:
        self._memory = memory

    def check(self, ptr: int, length: int) -> None:
        """Raise the trap that becomes FAULT unless memory has these bytes: before an effect, not after."""
        if ptr + length > self.memory.size:
            raise Trap(OUT_OF_BOUNDS)

    def window(self, ptr: int, length: int) -> memoryview:
        """Return a writable view of guest memory; to be let go before the guest runs on."""
        view = memoryview(self.memory)
        if ptr + length > len(view):
            raise Trap(OUT_OF_BOUNDS)
        return view[ptr : ptr + length]

    def text(self, ptr: int, length: int) -> str:
        """Read a string; ILSEQ if it is not UTF-8."""
        try:
            return str(self.window(ptr, length), "utf-8")
        except UnicodeDecodeError:
            raise Refused(Errno.ILSEQ) from None

    def add(self, descriptor: Descriptor) -> int:
        """Give it the lowest free number from 3 on, and return that."""
        if len(self.descriptors) >= MAX_DESCRIPTORS:
            descriptor.handle.close()
            raise Refused(Errno.MFILE)
        fd = 3
        while fd in self.descriptors:
            fd += 1
        self.descriptors[fd] = descriptor
        return fd

    def descriptor(self, fd: int, rights: int = 0) -> Descriptor:
        """Return descriptor `fd`; BADF if there is none, NOTCAPABLE if it lacks the rights."""
        descriptor = self.descriptors.get(fd)
        if descriptor is None:
            raise Refused(Errno.BADF)
        descriptor.require(rights)
        return descriptor

    def stream(self, fd: int, rights: int) -> File | Stream:
        """Return the handle of a file or stream; ISDIR if it is a directory."""
        descriptor = self.descriptor(fd)
        if isinstance(descriptor.handle, Directory):
            raise Refused(Errno.ISDIR)
        descriptor.require(rights)
        return descriptor.handle

    def file(self, fd: int, rights: int) -> File:
        """Return the handle of a file; SPIPE if it is a stream of the embedder's."""
        handle = self.stream(fd, rights)
        if isinstance(handle, Stream):
            raise Refused(Errno.SPIPE)
        return handle

    def directory(self, fd: int, rights: int) -> Directory:
        """Return the handle of a directory; NOTDIR if it is something else."""
        descriptor = self.descriptor(fd)
        if not isinstance(descriptor.handle, Directory):
            raise Refused(Errno.NOTDIR)
        descriptor.require(rights)
        return descriptor.handle


def _standard_stream(handle: File | Stream, *, writing: bool) -> Descriptor:
    transfer = Rights.FD_WRITE | Rights.FD_DATASYNC | Rights.FD_SYNC if writing else Rights.FD_READ
    rights = Rights.STREAM | transfer
    if isinstance(handle, File):
        position = Rights.FD_SEEK | Rights.FD_TELL  # a libc takes what cannot seek for a terminal
        rights |= Rights.FILE & ~(Rights.FD_READ | Rights.FD_WRITE | position)
        rights |= transfer if handle.is_terminal() else transfer | position
    return Descriptor(handle, rights)
