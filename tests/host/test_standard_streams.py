"""Standard streams that are descriptors: a guest reads and writes the host's files, and does nothing else."""

import fcntl
import os
import struct
import subprocess
import sys

import pytest

import wasi
from wasi.grants import Grants
from wasi.p1.definitions import FdFlags, FileType, Rights
from wasi.p1.errno import Errno

CONTENTS = b"line that was there before\n"
PLACE = 0x10  # for results

# What wasmtime 50 answers: it says BADF for the flags and for syncing, too, where we do what is harmless.
ANSWERS = [
    ("fd_filestat_set_size", (0,), Errno.BADF),
    ("fd_filestat_set_size", (1 << 40,), Errno.BADF),
    ("fd_filestat_set_times", (1, 1, 1 | 4), Errno.BADF),
    ("fd_filestat_set_times", (0, 0, 2 | 8), Errno.BADF),
    ("fd_allocate", (0, 100), Errno.BADF),
    ("fd_advise", (0, 0, 4), Errno.BADF),
    ("fd_seek", (0, 0, PLACE), Errno.SPIPE),
    ("fd_seek", (0, 1, PLACE), Errno.SPIPE),
    ("fd_tell", (PLACE,), Errno.SPIPE),
    ("fd_pread", ([4], 0, PLACE), Errno.SPIPE),
    ("fd_pwrite", ([b"data"], 0, PLACE), Errno.SPIPE),
    ("fd_readdir", (0x1000, 100, 0, PLACE), Errno.NOTDIR),
    ("fd_prestat_get", (PLACE,), Errno.BADF),
    ("fd_fdstat_set_flags", (FdFlags.APPEND,), Errno.NOTSUP),
    ("fd_fdstat_set_flags", (FdFlags.NONBLOCK,), Errno.SUCCESS),
    ("fd_fdstat_set_flags", (0,), Errno.SUCCESS),
]


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "log"
    path.write_bytes(CONTENTS)
    os.utime(path, ns=(10**18 + 1, 10**18 + 2))
    return path


@pytest.fixture(params=["descriptor", "inherited", "object"])
def streams(request, log, guest, monkeypatch):
    """A guest whose standard streams are one file of the host, opened to read and append."""
    with open(log, "r+b", buffering=0) as file:
        os.lseek(file.fileno(), 5, os.SEEK_SET)
        fcntl.fcntl(file, fcntl.F_SETFL, os.O_APPEND)
        if request.param == "inherited":
            monkeypatch.setattr("wasi.host.stdio.HostStream", lambda _: original(file.fileno()))
        given = {"descriptor": file.fileno(), "inherited": wasi.inherit, "object": file}[request.param]
        yield type(guest)(Grants(stdin=given, stdout=given, stderr=given)), file


original = wasi.host.stdio.HostStream


@pytest.mark.parametrize("fd", [0, 1, 2])
@pytest.mark.parametrize(("name", "params", "expected"), ANSWERS)
def test_nothing_is_changed(streams, log, name, params, expected, fd):
    guest, file = streams
    status, flags = os.stat(log), fcntl.fcntl(file, fcntl.F_GETFL)
    assert guest.call(name, fd, *params) == expected
    assert log.read_bytes() == CONTENTS
    after = os.stat(log)
    assert (after.st_mtime_ns, after.st_size, after.st_blocks) == (
        status.st_mtime_ns, status.st_size, status.st_blocks,
    )  # fmt: skip
    assert fcntl.fcntl(file, fcntl.F_GETFL) == flags
    assert os.lseek(file.fileno(), 0, os.SEEK_CUR) == 5


@pytest.mark.parametrize("fd", [0, 1, 2])
def test_nothing_is_shown(streams, fd):
    guest, _ = streams
    assert guest.call("fd_filestat_get", fd, PLACE) == Errno.SUCCESS
    assert struct.unpack("<QQB7xQQQQQ", guest.window(PLACE, 64)) == (0, 0, FileType.UNKNOWN, 0, 0, 0, 0, 0)
    assert guest.call("fd_fdstat_get", fd, 0x100) == Errno.SUCCESS
    kind, flags, base, inheriting = struct.unpack("<BxHxxxxQQ", guest.window(0x100, 24))
    transfer = Rights.FD_WRITE | Rights.FD_SYNC | Rights.FD_DATASYNC if fd else Rights.FD_READ
    assert (kind, flags, base, inheriting) == (FileType.UNKNOWN, 0, Rights.STREAM | transfer, 0)


def test_reading_and_writing_go_on(streams, log):
    guest, _ = streams
    assert guest.call("fd_read", 0, [4], PLACE) == Errno.SUCCESS
    assert guest.u32(PLACE) == 4
    assert guest.call("fd_write", 1, [b"more"], PLACE) == Errno.SUCCESS
    assert guest.call("fd_sync", 1) == guest.call("fd_datasync", 2) == Errno.SUCCESS
    assert log.read_bytes() == CONTENTS + b"more"


def test_closing_leaves_the_hosts_descriptor_open(streams):
    guest, file = streams
    assert guest.call("fd_close", 1) == Errno.SUCCESS
    guest.process.close()
    assert os.fstat(file.fileno()).st_size == len(CONTENTS)


def test_what_is_no_terminal_of_a_terminal(guest):
    ours, theirs = os.openpty()
    try:
        terminal = type(guest)(Grants(stdin=theirs, stdout=theirs))
        for fd in (0, 1):
            assert terminal.call("fd_filestat_get", fd, PLACE) == Errno.SUCCESS
            zeros = struct.unpack("<QQB7xQQQQQ", terminal.window(PLACE, 64))
            assert zeros == (0, 0, FileType.CHARACTER_DEVICE, 0, 0, 0, 0, 0)
            terminal.wipe()
            assert terminal.call("fd_seek", fd, 0, 1, PLACE) == Errno.SPIPE
    finally:
        os.close(ours)
        os.close(theirs)


CUTTING = """(module
  (import "wasi_snapshot_preview1" "fd_filestat_set_size" (func $cut (param i32 i64) (result i32)))
  (import "wasi_snapshot_preview1" "fd_allocate" (func $allocate (param i32 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "fd_filestat_set_times"
    (func $times (param i32 i64 i64 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (call $exit (i32.add (i32.mul (i32.const 9) (call $cut (i32.const 1) (i64.const 0)))
      (i32.add (i32.mul (i32.const 3) (call $allocate (i32.const 1) (i64.const 0) (i64.const 100)))
        (call $times (i32.const 0) (i64.const 1) (i64.const 1) (i32.const 5)))))))"""


def test_a_shells_files(tmp_path, log):
    """`wasi run guest.wat >> log < in`."""
    (tmp_path / "guest.wat").write_text(CUTTING)
    source = tmp_path / "in"
    source.write_bytes(b"input")
    os.utime(source, ns=(10**18, 10**18))
    command = [sys.executable, "-m", "wasi", "run", str(tmp_path / "guest.wat")]
    with open(log, "ab") as out, open(source, "rb") as given:
        done = subprocess.run(command, stdin=given, stdout=out, check=False)
    assert done.returncode == Errno.BADF * 13
    assert log.read_bytes() == CONTENTS
    assert os.stat(source).st_mtime_ns == 10**18
