"""References that only the run time holds, with a collector that runs after every few cells.

Each case is a process of its own with WASI_ENGINE_EAGER=1: slabs have two cells, freed ones are poisoned,
so that what is freed too early is noticed, by AddressSanitizer (`make asan`) where it is only read.
"""

import inspect
import os
import subprocess
import sys
import textwrap

import pytest


def host_function_overwritten_while_it_runs():
    import engine

    guest = engine.Module("""(module (type $h (func)) (table (export "t") 1 funcref) (table 1 externref)
      (func (export "go") (call_indirect (type $h) (i32.const 0)))
      (func (export "eat") (param externref)))""")
    instance = engine.Instance(guest)

    def host():
        instance["t"].set(0, None)
        for _ in range(10):
            instance["eat"](object())
        raise ValueError("boom")

    instance["t"].set(0, engine.Func(host, engine.FuncType([], [])))
    try:
        instance["go"]()
    except ValueError as error:
        print(error)


def host_function_overwritten_while_it_is_suspended():
    import engine

    guest = engine.Module("""(module (type $h (func)) (table (export "t") 1 funcref)
      (func (export "go") (call_indirect (type $h) (i32.const 0)))
      (func (export "eat") (param externref)))""")
    instance = engine.Instance(guest)
    instance["t"].set(0, engine.Func(lambda: engine.SUSPEND, engine.FuncType([], [])))
    call = engine.Call(instance["go"])
    call.resume()
    instance["t"].set(0, None)
    for _ in range(10):
        instance["eat"](object())
    try:
        call.throw(ValueError("boom"))
    except ValueError as error:
        print(error)


def host_function_overwritten_by_the_guest_that_it_calls():
    import engine

    guest = engine.Module("""(module (import "e" "make" (func $make (result funcref)))
      (type $v (func)) (tag $t) (table 1 funcref)
      (func $setup (table.set 0 (i32.const 0) (call $make)))
      (func $scrub (local i64 i64 i64 i64 i64 i64 i64 i64 i64 i64))
      (func (export "go") (call $setup) (call $scrub) (call_indirect (type $v) (i32.const 0)))
      (func (export "back") (local i32 exnref)
        (table.set 0 (i32.const 0) (ref.null func)) (local.set 0 (i32.const 20))
        (loop
          (block $b (result exnref) (try_table (catch_all_ref $b) (throw $t)) (unreachable))
          (local.set 1) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
        (unreachable)))""")
    host = engine.Func(lambda: instance["back"](), engine.FuncType([], []))
    made = [host]
    del host
    instance = engine.Instance(guest, {"e": {"make": lambda: made.pop()}})
    try:
        instance["go"]()
    except engine.Trap as error:
        print(error.message)


def stores_merged_by_admission():
    """The collection that makes room for an instance runs a finalizer, which merges the store."""
    import engine

    guest = engine.Module("""(module
      (import "e" "m" (memory 1)) (import "e" "h" (func $h (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) (call $h (local.get 0)))
      (func (export "spin") (loop (br 0))))""")
    small = engine.Module('(module (memory (export "m") 1) (table (export "x") 1 externref))')
    large = engine.Module('(module (import "e" "t" (table 1 externref)) (memory (export "m") 1))')
    link = engine.Module('(module (import "a" "m" (memory 1)) (import "b" "m" (memory 1)))')
    table = engine.Table(engine.TableType("externref", 1))
    others = [engine.Instance(large, {"e": {"t": table}}) for _ in range(8)]
    instance = engine.Instance(small)
    memory = instance["m"]
    fired = []

    class Linker:
        def __del__(self):
            fired.append(engine.Instance(link, {"a": {"m": memory}, "b": {"m": others[0]["m"]}}))

    engine.Instance(engine.Module('(module (import "e" "m" (memory 1)))'), {"e": {"m": memory}})
    instance["x"].set(0, Linker())
    instance["x"].set(0, None)
    made = engine.Instance(
        guest, {"e": {"m": memory, "h": abs}}, limits=engine.Limits(instances=20, fuel=1000)
    )
    print(len(fired), made["f"](-1), made.usage() == others[0].usage())
    try:
        made["spin"]()
    except engine.OutOfFuel as error:
        print(error.message)


def exceptions_in_flight():
    import engine

    guest = engine.Module("""(module (import "e" "h" (func $h)) (tag $t (param externref exnref))
      (func (export "f") (param externref) (result externref) (local exnref)
        (block $a (result exnref)
          (try_table (catch_all_ref $a) (throw $t (local.get 0) (ref.null exn))) (unreachable))
        (local.set 1)
        (block $b (result externref exnref)
          (try_table (catch $t $b) (call $h) (throw $t (local.get 0) (local.get 1))) (unreachable))
        (drop))
      (func (export "more") (local i32) (local.set 0 (i32.const 9))
        (loop
          (block $c (try_table (catch_all $c) (throw $t (ref.null extern) (ref.null exn))))
          (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))))""")
    instance = engine.Instance(guest, {"e": {"h": lambda: instance["more"]()}})
    print([instance["f"](text) for text in ("one", "two")])


def arguments_and_results():
    import engine

    guest = engine.Module("""(module
      (import "e" "h" (func $h (param externref externref) (result externref externref)))
      (func (export "f") (param externref externref) (result externref externref)
        (call $h (local.get 1) (local.get 0))))""")
    instance = engine.Instance(guest, {"e": {"h": lambda a, b: ([a], [b])}})
    print([instance["f"]([n], (n,)) for n in range(3)])


CASES = [
    (host_function_overwritten_while_it_runs, "boom\n"),
    (host_function_overwritten_while_it_is_suspended, "boom\n"),
    (host_function_overwritten_by_the_guest_that_it_calls, "unreachable\n"),
    (stores_merged_by_admission, "1 1 True\nout of fuel\n"),
    (exceptions_in_flight, "['one', 'two']\n"),
    (arguments_and_results, "[([(0,)], [[0]]), ([(1,)], [[1]]), ([(2,)], [[2]])]\n"),
]


@pytest.mark.parametrize(("case", "output"), CASES, ids=[case.__name__ for case, _ in CASES])
def test_with_an_eager_collector(case, output):
    program = textwrap.dedent(inspect.getsource(case)) + f"\n{case.__name__}()\n"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "WASI_ENGINE_EAGER": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, output, "")
