"""Sockets: sock_accept, sock_recv, sock_send, sock_shutdown. No grant gives one yet: NOTSOCK."""

from __future__ import annotations

from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from wasi.p1.process import Process


@host_function("sock_accept", "i32 i32 i32 -> i32")
def sock_accept(process: Process, fd: int, flags: int, result_ptr: int) -> Errno:
    """Accept a connection and write its descriptor to result_ptr as a u32."""
    return _not_a_socket(process, fd)


@host_function("sock_recv", "i32 i32 i32 i32 i32 i32 -> i32")
def sock_recv(
    process: Process, fd: int, iovs_ptr: int, iovs_count: int, flags: int, size_ptr: int, roflags_ptr: int
) -> Errno:
    """Receive into buffers; write the size as a u32 and the flags as a u16."""
    return _not_a_socket(process, fd)


@host_function("sock_send", "i32 i32 i32 i32 i32 -> i32")
def sock_send(process: Process, fd: int, iovs_ptr: int, iovs_count: int, flags: int, size_ptr: int) -> Errno:
    """Send from buffers; write the size sent as a u32."""
    return _not_a_socket(process, fd)


@host_function("sock_shutdown", "i32 i32 -> i32")
def sock_shutdown(process: Process, fd: int, how: int) -> Errno:
    """Shut down the reading or writing side."""
    return _not_a_socket(process, fd)


def _not_a_socket(process: Process, fd: int) -> Errno:
    process.descriptor(fd)
    return Errno.NOTSOCK
