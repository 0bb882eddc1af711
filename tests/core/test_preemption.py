"""Calls that are preempted when their budget is used up: they go on as if nothing had happened."""

import gc
import math
import signal
import time

import pytest

from engine import SUSPEND, Call, Instance, Limits, Module, OutOfFuel, Timeout, Trap, WasmError

PAGE = 65536
N = 400_000  # elements: three chunks of 131,072, and some
SIZE = (5 << 20) + 12_345  # bytes: five chunks of 1 MiB, and some
TEXT = f"""(module $guest
  (import "host" "f" (func $f (param i32) (result i32)))
  (memory (export "memory") 256)
  (memory $other (export "other") 128)
  (table $t (export "t") {3 * N} externref)
  (table $u (export "u") {N} externref)
  (table $grown (export "grown") 3 externref)
  (table $funcs (export "funcs") {N} funcref)
  (data $data "{"abcdefg" * (SIZE // 7)}")
  (elem $elem func {"$nop $spin " * (N // 2)})
  (tag $tag)
  (func $nop (export "nop"))
  (func (export "identity") (param i32) (result i32) (local.get 0))
  (func $spin (export "spin") (param $n i32) (result i32) (local $sum i32)
    (loop $again
      (local.set $sum (i32.add (i32.mul (local.get $sum) (i32.const 31)) (local.get $n)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum))
  (func (export "endless") (loop $again (br $again)))
  (func $fibonacci (export "fibonacci") (param i32) (result i32)
    (if (result i32) (i32.lt_s (local.get 0) (i32.const 2)) (then (local.get 0))
      (else (i32.add (call $fibonacci (i32.sub (local.get 0) (i32.const 1)))
                     (call $fibonacci (i32.sub (local.get 0) (i32.const 2)))))))
  (func (export "calls") (param $n i32) (result i32) (local $sum i32)
    (loop $again
      (local.set $sum (i32.add (local.get $sum) (call $f (local.get $n))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $sum))
  (func (export "spin_then_wait") (param $n i32) (result i32)
    (i32.add (call $spin (local.get $n)) (call $f (call $spin (local.get $n)))))
  (func (export "throws") (param $n i32) (result i32) (local $caught i32)
    (loop $again
      (block $b (try_table (catch_all $b) (throw $tag)))
      (local.set $caught (i32.add (local.get $caught) (i32.const 1)))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get $caught))
  (func (export "straight") (param $n i32) (result f64) (local f64) (local.set 1 (f64.const 2))
    (loop $again
      {"(local.set 1 (f64.sqrt (f64.add (local.get 1) (f64.const 2))))" * 300}
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (local.get 1))
  (func (export "fill") (param i32 i32 i32) (result i32)
    (memory.fill (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "copy") (param i32 i32 i32) (result i32)
    (memory.copy (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "copy_from_other") (param i32 i32 i32) (result i32)
    (memory.copy 0 $other (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "init") (param i32 i32 i32) (result i32)
    (memory.init $data (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "fill_table") (param i32 externref i32) (result i32)
    (table.fill $t (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "copy_table") (param i32 i32 i32) (result i32)
    (table.copy $t $t (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "copy_from_u") (param i32 i32 i32) (result i32)
    (table.copy $t $u (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "init_table") (param i32 i32 i32) (result i32)
    (table.init $funcs $elem (local.get 0) (local.get 1) (local.get 2)) (call $after))
  (func (export "grow_table") (param externref i32) (result i32)
    (table.grow $grown (local.get 0) (local.get 1)))
  (func (export "grow_memory") (param i32) (result i32) (memory.grow (local.get 0)))
  (func $after (result i32) (local i32)
    (local.set 0 (i32.const 20000)) (drop (call $spin (local.get 0))) (i32.const 77)))"""
MODULE = Module(TEXT)


def guest(form, f=lambda x: x, **limits):
    return Instance(MODULE, {"host": {"f": f}}, limits=Limits(**limits), engine=form)


def sliced(instance, name, *arguments, budget=0):
    """Run a call with a budget that is used up at once; its results, and how often it was preempted."""
    with Call(instance[name], *arguments) as call:
        times = 0
        while not call.resume(budget=budget):
            assert call.preempted
            times += 1
        assert not call.preempted
        return call.results, times


def fuel_of(instance, act):
    before = instance.usage()["fuel"]
    result = act()
    return result, instance.usage()["fuel"] - before


# Whatever a guest does


@pytest.mark.parametrize(
    ("name", "arguments", "least"),
    [
        ("spin", (1_000_000,), 100),
        ("fibonacci", (22,), 3),
        ("calls", (100_000,), 100),
        ("throws", (30_000,), 3),
        ("straight", (3000,), 3),
        ("nop", (), 0),
    ],
)
def test_a_guest_that_is_preempted_does_the_same(name, arguments, least, form):
    instance = guest(form)
    expected = fuel_of(instance, lambda: instance[name](*arguments))
    (result, times), fuel = fuel_of(instance, lambda: sliced(instance, name, *arguments))
    assert (result, fuel) == expected
    assert times >= least


def test_others_run_while_it_is_preempted(form):
    instance = guest(form)
    calls = [Call(instance["spin"], n) for n in (300_000, 200_000, 100_000)]
    order = []
    while len(order) < len(calls):
        for i, call in enumerate(calls):
            if not call.done and call.resume(budget=0):
                order.append(i)
            assert instance["identity"](i) == i
    assert order == [2, 1, 0]
    assert [call.results for call in calls] == [instance["spin"](n) for n in (300_000, 200_000, 100_000)]


def test_a_budget_is_about_as_long_as_it_says(form):
    instance = guest(form)
    with Call(instance["endless"]) as call:
        for budget in (0, 0.001, 0.01, 0.03):
            spent = []
            for _ in range(5):
                began = time.perf_counter()
                assert not call.resume(budget=budget)
                spent.append(time.perf_counter() - began)
                assert call.preempted
            assert budget * 0.99 <= min(spent) <= budget + 0.01


def test_without_a_budget_it_runs_to_the_end(form):
    instance = guest(form)
    call = Call(instance["spin"], 1_000_000)
    assert not call.resume(budget=0)
    assert call.resume()
    assert call.results == instance["spin"](1_000_000)
    assert Call(instance["spin"], 1_000_000).resume(budget=math.inf)


def test_slow_host_functions_count(form):
    """The time is looked at when they return, not only when a quantum of fuel is used up."""
    called = []

    def f(x):
        called.append(x)
        time.sleep(0.001)
        return x

    with Call(guest(form, f)["calls"], 1000) as call:
        for n in range(1, 4):
            assert not call.resume(budget=0.0005)
            assert len(called) == n


def test_a_call_that_waits_and_is_preempted(form):
    waiting = guest(form, lambda x: SUSPEND)
    call = Call(waiting["spin_then_wait"], 200_000)
    states = []
    while not call.done:
        states.append("preempted" if call.preempted else "waits" if states else "new")
        call.resume(*[5] * (states[-1] == "waits"), budget=0)
    one = waiting["spin"](200_000)
    assert call.results == (one + 5 + 2**31) % 2**32 - 2**31
    assert states.count("waits") == 1
    assert "preempted" in states[: states.index("waits")]


def test_a_guest_that_its_host_function_calls_is_not_preempted(form):
    """Python waits for it. The outer one is preempted when that is over."""

    def f(x):
        return instance["spin"](x) % 1000

    instance = guest(form, f)
    with Call(instance["calls"], 200_000) as call:
        before = instance.usage()["host_calls"]
        assert not call.resume(budget=0)
        assert instance.usage()["host_calls"] == before + 1


# Bulk operations: each chunk may be the last for a while


def reset(instance):
    memory, other = instance["memory"], instance["other"]
    memory.write(0, bytes(range(251)) * (256 * PAGE // 251))
    other.write(0, bytes(range(241)) * (128 * PAGE // 241))


BULK = {
    "fill": (100, 0x5A, SIZE),
    "copy": (SIZE, 3, SIZE),
    "copy, overlapping upwards": (1000, 3, SIZE),
    "copy, overlapping downwards": (3, 1000, SIZE),
    "copy, overlapping a lot": (2_000_001, 1_000_000, SIZE),
    "copy_from_other": (1000, 3, SIZE),
    "init": (1000, 3, SIZE - 100),
}


@pytest.mark.parametrize("case", BULK)
def test_memory_operations(case, form):
    name = case.split(",")[0]
    instance = guest(form)
    seen = []
    for run in (lambda: (instance[name](*BULK[case]), 0), lambda: sliced(instance, name, *BULK[case])):
        reset(instance)
        (result, times), fuel = fuel_of(instance, run)
        seen.append((result, fuel, instance["memory"].read(0, 256 * PAGE)))
    assert seen[0] == seen[1]
    assert times >= 5


def elements(instance, name):
    table = instance[name]
    return [table.get(i) for i in range(table.size)]


TABLES = {
    "fill_table": (100, "x", N),
    "fill_table, null": (100, None, N),
    "copy_table, upwards": (N, 0, 2 * N),
    "copy_table, overlapping a lot": (1001, 1000, 2 * N),
    "copy_table, downwards": (0, N, 2 * N),
    "copy_from_u": (N, 0, N),
    "init_table": (0, 0, N),
    "grow_table": ("x", N),
    "grow_table, null": (None, N),
}


@pytest.mark.parametrize("case", TABLES)
def test_table_operations(case, form):
    name = case.split(",")[0]
    table = {"init_table": "funcs", "grow_table": "grown"}.get(name, "t")
    seen = []
    for act in (lambda i, *a: (i[name](*a), 0), lambda i, *a: sliced(i, name, *a)):
        instance = guest(form)
        for i in range(0, 3 * N, 7):
            instance["t"].set(i, i)
        for i in range(0, N, 11):
            instance["u"].set(i, -i)
        (result, times), fuel = fuel_of(instance, lambda act=act, i=instance: act(i, *TABLES[case]))
        found = elements(instance, table)
        if table == "funcs":
            found = [f.name for f in found]
        seen.append((result, fuel, found))
    assert seen[0] == seen[1]
    assert times >= 3


@pytest.mark.parametrize("name", ["fill", "copy", "init", "fill_table", "copy_table", "init_table"])
def test_what_is_out_of_bounds_traps_before_anything_is_written(name, form):
    instance = guest(form)
    reset(instance)
    before = instance["memory"].read(0, 256 * PAGE)
    table = elements(instance, "t")
    middle = None if name == "fill_table" else 0
    with pytest.raises(Trap, match="^out of bounds (memory|table) access"):
        sliced(instance, name, 256 * PAGE - SIZE + 1, middle, 2 * SIZE)
    assert instance["memory"].read(0, 256 * PAGE) == before
    assert elements(instance, "t") == table


def preempted(instance, name, *arguments):
    call = Call(instance[name], *arguments)
    assert not call.resume(budget=0)
    assert call.preempted
    return call


def test_a_memory_that_is_closed_meanwhile(form):
    instance = guest(form)
    call = preempted(instance, "fill", 0, 1, SIZE)
    instance["memory"].close()
    with pytest.raises(Trap, match="^out of bounds memory access"):
        call.resume()


def test_a_memory_that_grows_meanwhile(form):
    instance = guest(form)
    call = preempted(instance, "fill", 0, 1, SIZE)
    assert instance["grow_memory"](1000) == 256
    assert call.resume()
    assert instance["memory"].read(0, SIZE + 1) == b"\x01" * SIZE + b"\x00"


@pytest.mark.parametrize("value", ["same", "another", None])
def test_a_table_that_two_make_grow(value, form):
    """Each sets elements behind the last one before it takes them; the other one's are set again."""
    instance, alone = guest(form), guest(form)
    calls = [Call(instance["grow_table"], "same", N), Call(instance["grow_table"], value, N + 100)]
    while not all(call.done for call in calls):
        for call in calls:
            if not call.done:
                call.resume(budget=0)
    first, second = (call.results for call in calls)
    assert sorted((first, second)) in ([3, 3 + N], [3, 3 + N + 100])
    grown = elements(instance, "grown")
    assert len(grown) == 3 + N + N + 100
    assert grown[first : first + N] == ["same"] * N
    assert grown[second : second + N + 100] == [value] * (N + 100)
    alone["grow_table"]("same", N)
    alone["grow_table"](value, N + 100)
    assert instance.usage()["fuel"] == alone.usage()["fuel"]


@pytest.mark.parametrize("by", ["python", "a guest"])
def test_a_table_that_has_grown_meanwhile(by, form):
    instance = guest(form)
    call = preempted(instance, "grow_table", "mine", N)
    if by == "python":
        assert instance["grown"].grow(5, "yours") == 3
    else:
        assert instance["grow_table"]("yours", 5) == 3
    assert call.resume()
    assert call.results == 8
    assert elements(instance, "grown") == [None] * 3 + ["yours"] * 5 + ["mine"] * N


def test_a_table_that_has_no_room_any_more(form):
    instance = guest(form, table=3 * N)
    call = preempted(instance, "grow_table", "mine", 2 * N)
    assert instance["grow_table"](None, 2 * N) == 3
    assert call.resume()
    assert call.results == -1
    assert instance["grown"].size == 2 * N + 3


def test_growing_that_is_given_up_leaves_nothing(form):
    instance = guest(form)
    preempted(instance, "grow_table", "gone", N).close()
    for value in ("new", None):
        assert instance["grow_table"](value, N) >= 3
    assert elements(instance, "grown") == [None] * 3 + ["new"] * N + [None] * N


# Its references


def test_references_of_a_preempted_call_are_kept(form):
    text = """(module (func (export "f") (param externref) (result externref) (local i32)
        (local.set 1 (i32.const 100000))
        (loop (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1))))) (local.get 0))
      (func (export "eat") (param externref)))"""
    instance = Instance(Module(text), engine=form)
    call = Call(instance["f"], ["only here"])
    while not call.resume(budget=0):
        for i in range(5000):  # enough references for collections
            instance["eat"]([i])
        gc.collect()
    assert call.results == ["only here"]


# Limits, signals, ends


def test_fuel_is_exact(form):
    for fuel in (1, 2, 8192, 8193, 50_000, 99_999):
        instance = guest(form, fuel=fuel)
        with pytest.raises(OutOfFuel):
            sliced(instance, "spin", 100_000)
        assert instance.usage()["fuel"] == fuel
    instance = guest(form, fuel=100_000)
    sliced(instance, "spin", 100_000)


@pytest.mark.parametrize("name", ["endless", "fill"])
def test_deadlines_hold(name, form):
    text = """(module (memory 96)
      (func (export "endless") (loop $again (br $again)))
      (func (export "fill") (loop $again
        (memory.fill (i32.const 0) (i32.const 1) (i32.const 0x600000)) (br $again))))"""
    instance = Instance(Module(text), limits=Limits(seconds=0.05), engine=form)
    with Call(instance[name]) as call:
        for _ in range(10):
            assert not call.resume(budget=0)
        with pytest.raises(Timeout) as raised:
            call.resume(budget=10)
    assert [frame.func_name for frame in raised.value.frames] == [name]


def test_signal_handlers_run(form):
    def ring(number, frame):
        raise InterruptedError("rung")

    before = signal.signal(signal.SIGALRM, ring)
    try:
        call = preempted(guest(form), "endless")
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        with pytest.raises(InterruptedError, match="^rung") as raised:
            call.resume(budget=30)
        assert call.done
        assert "guest!endless" in raised.value.__notes__[0]
    finally:
        signal.signal(signal.SIGALRM, before)


def test_closing(form):
    instance = guest(form)
    for name, arguments in (("endless", ()), ("fill", (0, 1, SIZE)), ("grow_table", ("x", N))):
        call = preempted(instance, name, *arguments)
        call.close()
        assert (call.done, call.preempted) == (True, False)
        with pytest.raises(RuntimeError, match="^the call is closed$"):
            call.resume()
        # the next call has the same stack
        assert instance["fill"](0, 2, SIZE) == 77
        assert instance["memory"].read(0, SIZE) == b"\x02" * SIZE


def test_a_closed_instance(form):
    instance = guest(form)
    call = preempted(instance, "endless")
    instance.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        call.resume()
    call.close()


def test_what_a_preempted_call_refuses(form):
    call = preempted(guest(form), "spin", 100_000)
    assert repr(call).endswith(": preempted>")
    assert not call.done
    with pytest.raises(TypeError, match="^the call was preempted: nothing waits for a value$"):
        call.resume(5)
    with pytest.raises(
        RuntimeError, match="^the call was preempted: no host function waits that could raise$"
    ):
        call.throw(ValueError())
    with pytest.raises(RuntimeError, match="^the call has not returned yet$"):
        _ = call.results
    assert call.preempted
    assert call.resume()


@pytest.mark.parametrize(
    ("budget", "kind", "message"),
    [
        ("1", TypeError, "budget must be a number of seconds, not str: '1'"),
        (True, TypeError, "budget must be a number of seconds, not bool: True"),
        (-1, ValueError, "budget must be at least 0, not -1"),
        (math.nan, ValueError, "budget must be at least 0, not nan"),
    ],
)
def test_no_budget(budget, kind, message):
    call = Call(guest(None)["identity"], 1)
    with pytest.raises(kind) as raised:
        call.resume(budget=budget)
    assert str(raised.value) == message
    assert call.resume(budget=1)


def test_a_preempted_call_that_is_forgotten(form):
    instance = guest(form)
    for _ in range(3):
        preempted(instance, "grow_table", ["x"], N)
    gc.collect()
    assert sliced(instance, "spin", 100_000)[0] == guest(form)["spin"](100_000)
