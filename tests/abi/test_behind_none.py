"""The bytes behind `None` stay as they are: nothing takes it for an object with C fields.

They are looked at in a process of its own without Python's allocator, whose table lies there in some
builds; words that change without any component (counts of references) are left out.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent

SCRIPT = '''
import ctypes, gc, sys
import wasi
from wasi import Limits
WORDS = 32

def behind():
    start = id(None) + object.__basicsize__
    return (ctypes.c_uint64 * (WORDS - 2)).from_buffer_copy(ctypes.string_at(start, (WORDS - 2) * 8))[:]

def use_none():
    """What Python itself does to its neighbours: comparisons that are not implemented, types of None."""
    found = [behind()]
    for value in (type(None), NotImplemented, ..., object().__eq__(1), [None] * 100):
        kept = [value] * 10
        found.append(behind())
    return found

before = behind()
steady = [all(found[i] == before[i] for found in use_none()) for i in range(WORDS - 2)]
wrong = []

def look(where):
    for i, (now, then) in enumerate(zip(behind(), before)):
        if steady[i] and now != then:
            wrong.append(f"{where}: word {i + 2} was {then:#x}, is {now:#x}")

CALLEE = """(component
  (import "h" (func $h (param "x" u32) (result u32)))
  (core func $h (canon lower (func $h)))
  (core module $d (import "" "h" (func $h (param i32) (result i32)))
    (func (export "dtor") (param i32) (drop (call $h (local.get 0)))))
  (core instance $d (instantiate $d (with "" (instance (export "h" (func $h))))))
  (type $r' (resource (rep i32) (dtor (core func $d "dtor"))))
  (export $r "r" (type $r'))
  (core func $new (canon resource.new $r'))
  (core func $drop (canon resource.drop $r'))
  (core module $m
    (import "" "h" (func $h (param i32) (result i32)))
    (import "" "new" (func $new (param i32) (result i32)))
    (import "" "drop" (func $drop (param i32)))
    (memory (export "memory") 1)
    (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 1024))
    (func (export "post") (param i32))
    (func (export "call") (param i32) (result i32) (call $h (local.get 0)))
    (func (export "make") (param i32) (result i32) (call $new (local.get 0)))
    (func (export "take") (param i32) (call $drop (local.get 0)))
    (func (export "use") (param i32))
    (func (export "trap") unreachable)
    (func (export "echo") (param i32 i32) (result i32)
      (i32.store (i32.const 64) (local.get 0)) (i32.store (i32.const 68) (local.get 1)) (i32.const 64)))
  (core instance $i (instantiate $m (with "" (instance
    (export "h" (func $h)) (export "new" (func $new)) (export "drop" (func $drop))))))
  (func (export "call") (param "x" u32) (result u32) (canon lift (core func $i "call")))
  (func (export "echo") (param "x" string) (result string) (canon lift (core func $i "echo")
    (memory (core memory $i "memory")) (realloc (core func $i "realloc"))
    (post-return (core func $i "post"))))
  (func (export "make") (param "rep" u32) (result (own $r)) (canon lift (core func $i "make")))
  (func (export "take") (param "x" (own $r)) (canon lift (core func $i "take")))
  (func (export "use") (param "x" (borrow $r)) (canon lift (core func $i "use")))
  (func (export "trap") (canon lift (core func $i "trap"))))"""
NESTED = f"""(component
  (import "h" (func $h (param "x" u32) (result u32)))
  {CALLEE.replace("(component", "(component $inner", 1)}
  (instance $n (instantiate $inner (with "h" (func $h))))
  (alias export $n "call" (func $call))
  (core func $call' (canon lower (func $call)))
  (core module $m
    (import "" "call" (func $call (param i32) (result i32)))
    (func (export "call") (param i32) (result i32) (call $call (local.get 0)))
    (func $start (drop (call $call (i32.const 5))))
    (start $start))
  (core instance $m (instantiate $m (with "" (instance (export "call" (func $call'))))))
  (func (export "call") (param "x" u32) (result u32) (canon lift (core func $m "call")))
  (func (export "trap") (alias export $n "trap")))"""
MIDDLE = """(component
  (import "call" (func $call (param "x" u32) (result u32)))
  (core func $call' (canon lower (func $call)))
  (core module $m (import "" "call" (func $call (param i32) (result i32)))
    (func (export "call") (param i32) (result i32) (call $call (local.get 0))))
  (core instance $m (instantiate $m (with "" (instance (export "call" (func $call'))))))
  (func (export "through") (param "x" u32) (result u32) (canon lift (core func $m "call"))))"""

def h(x):
    look("in a host function")
    if x == 3:
        other = wasi.load(CALLEE, imports={"h": h})
        other.call(1)
        look("after a call in a host function")
    return x

def flat():
    plug = wasi.load(CALLEE, imports={"h": h})
    look("after instantiating")
    for x in (1, 3):
        assert plug.call(x) == x
        look("after a call")
    assert plug.echo("Grüße") == "Grüße"
    look("after realloc and post-return")
    with plug.make(1) as handle:
        plug.use(handle)
        look("after a borrow")
    look("after a destructor")
    plug.take(plug.make(2))
    plug.make(4)            # lost
    plug.call(1)
    look("after a lost handle")
    try:
        plug.call("no number")
    except TypeError:
        look("after a wrong argument")
    try:
        plug.trap()
    except wasi.Trap:
        look("after a trap")
    plug.close()
    look("after close()")

def nested():
    outer = wasi.load(NESTED, imports={"h": h})
    look("after a nested start function")
    assert outer.call(3) == 3
    look("after a nested call")
    try:
        outer.trap()
    except wasi.Trap:
        look("after a nested trap")

def composed():
    inner = wasi.load(NESTED, imports={"h": h})
    both = wasi.load(MIDDLE, imports={"call": inner.call})
    assert both.through(3) == 3
    look("after a call of another instance")

def failing():
    def refuses(x):
        raise KeyError(x)
    try:
        wasi.load(NESTED, imports={"h": refuses})
    except KeyError:
        look("after a start function that failed")

{"flat": flat, "nested": nested, "composed": composed, "failing": failing}[sys.argv[1]]()
gc.collect()
look("at the end")
print(sum(steady), *wrong, sep="\\n")
'''


@pytest.mark.parametrize("what", ["flat", "nested", "composed", "failing"])
def test_nothing_writes_behind_none(what):
    environment = os.environ | {
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, what],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    looked_at, *wrong = done.stdout.splitlines()
    assert wrong == []
    assert int(looked_at) >= 20
