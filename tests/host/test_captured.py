"""What `wasi.run` keeps of a program's output: how much, and where it is when the program fails."""

import io
import pickle
import sys

import pytest

import wasi

# writes the arguments' number of times 100 bytes to stdout, then "e" to stderr, then does BODY
SOURCE = """(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (tag $tag)
  (data (i32.const 0) "\\20\\00\\00\\00\\64\\00\\00\\00\\84\\00\\00\\00\\01\\00\\00\\00")
  (data (i32.const 132) "e")
  (func $spin (loop (br 0)))
  (func $deep (call $deep))
  (func (export "_start") (local $left i32)
    (drop (call $sizes (i32.const 300) (i32.const 304)))
    (local.set $left (i32.sub (i32.load (i32.const 300)) (i32.const 1)))
    (block $end
      (loop $more
        (br_if $end (i32.eqz (local.get $left)))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 400)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br $more)))
    (drop (call $write (i32.const 2) (i32.const 8) (i32.const 1) (i32.const 400)))
    BODY))"""


def run(body="", count=2, **given):
    return wasi.run(SOURCE.replace("BODY", body), ["x"] * count, **given)


@pytest.mark.parametrize(
    ("error", "body", "limits"),
    [
        (wasi.Trap, "unreachable", wasi.Limits()),
        (wasi.UncaughtException, "(throw $tag)", wasi.Limits()),
        (wasi.Timeout, "(call $spin)", wasi.Limits(seconds=0.5)),
        (wasi.OutOfFuel, "(call $spin)", wasi.Limits(fuel=10_000)),
        (wasi.Exhaustion, "(call $deep)", wasi.Limits()),
    ],
)
def test_what_was_written_before_a_failure(error, body, limits):
    with pytest.raises(error) as failed:
        run(body, limits=limits)
    assert (failed.value.stdout, failed.value.stderr) == (bytes(200), b"e")
    other = pickle.loads(pickle.dumps(failed.value))
    assert (other.stdout, other.stderr) == (bytes(200), b"e")


@pytest.mark.parametrize("given", [io.BytesIO, lambda: 1, lambda: wasi.inherit])
def test_what_was_not_captured(given, capfd):
    with pytest.raises(wasi.Trap) as failed:
        run("unreachable", stdout=given())
    assert (failed.value.stdout, failed.value.stderr) == (None, b"e")
    with pytest.raises(wasi.Trap) as failed:
        run("unreachable", stderr=given())
    assert (failed.value.stdout, failed.value.stderr) == (bytes(200), None)


def test_errors_before_the_program_and_elsewhere():
    with pytest.raises(wasi.Malformed) as failed:
        wasi.run(b"\0asm\1\0\0\0\xff")
    assert (failed.value.stdout, failed.value.stderr) == (b"", b"")
    with pytest.raises(wasi.Malformed) as failed:
        wasi.compile(b"\0asm\1\0\0\0\xff")
    assert (failed.value.stdout, failed.value.stderr) == (None, None)


@pytest.mark.parametrize(
    ("limit", "count", "kept"),
    [(1000, 11, 1000), (1050, 11, 1050), (1000, 10, 1000), (0, 1, 0), (0, 0, 0), ("1KiB", 11, 1024)],
)
def test_more_than_the_limit(limit, count, kept):
    """Of both streams together; what there is room for is kept."""
    limits = wasi.Limits(output=limit)
    with pytest.raises(wasi.OutputLimit) as failed:
        run(count=count, limits=limits)
    assert failed.value.message == (
        f"output exceeds {limits.output} bytes: Limits(output=...) sets the limit; "
        "with stdout=FILE nothing is captured"
    )
    assert (failed.value.stdout, failed.value.stderr) == (bytes(kept), b"")


@pytest.mark.parametrize(("limit", "count"), [(1001, 10), (1, 0), (None, 10)])
def test_as_much_as_the_limit(limit, count):
    done = run(count=count, limits=wasi.Limits(output=limit))
    assert (done.stdout, done.stderr) == (bytes(100 * count), b"e")


def test_only_what_is_kept_counts():
    target = io.BytesIO()
    done = run(count=11, limits=wasi.Limits(output=1), stdout=target)
    assert (len(target.getvalue()), done.stdout, done.stderr) == (1100, b"", b"e")


def test_memory_is_bounded_without_asking():
    """All of guest memory in one buffer, again and again."""
    flood = """(module
      (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 400)
      (data (i32.const 0) "\\00\\00\\00\\00\\00\\00\\90\\01")
      (func (export "_start")
        (loop $more
          (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
          (br $more))))"""
    with pytest.raises(wasi.OutputLimit) as failed:
        wasi.run(flood)
    assert len(failed.value.stdout) == wasi.Limits().output == 64 << 20
    assert sys.getsizeof(failed.value.stdout) < 65 << 20
