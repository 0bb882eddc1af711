"""Counters of a WASI program: its calls of WASI are host calls."""

import pytest

import wasi

PROGRAM = """
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\\10\\00\\00\\00\\03\\00\\00\\00")
  (data (i32.const 16) "hi\\n")
  (func $hi (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "twice") (call $hi) (call $hi)))
"""


def test_usage():
    instance = wasi.load(PROGRAM)
    loaded = wasi.usage(instance)
    assert loaded == {
        "bytes_copied": 11,
        "fuel": 0,
        "guest_calls": 0,
        "host_calls": 0,
        "peak_memory": 65536,
        "memory": 65536,
        "tables": 0,
        "references": 2 * 64,  # the two imports
        "exceptions": 0,
        "code": 0,
        "refused": 0,
    }
    instance.twice()
    assert wasi.usage(instance) == loaded | {
        "bytes_copied": 11 + 2 * 4,  # the size that fd_write stores
        "fuel": 1 + 2,
        "guest_calls": 1,
        "host_calls": 2,
        "references": 3 * 64,  # and the export
    } | {"code": wasi.usage(instance)["code"]}


def test_usage_of_something_else():
    with pytest.raises(TypeError, match=r"^usage: expected an instance, not int$"):
        wasi.usage(5)
