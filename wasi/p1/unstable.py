"""wasi_unstable, also called preview 0: WASI 0.1 before its first snapshot.

The functions and the process are those of wasi_snapshot_preview1, and a module may import both.
`sock_accept` did not exist. Three layouts differ: the order of `whence`, `filestat` with a link
count of 32 bits, and `subscription_clock` with an identifier that nothing uses.
"""

from __future__ import annotations

import os
import struct

from wasi.p1 import registry
from wasi.p1.definitions import EventType, pack_filestat
from wasi.p1.errno import Errno
from wasi.p1.fd import filestat, seek
from wasi.p1.path import filestat_at
from wasi.p1.poll import poll
from wasi.p1.registry import HostFunction, host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from wasi.p1.poll import Subscription
    from wasi.p1.process import Process

_WHENCE = (os.SEEK_CUR, os.SEEK_END, os.SEEK_SET)
FILESTAT = struct.Struct("<QQBxxxIQQQQ")  # dev, ino, filetype, nlink, size, atim, mtim, ctim
SUBSCRIPTION = struct.Struct("<QBxxxxxxxQIxxxxQQHxxxxxx")  # userdata, tag, identifier or fd, clock, …

DIFFERENT: dict[str, HostFunction] = {}


@host_function("fd_seek", "i32 i64 i32 i32 -> i32", DIFFERENT)
def fd_seek(process: Process, fd: int, offset: int, whence: int, result_ptr: int) -> Errno:
    """Move the position by a signed offset; write the new one as a u64."""
    if whence >= len(_WHENCE):
        return Errno.INVAL
    return seek(process, fd, offset, _WHENCE[whence], result_ptr)


@host_function("fd_filestat_get", "i32 i32 -> i32", DIFFERENT)
def fd_filestat_get(process: Process, fd: int, result_ptr: int) -> Errno:
    """Write the status of the open file (`filestat`, 56 bytes)."""
    process.memory.write(result_ptr, pack_filestat(*filestat(process, fd), FILESTAT))
    return Errno.SUCCESS


@host_function("path_filestat_get", "i32 i32 i32 i32 i32 -> i32", DIFFERENT)
def path_filestat_get(
    process: Process, fd: int, flags: int, path_ptr: int, path_length: int, result_ptr: int
) -> Errno:
    """Write the status of the file at a path (`filestat`, 56 bytes)."""
    stat = filestat_at(process, fd, flags, path_ptr, path_length)
    process.memory.write(result_ptr, pack_filestat(*stat, FILESTAT))
    return Errno.SUCCESS


@host_function("poll_oneoff", "i32 i32 i32 i32 -> i32", DIFFERENT)
def poll_oneoff(process: Process, in_ptr: int, out_ptr: int, count: int, size_ptr: int) -> Errno:
    """Wait for one of the subscriptions (56 bytes each); see `wasi.p1.poll`."""
    return poll(process, in_ptr, out_ptr, count, size_ptr, SUBSCRIPTION.size, _subscriptions)


def _subscriptions(data: bytes) -> Iterator[Subscription]:
    for userdata, tag, first, clock, timeout, _precision, flags in SUBSCRIPTION.iter_unpack(data):
        subject = clock if tag == EventType.CLOCK else first & 0xFFFF_FFFF
        yield userdata, tag, subject, timeout, flags


FUNCTIONS = {**registry.FUNCTIONS, **DIFFERENT}
del FUNCTIONS["sock_accept"]
