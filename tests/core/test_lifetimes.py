"""What lives how long: cycles through Python, functions that outlive their instance, no growth."""

import gc
import weakref

import pytest

from engine import Func, FuncType, Global, GlobalType, Instance, Memory, MemoryType, Module, Table, TableType

CALLER = Module("""(module
    (import "m" "f" (func $f (result i32)))
    (memory (export "memory") 1)
    (func (export "run") (result i32) (call $f)))""")
PLUGIN = Module("""(module
    (import "m" "table" (table 1 funcref)) (import "m" "f" (func $f (result i32)))
    (elem (i32.const 0) $run)
    (func $run (export "run") (result i32) (i32.add (call $f) (i32.const 1))))""")
HOST = Module("""(module
    (table (export "table") 4 funcref) (type $t (func (result i32)))
    (func (export "run") (param i32) (result i32) (call_indirect (type $t) (local.get 0))))""")


class Witness:
    """Something that can be watched."""


def gone(reference: weakref.ref[object]) -> bool:
    gc.collect()
    return reference() is None


def test_without_cycles_everything_goes_at_once():
    gc.disable()
    try:
        witness = Witness()
        reference = weakref.ref(witness)
        instance = Instance(CALLER, {"m": {"f": lambda witness=witness: 5}})
        module = weakref.ref(instance)
        del witness
        assert instance["run"]() == 5
        assert reference() is not None
        del instance
        assert (module(), reference()) == (None, None)
    finally:
        gc.enable()


def cyclic(module: Module) -> tuple[Instance, weakref.ref[object]]:
    """An instance whose import refers to it, and a reference to what goes with the import."""
    witness = Witness()

    def f():
        return 40 + len([witness, instance])

    instance = Instance(module, {"m": {"f": f}})
    return instance, weakref.ref(witness)


def test_a_cycle_through_an_import_is_collected():
    instance, reference = cyclic(CALLER)
    assert instance["run"]() == 42
    del instance
    assert gone(reference)


def test_a_cycle_through_an_object_that_python_cannot_clear_is_collected():
    """The cycle consists of a tuple and engine objects: the store itself must let go."""
    witness = Witness()
    instance = Instance(Module('(module (table (export "t") 1 externref))'))
    instance["t"].set(0, (instance, witness))
    reference = weakref.ref(witness)
    del witness, instance
    assert gone(reference)


def run_through(kept: object) -> object:
    """Call the function that an export leads to."""
    match kept:
        case Func():
            return kept()
        case Table():
            return kept.get(0)()
        case Global():
            return kept.value()
    return 42


@pytest.mark.parametrize("hold", ["table", "global", "function", "memory"])
def test_a_cycle_that_is_held_is_not_collected(hold):
    instance, reference = cyclic(
        Module("""(module (import "m" "f" (func $f (result i32))) (memory (export "memory") 1)
            (table (export "table") 1 funcref) (elem (i32.const 0) $run)
            (global (export "global") funcref (ref.func $run))
            (func $run (export "function") (result i32) (call $f)))""")
    )
    kept = instance[hold]
    del instance
    gc.collect()
    assert run_through(kept) == 42
    assert reference() is not None
    del kept
    assert gone(reference)


def test_a_function_outlives_its_instance():
    instance = Instance(CALLER, {"m": {"f": lambda: 42}})
    run = instance["run"]
    del instance
    gc.collect()
    assert run() == 42


def test_a_function_in_a_table_outlives_its_instance():
    host = Instance(HOST)
    witness = Witness()
    reference = weakref.ref(witness)
    Instance(PLUGIN, {"m": {"table": host["table"], "f": lambda witness=witness: 41}})
    del witness
    gc.collect()
    assert host["run"](0) == 42
    assert host["table"].get(0)() == 42
    del host
    assert gone(reference)


def test_an_instance_that_is_reached_through_a_table_only_survives_the_collectors():
    """A plugin whose import refers to the plugin itself: only the guest's table holds it."""
    host = Instance(HOST)

    def load(table: Table) -> weakref.ref[object]:
        def f():
            return 40 + (plugin["run"] is not None)

        plugin = Instance(PLUGIN, {"m": {"table": table, "f": f}})
        return weakref.ref(plugin)

    reference = load(host["table"])
    for _ in range(3):
        gc.collect()
        churn(host["table"])
        assert host["run"](0) == 42
    assert reference() is not None
    del host
    assert gone(reference)


def churn(table: Table) -> None:
    """Make so many references that the collector of the table's store runs."""
    references = Table(TableType("externref", 1))
    Instance(
        Module('(module (import "m" "t" (table 1 funcref)) (import "m" "e" (table 1 externref)))'),
        {"m": {"t": table, "e": references}},
    )
    for i in range(20_000):
        references.set(0, Index(i))


class Index:
    """An object of its own for each number, that says when it goes."""

    alive = 0

    def __init__(self, value: int) -> None:
        self.value = value
        Index.alive += 1

    def __del__(self) -> None:
        Index.alive -= 1


def test_objects_in_tables_are_kept_and_others_let_go():
    table = Table(TableType("externref", 10))
    for i in range(50_000):
        table.set(i % 10, Index(i))
    assert [table.get(i).value for i in range(10)] == list(range(49_990, 50_000))
    assert Index.alive < 10_000
    del table
    gc.collect()
    assert Index.alive == 0


def test_letting_go_may_run_anything():
    """Finalizers call into the store that is being collected, and link it with others."""
    host = Instance(HOST)
    table = Table(TableType("externref", 1))
    linker = Module('(module (import "m" "t" (table 1 funcref)) (import "m" "e" (table 1 externref)))')
    Instance(linker, {"m": {"t": host["table"], "e": table}})
    calls = []

    class Busy:
        def __del__(self):
            calls.append(table.get(0) is not self)
            if len(calls) % 500 == 0:
                more = Table(TableType("externref", 1), self_made)
                Instance(linker, {"m": {"t": host["table"], "e": more}})

    self_made = object()
    for _ in range(20_000):
        table.set(0, Busy())
    assert len(calls) > 10_000
    assert all(calls)


def test_a_weak_reference_callback_may_ask_for_the_object_again():
    instance = Instance(
        Module("""(module (memory (export "memory") 1) (table (export "table") 1 funcref)
        (global (export "global") (mut i32) (i32.const 3)) (tag (export "tag")) (func (export "func")))""")
    )
    for name in instance.exports:
        again = []
        reference = weakref.ref(
            instance[name], lambda _, name=name, again=again: again.append(instance[name])
        )
        assert reference() is None
        assert again[0] is instance[name]
        again.clear()
        assert repr(instance[name])


def test_many_instances_in_one_store_do_not_pile_up():
    host = Instance(HOST)
    witnesses = []
    for _ in range(200):
        witness = Witness()
        witnesses.append(weakref.ref(witness))
        Instance(PLUGIN, {"m": {"table": host["table"], "f": lambda witness=witness: 1}})
        del witness
    gc.collect()
    assert host["run"](0) == 2
    assert sum(reference() is not None for reference in witnesses) < 30


def test_memories_of_dead_instances_in_a_store_do_not_pile_up():
    shared = Global(GlobalType("i32", mutable=True), 0)
    module = Module('(module (import "m" "g" (global (mut i32))) (memory (export "m") 256))')
    keeper = Instance(module, {"m": {"g": shared}})
    for _ in range(100):
        memory = Instance(module, {"m": {"g": shared}})["m"]
        memory.store_u8(5, 1)
    assert keeper.usage()["peak_memory"] <= 16 * (256 * 65536)


def test_merged_stores_keep_what_each_had():
    first, second = Instance(HOST), Instance(HOST)
    objects = [Table(TableType("externref", 100), "x") for _ in range(3)]
    for table in objects:
        for i in range(100):
            table.set(i, ("object", i))
    linker = Module("""(module (import "m" "a" (table 1 funcref)) (import "m" "b" (table 1 funcref))
        (import "m" "c" (table 1 externref)) (import "m" "d" (table 1 externref))
        (import "m" "e" (table 1 externref)) (func (result i32) i32.const 7)
        (elem (table 1) (i32.const 2) func 0))""")
    names = dict(zip("cde", objects, strict=True))
    Instance(linker, {"m": {"a": first["table"], "b": second["table"], **names}})
    churn(first["table"])
    gc.collect()
    assert second["run"](2) == 7
    assert all(table.get(i) == ("object", i) for table in objects for i in range(100))
    first["table"].set(3, second["run"])
    del second
    gc.collect()
    assert first["table"].get(3)(2) == 7


def test_host_functions_do_not_join_stores():
    func = Func(lambda: 3, FuncType([], ["i32"]))
    first, second = (Instance(CALLER, {"m": {"f": func}}) for _ in range(2))
    assert (first["run"](), second["run"]()) == (3, 3)
    assert first.usage()["host_calls"] == 1


def test_a_memory_outlives_its_instance():
    instance = Instance(CALLER, {"m": {"f": lambda: 1}})
    memory = instance["memory"]
    memory.store_u8(0, 9)
    view = memoryview(memory)
    del instance, memory
    gc.collect()
    assert view[0] == 9


def rss() -> int:
    """Resident bytes of this process."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096


@pytest.mark.measures_memory
@pytest.mark.parametrize("what", ["instance", "linked", "cycle", "memory", "table", "references", "export"])
def test_repeating_does_not_grow(what):
    module = Module('(module (memory (export "m") 1) (table (export "t") 10 externref) (func (export "f")))')
    linked = Module(
        '(module (import "m" "m" (memory 1)) (import "m" "t" (table 1 externref)) (func (export "f")))'
    )
    table = Table(TableType("externref", 10))
    keeper = Instance(module)

    def cycle() -> None:
        instance = Instance(CALLER, {"m": {"f": lambda: len([instance])}})

    actions = {
        "instance": lambda: Instance(module)["f"],
        "linked": lambda: Instance(linked, {"m": keeper}),
        "cycle": cycle,
        "memory": lambda: Memory(MemoryType(1)).store_u8(0, 1),
        "table": lambda: Table(TableType("externref", 100), "x"),
        "references": lambda: table.set(3, object()),
        "export": lambda: keeper["f"],
    }
    action = actions[what]
    for _ in range(10_000):
        action()
    gc.collect()
    before = rss()
    for _ in range(20_000):
        action()
    gc.collect()
    assert rss() - before < 1_000_000
