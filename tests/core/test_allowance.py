"""An Allowance: what a root call may use, though many stacks serve it, in turn with those of others."""

import gc
import time

import pytest

from engine import SUSPEND, Call, Instance, Limits, Module, OutOfFuel, Timeout
from engine.run.allowance import allowance_for, is_time_up

MODULE = Module("""(module
  (import "host" "f" (func $f))
  (func (export "loop") (param $n i32)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "host_then_loop") (param $n i32)
    (call $f)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "endless") (loop $again (br $again))))""")


def guest(form=None, f=lambda: SUSPEND, **limits):
    return Instance(MODULE, {"host": {"f": f}}, limits=Limits(**limits), engine=form)


def call_for(allowance, instance, name, *arguments):
    call = Call(instance[name], *arguments)
    call.use(allowance)
    return call


def used(instance):
    return instance.usage()["fuel"]


def test_stacks_one_after_the_other_use_it_up(form):
    instance = guest(form, fuel=1000)
    allowance = allowance_for(instance["loop"])
    for i in range(1, 5):
        assert call_for(allowance, instance, "loop", 250).resume()
        assert allowance.spent == i * 250
    with pytest.raises(OutOfFuel, match="^out of fuel"):
        call_for(allowance, instance, "loop", 1).resume()
    assert used(instance) == allowance.spent == 1000
    instance["loop"](1000)  # other calls have all of it
    assert allowance.spent == 1000


def test_root_calls_in_turn_have_each_their_own(form):
    """Two of them with two stacks each, which are preempted and wait in any order."""
    instance = guest(form, fuel=100_000)
    roots = [allowance_for(instance["loop"]) for _ in range(2)]
    calls = [call_for(roots[i % 2], instance, "host_then_loop", 49_000) for i in range(4)]
    while not all(call.done for call in calls):
        for call in calls:
            if not call.done:
                call.resume(budget=0)
        instance["loop"](10)
    assert [root.spent for root in roots] == [98_000, 98_000]
    for root in roots:
        with pytest.raises(OutOfFuel):
            call_for(root, instance, "loop", 2001).resume(budget=1)
        assert root.spent == 100_000


def test_a_suspended_stack_goes_on_with_what_others_have_left(form):
    instance = guest(form, fuel=1000)
    allowance = allowance_for(instance["loop"])
    call = call_for(allowance, instance, "host_then_loop", 600)
    assert not call.resume()
    assert call_for(allowance, instance, "loop", 401).resume()
    with pytest.raises(OutOfFuel):
        call.resume()
    assert allowance.spent == 1000


def test_within_another_call_that_one_counts(form):
    allowances = []

    def f():
        assert call_for(allowances[0], instance, "loop", 500).resume()

    instance = guest(form, f, fuel=1000)
    allowances.append(allowance_for(instance["loop"]))
    instance["host_then_loop"](500)
    assert allowances[0].spent == 0
    with pytest.raises(OutOfFuel):
        instance["host_then_loop"](501)
    assert allowances[0].spent == 0


def test_what_it_is_given_is_kept(form):
    def f():
        instance.refuel(1000)
        return SUSPEND

    instance = guest(form, f, fuel=1000)
    allowance = allowance_for(instance["loop"])
    call = call_for(allowance, instance, "host_then_loop", 1)
    assert not call.resume()
    assert allowance.spent == -999
    assert call_for(allowance, instance, "loop", 1999).resume()
    with pytest.raises(OutOfFuel):
        call_for(allowance, instance, "loop", 1).resume()


def test_without_limits_there_is_nothing_to_use_up(form):
    instance = guest(form)
    allowance = allowance_for(instance["loop"])
    for _ in range(3):
        assert call_for(allowance, instance, "loop", 100_000).resume()
    assert (allowance.spent, allowance.deadline) == (300_000, 0)
    assert not is_time_up(allowance)


def test_the_total_is_of_all(form):
    instance = guest(form, fuel=1000, total_fuel=1500)
    roots = [allowance_for(instance["loop"]) for _ in range(2)]
    assert call_for(roots[0], instance, "loop", 1000).resume()
    with pytest.raises(OutOfFuel, match="^out of total fuel"):
        call_for(roots[1], instance, "loop", 501).resume()
    assert [root.spent for root in roots] == [1000, 500]


def test_waiting_counts(form):
    instance = guest(form, seconds=0.05)
    began = time.monotonic()
    allowance = allowance_for(instance["loop"])
    assert began + 0.05 <= allowance.deadline <= time.monotonic() + 0.05
    call = call_for(allowance, instance, "host_then_loop", 1)
    assert not call.resume()
    while not is_time_up(allowance):
        assert time.monotonic() <= allowance.deadline + 1
        instance["loop"](1)  # has its own
    with pytest.raises(Timeout, match="^time limit exceeded"):
        call.resume()
    assert time.monotonic() > allowance.deadline


def test_time_of_all_its_stacks(form):
    instance = guest(form, seconds=0.05)
    allowance = allowance_for(instance["loop"])
    calls = [call_for(allowance, instance, "endless") for _ in range(2)]

    def in_turn():
        while True:
            for call in calls:
                assert not call.resume(budget=0.005)

    with pytest.raises(Timeout):
        in_turn()
    assert is_time_up(allowance)
    other = Call(instance["endless"])
    assert not other.resume(budget=0.001)
    other.close()


def test_a_stack_of_the_pool_has_no_allowance(form):
    instance = guest(form, fuel=1000)
    allowance = allowance_for(instance["loop"])
    for _ in range(3):
        call_for(allowance, instance, "loop", 100).close()
        call_for(allowance, instance, "loop", 100).resume()
        instance["loop"](1000)
        assert Call(instance["loop"], 1000).resume()
    assert allowance.spent == 300
    del allowance
    gc.collect()


def test_not_for_itself_any_more(form):
    instance = guest(form, fuel=1000)
    allowance = allowance_for(instance["loop"])
    call = call_for(allowance, instance, "host_then_loop", 999)
    assert not call.resume()
    call.use(None)
    assert call.resume()
    assert allowance.spent == 1
    with pytest.raises(RuntimeError, match="^the call has returned$"):
        call.use(allowance)


def test_what_it_is_made_for():
    with pytest.raises(TypeError):
        allowance_for(5)
    with pytest.raises(TypeError):
        is_time_up(None)
    with pytest.raises(TypeError):
        Call(guest()["loop"], 1).use(5)
