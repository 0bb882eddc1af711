"""wasi.caller(): which guest has called the host function that runs, also while it is being made."""

import gc
import io
import threading
from pathlib import Path

import pytest

import engine
import wasi

COMPONENTS = Path(__file__).parent / "components"
CALLS = """(module (import "host" "f" (func $f)) (memory (export "memory") 1)
  (data (i32.const 8) "booting") (global (export "n") i32 (i32.const 7))
  (func (export "call") (call $f)))"""
STARTS = """(module (import "host" "f" (func $f)) (memory (export "memory") 1)
  (data (i32.const 8) "booting") (func $s (call $f)) (start $s)
  (func (export "answer") (result i32) (i32.const 42)))"""
REACTOR = """(module (import "host" "f" (func $f))
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1) (data (i32.const 8) "booting")
  (data (i32.const 0) "\\10\\00\\00\\00\\08\\00\\00\\00")
  (func (export "_initialize") (call $f))
  (func (export "read") (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 32)))))"""
COMPONENT = """(component $c
  (import "f" (func $f))
  (core func $lowered (canon lower (func $f)))
  (core module $m (import "host" "f" (func $f)) (func (export "call") (call $f)) {start})
  (core instance $i (instantiate $m (with "host" (instance (export "f" (func $lowered))))))
  (func (export "call") (canon lift (core func $i "call"))))"""
OUTSIDE = (
    "no guest is calling: caller() is for host functions that a guest calls, in the thread that runs them;"
    " one that a module exports again is called by Python alone"
)
IS_START = """(module (import "host" "f" (func $f)) (start $f) (memory (export "memory") 1)
  (data (i32.const 8) "booting") (export "f" (func $f)) (func (export "call") (call $f)))"""


class Seen(list):
    """Host functions that note who calls."""

    def f(self):
        self.append(wasi.caller())

    @property
    def imports(self):
        return {"host": {"f": self.f}}


def test_a_module():
    seen = Seen()
    guests = [wasi.load(CALLS, imports=seen.imports) for _ in range(3)]
    for guest in guests:
        guest.call()
    assert [a is b for a, b in zip(seen, guests, strict=True)] == [True] * 3


def test_its_memory_is_there_while_it_starts():
    """What a log function needs."""
    said = []

    def log():
        guest = wasi.caller()
        said.append(guest.memory.read(8, 7))
        said.append(guest.answer())
        said.append(guest)

    guest = wasi.load(STARTS, imports={"host": {"f": log}})
    assert said == [b"booting", 42, guest]
    assert said[2] is guest


def test_a_host_function_that_is_the_start_function():
    said = []

    def f():
        said.append((wasi.caller(), wasi.caller().memory.read(8, 7)))

    guest = wasi.load(IS_START, imports={"host": {"f": f}})
    assert said[0][0] is guest
    assert said[0][1] == b"booting"
    assert wasi.usage(guest)["host_calls"] == 1
    with pytest.raises(RuntimeError):
        wasi.caller()


def test_a_start_function_of_a_host_that_calls_another_guest():
    seen = []
    inner = wasi.load(CALLS, imports={"host": {"f": lambda: seen.append(wasi.caller())}})

    def f():
        inner.call()
        seen.append(wasi.caller())

    guest = wasi.load(IS_START, imports={"host": {"f": f}})
    assert seen[0] is inner
    assert seen[1] is guest


def test_a_start_function_of_a_host_that_raises():
    def f():
        raise KeyError(wasi.caller().memory.size)

    with pytest.raises(KeyError, match="^65536$"):
        wasi.load(IS_START, imports={"host": {"f": f}})
    with pytest.raises(RuntimeError):
        wasi.caller()


def test_a_start_function_of_a_host_is_a_call():
    """It can be interrupted, and its time is limited, as that of others."""
    with pytest.raises(wasi.Interrupted, match="^interrupted$"):
        wasi.load(IS_START, imports={"host": {"f": lambda: wasi.interrupt(wasi.caller())}})
    with pytest.raises(wasi.Timeout, match="^time limit exceeded$"):
        wasi.compile(IS_START).instantiate({"host": {"f": lambda: None}}, limits=wasi.Limits(seconds=1e-9))
    with pytest.raises(wasi.WasmError, match="^the instance is closed$"):
        wasi.load(IS_START, imports={"host": {"f": lambda: wasi.caller().close()}})


def test_a_host_function_that_is_exported_again():
    """Python calls it alone; a guest that imports it has called it."""
    said = []

    def f():
        try:
            said.append(wasi.caller())
        except RuntimeError as error:
            said.append(str(error))

    guest = wasi.load(IS_START, imports={"host": {"f": f}})
    guest.f()
    guest.call()
    other = wasi.load(CALLS, imports={"host": guest})
    other.call()
    assert [said[0] is guest, said[1] == OUTSIDE, said[2] is guest, said[3] is other] == [True] * 4


def test_initialize():
    seen = Seen()
    guest = wasi.load(REACTOR, imports=seen.imports)
    assert seen[0] is guest
    assert guest.memory.read(8, 7) == b"booting"


def test_an_object_that_wasi_reads_from():
    class Input(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            seen.f()
            return 0

    seen = Seen()
    guest = wasi.load(REACTOR, imports={"host": {"f": lambda: None}}, grants=wasi.Grants(stdin=Input()))
    guest.read()
    assert seen[0] is guest


def test_nested_calls():
    seen = []

    def outer_host():
        seen.append(wasi.caller())
        inner.call()
        seen.append(wasi.caller())

    outer = wasi.load(CALLS, imports={"host": {"f": outer_host}})
    inner = wasi.load(CALLS, imports={"host": {"f": lambda: seen.append(wasi.caller())}})
    outer.call()
    assert [guest is outer for guest in seen] == [True, False, True]
    assert seen[1] is inner


def test_the_same_guest_in_itself():
    seen = []

    def f():
        seen.append(wasi.caller())
        if len(seen) < 5:
            guest.call()

    guest = wasi.load(CALLS, imports={"host": {"f": f}})
    guest.call()
    assert all(one is guest for one in seen)
    assert len(seen) == 5


def test_after_an_exception_nobody_calls():
    def f():
        raise KeyError

    guest = wasi.load(CALLS, imports={"host": {"f": f}})
    with pytest.raises(KeyError):
        guest.call()
    with pytest.raises(RuntimeError):
        wasi.caller()


def test_an_instance_that_another_one_calls():
    """The host function serves the one that imports it, whoever called that."""
    seen = Seen()
    inner = wasi.load(CALLS, imports=seen.imports)
    outer = wasi.load(
        '(module (import "a" "call" (func $f)) (func (export "g") (call $f)))', imports={"a": inner}
    )
    outer.g()
    assert seen[0] is inner


def test_an_imported_host_function_that_is_called_by_reference():
    seen = Seen()
    source = """(module (import "host" "f" (func $f)) (table funcref (elem $f))
      (func (export "g") (call_indirect (i32.const 0)))
      (func (export "h") (return_call $f)))"""
    guest = wasi.load(source, imports=seen.imports)
    guest.g()
    guest.h()
    assert all(one is guest for one in seen)


def test_outside():
    with pytest.raises(RuntimeError) as raised:
        wasi.caller()
    assert str(raised.value) == OUTSIDE


def test_in_a_thread_that_a_host_function_starts():
    failures = []

    def ask():
        try:
            wasi.caller()
        except RuntimeError as error:
            failures.append(str(error))

    def f():
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()

    wasi.load(CALLS, imports={"host": {"f": f}}).call()
    assert failures == [OUTSIDE]


def test_threads_have_their_own():
    meeting = threading.Barrier(2)
    guests = {}
    right = []

    def f():
        meeting.wait()  # both are in their host functions now
        right.append(wasi.caller() is guests[threading.current_thread().name])
        meeting.wait()

    for name in "ab":
        guests[name] = wasi.load(CALLS, imports={"host": {"f": f}})
    threads = [threading.Thread(target=guest.call, name=name) for name, guest in guests.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert right == [True, True]


def test_an_instance_of_which_a_function_was_kept():
    """The object is gone; another one does what it did."""
    read = []
    call = wasi.load(
        CALLS, imports={"host": {"f": lambda: read.append(wasi.caller().memory.read(8, 7))}}
    ).call
    gc.collect()
    call()
    call()
    assert read == [b"booting"] * 2


def test_a_reactor_of_which_a_function_was_kept():
    """What stands for its `_initialize` does nothing, as before."""
    calls = []

    def f():
        if not calls:  # by _initialize
            calls.append(None)
        else:
            wasi.caller()._initialize()
            calls.append(wasi.caller().memory.read(8, 7))

    source = REACTOR.replace('(export "read")', '(export "g") (call $f)) (func (export "read")')
    call = wasi.load(source, imports={"host": {"f": f}}).g
    gc.collect()
    call()
    assert calls == [None, b"booting"]


def test_an_instance_of_which_a_reference_was_kept():
    """Nobody but a table of another instance has the function."""
    read = []
    keeper = wasi.load(
        '(module (table (export "t") 1 funcref) (func (export "g") (call_indirect (i32.const 0))))'
    )
    source = """(module (import "host" "f" (func $f)) (import "k" "t" (table 1 funcref))
      (memory (export "memory") 1) (data (i32.const 8) "booting")
      (func $g (call $f)) (elem (i32.const 0) $g))"""

    def f():
        read.append(wasi.caller().memory.read(8, 7))

    wasi.load(source, imports={"host": {"f": f}, "k": keeper})
    gc.collect()
    keeper.g()
    gc.collect()
    keeper.g()
    assert read == [b"booting"] * 2


def test_an_instance_of_the_engine():
    seen = Seen()
    instance = engine.Instance(engine.Module(CALLS), seen.imports)
    instance["call"]()
    assert type(seen[0]) is wasi.Instance
    assert seen[0].n.value == 7


def test_nothing_is_kept():
    alive = []

    class Canary:
        def __del__(self):
            alive.remove(self.number)

    def make(number):
        canary = Canary()
        canary.number = number
        alive.append(number)

        def f():
            assert canary.number == number
            wasi.caller()

        return f

    for number in range(20):
        guest = wasi.load(CALLS, imports={"host": {"f": make(number)}})
        guest.call()
    del guest
    gc.collect()
    assert alive == []


# Components


@pytest.fixture(scope="module")
def component():
    return wasi.compile(COMPONENT.format(start=""))


def test_a_component(component):
    seen = Seen()
    guests = [component.instantiate({"f": seen.f}) for _ in range(3)]
    for guest in guests:
        guest.call()
    assert [a is b for a, b in zip(seen, guests, strict=True)] == [True] * 3


def test_a_component_that_starts():
    seen = []

    def f():
        guest = wasi.caller()
        with pytest.raises(wasi.WasmError) as raised:
            guest.call()
        seen.extend((guest, str(raised.value), list(guest.exports)))

    guest = wasi.load(COMPONENT.format(start="(start 0)"), imports={"f": f})
    assert seen[0] is guest
    assert seen[1:] == ["the instance is still being created: `call` cannot be used yet", ["call"]]


def test_a_component_that_another_one_calls(component):
    seen = Seen()
    inner = component.instantiate({"f": seen.f})
    outer = wasi.load(COMPONENT.format(start=""), imports={"f": inner.call})
    outer.call()
    assert seen[0] is inner


def test_a_component_within_a_component():
    seen = Seen()
    source = COMPONENT.format(start="").replace("(component $c", "(component $inner", 1)
    guest = wasi.load(
        f"""(component (import "f" (func $f)) {source}
          (instance $i (instantiate $inner (with "f" (func $f)))) (export "call" (func $i "call")))""",
        imports={"f": seen.f},
    )
    guest.call()
    assert seen[0] is guest


def test_a_composition(component):
    seen = Seen()
    part = wasi.compile(
        """(component (import "f" (func $f)) (import "x" (func $x))
          (core func $a (canon lower (func $f))) (core func $b (canon lower (func $x)))
          (core module $m (import "" "a" (func $a)) (import "" "b" (func $b))
            (func (export "call") (call $a) (call $b)))
          (core instance $i (instantiate $m (with "" (instance
            (export "a" (func $a)) (export "b" (func $b))))))
          (func (export "call") (canon lift (core func $i "call"))))"""
    )
    source = '(component (import "call" (func $f)) (export "g" (func $f)))'
    with wasi.compose(wasi.compile(source), {"call": component}).instantiate({"f": seen.f}) as whole:
        whole.g()
        assert seen[0] is whole
    seen.clear()
    with wasi.compose(part, {"x": seen.f}).instantiate({"f": seen.f}) as whole:
        whole.call()
        assert [one is whole for one in seen] == [True, True]


def test_a_component_of_which_a_function_was_kept(component):
    exports = []
    call = component.instantiate({"f": lambda: exports.append(list(wasi.caller().exports))}).call
    gc.collect()
    call()
    call()
    assert exports == [["call"]] * 2


def test_a_destructor_of_the_host():
    seen = Seen()

    class Thing:
        def drop(self):
            seen.f()

    source = """(component (import "thing" (type $thing (sub resource)))
      (core func $drop (canon resource.drop $thing))
      (core module $m (import "" "drop" (func $drop (param i32)))
        (func (export "f") (param i32) (call $drop (local.get 0))))
      (core instance $i (instantiate $m (with "" (instance (export "drop" (func $drop))))))
      (func (export "take") (param "t" (own $thing)) (canon lift (core func $i "f"))))"""
    guest = wasi.load(source, imports={"thing": Thing})
    guest.take(Thing())
    assert seen[0] is guest
