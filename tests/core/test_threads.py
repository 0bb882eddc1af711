"""Threads: modules are shared, an instance is used by one thread at a time, two run in parallel."""

import os
import re
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import engine
from engine import Instance, Memory, MemoryType, Module, Table, TableType

COUNT = """(module
  (memory (export "memory") 1)
  (global $n (export "n") (mut i32) (i32.const 0))
  (func (export "count") (param $times i32)
    (loop $again
      (global.set $n (i32.add (global.get $n) (i32.const 1)))
      (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
      (br_if $again (local.tee $times (i32.sub (local.get $times) (i32.const 1))))))
  (func (export "double") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func (export "spin") (param $n i64)
    (loop $again (br_if $again
      (i64.gt_s (local.tee $n (i64.sub (local.get $n) (i64.const 1))) (i64.const 0))))))"""


def together(*functions):
    """Run functions at once, each in a thread, and return what they return."""
    start = threading.Barrier(len(functions))

    def run(function):
        start.wait(30)
        return function()

    with ThreadPoolExecutor(len(functions)) as pool:
        return [future.result(60) for future in [pool.submit(run, function) for function in functions]]


def test_threads_translate_and_run_one_module_at_once(form):
    body = '(func (export "f{0}") (param i32) (result i32) (i32.add (local.get 0) (i32.const {0})))'
    for _ in range(5):
        module = Module(f"(module {''.join(body.format(i) for i in range(500))})")

        def run(seed, module=module):
            instance = Instance(module, engine=form)
            order = [(i * 7 + seed) % 500 for i in range(500)]
            return all(instance[f"f{i}"](seed) == seed + i for i in order)

        assert together(*[lambda seed=seed: run(seed) for seed in range(4)]) == [True] * 4


def test_one_instance_used_by_four_threads(form):
    instance = Instance(Module(COUNT), engine=form)
    before = threading.active_count()

    def run():
        for _ in range(200):
            instance["count"](1000)
            assert instance["double"](21) == 42
        instance["count"](2_000_000)  # long enough to be run without the GIL

    together(run, run, run, run)
    assert instance["n"].value == 4 * (200 * 1000 + 2_000_000)
    assert instance["memory"].load_i32(0) == instance["n"].value
    assert threading.active_count() == before


def test_python_changes_the_instance_while_another_thread_runs_it():
    """Memory, globals and the table wait for the guest, so nothing is torn."""
    instance = Instance(Module(COUNT))
    done = threading.Event()

    def run():
        for _ in range(20):
            instance["count"](500_000)
        done.set()

    def look():
        looks = 0
        while not done.is_set():
            assert instance["memory"].load_i32(0) % 500_000 == 0
            assert instance["n"].value % 500_000 == 0
            instance["memory"].grow(0)
            looks += 1
        return looks

    assert together(run, look)[1] > 0


def test_two_stores_run_in_parallel():
    """Each thread sees the other one at work while its own guest runs."""
    active = set()
    overlaps = []
    text = '(module (import "" "f" (func $f)) (func (export "g") (call $f)))'

    def meet(name):
        def f():
            active.add(name)
            until = time.monotonic() + 30
            while len(active) < 2 and time.monotonic() < until:
                time.sleep(0.001)
            overlaps.append(len(active))

        return Instance(Module(text), {"": {"f": f}})["g"]

    together(meet("a"), meet("b"))
    assert overlaps == [2, 2]


@pytest.mark.alone
def test_long_runs_release_the_gil(form):
    instance = Instance(Module(COUNT), engine=form)
    ticks = 0
    running = threading.Event()
    done = threading.Event()

    def spin():
        running.set()
        instance["spin"](100_000_000)
        done.set()

    thread = threading.Thread(target=spin)
    thread.start()
    running.wait(30)
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    thread.join()
    assert ticks > 10


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")
def test_two_stores_are_faster_in_two_threads():
    """Printed, and asserted with a wide margin only, as machines are busy."""
    functions = [Instance(Module(COUNT))["spin"] for _ in range(2)]
    n = 50_000_000
    began = time.monotonic()
    for function in functions:
        function(n)
    one_by_one = time.monotonic() - began
    began = time.monotonic()
    together(*[lambda function=function: function(n) for function in functions])
    at_once = time.monotonic() - began
    print(f"one after the other {one_by_one:.2f} s, at once {at_once:.2f} s")
    assert at_once < 1.5 * one_by_one


def test_threads_that_link_the_same_things():
    """Stores are merged while they are in use."""
    memory, table = Memory(MemoryType(1)), Table(TableType("funcref", 100))
    text = """(module (import "" "memory" (memory 1)) (import "" "table" (table 100 funcref))
      (func $f (export "f") (param i32) (result i32)
        (i32.store (local.get 0) (i32.const 5)) (i32.load (local.get 0)))
      (elem declare func $f)
      (func (export "put") (param i32) (table.set (local.get 0) (ref.func $f)))
      (func (export "call") (param i32) (result i32)
        (call_indirect (param i32) (result i32) (i32.const 64) (local.get 0))))"""
    module = Module(text)

    def run(seed):
        for i in range(50):
            instance = Instance(module, {"": {"memory": memory, "table": table}})
            instance["put"](seed + i % 20)
            assert instance["f"](4 * seed) == 5
            assert instance["call"](seed + i % 20) == 5
        return True

    assert together(*[lambda seed=seed: run(20 * seed) for seed in range(4)]) == [True] * 4


def test_functions_passed_between_running_threads():
    module = Module("""(module (type $t (func (param i32) (result i32)))
      (func (export "double") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
      (func (export "apply") (param (ref $t) i32) (result i32) (call_ref $t (local.get 1) (local.get 0))))""")
    instances = [Instance(module) for _ in range(8)]

    def run(seed):
        for i in range(100):
            a, b = instances[(seed + i) % 8], instances[(seed * 3 + i * 5) % 8]
            assert a["apply"](b["double"], i) == 2 * i
        return True

    assert together(*[lambda seed=seed: run(seed) for seed in range(4)]) == [True] * 4


def test_host_functions_of_a_shared_instance_run_in_the_thread_that_calls():
    seen = []
    text = '(module (import "" "f" (func $f)) (func (export "g") (call $f)))'
    g = Instance(Module(text), {"": {"f": lambda: seen.append(threading.get_ident())}})["g"]

    def run():
        g()
        return threading.get_ident()

    assert sorted(together(run, run, run)) == sorted(seen)


def test_calls_and_drops_of_stacks_in_many_threads():
    text = """(module (import "" "f" (func $f (param externref)))
      (func (export "g") (param externref) (call $f (local.get 0))))"""
    instance = Instance(Module(text), {"": {"f": lambda x: engine.SUSPEND}})

    def run():
        for i in range(300):
            calls = [engine.Call(instance["g"], [i, j]) for j in range(5)]
            for call in calls:
                call.resume()
            calls[1].resume()
            calls[2].close()
        return True

    assert together(run, run, run) == [True] * 3


SUBINTERPRETER = """
import engine
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
other = interpreters.create()
code = "import engine.run.call"
try:
    failure = interpreters.run_string(other, code)
    print(failure.type.__name__, failure.msg)   # from 3.13 on it is returned
except interpreters.RunFailedError as failure:
    print(failure)
"""


def test_a_second_interpreter_of_python_is_refused():
    """One interpreter of a process has the engine; see RATIONALE.md."""
    done = subprocess.run([sys.executable, "-c", SUBINTERPRETER], capture_output=True, text=True, check=True)
    assert "ImportError" in done.stdout
    assert re.search("one interpreter per process|does not support loading in subinterpreters", done.stdout)
