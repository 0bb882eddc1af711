"""Bulk operations under limits: each costs fuel by its size, and notices when there is too little."""

import signal
import time

import pytest

import engine
from engine import Instance, Limits, Module, OutOfFuel, Timeout

PAGE = 65536
MODULE = Module(f"""(module
  (memory (export "memory") 64)
  (memory $wide i64 64)
  (table $t (export "table") 4000 funcref)
  (table $u 4000 funcref)
  (data $data "{"ab" * 1000}")
  (elem $elem func {"$nop " * 1000})
  (func $nop)
  (func (export "memory.fill") (param i32)
    (memory.fill (i32.const 0) (i32.const 9) (local.get 0)))
  (func (export "memory.fill, 64 bits") (param i32)
    (memory.fill $wide (i64.const 0) (i32.const 9) (i64.extend_i32_u (local.get 0))))
  (func (export "memory.copy") (param i32)
    (memory.copy (i32.const 0x200000) (i32.const 0) (local.get 0)))
  (func (export "memory.copy, overlapping") (param i32)
    (memory.copy (i32.const 5) (i32.const 0) (local.get 0)))
  (func (export "memory.copy, two memories") (param i32)
    (memory.copy $wide 0 (i64.const 0) (i32.const 0) (local.get 0)))
  (func (export "memory.init") (param i32)
    (memory.init $data (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table.fill") (param i32)
    (table.fill $t (i32.const 0) (ref.null func) (local.get 0)))
  (func (export "table.copy") (param i32)
    (table.copy $t $u (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table.init") (param i32)
    (table.init $t $elem (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table.grow") (param i32)
    (drop (table.grow $t (ref.null func) (local.get 0))))
  (func (export "after") (param i32) (result i32)
    (local.get 0) (i32.const 1) (i32.add)
    (memory.fill (i32.const 0) (i32.const 3) (i32.const 640))
    (i32.const 5) (i32.add))
  (func (export "fine") (result i32) (i32.load8_u (i32.const 0))))""")
ENTERING = 1  # fuel of each call of a guest
HALF = 400_000  # elements: more than three chunks of 131,072
LARGE = Module(f"""(module
  (memory (export "memory") 48)
  (table $t (export "table") {2 * HALF} funcref)
  (table $u (export "other") {HALF} funcref) (table $g (export "growing") 3 funcref)
  (data $data "{"ab" * 1_500_000}")
  (elem $elem func {"$f " * HALF})
  (func $f (export "f"))
  (func (export "table.fill") (param i32)
    (table.fill $t (i32.const 0) (ref.func $f) (local.get 0)))
  (func (export "table.fill, null") (param i32)
    (table.fill $t (i32.const 0) (ref.null func) (local.get 0)))
  (func (export "table.copy") (param i32)
    (table.copy $t $u (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table.copy, upwards") (param i32)
    (table.copy $t $t (i32.const 5) (i32.const 0) (local.get 0)))
  (func (export "table.copy, downwards") (param i32)
    (table.copy $t $t (i32.const 0) (i32.const 5) (local.get 0)))
  (func (export "table.init") (param i32)
    (table.init $t $elem (i32.const 0) (i32.const 0) (local.get 0)))
  (func (export "table.grow") (param i32)
    (drop (table.grow $g (ref.func $f) (local.get 0))))
  (func (export "table.grow, null") (param i32)
    (drop (table.grow $g (ref.null func) (local.get 0))))
  (func (export "memory.init") (param i32)
    (memory.init $data (i32.const 0) (i32.const 0) (local.get 0))))""")
LARGE_COSTS = [
    ("table.fill", HALF, HALF // 8),
    ("table.fill, null", HALF + 8, HALF // 8 + 1),
    ("table.copy", HALF, HALF // 8),
    ("table.copy, upwards", HALF, HALF // 8),
    ("table.copy, downwards", HALF, HALF // 8),
    ("table.init", HALF, HALF // 8),
    ("table.grow", HALF, HALF // 8),
    ("table.grow, null", HALF + 8, HALF // 8 + 1),
    ("memory.init", 2_560_000, 40_000),
]
# bytes or elements, and what they cost: a unit for 64 bytes or 8 elements
COSTS = [
    ("memory.fill", 63, 0),
    ("memory.fill", 64, 1),
    ("memory.fill", 1 << 20, 1 << 14),
    ("memory.fill", 3 << 20, 3 << 14),
    ("memory.fill", (1 << 20) + 640, (1 << 14) + 10),
    ("memory.fill, 64 bits", 128, 2),
    ("memory.fill, 64 bits", 3 << 20, 3 << 14),
    ("memory.copy", 640, 10),
    ("memory.copy", 2 << 20, 2 << 14),
    ("memory.copy", (1 << 20) + 640, (1 << 14) + 10),
    ("memory.copy, overlapping", 2 << 20, 2 << 14),
    ("memory.copy, two memories", 640, 10),
    ("memory.copy, two memories", 2 << 20, 2 << 14),
    ("memory.init", 2000, 31),
    ("table.fill", 7, 0),
    ("table.fill", 4000, 500),
    ("table.copy", 4000, 500),
    ("table.init", 1000, 125),
    ("table.grow", 800, 100),
]


def guest(form, **limits):
    return Instance(MODULE, limits=Limits(**limits), engine=form)


@pytest.mark.parametrize(("name", "size", "cost"), COSTS)
def test_what_it_costs(name, size, cost, form):
    for fuel in (None, ENTERING + cost):
        instance = guest(form, fuel=fuel)
        instance[name](size)
        assert instance.usage()["fuel"] == ENTERING + cost


@pytest.mark.parametrize(("name", "size", "cost"), [case for case in COSTS if case[2]])
def test_one_unit_too_little(name, size, cost, form):
    instance = guest(form, fuel=ENTERING + cost - 1)
    with pytest.raises(OutOfFuel) as raised:
        instance[name](size)
    assert raised.value.message == "out of fuel"
    assert [frame.func_name for frame in raised.value.frames] == [name]
    assert instance.usage()["fuel"] == ENTERING + cost - 1
    assert instance["fine"]() in (0, 9, ord("a"))
    instance[name](0)  # costs nothing but entering
    with pytest.raises(OutOfFuel):
        instance[name](size)


@pytest.mark.parametrize("name", sorted({name for name, _, _ in COSTS}))
@pytest.mark.parametrize("size", [1 << 23, 0xFFFFFFFF])
def test_what_traps_costs_nothing(name, size, form):
    instance = guest(form)
    if name == "table.grow":
        size = 0xFFFFFFFF  # answers -1
        instance[name](size)
    else:
        with pytest.raises(engine.Trap, match="^out of bounds (memory|table) access"):
            instance[name](size)
    assert instance.usage()["fuel"] == ENTERING


def test_what_is_computed_before_outlives_a_slice(form):
    """The fuel at hand ends at the operation: what waited on the operand stack is still there."""
    instance = guest(form, fuel=1_000_000)
    for i in range(5000):
        assert instance["after"](i) == i + 6


def test_a_large_fill_stops_where_the_fuel_ends(form):
    """A large one goes in chunks of 1 MiB, each paid when it is done."""
    instance = guest(form, fuel=ENTERING + (1 << 14) + 1)
    with pytest.raises(OutOfFuel):
        instance["memory.fill"](3 << 20)
    memory = instance["memory"]
    assert memory.read((2 << 20) - 1, 2) == b"\x09\x00"


@pytest.mark.parametrize("name", ["memory.fill", "memory.copy", "memory.copy, overlapping"])
def test_time_ends_within_an_operation(name, form):
    """The time is over before the first chunk is done: the deadline is looked at after each."""
    instance = guest(form, seconds=1e-9)
    before = time.monotonic()
    with pytest.raises(Timeout) as raised:
        instance[name](2 << 20)
    assert time.monotonic() > before
    assert raised.value.message == "time limit exceeded"
    assert [frame.func_name for frame in raised.value.frames] == [name]
    assert instance["memory"].read(3 << 20, 1) == b"\0"
    assert instance["fine"]() in (0, 9)


# Those that go in chunks


@pytest.mark.parametrize(("name", "size", "cost"), LARGE_COSTS)
def test_what_a_large_one_costs(name, size, cost, form):
    instance = Instance(LARGE, limits=Limits(fuel=ENTERING + cost), engine=form)
    instance[name](size)
    assert instance.usage()["fuel"] == ENTERING + cost
    instance = Instance(LARGE, limits=Limits(fuel=ENTERING + cost - 1), engine=form)
    with pytest.raises(OutOfFuel) as raised:
        instance[name](size)
    assert [frame.func_name for frame in raised.value.frames] == [name]


@pytest.mark.parametrize("name", [name for name, _, _ in LARGE_COSTS])
def test_time_ends_within_a_large_one(name, form):
    """The deadline is looked at after each chunk: what lies behind the first one is as it was."""
    instance = Instance(LARGE, engine=form)
    link = Module('(module (import "" "memory" (memory 1)))')
    Instance(link, {"": instance}, limits=Limits(seconds=1e-9))  # for both of them from now on
    with pytest.raises(Timeout) as raised:
        instance[name](HALF if name != "memory.init" else 2_560_000)
    assert [frame.func_name for frame in raised.value.frames] == [name]
    assert len(instance["growing"]) == 3
    assert instance["memory"].read(1 << 20, 2) == b"\0\0"
    assert instance["table"][200_000] is None


@pytest.mark.parametrize("name", [name for name, _, _ in LARGE_COSTS if "grow" not in name])
def test_a_large_one_that_does_not_fit(name, form):
    instance = Instance(LARGE, engine=form)
    with pytest.raises(engine.Trap, match="^out of bounds (memory|table) access"):
        instance[name](1 << 30)
    assert instance.usage()["fuel"] == ENTERING


def places(table):
    """Return where its elements are not null."""
    return [i for i in range(len(table)) if table[i] is not None]


def test_what_large_ones_do(form):
    instance = Instance(LARGE, engine=form)
    f, table, other = (instance[name] for name in ("f", "table", "other"))
    for i in (0, 1, 131_071, 131_072, 300_000, HALF - 1):
        other[i] = f
    instance["table.copy"](HALF)
    assert places(table) == [0, 1, 131_071, 131_072, 300_000, HALF - 1]
    instance["table.copy, upwards"](HALF)
    assert places(table) == [0, 1, 5, 6, 131_076, 131_077, 300_005, HALF + 4]
    instance["table.copy, downwards"](HALF)
    assert places(table) == [0, 1, 131_071, 131_072, 300_000, HALF - 1, HALF + 4]
    instance["table.fill, null"](HALF)
    assert places(table) == [HALF + 4]
    instance["table.init"](HALF)
    assert places(table) == [*range(HALF), HALF + 4]
    instance["table.fill, null"](2 * HALF)
    instance["table.fill"](HALF)
    assert places(table) == list(range(HALF))
    instance["memory.init"](2_999_999)
    assert instance["memory"].read(0, 3_000_000) == b"ab" * 1_499_999 + b"a\0"


def test_growing_by_much(form):
    """What it grew by is kept by the collector, and null is."""
    instance = Instance(LARGE, engine=form)
    table = instance["growing"]
    instance["table.grow, null"](HALF)
    instance["table.grow"](HALF)
    assert len(table) == 3 + 2 * HALF
    assert [table[i] is None for i in (2, 3, HALF + 2, HALF + 3, 2 * HALF + 2)] == [True] * 3 + [False] * 2
    assert instance.usage()["tables"] == 8 * (3 * HALF + 3 + 2 * HALF)


def test_growing_that_ends_early_leaves_the_table(form):
    instance = Instance(LARGE, limits=Limits(fuel=40_000), engine=form)
    with pytest.raises(OutOfFuel):
        instance["table.grow"](HALF)
    assert len(instance["growing"]) == 3
    assert instance["growing"].grow(5) == 3


@pytest.mark.parametrize("name", ["table.grow", "table.fill", "table.copy", "table.init", "memory.init"])
def test_a_signal_handler_has_its_turn_within(name, form):
    """One that makes the table grow does no harm."""
    instance = Instance(LARGE, engine=form)
    began = []

    def handler(*_):
        if not began:
            began.append(instance["growing"].grow(1))

    before = signal.signal(signal.SIGALRM, handler)
    try:
        signal.setitimer(signal.ITIMER_REAL, 1e-6)
        while not began:  # it may come before the call
            instance[name](HALF)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert len(instance["growing"]) % HALF == 4
