"""Host functions that call back, and do to the guest what they can while it waits for them."""

import gc
import math
import sys
import weakref

import pytest

from engine import Func, FuncType, Instance, Memory, MemoryType, Module, Table, TableType, Trap, WasmError
from engine.features import Limits


def test_nested_calls(guest, form):
    def factorial(n):
        return n * instance["inner"](n - 1) if n > 1 else 1

    instance = guest(factorial, form)
    assert instance["inner"](10) == math.factorial(10)


def test_a_host_function_sees_and_changes_memory(guest, form):
    def f(x):
        assert memory.load_i32(x) == 7
        memory.store_i32(x, 9)
        return 0

    instance = guest(f, form)
    memory = instance["memory"]
    assert instance["load_after"](1000) == 9


def test_a_host_function_may_grow_memory(guest, form):
    def f(x):
        assert instance["memory"].grow(5) == 1
        instance["memory"].store_i32(x, 11)
        return 0

    instance = guest(f, form)
    assert instance["load_after"](8) == 11
    assert instance["memory"].pages == 6


def test_growing_beyond_the_reservation_moves_the_memory_under_the_guest(form):
    text = """(module (import "" "f" (func $f)) (memory (export "memory") 1)
      (func (export "g") (result i32)
        (i32.store (i32.const 8) (i32.const 77)) (call $f) (i32.load (i32.const 8))))"""
    instance = Instance(
        Module(text), {"": {"f": lambda: instance["memory"].grow(5000) and None}}, engine=form
    )
    assert instance["g"]() == 77


def test_a_host_function_may_close_its_own_instance(guest, form):
    def f(x):
        instance.close()
        return 0

    instance = guest(f, form)
    with pytest.raises(WasmError, match="^the instance is closed\ncalled from wasm:\n"):
        instance["load_after"](8)
    with pytest.raises(WasmError, match="^the instance is closed$"):
        instance["add_one"](1)


def test_a_host_function_may_drop_the_last_reference_to_its_instance(guest, form):
    def f(x):
        nonlocal instance
        instance = None
        gc.collect()
        return x

    instance = guest(f, form)
    assert instance["loop"](3) == 6  # the bound function lives, and with it all it needs
    assert instance is None


def test_a_host_function_may_drop_everything_of_a_start_function(form):
    seen = []

    def f():
        gc.collect()
        seen.append(1)

    text = '(module (import "" "f" (func $f)) (func $start (call $f) (call $f)) (start $start))'
    Instance(Module(text), {"": {"f": f}}, engine=form)
    gc.collect()
    assert seen == [1, 1]


def test_a_host_function_may_replace_itself_in_a_table(guest, form):
    table = Table(TableType("funcref", 4))
    instance = guest(abs, form, table)

    class Thing:
        def __call__(self, x):
            table.set(0, None)
            for _ in range(10_000):
                table.set(1, Func(lambda x: x, FuncType(["i32"], ["i32"])))
            gc.collect()
            assert instance["add_one"](1) == 2
            return x + 1

    thing = Thing()
    gone = weakref.ref(thing)
    table.set(0, Func(thing, FuncType(["i32"], ["i32"])))
    del thing
    assert instance["indirect"](4) == 5
    for _ in range(10_000):
        table.set(1, Func(lambda x: x, FuncType(["i32"], ["i32"])))
    gc.collect()
    assert gone() is None
    with pytest.raises(Trap, match="^uninitialized element 0"):
        instance["indirect"](4)


def test_a_host_function_may_link_new_instances_to_its_own(guest, form):
    """Stores merge under the running guest, in both directions."""
    made = []

    def f(x):
        for _ in range(5):
            made.append(guest(instance["add_one"], form))  # the new one joins
            assert made[-1]["outer"](x) == 101 + x
        crowd = [guest(abs, form)]
        crowd += [guest(crowd[0]["add_one"]) for _ in range(10 * len(made))]  # the larger store remains
        crowd[0]["memory"]
        other = Instance(
            Module('(module (import "" "a" (func (param i32) (result i32))) (import "" "b" (memory 1)))'),
            {"": {"a": instance["add_one"], "b": crowd[0]["memory"]}},
        )
        made.append(other)
        return x

    instance = guest(f, form)
    assert instance["loop"](3) == 6
    usage = instance.usage()
    assert usage["host_calls"] == 3
    assert instance["add_one"](1) == 2


def test_results_may_run_code(guest, form):
    class Busy:
        def __init__(self, x):
            self.x = x

        def __index__(self):
            gc.collect()
            instance["memory"].grow(1)
            return instance["add_one"](self.x)

    instance = guest(Busy, form)
    assert instance["outer"](4) == 105


def test_references_on_the_way_to_the_host_stay(form):
    """While one argument is converted or one result checked, the collector leaves the others alone."""
    text = """(module
      (import "" "f" (func $f (param externref externref) (result externref i32 externref)))
      (func (export "g") (param externref externref) (result externref i32 externref)
        local.get 0 local.get 1 call $f))"""
    churn = Instance(Module('(module (func (export "h") (param externref)))'))["h"]

    class Collects:
        def __index__(self):
            for _ in range(5000):
                inner(Thing(), Thing())
                churn(Thing())
            gc.collect()
            return 5

    class Thing:
        pass

    def f(a, b):
        return (Thing(), Collects(), Thing()) if deep else (a, 5, b)

    instance = Instance(Module(text), {"": {"f": f}}, engine=form)
    deep = False

    def inner(a, b):
        nonlocal deep
        was, deep = deep, False
        instance["g"](a, b)
        deep = was

    deep = True
    first, number, last = instance["g"](Thing(), Thing())
    assert (type(first), number, type(last)) == (Thing, 5, Thing)
    assert first is not last


def test_host_functions_in_cycles_with_their_instance_are_collected(guest):
    def make():
        class Thing:
            instance = None

            def f(self, x):
                return x

        thing = Thing()
        thing.instance = guest(thing.f)
        assert thing.instance["loop"](3) == 6
        return weakref.ref(thing)

    gone = [make() for _ in range(10)]
    gc.collect()
    assert [ref() for ref in gone] == [None] * 10


def test_reference_counts_of_arguments_and_results():
    thing = object()
    text = """(module (import "" "f" (func $f (param externref) (result externref)))
      (func (export "g") (param externref) (result externref) local.get 0 call $f))"""
    instance = Instance(Module(text), {"": {"f": lambda x: x}})
    g = instance["g"]
    g(thing)
    gc.collect()  # of what the guest has forgotten
    before = sys.getrefcount(thing)
    for _ in range(1000):
        assert g(thing) is thing
    gc.collect()
    assert sys.getrefcount(thing) == before


def test_memory_imported_by_the_guest_is_seen_by_the_host(form):
    memory = Memory(MemoryType(1))
    text = """(module (import "" "f" (func $f (param i32))) (import "" "m" (memory 1))
      (func (export "g") (i32.store (i32.const 4) (i32.const 42)) (call $f (i32.const 4))))"""
    seen = []
    Instance(Module(text), {"": {"f": lambda p: seen.append(memory.load_u32(p)), "m": memory}}, engine=form)[
        "g"
    ]()
    assert seen == [42]


def test_host_calls_go_on_after_many_failures(guest):
    def f(x):
        if x % 2:
            raise ValueError
        return x

    instance = guest(f, limits=Limits(fuel=10**6))
    for i in range(1000):
        try:
            assert instance["outer"](i) == 100 + i
        except ValueError:
            assert i % 2


def test_the_start_function_may_call_the_host(form):
    seen = []
    text = """(module (import "" "f" (func $f (param i32)))
      (func $start (call $f (i32.const 5))) (start $start))"""
    Instance(Module(text), {"": {"f": seen.append}}, engine=form)
    assert seen == [5]
