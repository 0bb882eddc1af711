"""Limits, each with its own exception, and the counters; fuel is exact and the same everywhere."""

import time

import pytest

import engine
from engine import Exhaustion, Instance, Module
from engine.errors import (
    InstanceLimit,
    LimitExceeded,
    MemoryLimit,
    OutOfFuel,
    TableLimit,
    Timeout,
    WasmError,
)
from engine.features import Limits

PAGE = 65536
ENTERING = 1  # fuel of each call of a guest
GUEST = """(module
  (import "host" "f" (func $f (param i32) (result i32)))
  (memory $m (export "memory") 1)
  (table $t 10 funcref)
  (tag $tag)
  (func $nop (export "nop"))
  (func (export "straight") (result i32) (i32.add (i32.const 1) (i32.const 2)))
  (func $loop (export "loop") (param $n i32)
    (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "endless") (loop $again (br $again)))
  (func (export "calls") (param $n i32)
    (loop $again
      (call $nop) (call_indirect $t (i32.const 0))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (elem (table $t) (i32.const 0) func $nop)
  (func $recursive (export "recursive") (param i32)
    (if (local.get 0) (then (call $recursive (i32.sub (local.get 0) (i32.const 1))))))
  (func $tail (export "tail") (param i32)
    (if (local.get 0) (then (return_call $tail (i32.sub (local.get 0) (i32.const 1))))))
  (func (export "host") (param $n i32)
    (loop $again
      (drop (call $f (local.get $n)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "fill") (param i32) (memory.fill (i32.const 0) (i32.const 1) (local.get 0)) (call $nop))
  (func (export "copy") (param i32) (memory.copy (i32.const 0) (i32.const 0) (local.get 0)) (call $nop))
  (func (export "fill_table") (param i32)
    (table.fill $t (i32.const 0) (ref.func $nop) (local.get 0)) (call $nop))
  (func (export "grow_table") (param i32) (result i32)
    (table.grow $t (ref.null func) (local.get 0)) (call $nop))
  (func (export "throws") (param $n i32)
    (loop $again
      (block $caught (try_table (catch_all $caught) (throw $tag)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))"""
MODULE = Module(GUEST)
FORMS = ["tail", "switch"]


@pytest.fixture(params=FORMS)
def form(request):
    return request.param


def guest(form=None, f=abs, **limits):
    return Instance(MODULE, {"host": {"f": f}}, limits=Limits(**limits), engine=form)


# Fuel


@pytest.mark.parametrize(
    ("name", "arguments", "fuel"),
    [
        ("nop", (), 0),
        ("straight", (), 0),
        ("loop", (1,), 0),
        ("loop", (10,), 9),
        ("loop", (1_000_000,), 999_999),
        ("calls", (1,), 2),
        ("calls", (100_000,), 299_999),
        ("recursive", (100,), 100),
        ("tail", (10_000,), 10_000),
        ("host", (10,), 9),
        ("host", (10_000,), 9_999),
        ("fill", (64,), 2),
        ("fill", (65536,), 1025),
        ("copy", (65536,), 1025),
        ("fill_table", (8,), 2),
        ("grow_table", (800,), 101),
        ("throws", (1,), 1),
        ("throws", (1000,), 1999),
    ],
)
def test_fuel_is_exact(name, arguments, fuel, form):
    """Enough is enough, and one less is too little, whatever the slices were."""
    instance = guest(form)
    instance[name](*arguments)
    fuel += ENTERING
    assert instance.usage()["fuel"] == fuel
    for _ in range(3):
        exact = guest(form, fuel=fuel)
        exact[name](*arguments)
        assert exact.usage()["fuel"] == fuel
        short = guest(form, fuel=fuel - 1)
        with pytest.raises(OutOfFuel) as raised:
            short[name](*arguments)
        assert raised.value.message == "out of fuel"
        assert short.usage()["fuel"] == fuel - 1


def test_large_bulk_operations_cost_by_size(form):
    instance = guest(form)
    instance["grow"](63)
    instance["fill"](64 * PAGE)
    assert instance.usage()["fuel"] == 64 * PAGE // 64 + 1 + 2 * ENTERING
    instance["copy"](64 * PAGE)
    assert instance.usage()["fuel"] == 2 * (64 * PAGE // 64 + 1) + 3 * ENTERING
    short = guest(form, fuel=64 * PAGE // 64 - 1 + ENTERING)
    short["grow"](63)
    with pytest.raises(OutOfFuel):
        short["fill"](64 * PAGE)


@pytest.mark.parametrize("fuel", [0, 1, 63, 64, 65, 8191, 8192, 8193, 73728, 300_000])
def test_where_fuel_ends_does_not_depend_on_slices(fuel, form):
    reached = []
    other = guest(form)["straight"]
    for f in (lambda: None, lambda: time.sleep(0.002), other):
        count = 0

        def counted(x, f=f):
            nonlocal count
            count += 1
            if x % 1000 == 0:
                f()
            return x

        instance = guest(form, counted, fuel=fuel)
        with pytest.raises(OutOfFuel):
            instance["host"](1_000_000)
        assert instance.usage()["fuel"] == fuel
        reached.append(count)
    assert len(set(reached)) == 1
    assert reached[0] in (fuel, fuel + 1)


def test_an_instance_without_fuel_stays_usable(form):
    instance = guest(form, fuel=100)
    with pytest.raises(OutOfFuel):
        instance["endless"]()
    assert instance["straight"]() == 3
    instance["loop"](100)
    with pytest.raises(OutOfFuel):
        instance["loop"](101)
    assert instance.usage()["fuel"] == 300 + ENTERING


def test_nested_calls_share_the_fuel(form):
    def f(x):
        instance["loop"](10)  # ten
        return x

    instance = guest(form, f)
    instance["host"](10)
    assert instance.usage()["fuel"] == 110
    instance = guest(form, f, fuel=110)
    instance["host"](10)
    instance = guest(form, f, fuel=109)
    with pytest.raises(OutOfFuel):
        instance["host"](10)


def test_a_host_function_that_hides_out_of_fuel_changes_nothing(form):
    def f(x):
        with pytest.raises(OutOfFuel):
            instance["endless"]()
        return x

    instance = guest(form, f, fuel=1000)
    with pytest.raises(OutOfFuel):
        instance["host"](5)
    usage = instance.usage()
    assert {name: usage[name] for name in ("host_calls", "guest_calls", "bytes_copied", "fuel")} == {
        "host_calls": 1, "guest_calls": 2, "bytes_copied": 0, "fuel": 1000,
    }  # fmt: skip


def test_a_host_function_sees_the_fuel_used_so_far(form):
    seen = []

    def f(x):
        seen.append(instance.usage()["fuel"])
        return x

    instance = guest(form, f)
    instance["host"](5)
    assert seen == [1, 2, 3, 4, 5]


def test_suspended_calls_use_the_fuel_of_their_store(form):
    instance = guest(form, lambda x: engine.SUSPEND, fuel=10)
    call = engine.Call(instance["host"], 100)
    assert not call.resume()
    for _ in range(9):
        assert not call.resume(0)
    with pytest.raises(OutOfFuel):
        call.resume(0)
    assert call.done


# Time


def test_timeout(form):
    instance = guest(form, seconds=0.05)
    began = time.monotonic()
    with pytest.raises(Timeout) as raised:
        instance["endless"]()
    assert raised.value.message == "time limit exceeded"
    assert 0.05 <= time.monotonic() - began < 2
    assert instance["straight"]() == 3


def test_timeout_in_a_large_bulk_operation(form):
    module = Module("""(module (memory 16384) (func (export "f")
      (loop (memory.fill (i32.const 0) (i32.const 0) (i32.const 0x40000000)) (br 0))))""")
    instance = Instance(module, limits=Limits(seconds=0.05), engine=form)
    began = time.monotonic()
    with pytest.raises(Timeout):
        instance["f"]()
    assert time.monotonic() - began < 2


def test_timeout_while_the_host_is_slow(form):
    calls = []

    def f(x):
        calls.append(time.sleep(0.02))
        return x

    instance = guest(form, f, seconds=0.05)
    with pytest.raises(Timeout):
        instance["host"](1000)
    assert len(calls) <= 10


def test_nested_calls_do_not_get_more_time(form):
    def f(x):
        if x > 1:
            instance["host"](x - 1)
        time.sleep(0.02)
        return x

    instance = guest(form, f, seconds=0.05)
    began = time.monotonic()
    with pytest.raises(Timeout):
        instance["host"](100)
    assert time.monotonic() - began < 5


@pytest.mark.alone
def test_each_outermost_call_has_its_own_time(form):
    instance = guest(form, lambda x: time.sleep(0.06), seconds=0.1)
    for _ in range(4):
        with pytest.raises(TypeError, match="expected i32, got None"):
            instance["host"](1)


def test_each_run_of_a_suspended_call_has_its_own_time(form):
    instance = guest(form, lambda x: engine.SUSPEND, seconds=0.1)
    call = engine.Call(instance["host"], 3)
    time.sleep(0.06)
    assert not call.resume()
    for _ in range(2):
        time.sleep(0.06)
        assert not call.resume(0)
    time.sleep(0.06)
    assert call.resume(0)


# Memory, tables, instances, stacks


def test_memory_grows_to_the_limit_and_answers_minus_one_beyond(form):
    instance = guest(form, memory=10 * PAGE + 5)
    assert [instance["grow"](n) for n in (3, 7, 6, 1, 0)] == [1, -1, 4, -1, 10]
    assert instance["memory"].grow(1) == -1
    assert instance.usage()["peak_memory"] == 10 * PAGE


def test_a_memory_that_is_too_large_from_the_beginning():
    with pytest.raises(MemoryLimit, match="^a memory of 1 page exceeds the limit of 65535 bytes$"):
        guest(memory=65535)


def test_tables_grow_to_the_limit(form):
    instance = guest(form, table=20)
    assert [instance["grow_table"](n) for n in (10, 1, 0)] == [10, -1, 20]


def test_a_table_that_is_too_large_from_the_beginning():
    with pytest.raises(TableLimit):
        guest(table=9)


def test_more_instances_than_allowed():
    first = guest(instances=2)
    text = '(module (import "" "f" (func)) (func (export "f")))'
    second = Instance(Module(text), {"": {"f": first["nop"]}})
    with pytest.raises(InstanceLimit, match="^more than 2 instances$"):
        Instance(Module(text), {"": {"f": second["f"]}})


def test_the_limit_of_an_instance_counts_for_itself():
    with pytest.raises(InstanceLimit, match="^more than 0 instances$"):
        guest(instances=0)


def test_the_limit_of_the_stack(form):
    small, large = guest(form, stack=10_000), guest(form, stack=1 << 20)
    with pytest.raises(Exhaustion, match="^call stack exhausted"):
        small["recursive"](10_000)
    large["recursive"](10_000)
    small["recursive"](50)
    with pytest.raises(Exhaustion):
        large["recursive"](1 << 20)


def test_every_limit_has_its_own_class():
    assert {cls.__name__ for cls in LimitExceeded.__subclasses__()} == set(
        "OutOfFuel Timeout MemoryLimit TableLimit InstanceLimit HandleLimit TaskLimit LiftLimit "
        "StackLimit Exhaustion OutputLimit".split()
    )
    assert issubclass(LimitExceeded, WasmError)


# Counters


def test_counters_of_calls(form):
    instance = guest(form)
    instance["nop"]()
    instance["host"](5)
    usage = instance.usage()
    assert (usage["guest_calls"], usage["host_calls"], usage["fuel"]) == (2, 5, 2 + 4)
    assert usage["peak_memory"] == PAGE


def test_counter_of_bytes_copied():
    instance = guest()
    instance["memory"].write(0, b"12345")
    instance["memory"].read(0, 3)
    assert instance.usage()["bytes_copied"] == 8


def test_counters_of_linked_instances_are_one():
    first = guest()
    first["nop"]()
    second = Instance(MODULE, {"host": {"f": first["grow"]}})
    second["host"](3)
    assert first.usage() == second.usage()
    assert first.usage()["guest_calls"] == 2
    assert first.usage()["peak_memory"] == (1 + 3 + 2 + 1 + 1) * PAGE
