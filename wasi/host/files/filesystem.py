"""Files and directories as a guest's functions use them, in any file system.

A `Directory` is the root of everything under it: all its paths go through the sandbox. A `read_only`
directory refuses every change with EROFS, as does everything opened under it. Paths are
str (UTF-8 in the file system), times are nanoseconds since 1970, sizes and offsets are bytes.
Handles release what they hold on `close()` or when they are collected, and raise OSError. The file
systems are `wasi.host.files.hostfs` (the host's) and `wasi.host.files.memfs` (in memory): each has its own
`File` and `Folder`; the meaning of paths and flags is decided here, once.
"""

from __future__ import annotations

import errno
import os
from stat import S_ISDIR

from wasi.host.files.sandbox import Place, check_link_target, fail, resolve

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wasi.host.files.sandbox import Folder

    Buffers = Sequence[memoryview]

# Somebody who exchanges a name for a link and back all the time must not keep us here for ever.
_TRIES = 8  # of opening what somebody swaps for a link again and again
_LIMIT = 1 << 63  # of offsets


class File:
    """An open file, device or pipe: anything that can be read or written except a directory."""

    __slots__ = ("append", "nonblock", "read_only")

    def __init__(self, *, read_only: bool = False, nonblock: bool = False, append: bool = False) -> None:
        self.read_only = read_only  # also against changes of the metadata
        self.nonblock = nonblock  # a read or write that would wait is BlockingIOError (EAGAIN)
        self.append = append

    def fileno(self) -> int:
        """Return the file descriptor to poll; -1 if there is none and the file is always ready."""
        raise NotImplementedError

    def close(self) -> None:
        """Close it; closing it again does nothing."""
        raise NotImplementedError

    def is_terminal(self) -> bool:
        """True for a terminal."""
        raise NotImplementedError

    def can_wait(self) -> bool:
        """True if reading or writing may have to wait: a pipe, a terminal, a device."""
        raise NotImplementedError

    def stat(self) -> os.stat_result:
        """Return type, size, times and so on."""
        raise NotImplementedError

    def readv(self, buffers: Buffers) -> int:
        """Read into the buffers in turn at the file's position; return 0 at the end."""
        raise NotImplementedError

    def writev(self, buffers: Buffers) -> int:
        """Write the buffers in turn at the file's position (at the end in append mode); may write less."""
        raise NotImplementedError

    def preadv(self, buffers: Buffers, offset: int) -> int:
        """Read at `offset` without changing the position."""
        raise NotImplementedError

    def pwritev(self, buffers: Buffers, offset: int) -> int:
        """Write at `offset` (at the end in append mode) without changing the position."""
        raise NotImplementedError

    def seek(self, offset: int, whence: int) -> int:
        """Move the position by `os.SEEK_SET`, `os.SEEK_CUR` or `os.SEEK_END` and return it."""
        raise NotImplementedError

    def set_append(self, on: bool) -> None:
        """Switch append mode; not for descriptors shared with other processes."""
        raise NotImplementedError

    def set_size(self, size: int) -> None:
        """Truncate or extend (with zeros) to `size`."""
        raise NotImplementedError

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        """Set times; None leaves a time unchanged."""
        raise NotImplementedError

    def allocate(self, offset: int, length: int) -> None:
        """Reserve space on the disk for the range; extends the file, never shortens it."""
        raise NotImplementedError

    def advise(self, offset: int, length: int, advice: int) -> None:
        """Announce how the range will be used; `advice` is one of `os.POSIX_FADV_*`."""
        raise NotImplementedError

    def sync(self) -> None:
        """Write data and metadata to the disk."""
        raise NotImplementedError

    def sync_data(self) -> None:
        """Write the data to the disk."""
        raise NotImplementedError

    def check_writable(self) -> None:
        """Raise EROFS if the file was granted read-only."""
        if self.read_only:
            raise fail(errno.EROFS)


class Entry:
    """An entry of a directory; `mode` has its type (S_IFMT) and possibly more, links not followed."""

    __slots__ = ("inode", "mode", "name")

    def __init__(self, name: str, inode: int, mode: int) -> None:
        self.name = name
        self.inode = inode
        self.mode = mode


class Directory:
    """An open directory; no path leads out of it (see `wasi.host.files.sandbox`)."""

    __slots__ = ("_folder", "read_only")

    def __init__(self, folder: Folder, *, read_only: bool = False) -> None:
        self._folder = folder
        self.read_only = read_only

    def fileno(self) -> int:
        """Return the file descriptor; -1 if there is none."""
        return self._folder.fileno()

    def close(self) -> None:
        """Close it; closing it again does nothing."""
        self._folder.close()

    def stat(self) -> os.stat_result:
        """Return type, size, times and so on of the directory itself."""
        return self._folder.stat(b".")

    def set_times(self, accessed: int | None, modified: int | None) -> None:
        """Set the directory's own times; None leaves a time unchanged."""
        self._check_writable()
        self._folder.set_times(b".", check_times(self.stat(), accessed, modified))

    def sync(self) -> None:
        """Write the directory to the disk."""
        self._folder.sync()

    def read_directory(self) -> Iterator[Entry]:
        """Iterate over the entries except `.`, `..` and names that are not UTF-8, which cannot be opened."""
        return self._folder.entries()

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
        """Open or create the file at `path`; `directory` requires a directory.

        `sync` is 0, os.O_DSYNC or os.O_SYNC. A link in the last place that is not to
        be followed is ELOOP.
        """
        if directory and write:
            raise fail(errno.EISDIR)
        # What Linux says for O_DIRECTORY | O_CREAT has changed between versions; here it is always refused.
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
        # The kernel opens what exists even if it may create nothing, so a read-only directory does as well.
        if create and self.read_only:
            return self._open_existing(path, flags, follow, nonblock)
        if create:
            flags |= os.O_CREAT
        # what must be new is not looked for behind a link, not even one that leads nowhere
        return self._open(path, flags | sync, follow and not (create and exclusive), nonblock)

    def _open_existing(self, path: str, flags: int, follow: bool, nonblock: bool) -> File | Directory:
        """Open where nothing may be created: EROFS if nothing exists."""
        if flags & os.O_EXCL:
            follow = False
        try:
            opened = self._open(path, flags & ~os.O_EXCL, follow, nonblock)
        except FileNotFoundError:
            raise fail(errno.EROFS) from None
        if flags & os.O_EXCL:
            opened.close()
            raise fail(errno.EEXIST)
        return opened

    def _open(self, path: str, flags: int, follow: bool, nonblock: bool) -> File | Directory:
        if path.endswith("/"):  # stands for what a link leads to, but nothing can be created there
            follow = not flags & os.O_CREAT
        for tries in reversed(range(_TRIES)):
            # Each try walks anew: what was found before may be gone or something else.
            with resolve(self._folder, path, follow=follow) as place:
                if place.slash and flags & os.O_CREAT:
                    raise fail(errno.EISDIR)
                more = os.O_DIRECTORY if place.slash else 0
                try:
                    opened = place.folder.open(
                        place.name, flags | more, read_only=self.read_only, nonblock=nonblock
                    )
                except OSError as error:
                    # the walk saw no link here: somebody put one there since, so walk again
                    if not (follow and error.errno == errno.ELOOP and tries):
                        raise
                else:
                    if isinstance(opened, File):
                        return opened
                    return Directory(opened, read_only=self.read_only)
        raise AssertionError("the last try raises")

    def stat_at(self, path: str, *, follow: bool) -> os.stat_result:
        """Return type, size, times and so on of the file at `path`."""
        with resolve(self._folder, path, follow=follow or path.endswith("/")) as place:
            if place.slash:
                place.require_directory()
            return place.stat()

    def set_times_at(self, path: str, accessed: int | None, modified: int | None, *, follow: bool) -> None:
        """Set the times of the file at `path`; None leaves a time unchanged."""
        self._check_writable()
        with resolve(self._folder, path, follow=follow or path.endswith("/")) as place:
            if place.slash:
                place.require_directory()
            # The time that stays is read and written again: utime sets both, or none.
            place.folder.set_times(place.name, check_times(place.stat(), accessed, modified))

    def create_directory_at(self, path: str) -> None:
        """Create a directory."""
        self._check_writable()
        with resolve(self._folder, path, follow=False) as place:
            place.folder.make_directory(place.name)

    def remove_directory_at(self, path: str) -> None:
        """Remove an empty directory."""
        self._check_writable()
        with resolve(self._folder, path, follow=False) as place:
            place.folder.remove_directory(place.name)

    def unlink_file_at(self, path: str) -> None:
        """Remove a file or a link."""
        self._check_writable()
        with resolve(self._folder, path, follow=False) as place:
            if place.slash:
                place.require_directory()
                raise fail(errno.EISDIR)
            place.folder.unlink(place.name)

    def rename_at(self, old_path: str, new_directory: Directory, new_path: str) -> None:
        """Move the file at `old_path` to `new_path` under `new_directory`, replacing an existing one."""
        self._check_writable()
        new_directory._check_writable()
        with (
            resolve(self._folder, old_path, follow=False) as old,
            resolve(new_directory._folder, new_path, follow=False) as new,
        ):
            # Such a path names the directory that was resolved, which has no name here to move it by.
            if b"." in (old.name, new.name):
                raise fail(errno.EBUSY)
            if old.slash or new.slash:
                old.require_directory()
            old.folder.rename(old.name, new.folder, new.name)

    def link_at(self, old_path: str, new_directory: Directory, new_path: str) -> None:
        """Create a hard link `new_path` to the file at `old_path`, to the link itself if it is one."""
        self._check_writable()
        new_directory._check_writable()
        with resolve(self._folder, old_path, follow=old_path.endswith("/")) as old:
            mode = old.stat().st_mode  # what is not there is reported before the other path is walked
            if old.slash and not S_ISDIR(mode):
                raise fail(errno.ENOTDIR)
            # Nested, so that the errors come in the order in which the kernel finds them.
            with resolve(new_directory._folder, new_path, follow=False) as new:
                _refuse_slash(new)
                old.folder.link(old.name, new.folder, new.name)

    def symlink_at(self, target: str, path: str) -> None:
        """Create a symbolic link at `path` with the contents `target`, which must be relative."""
        self._check_writable()
        check_link_target(target)
        with resolve(self._folder, path, follow=False) as place:
            _refuse_slash(place)
            place.folder.symlink(target.encode(), place.name)

    def readlink_at(self, path: str) -> str:
        """Return the contents of a link; an absolute one is refused, because it is useless inside."""
        with resolve(self._folder, path, follow=path.endswith("/")) as place:
            if place.slash:
                place.require_directory()
            contents = place.folder.read_link(place.name)
        try:
            target = contents.decode()
        except UnicodeDecodeError:
            raise fail(errno.EILSEQ) from None
        check_link_target(target)
        return target

    def _check_writable(self) -> None:
        if self.read_only:
            raise fail(errno.EROFS)


def _refuse_slash(place: Place) -> None:
    """Refuse to create a link at a path that ends in a slash, with the kernel's error."""
    if place.slash:
        place.require_directory()
        raise fail(errno.EEXIST)


def check_offset(value: int) -> int:
    """Return an offset, size or length that the kernel accepts; EINVAL otherwise."""
    if value >= _LIMIT:
        raise fail(errno.EINVAL)
    return value


def check_times(now: os.stat_result, accessed: int | None, modified: int | None) -> tuple[int, int]:
    """Return the times of access and modification to set, with None replaced by `now`'s."""
    return (
        now.st_atime_ns if accessed is None else accessed,
        now.st_mtime_ns if modified is None else modified,
    )
