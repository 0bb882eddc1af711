"""Whatever a guest passes, a WASI function answers an errno or ends it, and nothing outside is touched."""

import inspect
import io
import os
import random
import resource
import shutil
import socket
import struct
import time

import pytest

import wasi
from wasi.exiting import Exit
from wasi.grants import Grants
from wasi.host.clocks import VirtualClock
from wasi.p1 import MODULE, UNSTABLE_MODULE, functions
from wasi.p1.errno import Errno

END = 0x1_0000
SECRET = b"the content of a file outside"
PATHS = [
    b"file", b"dir", b"dir/nested", b"link", b"dirlink/file", b"dangling", b"loop", b"new", b"new/",
    b"dir/new",
    b"..", b"../secret", b"dir/../../secret", b"dirlink/../../outside/file", b"/", b"/etc/passwd", b".", b"",
    b"out", b"out/file", b"absolute", b"\xff\xfe", b"a\0b", b"x" * 300, b"./././file", b"dir//file", b"hard",
]  # fmt: skip
WILD = [0, 1, 2, 4, 8, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF8, 0xFFFF_FFFF, END - 1, END, END + 1]
WILD_64 = [*WILD, 1 << 32, 1 << 62, (1 << 63) - 1, 1 << 63, (1 << 64) - 1]
TAKING = {"fd_close", "fd_renumber", "fd_fdstat_set_rights", "proc_exit"}
STRINGS, TABLES, RESULTS = 0x4000, 0x8000, 0x1000


class Running:
    """Stands for the instance: each call may wait a little."""

    def __init__(self):
        self.deadline = 0.0

    def time_left(self):
        return max(0.0, self.deadline - time.monotonic())


@pytest.fixture
def outside(tree):
    """What is around the tree."""
    (tree.parent / "secret").write_bytes(SECRET)
    (tree.parent / "outside" / "file").write_bytes(SECRET)
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, old[1]))  # or it would fill the disk
    yield tree.parent
    resource.setrlimit(resource.RLIMIT_FSIZE, old)


def plant(tree):
    """Make the tree anew, with links that lead out of it."""
    shutil.rmtree(tree)
    (tree / "dir" / "nested").mkdir(parents=True)
    for name in ("file", "dir/file"):
        (tree / name).write_bytes(b"0123456789")
    links = [
        ("link", "file"),
        ("dirlink", "dir"),
        ("dangling", "nothing"),
        ("loop", "loop"),
        ("out", "../outside"),
    ]
    for name, target in [*links, ("absolute", tree.parent / "secret")]:
        (tree / name).symlink_to(target)


def seen(folder):
    """Return all that can be told of the files outside of the tree."""
    paths = [folder / "secret", folder / "outside", folder / "outside" / "file"]
    facts = [(stat.st_mode, stat.st_size, stat.st_mtime_ns, stat.st_nlink) for stat in map(os.lstat, paths)]
    return facts, sorted(os.listdir(folder)), sorted(os.listdir(folder / "outside")), paths[0].read_bytes()


def lay_out(memory, chance):
    """Fill memory with paths, tables of buffers, and subscriptions, some of them sensible."""
    memory.write(0, chance.randbytes(END))
    for i, path in enumerate(PATHS):
        memory.write(STRINGS + 0x200 * i, path)
    for i in range(0, 0x400, 8):
        ptr = chance.choice([0x2000, 0x3000, STRINGS, TABLES, *WILD])
        memory.write(TABLES + i, struct.pack("<II", ptr, chance.choice([0, 1, 7, 100, *WILD])))
    for i in range(0, 0x600, 48):
        fields = chance.getrandbits(64), chance.choice([0, 1, 2, 3]), chance.choice([0, 1, 2, 3, 7, *WILD])
        memory.write(
            TABLES + 0x1000 + i, struct.pack("<QB7xI4xQQH6x", *fields, chance.choice(WILD_64), 0, i % 3)
        )


def argument(chance, name, wasm_type, before):
    """Return a number for a parameter: mostly something that its name suggests."""
    if chance.random() < 0.05:
        return chance.choice(WILD_64 if wasm_type == "i64" else WILD)
    if name.endswith("path_length") or name == "target_length":
        start = before[-1] - STRINGS
        return len(PATHS[start // 0x200]) if start % 0x200 == 0 and 0 <= start < 0x200 * len(PATHS) else 3
    if name.endswith("path_ptr") or name == "target_ptr":
        return STRINGS + 0x200 * chance.randrange(len(PATHS))
    if name == "iovs_ptr":
        return TABLES + 8 * chance.randrange(0x60)
    if name == "in_ptr":
        return TABLES + 0x1000 + 48 * chance.randrange(20)
    if name.endswith("_ptr"):
        return RESULTS + chance.randrange(0x100)
    if name.endswith("fd") or name == "to":
        return chance.choice([0, 1, 3, 3, 3, 4, 5, 6, 7, 7, 8, 8, 9])
    if name in ("base", "inheriting"):
        return chance.choice([(1 << 64) - 1, chance.getrandbits(30), 2, 66])
    if name in ("flags", "dirflags", "old_flags", "how", "signal"):
        return chance.choice([0, 0, 0, 1, 1, 2, 3, 4, 9])
    if name in ("count", "iovs_count", "oflags", "fd_flags", "fst_flags", "whence", "clock", "advice"):
        return chance.choice([0, 0, 1, 1, 2, 4, 5, 8, 9])
    return chance.choice([0, 1, 3, 10, 100, 4096])


def granted(tree, sockets, seed):
    """Grants of everything; the second directory is on the host or in memory."""
    second = tree / "dir" if seed % 2 else wasi.memfs({"file": b"0123456789", "dir/file": b"in memory"})
    return Grants(
        args=["a"],
        env={"B": "c"},
        stdin=b"input",
        stdout=io.BytesIO(),
        dirs={"/": tree, "/d": second},
        sockets=sockets,
        clock=VirtualClock(),
        random=seed,
    )


def call_at_random(hostile, chance, table, weights):
    """Call one function and return what came of it: (name, errno or the class of the exception)."""
    (row,) = chance.choices(table, weights)
    params = []
    names = list(inspect.signature(row.implementation).parameters)[1:]
    for name, wasm_type in zip(names, row.params, strict=True):
        params.append(argument(chance, name, wasm_type, params))
    hostile.process.guest.instance.deadline = time.monotonic() + 0.002
    try:
        return row.name, Errno(row.bind(hostile.process)(*params))
    except (Exit, wasi.Timeout) as end:
        return row.name, type(end)


@pytest.mark.parametrize("module", [MODULE, UNSTABLE_MODULE])
@pytest.mark.parametrize("seed", range(4))
def test_random_calls(guest, outside, tree, module, seed):
    chance = random.Random(f"{module} {seed}")
    table = list(functions(module).values())
    # what takes rights and descriptors away comes seldom, or nothing else would work
    weights = [1 if row.name in TAKING else 20 if row.name == "path_open" else 4 for row in table]
    before, descriptors = seen(outside), len(os.listdir("/proc/self/fd"))
    found = set()
    for _ in range(40):
        plant(tree)
        ours, theirs = socket.socketpair()
        with ours, theirs, socket.create_server(("127.0.0.1", 0)) as listener:
            ours.sendall(b"data")
            hostile = type(guest)(granted(tree, [theirs, listener], seed))
            hostile.process.guest.instance = Running()
            for path in ("file", "dir/file"):
                hostile.open(path, rights=(1 << 64) - 1)
            lay_out(hostile.memory, chance)
            found |= {call_at_random(hostile, chance, table, weights) for _ in range(60)}
            hostile.process.close()
            assert SECRET not in hostile.memory.read(0, END)
    assert seen(outside) == before
    assert len(os.listdir("/proc/self/fd")) == descriptors
    assert {name for name, _ in found} == {row.name for row in table}
    working = {name for name, code in found if code == Errno.SUCCESS}
    assert len(working) > 33, "too many of the calls are refused at once"
    assert len({code for _, code in found}) > 15, "the refusals are too much alike"


REENTRANT = """(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $close (param i32) (result i32)))
  (memory (export "memory") 1 {limit})
  (data (i32.const 0) "\\20\\00\\00\\00\\08\\00\\00\\00")
  (func (export "read") (result i32) (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 12)))
  (func (export "write") (result i32) (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12)))
  (func (export "random") (result i32) (call $random (i32.const 32) (i32.const 8)))
  (func (export "close_stream") (param i32) (result i32) (call $close (local.get 0)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "trap") (drop (i32.load (i32.const -1)))))"""


class Calling(io.RawIOBase):
    """A stream, and a source of random bytes, that calls the guest that reads or writes it."""

    def __init__(self, call):
        self.call = call

    def readinto(self, buffer):
        self.call()
        buffer[:4] = b"data"
        return 4

    def write(self, data):
        self.call()
        return len(data)

    def fill(self, buffer):
        self.call()
        buffer[:] = b"randomly"


def reentrant(call):
    stream = Calling(lambda: call(guest))
    grants = wasi.Grants(stdin=stream, stdout=stream, random=stream)
    guest = wasi.load(REENTRANT.format(limit=20_000), grants=grants)
    return guest


@pytest.mark.parametrize("pages", [1, 10_000])  # where it is, and past what was reserved: it moves
@pytest.mark.parametrize(("name", "expected"), [("read", b"data\0\0\0\0"), ("random", b"randomly")])
def test_memory_that_grows_meanwhile(name, expected, pages):
    guest = reentrant(lambda guest: guest.grow(pages))
    assert guest[name]() == 0
    assert guest.memory.size == (1 + pages) << 16
    assert guest.memory.read(32, 8) == expected
    assert guest.memory.load_u32(12) == (4 if name == "read" else 0)


@pytest.mark.parametrize("name", ["read", "write", "random"])
def test_a_trap_of_a_guest_that_a_grant_called_is_no_errno(name):
    with pytest.raises(wasi.Trap, match="out of bounds memory access"):
        reentrant(lambda guest: guest.trap())[name]()


@pytest.mark.parametrize(("name", "fd"), [("read", 0), ("write", 1)])
def test_a_stream_that_is_closed_meanwhile(name, fd):
    guest = reentrant(lambda guest: guest.close_stream(fd))
    assert guest[name]() == 0
    assert guest[name]() == Errno.BADF


def test_an_instance_that_is_closed_meanwhile():
    """The call that runs ends as soon as it needs memory; there is no other one."""
    for name in ("read", "write", "random"):
        guest = reentrant(lambda guest: guest.close())
        call = guest[name]
        with pytest.raises(wasi.WasmError, match="^the instance is closed\n"):
            call()
        with pytest.raises(wasi.WasmError, match="^the instance is closed$"):
            call()


def test_many_buffers_cost_what_they_must(guest):
    guest.memory.write(0, bytes(END))
    assert guest.call("fd_write", 1, 0, END // 8, END - 4) == Errno.SUCCESS
    assert guest.call("fd_write", 1, 8, END // 8, END - 4) == Errno.FAULT


def test_overlapping_buffers(guest, tree):
    fd = guest.open("file", rights=(1 << 29) - 1)
    table = guest.put(struct.pack("<6I", 0x100, 4, 0x102, 4, 0x100, 2))
    assert guest.call("fd_read", fd, table, 3, 0x200) == Errno.SUCCESS
    assert guest.window(0x100, 6) == b"89" + b"4567"
    own = guest.put(struct.pack("<4I", 0, 8, 0x300, 2))  # reads over the table itself
    guest.memory.write(own, struct.pack("<I", own))
    assert guest.call("fd_pread", fd, own, 2, 0, 0x210) == Errno.SUCCESS
    assert (guest.memory.read(own, 8), guest.window(0x300, 2)) == (b"01234567", b"89")
