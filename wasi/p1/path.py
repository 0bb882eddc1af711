"""Paths under a directory descriptor: path_create_directory … path_unlink_file."""

from __future__ import annotations

import os

from wasi.host.files.filesystem import Directory
from wasi.p1.definitions import (
    FdFlags,
    LookupFlags,
    OFlags,
    Rights,
    file_type,
    pack_filestat,
)
from wasi.p1.errno import Errno, Refused
from wasi.p1.fd import chosen_times
from wasi.p1.process import Descriptor
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process


# Every function here has the same shape: the directory with the right that is needed, the paths as text, one
# call of the host's Directory. What paths may lead to is decided there (wasi.host.files.sandbox), not here.
@host_function("path_create_directory", "i32 i32 i32 -> i32")
def path_create_directory(process: Process, fd: int, path_ptr: int, path_length: int) -> Errno:
    """Create a directory."""
    directory = process.directory(fd, Rights.PATH_CREATE_DIRECTORY)
    directory.create_directory_at(process.text(path_ptr, path_length))
    return Errno.SUCCESS


@host_function("path_filestat_get", "i32 i32 i32 i32 i32 -> i32")
def path_filestat_get(
    process: Process, fd: int, flags: int, path_ptr: int, path_length: int, result_ptr: int
) -> Errno:
    """Write the status of the file at a path (`filestat`)."""
    process.memory.write(result_ptr, pack_filestat(*filestat_at(process, fd, flags, path_ptr, path_length)))
    return Errno.SUCCESS


def filestat_at(
    process: Process, fd: int, flags: int, path_ptr: int, path_length: int
) -> tuple[os.stat_result, int]:
    """Return the status of the file at a path, for the layout of either version."""
    directory = process.directory(fd, Rights.PATH_FILESTAT_GET)
    stat = directory.stat_at(process.text(path_ptr, path_length), follow=_follow(flags))
    return stat, file_type(stat.st_mode)


@host_function("path_filestat_set_times", "i32 i32 i32 i32 i64 i64 i32 -> i32")
def path_filestat_set_times(
    process: Process,
    fd: int,
    flags: int,
    path_ptr: int,
    path_length: int,
    accessed: int,
    modified: int,
    fst_flags: int,
) -> Errno:
    """Set the times that fst_flags name, to the given ones or to now."""
    directory = process.directory(fd, Rights.PATH_FILESTAT_SET_TIMES)
    times = chosen_times(process, accessed, modified, fst_flags)
    directory.set_times_at(process.text(path_ptr, path_length), *times, follow=_follow(flags))
    return Errno.SUCCESS


@host_function("path_link", "i32 i32 i32 i32 i32 i32 i32 -> i32")
def path_link(
    process: Process,
    old_fd: int,
    old_flags: int,
    old_path_ptr: int,
    old_path_length: int,
    new_fd: int,
    new_path_ptr: int,
    new_path_length: int,
) -> Errno:
    """Create a hard link; following a symbolic link to its target is INVAL, as in other hosts."""
    old = process.directory(old_fd, Rights.PATH_LINK_SOURCE)
    new = process.directory(new_fd, Rights.PATH_LINK_TARGET)
    # Other hosts refuse it as well, and no libc asks for it.
    if _follow(old_flags):
        return Errno.INVAL
    new_path = process.text(new_path_ptr, new_path_length)
    old.link_at(process.text(old_path_ptr, old_path_length), new, new_path)
    return Errno.SUCCESS


# Rights only shrink: a descriptor has what was asked for, at most what its directory passes on. WASI has no
# O_RDONLY and the like, so how the host opens the file follows from the rights. All that can be wrong with
# the arguments comes first, then the number of descriptors, and only then a file may be created.
@host_function("path_open", "i32 i32 i32 i32 i32 i64 i64 i32 i32 -> i32")
def path_open(
    process: Process,
    fd: int,
    dirflags: int,
    path_ptr: int,
    path_length: int,
    oflags: int,
    base: int,
    inheriting: int,
    fd_flags: int,
    result_ptr: int,
) -> Errno:
    """Open or create; write a descriptor as a u32, with the rights that its directory lets it inherit."""
    parent = process.directory(fd, _rights_to_open(oflags))
    allowed = process.descriptors[fd].inheriting
    process.check(result_ptr, 4)
    if oflags & ~OFlags.ALL or fd_flags & ~FdFlags.ALL:
        return Errno.INVAL
    process.check_free_descriptor()
    base &= allowed
    handle = parent.open_at(
        process.text(path_ptr, path_length),
        follow=_follow(dirflags),
        read=bool(base & (Rights.FD_READ | Rights.FD_READDIR)),
        write=bool(base & Rights.FD_WRITE),
        create=bool(oflags & OFlags.CREAT),
        exclusive=bool(oflags & OFlags.EXCL),
        truncate=bool(oflags & OFlags.TRUNC),
        directory=bool(oflags & OFlags.DIRECTORY),
        append=bool(fd_flags & FdFlags.APPEND),
        nonblock=bool(fd_flags & FdFlags.NONBLOCK),
        sync=_sync(fd_flags),
    )
    if isinstance(handle, Directory):
        opened = Descriptor(handle, base & Rights.DIRECTORY, inheriting & allowed)
    else:
        opened = Descriptor(handle, base & Rights.FILE, sync_flags=fd_flags & FdFlags.SYNCS)
    process.memory.store_u32(result_ptr, process.add(opened))
    return Errno.SUCCESS


@host_function("path_readlink", "i32 i32 i32 i32 i32 i32 -> i32")
def path_readlink(
    process: Process,
    fd: int,
    path_ptr: int,
    path_length: int,
    buffer_ptr: int,
    buffer_length: int,
    size_ptr: int,
) -> Errno:
    """Write a link's contents, truncated at the buffer's end, and the size used as a u32."""
    directory = process.directory(fd, Rights.PATH_READLINK)
    buffer = process.window(buffer_ptr, buffer_length)
    process.check(size_ptr, 4)
    # Cut off without a word, as readlink() does: a libc sees by the size that it may not be all.
    target = directory.readlink_at(process.text(path_ptr, path_length)).encode()[:buffer_length]
    buffer[: len(target)] = target
    process.memory.store_u32(size_ptr, len(target))
    return Errno.SUCCESS


@host_function("path_remove_directory", "i32 i32 i32 -> i32")
def path_remove_directory(process: Process, fd: int, path_ptr: int, path_length: int) -> Errno:
    """Remove an empty directory."""
    directory = process.directory(fd, Rights.PATH_REMOVE_DIRECTORY)
    directory.remove_directory_at(process.text(path_ptr, path_length))
    return Errno.SUCCESS


@host_function("path_rename", "i32 i32 i32 i32 i32 i32 -> i32")
def path_rename(
    process: Process,
    fd: int,
    old_path_ptr: int,
    old_path_length: int,
    new_fd: int,
    new_path_ptr: int,
    new_path_length: int,
) -> Errno:
    """Move a file or directory, replacing the one at the new path."""
    old = process.directory(fd, Rights.PATH_RENAME_SOURCE)
    new = process.directory(new_fd, Rights.PATH_RENAME_TARGET)
    new_path = process.text(new_path_ptr, new_path_length)
    old.rename_at(process.text(old_path_ptr, old_path_length), new, new_path)
    return Errno.SUCCESS


@host_function("path_symlink", "i32 i32 i32 i32 i32 -> i32")
def path_symlink(
    process: Process,
    target_ptr: int,
    target_length: int,
    fd: int,
    path_ptr: int,
    path_length: int,
) -> Errno:
    """Create a symbolic link with the given contents; absolute contents are PERM."""
    directory = process.directory(fd, Rights.PATH_SYMLINK)
    directory.symlink_at(process.text(target_ptr, target_length), process.text(path_ptr, path_length))
    return Errno.SUCCESS


@host_function("path_unlink_file", "i32 i32 i32 -> i32")
def path_unlink_file(process: Process, fd: int, path_ptr: int, path_length: int) -> Errno:
    """Remove a file or a link; ISDIR for a directory."""
    directory = process.directory(fd, Rights.PATH_UNLINK_FILE)
    directory.unlink_file_at(process.text(path_ptr, path_length))
    return Errno.SUCCESS


def _follow(flags: int) -> bool:
    if flags & ~LookupFlags.SYMLINK_FOLLOW:
        raise Refused(Errno.INVAL)
    return bool(flags & LookupFlags.SYMLINK_FOLLOW)


def _rights_to_open(oflags: int) -> int:
    # More rights for more effects: a directory may let files be opened, but none be made or emptied.
    create = Rights.PATH_CREATE_FILE if oflags & OFlags.CREAT else 0
    truncate = Rights.PATH_FILESTAT_SET_SIZE if oflags & OFlags.TRUNC else 0
    return Rights.PATH_OPEN | create | truncate


def _sync(fd_flags: int) -> int:
    # Linux has no O_RSYNC of its own: it is O_SYNC.
    if fd_flags & (FdFlags.SYNC | FdFlags.RSYNC):
        return os.O_SYNC
    return os.O_DSYNC if fd_flags & FdFlags.DSYNC else 0
