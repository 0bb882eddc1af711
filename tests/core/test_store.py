"""Ownership of stores: threads wait for each other, can be interrupted, and never corrupt anything."""

import itertools
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from engine import Func, FuncType, Instance, Memory, MemoryType, Module, Table, TableType

COUNTER = Module("""(module
    (memory (export "memory") 1 2000) (table (export "table") 1 externref)
    (global (export "n") (mut i32) (i32.const 0))
    (func (export "add") (param $times i32) (local $i i32)
        (loop $next
            (global.set 0 (i32.add (global.get 0) (i32.const 1)))
            (local.set $i (i32.add (local.get $i) (i32.const 1)))
            (br_if $next (i32.lt_u (local.get $i) (local.get $times))))))""")
TO_HOST = Module("""(module (import "m" "f" (func $f)) (memory (export "memory") 1)
    (func (export "run") (call $f)))""")


def in_threads(*actions: Callable[[], object]) -> None:
    """Run every action in a thread of its own; raise what one of them raised."""
    errors: list[BaseException] = []

    def guarded(action: Callable[[], object]) -> None:
        try:
            action()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(action,)) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


@pytest.mark.parametrize(("times", "calls"), [(1, 5000), (300_000, 20)])
def test_an_instance_is_used_by_one_thread_at_a_time(times, calls):
    instance = Instance(COUNTER)
    add = instance["add"]

    def work() -> None:
        for _ in range(calls):
            add(times)

    in_threads(*[work] * 4)
    assert instance["n"].value == 4 * times * calls


def test_python_changes_an_instance_between_calls_of_other_threads():
    instance = Instance(COUNTER)
    memory, table = instance["memory"], instance["table"]
    stop = threading.Event()

    def compute() -> None:
        while not stop.is_set():
            instance["add"](100_000)

    def change() -> None:
        try:
            for i in range(300):
                assert memory.grow(1) == 1 + i
                memory.store_u32(65536 * i + 8, i)
                assert table.grow(1, ("object", i)) == 1 + i
        finally:
            stop.set()

    in_threads(compute, change, compute)
    assert [memory.load_u32(65536 * i + 8) for i in range(300)] == list(range(300))
    assert all(table.get(1 + i) == ("object", i) for i in range(300))


def test_two_stores_run_at_once():
    """While one thread is in a host call of one store, another one uses another store."""
    entered, leave = threading.Event(), threading.Event()

    def wait() -> None:
        entered.set()
        assert leave.wait(30)

    slow, quick = Instance(TO_HOST, {"m": {"f": wait}}), Instance(COUNTER)

    def use() -> None:
        assert entered.wait(30)
        quick["add"](10)
        leave.set()

    in_threads(slow["run"], use)
    assert quick["n"].value == 10


def test_a_store_is_waited_for():
    order: list[str] = []
    entered = threading.Event()

    def host() -> None:
        entered.set()
        time.sleep(0.05)
        instance["memory"].store_u8(0, 1)  # its owner may go in again
        order.append("host")

    instance = Instance(TO_HOST, {"m": {"f": host}})

    def read() -> None:
        assert entered.wait(30)
        assert instance["memory"].load_u8(0) == 1
        order.append("read")

    in_threads(instance["run"], read)
    assert order == ["host", "read"]


def test_stores_are_merged_while_others_wait():
    module = Module('(module (import "m" "a" (memory 1)) (import "m" "b" (memory 1)))')
    memories = [Memory(MemoryType(1, 100)) for _ in range(40)]

    def link() -> None:
        for a, b in itertools.pairwise(memories):
            Instance(module, {"m": {"a": a, "b": b}})

    def link_backwards() -> None:
        for a, b in zip(memories[::-1], memories[-2::-1], strict=False):
            Instance(module, {"m": {"a": a, "b": b}})

    def use() -> None:
        for i in range(3000):
            memories[i % 40].store_u32(4 * threading.get_native_id() % 1000, i)
            if i % 400 == 0:
                memories[i % 40].grow(1)

    in_threads(link, use, link_backwards, use)
    Instance(module, {"m": {"a": memories[0], "b": memories[39]}})


def test_a_deadlock_is_an_error():
    """Two threads, each within a host call of its own instance, ask for the other's."""
    barrier = threading.Barrier(2)
    outcomes: list[str] = []

    def host(other: int) -> Callable[[], None]:
        def f() -> None:
            barrier.wait(30)
            try:
                instances[other]["memory"].store_u8(0, 1)
                outcomes.append("stored")
            except RuntimeError as error:
                outcomes.append(str(error))

        return f

    instances = [Instance(TO_HOST, {"m": {"f": host(1 - i)}}) for i in range(2)]
    in_threads(*[instance["run"] for instance in instances])
    assert sorted(outcomes) == ["deadlock: two threads wait for each other's instances", "stored"]
    assert [instance["memory"].load_u8(0) for instance in instances] in ([0, 1], [1, 0])


def test_functions_pass_from_store_to_store():
    table = Table(TableType("funcref", 4))
    instances = [
        Instance(Module(f'(module (func (export "f") (result i32) i32.const {i}))')) for i in range(3)
    ]

    def put(i: int) -> Callable[[], None]:
        return lambda: table.set(i, instances[i]["f"])

    in_threads(*[put(i) for i in range(3)])
    table.set(3, Func(lambda: 3, FuncType([], ["i32"])))
    instances.clear()
    assert [table.get(i)() for i in range(4)] == [0, 1, 2, 3]


@pytest.mark.usefixtures("interruptible")
def test_waiting_can_be_interrupted():
    """Ctrl-C reaches the main thread while it waits for a store that another thread owns."""
    code = """
import os, signal, sys, threading, time
from engine import Instance, Module
entered, leave = threading.Event(), threading.Event()
def host():
    entered.set()
    leave.wait(30)
instance = Instance(Module('''(module (import "m" "f" (func $f)) (memory (export "m") 1)
    (func (export "run") (call $f)))'''), {"m": {"f": host}})
memory = instance["m"]
thread = threading.Thread(target=instance["run"])
thread.start()
entered.wait(30)
threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
began = time.monotonic()
try:
    memory.load_u8(0)
    print("not interrupted")
except KeyboardInterrupt:
    print("interrupted", time.monotonic() - began < 5)
leave.set()
thread.join()
print(memory.load_u8(0))
"""
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.stdout, run.stderr) == ("interrupted True\n0\n", "")


def test_signals_do_not_disturb_the_queue():
    """A signal handler that raises nothing leaves the waiting thread in the queue."""
    seen: list[int] = []
    entered, leave = threading.Event(), threading.Event()

    def host() -> None:
        entered.set()
        leave.wait(30)

    instance = Instance(TO_HOST, {"m": {"f": host}})
    old = signal.signal(signal.SIGUSR1, lambda number, frame: (seen.append(number), leave.set()))
    try:
        thread = threading.Thread(target=instance["run"])
        thread.start()
        assert entered.wait(30)
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGUSR1)).start()
        assert instance["memory"].load_u8(0) == 0
        thread.join(30)
    finally:
        signal.signal(signal.SIGUSR1, old)
    assert seen == [signal.SIGUSR1]
