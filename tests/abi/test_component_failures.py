"""What ends calls of components otherwise: exceptions of the host, traps, entering where one may not."""

import asyncio

import pytest

from canonabi.instance.instantiation import instantiate
from engine import StackLimit, Trap

# `run` calls f with memory and post-return on the way: f(string) -> string is what can fail anywhere
CALLER = """(component
  (import "f" (func $f (param "x" string) (result string)))
  (core module $memory
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "realloc") (param i32 i32 i32 i32) (result i32)
      (if (i32.eq (local.get 3) (i32.const 13)) (then unreachable))
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (local.get 3)))))
  (core instance $memory (instantiate $memory))
  (core func $lowered (canon lower (func $f)
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))))
  (core module $m
    (import "" "f" (func $f (param i32 i32 i32)))
    (import "" "memory" (memory 1))
    (global $calls (mut i32) (i32.const 0))
    (func (export "run") (param i32 i32) (result i32)
      (call $f (local.get 0) (local.get 1) (i32.const 64))
      (i32.const 64))
    (func (export "after") (param i32)
      (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
    (func (export "calls") (result i32) (global.get $calls))
    (func (export "trap") unreachable))
  (core instance $i (instantiate $m (with "" (instance
    (export "f" (func $lowered)) (export "memory" (memory $memory "memory"))))))
  (func (export "run") (param "x" string) (result string) (canon lift (core func $i "run")
    (memory (core memory $memory "memory")) (realloc (core func $memory "realloc"))
    (post-return (core func $i "after"))))
  (func (export "calls") (result u32) (canon lift (core func $i "calls")))
  (func (export "trap") (canon lift (core func $i "trap"))))"""


# Exceptions of the host


class Own(Exception):
    """An exception that says odd things."""

    def __str__(self):
        raise ValueError("no text")


EXCEPTIONS = [
    KeyboardInterrupt(),
    SystemExit(3),
    MemoryError("full"),
    RecursionError("deep"),
    asyncio.CancelledError(),
    GeneratorExit(),
    ValueError("wrong"),
    Own(),
]


@pytest.mark.parametrize("error", EXCEPTIONS, ids=lambda error: type(error).__name__)
def test_what_a_host_function_raises_comes_out_unchanged(load, error):
    def f(_):
        raise error

    instance = load(CALLER, {"f": f})
    with pytest.raises(type(error)) as caught:
        instance.exports["run"]("x")
    assert caught.value is error
    assert error.__notes__ == ["called from wasm:\n  0: m!run (at offset 0x70)\n  1: component!run"]
    del error.__notes__
    assert instance.poisoned.startswith(type(error).__name__)


@pytest.mark.parametrize("error", EXCEPTIONS, ids=lambda error: type(error).__name__)
def test_exceptions_pass_through_components(load, error):
    def f(_):
        raise error

    inner = load(CALLER, {"f": f})
    outer = load(CALLER, {"f": inner.exports["run"]})
    with pytest.raises(type(error)) as caught:
        outer.exports["run"]("x")
    assert caught.value is error
    [note] = error.__notes__
    frames = ["m!run (at offset 0x70)", "component!run"] * 2
    assert note == "\n".join(["called from wasm:", *(f"  {i}: {frame}" for i, frame in enumerate(frames))])
    del error.__notes__
    assert inner.poisoned == outer.poisoned
    assert inner.poisoned.startswith(type(error).__name__)


def test_a_poisoned_instance_says_by_what(load):
    instance = load(CALLER, {"f": str.upper})
    with pytest.raises(Trap, match="unreachable"):
        instance.exports["trap"]()
    for name, args in (("calls", ()), ("run", ("x",)), ("trap", ())):
        with pytest.raises(Trap) as caught:
            instance.exports[name](*args)
        assert caught.value.message == (
            "cannot enter component instance: the instance is poisoned since a call ended with: unreachable"
        )
    assert instance.poisoned == "unreachable"
    assert repr(instance) == "<canonabi.Instance: run, calls, trap (poisoned)>"


def test_poison_stays_with_the_instances_that_were_left(load):
    inner = load(CALLER, {"f": str.upper})
    outer = load(CALLER, {"f": inner.exports["run"]})
    with pytest.raises(Trap):
        outer.exports["trap"]()
    assert outer.poisoned
    assert inner.poisoned is None
    assert inner.exports["run"]("x") == "X"


def test_a_caller_meets_the_poison_of_its_callee(load):
    inner = load(CALLER, {"f": str.upper})
    outer = load(CALLER, {"f": inner.exports["run"]})
    with pytest.raises(Trap):
        inner.exports["trap"]()
    with pytest.raises(Trap, match="cannot enter component instance: the instance is poisoned") as caught:
        outer.exports["run"]("x")
    assert [frame.func_name for frame in caught.value.frames] == ["run", "run"]
    assert outer.poisoned


# Where it happens


def test_a_trap_in_realloc_for_an_argument_poisons(load):
    instance = load(CALLER, {"f": str.upper})
    with pytest.raises(Trap, match="unreachable"):
        instance.exports["run"]("thirteen char")
    assert instance.poisoned == "unreachable"


def test_a_trap_in_realloc_for_a_result_of_the_host_poisons(load):
    instance = load(CALLER, {"f": lambda _: "thirteen char"})
    with pytest.raises(Trap, match="unreachable"):
        instance.exports["run"]("x")
    assert instance.poisoned == "unreachable"


def test_a_trap_in_realloc_for_another_component_poisons_both(load):
    inner = load(CALLER, {"f": lambda _: "y"})
    outer = load(CALLER, {"f": inner.exports["run"]})
    long = load(CALLER, {"f": outer.exports["run"]})
    with pytest.raises(Trap, match="unreachable"):
        long.exports["run"]("thirteen char")
    assert (long.poisoned, outer.poisoned, inner.poisoned) == ("unreachable", None, None)


def test_wrong_arguments_do_not_poison(load):
    instance = load(CALLER, {"f": str.upper})
    with pytest.raises(TypeError, match="x: expected str, got int"):
        instance.exports["run"](1)
    with pytest.raises(ValueError, match="U\\+D800 is a surrogate, not a character"):
        instance.exports["run"]("\ud800")
    assert instance.poisoned is None
    assert instance.exports["run"]("x") == "X"


def test_post_return_follows_each_call(load):
    instance = load(CALLER, {"f": str.upper})
    assert [instance.exports["run"](x) for x in "ab"] == ["A", "B"]
    assert instance.exports["calls"]() == 2


POST = """(component
  (import "log" (func $log (param "x" u32)))
  (core func $log (canon lower (func $log)))
  (core module $m
    (import "" "log" (func $log (param i32)))
    (func (export "run") (param i32) (result i32)
      (call $log (local.get 0))
      (if (i32.eqz (local.get 0)) (then unreachable))
      (i32.add (local.get 0) (i32.const 1)))
    (func (export "leaving") (param i32) (call $log (local.get 0)))
    (func (export "trapping") (param i32) unreachable))
  (core instance $i (instantiate $m (with "" (instance (export "log" (func $log))))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
  (func (export "leaving") (param "x" u32) (result u32)
    (canon lift (core func $i "run") (post-return (core func $i "leaving"))))
  (func (export "trapping") (param "x" u32) (result u32)
    (canon lift (core func $i "run") (post-return (core func $i "trapping")))))"""


@pytest.mark.parametrize(
    "name, message", [("leaving", "cannot leave component instance"), ("trapping", "unreachable")]
)
def test_a_trap_in_post_return(load, name, message):
    calls = []
    instance = load(POST, {"log": calls.append})
    with pytest.raises(Trap, match=message):
        instance.exports[name](1)
    assert calls == [1]
    assert instance.poisoned == message


# Entering


def test_the_host_cannot_come_back_in(load):
    failures = []

    def f(x):
        with pytest.raises(Trap, match="cannot enter component instance: it is already running") as caught:
            instance.exports["run"](x)
        failures.append(caught)
        return x

    instance = load(CALLER, {"f": f})
    assert instance.exports["run"]("x") == "x"
    assert len(failures) == 1
    assert instance.poisoned is None


def test_a_sibling_cannot_come_back_in(load):
    instances = []
    first = load(CALLER, {"f": lambda x: instances[0].exports["run"](x)})
    second = load(CALLER, {"f": first.exports["run"]})
    instances.append(second)
    with pytest.raises(Trap, match="cannot enter component instance"):
        second.exports["run"]("x")


def test_recursion_through_python_and_new_instances_ends(load, program):
    caller = program(CALLER)
    kind = load(caller, {"f": str})

    def f(x):
        return load(caller, {"f": f}).exports["run"](x)

    with pytest.raises((StackLimit, RecursionError)):
        f("x")
    assert kind.exports["run"]("x") == "x"


# A child calls what its parent implements, which may be entered though it runs
DONUT = """(component $parent
  (core module $m (func (export "inc") (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))))
  (core instance $m (instantiate $m))
  (func $inc (param "x" u32) (result u32) (canon lift (core func $m "inc")))
  (component $child
    (import "inc" (func $inc (param "x" u32) (result u32)))
    (core func $inc (canon lower (func $inc)))
    (core module $m (import "" "inc" (func $inc (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $inc (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "inc" (func $inc))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $c (instantiate $child (with "inc" (func $inc))))
  (core func $run (canon lower (func $c "run")))
  (core module $top (import "" "run" (func $run (param i32) (result i32)))
    (func (export "run") (param i32) (result i32) (call $run (local.get 0))))
  (core instance $top (instantiate $top (with "" (instance (export "run" (func $run))))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $top "run")))
  (export "child" (func $c "run")))"""


@pytest.mark.parametrize("name", ["run", "child"])
def test_a_parent_may_be_entered_by_its_child(load, name):
    exports = load(DONUT).exports
    assert [exports[name](x) for x in range(3)] == [1, 2, 3]


# An async function is called by an `async` lower; it returns at once
ASYNC = """(component
  (component $callee
    (core module $m
      (import "" "task.return" (func $return (param i32)))
      (func (export "f") (param i32) (result i32)
        (if (i32.eq (local.get 0) (i32.const 1)) (then (call $return (i32.const 0))))
        (if (i32.ne (local.get 0) (i32.const 2)) (then (call $return (i32.add (local.get 0) (i32.const 1)))))
        (i32.load8_u (i32.add (i32.const 8) (local.get 0))))
      (memory 1)
      (data (i32.const 8) "\\00\\00\\00\\01\\07\\00")
      (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
    (canon task.return (result u32) (core func $return))
    (core instance $i (instantiate $m (with "" (instance (export "task.return" (func $return))))))
    (func (export "f") async (param "x" u32) (result u32)
      (canon lift (core func $i "f") async (callback (core func $i "callback")))))
  (component $caller
    (import "f" (func $f async (param "x" u32) (result u32)))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (core func $f (canon lower (func $f) async (memory (core memory $memory "memory"))))
    (core func $sync (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32 i32) (result i32)))
      (import "" "sync" (func $sync (param i32) (result i32)))
      (import "" "memory" (memory 1))
      (func (export "run") (param i32) (result i32)
        (i32.add (i32.mul (i32.const 1000) (call $f (local.get 0) (i32.const 16))) (i32.load (i32.const 16))))
      (func (export "sync") (param i32) (result i32) (call $sync (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "f" (func $f)) (export "sync" (func $sync)) (export "memory" (memory $memory "memory"))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
    (func (export "sync") (param "x" u32) (result u32) (canon lift (core func $i "sync"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "f" (func $a "f"))))
  (export "run" (func $b "run"))
  (export "sync" (func $b "sync")))"""


def test_async_functions_that_do_not_wait(load):
    exports = load(ASYNC).exports
    assert exports["run"](0) == 2001
    assert exports["run"](5) == 2006
    assert exports["sync"](5) == 6


@pytest.mark.parametrize(
    "x, kind, message",
    [
        (1, Trap, "`task.return` or `task.cancel` called more than once for current task"),
        (2, Trap, "async-lifted export failed to produce a result"),
        (4, Trap, "unsupported callback code: 7"),
    ],
)
def test_async_functions_that_do_otherwise(load, x, kind, message):
    with pytest.raises(kind, match=message):
        load(ASYNC).exports["run"](x)


BACKPRESSURE = """(component
  (component $callee
    (core module $m
      (import "" "inc" (func $inc)) (import "" "dec" (func $dec))
      (import "" "task.return" (func $return (param i32)))
      (func (export "f") (param i32) (result i32) (call $return (local.get 0)) (i32.const 0))
      (func (export "callback") (param i32 i32 i32) (result i32) unreachable)
      (func (export "press") (param i32) (result i32)
        (if (i32.lt_s (local.get 0) (i32.const 0))
          (then (call $dec))
          (else (loop $again
            (if (local.get 0) (then
              (call $inc)
              (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
              (br $again))))))
        (i32.const 0)))
    (canon task.return (result u32) (core func $return))
    (canon backpressure.inc (core func $inc))
    (canon backpressure.dec (core func $dec))
    (core instance $i (instantiate $m (with "" (instance
      (export "task.return" (func $return)) (export "inc" (func $inc)) (export "dec" (func $dec))))))
    (func (export "f") async (param "x" u32) (result u32)
      (canon lift (core func $i "f") async (callback (core func $i "callback"))))
    (func (export "press") (param "n" s32) (result u32) (canon lift (core func $i "press"))))
  (instance $a (instantiate $callee))
  (core func $f (canon lower (func $a "f")))
  (core module $m (import "" "f" (func $f (param i32) (result i32)))
    (func (export "run") (param i32) (result i32) (call $f (local.get 0))))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $f))))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
  (export "press" (func $a "press")))"""


def test_backpressure(load):
    exports = load(BACKPRESSURE).exports
    assert exports["run"](5) == 5
    exports["press"](3)
    for _ in range(3):
        exports["press"](-1)
    assert exports["run"](6) == 6
    exports["press"](1)
    with pytest.raises(Trap, match="cannot block a synchronous task before returning"):
        exports["run"](7)


@pytest.mark.parametrize("n, message", [(65536, "overflow"), (-1, "underflow")])
def test_backpressure_is_counted(load, n, message):
    exports = load(BACKPRESSURE).exports
    with pytest.raises(Trap, match=f"backpressure counter {message}"):
        exports["press"](n)


def test_a_failed_instantiation_leaves_nothing(program):
    text = "(component (core module $m (func $f unreachable) (start $f)) (core instance (instantiate $m)))"
    with pytest.raises(Trap, match="unreachable"):
        instantiate(program(text))
