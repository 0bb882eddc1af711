"""Guests and hosts that do what they should not: the process lives, and says what was wrong.

A guest whose realloc lies, traps, grows the memory or calls out; hosts that raise at every step; handles
that are dropped twice or guessed; destructors that come back; instances that are closed under a call.
"""

import asyncio
import gc
import signal
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

import engine
from canonabi.binary.decode import decode
from canonabi.calls.functions import HostFunc
from canonabi.instance.instance import Instance
from canonabi.instance.instantiation import instantiate
from canonabi.text.component import parse_component
from canonabi.types.valtypes import FuncType, List, String
from canonabi.validation.validate import validate
from engine import Limits, Trap

# what realloc does, by its mode
BUMP, NOWHERE, ODD, UNREACHABLE, GROW, LEAVE, SPIN, RECURSE, POST_TRAP, POST_LEAVE = range(10)
ALLOCATOR = """
  (import "host" "tick" (func $tick))
  (memory (export "memory") 1)
  (global $mode (mut i32) (i32.const 0))
  (global $top (mut i32) (i32.const 1024))
  (func (export "set-mode") (param i32) (global.set $mode (local.get 0)))
  (func $deep (call $deep))
  (func (export "realloc") (param i32 i32 i32 i32) (result i32)
    (if (i32.eq (global.get $mode) (i32.const 1)) (then (return (i32.const -8))))
    (if (i32.eq (global.get $mode) (i32.const 2)) (then (return (i32.const 1025))))
    (if (i32.eq (global.get $mode) (i32.const 3)) (then (unreachable)))
    (if (i32.eq (global.get $mode) (i32.const 4))
      (then (return (i32.shl (memory.grow (i32.const 64)) (i32.const 16)))))
    (if (i32.eq (global.get $mode) (i32.const 5)) (then (call $tick)))
    (if (i32.eq (global.get $mode) (i32.const 6)) (then (loop $again (br $again))))
    (if (i32.eq (global.get $mode) (i32.const 7)) (then (call $deep)))
    (global.set $top (i32.and (i32.add (global.get $top) (i32.const 7)) (i32.const -8)))
    (global.get $top)
    (global.set $top (i32.add (global.get $top) (local.get 3))))
  (func (export "post") (param i32)
    (if (i32.eq (global.get $mode) (i32.const 8)) (then (unreachable)))
    (if (i32.eq (global.get $mode) (i32.const 9)) (then (call $tick))))"""
LIFT = '(memory (core memory $a "memory")) (realloc (core func $a "realloc"))'
STRINGS = f"""(component
  (import "tick" (func $tick))
  (import "call" (func $call (param "s" string) (result (list string))))
  (core func $core-tick (canon lower (func $tick)))
  (core module $allocator {ALLOCATOR})
  (core instance $a (instantiate $allocator (with "host" (instance (export "tick" (func $core-tick))))))
  (core func $core-call (canon lower (func $call) {LIFT}))
  (core module $main
    (import "a" "memory" (memory 1))
    (import "host" "call" (func $call (param i32 i32 i32)))
    (func (export "length") (param i32 i32) (result i32) (local.get 1))
    (func (export "spilled") (param i32) (result i32) (i32.load offset=4 (local.get 0)))
    (func (export "echo") (param i32 i32) (result i32)
      (i32.store (i32.const 64) (local.get 0)) (i32.store (i32.const 68) (local.get 1)) (i32.const 64))
    (func (export "text") (param i32 i32 i32) (result i32)
      (i32.store (local.get 0) (local.get 1)) (i32.store offset=4 (local.get 0) (local.get 2)) (local.get 0))
    (func (export "place") (param i32) (result i32) (local.get 0))
    (func (export "call") (param i32 i32) (result i32)
      (call $call (local.get 0) (local.get 1) (i32.const 80)) (i32.load (i32.const 84))))
  (core instance $m (instantiate $main (with "a" (instance $a))
    (with "host" (instance (export "call" (func $core-call))))))
  (func (export "set-mode") (param "mode" u32) (canon lift (core func $a "set-mode")))
  (func (export "length") (param "s" string) (result u32)
    (canon lift (core func $m "length") {LIFT}))
  (func (export "list-length") (param "l" (list u32)) (result u32)
    (canon lift (core func $m "length") {LIFT}))
  (func (export "strings-length") (param "l" (list string)) (result u32)
    (canon lift (core func $m "length") {LIFT}))
  (func (export "spilled") (param "r" (tuple (list u8) {" ".join(["u64"] * 15)}))
    (result u32) (canon lift (core func $m "spilled") {LIFT}))
  (func (export "echo") (param "s" string) (result string)
    (canon lift (core func $m "echo") {LIFT}
      (post-return (core func $a "post"))))
  (func (export "text") (param "at" u32) (param "ptr" u32) (param "length" u32) (result string)
    (canon lift (core func $m "text") (memory (core memory $a "memory"))))
  (func (export "words") (param "at" u32) (param "ptr" u32) (param "length" u32) (result (list (list u64)))
    (canon lift (core func $m "text") (memory (core memory $a "memory"))))
  (func (export "place") (param "at" u32) (result (tuple u64 u64))
    (canon lift (core func $m "place") (memory (core memory $a "memory"))))
  (func (export "call") (param "s" string) (result u32)
    (canon lift (core func $m "call") {LIFT})))"""


def program(text):
    return validate(decode(parse_component(text)))


STRINGS_PROGRAM = program(STRINGS)
TICK = FuncType()
CALL = FuncType([("s", String())], List(String()))
ARGS = ([1, 2, 3], *range(15))


def strings(tick=lambda: None, call=lambda s: [s, "é€😀"], **options):
    imports = {"tick": HostFunc(tick, TICK, "tick"), "call": HostFunc(call, CALL, "call")}
    return instantiate(STRINGS_PROGRAM, imports, **options)


CALLS = {
    "length": ("text",), "list-length": ([1, 2, 3],), "strings-length": (["a", "b"],), "spilled": (ARGS,),
    "echo": ("text",), "call": ("text",),
}  # fmt: skip
LIES = {
    NOWHERE: "beyond end of memory", ODD: "not aligned", UNREACHABLE: "unreachable", LEAVE: "cannot leave",
    RECURSE: "stack", SPIN: "fuel",
}  # fmt: skip


@pytest.mark.parametrize("mode", LIES)
@pytest.mark.parametrize("name", CALLS)
def test_reallocs_that_lie(name, mode):
    if mode == ODD and name in ("length", "echo", "call"):
        pytest.skip("text in UTF-8 may lie anywhere")
    instance = strings(limits=Limits(fuel=1_000_000))
    exports = instance.exports
    assert exports["length"]("text") == 4
    exports["set-mode"](mode)
    with pytest.raises(engine.WasmError, match=LIES[mode]):
        exports[name](*CALLS[name])
    assert instance.poisoned
    with pytest.raises(engine.WasmError):
        exports["length"]("text")
    assert strings().exports["length"]("text") == 4
    instance.close()


@pytest.fixture
def alarm():
    """Send this thread a signal soon, whose handler raises KeyboardInterrupt."""

    def interrupt(*_):
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGALRM, interrupt)
    yield lambda: signal.setitimer(signal.ITIMER_REAL, 0.05)
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, previous)


@pytest.mark.alone
@pytest.mark.parametrize("name", CALLS)
def test_a_signal_ends_a_realloc(name, alarm):
    instance = strings()
    instance.exports["set-mode"](SPIN)
    alarm()
    with pytest.raises(KeyboardInterrupt):
        instance.exports[name](*CALLS[name])
    assert instance.poisoned
    instance.close()


@pytest.mark.parametrize("name", CALLS)
def test_a_realloc_that_grows_the_memory(name):
    expected = strings().exports[name](*CALLS[name])
    exports = strings().exports
    exports["set-mode"](GROW)
    assert exports[name](*CALLS[name]) == expected
    assert exports[name](*CALLS[name]) == expected


@pytest.mark.parametrize(
    "mode, match", [(POST_TRAP, "unreachable"), (POST_LEAVE, "cannot leave component instance")]
)
def test_a_post_return_that_traps(mode, match):
    instance = strings()
    assert instance.exports["echo"]("text") == "text"
    instance.exports["set-mode"](mode)
    with pytest.raises(Trap, match=match):
        instance.exports["echo"]("text")
    assert instance.poisoned


@pytest.mark.parametrize(
    "name, args",
    [
        ("text", (64, 65536, 1)),
        ("text", (64, 65530, 7)),
        ("text", (64, 0xFFFFFFFF, 0xFFFFFFFF)),
        ("text", (64, 0, 0x7FFFFFFF)),
        ("text", (62, 0, 1)),
        ("text", (65532, 0, 1)),
        ("text", (0xFFFFFFFC, 0, 1)),
        ("words", (64, 4, 0x20000000)),
        ("words", (64, 65536, 1)),
        ("words", (64, 2, 1)),
        ("place", (65528,)),
        ("place", (4,)),
        ("place", (0xFFFFFFF8,)),
    ],
)
def test_results_that_are_not_there(name, args):
    instance = strings()
    if args[0] < 65528 and args[0] % 4 == 0 and name != "place":
        assert instance.exports[name](64, 0, 0) in ("", [])
    with pytest.raises(Trap):
        instance.exports[name](*args)
    assert instance.poisoned


# Hosts that raise

RAISED = (
    KeyboardInterrupt,
    SystemExit,
    MemoryError,
    RecursionError,
    asyncio.CancelledError,
    KeyError,
    GeneratorExit,
)


@pytest.mark.parametrize("kind", RAISED)
@pytest.mark.parametrize("name", ["call", "length"])
def test_a_host_that_raises(kind, name):
    def fails(*_):
        raise kind("by the host")

    instance = strings(tick=fails, call=fails)
    instance.exports["set-mode"](BUMP)
    if name == "length":  # in realloc nothing may be called: the host is not reached
        instance.exports["set-mode"](LEAVE)
        kind = Trap
    with pytest.raises(kind):
        instance.exports[name]("text")
    instance.close()


class Failing(list):
    """A sequence that does something when its `at`-th element is looked at, or after so many looks."""

    def __init__(self, items, at, action):
        super().__init__(items)
        self.left = at
        self.action = action

    def _look(self):
        self.left -= 1
        if self.left < 0:
            self.action()

    def __getitem__(self, index):
        self._look()
        return super().__getitem__(index)

    def __iter__(self):
        for item in super().__iter__():
            self._look()
            yield item

    def __len__(self):
        self._look()
        return super().__len__()


class Numbers:
    """Not a list, but a sequence."""

    def __init__(self, at, action):
        self.items = Failing([1, 2, 3], at, action)

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


def stop():
    raise KeyboardInterrupt("in an argument")


@pytest.mark.parametrize("at", range(8))
@pytest.mark.parametrize("make", [lambda at, do: Failing([1, 2, 3], at, do), Numbers])
def test_an_argument_that_raises_at_any_step(make, at):
    instance = strings()
    try:
        assert instance.exports["list-length"](make(at, stop)) == 3
    except (KeyboardInterrupt, TypeError):
        pass
    assert not instance.poisoned
    assert instance.exports["list-length"]([1, 2]) == 2


@pytest.mark.parametrize("at", range(8))
@pytest.mark.parametrize("make", [lambda at, do: Failing([1, 2, 3], at, do), Numbers])
def test_an_argument_that_closes_the_instance(make, at):
    instance = strings()
    try:
        assert instance.exports["list-length"](make(at, instance.close)) == 3
    except (engine.WasmError, TypeError, RuntimeError, ValueError):
        pass
    instance.close()


@pytest.mark.parametrize("at", range(8))
@pytest.mark.parametrize("make", [lambda at, do: Failing([1, 2, 3], at, do), Numbers])
def test_an_argument_that_calls_the_instance(make, at):
    instance = strings()
    try:
        assert instance.exports["list-length"](make(at, lambda: instance.exports["length"]("abc"))) == 3
    except (TypeError, Trap):  # it runs already
        pass
    assert not instance.poisoned
    assert instance.exports["list-length"]([1, 2]) == 2


@pytest.mark.parametrize("result", [None, "text", [1], ["a", 1], ["\ud800"], 5, [b"a"], object()])
def test_a_host_that_returns_something_else(result):
    instance = strings(call=lambda s: result)
    with pytest.raises((TypeError, ValueError)):
        instance.exports["call"]("text")
    instance.close()


def test_a_list_that_changes_under_its_conversion():
    """The host keeps the list that it returned, and empties it when realloc runs: realloc cannot call it."""
    words = ["a", "b", "c"]
    instance = strings(call=lambda s: words)
    assert instance.exports["call"]("text") == 3
    words.clear()
    assert instance.exports["call"]("text") == 0


# Instances that are closed under a call


def test_a_host_that_closes_the_instance_that_calls_it():
    instance = strings(call=lambda s: instance.close() or ["a"])
    with pytest.raises((engine.WasmError, RuntimeError)):
        instance.exports["call"]("text")
    instance.close()
    with pytest.raises((engine.WasmError, RuntimeError)):
        instance.exports["length"]("text")


def test_another_thread_closes_the_instance_under_a_call():
    refused = []

    def closes(_):
        def close():
            try:
                instance.close()
            except Exception as error:
                refused.append(error)

        thread = threading.Thread(target=close)
        thread.start()
        thread.join(0.2)
        refused.append(thread)
        return ["a"]

    instance = strings(call=closes)
    try:
        assert instance.exports["call"]("text") == 1
    except (engine.WasmError, RuntimeError):
        pass
    for thread in refused:
        if isinstance(thread, threading.Thread):
            thread.join(30)
            assert not thread.is_alive()
    instance.close()


def test_a_host_that_calls_back():
    """A component instance that runs cannot be entered."""
    instance = strings(call=lambda s: [instance.exports["echo"](s)])
    with pytest.raises(Trap, match="cannot enter component instance"):
        instance.exports["call"]("text")
    assert instance.poisoned


def test_what_is_kept_past_the_end():
    instance = strings()
    function = instance.exports["length"]
    exports = instance.exports
    instance.close()
    instance.close()
    for attempt in (lambda: function("text"), lambda: exports["echo"]):
        with pytest.raises(engine.WasmError, match="^the instance is closed$"):
            attempt()
    alone = strings().exports["length"]  # holds all that it needs
    gc.collect()
    assert alone("text") == 4


def test_four_threads_use_one_instance():
    instance = strings()
    barrier = threading.Barrier(4)

    def run(number):
        barrier.wait(30)
        done = 0
        for i in range(100):
            text = f"{number}:{i}"
            try:
                assert instance.exports["echo"](text) == text
                assert instance.exports["call"](text) == 2
                done += 1
            except engine.WasmError as error:  # used by another thread
                if isinstance(error, Trap):
                    raise
        return done

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(run, range(4))) > 0
    assert instance.exports["length"]("text") == 4
    assert not instance.poisoned


@pytest.fixture
def storm():
    """Collect garbage whenever anything is made."""
    kept = gc.get_threshold()
    gc.set_threshold(1)
    yield
    gc.set_threshold(*kept)


def test_calls_in_a_storm_of_collections(storm):
    instance = strings(call=lambda s: [s, *"abc"])
    for _ in range(50):
        assert instance.exports["echo"]("é" * 10) == "é" * 10
        assert instance.exports["call"]("text") == 4
        assert instance.exports["strings-length"](["a", "bc"]) == 2


def test_instances_in_a_storm_of_collections(storm):
    def once():
        instance = strings(call=lambda s: [instance and s])
        assert instance.exports["call"]("text") == 1

    for _ in range(5):
        once()


def test_an_instance_of_nothing():
    with pytest.raises(TypeError, match=r"use instantiate\(\)"):
        Instance()
    nothing = Instance.__new__(Instance)
    assert nothing.poisoned is None
    assert repr(nothing) == "<canonabi.Instance: >"


RAISES = """(component
  (import "f" (func $f))
  (core func $cf (canon lower (func $f)))
  (func (export "g") (canon lift (core func $cf))))"""


class Unspeakable(Exception):
    """An exception whose text cannot be had."""

    def __str__(self):
        raise KeyboardInterrupt


def test_a_host_that_raises_what_cannot_be_said():
    def host():
        raise Unspeakable

    program = validate(decode(parse_component(RAISES)))
    function = HostFunc(host, dict(program.type.imports)["f"].type, "f")
    instance = instantiate(program, {"f": function})
    with pytest.raises(Unspeakable):
        instance.exports["g"]()
    assert instance.poisoned == "Unspeakable"
