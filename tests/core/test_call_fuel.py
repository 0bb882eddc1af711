"""`Limits.fuel` of each outermost call, `Limits.total_fuel` of the store, and fuel that is added."""

import copy
import pickle
import threading
import time

import pytest

from engine import SUSPEND, Call, Instance, Limits, Module, OutOfFuel, Timeout, WasmError

SOURCE = """(module
  (import "host" "f" (func $f))
  (func (export "loop") (param $n i32)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func $burn (export "burn") (param $n i32)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "host_then_loop") (param $n i32)
    (call $f)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "spin") (call $f) (loop $forever (br $forever)))
)"""
MODULE = Module(SOURCE)
MOST = (1 << 63) - 1


def guest(form=None, f=lambda: None, **limits):
    return Instance(MODULE, {"host": {"f": f}}, limits=Limits(**limits), engine=form)


def used(instance):
    return instance.usage()["fuel"]


# For each call


def test_entering_a_guest_costs_a_unit(form):
    """Whoever calls a function that does nothing, for ever, comes to an end."""
    instance = Instance(Module('(module (func (export "nop")))'), limits=Limits(total_fuel=5), engine=form)
    for n in range(5):
        instance["nop"]() if n % 2 else instance["nop"].call_raw([])
    for _ in range(3):
        with pytest.raises(OutOfFuel, match="^out of total fuel") as raised:
            instance["nop"]()
        assert [frame.func_name for frame in raised.value.frames] == ["nop"]
    assert used(instance) == 5


def test_a_host_function_that_calls_the_guest_for_ever(form):
    def f():
        while True:
            instance["nop"]()

    text = '(module (import "" "f" (func $f)) (func (export "go") (call $f)) (func (export "nop")))'
    instance = Instance(Module(text), {"": {"f": f}}, limits=Limits(fuel=10_000), engine=form)
    with pytest.raises(OutOfFuel, match="^out of fuel"):
        instance["go"]()
    assert (used(instance), instance.usage()["guest_calls"]) == (10_000, 10_001)


def test_what_has_not_run_has_not_entered(form):
    """A Call is paid when it is first resumed: once, however often it is suspended."""
    instance = guest(form, lambda: SUSPEND, fuel=1)
    Call(instance["loop"], 1).close()
    with pytest.raises(ValueError, match="^never$"):
        Call(instance["loop"], 1).throw(ValueError("never"))
    assert used(instance) == 0
    call = Call(instance["host_then_loop"], 1)
    assert not call.resume()
    assert used(instance) == 1
    assert call.resume()
    assert used(instance) == 1


def test_time_is_looked_at_when_a_call_within_a_call_enters(form):
    def f():
        time.sleep(0.02)
        instance["nop"]()

    text = '(module (import "" "f" (func $f)) (func (export "go") (call $f)) (func (export "nop")))'
    instance = Instance(Module(text), {"": {"f": f}}, limits=Limits(seconds=0.01), engine=form)
    with pytest.raises(Timeout) as raised:
        instance["go"]()
    assert [frame.func_name for frame in raised.value.frames] == ["nop"]


def test_each_call_has_all_of_the_fuel(form):
    instance = guest(form, fuel=1000)
    for _ in range(5):
        instance["loop"](1000)
    assert used(instance) == 5000
    for _ in range(3):
        with pytest.raises(OutOfFuel, match="^out of fuel") as raised:
            instance["loop"](1001)
        assert (raised.value.message, raised.value.limit) == ("out of fuel", "fuel")
    instance["loop"](1000)
    assert used(instance) == 5000 + 3 * 1000 + 1000


def test_nested_calls_are_of_the_outermost_one(form):
    instance = guest(form, lambda: instance["loop"](600), fuel=1000)
    instance["host_then_loop"](400)
    assert used(instance) == 1000
    with pytest.raises(OutOfFuel):
        instance["host_then_loop"](401)
    instance["host_then_loop"](400)


def test_what_a_nested_call_uses_up_is_gone_for_the_outer_one(form):
    def f():
        with pytest.raises(OutOfFuel):
            instance["loop"](1999)

    instance = guest(form, f, fuel=1000)
    with pytest.raises(OutOfFuel):
        instance["host_then_loop"](2)
    assert used(instance) == 1000


def test_linked_instances_share_the_call(form):
    inner = guest(form, fuel=1000)
    outer = Instance(MODULE, {"host": {"f": lambda: inner["loop"](600)}}, engine=form)
    linking = Module('(module (import "a" "loop" (func (param i32))) (import "b" "loop" (func (param i32))))')
    Instance(linking, {"a": inner, "b": outer})
    outer["host_then_loop"](400)
    with pytest.raises(OutOfFuel):
        outer["host_then_loop"](401)


def test_other_stores_have_their_own(form):
    inner = guest(form, fuel=1000)
    outer = guest(form, lambda: inner["loop"](1000), fuel=1000)
    outer["host_then_loop"](1000)


def test_a_start_function_is_a_call():
    source = """(module (func $f (local $n i32) (local.set $n (i32.const 1001))
      (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))) (start $f)
      (func (export "g") (call $f)))"""
    instance = Instance(Module(source), limits=Limits(fuel=1002))
    instance["g"]()
    assert used(instance) == 1001 + 1002  # `g` is entered, and calls
    with pytest.raises(OutOfFuel):
        Instance(Module(source), limits=Limits(fuel=1000))


def test_a_suspended_call_keeps_what_it_has_left(form):
    instance = guest(form, lambda: SUSPEND, fuel=1000)
    calls = [Call(instance["host_then_loop"], n) for n in (1000, 1001)]
    for call in calls:
        assert not call.resume()
    instance["loop"](1000)
    assert calls[0].resume()
    with pytest.raises(OutOfFuel):
        calls[1].resume()


def test_a_suspended_call_does_not_begin_anew(form):
    source = """(module (import "host" "f" (func $f)) (func (export "g") (local $n i32)
      (loop $forever (local.set $n (i32.const 100))
        (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
        (call $f) (br $forever))))"""
    instance = Instance(
        Module(source), {"host": {"f": lambda: SUSPEND}}, limits=Limits(fuel=1000), engine=form
    )
    with Call(instance["g"]) as call:
        for _ in range(10):
            assert not call.resume()
        with pytest.raises(OutOfFuel):
            call.resume()
    assert used(instance) == 1000


# For all


def test_total_fuel(form):
    instance = guest(form, total_fuel=2500)
    instance["loop"](1000)
    instance["loop"](1000)
    with pytest.raises(OutOfFuel) as raised:
        instance["loop"](1000)
    assert (raised.value.message, raised.value.limit) == ("out of total fuel", "total_fuel")
    assert used(instance) == 2500
    with pytest.raises(OutOfFuel, match="^out of total fuel"):
        instance["loop"](1)
    assert used(instance) == 2500


@pytest.mark.parametrize(
    ("fuel", "total", "n", "message"),
    [
        (100, 1000, 101, "out of fuel"),
        (1000, 100, 101, "out of total fuel"),
        (100, 100, 101, "out of total fuel"),
        (None, 100, 101, "out of total fuel"),
        (100, None, 101, "out of fuel"),
        (0, 100, 1, "out of fuel"),
        (100, 0, 1, "out of total fuel"),
        (MOST, MOST, 2, None),
    ],
)
def test_which_limit_it_was(fuel, total, n, message, form):
    instance = guest(form, fuel=fuel, total_fuel=total)
    if message is None:
        instance["loop"](n)
        return
    with pytest.raises(OutOfFuel) as raised:
        instance["loop"](n)
    assert raised.value.message == message
    for copied in (copy.copy(raised.value), pickle.loads(pickle.dumps(raised.value))):
        assert (copied.message, copied.limit, copied.frames) == (
            message,
            raised.value.limit,
            raised.value.frames,
        )


def test_the_strictest_total_of_linked_instances_holds():
    first = guest(total_fuel=1000)
    second = Instance(
        Module('(module (import "a" "loop" (func $f (param i32))) (export "loop" (func $f)))'),
        {"a": first},
        limits=Limits(total_fuel=500),
    )
    second["loop"](400)
    with pytest.raises(OutOfFuel, match="^out of total fuel"):
        first["loop"](101)


# Adding


def test_a_host_function_refuels_the_call(form):
    instance = guest(form, lambda: instance.refuel(500), fuel=1000)
    instance["host_then_loop"](1500)
    with pytest.raises(OutOfFuel):
        instance["host_then_loop"](1501)
    with pytest.raises(OutOfFuel):
        instance["loop"](1001)  # the next one has its own again
    assert used(instance) == 1500 + 1500 + 1000


def test_refuelling_adds_to_both(form):
    instance = guest(form, lambda: instance.refuel(500), fuel=1000, total_fuel=1000)
    instance["host_then_loop"](1500)
    with pytest.raises(OutOfFuel, match="^out of total fuel"):
        instance["loop"](1)


def test_refuelling_when_nothing_runs_is_for_the_total(form):
    instance = guest(form, fuel=1000, total_fuel=1000)
    instance["loop"](1000)
    instance.refuel(1500)
    with pytest.raises(OutOfFuel, match="^out of fuel"):
        instance["loop"](1001)
    with pytest.raises(OutOfFuel, match="^out of total fuel"):
        instance["loop"](501)
    assert used(instance) == 2500


def test_a_suspended_call_is_refuelled_by_nobody(form):
    instance = guest(form, lambda: SUSPEND, fuel=1000)
    call = Call(instance["host_then_loop"], 1001)
    call.resume()
    instance.refuel(1000)
    with pytest.raises(OutOfFuel):
        call.resume()


def test_a_suspended_call_keeps_what_it_was_given(form):
    def f():
        instance.refuel(1000)
        return SUSPEND

    instance = guest(form, f, fuel=1000)
    call = Call(instance["host_then_loop"], 2000)
    assert not call.resume()
    assert call.resume()
    assert used(instance) == 2000


@pytest.mark.parametrize("amount", [0, 1, MOST])
def test_amounts(amount, form):
    instance = guest(form, lambda: instance.refuel(amount), fuel=10, total_fuel=MOST)
    for _ in range(3):
        instance["host_then_loop"](10)


@pytest.mark.parametrize(
    ("amount", "kind", "message"),
    [
        (-1, ValueError, "fuel must be from 0 to 2**63 - 1, not -1"),
        (1 << 63, ValueError, f"fuel must be from 0 to 2**63 - 1, not {1 << 63}"),
        (1.0, TypeError, "fuel must be an int, not float: 1.0"),
        (True, TypeError, "fuel must be an int, not bool: True"),
        (None, TypeError, "fuel must be an int, not NoneType: None"),
        ("5", TypeError, "fuel must be an int, not str: '5'"),
    ],
)
def test_no_amount(amount, kind, message):
    instance = guest(fuel=10)
    with pytest.raises(kind) as raised:
        instance.refuel(amount)
    assert str(raised.value) == message


def test_without_limits_there_is_nothing_to_add_to(form):
    instance = guest(form, lambda: instance.refuel(5))
    instance.refuel(5)
    instance["host_then_loop"](100_000)
    assert used(instance) == 100_000


def test_another_thread_refuels(form):
    """The guest has too little for ever; each time the other thread gives more while it runs."""
    running, enough = threading.Event(), threading.Event()

    def feed():
        running.wait()
        for _ in range(100):
            instance.refuel(1 << 40)
        enough.set()

    def f():
        running.set()
        enough.wait()

    instance = guest(form, f, fuel=1000)
    thread = threading.Thread(target=feed)
    thread.start()
    instance["host_then_loop"](1_000_000)
    thread.join()
    assert used(instance) == 1_000_000


@pytest.mark.parametrize(("amount", "n"), [(1, 1001), (70_000, 71_000)])
def test_fuel_is_exact_when_more_comes(amount, n, form):
    instance = guest(form, lambda: instance.refuel(amount), fuel=1000)
    instance["host_then_loop"](n)
    with pytest.raises(OutOfFuel):
        instance["host_then_loop"](n + 1)
    assert used(instance) == 2 * (1000 + amount)


def test_a_closed_instance_takes_none():
    instance = guest(fuel=10)
    instance.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        instance.refuel(1)
