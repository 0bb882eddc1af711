"""The state of WASI 0.1 functions: one guest program with its grants, memory and descriptors."""

from __future__ import annotations

import engine
from engine.errors import Trap
from engine.features import Limits
from wasi.exiting import GuestWaiter
from wasi.host.files.filesystem import Directory, File
from wasi.host.files.sandbox import MAX_PATH
from wasi.host.sockets import Socket
from wasi.host.stdio import HostStream, ObjectStream, open_stream
from wasi.host.waiting import Waiting
from wasi.p1.definitions import FdFlags, FileType, Rights, file_type
from wasi.p1.errno import Errno, Refused
from wasi.p1.registry import OUT_OF_BOUNDS

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from engine import Instance, Memory
    from wasi.grants import Grants
    from wasi.p1.listing import Listing

    Handle = File | Directory | ObjectStream | Socket


class Descriptor:
    """The meaning of a descriptor number: a handle and its rights."""

    __slots__ = ("base", "handle", "inheriting", "listing", "preopen", "sync_flags")

    def __init__(
        self,
        handle: Handle,
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
        self.listing: Listing | None = None  # as `fd_readdir` made it when it began

    def require(self, rights: int) -> None:
        """Refuse (NOTCAPABLE) unless it has all these rights."""
        if rights & ~self.base:
            raise Refused(Errno.NOTCAPABLE)

    def is_standard_stream(self) -> bool:
        """True for one of the embedder's streams, which is read or written and nothing else."""
        return isinstance(self.handle, (HostStream, ObjectStream))

    def file_type(self) -> int:
        """Return its file type, as `FileType`."""
        if isinstance(self.handle, Socket):
            return FileType.SOCKET_STREAM if self.handle.is_stream else FileType.SOCKET_DGRAM
        return file_type(self.handle.stat().st_mode)

    def fd_flags(self) -> int:
        """Return its flags as `FdFlags`."""
        handle = self.handle
        if isinstance(handle, Directory):
            return 0
        append = isinstance(handle, File) and handle.append
        nonblock = handle.nonblock
        return self.sync_flags | (FdFlags.APPEND if append else 0) | (FdFlags.NONBLOCK if nonblock else 0)


# Methods that look things up raise Refused with the errno, which `host_function` returns to the guest. So
# WASI's functions have no branches for errors, and the order of their look-ups is that of errnos.
class Process:
    """The WASI 0.1 state of one instance; close it with the instance."""

    __slots__ = (
        "_lowest",
        "_memory",
        "_most_descriptors",
        "_why_no_memory",
        "args",
        "clock",
        "descriptors",
        "environ",
        "guest",
        "random",
        "retired",
        "running",
        "waiting",
    )

    def __init__(self, grants: Grants, limits: Limits | None = None) -> None:
        self.guest = GuestWaiter()
        self.waiting = Waiting(self.guest)  # whatever may wait does so by it
        self._memory: Memory | None = None
        self._why_no_memory = "WASI functions need the memory exported as `memory`"
        # Bytes as the host had them: `surrogateescape` is how Python keeps those that are no UTF-8.
        self.args = [arg.encode(errors="surrogateescape") for arg in grants.args]
        self.environ = [
            f"{name}={value}".encode(errors="surrogateescape") for name, value in grants.env.items()
        ]
        self.clock = grants.clock
        self.random = grants.open_random()
        self.descriptors: dict[int, Descriptor] = {}
        self.running: list[None] = []  # an item for each call of WASI that has not returned
        self.retired: list[Handle] = []  # to be closed when no call can use them any more
        self._lowest = 3  # no number below is free, but 0 to 2, which are not given again
        for fd, stream in enumerate((grants.stdin, grants.stdout, grants.stderr)):
            self.descriptors[fd] = _standard_stream(open_stream(stream, fd), writing=fd > 0)
        for guest_path, directory in grants.open_directories():
            name = guest_path.encode(errors="surrogateescape")
            inheriting = Rights.DIRECTORY | Rights.FILE
            self.add(Descriptor(directory, Rights.DIRECTORY, inheriting, preopen=name))
        # after the directories: a libc looks for those from 3 on, up to the first that is none
        for sock in grants.open_sockets():
            self.add(socket_descriptor(sock))
        files = (limits or Limits()).files
        # What the embedder has granted does not count against the guest's own files.
        self._most_descriptors = None if files is None else len(self.descriptors) + files

    def attach(self, instance: Instance) -> None:
        """Serve this instance: with its memory, within its time limit."""
        self.guest.instance = instance
        memory = instance.exports.get("memory")
        if not isinstance(memory, engine.Memory):
            imported = any(isinstance(item.type, engine.MemoryType) for item in instance.module.imports)
            self._why_no_memory += "; the module imports a memory but does not export it" if imported else ""
        elif memory.type.address != "i32":
            self._why_no_memory = (
                "the memory exported as `memory` has 64-bit addresses, WASI 0.1 has 32-bit ones"
            )
        else:
            self._memory = memory

    def close(self) -> None:
        """Close every descriptor, as soon as no call uses it."""
        while self.descriptors:
            self.let_go(self.descriptors.popitem()[1].handle)

    def let_go(self, handle: Handle, calls: int = 0) -> None:
        """Close handles without a descriptor, once all calls but `calls` have returned.

        A call may be passing the number of a host descriptor to the system: in another thread, or below
        the signal handler that closes the instance. If it were closed now, the number could belong to
        another file by the time the system uses it.
        """
        self.retired.append(handle)
        if len(self.running) <= calls:
            self._close_retired()

    def returned(self) -> None:
        """Close handles released while calls ran, if the last of them has returned; errors are ignored."""
        if not self.running:
            try:
                self._close_retired()
            except OSError:
                pass

    def _close_retired(self) -> None:
        # By pop() alone, without a lock: threads may meet here, and each closes what it gets.
        while self.retired:
            try:
                handle = self.retired.pop()
            except IndexError:  # another thread does the same
                return
            handle.close()

    @property
    def memory(self) -> Memory:
        """The guest's memory: its export of that name."""
        if self._memory is None:
            # A trap at the first use: a module may import WASI functions that it never calls.
            raise Trap(f"missing required memory export: {self._why_no_memory}")
        return self._memory

    @memory.setter
    def memory(self, memory: Memory | None) -> None:
        self._memory = memory

    def check(self, ptr: int, length: int) -> None:
        """Raise the trap that becomes FAULT unless memory has these bytes: before an effect, not after."""
        if ptr + length > self.memory.size:
            raise Trap(OUT_OF_BOUNDS)

    def window(self, ptr: int, length: int) -> memoryview:
        """Return a writable view of guest memory; to be released before the guest continues."""
        # While a view exists the memory cannot grow: calls that run Python's code must not hold one.
        view = memoryview(self.memory)
        if ptr + length > len(view):
            raise Trap(OUT_OF_BOUNDS)
        return view[ptr : ptr + length]

    def text(self, ptr: int, length: int) -> str:
        """Read a path; ILSEQ if it is not UTF-8, NAMETOOLONG if it is too long for a path."""
        window = self.window(ptr, length)
        # Before decoding: the text would be as long as the guest says.
        if length >= MAX_PATH:
            raise Refused(Errno.NAMETOOLONG)
        try:
            return str(window, "utf-8")
        except UnicodeDecodeError:
            raise Refused(Errno.ILSEQ) from None

    def check_free_descriptor(self) -> None:
        """Refuse (MFILE) if no more can be opened: before something is created, not after."""
        if self._most_descriptors is not None and len(self.descriptors) >= self._most_descriptors:
            raise Refused(Errno.MFILE)

    def add(self, descriptor: Descriptor) -> int:
        """Assign the lowest free number from 3 on and return it; there must be one."""
        fd = self._lowest
        while fd in self.descriptors:
            fd += 1
        self.descriptors[fd] = descriptor
        self._lowest = fd + 1
        return fd

    def remove(self, fd: int) -> Descriptor:
        """Remove a descriptor without closing it; its number is free."""
        # 0 to 2 stay free once closed: programs expect their standard streams there, not some other file.
        self._lowest = min(self._lowest, max(fd, 3))
        return self.descriptors.pop(fd)

    def listed(self) -> int:
        """Return how many bytes of listings are kept for `fd_readdir`."""
        return sum(
            descriptor.listing.size() for descriptor in self.descriptors.values() if descriptor.listing
        )

    def descriptor(self, fd: int, rights: int = 0) -> Descriptor:
        """Return descriptor `fd`; BADF if there is none, NOTCAPABLE if it lacks the rights."""
        descriptor = self.descriptors.get(fd)
        if descriptor is None:
            raise Refused(Errno.BADF)
        descriptor.require(rights)
        return descriptor

    def stream(self, fd: int, rights: int) -> File | ObjectStream | Socket:
        """Return the handle of a file, stream or socket; ISDIR if it is a directory."""
        descriptor = self.descriptor(fd)
        if isinstance(descriptor.handle, Directory):
            raise Refused(Errno.ISDIR)
        descriptor.require(rights)
        return descriptor.handle

    def file(self, fd: int, rights: int, *, stream: Errno = Errno.BADF) -> File:
        """Return the handle of a file; errno `stream` for a standard stream, SPIPE for a socket.

        A libc interprets SPIPE from an operation on positions as a pipe.
        """
        if self.descriptor(fd).is_standard_stream():
            raise Refused(stream)
        handle = self.stream(fd, rights)
        if isinstance(handle, (ObjectStream, Socket)):
            raise Refused(Errno.SPIPE)
        return handle

    def directory(self, fd: int, rights: int) -> Directory:
        """Return the handle of a directory; NOTDIR if it is something else."""
        descriptor = self.descriptor(fd)
        if not isinstance(descriptor.handle, Directory):
            raise Refused(Errno.NOTDIR)
        descriptor.require(rights)
        return descriptor.handle

    def socket(self, fd: int, rights: int) -> Socket:
        """Return the handle of a socket; NOTSOCK if it is something else."""
        descriptor = self.descriptor(fd)
        if not isinstance(descriptor.handle, Socket):
            raise Refused(Errno.NOTSOCK)
        descriptor.require(rights)
        return descriptor.handle


def socket_descriptor(sock: Socket) -> Descriptor:
    """Create the descriptor of a socket, with the rights that its kind can use."""
    if sock.is_stream and sock.is_listening():
        return Descriptor(sock, Rights.LISTENER, Rights.CONNECTION)
    return Descriptor(sock, Rights.CONNECTION)


def _standard_stream(handle: HostStream | ObjectStream, *, writing: bool) -> Descriptor:
    transfer = Rights.FD_WRITE | Rights.FD_DATASYNC | Rights.FD_SYNC if writing else Rights.FD_READ
    return Descriptor(handle, Rights.STREAM | transfer)
