"""Handles of files and directories of the host.

A `Directory` is the root of everything under it: all its paths go through the sandbox. One that is
`read_only` refuses every change with EROFS and hands that on to what is opened under it. Paths are
str (UTF-8 on the host), times are nanoseconds since 1970, sizes and offsets are bytes. Handles own
their file descriptor, close it with `close()` or when they are collected, and raise OSError.
"""

from __future__ import annotations

import errno
import os
from stat import S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, S_ISDIR

from wasi.host.sandbox import Place, check_link_target, fail, resolve

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    Buffers = Sequence[memoryview]

MAX_BUFFERS = 1024  # IOV_MAX of Linux; the rest of a longer list is left for the next call
_TRIES = 8  # of opening what somebody swaps for a link again and again
_NS_LIMIT = 1 << 63


class File:
    """An open file, device or pipe: anything with a file descriptor that is no directory."""

    __slots__ = ("_fd", "_owned", "append", "nonblock", "read_only")

    def __init__(
        self,
        fd: int,
        *,
        owned: bool = True,
        read_only: bool = False,
        nonblock: bool = False,
        append: bool = False,
    ) -> None:
        self._fd = fd
        self._owned = owned  # False for the host's own stdin, stdout and stderr
        self.read_only = read_only  # also against changes of the metadata
        self.nonblock = nonblock  # a read or write that would wait is BlockingIOError (EAGAIN)
        self.append = append

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self._fd

    def close(self) -> None:
        """Close it; a second time does nothing."""
        fd, self._fd = self._fd, -1
        if fd >= 0 and self._owned:
            os.close(fd)

    __del__ = close

    def is_terminal(self) -> bool:
        """True for a terminal."""
        return os.isatty(self._fd)

    def stat(self) -> os.stat_result:
        """Return type, size, times, …"""
        return os.fstat(self._fd)

    def readv(self, buffers: Buffers) -> int:
        """Read into the buffers in turn at the file's position; 0 at the end."""
        self._check_ready(writing=False)
        return os.readv(self._fd, buffers[:MAX_BUFFERS])

    def writev(self, buffers: Buffers) -> int:
        """Write the buffers in turn at the file's position (its end, with `append`); may write less."""
        self._check_ready(writing=True)
        return os.writev(self._fd, buffers[:MAX_BUFFERS])

    def preadv(self, buffers: Buffers, offset: int) -> int:
        """Read at `offset`, leaving the position alone."""
        return os.preadv(self._fd, buffers[:MAX_BUFFERS], _offset(offset))

    def pwritev(self, buffers: Buffers, offset: int) -> int:
        """Write at `offset`, leaving the position alone."""
        return os.pwritev(self._fd, buffers[:MAX_BUFFERS], _offset(offset))

    def seek(self, offset: int, whence: int) -> int:
        """Move the position by `os.SEEK_SET`, `os.SEEK_CUR` or `os.SEEK_END` and return it."""
        return os.lseek(self._fd, offset, whence)

    def set_append(self, on: bool) -> None:
        """Switch append mode; not for descriptors shared with other processes."""
        if on == self.append:
            return
        if not self._owned:
            raise fail(errno.ENOTSUP)
        import fcntl

        flags = fcntl.fcntl(self._fd, fcntl.F_GETFL)
        fcntl.fcntl(self._fd, fcntl.F_SETFL, flags | os.O_APPEND if on else flags & ~os.O_APPEND)
        self.append = on

    def set_size(self, size: int) -> None:
        """Cut or lengthen (with zeros) to `size`."""
        self._check_writable()
        os.ftruncate(self._fd, _offset(size))

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        """Set times; None leaves one as it is."""
        self._check_writable()
        os.utime(self._fd, ns=_times(self.stat(), accessed, modified))

    def allocate(self, offset: int, length: int) -> None:
        """Make sure that the range has room on the disk; lengthens the file, never shortens it."""
        self._check_writable()
        if length == 0:
            raise fail(errno.EINVAL)
        os.posix_fallocate(self._fd, _offset(offset), _offset(length))

    def advise(self, offset: int, length: int, advice: int) -> None:
        """Tell the kernel how the range will be used; `advice` is one of `os.POSIX_FADV_*`."""
        os.posix_fadvise(self._fd, _offset(offset), _offset(length), advice)

    def sync(self) -> None:
        """Write data and metadata to the disk."""
        os.fsync(self._fd)

    def sync_data(self) -> None:
        """Write the data to the disk."""
        os.fdatasync(self._fd)

    def _check_writable(self) -> None:
        if self.read_only:
            raise fail(errno.EROFS)

    def _check_ready(self, *, writing: bool) -> None:
        # O_NONBLOCK would be set for every process that shares the open file, the user's shell among
        # them; so we ask before each call instead
        if not self.nonblock:
            return
        import select

        poll = select.poll()
        poll.register(self._fd, select.POLLOUT if writing else select.POLLIN)
        if not poll.poll(0):
            raise fail(errno.EAGAIN)


class Entry:
    """One entry of a directory; `mode` tells its type (S_IFMT) and maybe more, a link being a link."""

    __slots__ = ("inode", "mode", "name")

    def __init__(self, name: str, inode: int, mode: int) -> None:
        self.name = name
        self.inode = inode
        self.mode = mode


class Directory:
    """An open directory; no path given to it leaves it (see `wasi.host.sandbox`)."""

    __slots__ = ("_fd", "read_only")

    def __init__(self, fd: int, *, read_only: bool = False) -> None:
        self._fd = fd
        self.read_only = read_only

    @classmethod
    def open(cls, path: str | bytes | os.PathLike[str], *, read_only: bool = False) -> Directory:
        """Open a directory of the host by its path there."""
        return cls(os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC), read_only=read_only)

    def fileno(self) -> int:
        """Return the file descriptor."""
        return self._fd

    def close(self) -> None:
        """Close it; a second time does nothing."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            os.close(fd)

    __del__ = close

    def stat(self) -> os.stat_result:
        """Return what is known of the directory itself."""
        return os.fstat(self._fd)

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        """Set the directory's own times; None leaves one as it is."""
        self._check_writable()
        os.utime(self._fd, ns=_times(self.stat(), accessed, modified))

    def sync(self) -> None:
        """Write the directory to the disk."""
        os.fsync(self._fd)

    def read_directory(self) -> list[Entry]:
        """List the entries but `.` and `..`; names that are not UTF-8 cannot be opened and are left out."""
        with os.scandir(self._fd) as entries:
            listed = [(os.fsencode(entry.name), entry.inode(), _type(entry)) for entry in entries]
        return [Entry(name.decode(), inode, mode) for name, inode, mode in listed if _is_utf8(name)]

    def open_at(
        self,
        path: str,
        *,
        follow: bool,
        read: bool = True,
        write: bool = False,
        create: bool = False,
        exclusive: bool = False,
        truncate: bool = False,
        directory: bool = False,
        append: bool = False,
        nonblock: bool = False,
        sync: int = 0,
    ) -> File | Directory:
        """Open or create what is at `path`; `directory` insists on a directory.

        `sync` is 0, os.O_DSYNC or os.O_SYNC. A link in the last place that is not to
        be followed is ELOOP.
        """
        if directory and write:
            raise fail(errno.EISDIR)
        if directory and create:
            raise fail(errno.EINVAL)
        changes = write or truncate
        if self.read_only and changes:
            raise fail(errno.EROFS)
        flags = os.O_RDWR if read and write else os.O_WRONLY if write else os.O_RDONLY
        flags |= os.O_EXCL if exclusive and create else 0
        flags |= os.O_TRUNC if truncate else 0
        flags |= os.O_DIRECTORY if directory else 0
        flags |= os.O_APPEND if append else 0
        fd = self._open(path, flags | sync, follow or path.endswith("/"), create)
        if S_ISDIR(os.fstat(fd).st_mode):
            return Directory(fd, read_only=self.read_only)
        return File(fd, read_only=self.read_only, nonblock=nonblock, append=append)

    def _open(self, path: str, flags: int, follow: bool, create: bool) -> int:
        if create and self.read_only:
            try:
                return self._open(path, flags & ~os.O_EXCL, follow, False)
            except FileNotFoundError:
                raise fail(errno.EROFS) from None
        flags |= os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NOCTTY | (os.O_CREAT if create else 0)
        for tries in reversed(range(_TRIES)):
            with resolve(self._fd, path, follow=follow) as place:
                if place.slash and create:
                    raise fail(errno.EISDIR)
                more = os.O_DIRECTORY if place.slash else 0
                try:
                    return os.open(place.name, flags | more, 0o666, dir_fd=place.parent)
                except OSError as error:
                    # the walk saw no link here: somebody put one there since, so walk again
                    if not (follow and error.errno == errno.ELOOP and tries):
                        raise
        raise AssertionError("the last try raises")

    def stat_at(self, path: str, *, follow: bool) -> os.stat_result:
        """Return what is known of what is at `path`."""
        with resolve(self._fd, path, follow=follow or path.endswith("/")) as place:
            if place.slash:
                place.require_directory()
            return place.stat()

    def set_times_at(self, path: str, accessed: int | None, modified: int | None, *, follow: bool) -> None:
        """Set times of what is at `path`; None leaves one as it is."""
        self._check_writable()
        with resolve(self._fd, path, follow=follow or path.endswith("/")) as place:
            times = _times(place.stat(), accessed, modified)
            os.utime(place.name, ns=times, dir_fd=place.parent, follow_symlinks=False)

    def create_directory_at(self, path: str) -> None:
        """Make a directory."""
        self._check_writable()
        with resolve(self._fd, path, follow=False) as place:
            os.mkdir(place.name, dir_fd=place.parent)

    def remove_directory_at(self, path: str) -> None:
        """Remove an empty directory."""
        self._check_writable()
        with resolve(self._fd, path, follow=False) as place:
            os.rmdir(place.name, dir_fd=place.parent)

    def unlink_file_at(self, path: str) -> None:
        """Remove a file or a link."""
        self._check_writable()
        with resolve(self._fd, path, follow=False) as place:
            if place.slash:
                place.require_directory()
                raise fail(errno.EISDIR)
            os.unlink(place.name, dir_fd=place.parent)

    def rename_at(self, old_path: str, new_directory: Directory, new_path: str) -> None:
        """Move what is at `old_path` to `new_path` under `new_directory`, replacing what is there."""
        self._check_writable()
        new_directory._check_writable()
        with (
            resolve(self._fd, old_path, follow=False) as old,
            resolve(new_directory._fd, new_path, follow=False) as new,
        ):
            if old.slash or new.slash:
                old.require_directory()
            os.rename(old.name, new.name, src_dir_fd=old.parent, dst_dir_fd=new.parent)

    def link_at(self, old_path: str, new_directory: Directory, new_path: str) -> None:
        """Make a hard link `new_path` to what is at `old_path`, a link itself if it is one."""
        self._check_writable()
        new_directory._check_writable()
        with (
            resolve(self._fd, old_path, follow=False) as old,
            resolve(new_directory._fd, new_path, follow=False) as new,
        ):
            if old.slash:
                old.require_directory()
            _refuse_slash(new)
            os.link(old.name, new.name, src_dir_fd=old.parent, dst_dir_fd=new.parent, follow_symlinks=False)

    def symlink_at(self, target: str, path: str) -> None:
        """Make a symbolic link at `path` with the contents `target`, which must be relative."""
        self._check_writable()
        check_link_target(target)
        with resolve(self._fd, path, follow=False) as place:
            _refuse_slash(place)
            os.symlink(target.encode(), place.name, dir_fd=place.parent)

    def readlink_at(self, path: str) -> str:
        """Return the contents of a link; an absolute one is refused, as it is of no use inside."""
        with resolve(self._fd, path, follow=False) as place:
            if place.slash:
                place.require_directory()
            target = os.readlink(place.name, dir_fd=place.parent)
        if not _is_utf8(target):
            raise fail(errno.EILSEQ)
        check_link_target(target.decode())
        return target.decode()

    def _check_writable(self) -> None:
        if self.read_only:
            raise fail(errno.EROFS)


def _refuse_slash(place: Place) -> None:
    """A link cannot be made at a path that ends in a slash; say it as the kernel does."""
    if place.slash:
        place.require_directory()
        raise fail(errno.EEXIST)


def _offset(value: int) -> int:
    if value >= _NS_LIMIT:
        raise fail(errno.EINVAL)
    return value


def _times(now: os.stat_result, accessed: int | None, modified: int | None) -> tuple[int, int]:
    times = (
        now.st_atime_ns if accessed is None else accessed,
        now.st_mtime_ns if modified is None else modified,
    )
    if max(times) >= _NS_LIMIT:
        raise fail(errno.EOVERFLOW)
    return times


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
