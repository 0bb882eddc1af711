"""engine.Call: guests that the host suspends; nesting; many calls; threads that share a module."""

import gc
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import engine

TEXT = """(module
    (import "m" "wait" (func $wait (param i32) (result i32)))
    (func (export "f") (param i32) (result i32) (i32.add (call $wait (local.get 0)) (i32.const 1)))
    (func (export "twice") (param i32) (result i32) (call $wait (call $wait (local.get 0))))
    (func (export "plain") (param i32) (result i32) (local.get 0)))"""
MODULE = engine.Module(TEXT)
ROUNDS = int(os.environ.get("WASI_ENGINE_ROUNDS", "50000"))  # a million in long runs


def suspending(form="tail"):
    return engine.Instance(MODULE, {"m": {"wait": lambda x: engine.SUSPEND}}, engine=form)


def resident():
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_a_call_goes_on_where_it_was_suspended(form):
    call = engine.Call(suspending(form)["twice"], 5)
    assert [call.resume(), call.done] == [False, False]
    assert [call.resume(7), call.resume(9)] == [False, True]
    assert call.results == 9


def test_calls_of_one_instance_are_suspended_together():
    instance = suspending()
    calls = [engine.Call(instance["f"], i) for i in range(10)]
    assert not any(call.resume() for call in calls)
    assert instance["plain"](3) == 3
    assert all(call.resume(10 * i) for i, call in reversed(list(enumerate(calls))))
    assert [call.results for call in calls] == [10 * i + 1 for i in range(10)]


def test_a_call_that_python_waits_for_cannot_suspend():
    instance = suspending()
    with pytest.raises(engine.CannotSuspend, match="use engine.Call"):
        instance["f"](1)
    assert instance["plain"](4) == 4


def test_the_value_given_has_the_type_of_the_result():
    call = engine.Call(suspending()["f"], 1)
    call.resume()
    with pytest.raises(TypeError, match="expected i32, got 'x'"):
        call.resume("x")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ten_thousand_suspended_calls_take_little_memory():
    function = suspending()["f"]
    warm = [engine.Call(function, 0) for _ in range(100)]
    for call in warm:
        call.resume()
    gc.collect()
    before = resident()
    calls = [engine.Call(function, i) for i in range(10_000)]
    for call in calls:
        call.resume()
    assert (resident() - before) / len(calls) <= 8192
    assert all(call.resume(i) and call.results == i + 1 for i, call in enumerate(calls))


def test_an_object_that_only_a_suspended_stack_holds_is_kept():
    instance = engine.Instance(
        engine.Module("""(module (import "m" "wait" (func $wait))
            (func (export "f") (param externref) (result externref) (call $wait) (local.get 0)))"""),
        {"m": {"wait": lambda: engine.SUSPEND}},
    )
    call = engine.Call(instance["f"], ["only here"])
    call.resume()
    for i in range(10_000):  # enough references for collections
        engine.Call(instance["f"], [i]).close()
    gc.collect()
    assert call.resume() and call.results == ["only here"]


NESTING = """
import sys, threading
import engine
sys.setrecursionlimit(1_000_000)
depth = 0
def host(n):
    global depth
    depth = n
    return guest(n + 1)
module = engine.Module('''(module (import "m" "h" (func $h (param i32) (result i32)))
    (func (export "f") (param i32) (result i32)
        (if (i32.ge_s (local.get 0) (i32.const 100000)) (then (return (local.get 0))))
        (call $h (local.get 0))))''')
instance = engine.Instance(module, {"m": {"h": host}})
guest = instance["f"]
def run():
    try:
        print(guest(0))
    except (RecursionError, engine.StackLimit, engine.Exhaustion) as end:
        print(type(end).__name__, depth > 100)
    print(guest(100000))
run()
threading.stack_size(1 << 20)
thread = threading.Thread(target=run); thread.start(); thread.join()
"""


def test_host_and_guest_that_call_each_other_too_deeply_end_cleanly():
    done = subprocess.run([sys.executable, "-c", NESTING], capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[1::2] == ["100000", "100000"]
    assert all(line.split()[0] in ("RecursionError", "StackLimit", "Exhaustion") for line in lines[::2])
    assert all(line.endswith("True") for line in lines[::2])


SHAPES = {
    "numbers": ('(func (export "f") (param i32 f64) (result f64) (local.get 1))', (1, 2.5)),
    "many results": ('(func (export "f") (result i32 i64) (i32.const 1) (i64.const 2))', ()),
    "reference": ('(func (export "f") (param externref) (result externref) (local.get 0))', (object(),)),
    "host": ('(import "m" "h" (func $h (param i32))) (func (export "f") (call $h (i32.const 4)))', ()),
    "trap": ('(func (export "f") (unreachable))', ()),
    "function": ('(func $g) (elem declare func $g) (func (export "f") (result funcref) (ref.func $g))', ()),
}


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("shape", SHAPES)
def test_calls_leave_nothing_behind(shape):
    fields, arguments = SHAPES[shape]
    instance = engine.Instance(engine.Module(f"(module {fields})"), {"m": {"h": lambda x: None}})
    function = instance["f"]

    def run(times):
        for _ in range(times):
            try:
                function(*arguments)
            except engine.Trap:
                pass

    rounds = ROUNDS // 10 if shape == "trap" else ROUNDS
    run(rounds // 5)
    gc.collect()
    counts = [sys.getrefcount(x) for x in (*arguments, function, instance)]
    before = resident()
    run(rounds)
    gc.collect()
    assert [sys.getrefcount(x) for x in (*arguments, function, instance)] == counts
    assert (resident() - before) / rounds <= 1 + (1 << 17) / rounds  # the allocator may take a piece


def test_threads_translate_and_run_one_module_at_once():
    body = '(func (export "f{0}") (param i32) (result i32) (i32.add (local.get 0) (i32.const {0})))'
    functions = "".join(body.format(i) for i in range(500))
    module = engine.Module(f"(module {functions})")
    start = threading.Barrier(4)
    wrong = []

    def run(seed):
        instance = engine.Instance(module)
        start.wait()
        for i in range(500):
            j = (i * 7 + seed) % 500
            if instance[f"f{j}"](seed) != seed + j:
                wrong.append((seed, j))

    threads = [threading.Thread(target=run, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


INTERRUPTS = {
    "loop": """(func (export "f") (loop (br 0)))""",
    "nested": """(import "m" "h" (func $h))
        (func (export "f") (call $h)) (func (export "g") (loop (br 0)))""",
    "fill": """(memory i64 65536) (func (export "f")
        (loop (memory.fill (i64.const 0) (i32.const 0) (i64.const 0x100000000)) (br 0)))""",
}
INTERRUPTED = """
import os, signal, sys, threading, time
import engine
module = engine.Module({text!r})
instance = engine.Instance(module, {{"m": {{"h": lambda: instance["g"]()}}}})
signal.signal(signal.SIGINT, signal.default_int_handler)
sent = []
def send():
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)
threading.Timer(0.1, send).start()
try:
    instance["f"]()
except KeyboardInterrupt:
    print("interrupted", round(1000 * (time.monotonic() - sent[0])), "ms", file=sys.stderr)
    print("interrupted")
print(instance["one"]())
"""


@pytest.mark.parametrize("where", INTERRUPTS)
def test_interrupt(where):
    text = f'(module {INTERRUPTS[where]} (func (export "one") (result i32) (i32.const 1)))'
    code = INTERRUPTED.format(text=text)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.split() == ["interrupted", "1"], done.stderr
    print(done.stderr)
