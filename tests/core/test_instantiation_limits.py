"""Instantiation is a load: `Limits.seconds`, `fuel` and `memory` bound it with its start functions."""

import gc

import pytest

import wasi
from engine import Instance, Limits, MemoryLimit, Module, OutOfFuel, Timeout
from engine.binary.loading import Loading

NOW = Limits(seconds=1e-9)  # is over at the first look
MIB = 1 << 20
LATE = "time limit exceeded: loading takes more than 1e-09 s"


def many(part, n=5000):
    return Module("(module " + part * n + ")")


def nothing():
    pass


IMPORTS = many('(import "" "f" (func))')
GLOBALS = many("(global i32 (i32.const 0))")
LONG = [
    (IMPORTS, {"": {"f": nothing}}),
    (GLOBALS, {}),
    (many("(tag)"), {}),
    (Module("(module (func $f) (table funcref (elem" + " $f" * 5000 + ")))"), {}),
    (Module("(module (func $f) (elem func" + " $f" * 5000 + "))"), {}),
    (Module("(module (func $f) (table 2000000 (ref func) (ref.func $f)))"), {}),
    (Module("(module (memory 1) " + '(data (i32.const 0) "a")' * 5000 + ")"), {}),
    (Module('(module (memory 32) (data (i32.const 0) "' + "a" * 2 * MIB + '"))'), {}),
]
SHORT = [
    "(module)",
    '(module (memory 1) (data (i32.const 0) "abc") (global i32 (i32.const 0)))',
    "(module (func $f) (table funcref (elem $f $f)))",
]


@pytest.mark.parametrize(("module", "imports"), LONG)
def test_time_of_core_instances(module, imports):
    with pytest.raises(Timeout) as caught:
        Instance(module, imports, limits=NOW)
    assert str(caught.value) == LATE
    Instance(module, imports)


@pytest.mark.parametrize("source", SHORT)
def test_what_is_small_needs_no_look(source):
    Instance(Module(source), limits=NOW)
    Instance(Module(source), limits=Limits(memory=65536))


def test_memory_of_core_instances():
    with pytest.raises(MemoryLimit, match=r"^an instance of 11\d{5} bytes exceeds the limit of 65536 bytes$"):
        Instance(many("(global i32 (i32.const 0))", 11_200), limits=Limits(memory=65536))
    Instance(GLOBALS, limits=Limits(memory=65536))  # a MiB of such is free


def test_memory_of_imports():
    with pytest.raises(MemoryLimit, match=r"^an instance of 13\d{5} bytes exceeds the limit of 65536 bytes$"):
        Instance(IMPORTS, {"": {"f": nothing}}, limits=Limits(memory=65536))
    exporting = Instance(Module('(module (func (export "f")))'))
    Instance(IMPORTS, {"": exporting}, limits=Limits(memory=65536))  # which costs nothing new


def test_imports_and_exports_count_when_a_module_is_loaded():
    exports = Module("(module (func $f) " + "".join(f'(export "{i}" (func $f))' for i in range(40_000)) + ")")
    imports = many('(import "" "f" (func))', 40_000)
    for module in (imports, exports):
        with pytest.raises(MemoryLimit, match="the decoded module takes more than 8454144 bytes"):
            Module(bytes(module), limits=Limits(memory=65536))


def test_listing_imports_is_part_of_a_load():
    with pytest.raises(Timeout):
        IMPORTS.listed_imports(Loading(NOW))
    assert IMPORTS.listed_imports(Loading()) is IMPORTS.imports


def test_what_was_counted_is_given_back():
    shared = Instance(
        Module('(module (func (export "f")) (memory (export "memory") 1))'), limits=Limits(memory=16 * MIB)
    )
    user = Module('(module (import "" "memory" (memory 1))' + "(global i32 (i32.const 0))" * 20_000 + ")")
    for _ in range(20):
        Instance(user, {"": shared})
        gc.collect()
    assert shared["memory"].grow(1) == 1


# Start functions

COUNT = """(func $start (local i32)
  (loop (br_if 0 (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 1000)))))"""
ENDLESS = "(func $start (loop (br 0)))"


def test_start_functions_are_part_of_it():
    with pytest.raises(Timeout, match="^time limit exceeded"):
        Instance(Module(f"(module {ENDLESS} (start $start))"), limits=Limits(seconds=0.01))


def test_fuel_is_for_the_whole_load():
    source = (
        f'(module (import "wasi_snapshot_preview1" "sched_yield" (func (result i32))) {COUNT}'
        '(start $start) (func (export "_initialize") (call $start)) (func (export "f") (call $start)))'
    )
    used = wasi.usage(wasi.load(source))["fuel"]
    with pytest.raises(OutOfFuel):
        wasi.load(source, limits=Limits(fuel=used - 1))
    instance = wasi.load(source, limits=Limits(fuel=used))
    instance.f()
    instance.f()


def test_within():
    module = Module(f'(module {COUNT} (func (export "f") (call $start)))')
    measured = Instance(module)
    measured["f"]()
    used = measured.usage()["fuel"]
    instance = Instance(module, limits=Limits(fuel=used))
    assert instance.within(Loading(), lambda: 7) == 7
    with pytest.raises(OutOfFuel):
        instance.within(Loading(), lambda: (instance["f"](), instance["f"]()))
    with pytest.raises(TypeError):
        instance.within(None, nothing)
    instance["f"]()


def test_limits_are_limits():
    with pytest.raises(TypeError, match="limits must be a Limits"):
        Instance(IMPORTS, {"": {"f": nothing}}, limits=1)


# Within calls


def test_time_of_calls_within_calls():
    reached = []
    inner = '(func (export "inner") (call $nothing) (call $reached)) (func $nothing)'
    instance = Instance(
        Module(f"""(module (import "" "go" (func $go)) (import "" "reached" (func $reached))
          (func (export "outer") (call $go)) {inner})"""),
        {"": {"go": lambda: instance["inner"](), "reached": lambda: reached.append(1)}},
        limits=NOW,
    )
    with pytest.raises(Timeout):
        instance["outer"]()
    assert reached == []


def test_a_load_within_a_call_has_its_own_time():
    late = []

    def load():
        try:
            Instance(Module(f'(module (import "" "memory" (memory 1)) {ENDLESS} (start $start))'),
                     {"": instance}, limits=Limits(seconds=0.01))  # fmt: skip
        except Timeout as error:
            late.append(str(error).partition("\n")[0])

    instance = Instance(
        Module(
            '(module (import "" "load" (func $load)) (memory (export "memory") 1)'
            ' (func (export "f") (call $load)))'
        ),
        {"": {"load": load}},
    )
    instance["f"]()
    assert late == ["time limit exceeded"]


# Looking exports up


def test_exports_are_found_with_and_without_an_index():
    module = Module('(module (func $f) (export "a" (func $f)) (export "b" (func $f)) (export "" (func $f)))')
    for _ in range(100):
        assert [module.export(name) is None for name in ("a", "b", "", "c", "ab", "\ud800")] == [
            False, False, False, True, True, True]  # fmt: skip
    instance = Instance(module)
    assert ["a" in instance.exports, "c" in instance.exports, 5 in instance.exports] == [True, False, False]
    with pytest.raises(KeyError, match="^5$"):
        instance[5]
