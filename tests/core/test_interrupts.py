"""Ctrl-C and other signals: they arrive wherever the guest is, and it is usable afterwards.

Delays are measured and shown (`pytest -rP`); what is asserted is generous, as machines are busy.
"""

import os
import signal
import threading
import time

import pytest

import engine
from engine import Instance, Memory, MemoryType, Module

pytestmark = pytest.mark.alone

GENEROUS = 5.0  # seconds; measured are milliseconds
LARGE = 65536  # pages of the memory that bulk operations work on: 4 GiB

GUEST = """(module
  (import "m" "host" (func $host))
  (tag $tag)
  (func (export "one") (result i32) (i32.const 1))
  (func (export "loop") (loop (br 0)))
  (func (export "nested") (call $host))
  (func (export "calls") (loop (call $f) (br 0))) (func $f)
  (func (export "host_calls") (loop (call $host) (br 0)))
  (func $tail (export "tail") (return_call $tail))
  (func (export "throws") (loop $l (block $b (try_table (catch_all $b) (throw $tag))) (br $l))))"""
BULK = """(module
  (import "m" "memory" (memory 16384))
  (func (export "one") (result i32) (i32.const 1))
  (func (export "fill") (memory.fill (i32.const 0) (i32.const 7) (i32.const 0xFFFFFFFF)))
  (func (export "copy") (memory.copy (i32.const 0) (i32.const 1) (i32.const 0xFFFFFFF0)))
  (func (export "copy_up") (memory.copy (i32.const 1) (i32.const 0) (i32.const 0xFFFFFFF0)))
  (func (export "pieces") (loop
    (memory.fill (i32.const 0) (i32.const 0) (i32.const 0x100000))
    (memory.copy (i32.const 0) (i32.const 0x100000) (i32.const 0x100000)) (br 0))))"""


@pytest.fixture
def interrupted():
    """A function that runs another one, which an interrupt must end, and prints how long that took."""
    previous = signal.signal(signal.SIGALRM, on_alarm)

    def run(function, after=0.05):
        signal.setitimer(signal.ITIMER_REAL, after)
        began = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            function()
        delay = time.monotonic() - began - after
        print(f"delay: {1000 * delay:.1f} ms")
        assert delay < GENEROUS

    yield run
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, previous)


def on_alarm(number, frame):
    raise KeyboardInterrupt


def guest(form, host=lambda: None):
    return Instance(Module(GUEST), {"m": {"host": host}}, engine=form)


@pytest.mark.parametrize("name", ["loop", "calls", "host_calls", "tail", "throws"])
def test_loops_are_interrupted(name, form, interrupted):
    instance = guest(form)
    for _ in range(3):
        interrupted(instance[name])
        assert instance["one"]() == 1


def test_nested_calls_are_interrupted(form, interrupted):
    instance = guest(form, lambda: inner["nested"]())
    inner = guest(form, lambda: instance["loop"]())
    for _ in range(3):
        interrupted(instance["nested"])
        assert (instance["one"](), inner["one"]()) == (1, 1)


def test_a_loop_of_calls_of_builtins_is_interrupted(form, interrupted):
    """Functions in C look at no signals themselves."""
    interrupted(guest(form, [].clear)["host_calls"])


@pytest.fixture(scope="module")
def large():
    """Return a memory of 4 GiB, if the machine has that much."""
    available = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    if available < 6 << 30:
        pytest.skip(f"needs 4 GiB of memory, and only {available >> 20} MiB are free")
    memory = Memory(MemoryType(LARGE))
    yield memory
    memory.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["fill", "copy", "copy_up"])
def test_bulk_operations_on_four_gibibytes_are_interrupted(name, large, interrupted):
    instance = Instance(Module(BULK), {"m": {"memory": large}})
    interrupted(instance[name], after=0.1)
    assert instance["one"]() == 1


def test_many_bulk_operations_are_interrupted(form, interrupted):
    instance = Instance(Module(BULK), {"m": {"memory": Memory(MemoryType(16384))}}, engine=form)
    interrupted(instance["pieces"])
    assert instance["one"]() == 1


def test_a_fill_is_interrupted_where_it_is(interrupted):
    """What was filled stays filled; what was not, does not."""
    memory = Memory(MemoryType(16384))
    text = """(module (import "m" "memory" (memory 16384)) (func (export "f")
      (loop (memory.fill (i32.const 0) (i32.const 7) (i32.const 0x40000000)) (br 0))))"""
    instance = Instance(Module(text), {"m": {"memory": memory}})
    interrupted(instance["f"], after=0.01)
    assert memory.load_u8(0) == 7


def test_handlers_that_return_do_not_disturb(form):
    seen = []
    previous = signal.signal(signal.SIGALRM, lambda number, frame: seen.append(instance["one"]()))
    text = """(module (func (export "one") (result i32) (i32.const 1))
      (func (export "sum") (param $n i32) (result i32) (local $sum i32)
        (loop $again
          (local.set $sum (i32.add (local.get $sum) (i32.const 1)))
          (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
        (local.get $sum)))"""
    instance = Instance(Module(text), engine=form)
    signal.setitimer(signal.ITIMER_REAL, 0.002, 0.002)
    try:
        for _ in range(5):
            assert instance["sum"](20_000_000) == 20_000_000
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)
    assert len(seen) > 2
    assert set(seen) == {1}


def test_a_handler_may_close_the_instance(form, interrupted):
    text = """(module (memory (export "m") 64) (func (export "f")
      (loop
        (drop (i32.load (i32.const 8)))
        (memory.fill (i32.const 0) (i32.const 1) (i32.const 0x400000))
        (br 0))))"""
    instance = Instance(Module(text), engine=form)
    previous = signal.signal(signal.SIGALRM, lambda number, frame: instance.close())
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    try:
        with pytest.raises(engine.WasmError, match="^the instance is closed\n") as caught:
            instance["f"]()
        assert type(caught.value) is engine.WasmError
    finally:
        signal.signal(signal.SIGALRM, previous)


def test_suspended_calls_are_interrupted(interrupted):
    instance = guest(None, lambda: engine.SUSPEND)
    call = engine.Call(instance["nested"])
    assert not call.resume()
    looping = engine.Call(instance["loop"])
    interrupted(looping.resume)
    assert looping.done
    assert call.resume()


def test_waiting_for_another_thread_is_interrupted(interrupted):
    stop = threading.Event()
    entered = threading.Event()

    def host():
        entered.set()
        stop.wait(60)

    instance = guest(None, host)
    thread = threading.Thread(target=instance["nested"])
    thread.start()
    entered.wait(30)
    interrupted(instance["one"])
    stop.set()
    thread.join()
    assert instance["one"]() == 1


@pytest.mark.parametrize("repeat", range(3))
def test_translation_can_be_interrupted_and_done_again(interrupted, repeat):
    step = b"\x20\x00\x41\x01\x6a\x21\x00"  # local 0 plus one, again and again: 21 MB of it
    code = b"\0" + step * 3_000_000 + b"\x20\x00\x0b"
    size = leb(len(code))
    body = b"\1" + size + code
    binary = b"\0asm\1\0\0\0\1\6\1\x60\1\x7f\1\x7f\3\2\1\0\7\5\1\1f\0\0\x0a" + leb(len(body)) + body
    module = Module(binary)
    instance = Instance(module)
    interrupted(lambda: instance["f"](0), after=0.01 * (repeat + 1))
    assert instance["f"](5) == 3_000_005
    assert Instance(module)["f"](5) == 3_000_005


def leb(n):
    """Spell a number as LEB128."""
    digits = []
    while n > 127:
        digits.append(n & 127 | 128)
        n >>= 7
    return bytes([*digits, n])
