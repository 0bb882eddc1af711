"""engine.Call: guests that the host suspends, resumes, throws into and drops."""

import gc
import os
import sys
import threading
import time
import weakref
from pathlib import Path

import pytest

import engine
from engine import SUSPEND, Call, Func, FuncType, Instance, Module, Trap, WasmError
from engine.features import Limits

TEXT = """(module $guest
    (import "m" "wait" (func $wait (param i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "f") (param i32) (result i32) (i32.add (call $wait (local.get 0)) (i32.const 1)))
    (func (export "twice") (param i32) (result i32) (call $wait (call $wait (local.get 0))))
    (func (export "plain") (param i32) (result i32) (local.get 0))
    (func (export "pair") (param i32 i64) (result i64 i32) (local.get 1) (local.get 0))
    (func (export "nothing"))
    (func (export "trap") (unreachable))
    (func $deep (export "deep") (param i32) (result i32)
      (if (result i32) (local.get 0)
        (then (i32.add (i32.const 1) (call $deep (i32.sub (local.get 0) (i32.const 1)))))
        (else (call $wait (i32.const 0)))))
    (func (export "then_trap") (drop (call $wait (i32.const 0))) (unreachable))
    (func (export "load") (result i32) (drop (call $wait (i32.const 0))) (i32.load (i32.const 0))))"""
MODULE = Module(TEXT)


def suspending(form=None, wait=lambda x: SUSPEND, **limits):
    return Instance(MODULE, {"m": {"wait": wait}}, engine=form, limits=Limits(**limits))


def resident():
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


# Running


def test_a_call_goes_on_where_it_was_suspended(form):
    call = Call(suspending(form)["twice"], 5)
    assert [call.resume(), call.done] == [False, False]
    assert [call.resume(7), call.resume(9)] == [False, True]
    assert (call.done, call.results) == (True, 9)


@pytest.mark.parametrize(
    ("name", "arguments", "results"),
    [("plain", (5,), 5), ("nothing", (), None), ("pair", (1, 2), (2, 1))],
)
def test_a_call_that_is_not_suspended(name, arguments, results, form):
    call = Call(suspending(form)[name], *arguments)
    assert not call.done
    assert call.resume()
    assert call.results == results


def test_calls_of_one_instance_are_suspended_together():
    instance = suspending()
    calls = [Call(instance["f"], i) for i in range(10)]
    assert not any(call.resume() for call in calls)
    assert instance["plain"](3) == 3
    assert all(call.resume(10 * i) for i, call in reversed(list(enumerate(calls))))
    assert [call.results for call in calls] == [10 * i + 1 for i in range(10)]


def test_a_deep_stack_is_suspended_and_grows(form):
    calls = [Call(suspending(form)["deep"], n) for n in (10, 1000, 10_000)]
    assert not any(call.resume() for call in calls)
    assert all(call.resume(5) for call in calls)
    assert [call.results for call in calls] == [15, 1005, 10_005]


def test_a_host_function_may_run_other_calls(form):
    def nested(x):
        if x >= 3:
            return SUSPEND
        inner = Call(instance["f"], x + 1)
        inner.resume()
        return inner.results if inner.done else inner.resume(100) and inner.results

    instance = suspending(form, nested)
    assert instance["f"](0) == 104
    outer = Call(instance["f"], 3)
    assert not outer.resume()
    assert outer.resume(0)


def test_a_call_may_resume_another_of_the_same_instance(form):
    def wait(x):
        if x == 1:
            first.resume(40)
            return first.results
        return SUSPEND

    instance = suspending(form, wait)
    first, second = Call(instance["f"], 0), Call(instance["f"], 1)
    assert not first.resume()
    assert second.resume()
    assert second.results == 42


def test_types_are_checked_before_anything_runs():
    instance = suspending()
    before = instance.usage()["guest_calls"]
    for arguments, error in (
        (("x",), TypeError),
        ((2**32,), OverflowError),
        ((), TypeError),
        ((1, 2), TypeError),
    ):
        with pytest.raises(error, match="^function `f`"):
            Call(instance["f"], *arguments)
    assert instance.usage()["host_calls"] == 0
    assert instance.usage()["guest_calls"] - before <= 2


@pytest.mark.parametrize(
    ("value", "error", "message"),
    [
        ("x", TypeError, "host function `m.wait`, result 1: expected i32, got 'x' (str)"),
        (None, TypeError, "host function `m.wait`, result 1: expected i32, got None (NoneType)"),
        (-(2**40), OverflowError,
         "host function `m.wait`, result 1: expected i32, got -1099511627776, which is out of range"),
        (SUSPEND, TypeError, "host function `m.wait`, result 1: expected i32, got engine.SUSPEND (Suspend)"),
    ],
)  # fmt: skip
def test_a_wrong_value_leaves_the_call_suspended(value, error, message, form):
    call = Call(suspending(form)["f"], 1)
    call.resume()
    for _ in range(2):
        with pytest.raises(error) as raised:
            call.resume(value)
        assert str(raised.value) == message
        assert not call.done
    assert call.resume(4)
    assert call.results == 5


def test_several_results_of_the_host(form):
    text = """(module (import "" "f" (func $f (param i32) (result externref i64)))
        (func (export "f") (param i32) (result externref i64) (call $f (local.get 0))))"""
    call = Call(Instance(Module(text), {"": {"f": lambda x: SUSPEND}}, engine=form)["f"], 1)
    call.resume()
    for wrong in (1, (1,), (1, "x"), (1, 2, 3)):
        with pytest.raises(TypeError, match=r"^host function `\.f`"):
            call.resume(wrong)
    assert call.resume(("a", 2))
    assert call.results == ("a", 2)


# Errors


def test_what_cannot_be_done_in_which_state(form):
    instance = suspending(form)

    def states():
        ready, suspended, returned, failed, closed = (Call(instance["f"], 1) for _ in range(5))
        suspended.resume()
        returned.resume()
        returned.resume(1)
        failed.resume()
        with pytest.raises(KeyError):
            failed.throw(KeyError(1))
        closed.close()
        return ready, suspended, returned, failed, closed

    ready, suspended, returned, failed, closed = states()
    assert [call.done for call in (ready, suspended)] == [False, False]
    assert [call.done for call in (returned, failed, closed)] == [True, True, True]
    for call, message in ((returned, "returned"), (failed, "failed"), (closed, "is closed")):
        message = f"the call {'has ' if message != 'is closed' else ''}{message}"
        for act in (call.resume, lambda call=call: call.throw(ValueError())):
            with pytest.raises(RuntimeError) as raised:
                act()
            assert str(raised.value) == message
        if call is not returned:
            with pytest.raises(RuntimeError) as raised:
                _ = call.results
            assert str(raised.value) == message
    for call in (ready, suspended):
        with pytest.raises(RuntimeError, match="^the call has not returned yet$"):
            _ = call.results
    with pytest.raises(TypeError, match="^the call has not begun: nothing waits for a value$"):
        ready.resume(1)
    for call in (ready, suspended, returned, failed, closed):
        call.close()
        call.close()
    assert returned.results == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "__cinit__() takes at least 1 positional argument (0 given)"),
        (
            (len,),
            "Argument 'func' has incorrect type (expected wasi.Func, got builtin_function_or_method)",
        ),
        ((None,), "Argument 'func' has incorrect type (expected wasi.Func, got NoneType)"),
        ((Func(abs, FuncType(["i32"], ["i32"])), 1), "function `abs` is a host function: call it"),
    ],
)
def test_calls_of_what_cannot_be_called(arguments, message):
    with pytest.raises(TypeError) as raised:
        Call(*arguments)
    assert str(raised.value) == message


def test_a_running_call_is_left_alone(form):
    problems = []

    def wait(x):
        for act in (call.resume, call.close, lambda: call.throw(ValueError()), lambda: call.results):
            with pytest.raises(RuntimeError) as raised:
                act()
            problems.append(str(raised.value))
        return 5

    call = Call(suspending(form, wait)["f"], 1)
    assert call.resume()
    assert call.results == 6
    assert problems == ["the call is running"] * 4


def test_traps_and_exceptions_end_the_call(form):
    instance = suspending(form)
    for name, resumes in (("trap", 0), ("then_trap", 1)):
        call = Call(instance[name])
        if resumes:
            assert not call.resume()
        with pytest.raises(Trap) as raised:
            call.resume(0) if resumes else call.resume()
        assert [frame.func_name for frame in raised.value.frames] == [name]
        assert call.done
    assert instance["plain"](1) == 1


@pytest.mark.parametrize("problem", [ValueError("x"), KeyboardInterrupt(), GeneratorExit()], ids=repr)
def test_an_exception_thrown_into_a_call_comes_out(problem, form):
    call = Call(suspending(form)["f"], 1)
    call.resume()
    with pytest.raises(type(problem)) as raised:
        call.throw(problem)
    assert raised.value is problem
    assert "guest!f" in problem.__notes__[0]
    assert call.done


def test_throwing_into_a_call_that_has_not_begun():
    problem, call = ValueError("x"), Call(suspending()["f"], 1)
    with pytest.raises(ValueError, match="^x$") as raised:
        call.throw(problem)
    assert raised.value is problem
    assert call.done
    with pytest.raises(TypeError, match="^expected an exception, got 5$"):
        Call(suspending()["f"], 1).throw(5)


def test_a_closed_instance():
    instance = suspending()
    ready, suspended = Call(instance["f"], 1), Call(instance["load"])
    assert not suspended.resume()
    instance.close()
    for call in (ready, suspended):
        with pytest.raises(WasmError, match="^the instance is closed$"):
            call.resume()
        assert not call.done
        call.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        Call(instance["f"], 1)


def test_a_call_that_python_waits_for_cannot_suspend(form):
    def outer(x):
        return instance["plain"](x) if x else instance["f"](1)

    instance = suspending(form, lambda x: outer(0) if x == 0 else SUSPEND)
    call = Call(instance["f"], 0)  # guest, host, guest, and the host below suspends
    with pytest.raises(engine.CannotSuspend) as raised:
        call.resume()
    assert str(raised.value) == (
        "host function `m.wait` suspended, but Python waits for the guest: use engine.Call"
    )
    assert call.done
    assert instance["plain"](4) == 4


def test_with():
    instance = suspending()
    with Call(instance["f"], 1) as call:
        assert not call.resume()
    assert call.done
    with pytest.raises(ValueError, match="mine"), Call(instance["f"], 1) as call:
        raise ValueError("mine")
    assert call.done


def test_repr():
    call = Call(suspending()["nothing"])
    assert repr(call) == "<engine.Call of <wasi.Func nothing (func)>: not begun>"
    call.close()
    assert repr(call).endswith(": closed>")
    assert (repr(SUSPEND), bool(SUSPEND)) == ("engine.SUSPEND", True)


# Stores, threads, lifetimes


def test_a_suspended_call_does_not_own_its_store():
    instance = suspending()
    call = Call(instance["f"], 1)
    assert not call.resume()
    answers = []
    thread = threading.Thread(
        target=lambda: answers.append((instance["plain"](5), call.resume(7), call.results))
    )
    thread.start()
    thread.join(30)
    assert answers == [(5, True, 8)]


def test_two_threads_cannot_run_one_call():
    entered, leave = threading.Event(), threading.Event()

    def wait(x):
        entered.set()
        leave.wait(30)
        return x

    call = Call(suspending(wait=wait)["f"], 1)
    thread = threading.Thread(target=call.resume)
    thread.start()
    entered.wait(30)
    with pytest.raises(RuntimeError, match="^the call is running$"):
        call.resume()
    with pytest.raises(RuntimeError, match="^the call is running$"):
        call.close()
    leave.set()
    thread.join(30)
    assert call.results == 2


def test_suspended_calls_survive_merging_of_their_stores(form):
    first, second = suspending(form), suspending(form)
    calls = [Call(instance["f"], 1) for instance in (first, second) for _ in range(3)]
    assert not any(call.resume() for call in calls)
    crowd = [Instance(MODULE, {"m": {"wait": instance["plain"]}}) for instance in (first, second, second)]
    Instance(
        Module('(module (import "" "a" (func (param i32) (result i32))) (import "" "b" (memory 1)))'),
        {"": {"a": first["f"], "b": crowd[2]["memory"]}},
    )
    assert all(call.resume(i) for i, call in enumerate(calls))
    assert [call.results for call in calls] == [1, 2, 3, 4, 5, 6]
    assert first.usage() == second.usage()


@pytest.mark.measures_memory
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ten_thousand_suspended_calls_take_little_memory():
    function = suspending()["f"]

    def suspend(n):
        calls = [Call(function, i) for i in range(n)]
        assert not any(call.resume() for call in calls)
        return calls

    suspend(100)
    gc.collect()
    before = resident()
    calls = suspend(10_000)
    each = (resident() - before) / 10_000
    assert each <= 8192
    assert all(call.resume(i) and call.results == i + 1 for i, call in enumerate(calls))
    del calls
    for _ in range(5):  # each as many again: nothing of it stays
        suspend(10_000)
    gc.collect()
    assert (resident() - before) / 10_000 <= 1.5 * each


SIX = """(module (import "m" "wait" (func $wait)) (memory 1)
    (func (export "f") (param externref) (result externref) (call $wait) (local.get 0))
    (func (export "drop") (param externref)))"""


def test_an_object_that_only_a_suspended_stack_holds_is_kept(form):
    instance = Instance(Module(SIX), {"m": {"wait": lambda: SUSPEND}}, engine=form)
    call = Call(instance["f"], ["only here"])
    ready = Call(instance["f"], ["and here"])
    assert not call.resume()
    for i in range(10_000):  # enough references for collections
        instance["drop"]([i])
    gc.collect()
    assert call.resume()
    assert call.results == ["only here"]
    assert not ready.resume()
    assert ready.resume()
    assert ready.results == ["and here"]


def test_a_dropped_call_lets_go_of_its_objects():
    class Thing:
        pass

    instance = Instance(Module(SIX), {"m": {"wait": lambda: SUSPEND}})
    calls, gone = [], []
    for ending in (Call.close, lambda call: call.throw(KeyError()), lambda call: None):
        thing = Thing()
        gone.append(weakref.ref(thing))
        call = Call(instance["f"], thing)
        call.resume()
        calls.append((call, ending))
        del thing, call
    for call, ending in calls:
        try:
            ending(call)
        except KeyError:
            pass
    del calls, call, ending
    for i in range(10_000):
        instance["drop"]([i])
    gc.collect()
    assert [ref() for ref in gone] == [None] * 3


def test_a_suspended_call_keeps_its_instance_alive():
    call = Call(suspending()["f"], 1)
    call.resume()
    gc.collect()
    assert call.resume(5)
    assert call.results == 6


def test_a_cycle_through_a_suspended_stack_is_collected():
    class Thing:
        pass

    def make():
        instance, thing = Instance(Module(SIX), {"m": {"wait": lambda: SUSPEND}}), Thing()
        thing.call = Call(instance["f"], thing)
        thing.call.resume()
        return weakref.ref(thing)

    gone = [make() for _ in range(20)]
    gc.collect()
    assert [ref() for ref in gone] == [None] * 20


def test_calls_suspended_for_long_take_no_time_of_their_limit(form):
    call = Call(suspending(form, seconds=0.05)["f"], 1)
    assert not call.resume()
    time.sleep(0.1)
    assert call.resume(1)
