"""Numbers and layouts of WASI 0.1's types, named as in its witx files (typenames.witx)."""

from __future__ import annotations

import struct
from stat import S_IFBLK, S_IFCHR, S_IFDIR, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import os


# Plain numbers: classes of enum cost every start, and operators of IntFlag make an object each.


class ClockId:
    """Which clock."""

    REALTIME = 0
    MONOTONIC = 1
    PROCESS_CPUTIME_ID = 2
    THREAD_CPUTIME_ID = 3


class FileType:
    """The type of a descriptor or a directory entry."""

    UNKNOWN = 0
    BLOCK_DEVICE = 1
    CHARACTER_DEVICE = 2
    DIRECTORY = 3
    REGULAR_FILE = 4
    SOCKET_DGRAM = 5
    SOCKET_STREAM = 6
    SYMBOLIC_LINK = 7


class Whence:
    """The base of an offset."""

    SET = 0
    CUR = 1
    END = 2


class EventType:
    """The event that a subscription waits for."""

    CLOCK = 0
    FD_READ = 1
    FD_WRITE = 2


class Rights:
    """The permitted operations of a descriptor, one bit each."""

    FD_DATASYNC = 1 << 0
    FD_READ = 1 << 1
    FD_SEEK = 1 << 2
    FD_FDSTAT_SET_FLAGS = 1 << 3
    FD_SYNC = 1 << 4
    FD_TELL = 1 << 5
    FD_WRITE = 1 << 6
    FD_ADVISE = 1 << 7
    FD_ALLOCATE = 1 << 8
    PATH_CREATE_DIRECTORY = 1 << 9
    PATH_CREATE_FILE = 1 << 10
    PATH_LINK_SOURCE = 1 << 11
    PATH_LINK_TARGET = 1 << 12
    PATH_OPEN = 1 << 13
    FD_READDIR = 1 << 14
    PATH_READLINK = 1 << 15
    PATH_RENAME_SOURCE = 1 << 16
    PATH_RENAME_TARGET = 1 << 17
    PATH_FILESTAT_GET = 1 << 18
    PATH_FILESTAT_SET_SIZE = 1 << 19
    PATH_FILESTAT_SET_TIMES = 1 << 20
    FD_FILESTAT_GET = 1 << 21
    FD_FILESTAT_SET_SIZE = 1 << 22
    FD_FILESTAT_SET_TIMES = 1 << 23
    PATH_SYMLINK = 1 << 24
    PATH_REMOVE_DIRECTORY = 1 << 25
    PATH_UNLINK_FILE = 1 << 26
    POLL_FD_READWRITE = 1 << 27
    SOCK_SHUTDOWN = 1 << 28
    SOCK_ACCEPT = 1 << 29

    DIRECTORY = (
        PATH_CREATE_DIRECTORY
        | PATH_CREATE_FILE
        | PATH_LINK_SOURCE
        | PATH_LINK_TARGET
        | PATH_OPEN
        | FD_READDIR
        | PATH_READLINK
        | PATH_RENAME_SOURCE
        | PATH_RENAME_TARGET
        | PATH_FILESTAT_GET
        | PATH_FILESTAT_SET_SIZE
        | PATH_FILESTAT_SET_TIMES
        | FD_FILESTAT_GET
        | FD_FILESTAT_SET_TIMES
        | PATH_SYMLINK
        | PATH_REMOVE_DIRECTORY
        | PATH_UNLINK_FILE
        | FD_FDSTAT_SET_FLAGS
        | FD_SYNC
        | FD_DATASYNC
    )
    FILE = (
        FD_DATASYNC
        | FD_READ
        | FD_SEEK
        | FD_FDSTAT_SET_FLAGS
        | FD_SYNC
        | FD_TELL
        | FD_WRITE
        | FD_ADVISE
        | FD_ALLOCATE
        | FD_FILESTAT_GET
        | FD_FILESTAT_SET_SIZE
        | FD_FILESTAT_SET_TIMES
        | POLL_FD_READWRITE
    )
    # No FD_SEEK or FD_TELL: a libc tells a terminal by that, and buffers lines.
    STREAM = FD_FDSTAT_SET_FLAGS | FD_FILESTAT_GET | POLL_FD_READWRITE
    CONNECTION = STREAM | FD_READ | FD_WRITE | SOCK_SHUTDOWN
    LISTENER = STREAM | FD_READ | SOCK_ACCEPT  # FD_READ, so that it can be polled


class FdFlags:
    """How a descriptor reads and writes."""

    APPEND = 1
    DSYNC = 2
    NONBLOCK = 4
    RSYNC = 8
    SYNC = 16
    SYNCS = DSYNC | RSYNC | SYNC
    ALL = APPEND | NONBLOCK | SYNCS


class OFlags:
    """How `path_open` opens."""

    CREAT = 1
    DIRECTORY = 2
    EXCL = 4
    TRUNC = 8
    ALL = 15


class FstFlags:
    """Which times to set, and to what."""

    ATIM = 1
    ATIM_NOW = 2
    MTIM = 4
    MTIM_NOW = 8
    ALL = 15


class LookupFlags:
    """How a path is resolved."""

    SYMLINK_FOLLOW = 1


class RiFlags:
    """How `sock_recv` receives."""

    RECV_PEEK = 1
    RECV_WAITALL = 2
    ALL = 3


class RoFlags:
    """The conditions that `sock_recv` reports besides data."""

    RECV_DATA_TRUNCATED = 1


class SdFlags:
    """Which directions `sock_shutdown` ends."""

    RD = 1
    WR = 2
    ALL = 3


class SubclockFlags:
    """How a timeout is interpreted."""

    ABSTIME = 1


class EventRwFlags:
    """The conditions that `poll_oneoff` reports besides readiness."""

    HANGUP = 1


# Little-endian, padding spelled out: the layouts of the witx files on any machine.
FDSTAT = struct.Struct("<BxHxxxxQQ")  # filetype, flags, rights base and inheriting
FILESTAT = struct.Struct("<QQBxxxxxxxQQQQQ")  # dev, ino, filetype, nlink, size, atim, mtim, ctim
DIRENT = struct.Struct("<QQIBxxx")  # next, ino, namlen, type; the name follows
IOVEC = struct.Struct("<II")  # pointer, length
EVENT = struct.Struct("<QHBxxxxxQHxxxxxx")  # userdata, error, type, nbytes, flags
SUBSCRIPTION = struct.Struct("<QBxxxxxxxIxxxxQQHxxxxxx")  # userdata, tag, clock or fd, timeout, …

_U32 = (1 << 32) - 1
_U64 = (1 << 64) - 1
_FILE_TYPES = {
    S_IFBLK: FileType.BLOCK_DEVICE,
    S_IFCHR: FileType.CHARACTER_DEVICE,
    S_IFDIR: FileType.DIRECTORY,
    S_IFREG: FileType.REGULAR_FILE,
    S_IFLNK: FileType.SYMBOLIC_LINK,
    S_IFSOCK: FileType.SOCKET_STREAM,
}


def file_type(mode: int) -> int:
    """Return the file type of a mode of the host; a FIFO has none in WASI."""
    return _FILE_TYPES.get(S_IFMT(mode), FileType.UNKNOWN)


def pack_filestat(stat: os.stat_result, kind: int, layout: struct.Struct = FILESTAT) -> bytes:
    """Lay out a `filestat`, whose times begin in 1970: times before that (or after 2554) are the nearest."""
    return layout.pack(
        stat.st_dev & _U64,
        stat.st_ino & _U64,
        kind,
        stat.st_nlink & _U32,
        stat.st_size,
        timestamp(stat.st_atime_ns),
        timestamp(stat.st_mtime_ns),
        timestamp(stat.st_ctime_ns),
    )


def timestamp(nanoseconds: int) -> int:
    """Return a host time as WASI's, a u64: the nearest representable one."""
    return min(max(nanoseconds, 0), _U64)
