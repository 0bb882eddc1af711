"""Granted sockets and their connections: sock_accept, sock_recv, sock_send, sock_shutdown."""

from __future__ import annotations

from wasi.host.waiting import POLLIN, POLLOUT
from wasi.p1.buffers import Buffers, move
from wasi.p1.definitions import FdFlags, RiFlags, Rights, RoFlags, SdFlags
from wasi.p1.errno import Errno
from wasi.p1.process import socket_descriptor
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.host.sockets import Socket
    from wasi.p1.process import Process


@host_function("sock_accept", "i32 i32 i32 -> i32")
def sock_accept(process: Process, fd: int, flags: int, result_ptr: int) -> Errno:
    """Accept a connection, non-blocking if flags (`fdflags`) say so; write its descriptor as a u32."""
    listener = process.socket(fd, Rights.SOCK_ACCEPT)
    process.check(result_ptr, 4)
    if flags & ~FdFlags.NONBLOCK:
        return Errno.INVAL
    # Otherwise a connection would be accepted that nobody can be given.
    process.check_free_descriptor()
    nonblock = bool(flags)
    accepted = process.waiting.transfer(listener, POLLIN, lambda on: listener.accept(nonblock=on), nonblock)
    process.memory.store_u32(result_ptr, process.add(socket_descriptor(accepted)))
    return Errno.SUCCESS


@host_function("sock_recv", "i32 i32 i32 i32 i32 i32 -> i32")
def sock_recv(
    process: Process, fd: int, iovs_ptr: int, iovs_count: int, flags: int, size_ptr: int, roflags_ptr: int
) -> Errno:
    """Receive into buffers; write the size as a u32 and the flags (`roflags`) as a u16.

    RECV_PEEK leaves the data in place; RECV_WAITALL, ignored with it, fills the buffers of a stream.
    """
    sock = process.socket(fd, Rights.FD_READ)
    process.check(size_ptr, 4)
    process.check(roflags_ptr, 2)
    if flags & ~RiFlags.ALL:
        return Errno.INVAL
    buffers = Buffers(process, iovs_ptr, iovs_count)
    # Set by the call below: only the last datagram can be cut off, as there is one for each call.
    truncated = False

    def receive(views: list[memoryview]) -> int:
        nonlocal truncated
        size, truncated = sock.receive(views, peek=bool(flags & RiFlags.RECV_PEEK))
        return size

    # A datagram comes as a whole or not at all.
    if flags == RiFlags.RECV_WAITALL and sock.is_stream:
        size = _receive_all(process, sock, buffers)
    else:
        size = move(process, sock, POLLIN, buffers, receive)
    process.memory.store_u32(size_ptr, size)
    process.memory.store_u16(roflags_ptr, RoFlags.RECV_DATA_TRUNCATED if truncated else 0)
    return Errno.SUCCESS


@host_function("sock_send", "i32 i32 i32 i32 i32 -> i32")
def sock_send(process: Process, fd: int, iovs_ptr: int, iovs_count: int, flags: int, size_ptr: int) -> Errno:
    """Send from buffers; write the size sent as a u32. No flags are defined yet."""
    sock = process.socket(fd, Rights.FD_WRITE)
    process.check(size_ptr, 4)
    if flags:
        return Errno.INVAL
    size = move(process, sock, POLLOUT, Buffers(process, iovs_ptr, iovs_count), sock.send)
    process.memory.store_u32(size_ptr, size)
    return Errno.SUCCESS


@host_function("sock_shutdown", "i32 i32 -> i32")
def sock_shutdown(process: Process, fd: int, how: int) -> Errno:
    """Shut down the directions that how (`sdflags`) names."""
    sock = process.socket(fd, Rights.SOCK_SHUTDOWN)
    if how == 0 or how & ~SdFlags.ALL:
        return Errno.INVAL
    sock.shutdown(receiving=bool(how & SdFlags.RD), sending=bool(how & SdFlags.WR))
    return Errno.SUCCESS


def _receive_all(process: Process, sock: Socket, buffers: Buffers) -> int:
    """Receive until the buffers are full, the stream ends, an error occurs, or it would have to wait."""
    received = 0
    for views in buffers.pieces():
        while views:
            try:
                size = process.waiting.transfer(sock, POLLIN, sock.readv, views)
            # What came before the error is the result; the error comes again with the next call.
            except OSError:
                if received:
                    return received
                raise
            # The end of the stream, before the buffers were full.
            if size == 0:
                return received
            received += size
            views = _after(views, size)
            process.waiting.look_around()
    return received


def _after(views: list[memoryview], size: int) -> list[memoryview]:
    """Return the rest of the buffers after this many bytes."""
    for number, view in enumerate(views):
        if size < len(view):
            return [view[size:], *views[number + 1 :]]
        size -= len(view)
    return []
