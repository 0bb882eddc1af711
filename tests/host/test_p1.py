"""WASI 0.1 functions: memory is compared with guard bytes around what may be written."""

import io
import os
import struct

import pytest

from engine import Limits
from engine.errors import Trap, WasmError
from wasi.exiting import Exit
from wasi.grants import Grants, ro
from wasi.host.clocks import VirtualClock
from wasi.p1 import FUNCTIONS
from wasi.p1.definitions import EVENT, SUBSCRIPTION, EventType, FdFlags, FileType, OFlags, Rights
from wasi.p1.errno import Errno, from_os_error

READ, WRITE = Rights.FD_READ, Rights.FD_WRITE
ALL = Rights.FILE | Rights.DIRECTORY


@pytest.fixture
def make(guest):
    """Make guests of the same class with other grants."""
    return type(guest)


def test_the_table_is_that_of_the_specification():
    assert len(FUNCTIONS) == 46
    groups = {}
    for name in FUNCTIONS:
        groups.setdefault(name.split("_")[0], []).append(name)
    counts = {group: len(names) for group, names in groups.items()}
    assert counts == {
        "args": 2, "clock": 2, "environ": 2, "fd": 21, "path": 10, "poll": 1,
        "proc": 2, "random": 1, "sched": 1, "sock": 4,
    }  # fmt: skip
    assert all(f.results == ("i32",) for name, f in FUNCTIONS.items() if name != "proc_exit")
    assert FUNCTIONS["path_open"].params == ("i32",) * 5 + ("i64",) * 2 + ("i32",) * 2


def test_args_and_environ(guest):
    assert guest.call("args_sizes_get", 0x10, 0x20) == Errno.SUCCESS
    assert (guest.u32(0x10), guest.u32(0x20)) == (3, 11)
    assert guest.call("args_get", 0x30, 0x50) == Errno.SUCCESS
    assert struct.unpack("<3I", guest.window(0x30, 12)) == (0x50, 0x55, 0x58)
    assert guest.window(0x50, 11) == b"prog\0-v\0\xc3\xa9\0"
    assert guest.call("environ_sizes_get", 0x70, 0x80) == Errno.SUCCESS
    assert (guest.u32(0x70), guest.u32(0x80)) == (2, 11)
    assert guest.call("environ_get", 0x90, 0xB0) == Errno.SUCCESS
    assert guest.window(0xB0, 11) == b"A=1\0LANG=C\0"


def test_buffer_outside_memory_is_fault(guest, tree):
    fd = guest.open("file", rights=READ | WRITE)
    bad = guest.put(struct.pack("<IIII", 0x100, 4, 0xFFFE, 4))
    assert guest.call("fd_write", fd, bad, 2, 0x10) == Errno.FAULT
    assert guest.call("fd_read", fd, bad, 2, 0x10) == Errno.FAULT
    assert (tree / "file").read_bytes() == b"0123456789"


def test_without_memory_there_is_a_clear_trap(guest):
    guest.process.memory = None
    with pytest.raises(Trap, match="WASI functions need the memory exported as `memory`"):
        FUNCTIONS["clock_time_get"].bind(guest.process)(0, 0, 0)
    assert FUNCTIONS["sched_yield"].bind(guest.process)() == Errno.SUCCESS


def test_clocks(make):
    guest = make(Grants(clock=VirtualClock(1_700_000_000_000_000_001)))
    assert guest.call("clock_time_get", 0, 0, 0x10) == Errno.SUCCESS
    assert guest.u64(0x10) == 1_700_000_000_000_000_001
    assert guest.call("clock_time_get", 1, 1 << 63, 0x20) == Errno.SUCCESS
    assert guest.u64(0x20) == 0
    assert guest.call("clock_time_get", 2, 0, 0x30) == Errno.SUCCESS
    assert guest.call("clock_res_get", 3, 0x40) == Errno.SUCCESS
    assert guest.u64(0x40) == 1
    assert guest.call("clock_time_get", 4, 0, 0x50) == Errno.INVAL
    assert guest.call("clock_res_get", 0x8000_0000, 0x50) == Errno.INVAL


def test_random(guest):
    assert guest.call("random_get", 0x100, 64) == Errno.SUCCESS
    assert len(set(guest.window(0x100, 64))) > 16
    assert guest.call("random_get", 0x200, 0) == Errno.SUCCESS
    assert guest.window(0x200, 4) == b"\xa5" * 4


def test_streams(make):
    out = io.BytesIO()
    guest = make(Grants(stdin=b"hello", stdout=out))
    assert guest.call("fd_write", 1, *guest.iovs(b"ab", b"", b"cd"), 0x10) == Errno.SUCCESS
    assert (guest.u32(0x10), out.getvalue()) == (4, b"abcd")
    buffer = guest.put(b"\xa5" * 16)
    iovs = guest.put(struct.pack("<II", buffer + 4, 8))
    assert guest.call("fd_read", 0, iovs, 1, 0x20) == Errno.SUCCESS
    assert guest.u32(0x20) == 5
    assert guest.window(buffer + 4, 5) == b"hello"
    assert guest.call("fd_read", 0, iovs, 1, 0x30) == Errno.SUCCESS
    assert guest.u32(0x30) == 0
    assert guest.call("fd_read", 1, iovs, 1, 0x30) == Errno.NOTCAPABLE
    assert guest.call("fd_write", 0, iovs, 1, 0x30) == Errno.NOTCAPABLE
    assert guest.call("fd_seek", 1, 0, 1, 0x40) == Errno.SPIPE
    assert guest.call("fd_fdstat_get", 1, 0x50) == Errno.SUCCESS
    kind, flags, base, inheriting = struct.unpack("<BxHxxxxQQ", guest.window(0x50, 24))
    assert (kind, flags, base & (READ | WRITE), inheriting) == (FileType.UNKNOWN, 0, WRITE, 0)


def test_what_the_embedders_file_raises_passes_through(make):
    class Broken(io.RawIOBase):
        def write(self, data):
            raise ZeroDivisionError

    guest = make(Grants(stdout=Broken()))
    with pytest.raises(ZeroDivisionError):
        guest.call("fd_write", 1, *guest.iovs(b"x"), 0x10)


def test_files(guest, tree):
    fd = guest.open("file", rights=ALL)
    assert fd == 4
    assert guest.call("fd_seek", fd, (1 << 64) - 4, 2, 0x10) == Errno.SUCCESS
    assert guest.u64(0x10) == 6
    assert guest.call("fd_tell", fd, 0x20) == Errno.SUCCESS
    assert guest.u64(0x20) == 6
    assert guest.call("fd_pwrite", fd, *guest.iovs(b"XY"), 1, 0x30) == Errno.SUCCESS
    table, count = guest.iovs(4)
    assert guest.call("fd_pread", fd, table, count, 0, 0x40) == Errno.SUCCESS
    assert (guest.u32(0x30), guest.u32(0x40)) == (2, 4)
    assert (tree / "file").read_bytes() == b"0XY3456789"
    assert guest.call("fd_seek", fd, 0, 3, 0x50) == Errno.INVAL
    assert guest.call("fd_seek", fd, (1 << 64) - 1, 0, 0x50) == Errno.INVAL
    assert guest.call("fd_filestat_set_size", fd, 3) == Errno.SUCCESS
    assert guest.call("fd_allocate", fd, 0, 5) == Errno.SUCCESS
    assert guest.call("fd_advise", fd, 0, 0, 5) == Errno.SUCCESS
    assert guest.call("fd_advise", fd, 0, 0, 6) == Errno.INVAL
    assert guest.call("fd_sync", fd) == guest.call("fd_datasync", fd) == Errno.SUCCESS
    assert guest.call("fd_filestat_set_times", fd, 1, 2, 1 | 4) == Errno.SUCCESS
    assert guest.call("fd_filestat_get", fd, 0x80) == Errno.SUCCESS
    stat = os.stat(tree / "file")
    expected = (stat.st_dev, stat.st_ino, 4, 1, 5, 1, 2, stat.st_ctime_ns)
    assert struct.unpack("<QQB7xQQQQQ", guest.window(0x80, 64)) == expected
    assert guest.call("fd_close", fd) == Errno.SUCCESS
    assert guest.call("fd_close", fd) == Errno.BADF
    assert guest.open("file") == fd, "the lowest free number"


def test_a_stream_over_an_object_has_a_filestat_of_zeros(guest):
    assert guest.call("fd_filestat_get", 0, 0x80) == Errno.SUCCESS
    assert struct.unpack("<QQB7xQQQQQ", guest.window(0x80, 64)) == (0, 0, FileType.UNKNOWN, 0, 0, 0, 0, 0)


@pytest.mark.parametrize("flags", [1 | 2, 4 | 8, 16])
def test_times_that_contradict(guest, flags):
    fd = guest.open("file", rights=ALL)
    assert guest.call("fd_filestat_set_times", fd, 0, 0, flags) == Errno.INVAL
    assert guest.call("path_filestat_set_times", 3, 0, "file", 0, 0, flags) == Errno.INVAL


def test_times_now_are_those_of_the_granted_clock(make, tree):
    guest = make(Grants(dirs={"/": tree}, clock=VirtualClock(5_000)))
    assert guest.call("path_filestat_set_times", 3, 1, "link", 0, 0, 2 | 8) == Errno.SUCCESS
    assert (tree / "file").stat().st_mtime_ns == 5_000


def test_flags(guest):
    fd = guest.open("file", rights=ALL, flags=FdFlags.APPEND | FdFlags.SYNC)
    assert guest.call("fd_fdstat_get", fd, 0x10) == Errno.SUCCESS
    assert struct.unpack_from("<H", guest.window(0x10, 24), 2)[0] == FdFlags.APPEND | FdFlags.SYNC
    assert guest.call("fd_fdstat_set_flags", fd, FdFlags.SYNC | FdFlags.NONBLOCK) == Errno.SUCCESS
    assert guest.call("fd_fdstat_get", fd, 0x40) == Errno.SUCCESS
    assert struct.unpack_from("<H", guest.window(0x40, 24), 2)[0] == FdFlags.NONBLOCK | FdFlags.SYNC
    assert guest.call("fd_fdstat_set_flags", fd, 0) == Errno.NOTSUP
    assert guest.call("fd_fdstat_set_flags", fd, 32) == Errno.INVAL
    assert guest.call("fd_fdstat_set_flags", 3, FdFlags.APPEND) == Errno.INVAL
    assert guest.call("fd_fdstat_set_flags", 1, FdFlags.APPEND) == Errno.NOTSUP


def test_rights_can_only_be_given_up(guest):
    fd = guest.open("file", rights=READ | WRITE)
    assert guest.call("fd_fdstat_set_rights", fd, READ, 0) == Errno.SUCCESS
    assert guest.call("fd_write", fd, *guest.iovs(b"x"), 0x10) == Errno.NOTCAPABLE
    assert guest.call("fd_fdstat_set_rights", fd, READ | WRITE, 0) == Errno.NOTCAPABLE
    base = Rights.DIRECTORY & ~(Rights.PATH_CREATE_FILE | Rights.PATH_UNLINK_FILE)
    assert guest.call("fd_fdstat_set_rights", 3, base, READ) == Errno.SUCCESS
    assert guest.call("path_open", 3, 0, "new", OFlags.CREAT, READ, 0, 0, 0x10) == Errno.NOTCAPABLE
    assert guest.call("path_unlink_file", 3, "file") == Errno.NOTCAPABLE
    fd = guest.open("file", rights=READ | WRITE)
    assert guest.call("fd_write", fd, *guest.iovs(b"x"), 0x10) == Errno.NOTCAPABLE


def test_preopens(make, tree):
    guest = make(Grants(dirs={"/": tree, "/données": tree / "dir"}))
    assert guest.call("fd_prestat_get", 4, 0x10) == Errno.SUCCESS
    assert guest.window(0x10, 8) == struct.pack("<II", 0, 9)
    assert guest.call("fd_prestat_dir_name", 4, 0x20, 9) == Errno.SUCCESS
    assert guest.window(0x20, 9) == "/données".encode()
    assert guest.call("fd_prestat_dir_name", 4, 0x40, 8) == Errno.NAMETOOLONG
    assert guest.call("fd_prestat_get", 5, 0x40) == Errno.BADF
    assert guest.call("fd_prestat_get", 1, 0x40) == Errno.BADF
    assert guest.call("fd_prestat_dir_name", 0, 0x40, 8) == Errno.BADF


def entries(data):
    """Read the entries that are whole."""
    offset = 0
    while offset + 24 <= len(data):
        number, inode, length, kind = struct.unpack_from("<QQIB", data, offset)
        offset += 24 + length
        if offset > len(data):
            return
        yield number, inode, data[offset - length : offset].decode(), kind


def test_readdir(guest, tree):
    assert guest.call("fd_readdir", 3, 0x1000, 0x1000, 0, 0x10) == Errno.SUCCESS
    listed = list(entries(guest.window(0x1000, guest.u32(0x10))))
    assert [number for number, *_ in listed] == list(range(1, len(listed) + 1))
    own = tree.stat().st_ino
    assert listed[:2] == [(1, own, ".", FileType.DIRECTORY), (2, own, "..", FileType.DIRECTORY)]
    assert {name: kind for _, _, name, kind in listed[2:]} == {
        "dir": FileType.DIRECTORY,
        "file": FileType.REGULAR_FILE,
        **dict.fromkeys(("link", "dirlink", "dangling", "loop"), FileType.SYMBOLIC_LINK),
    }


@pytest.mark.parametrize("size", [24, 25, 30, 60, 100])
def test_readdir_in_pieces(guest, tree, size):
    """A libc takes the whole entries of a buffer and goes on after the last, with more room if none was."""
    names, cookie, used = [], 0, size
    while used == size:
        assert guest.call("fd_readdir", 3, 0x1000, size, cookie, 0x10) == Errno.SUCCESS
        used = guest.u32(0x10)
        whole = list(entries(guest.window(0x1000, used)))
        names += [name for _, _, name, _ in whole]
        cookie = whole[-1][0] if whole else cookie
        size += 0 if whole else 16
        used += 0 if whole else 16
        guest.wipe()
    assert sorted(names) == sorted([".", "..", *os.listdir(tree)])


def test_readdir_past_the_end(guest):
    assert guest.call("fd_readdir", 3, 0x1000, 0x100, 1000, 0x10) == Errno.SUCCESS
    assert guest.u32(0x10) == 0
    assert guest.call("fd_readdir", 3, 0x1000, 0x100, (1 << 64) - 1, 0x20) == Errno.SUCCESS
    assert guest.u32(0x20) == 0


def test_renumber(guest):
    first, second = guest.open("file"), guest.open("dir/file")
    assert guest.call("fd_renumber", first, second) == Errno.SUCCESS
    assert guest.call("fd_close", first) == Errno.BADF
    assert guest.call("fd_renumber", second, first) == Errno.BADF
    assert guest.call("fd_renumber", second, second) == Errno.SUCCESS
    assert guest.call("fd_filestat_get", second, 0x10) == Errno.NOTCAPABLE
    assert guest.call("fd_renumber", second, 3) == Errno.SUCCESS
    assert guest.call("path_unlink_file", 3, "file") == Errno.NOTDIR


def test_read_only_grant(make, tree):
    guest = make(Grants(dirs={"/": ro(tree)}))
    assert guest.call("path_open", 3, 0, "file", 0, READ | WRITE, 0, 0, 0x10) == Errno.ROFS
    assert guest.call("path_unlink_file", 3, "file") == Errno.ROFS
    assert guest.open("file") == 4


def test_readlink_is_cut(guest):
    assert guest.call("path_readlink", 3, "dirlink", 0x10, 2, 0x20) == Errno.SUCCESS
    assert (guest.window(0x10, 2), guest.u32(0x20)) == (b"di", 2)


def test_exit(guest):
    for name, param, code in [
        ("proc_exit", 3, 3),
        ("proc_exit", 0xFFFF_FFFF, 0xFFFF_FFFF),
        ("proc_raise", 6, 134),
    ]:
        with pytest.raises(Exit) as exited:
            guest.call(name, param)
        assert exited.value.code == code
    assert isinstance(exited.value, WasmError)


def subscription(userdata, kind, subject, timeout=0, flags=0):
    return SUBSCRIPTION.pack(userdata, kind, subject, timeout, 0, flags)


def poll(guest, *subscriptions):
    in_ptr = guest.put(b"".join(subscriptions))
    assert guest.call("poll_oneoff", in_ptr, 0x100, len(subscriptions), 0x10) == Errno.SUCCESS
    count = guest.u32(0x10)
    return [EVENT.unpack(guest.window(0x100, 32 * count)[32 * i : 32 * i + 32]) for i in range(count)]


def test_poll_clocks(make):
    guest = make(Grants(clock=VirtualClock(1000)))
    assert poll(
        guest,
        subscription(1, EventType.CLOCK, 1, 500),
        subscription(2, EventType.CLOCK, 1, 10**15),
        subscription(3, EventType.CLOCK, 0, 1400, flags=1),
    ) == [(3, Errno.SUCCESS, EventType.CLOCK, 0, 0)]
    assert guest.process.clock.monotonic() == 400
    guest.wipe()
    assert poll(guest, subscription(4, EventType.CLOCK, 9, 1)) == [(4, Errno.INVAL, EventType.CLOCK, 0, 0)]


def test_poll_descriptors(make):
    reading, writing = os.pipe()
    try:
        guest = make(Grants(stdin=reading, stdout=io.BytesIO()))
        waiting = subscription(1, EventType.FD_READ, 0), subscription(2, EventType.CLOCK, 1, 10**6)
        assert [event[0] for event in poll(guest, *waiting)] == [2]
        os.write(writing, b"x")
        guest.wipe()
        assert poll(guest, *waiting) == [(1, Errno.SUCCESS, EventType.FD_READ, 1, 0)]
        guest.wipe()
        ready = poll(guest, subscription(3, EventType.FD_WRITE, 1), subscription(4, EventType.FD_READ, 77))
        assert [(e[0], e[1]) for e in ready] == [(3, Errno.SUCCESS), (4, Errno.BADF)]
        os.close(writing)
        guest.wipe()
        assert poll(guest, waiting[0])[0][:2] == (1, Errno.SUCCESS)
    finally:
        os.close(reading)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (FileNotFoundError(2, "x"), Errno.NOENT),
        (OSError(7, "x"), Errno.TOOBIG),
        (BlockingIOError(11, "x"), Errno.AGAIN),
        (OSError(95, "x"), Errno.NOTSUP),
        (OSError(35, "x"), Errno.DEADLK),
        (OSError(123456, "x"), Errno.IO),
        (OSError("without a number"), Errno.IO),
    ],
)
def test_errors_of_the_host(error, expected):
    assert from_os_error(error) == expected


def test_too_many_descriptors(make, tree):
    guest = make(Grants(dirs={"/": tree}), Limits(files=2))
    guest.open("file")
    guest.open("file")
    before = len(os.listdir("/proc/self/fd"))
    assert guest.call("path_open", 3, 0, "file", 0, READ, 0, 0, 0x10) == Errno.MFILE
    assert len(os.listdir("/proc/self/fd")) == before


def test_close_closes_every_descriptor(guest):
    handles = [guest.process.descriptors[fd].handle for fd in (3, guest.open("file"))]
    guest.process.close()
    assert [handle.fileno() for handle in handles] == [-1, -1]
    assert guest.process.descriptors == {}
