"""Limits that end running code carry the backtrace, as traps do; interrupts name the frames in a note."""

import _thread
import subprocess
import sys
import time

import pytest

import engine
from engine import (
    Exhaustion,
    Instance,
    Limits,
    Module,
    OutOfFuel,
    StackLimit,
    Tag,
    TagType,
    Timeout,
    UncaughtException,
)

PAGE = 65536
ENTERING = 1  # fuel of each call of a guest
MODULE = Module("""(module $guest
  (import "host" "f" (func $host))
  (import "host" "tag" (tag $tag))
  (memory (export "memory") 64)
  (table $t 4 funcref)
  (elem (table $t) (i32.const 0) func $endless)
  (func $endless (loop $again (nop) (br $again)))
  (func $nop)
  (func (export "loop") (nop) (call $endless))
  (func (export "indirect") (nop) (call_indirect $t (i32.const 0)))
  (func $middle (call $nop) (call $nop) (call $nop))
  (func (export "calls") (nop) (call $middle))
  (func $tail (return_call $tail))
  (func (export "tail") (call $tail) (nop))
  (func $recursive (call $recursive) (nop))
  (func (export "recursive") (call $recursive) (nop))
  (func $calls_host (call $host) (nop))
  (func (export "host") (call $calls_host) (nop))
  (func (export "host_forever") (loop $again (call $calls_host) (br $again)))
  (func $fill (memory.fill (i32.const 0) (i32.const 7) (i32.const 0x400000)))
  (func (export "fill") (nop) (call $fill))
  (func (export "fill_host") (memory.fill (i32.const 0) (i32.const 7) (i32.const 128)) (call $host) (nop))
  (func $copy (memory.copy (i32.const 1) (i32.const 0) (i32.const 0x3fffff)))
  (func (export "copy") (nop) (call $copy))
  (func $throw (throw $tag))
  (func $throws (loop $again (block $b (try_table (catch_all $b) (call $throw))) (br $again)))
  (func (export "throws") (nop) (call $throws))
  (func $catches (block $b (try_table (catch $tag $b) (call $host)) (nop)) (nop))
  (func (export "catches") (nop) (call $catches))
  (func (export "fine") (result i32) (i32.const 42)))""")
TAG = Tag(TagType([]))
CALL, LOOP, FILL = b"\x10", b"\x03", b"\xfc\x0b"


def guest(form, f=lambda: None, **limits):
    return Instance(MODULE, {"host": {"f": f, "tag": TAG}}, limits=Limits(**limits), engine=form)


def names(frames):
    return [frame.func_name for frame in frames]


def code_at(frame, n=1):
    return bytes(MODULE)[frame.offset : frame.offset + n]


FUEL = [
    ("loop", 10, ["endless", "loop"]),
    ("loop", 100_000, ["endless", "loop"]),
    ("indirect", 10, ["endless", "indirect"]),
    ("calls", 0, ["middle", "calls"]),
    ("calls", 1, ["nop", "middle", "calls"]),
    ("calls", 3, ["nop", "middle", "calls"]),
    ("tail", 1000, ["tail", "tail"]),
    ("recursive", 3, ["recursive"] * 5),
    ("host_forever", 0, ["calls_host", "host_forever"]),
    ("fill", 1000, ["fill", "fill"]),
    ("copy", 1000, ["copy", "copy"]),
    ("fill_host", 1, ["fill_host"]),
    ("throws", 0, ["throws", "throws"]),
    ("throws", 1, ["throw", "throws", "throws"]),
    ("throws", 1000, ["throw", "throws", "throws"]),
]


@pytest.mark.parametrize(("name", "fuel", "expected"), FUEL)
def test_out_of_fuel(name, fuel, expected, form):
    instance = guest(form, fuel=ENTERING + fuel)
    with pytest.raises(OutOfFuel) as raised:
        instance[name]()
    assert raised.value.message == "out of fuel"
    assert names(raised.value.frames) == expected
    assert all(code_at(frame) == CALL for frame in raised.value.frames[1:] if name != "indirect")
    assert str(raised.value).splitlines()[:2] == ["out of fuel", f"  0: {raised.value.frames[0]}"]
    assert instance["fine"]() == 42


@pytest.mark.parametrize(
    ("name", "fuel", "code"), [("fill", 100, FILL), ("copy", 100, b"\xfc\x0a"), ("fill_host", 1, CALL)]
)
def test_where_a_bulk_operation_runs_out(name, fuel, code, form):
    with pytest.raises(OutOfFuel) as raised:
        guest(form, fuel=ENTERING + fuel)[name]()
    assert code_at(raised.value.frames[0], len(code)) == code


@pytest.mark.parametrize("name", ["loop", "indirect", "tail", "throws", "host_forever"])
def test_timeout(name, form):
    instance = guest(form, seconds=0.005)
    with pytest.raises(Timeout) as raised:
        instance[name]()
    assert raised.value.message == "time limit exceeded"
    assert raised.value.frames[-1].func_name == name
    assert str(raised.value).startswith("time limit exceeded\n  0: guest!")
    assert instance["fine"]() == 42


SLOW = [("host", ["calls_host", "host"]), ("host_forever", ["calls_host", "host_forever"])]


@pytest.mark.parametrize(("name", "expected"), SLOW)
def test_timeout_that_the_host_used_up(name, expected, form):
    instance = guest(form, lambda: pass_time(0.01), seconds=0.005)
    with pytest.raises(Timeout) as raised:
        instance[name]()
    assert names(raised.value.frames) == expected
    assert [code_at(frame) for frame in raised.value.frames] == [CALL, CALL]
    assert instance["fine"]() == 42


def pass_time(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_timeout_after_the_guest_caught_what_the_host_raised(form):
    def f():
        pass_time(0.01)
        raise UncaughtException(tag=TAG)

    with pytest.raises(Timeout) as raised:
        guest(form, f, seconds=0.005)["catches"]()
    assert names(raised.value.frames) == ["catches", "catches"]


def test_exhaustion(form):
    instance = guest(form, stack=4096)
    with pytest.raises(Exhaustion) as raised:
        instance["recursive"]()
    assert isinstance(raised.value, engine.LimitExceeded)
    assert set(names(raised.value.frames)) == {"recursive"}
    assert {code_at(frame) for frame in raised.value.frames} == {CALL}


def test_a_limit_of_an_inner_call_keeps_its_frames_and_notes_the_outer_ones(form):
    inner = guest(form, fuel=10)
    outer = guest(form, inner["loop"].__call__)
    with pytest.raises(OutOfFuel) as raised:
        outer["host"]()
    assert names(raised.value.frames) == ["endless", "loop"]
    (note,) = raised.value.__notes__
    assert [line.split()[1] for line in note.splitlines()[1:]] == ["guest!calls_host", "guest!host"]


# Interrupts

NOTE = ["called from wasm:", "0: guest!calls_host", "1: guest!host"]


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_names_the_frames(form):
    """The host function returns with an interrupt pending: the driver is who sees it."""
    instance = guest(form, _thread.interrupt_main)
    with pytest.raises(KeyboardInterrupt) as raised:
        instance["host"]()
    (note,) = raised.value.__notes__
    assert [line.partition(" (")[0].strip() for line in note.splitlines()] == NOTE
    offset = int(note.splitlines()[1].rpartition("0x")[2].rstrip(")"), 16)
    assert bytes(MODULE)[offset : offset + 1] == CALL
    assert instance["fine"]() == 42


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_within_nested_calls_names_all_frames(form):
    inner = guest(form, _thread.interrupt_main)
    outer = guest(form, lambda: inner["host_forever"]())
    with pytest.raises(KeyboardInterrupt) as raised:
        outer["host"]()
    first, second = raised.value.__notes__
    assert "1: guest!host_forever (" in first
    assert "1: guest!host (" in second


# Nesting of host and guest

NESTING = """
import sys, engine
sys.setrecursionlimit(10**9)
module = engine.Module('''(module $guest
  (import "" "h" (func $h))
  (func $inner (call $h))
  (func (export "outer") (call $inner)))''')
instance = engine.Instance(module, {"": {"h": lambda: instance["outer"]()}})
try:
    instance["outer"]()
except engine.StackLimit as error:
    print(error.message)
    print([frame.func_name for frame in error.frames], isinstance(error, engine.LimitExceeded))
    print(len(error.__notes__), error.__notes__[0].split(" (")[0].split())
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="CPython's own bound on C calls comes first")
def test_the_limit_of_the_stack_of_c():
    assert issubclass(StackLimit, engine.LimitExceeded)
    done = subprocess.run([sys.executable, "-c", NESTING], capture_output=True, text=True, check=True)
    message, frames, notes = done.stdout.splitlines()
    assert message == "call stack exhausted: host and guest call each other too deeply"
    assert frames == "['inner', 'outer'] True"
    assert notes == "1 ['called', 'from', 'wasm:', '0:', 'guest!inner']"
