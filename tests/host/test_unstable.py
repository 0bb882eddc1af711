"""wasi_unstable: guests in WAT for each function that differs, beside the same call of the later version."""

import os
import struct

import pytest

import wasi
from wasi.host.clocks import VirtualClock
from wasi.p1 import FUNCTIONS, MODULE, UNSTABLE_MODULE, functions
from wasi.p1.errno import Errno

DIFFERENT = {"fd_seek", "fd_filestat_get", "path_filestat_get", "poll_oneoff"}


def guest(name, tree, **grants):
    """Load a module that imports a function of both versions, as `old` and `new`, and calls it."""
    row = functions(UNSTABLE_MODULE)[name]
    types = f"(param {' '.join(row.params)}) (result i32)"
    call = " ".join(f"(local.get {i})" for i in range(len(row.params)))
    source = f"""(module
      (import "{UNSTABLE_MODULE}" "{name}" (func $old {types}))
      (import "{MODULE}" "{name}" (func $new {types}))
      (import "{MODULE}" "path_open"
        (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (data (i32.const 0x100) "file")
      (func (export "old") {types} (call $old {call}))
      (func (export "new") {types} (call $new {call}))
      (func (export "open") (result i32)
        (call $open (i32.const 3) (i32.const 0) (i32.const 0x100) (i32.const 4) (i32.const 0)
                    (i64.const -1) (i64.const -1) (i32.const 0) (i32.const 0x120))))"""
    instance = wasi.load(source, grants=wasi.Grants(dirs={"/": tree}, **grants))
    assert instance.open() == 0
    assert instance.memory.load_u32(0x120) == 4
    return instance


def test_the_table_is_that_of_the_specification():
    table = functions(UNSTABLE_MODULE)
    assert len(table) == 45
    assert set(FUNCTIONS) - set(table) == {"sock_accept"}
    assert {name for name, row in table.items() if row is not FUNCTIONS[name]} == DIFFERENT
    assert all(
        (row.params, row.results) == (FUNCTIONS[n].params, FUNCTIONS[n].results) for n, row in table.items()
    )


@pytest.mark.parametrize(
    ("version", "offset", "whence", "expected"),
    [
        ("old", 3, 2, 3),
        ("old", 3, 0, 5),  # from 2
        ("old", -1, 1, 9),
        ("old", 0, 3, Errno.INVAL),
        ("new", 3, 0, 3),
        ("new", 3, 1, 5),
        ("new", -1, 2, 9),
        ("new", 0, 3, Errno.INVAL),
    ],
)
def test_fd_seek_has_another_whence(tree, version, offset, whence, expected):
    instance = guest("fd_seek", tree)
    assert instance.new(4, 2, 0, 0x80) == 0
    answer = instance[version](4, offset, whence, 0x80)
    assert (answer or instance.memory.load_u64(0x80)) == expected


@pytest.mark.parametrize(
    ("name", "params"), [("fd_filestat_get", (4,)), ("path_filestat_get", (3, 0, 0x100, 4))]
)
def test_filestat_has_a_link_count_of_32_bits(tree, name, params):
    os.link(tree / "file", tree / "other")
    instance = guest(name, tree)
    instance.memory.write(0x200, b"\xa5" * 64)
    assert instance.old(*params, 0x200) == instance.new(*params, 0x300) == 0
    stat = os.stat(tree / "file")
    times = stat.st_atime_ns, stat.st_mtime_ns, stat.st_ctime_ns
    old, new = instance.memory.read(0x200, 64), instance.memory.read(0x300, 64)
    assert struct.unpack("<QQB3xIQQQQ8s", old) == (stat.st_dev, stat.st_ino, 4, 2, 10, *times, b"\xa5" * 8)
    assert struct.unpack("<QQB7xQQQQQ", new) == (stat.st_dev, stat.st_ino, 4, 2, 10, *times)


@pytest.mark.parametrize("name", ["fd_filestat_get", "path_filestat_get"])
def test_filestat_needs_56_bytes(tree, name):
    instance = guest(name, tree)
    params = (4,) if name == "fd_filestat_get" else (3, 0, 0x100, 4)
    assert instance.old(*params, 0x1_0000 - 56) == Errno.SUCCESS
    assert instance.old(*params, 0x1_0000 - 55) == Errno.FAULT
    assert instance.new(*params, 0x1_0000 - 56) == Errno.FAULT


def test_poll_oneoff_has_an_identifier(tree):
    instance = guest("poll_oneoff", tree, clock=VirtualClock())
    clock = struct.pack("<QB7xQI4xQQH6x", 7, 0, 0xDEAD, 1, 1000, 0, 0)
    readable = struct.pack("<QB7xI36x", 8, 1, 4)
    assert (len(clock), len(readable)) == (56, 56)
    instance.memory.write(0x200, clock)
    assert instance.old(0x200, 0x400, 1, 0x500) == Errno.SUCCESS
    assert instance.memory.load_u32(0x500) == 1
    assert struct.unpack("<QHB5xQH6x", instance.memory.read(0x400, 32)) == (7, 0, 0, 0, 0)
    instance.memory.write(0x200, clock + readable)
    assert instance.old(0x200, 0x400, 2, 0x500) == Errno.SUCCESS
    assert instance.memory.load_u32(0x500) == 1
    assert struct.unpack("<QHB5xQH6x", instance.memory.read(0x400, 32)) == (8, 0, 1, 10, 0)
    assert instance.old(0x200, 0x400, 0, 0x500) == Errno.INVAL
    assert instance.old(0x1_0000 - 48, 0x400, 1, 0x500) == Errno.FAULT


def test_sock_accept_did_not_exist():
    source = '(module (import "wasi_unstable" "sock_accept" (func (param i32 i32 i32) (result i32))))'
    with pytest.raises(wasi.Unlinkable, match="`wasi_unstable` `sock_accept`"):
        wasi.load(source)
