"""Sockets granted by the embedder, and the connections that they accept.

No function creates, binds or connects a socket: the grant determines the guest's peers. The
descriptors are non-blocking in the operating system: an operation that would wait raises
BlockingIOError, and waiting means polling first. `nonblock` is the guest's own setting, which is only
stored here.
"""

from __future__ import annotations

import os

from wasi.host.files.hostfs import MAX_BUFFERS, check_share

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import socket

    from wasi.host.files.filesystem import Buffers


class Socket:
    """A stream or datagram socket; owns its descriptor."""

    __slots__ = ("_socket", "is_stream", "nonblock")

    def __init__(self, sock: socket.socket, *, nonblock: bool = False) -> None:
        from socket import SOCK_STREAM

        # Of the open file, so it changes for the embedder as well: Grants says so.
        sock.setblocking(False)
        self._socket = sock
        self.is_stream = sock.type == SOCK_STREAM
        self.nonblock = nonblock

    def fileno(self) -> int:
        """Return the file descriptor, -1 when closed."""
        return self._socket.fileno()

    def close(self) -> None:
        """Close it; closing it again does nothing."""
        self._socket.close()

    __del__ = close

    def is_listening(self) -> bool:
        """Whether it accepts connections."""
        from socket import SO_ACCEPTCONN, SOL_SOCKET

        return bool(self._socket.getsockopt(SOL_SOCKET, SO_ACCEPTCONN))

    def stat(self) -> os.stat_result:
        """Return its status."""
        return os.fstat(self.fileno())

    def accept(self, *, nonblock: bool = False) -> Socket:
        """Return the next connection of a listening socket; with EMFILE it remains pending."""
        # Before accepting: the connection would be lost if its descriptor could not be kept.
        check_share(self.fileno())
        connection, _ = self._socket.accept()
        return Socket(connection, nonblock=nonblock)

    def receive(self, buffers: Buffers, *, peek: bool = False) -> tuple[int, bool]:
        """Receive into the buffers in turn: the size, and whether the rest of a datagram was lost.

        0 is the end of a stream. With `peek` the data can be received again.
        """
        from socket import MSG_PEEK, MSG_TRUNC

        if self.is_stream:
            buffers = buffers[:MAX_BUFFERS]
            # There is nothing to receive into: the call would only wait.
            if not any(map(len, buffers)):
                return 0, False
        # without room for it, ancillary data (descriptors) that a peer sends is closed by the kernel
        size, _, flags, _ = self._socket.recvmsg_into(buffers, 0, MSG_PEEK if peek else 0)
        return size, bool(flags & MSG_TRUNC)

    def send(self, buffers: Buffers) -> int:
        """Send the buffers in turn, all in one datagram, or as much as a stream accepts; return the size."""
        from socket import MSG_NOSIGNAL

        # More buffers than the kernel takes: a stream sends the first ones, a datagram must fail as a whole.
        if self.is_stream:
            buffers = buffers[:MAX_BUFFERS]
        return self._socket.sendmsg(buffers, (), MSG_NOSIGNAL)

    def readv(self, buffers: Buffers) -> int:
        """Receive into the buffers in turn; 0 at the end of a stream."""
        return self.receive(buffers)[0]

    def writev(self, buffers: Buffers) -> int:
        """Send the buffers in turn."""
        return self.send(buffers)

    def shutdown(self, *, receiving: bool, sending: bool) -> None:
        """End one or both directions of a connection."""
        from socket import SHUT_RD, SHUT_RDWR, SHUT_WR

        self._socket.shutdown(SHUT_RDWR if receiving and sending else SHUT_RD if receiving else SHUT_WR)


def check_socket(granted: object, what: str) -> None:
    """Raise TypeError or ValueError that names `what` unless it is an open stream or datagram socket."""
    import socket
    import sys

    if not isinstance(granted, socket.socket):
        raise TypeError(f"{what} must be a socket.socket, not {type(granted).__name__}")
    ssl = sys.modules.get("ssl")
    if ssl is not None and isinstance(granted, ssl.SSLSocket):
        raise TypeError(f"{what} is a TLS socket; only plain sockets can be granted")
    if granted.fileno() < 0:
        raise ValueError(f"{what} is closed")
    if granted.type not in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        raise ValueError(f"{what} must be a stream or datagram socket, not {granted.type!r}")
