"""References that only the slots of a stopped stack hold: suspended by the host, or preempted.

The program runs here, where collections are caused by many references, and in a process with an eager
collector (tests/core/test_eager.py says what that is).
"""

import copy
import gc
import os
import subprocess
import sys

import pytest

from engine import SUSPEND, Call, Func, FuncType, Instance, Module

TEXT = """(module
  (import "host" "wait" (func $host_wait (param externref) (result externref)))
  (import "host" "take" (func $take (param externref)))
  (import "host" "make" (func $make (result funcref)))
  (type $v (func (result i32)))
  (table $t 4 funcref)
  (tag $tag (param externref externref))
  (func $wait (param externref) (result externref) (local $n i32)
    (local.set $n (i32.const 30000))
    (loop (br_if 0 (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (call $host_wait (local.get 0)))
  (func (export "eat") (param externref))
  (func (export "argument") (param externref) (result externref)
    (call $host_wait (local.get 0)))
  (func (export "operand") (param externref) (result externref externref)
    (local.get 0) (local.set 0 (ref.null extern)) (call $wait (ref.null extern)))
  (func $deep (export "deep") (param externref i32)
    (if (local.get 1)
      (then (call $deep (local.get 0) (i32.sub (local.get 1) (i32.const 1))))
      (else (drop (call $wait (local.get 0)))))
    (call $take (local.get 0)))
  (func $pair (export "pair") (param externref externref i32)
    (if (local.get 2)
      (then (call $pair (local.get 1) (local.get 0) (i32.sub (local.get 2) (i32.const 1))))
      (else (local.set 0 (call $wait (local.get 1)))))
    (call $take (local.get 0)))
  (func (export "caught") (param externref) (result externref externref) (local exnref)
    (block $b (result externref externref exnref)
      (try_table (catch_ref $tag $b) (throw $tag (local.get 0) (ref.null extern))) (unreachable))
    (local.set 1) (drop) (drop) (local.set 0 (ref.null extern))
    (drop (call $wait (ref.null extern)))
    (block $c (result externref externref) (try_table (catch $tag $c) (throw_ref (local.get 1)))
      (unreachable)))
  (func (export "function") (result i32) (local funcref)
    (local.set 0 (call $make)) (drop (call $wait (ref.null extern)))
    (table.set $t (i32.const 1) (local.get 0)) (call_indirect $t (type $v) (i32.const 1)))
  (func $own (result i32) (i32.const 41)) (elem declare func $own)
  (func (export "own_function") (result i32) (local funcref)
    (local.set 0 (ref.func $own)) (drop (call $wait (ref.null extern)))
    (table.set $t (i32.const 1) (local.get 0)) (call_indirect $t (type $v) (i32.const 1))))"""
CASES = [
    ("argument", (["a"],)),
    ("operand", (["b"],)),
    ("deep", (["c"], 3)),
    ("deep", (["d"], 300)),
    ("pair", (["e"], ["f"], 5)),
    ("caught", (["g"],)),
    ("function", ()),
    ("own_function", ()),
]


def program(form, stop, garbage):
    """Stop a guest in each of its functions, collect, and let it go on: what it still finds."""
    taken = []
    hosts = {
        "wait": lambda x: SUSPEND if stop == "suspended" else x,
        "take": taken.append,
        "make": lambda: Func(lambda: 42, FuncType([], ["i32"])),
    }
    instance = Instance(Module(TEXT), {"host": hosts}, engine=form)

    def collect():
        for i in range(garbage):
            instance["eat"]([i])
        gc.collect()

    for name, arguments in CASES:
        taken.clear()
        # as lists of their own, which only the guest has
        calls = [Call(instance[name], *copy.deepcopy(arguments)) for _ in range(3)]
        stops = 0
        while not all(call.done for call in calls):
            for call in calls:
                collect()
                if not call.done and stop == "suspended":
                    stops += not (call.resume(["h"]) if stops >= len(calls) else call.resume())
                elif not call.done:
                    stops += not call.resume(budget=0)
        print(name, stops >= len(calls) or name, [call.results for call in calls], len(taken), taken[:2])


EXPECTED = {
    "suspended": """\
argument True [['h'], ['h'], ['h']] 0 []
operand True [(['b'], ['h']), (['b'], ['h']), (['b'], ['h'])] 0 []
deep True [None, None, None] 12 [['c'], ['c']]
deep True [None, None, None] 903 [['d'], ['d']]
pair True [None, None, None] 18 [['h'], ['e']]
caught True [(['g'], None), (['g'], None), (['g'], None)] 0 []
function True [42, 42, 42] 0 []
own_function True [41, 41, 41] 0 []
""",
    "preempted": """\
argument argument [['a'], ['a'], ['a']] 0 []
operand True [(['b'], None), (['b'], None), (['b'], None)] 0 []
deep True [None, None, None] 12 [['c'], ['c']]
deep True [None, None, None] 903 [['d'], ['d']]
pair True [None, None, None] 18 [['e'], ['e']]
caught True [(['g'], None), (['g'], None), (['g'], None)] 0 []
function True [42, 42, 42] 0 []
own_function True [41, 41, 41] 0 []
""",
}


@pytest.mark.parametrize("stop", EXPECTED)
def test_with_collections_by_many_references(stop, form, capsys):
    program(form, stop, 2000)
    assert capsys.readouterr().out == EXPECTED[stop]


@pytest.mark.parametrize("stop", EXPECTED)
def test_with_an_eager_collector(stop, form):
    ended = subprocess.run(
        [sys.executable, __file__, form, stop],
        env={**os.environ, "WASI_ENGINE_EAGER": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, EXPECTED[stop], "")


if __name__ == "__main__":
    program(*sys.argv[1:], 4)
