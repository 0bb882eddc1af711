"""Cycles through Python in stores that others keep: what Python's collector may take, and what not."""

import gc
import random
import weakref
from collections.abc import Callable

import pytest

from engine import Func, FuncType, Global, Instance, Memory, MemoryType, Module, Table, TableType

PLUGIN = Module("""(module
    (import "m" "f" (func $f (result i32)))
    (import "m" "memory" (memory 1)) (import "m" "table" (table 4 funcref))
    (table $own (export "own") 4 funcref) (table $any (export "any") 4 externref)
    (global $g (export "global") (mut funcref) (ref.null func))
    (elem (table $own) (i32.const 0) func $run)
    (func $run (export "run") (result i32) (call $f))
    (func (export "publish") (param i32) (table.set 0 (local.get 0) (ref.func $run)))
    (func (export "set global") (global.set $g (ref.func $run))))""")
CALLER = Module("""(module (import "m" "table" (table 4 funcref)) (type $t (func (result i32)))
    (func (export "run") (param i32) (result i32) (call_indirect (type $t) (local.get 0))))""")


class Witness:
    """Something that can be watched."""


class Shared:
    """What several instances import: it makes one store of them."""

    def __init__(self) -> None:
        self.memory = Memory(MemoryType(1))
        self.table = Table(TableType("funcref", 4))
        self.run = Instance(CALLER, {"m": {"table": self.table}})["run"]

    def plugin(self, number: int, **more: object) -> tuple[Instance, weakref.ref[Witness]]:
        """A plugin whose import refers to the plugin and to a witness."""
        witness = Witness()

        def f() -> int:
            assert instance is not None
            return number + (witness is None)

        instance = Instance(PLUGIN, {"m": {"f": f, "memory": self.memory, "table": self.table, **more}})
        return instance, weakref.ref(witness)


def test_a_plugin_that_nobody_uses_is_collected():
    shared = Shared()
    references = [shared.plugin(i)[1] for i in range(20)]
    gc.collect()
    assert [reference() for reference in references] == [None] * 20
    shared.plugin(1)[0]["publish"](0)
    assert shared.run(0) == 1


def hold_nothing(plugin: Instance) -> object:
    return None


def hold_itself(plugin: Instance) -> object:
    return plugin


def hold_exports(plugin: Instance) -> object:
    return dict(plugin.exports.items())


def tie(plugin: Instance, held: tuple[object, ...], where: str) -> None:
    """Let the plugin hold what holds the plugin."""
    if where == "import":
        plugin["own"].set(2, Func(lambda: len(held), FuncType([], ["i32"])))
    else:
        plugin["any"].set(0, held)


@pytest.mark.parametrize("held", [hold_nothing, hold_itself, hold_exports])
@pytest.mark.parametrize("where", ["import", "externref"])
def test_whatever_the_cycle_holds_of_the_plugin(held, where):
    shared = Shared()
    plugin, reference = shared.plugin(3)
    plugin["set global"]()
    plugin["own"].set(1, Func(lambda: 4, FuncType([], ["i32"])))
    tie(plugin, (held(plugin), plugin, reference()), where)
    del plugin
    gc.collect()
    assert reference() is None


def test_a_published_function_keeps_its_plugin():
    shared = Shared()
    plugin, reference = shared.plugin(7)
    plugin["publish"](2)
    del plugin
    for _ in range(3):
        gc.collect()
        assert shared.run(2) == 7
        assert shared.table.get(2)() == 7
    shared.table.set(2, None)
    gc.collect()
    assert reference() is None


@pytest.mark.parametrize("export", ["run", "own", "global", "any"])
def test_an_export_keeps_its_plugin(export):
    shared = Shared()
    plugin, reference = shared.plugin(7)
    plugin["set global"]()
    plugin["any"].set(0, plugin["run"])
    kept = plugin[export]
    del plugin
    gc.collect()
    match kept:
        case Func():
            assert kept() == 7
        case Table():
            assert kept.get(0)() == 7
        case Global():
            assert kept.value() == 7
    assert reference() is not None
    del kept
    gc.collect()
    assert reference() is None


def test_a_plugin_that_another_one_imports_lives_as_long():
    shared = Shared()
    inner, inner_reference = shared.plugin(5)
    outer, outer_reference = shared.plugin(6, table=inner["own"])
    del inner
    gc.collect()
    assert outer["run"]() == 6
    assert inner_reference() is not None
    del outer
    gc.collect()
    assert outer_reference() is None
    gc.collect()
    assert inner_reference() is None


def test_an_instance_without_cycle_goes_with_the_next_collection():
    shared = Shared()
    witness = Witness()
    reference = weakref.ref(witness)
    shared_imports = {"memory": shared.memory, "table": shared.table}
    Instance(PLUGIN, {"m": {"f": lambda witness=witness: 1, **shared_imports}})
    del witness
    gc.collect()
    assert reference() is None


def witnesses() -> int:
    """How many live; weak references to them are cleared before finalizers run."""
    return sum(isinstance(object_, Witness) for object_ in gc.get_objects())


class Closing:
    """Its finalizer does something with the plugin."""

    def __init__(self, plugin: Instance, action: Callable[[Instance], object]) -> None:
        self.plugin = plugin
        self.action = action

    def __del__(self) -> None:
        self.action(self.plugin)


@pytest.mark.parametrize("how", ["guest", "python", "function", "table", "instance"])
def test_a_finalizer_may_bring_the_plugin_back(how):
    shared = Shared()
    saved: list[object] = []
    actions: dict[str, Callable[[Instance], object]] = {
        "guest": lambda plugin: plugin["publish"](1),
        "python": lambda plugin: shared.table.set(1, plugin["run"]),
        "function": lambda plugin: saved.append(plugin["run"]),
        "table": lambda plugin: saved.append(plugin["own"]),
        "instance": saved.append,
    }
    plugin, _ = shared.plugin(8)
    plugin["any"].set(0, Closing(plugin, actions[how]))
    del plugin
    for _ in range(3):
        gc.collect()
        called = {
            "guest": lambda: shared.run(1),
            "python": lambda: shared.run(1),
            "function": lambda: saved[0](),
            "table": lambda: saved[0].get(0)(),
            "instance": lambda: saved[0]["run"](),
        }[how]
        assert called() == 8
    assert witnesses() == 1
    del called
    saved.clear()
    shared.table.set(1, None)
    gc.collect()
    assert witnesses() == 0


def test_a_weak_reference_callback_may_use_the_store():
    shared = Shared()
    plugin, _ = shared.plugin(9)
    other, _ = shared.plugin(10)
    other["publish"](3)
    seen = []
    watch = weakref.ref(plugin, lambda _: seen.append(shared.run(3)))
    del plugin, other
    gc.collect()
    gc.collect()
    assert seen == [10]
    assert watch() is None


def test_a_collection_within_a_host_call_spares_what_runs():
    shared = Shared()

    def collect_and_answer() -> int:
        gc.collect()
        return 11

    def load() -> Callable[[], int]:
        def f() -> int:
            return collect_and_answer() + (plugin is None)

        imports = {"f": f, "memory": shared.memory, "table": shared.table}
        plugin = Instance(PLUGIN, {"m": imports})
        plugin["publish"](0)
        return shared.run

    run = load()
    assert [run(0), run(0)] == [11, 11]


@pytest.mark.parametrize("seed", range(6))
def test_random_plugins_answer_as_long_as_they_can_be_reached(seed):
    """Publish, drop, hold, merge and collect at random: whoever can be called answers with its number."""
    chance = random.Random(seed)
    groups = [Shared() for _ in range(3)]
    tables = [[None] * 4 for _ in groups]
    held: dict[int, Instance] = {}
    references: dict[int, weakref.ref[Witness]] = {}
    for number in range(400):
        group = chance.randrange(3)
        shared = groups[group]
        more = {}
        if held and chance.random() < 0.3:
            more["table"] = held[chance.choice(list(held))]["own"]
        plugin, references[number] = shared.plugin(number, **more)
        if not more and chance.random() < 0.5:
            slot = chance.randrange(4)
            plugin["publish"](slot)
            tables[group][slot] = number
        if chance.random() < 0.2:
            held[number] = plugin
        if held and chance.random() < 0.2:
            del held[chance.choice(list(held))]
        if chance.random() < 0.1:
            plugin["any"].set(0, (plugin, plugin.exports))
        if chance.random() < 0.02:
            groups[group] = Shared()
            tables[group] = [None] * 4
        del plugin
        if chance.random() < 0.1:
            gc.collect()
        for other, numbers in zip(groups, tables, strict=True):
            assert [other.run(i) if n is not None else None for i, n in enumerate(numbers)] == numbers
        assert all(plugin["run"]() == n for n, plugin in held.items())
    held.clear()
    del shared, other, more
    groups.clear()
    for _ in range(5):
        gc.collect()
    assert [n for n, reference in references.items() if reference() is not None] == []


def test_exports_and_modules_can_be_used_while_python_clears_what_they_were_garbage_with():
    """Python's collector does not track `Late`: its finalizer runs while the rest is being cleared."""
    said = []

    def make() -> None:
        exports = Instance(Module('(module (func (export "f") (result i32) (i32.const 7)))')).exports
        garbage: list[object] = []

        class Late:
            __slots__ = ()

            def __del__(self, exports=exports):
                said.append((list(exports), len(exports), "f" in exports, repr(exports), exports["f"]()))

        garbage.append(garbage)
        garbage.append(Late())

    make()
    gc.collect()
    assert said == [(["f"], 1, True, "<exports f>", 7)]
