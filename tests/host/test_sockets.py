"""Sockets that are granted: descriptors, sock_*, fd_read and fd_write on them, poll, waiting."""

import io
import os
import socket
import struct
import threading

import pytest

from wasi.grants import Grants
from wasi.host.sockets import Socket
from wasi.p1.definitions import FDSTAT, FdFlags, FileType, RiFlags, Rights, RoFlags, SdFlags
from wasi.p1.errno import Errno


@pytest.fixture
def make(guest):
    """Make guests of the same class with other grants, and close them at the end."""
    made = []

    def new(**grants):
        made.append(type(guest)(Grants(**grants)))
        return made[-1]

    yield new
    for each in made:
        each.process.close()


@pytest.fixture
def pair(make):
    """A guest with a connected stream socket as descriptor 3, and the other end."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield make(sockets=[theirs]), ours


@pytest.fixture
def datagrams(make):
    ours, theirs = socket.socketpair(type=socket.SOCK_DGRAM)
    with ours, theirs:
        yield make(sockets=[theirs]), ours


@pytest.fixture
def server(make):
    """A guest with a listening socket as descriptor 3, and a function that connects to it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = listener.getsockname()
        yield make(sockets=[listener]), lambda: socket.create_connection(address)


def receive(guest, fd, *lengths, flags=0):
    """Call sock_recv and return (data of each buffer, roflags)."""
    table, count = guest.iovs(*lengths)
    assert guest.call("sock_recv", fd, table, count, flags, 0x10, 0x20) == Errno.SUCCESS
    left = guest.u32(0x10)
    found = []
    for i in range(count):
        ptr, length = struct.unpack("<II", guest.memory.read(table + 8 * i, 8))
        found.append(guest.memory.read(ptr, min(left, length)))
        left -= len(found[-1])
    roflags = struct.unpack("<H", guest.window(0x20, 2))[0]
    guest.wipe()
    return found, roflags


def test_descriptors_come_after_those_of_directories(make, tree):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        guest = make(dirs={"/": tree, "/d": tree / "dir"}, sockets=[theirs, ours])
        assert [guest.call("fd_prestat_get", fd, 0x10) for fd in (3, 4, 5)] == [0, 0, Errno.BADF]
        kinds = [guest.process.descriptors[fd].file_type() for fd in range(3, 7)]
        assert kinds == [FileType.DIRECTORY] * 2 + [FileType.SOCKET_STREAM] * 2


@pytest.mark.parametrize(
    ("fixture", "kind", "base", "inheriting"),
    [
        ("pair", FileType.SOCKET_STREAM, Rights.CONNECTION, 0),
        ("datagrams", FileType.SOCKET_DGRAM, Rights.CONNECTION, 0),
        ("server", FileType.SOCKET_STREAM, Rights.LISTENER, Rights.CONNECTION),
    ],
)
def test_kind_and_rights(request, fixture, kind, base, inheriting):
    guest, _ = request.getfixturevalue(fixture)
    assert guest.call("fd_fdstat_get", 3, 0x10) == Errno.SUCCESS
    assert FDSTAT.unpack(guest.window(0x10, 24)) == (kind, 0, base, inheriting)
    assert guest.call("fd_filestat_get", 3, 0x80) == Errno.SUCCESS
    assert guest.window(0x80, 64)[16] == kind


def test_send_and_receive(pair):
    guest, ours = pair
    assert guest.call("sock_send", 3, *guest.iovs(b"he", b"", b"llo"), 0, 0x10) == Errno.SUCCESS
    assert (guest.u32(0x10), ours.recv(100)) == (5, b"hello")
    ours.sendall(b"answer")
    assert receive(guest, 3, 4, flags=RiFlags.RECV_PEEK) == ([b"answ"], 0)
    assert receive(guest, 3, 2, 8) == ([b"an", b"swer"], 0)
    ours.close()
    assert receive(guest, 3, 4) == ([b""], 0)


def test_descriptors_functions_work_too(pair):
    guest, ours = pair
    assert guest.call("fd_write", 3, *guest.iovs(b"ab", b"c"), 0x10) == Errno.SUCCESS
    assert ours.recv(100) == b"abc"
    ours.sendall(b"xyz")
    table, count = guest.iovs(8)
    assert guest.call("fd_read", 3, table, count, 0x20) == Errno.SUCCESS
    assert guest.u32(0x20) == 3


def test_datagrams_are_whole_or_cut(datagrams):
    guest, ours = datagrams
    assert guest.call("sock_send", 3, *guest.iovs(b"one", b" two"), 0, 0x10) == Errno.SUCCESS
    assert ours.recv(100) == b"one two"
    for data in (b"first", b"second", b"third"):
        ours.send(data)
    assert receive(guest, 3, 2, 2) == ([b"fi", b"rs"], RoFlags.RECV_DATA_TRUNCATED)
    assert receive(guest, 3, 3, flags=RiFlags.RECV_PEEK) == ([b"sec"], RoFlags.RECV_DATA_TRUNCATED)
    assert receive(guest, 3, 10, flags=RiFlags.RECV_WAITALL) == ([b"second"], 0)
    assert receive(guest, 3, 10) == ([b"third"], 0)


def test_waitall_fills_the_buffers(pair):
    guest, ours = pair
    ours.sendall(b"abc")
    timer = threading.Thread(target=lambda: (ours.sendall(b"de"), ours.sendall(b"fgh")))
    timer.start()
    assert receive(guest, 3, 2, 4, flags=RiFlags.RECV_WAITALL) == ([b"ab", b"cdef"], 0)
    timer.join()
    ours.close()
    assert receive(guest, 3, 2, 4, flags=RiFlags.RECV_WAITALL) == ([b"gh", b""], 0)


def test_nonblocking(pair):
    guest, ours = pair
    assert guest.call("fd_fdstat_set_flags", 3, FdFlags.NONBLOCK) == Errno.SUCCESS
    assert guest.call("sock_recv", 3, *guest.iovs(4), 0, 0x10, 0x20) == Errno.AGAIN
    assert guest.call("fd_read", 3, *guest.iovs(4), 0x10) == Errno.AGAIN
    assert guest.call("sock_recv", 3, *guest.iovs(4), RiFlags.RECV_WAITALL, 0x10, 0x20) == Errno.AGAIN
    ours.sendall(b"a")
    assert receive(guest, 3, 4, flags=RiFlags.RECV_WAITALL) == ([b"a"], 0)
    data = guest.iovs(bytes(0x4000))
    answers = {guest.call("sock_send", 3, *data, 0, 0x10) for _ in range(1000)}
    assert answers == {Errno.SUCCESS, Errno.AGAIN}


def test_accept(server):
    guest, connect = server
    with connect() as client:
        assert guest.call("sock_accept", 3, 0, 0x10) == Errno.SUCCESS
        assert guest.u32(0x10) == 4
        client.sendall(b"ping")
        assert receive(guest, 4, 8) == ([b"ping"], 0)
        assert guest.call("fd_fdstat_get", 4, 0x40) == Errno.SUCCESS
        assert FDSTAT.unpack(guest.window(0x40, 24)) == (FileType.SOCKET_STREAM, 0, Rights.CONNECTION, 0)
        assert guest.call("fd_close", 4) == Errno.SUCCESS
        assert client.recv(1) == b""
    assert guest.call("fd_fdstat_set_flags", 3, FdFlags.NONBLOCK) == Errno.SUCCESS
    assert guest.call("sock_accept", 3, 0, 0x60) == Errno.AGAIN
    with connect():
        assert guest.call("sock_accept", 3, FdFlags.NONBLOCK, 0x10) == Errno.SUCCESS
        assert guest.process.descriptors[4].fd_flags() == FdFlags.NONBLOCK


def test_accept_waits(server):
    guest, connect = server
    clients = []
    thread = threading.Thread(target=lambda: clients.append(connect()))
    thread.start()
    assert guest.call("sock_accept", 3, 0, 0x10) == Errno.SUCCESS
    thread.join()
    clients[0].close()


@pytest.mark.parametrize(
    ("fixture", "name", "params", "expected"),
    [
        ("pair", "sock_accept", (3, 0, 0x10), Errno.NOTCAPABLE),
        ("datagrams", "sock_accept", (3, 0, 0x10), Errno.NOTCAPABLE),
        ("server", "sock_accept", (3, FdFlags.APPEND, 0x10), Errno.INVAL),
        ("server", "sock_accept", (3, 0, 0xFFFD), Errno.FAULT),
        ("server", "sock_accept", (9, 0, 0x10), Errno.BADF),
        ("server", "sock_accept", (0, 0, 0x10), Errno.NOTSOCK),
        ("server", "sock_send", (3, 0, 0, 0, 0x10), Errno.NOTCAPABLE),
        ("server", "sock_shutdown", (3, SdFlags.RD), Errno.NOTCAPABLE),
        ("pair", "sock_recv", (3, 0, 0, 4, 0x10, 0x20), Errno.INVAL),
        ("pair", "sock_recv", (3, 0, 0, 0, 0xFFFD, 0x20), Errno.FAULT),
        ("pair", "sock_recv", (3, 0, 0, 0, 0x10, 0xFFFF), Errno.FAULT),
        ("pair", "sock_recv", (3, 0x10, 0x2000_0000, 0, 0x10, 0x20), Errno.FAULT),
        ("pair", "sock_recv", (3, 0x10, 0, 0, 0x10, 0x20), Errno.SUCCESS),
        ("pair", "sock_send", (3, 0, 0, 1, 0x10), Errno.INVAL),
        ("pair", "sock_send", (3, 0, 0, 0, 0xFFFD), Errno.FAULT),
        ("pair", "sock_shutdown", (3, 0), Errno.INVAL),
        ("pair", "sock_shutdown", (3, 4), Errno.INVAL),
        ("pair", "sock_shutdown", (3, SdFlags.ALL), Errno.SUCCESS),
        ("pair", "fd_seek", (3, 0, 0, 0x10), Errno.NOTCAPABLE),
        ("pair", "fd_tell", (3, 0x10), Errno.NOTCAPABLE),
        ("pair", "fd_pread", (3, 0, 0, 0, 0x10), Errno.NOTCAPABLE),
        ("pair", "fd_sync", (3,), Errno.NOTCAPABLE),
        ("pair", "fd_readdir", (3, 0x10, 8, 0, 0x20), Errno.NOTDIR),
        ("pair", "fd_fdstat_set_flags", (3, FdFlags.APPEND), Errno.NOTSUP),
        ("pair", "fd_prestat_get", (3, 0x10), Errno.BADF),
        ("pair", "path_open", (3, 0, "file", 0, 0, 0, 0, 0x10), Errno.NOTDIR),
        ("pair", "fd_renumber", (3, 0), Errno.SUCCESS),
    ],
)
def test_errno(request, fixture, name, params, expected):
    guest, _ = request.getfixturevalue(fixture)
    assert guest.call(name, *params) == expected


def test_shutdown(pair):
    guest, ours = pair
    assert guest.call("sock_shutdown", 3, SdFlags.WR) == Errno.SUCCESS
    assert ours.recv(1) == b""
    assert guest.call("sock_send", 3, *guest.iovs(b"x"), 0, 0x10) == Errno.PIPE
    ours.sendall(b"still")
    assert receive(guest, 3, 8) == ([b"still"], 0)
    assert guest.call("sock_shutdown", 3, SdFlags.RD) == Errno.SUCCESS
    assert receive(guest, 3, 8) == ([b""], 0)


def test_peer_that_is_gone(pair):
    guest, ours = pair
    ours.close()
    assert guest.call("sock_send", 3, *guest.iovs(b"x"), 0, 0x10) == Errno.PIPE
    assert guest.call("fd_write", 3, *guest.iovs(b"x"), 0x10) == Errno.PIPE


def test_rights_that_are_given_up(pair):
    guest, ours = pair
    ours.sendall(b"x")
    assert guest.call("fd_fdstat_set_rights", 3, Rights.FD_WRITE, 0) == Errno.SUCCESS
    assert guest.call("sock_recv", 3, 0, 0, 0, 0x10, 0x20) == Errno.NOTCAPABLE
    assert guest.call("sock_send", 3, *guest.iovs(b"x"), 0, 0x10) == Errno.SUCCESS


def test_each_instance_has_its_own_descriptor(make):
    ours, theirs = socket.socketpair()
    before = len(os.listdir("/proc/self/fd"))
    with ours, theirs:
        grants = Grants(sockets=[theirs])
        first, second = grants.open_sockets(), grants.open_sockets()
        first[0].close()
        first[0].close()
        second[0].writev([memoryview(b"x")])
        assert ours.recv(1) == b"x"
        del second
        assert len(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize(
    ("granted", "error", "message"),
    [
        (3, TypeError, "sockets[0] must be a socket.socket, not int"),
        (io.BytesIO(), TypeError, "sockets[0] must be a socket.socket, not BytesIO"),
    ],
)
def test_what_cannot_be_granted(granted, error, message):
    with pytest.raises(error) as refused:
        Grants(sockets=[granted])
    assert str(refused.value) == message


def test_sockets_that_cannot_be_granted():
    closed = socket.socket()
    closed.close()
    with pytest.raises(ValueError, match=r"sockets\[0\] is closed"):
        Grants(sockets=[closed])
    ours, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
    with ours, theirs, pytest.raises(ValueError, match=r"sockets\[0\] must be a stream or datagram socket"):
        Grants(sockets=[ours])


def test_tls_sockets_cannot_be_granted():
    import ssl

    with socket.socket() as plain:
        context = ssl.create_default_context()
        secure = context.wrap_socket(plain, server_hostname="localhost")
        message = r"sockets\[0\] is a TLS socket; only plain sockets can be granted"
        with secure, pytest.raises(TypeError, match=message):
            Grants(sockets=[secure])


def test_more_buffers_than_the_system_takes():
    ours, theirs = socket.socketpair()
    with ours:
        sock = Socket(theirs)
        assert sock.send([memoryview(b"x")] * 3000) == 1024
        ours.sendall(b"y" * 3000)
        assert sock.receive([memoryview(bytearray(1)) for _ in range(3000)]) == (1024, False)
        sock.close()


def test_a_datagram_of_too_many_buffers_is_not_cut(datagrams):
    guest, _ = datagrams
    assert guest.call("sock_send", 3, *guest.iovs(*[b"x"] * 1025), 0, 0x10) == Errno.MSGSIZE


def test_a_listener_has_no_data(server):
    guest, _ = server
    assert guest.call("sock_recv", 3, *guest.iovs(4), 0, 0x10, 0x20) == Errno.NOTCONN
    assert guest.call("fd_read", 3, *guest.iovs(4), 0x10) == Errno.NOTCONN
