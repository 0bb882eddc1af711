"""Calls leave nothing behind: memory, reference counts, tables and stores are as before.

Each shape is called CALLS times; `make soak` sets WASI_ENGINE_CALLS to a million.
"""

import os
import sys

import pytest

import engine
from engine import Call, Func, FuncType, Instance, Memory, MemoryType, Module, Table, TableType, Tag, TagType

CALLS = int(os.environ.get("WASI_ENGINE_CALLS", "100000"))
TAG = Tag(TagType(["externref"]))
PAIR = FuncType(["externref"], ["externref"])
GUEST = """(module
  (import "m" "f" (func $f (param externref) (result externref)))
  (import "m" "tag" (tag $tag (param externref)))
  (memory (export "memory") 1)
  (table $table (export "table") 4 externref)
  (global $global (export "global") (mut externref) (ref.null extern))
  (type $t (func (param externref) (result externref)))
  (func (export "numbers") (param i32 i64 f32 f64) (result i64 f64) (local.get 1) (local.get 3))
  (func $same (export "same") (param externref) (result externref) (local.get 0))
  (func (export "host") (param externref) (result externref) (call $f (local.get 0)))
  (func (export "funcref") (result funcref) (ref.func $same))
  (func (export "call_ref") (param (ref $t) externref) (result externref)
    (call_ref $t (local.get 1) (local.get 0)))
  (func (export "trap") (param externref) unreachable)
  (func (export "throw") (param externref) (throw $tag (local.get 0)))
  (func (export "catch") (param externref) (result externref)
    (block $caught (result externref)
      (try_table (catch $tag $caught) (drop (call $f (local.get 0))))
      unreachable))
  (func (export "catch_ref") (param externref) (result exnref)
    (block $caught (result externref exnref)
      (try_table (catch_ref $tag $caught) (throw $tag (local.get 0)))
      unreachable)
    (return_call $second))
  (func $second (param externref exnref) (result exnref) (local.get 1))
  (func (export "store") (param externref)
    (table.set $table (i32.const 1) (local.get 0)) (global.set $global (local.get 0)))
  (func $deep (export "deep") (param i32 externref)
    (if (local.get 0) (then (call $deep (i32.sub (local.get 0) (i32.const 1)) (local.get 1))))))"""
MODULE = Module(GUEST)


def throws(x):
    raise engine.UncaughtException(tag=TAG, values=(x,))


def fails(x):
    raise KeyError(x)


def guest(f=lambda x: x):
    return Instance(MODULE, {"m": {"f": f, "tag": TAG}})


def ignoring(kind, function, *arguments):
    """A function that calls, and drops the exception of this kind."""

    def run():
        try:
            function(*arguments)
        except kind:
            return
        raise AssertionError("no exception")

    return run


def suspended(function, thing, ending):
    def run():
        call = Call(function, thing)
        assert not call.resume()
        ending(call)

    return run


def shapes():
    """Name → (function without arguments, objects whose reference counts must not change, share of CALLS)."""
    thing = object()
    plain, throwing, failing = guest(), guest(throws), guest(fails)
    suspending = guest(lambda x: engine.SUSPEND)
    same, host = plain["same"], plain["host"]
    func = Func(lambda x: x, PAIR)
    memory, table = Memory(MemoryType(1)), Table(TableType("externref", 4))
    return {
        "numbers": (lambda f=plain["numbers"]: f(1, 2**40, 3.5, 4.5), (plain,), 1),
        "raw": (lambda f=plain["numbers"]: f.call_raw((1, 2, 3, 4)), (plain,), 1),
        "reference": (lambda: same(thing), (thing, same), 1),
        "new references": (lambda: same([]), (same,), 1),
        "host": (lambda: host(thing), (thing, host), 1),
        "host with new references": (lambda: host([]), (host,), 1),
        "funcref": (lambda f=plain["funcref"]: f(), (same, plain), 1),
        "dropped function": (lambda: plain["numbers"], (plain,), 1),
        "funcref of the host": (lambda f=plain["call_ref"]: f(func, thing), (func, thing), 1),
        "new funcref of the host": (lambda f=plain["call_ref"]: f(Func(id, PAIR), thing), (thing,), 1),
        "stored": (lambda f=plain["store"]: f([]), (plain,), 1),
        "deep": (lambda f=plain["deep"]: f(300, thing), (thing, plain), 0.05),
        "trap": (ignoring(engine.Trap, plain["trap"], thing), (thing, plain), 0.1),
        "wrong argument": (ignoring(TypeError, plain["numbers"], "x", 1, 1, 1), (plain,), 0.2),
        "wrong number": (ignoring(TypeError, same), (same,), 0.2),
        "host raises": (ignoring(KeyError, failing["host"], thing), (thing, failing), 0.1),
        "uncaught": (ignoring(engine.UncaughtException, plain["throw"], thing), (thing, TAG, plain), 0.1),
        "caught": (lambda f=throwing["catch"]: f(thing), (thing, TAG, throwing), 0.1),
        "exnref": (lambda f=plain["catch_ref"]: f(thing), (thing, TAG, plain), 0.2),
        "resumed": (suspended(suspending["host"], thing, lambda call: call.resume(thing)), (thing,), 0.2),
        "closed": (suspended(suspending["host"], thing, Call.close), (thing, suspending), 0.2),
        "dropped": (suspended(suspending["host"], thing, id), (thing, suspending), 0.2),
        "table and memory": (
            lambda: (table.set(1, []), memory.write(0, b"x"), memory.read(0, 1), table.get(1)),
            (table, memory), 1,
        ),
        "instance": (lambda: guest()["same"](thing), (thing, MODULE, TAG), 0.01),
        "instance in a cycle": (cyclic, (MODULE, TAG), 0.01),
    }  # fmt: skip


def cyclic():
    instance = guest(lambda x: instance)
    assert instance["host"](1) is instance


SHAPES = shapes()


@pytest.mark.measures_memory
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("name", SHAPES)
def test_calls_leave_nothing_behind(leaves_nothing, name):
    leaves_nothing(name, SHAPES[name], CALLS)
