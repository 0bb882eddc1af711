"""One call of WASI, whatever its sizes, is done piece by piece: work is counted, not time."""

import array
import io
import os
import resource
import socket
import struct
import threading

import pytest

import engine
import wasi
from wasi.grants import Grants
from wasi.host.files.sandbox import MAX_LINKS, MAX_STEPS
from wasi.p1.buffers import MAX_IOVECS, PIECE
from wasi.p1.definitions import SUBSCRIPTION, EventType, OFlags, Rights
from wasi.p1.errno import Errno

MIB = 1 << 20
SIZE = 11 * MIB  # moved in one call
RESULT, TABLE, DATA = 0x10, 0x4_0000, 1 << 20
READ = Rights.FD_READ | Rights.FD_SEEK | Rights.FD_TELL
WRITE = READ | Rights.FD_WRITE | Rights.FD_ALLOCATE | Rights.FD_FILESTAT_SET_SIZE


class Running:
    """Stands for the instance: its time is over when somebody has looked at it so many times."""

    def __init__(self, looks):
        self.looks = looks

    def time_left(self):
        self.looks -= 1
        return 60.0 if self.looks >= 0 else 0.0


@pytest.fixture
def large(guest):
    """Make guests with 13 MiB of memory."""

    def make(looks=None, **grants):
        made = type(guest)(Grants(**grants))
        made.memory = made.process.memory = engine.Memory(engine.MemoryType(208, 208))
        made.wipe()
        made.process.guest.instance = None if looks is None else Running(looks)
        return made

    return make


@pytest.fixture(params=["host", "memory"])
def folder(request, tmp_path):
    """A directory of the host or in memory with one large file, and what reads a file in it."""
    if request.param == "host":
        (tmp_path / "large").write_bytes(b"12345678" * (SIZE // 8))
        return tmp_path, lambda name: (tmp_path / name).read_bytes()
    fs = wasi.memfs({"large": b"12345678" * (SIZE // 8)})
    return fs, lambda name: fs[name]


def buffers(guest, *sizes, at=DATA):
    """Lay out buffers one behind the other; return what a function takes of them."""
    table = array.array("I")
    for size in sizes:
        table.extend([at, size])
        at += size
    guest.memory.write(TABLE, table.tobytes())
    return TABLE, len(sizes)


def result(guest):
    return guest.memory.load_u32(RESULT)


# What can be moved at once is moved


@pytest.mark.parametrize("sizes", [[SIZE], [7 * MIB, 4 * MIB], [SIZE - 5000, *[1] * 5000], [0, SIZE, 0]])
def test_a_large_transfer_is_whole(large, folder, sizes):
    granted, contents = folder
    guest = large(dirs={"/": granted})
    fd = guest.open("large", rights=READ)
    assert guest.call("fd_read", fd, *buffers(guest, *sizes), RESULT) == Errno.SUCCESS
    assert result(guest) == SIZE
    assert guest.memory.read(DATA, SIZE) == contents("large")
    guest.memory.write(DATA, bytes(SIZE))
    assert guest.call("fd_pread", fd, *buffers(guest, *sizes), 8, RESULT) == Errno.SUCCESS
    assert result(guest) == SIZE - 8
    new = guest.open("new", rights=WRITE, oflags=OFlags.CREAT)
    assert guest.call("fd_write", new, *buffers(guest, *sizes), RESULT) == Errno.SUCCESS
    assert (result(guest), contents("new")) == (SIZE, guest.memory.read(DATA, SIZE))
    assert guest.call("fd_pwrite", new, *buffers(guest, *sizes), 3, RESULT) == Errno.SUCCESS
    assert (result(guest), len(contents("new"))) == (SIZE, SIZE + 3)


def test_a_large_write_to_a_pipe_is_whole(large):
    reading, writing = os.pipe()
    received = bytearray()

    def read():
        while piece := os.read(reading, MIB):
            received.extend(piece)

    reader = threading.Thread(target=read)
    reader.start()
    guest = large(stdout=writing)
    assert guest.call("fd_write", 1, *buffers(guest, SIZE), RESULT) == Errno.SUCCESS
    os.close(writing)
    reader.join()
    os.close(reading)
    assert result(guest) == len(received) == SIZE


def test_a_large_write_to_an_object_is_whole(large):
    out = io.BytesIO()
    guest = large(stdout=out)
    assert guest.call("fd_write", 1, *buffers(guest, SIZE), RESULT) == Errno.SUCCESS
    assert result(guest) == len(out.getvalue()) == SIZE


class Full(io.RawIOBase):
    """Takes so many bytes, then fails."""

    def __init__(self, room):
        self.room = room

    def write(self, data):
        if self.room <= 0:
            raise OSError(28, "full")
        taken = min(len(data), self.room)
        self.room -= taken
        return taken


@pytest.mark.parametrize("room", [PIECE, PIECE + 1, 3 * PIECE])
def test_what_fails_after_the_first_piece_is_met_by_the_next_call(large, room):
    guest = large(stdout=Full(room))
    assert guest.call("fd_write", 1, *buffers(guest, SIZE), RESULT) == Errno.SUCCESS
    assert result(guest) == room
    assert guest.call("fd_write", 1, *buffers(guest, SIZE), RESULT) == Errno.NOSPC


def test_a_file_that_is_full_after_the_first_piece(large, folder):
    granted, contents = folder
    if not isinstance(granted, wasi.memfs().__class__):
        old = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3 * MIB, old[1]))
        guest = large(dirs={"/": granted})
        fd = guest.open("new", rights=WRITE, oflags=OFlags.CREAT)
        code = guest.call("fd_write", fd, *buffers(guest, SIZE), RESULT)
        resource.setrlimit(resource.RLIMIT_FSIZE, old)
    else:
        granted = wasi.memfs(limit=4 * MIB)
        guest = large(dirs={"/": granted})
        fd = guest.open("new", rights=WRITE, oflags=OFlags.CREAT)
        code = guest.call("fd_write", fd, *buffers(guest, SIZE), RESULT)
        contents = granted.__getitem__
    assert code == Errno.SUCCESS
    assert result(guest) == len(contents("new"))
    assert 3 * MIB <= result(guest) < 4 * MIB


# What takes long looks at the time


def test_a_transfer_ends_when_time_is_over(large, folder):
    granted, contents = folder
    for name, rights, oflags in (("fd_read", READ, 0), ("fd_write", WRITE, OFlags.CREAT)):
        guest = large(dirs={"/": granted})
        fd = guest.open("new" if oflags else "large", rights=rights, oflags=oflags)
        guest.process.guest.instance = Running(5)
        with pytest.raises(wasi.Timeout, match="time limit exceeded"):
            guest.call(name, fd, *buffers(guest, SIZE), RESULT)
        guest.process.guest.instance = None
        assert guest.call("fd_tell", fd, RESULT) == Errno.SUCCESS
        assert 0 < guest.memory.load_u64(RESULT) <= 6 * PIECE
    for name, path in (("fd_pread", "large"), ("fd_pwrite", "new")):
        guest = large(dirs={"/": granted})
        fd = guest.open(path, rights=READ if path == "large" else WRITE)
        guest.process.guest.instance = Running(4)
        with pytest.raises(wasi.Timeout, match="time limit exceeded"):
            guest.call(name, fd, *buffers(guest, SIZE), 0, RESULT)
    assert len(contents("new")) <= 6 * PIECE


def test_an_object_is_written_until_time_is_over(large):
    out = io.BytesIO()
    guest = large(5, stdout=out)
    with pytest.raises(wasi.Timeout):
        guest.call("fd_write", 1, *buffers(guest, SIZE), RESULT)
    assert 0 < len(out.getvalue()) <= 6 * PIECE


def test_random_bytes_until_time_is_over(large):
    class Counting:
        filled = 0

        def fill(self, buffer):
            self.filled += len(buffer)

    source = Counting()
    with pytest.raises(wasi.Timeout):
        large(3, random=source).call("random_get", DATA, SIZE)
    assert 0 < source.filled <= 4 * MIB


def test_a_socket_that_has_always_more(large):
    ours, theirs = socket.socketpair()
    stop = threading.Event()

    def pour():
        while not stop.is_set():
            try:
                ours.sendall(bytes(MIB))
            except OSError:
                return

    with ours, theirs:
        thread = threading.Thread(target=pour)
        thread.start()
        guest = large(8, sockets=[theirs])  # there are 11 pieces at least
        with pytest.raises(wasi.Timeout):
            guest.call("sock_recv", 3, *buffers(guest, SIZE), 2, RESULT, 0x20)
        guest.process.close()
        stop.set()
        ours.shutdown(socket.SHUT_RDWR)
        thread.join()


@pytest.mark.parametrize("granted", ["host", "memory"])
def test_a_directory_is_listed_until_time_is_over(large, tmp_path, granted, monkeypatch):
    made = []
    monkeypatch.setattr("wasi.p1.listing.file_type", lambda mode: made.append(mode) or 0)
    names = [f"{number}" for number in range(2000)]
    if granted == "host":
        for name in names:
            (tmp_path / name).touch()
    guest = large(3, dirs={"/": tmp_path if granted == "host" else wasi.memfs(dict.fromkeys(names, b""))})
    with pytest.raises(wasi.Timeout):
        guest.call("fd_readdir", 3, DATA, 64, 0, RESULT)
    assert 2 < len(made) < 1000


@pytest.mark.parametrize("count", [4096, 4000])
def test_subscriptions_until_time_is_over(large, tree, count, monkeypatch):
    seen = []
    monkeypatch.setattr("wasi.p1.poll._available", lambda handle: seen.append(handle) or 1)
    guest = large(dirs={"/": tree})
    fd = guest.open("file", rights=Rights.FILE)
    guest.memory.write(DATA, SUBSCRIPTION.pack(0, EventType.FD_READ, fd, 0, 0, 0) * count)
    guest.process.guest.instance = Running(70)  # 64 of them before anything is polled
    with pytest.raises(wasi.Timeout):
        guest.call("poll_oneoff", DATA, 2 * DATA, count, RESULT)
    assert len(seen) < 1000


# What is looked at costs little


def test_buffers_out_of_bounds_behind_many(large):
    guest = large()
    end = guest.memory.size
    table = struct.pack("<II", DATA, 4) * (MAX_IOVECS - 1)
    for last, expected in (
        ((DATA, 4), Errno.SUCCESS),
        ((end - 3, 4), Errno.FAULT),
        ((2**32 - 1,) * 2, Errno.FAULT),
    ):
        guest.memory.write(TABLE, table + struct.pack("<II", *last))
        assert guest.call("fd_write", 1, TABLE, MAX_IOVECS, RESULT) == expected
    assert guest.call("fd_write", 1, TABLE, MAX_IOVECS + 1, RESULT) == Errno.INVAL


@pytest.mark.parametrize(
    ("count", "code"), [(1024, Errno.SUCCESS), (1025, Errno.MSGSIZE), (5000, Errno.MSGSIZE)]
)
@pytest.mark.parametrize("name", ["fd_write", "sock_send"])
def test_a_datagram_is_one_whatever_it_is_made_of(large, name, count, code):
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with ours, theirs:
        guest = large(sockets=[theirs])
        given = buffers(guest, *[1] * count)
        flags = (0,) if name == "sock_send" else ()
        assert guest.call(name, 3, *given, *flags, RESULT) == code
        ours.setblocking(False)
        if code == Errno.SUCCESS:
            assert len(ours.recv(9999)) == count
        with pytest.raises(BlockingIOError):
            ours.recv(9999)
        guest.process.close()


@pytest.mark.parametrize("kind", ["host", "memory"])
def test_links_that_multiply(large, tmp_path, kind):
    """40 links of 4,095 bytes would be 80,000 components."""
    folders = []
    guest = large(dirs={"/": tmp_path if kind == "host" else wasi.memfs()})
    assert guest.call("path_create_directory", 3, "d") == Errno.SUCCESS
    step = "d/../" * 400
    last = "d"
    for number in range(MAX_LINKS - 1):
        guest.forget()
        assert guest.call("path_symlink", step + last, 3, f"l{number}") == Errno.SUCCESS
        last = f"l{number}"
    few = MAX_STEPS // (2 * 400 + 1) - 1
    for number, expected in ((few, Errno.SUCCESS), (few + 1, Errno.LOOP), (MAX_LINKS - 2, Errno.LOOP)):
        guest.forget()
        assert guest.call("path_filestat_get", 3, 1, f"l{number}", 0x100) == expected, folders


def test_room_that_is_made_takes_no_memory():
    fs = wasi.memfs(limit="1GiB")
    fs["file"] = b"1234"
    file = fs.open_root().open_at("file", follow=True, write=True)
    before = fs.used
    file.allocate(2, 900 * MIB)
    made = fs.used
    assert made - before >= 900 * MIB
    node = fs._root.child(b"file")
    assert sum(map(len, node._pages.values())) == 4
    assert file.stat().st_size == 900 * MIB + 2
    assert file.pwritev([memoryview(b"x" * 100)], 500 * MIB) == 100, "what was made room for has room"
    assert fs.used == made
    file.set_size(4)
    assert fs.used == before


def test_the_lowest_free_number_is_given(large, tree):
    guest = large(dirs={"/": tree})
    assert [guest.open("file") for _ in range(4)] == [4, 5, 6, 7]
    for fd in (6, 4):
        assert guest.call("fd_close", fd) == Errno.SUCCESS
    assert [guest.open("file") for _ in range(3)] == [4, 6, 8]
    assert guest.call("fd_renumber", 5, 7) == Errno.SUCCESS
    assert guest.call("fd_close", 0) == guest.call("fd_close", 3) == Errno.SUCCESS
    assert sorted(guest.process.descriptors) == [1, 2, 4, 6, 7, 8]
    assert [guest.process.add(guest.process.descriptors[4]) for _ in range(3)] == [3, 5, 9]
