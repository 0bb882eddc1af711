"""Descriptors: fd_advise … fd_write, in the order of the specification."""

from __future__ import annotations

import os

from wasi.host.files.filesystem import Directory, File
from wasi.host.stdio import ObjectStream
from wasi.host.waiting import POLLIN, POLLOUT
from wasi.p1.buffers import Buffers, in_pieces, move
from wasi.p1.definitions import FDSTAT, FdFlags, FstFlags, Rights, Whence, pack_filestat
from wasi.p1.errno import Errno, Refused
from wasi.p1.listing import list_directory
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process

_ADVICE = (
    os.POSIX_FADV_NORMAL,
    os.POSIX_FADV_SEQUENTIAL,
    os.POSIX_FADV_RANDOM,
    os.POSIX_FADV_WILLNEED,
    os.POSIX_FADV_DONTNEED,
    os.POSIX_FADV_NOREUSE,
)
_WHENCE = {Whence.SET: os.SEEK_SET, Whence.CUR: os.SEEK_CUR, Whence.END: os.SEEK_END}
_PREOPENTYPE_DIR = 0
MAX_READ = 1 << 20  # bytes that one call reads from a Python object


@host_function("fd_advise", "i32 i64 i64 i32 -> i32")
def fd_advise(process: Process, fd: int, offset: int, length: int, advice: int) -> Errno:
    """Announce how a range of the file will be used."""
    # The handle first, then the other arguments: so a bad descriptor is BADF whatever else is wrong.
    file = process.file(fd, Rights.FD_ADVISE)
    if advice >= len(_ADVICE):
        return Errno.INVAL
    file.advise(offset, length, _ADVICE[advice])
    return Errno.SUCCESS


@host_function("fd_allocate", "i32 i64 i64 -> i32")
def fd_allocate(process: Process, fd: int, offset: int, length: int) -> Errno:
    """Reserve space on the disk for a range of the file."""
    process.file(fd, Rights.FD_ALLOCATE).allocate(offset, length)
    return Errno.SUCCESS


@host_function("fd_close", "i32 -> i32")
def fd_close(process: Process, fd: int) -> Errno:
    """Close the descriptor and free its number."""
    # BADF comes before anything is changed.
    process.descriptor(fd)
    process.let_go(
        process.remove(fd).handle, 1
    )  # removed also if the system reports that earlier writes failed
    return Errno.SUCCESS


@host_function("fd_datasync", "i32 -> i32")
def fd_datasync(process: Process, fd: int) -> Errno:
    """Write the file's data to the disk."""
    handle = process.descriptor(fd, Rights.FD_DATASYNC).handle
    if isinstance(handle, Directory):
        handle.sync()
    elif isinstance(handle, File):
        handle.sync_data()
    return Errno.SUCCESS


@host_function("fd_fdstat_get", "i32 i32 -> i32")
def fd_fdstat_get(process: Process, fd: int, result_ptr: int) -> Errno:
    """Write the descriptor's type, flags and rights (`fdstat`)."""
    descriptor = process.descriptor(fd)
    fdstat = FDSTAT.pack(
        descriptor.file_type(), descriptor.fd_flags(), descriptor.base, descriptor.inheriting
    )
    process.memory.write(result_ptr, fdstat)
    return Errno.SUCCESS


@host_function("fd_fdstat_set_flags", "i32 i32 -> i32")
def fd_fdstat_set_flags(process: Process, fd: int, flags: int) -> Errno:
    """Switch append and non-blocking mode; the sync flags stay as at opening, otherwise NOTSUP."""
    descriptor = process.descriptor(fd, Rights.FD_FDSTAT_SET_FLAGS)
    handle = descriptor.handle
    if flags & ~FdFlags.ALL:
        return Errno.INVAL
    # Linux cannot change O_SYNC of an open file, and to say that it did would be a lie about durability.
    if flags & FdFlags.SYNCS != descriptor.sync_flags:
        return Errno.NOTSUP
    append, nonblock = bool(flags & FdFlags.APPEND), bool(flags & FdFlags.NONBLOCK)
    if isinstance(handle, Directory):
        return Errno.INVAL if append or nonblock else Errno.SUCCESS
    if isinstance(handle, File):
        handle.set_append(append)
    elif append:  # a stream or a socket
        return Errno.NOTSUP
    handle.nonblock = nonblock
    return Errno.SUCCESS


@host_function("fd_fdstat_set_rights", "i32 i64 i64 -> i32")
def fd_fdstat_set_rights(process: Process, fd: int, base: int, inheriting: int) -> Errno:
    """Remove rights; none can be added."""
    descriptor = process.descriptor(fd)
    if base & ~descriptor.base or inheriting & ~descriptor.inheriting:
        return Errno.NOTCAPABLE
    descriptor.base, descriptor.inheriting = base, inheriting
    return Errno.SUCCESS


@host_function("fd_filestat_get", "i32 i32 -> i32")
def fd_filestat_get(process: Process, fd: int, result_ptr: int) -> Errno:
    """Write the status of the open file (`filestat`)."""
    process.memory.write(result_ptr, pack_filestat(*filestat(process, fd)))
    return Errno.SUCCESS


@host_function("fd_filestat_set_size", "i32 i64 -> i32")
def fd_filestat_set_size(process: Process, fd: int, size: int) -> Errno:
    """Truncate or extend the file."""
    process.file(fd, Rights.FD_FILESTAT_SET_SIZE).set_size(size)
    return Errno.SUCCESS


@host_function("fd_filestat_set_times", "i32 i64 i64 i32 -> i32")
def fd_filestat_set_times(process: Process, fd: int, accessed: int, modified: int, flags: int) -> Errno:
    """Set the times that flags name, to the given ones or to now."""
    descriptor = process.descriptor(fd)
    # The embedder's streams are read and written: nothing of them is changed.
    if descriptor.is_standard_stream():
        return Errno.BADF
    times = chosen_times(process, accessed, modified, flags)
    descriptor.require(Rights.FD_FILESTAT_SET_TIMES)
    if not isinstance(descriptor.handle, (Directory, File)):
        return Errno.NOTSUP
    descriptor.handle.set_times(*times)
    return Errno.SUCCESS


@host_function("fd_pread", "i32 i32 i32 i64 i32 -> i32")
def fd_pread(process: Process, fd: int, iovs_ptr: int, iovs_count: int, offset: int, size_ptr: int) -> Errno:
    """Read at an offset into the buffers; write the size read as a u32."""
    file = process.file(fd, Rights.FD_READ | Rights.FD_SEEK, stream=Errno.SPIPE)
    # Where the result goes is checked before the effect: data that was read would be lost.
    process.check(size_ptr, 4)
    buffers = Buffers(process, iovs_ptr, iovs_count)
    size = in_pieces(process, buffers, lambda views, done: file.preadv(views, offset + done))
    process.memory.store_u32(size_ptr, size)
    return Errno.SUCCESS


@host_function("fd_prestat_get", "i32 i32 -> i32")
def fd_prestat_get(process: Process, fd: int, result_ptr: int) -> Errno:
    """Write the kind of a preopened directory (u8) and the length of its name (u32 at 4); otherwise BADF."""
    preopen = process.descriptor(fd).preopen
    if preopen is None:
        return Errno.BADF
    prestat = _PREOPENTYPE_DIR.to_bytes(4, "little") + len(preopen).to_bytes(4, "little")
    process.memory.write(result_ptr, prestat)
    return Errno.SUCCESS


@host_function("fd_prestat_dir_name", "i32 i32 i32 -> i32")
def fd_prestat_dir_name(process: Process, fd: int, path_ptr: int, path_length: int) -> Errno:
    """Write the name of a preopened directory, without a NUL; NAMETOOLONG if it does not fit."""
    preopen = process.descriptor(fd).preopen
    if preopen is None:
        return Errno.BADF
    process.check(path_ptr, path_length)
    if len(preopen) > path_length:
        return Errno.NAMETOOLONG
    process.memory.write(path_ptr, preopen)
    return Errno.SUCCESS


@host_function("fd_pwrite", "i32 i32 i32 i64 i32 -> i32")
def fd_pwrite(process: Process, fd: int, iovs_ptr: int, iovs_count: int, offset: int, size_ptr: int) -> Errno:
    """Write the buffers at an offset; write the size written as a u32."""
    file = process.file(fd, Rights.FD_WRITE | Rights.FD_SEEK, stream=Errno.SPIPE)
    process.check(size_ptr, 4)
    buffers = Buffers(process, iovs_ptr, iovs_count)
    size = in_pieces(process, buffers, lambda views, done: file.pwritev(views, offset + done))
    process.memory.store_u32(size_ptr, size)
    return Errno.SUCCESS


@host_function("fd_read", "i32 i32 i32 i32 -> i32")
def fd_read(process: Process, fd: int, iovs_ptr: int, iovs_count: int, size_ptr: int) -> Errno:
    """Read into the buffers; write the size read as a u32, 0 at the end."""
    stream = process.stream(fd, Rights.FD_READ)
    process.check(size_ptr, 4)
    buffers = Buffers(process, iovs_ptr, iovs_count)
    if isinstance(stream, ObjectStream):
        place = buffers.first_place()
        del buffers  # views of memory would keep it from growing
        size = _read_object(process, stream, place)
    else:
        size = move(process, stream, POLLIN, buffers, stream.readv)
    process.memory.store_u32(size_ptr, size)
    return Errno.SUCCESS


@host_function("fd_readdir", "i32 i32 i32 i64 i32 -> i32")
def fd_readdir(
    process: Process, fd: int, buffer_ptr: int, buffer_length: int, cookie: int, size_ptr: int
) -> Errno:
    """Write directory entries from number cookie on, the last one truncated at the buffer's end.

    Each is a `dirent` followed by its name. The size used, a u32, is less than the buffer's only at
    the end of the directory. Cookie 0 lists the directory anew.
    """
    directory = process.directory(fd, Rights.FD_READDIR)
    descriptor = process.descriptors[fd]
    buffer = process.window(buffer_ptr, buffer_length)
    process.check(size_ptr, 4)
    # A listing is taken once and then read by position, so that a directory which changes meanwhile gives no
    # entry twice. Cookie 0 is how a libc says rewinddir().
    if cookie == 0 or descriptor.listing is None:
        descriptor.listing = None
        descriptor.listing = list_directory(process, directory)
    used = descriptor.listing.copy(cookie, buffer)
    process.memory.store_u32(size_ptr, used)
    return Errno.SUCCESS


@host_function("fd_renumber", "i32 i32 -> i32")
def fd_renumber(process: Process, fd: int, to: int) -> Errno:
    """Move descriptor fd to number to, which must be in use and is closed."""
    moved, replaced = process.descriptor(fd), process.descriptor(to)
    # Renumbering to itself is no error and must not close the file.
    if moved is not replaced:
        process.descriptors[to] = process.remove(fd)
        process.let_go(replaced.handle, 1)
    return Errno.SUCCESS


@host_function("fd_seek", "i32 i64 i32 i32 -> i32")
def fd_seek(process: Process, fd: int, offset: int, whence: int, result_ptr: int) -> Errno:
    """Move the position by a signed offset; write the new one as a u64."""
    if whence not in _WHENCE:
        return Errno.INVAL
    return seek(process, fd, offset, _WHENCE[whence], result_ptr)


@host_function("fd_sync", "i32 -> i32")
def fd_sync(process: Process, fd: int) -> Errno:
    """Write the file's data and metadata to the disk."""
    handle = process.descriptor(fd, Rights.FD_SYNC).handle
    if isinstance(handle, (Directory, File)):
        handle.sync()
    return Errno.SUCCESS


@host_function("fd_tell", "i32 i32 -> i32")
def fd_tell(process: Process, fd: int, result_ptr: int) -> Errno:
    """Write the position as a u64."""
    position = process.file(fd, Rights.FD_TELL, stream=Errno.SPIPE).seek(0, os.SEEK_CUR)
    process.memory.store_u64(result_ptr, position)
    return Errno.SUCCESS


@host_function("fd_write", "i32 i32 i32 i32 -> i32")
def fd_write(process: Process, fd: int, iovs_ptr: int, iovs_count: int, size_ptr: int) -> Errno:
    """Write the buffers; write the size written as a u32."""
    stream = process.stream(fd, Rights.FD_WRITE)
    process.check(size_ptr, 4)
    size = move(process, stream, POLLOUT, Buffers(process, iovs_ptr, iovs_count), stream.writev)
    process.memory.store_u32(size_ptr, size)
    return Errno.SUCCESS


def _read_object(process: Process, stream: ObjectStream, place: tuple[int, int] | None) -> int:
    """Read from a Python object into the first buffer: it may run any code, and guest memory may move."""
    if place is None:
        return 0
    ptr, length = place
    # A buffer of our own, as the object may keep the view that it is given.
    data = bytearray(min(length, MAX_READ))
    size = stream.readv([memoryview(data)])
    process.memory.write(ptr, memoryview(data)[:size])
    return size


def filestat(process: Process, fd: int) -> tuple[os.stat_result, int]:
    """Return the status of an open file, for the layout of either version."""
    descriptor = process.descriptor(fd, Rights.FD_FILESTAT_GET)
    return descriptor.handle.stat(), descriptor.file_type()


def seek(process: Process, fd: int, offset: int, whence: int, result_ptr: int) -> Errno:
    """Seek with a `whence` of the host; asking for the position needs FD_TELL only."""
    # WASI's i64 arrives unsigned.
    signed = offset - (1 << 64) if offset >> 63 else offset
    # lseek(fd, 0, SEEK_CUR) is how a libc asks for the position, also of files that may not be moved.
    asks = signed == 0 and whence == os.SEEK_CUR
    file = process.file(fd, Rights.FD_TELL if asks else Rights.FD_SEEK, stream=Errno.SPIPE)
    process.check(result_ptr, 8)
    process.memory.store_u64(result_ptr, file.seek(signed, whence))
    return Errno.SUCCESS


def chosen_times(process: Process, accessed: int, modified: int, flags: int) -> tuple[int | None, int | None]:
    """Return the two times to set, None for one to leave unchanged; INVAL for contradictory flags."""
    if flags & ~FstFlags.ALL:
        raise Refused(Errno.INVAL)
    both_atim, both_mtim = FstFlags.ATIM | FstFlags.ATIM_NOW, FstFlags.MTIM | FstFlags.MTIM_NOW
    if flags & both_atim == both_atim or flags & both_mtim == both_mtim:
        raise Refused(Errno.INVAL)
    # One reading for both times, so that they are equal; of the granted clock, not of the system's.
    now = process.clock.wall() if flags & (FstFlags.ATIM_NOW | FstFlags.MTIM_NOW) else None
    return (
        accessed if flags & FstFlags.ATIM else now if flags & FstFlags.ATIM_NOW else None,
        modified if flags & FstFlags.MTIM else now if flags & FstFlags.MTIM_NOW else None,
    )
