"""Standard streams of whole programs: real descriptors, bytes, file objects, and what these do wrong."""

import io
import os
import subprocess
import sys
import threading

import pytest

import wasi
from wasi.p1.errno import Errno

# copies stdin to stdout; then writes "1", "2", "3" to stdout, stderr, stdout; exits with the last errno
SOURCE = """(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\\00\\01\\00\\00\\08\\00\\00\\00\\00\\01\\00\\00")
  (data (i32.const 0x20) "\\50\\00\\00\\00\\01\\00\\00\\00")
  (data (i32.const 0x28) "\\51\\00\\00\\00\\01\\00\\00\\00")
  (data (i32.const 0x30) "\\52\\00\\00\\00\\01\\00\\00\\00")
  (data (i32.const 0x50) "123")
  (func $check (param i32) (if (local.get 0) (then (call $exit (local.get 0)))))
  (func (export "_start")
    (loop $more
      (call $check (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 12)))
      (if (i32.load (i32.const 12)) (then
        (call $check (call $write (i32.const 1) (i32.const 8) (i32.const 1) (i32.const 16)))
        (br $more))))
    (call $check (call $write (i32.const 1) (i32.const 0x20) (i32.const 1) (i32.const 16)))
    (call $check (call $write (i32.const 2) (i32.const 0x28) (i32.const 1) (i32.const 16)))
    (call $check (call $write (i32.const 1) (i32.const 0x30) (i32.const 1) (i32.const 16)))))"""
PROGRAM = wasi.compile(SOURCE)


def status(**streams):
    return wasi.run(PROGRAM, **streams).returncode


@pytest.mark.parametrize(
    "stdin",
    [b"twelve bytes", bytearray(b"twelve bytes"), memoryview(b"twelve bytes"), io.BytesIO(b"twelve bytes")],
)
def test_kinds_of_input(stdin):
    done = wasi.run(PROGRAM, stdin=stdin)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"twelve bytes13", b"2")


def test_real_files(tmp_path):
    (tmp_path / "in").write_bytes(b"from a file")
    with open(tmp_path / "in", "rb") as source, open(tmp_path / "out", "wb") as target:
        assert status(stdin=source, stdout=target) == 0
        assert (tmp_path / "out").read_bytes() == b"from a file13", "nothing waits in a buffer"
    with open(tmp_path / "in", "rb") as source, open(tmp_path / "out", "ab") as target:
        assert status(stdin=source.fileno(), stdout=target.fileno()) == 0
    assert (tmp_path / "out").read_bytes() == b"from a file13" * 2


def test_what_a_file_object_has_already_read_comes_first(tmp_path):
    (tmp_path / "in").write_bytes(b"line, the rest")
    with open(tmp_path / "in", "rb") as source:
        source.read(6)
        assert wasi.run(PROGRAM, stdin=source).stdout == b"the rest13"


def test_the_order_of_output_is_that_of_the_writes():
    both = io.BytesIO()
    assert status(stdout=both, stderr=both) == 0
    assert both.getvalue() == b"123"


def test_the_order_of_inherited_output():
    """The guest writes to descriptors, Python to its buffers."""
    script = f"""import sys, wasi
print("before", end="")
grants = wasi.Grants(stdout=wasi.inherit, stderr=wasi.inherit)
wasi.load({SOURCE!r}, grants=grants)._start()
print("after", end="")"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    assert done.stdout == b"before123after"


def test_nobody_reads():
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "wb", buffering=0) as target:
        assert status(stdout=target) == Errno.PIPE
        assert status(stdout=target.fileno()) == Errno.PIPE


def test_nothing_can_be_written(tmp_path):
    (tmp_path / "in").touch()
    with open(tmp_path / "in", "rb") as source:
        assert status(stdout=source.fileno()) == Errno.BADF


class Raising(io.RawIOBase):
    def __init__(self, error):
        self.error = error

    def readinto(self, buffer):
        raise self.error

    def write(self, data):
        raise self.error


@pytest.mark.parametrize("error", [ValueError("ours"), KeyboardInterrupt(), SystemExit(3), MemoryError()])
@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_what_a_file_object_raises_comes_out_unchanged(stream, error):
    with pytest.raises(type(error)) as raised:
        wasi.run(PROGRAM, **{stream: Raising(error)})
    assert raised.value is error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (BrokenPipeError(32, "x"), Errno.PIPE),
        (OSError(28, "x"), Errno.NOSPC),
        (ConnectionResetError(104, "x"), Errno.CONNRESET),
        (BlockingIOError(11, "x"), Errno.AGAIN),
    ],
)
def test_an_oserror_of_a_file_object_is_its_errno(error, expected):
    assert status(stdin=Raising(error)) == expected
    assert status(stdout=Raising(error)) == expected


def test_a_closed_file_object_says_so():
    target = io.BytesIO()
    target.close()
    with pytest.raises(ValueError, match="I/O operation on closed file"):
        status(stdout=target)


def test_grants_serve_many_instances_in_many_threads():
    outputs = []

    class Collecting(threading.local):
        def write(self, data):
            outputs.append((threading.get_ident(), data))

    grants = wasi.Grants(stdin=b"12345678rest", stdout=Collecting())

    def run():
        for _ in range(5):
            PROGRAM.instantiate(grants=grants)._start()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(data for _, data in outputs) == sorted([b"12345678", b"rest", b"1", b"3"] * 20)


def test_grants_do_not_follow_what_they_were_made_of(tmp_path):
    stdin, env, dirs = bytearray(b"before"), {"A": "1"}, {"/": tmp_path}
    grants = wasi.Grants(stdin=stdin, env=env, dirs=dirs)
    stdin[:], env["A"], dirs["/etc"] = b"after!", "2", "/etc"
    assert (grants.stdin, grants.env, list(grants.dirs)) == (b"before", {"A": "1"}, ["/"])
    for mapping in (grants.env, grants.dirs):
        with pytest.raises(TypeError, match="does not support item assignment"):
            mapping["x"] = "y"
