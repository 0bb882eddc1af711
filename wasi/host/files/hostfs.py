"""The host's own files and directories, each held by a file descriptor that the handle owns."""

from __future__ import annotations

import errno
import os
from stat import S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, S_ISDIR, S_ISFIFO, S_ISREG

from wasi.host.files.filesystem import Directory, Entry, File, check_offset, check_times
from wasi.host.files.sandbox import fail

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from wasi.host.files.filesystem import Buffers
    from wasi.host.files.sandbox import Folder

MAX_BUFFERS = 1024  # IOV_MAX of Linux; the rest of a longer list is left for the next call
# On every open for a guest. NOFOLLOW is what the sandbox relies on; NOCTTY, as a guest must not become owner
# of a terminal; NONBLOCK, as opening a FIFO would wait for its other end.
_ALWAYS = os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NOCTTY | os.O_NONBLOCK
# O_PATH needs no permission to read: walking through a directory takes the right to search it only.
_STEP = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


def open_directory(path: str | bytes | os.PathLike[str], *, read_only: bool = False) -> Directory:
    """Open a directory of the host by its host path. Raises OSError."""
    # The embedder's own path: links in it are followed, as it is trusted.
    fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    return Directory(HostFolder(fd), read_only=read_only)


class HostFile(File):
    """A file, device or pipe of the host: anything with a file descriptor except a directory."""

    __slots__ = ("_fd", "_is_fifo")

    def __init__(
        self, fd: int, *, read_only: bool = False, nonblock: bool = False, append: bool = False
    ) -> None:
        super().__init__(read_only=read_only, nonblock=nonblock, append=append)
        self._fd = fd
        self._is_fifo = False  # and opened without waiting for a writer, so that reading waits for one

    def fileno(self) -> int:
        return self._fd

    def close(self) -> None:
        # Exchanged first: a second close() must not close a number that is another file's by now.
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    __del__ = close

    def is_terminal(self) -> bool:
        return os.isatty(self._fd)

    def can_wait(self) -> bool:
        # Regular files never make poll() wait, so looking would be a call for nothing.
        return not S_ISREG(os.fstat(self._fd).st_mode)

    def stat(self) -> os.stat_result:
        return os.fstat(self._fd)

    def readv(self, buffers: Buffers) -> int:
        self._check_ready(writing=False)
        return os.readv(self._fd, buffers[:MAX_BUFFERS])

    def writev(self, buffers: Buffers) -> int:
        self._check_ready(writing=True)
        return os.writev(self._fd, buffers[:MAX_BUFFERS])

    def preadv(self, buffers: Buffers, offset: int) -> int:
        return os.preadv(self._fd, buffers[:MAX_BUFFERS], check_offset(offset))

    def pwritev(self, buffers: Buffers, offset: int) -> int:
        return os.pwritev(self._fd, buffers[:MAX_BUFFERS], check_offset(offset))

    def seek(self, offset: int, whence: int) -> int:
        return os.lseek(self._fd, offset, whence)

    def set_append(self, on: bool) -> None:
        if on == self.append:
            return
        import fcntl

        flags = fcntl.fcntl(self._fd, fcntl.F_GETFL)
        fcntl.fcntl(self._fd, fcntl.F_SETFL, flags | os.O_APPEND if on else flags & ~os.O_APPEND)
        self.append = on

    def set_size(self, size: int) -> None:
        self.check_writable()
        os.ftruncate(self._fd, check_offset(size))

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        self.check_writable()
        os.utime(self._fd, ns=check_times(self.stat(), accessed, modified))

    def allocate(self, offset: int, length: int) -> None:
        self.check_writable()
        if length == 0:
            raise fail(errno.EINVAL)
        os.posix_fallocate(self._fd, check_offset(offset), check_offset(length))

    def advise(self, offset: int, length: int, advice: int) -> None:
        os.posix_fadvise(self._fd, check_offset(offset), check_offset(length), advice)

    def sync(self) -> None:
        os.fsync(self._fd)

    def sync_data(self) -> None:
        os.fdatasync(self._fd)

    def _check_ready(self, *, writing: bool) -> None:
        # O_NONBLOCK would be set for every process that shares the open file, the user's shell among
        # them; so we ask before each call instead
        if not self.nonblock and (writing or not self._is_fifo):
            return
        import select

        poll = select.poll()
        poll.register(self._fd, select.POLLOUT if writing else select.POLLIN)
        if not poll.poll(0 if self.nonblock else None):
            raise fail(errno.EAGAIN)


class HostFolder:
    """A directory of the host, open for looking up names in it; see `wasi.host.files.sandbox.Folder`."""

    __slots__ = ("_fd",)

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def fileno(self) -> int:
        return self._fd

    def close(self) -> None:
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    __del__ = close

    def enter(self, name: bytes) -> HostFolder:
        return HostFolder(_keep(os.open(name, _STEP, dir_fd=self._fd)))

    def open(
        self, name: bytes, flags: int, *, read_only: bool = False, nonblock: bool = False
    ) -> File | HostFolder:
        # Asked before: with too few descriptors left, a file would be created or emptied in vain.
        if flags & (os.O_CREAT | os.O_TRUNC):
            check_share(self._fd)
        # never waits, not even for the other end of a FIFO
        fd = _keep(os.open(name, flags | _ALWAYS, 0o666, dir_fd=self._fd))
        mode = os.fstat(fd).st_mode
        if S_ISDIR(mode):
            return HostFolder(fd)
        file = HostFile(fd, read_only=read_only, nonblock=nonblock, append=bool(flags & os.O_APPEND))
        if not S_ISREG(mode):
            # Non-blocking was only for the open itself; reading is to wait, or what asks first decides.
            os.set_blocking(fd, True)
            file._is_fifo = S_ISFIFO(mode)
        return file

    def stat(self, name: bytes) -> os.stat_result:
        if name == b".":
            return os.fstat(self._fd)
        return os.stat(name, dir_fd=self._fd, follow_symlinks=False)

    def set_times(self, name: bytes, times: tuple[int, int]) -> None:
        os.utime(name, ns=times, dir_fd=self._fd, follow_symlinks=False)

    def read_link(self, name: bytes) -> bytes:
        return os.readlink(name, dir_fd=self._fd)

    def make_directory(self, name: bytes) -> None:
        os.mkdir(name, dir_fd=self._fd)

    def remove_directory(self, name: bytes) -> None:
        os.rmdir(name, dir_fd=self._fd)

    def unlink(self, name: bytes) -> None:
        os.unlink(name, dir_fd=self._fd)

    def rename(self, name: bytes, folder: Folder, new_name: bytes) -> None:
        os.rename(name, new_name, src_dir_fd=self._fd, dst_dir_fd=_same_system(folder))

    def link(self, name: bytes, folder: Folder, new_name: bytes) -> None:
        os.link(name, new_name, src_dir_fd=self._fd, dst_dir_fd=_same_system(folder), follow_symlinks=False)

    def symlink(self, target: bytes, name: bytes) -> None:
        os.symlink(target, name, dir_fd=self._fd)

    def entries(self) -> Iterator[Entry]:
        with os.scandir(self._fd) as entries:
            for entry in entries:
                name = os.fsencode(entry.name)
                # Others could not be opened by a guest, whose paths are UTF-8.
                if _is_utf8(name):
                    yield Entry(name.decode(), entry.inode(), _type(entry))

    def sync(self) -> None:
        os.fsync(self._fd)


def check_share(fd: int) -> None:
    """Raise EMFILE if guests may open no more descriptors; `fd` is any open descriptor.

    The last quarter of the process's descriptor numbers (RLIMIT_NOFILE at the time) is not for
    guests. The kernel assigns the lowest free number, so whatever all guests hold, the host has that
    quarter left to open files with.
    """
    os.close(_keep(os.dup(fd)))


def _keep(fd: int) -> int:
    """Return a new descriptor for a guest, or close it and raise EMFILE."""
    from resource import RLIM_INFINITY, RLIMIT_NOFILE, getrlimit

    most = getrlimit(RLIMIT_NOFILE)[0]
    if most != RLIM_INFINITY and fd >= most - most // 4:
        os.close(fd)
        raise fail(errno.EMFILE)
    return fd


def _same_system(folder: Folder) -> int:
    if not isinstance(folder, HostFolder):
        raise fail(errno.EXDEV)
    return folder.fileno()


def _type(entry: os.DirEntry[str]) -> int:
    if entry.is_symlink():
        return S_IFLNK
    if entry.is_dir(follow_symlinks=False):
        return S_IFDIR
    if entry.is_file(follow_symlinks=False):
        return S_IFREG
    try:
        return S_IFMT(entry.stat(follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return 0  # gone since it was listed


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True
