"""Instantiation: imports, exports, segments, start functions, limits."""

from collections.abc import Mapping

import pytest

from engine import (
    FORMS,
    Func,
    FuncType,
    Global,
    GlobalType,
    Instance,
    InstanceLimit,
    Memory,
    MemoryType,
    Module,
    Table,
    TableType,
    Tag,
    TagType,
    Trap,
    Unlinkable,
    WasmError,
)
from engine.features import Limits

EVERY_KIND = Module(
    """(module
    (import "m" "f" (func $f (param i32) (result i32)))
    (import "m" "memory" (memory 1 4))
    (import "m" "table" (table 2 10 funcref))
    (import "m" "number" (global $g i32))
    (import "m" "tag" (tag (param i32)))
    (import "m" "cell" (global $cell (mut i64)))
    (export "f" (func $f)) (export "memory" (memory 0)) (export "table" (table 0))
    (export "number" (global $g)) (export "tag" (tag 0)) (export "cell" (global $cell))
    (func (export "run") (param i32) (result i32) (i32.add (call $f (local.get 0)) (global.get $g))))"""
)


def every_kind() -> dict[str, object]:
    return {
        "f": Func(lambda x: x * 2, FuncType(["i32"], ["i32"])),
        "memory": Memory(MemoryType(1, 4)),
        "table": Table(TableType("funcref", 2, 10)),
        "number": Global(GlobalType("i32"), 5),
        "tag": Tag(TagType(["i32"])),
        "cell": Global(GlobalType("i64", mutable=True), 7),
    }


def test_exports_are_the_imported_objects():
    imports = every_kind()
    instance = Instance(EVERY_KIND, {"m": imports})
    assert all(instance[name] is value for name, value in imports.items())
    assert instance["run"](4) == 13
    instance["cell"].value = 8
    assert imports["cell"].value == 8


def test_exports_are_a_mapping_in_order():
    exports = Instance(EVERY_KIND, {"m": every_kind()}).exports
    assert isinstance(exports, Mapping)
    assert list(exports) == ["f", "memory", "table", "number", "tag", "cell", "run"]
    assert list(exports.keys()) == list(exports)
    assert len(exports) == 7
    assert exports["run"] is exports["run"]
    assert [type(value) for value in exports.values()] == [Func, Memory, Table, Global, Tag, Global, Func]
    assert dict(exports.items())["run"] is exports["run"]
    assert ("run" in exports, "walk" in exports, exports.get("walk", 5)) == (True, False, 5)
    with pytest.raises(KeyError, match="walk"):
        exports["walk"]


def test_callables_and_numbers_may_be_imported():
    imports = every_kind() | {"f": lambda x: x * 3, "number": 6}
    assert Instance(EVERY_KIND, {"m": imports})["run"](1) == 9


def test_an_instance_may_stand_for_its_exports():
    first = Instance(EVERY_KIND, {"m": every_kind()})
    second = Instance(EVERY_KIND, {"m": first})
    assert second["run"](1) == 7
    assert second["memory"] is first["memory"]
    assert second["f"] is first["f"]


@pytest.mark.parametrize("imports", [{}, None, {"n": {}}, {"m": {}}, {"m": {"f": print}}])
def test_a_missing_import(imports):
    with pytest.raises(Unlinkable, match="^unknown import: `m` `") as caught:
        Instance(EVERY_KIND, imports)
    assert caught.value.message == "unknown import"


@pytest.mark.parametrize("imports", [5, {"m": 5}, {"m": None}])
def test_imports_that_are_no_mapping(imports):
    with pytest.raises(TypeError, match=r"^imports\['m'\]\['f'\]: imports map names of modules to mappings"):
        Instance(EVERY_KIND, imports)


class Host:
    async def wait(self):
        """Do nothing, later."""


@pytest.mark.parametrize("function", [Host().wait, Host.wait])
def test_an_async_function_is_refused_before_it_is_called(function):
    message = "`m` `f` is an async function, which a core module cannot wait for: pass a plain one"
    with pytest.raises(Unlinkable, match=f"^incompatible import type: {message}$"):
        Instance(EVERY_KIND, {"m": {**every_kind(), "f": function}})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("f", 5),
        ("f", None),
        ("f", Func(print, FuncType(["i32"]))),
        ("f", Memory(MemoryType(1))),
        ("memory", print),
        ("memory", bytearray(65536)),
        ("memory", Memory(MemoryType(0, 4))),
        ("memory", Memory(MemoryType(1))),
        ("memory", Memory(MemoryType(1, 5))),
        ("memory", Memory(MemoryType(1, 4, "i64"))),
        ("memory", Memory(MemoryType(1, 4, page_size=1))),
        ("table", Table(TableType("funcref", 1, 10))),
        ("table", Table(TableType("funcref", 2, 11))),
        ("table", Table(TableType("funcref", 2))),
        ("table", Table(TableType("externref", 2, 10))),
        ("table", Table(TableType("funcref", 2, 10, "i64"))),
        ("number", Global(GlobalType("i32", mutable=True), 1)),
        ("number", Global(GlobalType("i64"), 1)),
        ("number", 1.5),
        ("number", "5"),
        ("number", 1 << 32),
        ("cell", 5),
        ("cell", Global(GlobalType("i64"), 1)),
        ("tag", Tag(TagType(["i64"]))),
        ("tag", Tag(TagType())),
        ("tag", print),
    ],
)
def test_an_import_of_another_type(name, value):
    with pytest.raises(Unlinkable, match=r"^incompatible import type: ") as caught:
        Instance(EVERY_KIND, {"m": every_kind() | {name: value}})
    assert caught.value.message == "incompatible import type"


def test_what_a_mapping_raises_comes_out():
    class Broken(dict):
        def __missing__(self, key):
            raise ZeroDivisionError("mine")

    with pytest.raises(ZeroDivisionError, match="mine"):
        Instance(EVERY_KIND, Broken())


def test_limits_are_matched_by_the_present_size():
    memory = Memory(MemoryType(0, 4))
    memory.grow(1)
    table = Table(TableType("funcref", 0, 10))
    table.grow(2)
    Instance(EVERY_KIND, {"m": every_kind() | {"memory": memory, "table": table}})


# Constant expressions and segments


def test_constant_expressions():
    instance = Instance(
        Module("""(module
        (import "m" "a" (global $a i32)) (import "m" "b" (global $b i64))
        (global (export "i32") i32
            (i32.mul (i32.add (global.get $a) (i32.const 5)) (i32.sub (i32.const 1) (i32.const 3))))
        (global (export "i64") i64
            (i64.sub (i64.mul (global.get $b) (global.get $b)) (i64.add (i64.const 1) (i64.const -2))))
        (global (export "f32") f32 (f32.const -0.5)) (global (export "f64") f64 (f64.const 0x1p-1074))
        (global (export "null") externref (ref.null extern))
        (global $f (export "func") (ref func) (ref.func $get))
        (global (export "same") funcref (global.get $f))
        (func $get (export "get") (result i32) (i32.const 9)))"""),
        {"m": {"a": 1, "b": -3}},
    )
    assert [instance[name].value for name in ("i32", "i64", "f32", "f64", "null")] == [
        -12,
        10,
        -0.5,
        5e-324,
        None,
    ]
    assert instance["func"].value is instance["get"]
    assert instance["same"].value() == 9


def test_a_constant_expression_of_many_operands():
    n = 1000
    expression = "(i32.const 1) " * n + "i32.add " * (n - 1)
    instance = Instance(Module(f'(module (global (export "g") i32 {expression}))'))
    assert instance["g"].value == n


def test_segments():
    instance = Instance(
        Module("""(module
        (memory (export "m") 1) (table (export "t") 4 funcref) (table (export "e") 3 externref)
        (table (export "filled") 3 funcref (ref.func $f))
        (func $f (export "f")) (func $g (export "g"))
        (elem (i32.const 1) func $f $g)
        (elem (i32.const 3) funcref (item ref.func $g))
        (elem $p func $f) (elem declare func $g)
        (data (i32.const 2) "ab") (data (offset (i32.const 65535)) "z") (data (i32.const 0) "")
        (data $d "passive")
        (func (export "init") (table.init 0 $p (i32.const 0) (i32.const 0) (i32.const 1))
            (memory.init $d (i32.const 10) (i32.const 0) (i32.const 7)))
        (func (export "drop") (elem.drop $p) (data.drop $d)))""")
    )
    f, g, table = instance["f"], instance["g"], instance["t"]
    assert [table.get(i) for i in range(4)] == [None, f, g, g]
    assert [instance["filled"].get(i) for i in range(3)] == [f, f, f]
    assert instance["m"].read(1, 4) == b"\0ab\0"
    assert instance["m"].read(65535, 1) == b"z"
    instance["init"]()
    assert table.get(0) is f
    assert instance["m"].read(10, 7) == b"passive"
    instance["drop"]()
    with pytest.raises(Trap, match="out of bounds"):
        instance["init"]()


@pytest.mark.parametrize(
    ("segment", "message"),
    [
        ('(data (i32.const 65535) "ab")', "out of bounds memory access"),
        ('(data (i32.const -1) "a")', "out of bounds memory access"),
        ("(elem (i32.const 3) $f $f)", "out of bounds table access"),
        ("(elem (i32.const -1) $f)", "out of bounds table access"),
        ("(elem (i32.const 5))", "out of bounds table access"),
    ],
)
def test_a_segment_out_of_bounds_traps_and_what_came_before_stays(segment, message):
    memory, table = Memory(MemoryType(1)), Table(TableType("funcref", 4))
    module = Module(f"""(module (import "m" "m" (memory 1)) (import "m" "t" (table 4 funcref))
        (func $f (result i32) (i32.const 77))
        (elem (i32.const 0) $f) (data (i32.const 0) "first") {segment} (data (i32.const 20) "never"))""")
    with pytest.raises(Trap, match=message):
        Instance(module, {"m": {"m": memory, "t": table}})
    assert table.get(0)() == 77  # its instance lives on
    assert table.get(3) is None
    assert memory.read(0, 5) == (b"first" if "data" in segment else bytes(5))
    assert memory.read(20, 5) == bytes(5)


# Start functions


def test_the_start_function_runs_last():
    seen = []
    module = Module("""(module (import "m" "f" (func $f (param i32))) (memory 1) (data (i32.const 0) "A")
        (start $s) (func $s (call $f (i32.load8_u (i32.const 0)))))""")
    Instance(module, {"m": {"f": seen.append}})
    assert seen == [65]
    Instance(module, {"m": {"f": seen.append}}, start=False)
    assert seen == [65]


def test_an_imported_start_function():
    calls = []
    module = Module('(module (import "m" "f" (func $f)) (start $f))')
    Instance(module, {"m": {"f": lambda: calls.append(1)}})
    assert calls == [1]


def test_what_the_start_function_raises_comes_out():
    module = Module('(module (import "m" "f" (func $f)) (func $s (call $f)) (start $s))')

    def fail():
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        Instance(module, {"m": {"f": fail}})
    with pytest.raises(Trap, match="unreachable"):
        Instance(Module("(module (func $s unreachable) (start $s))"))


# Limits, arguments, closing


def test_limit_of_instances():
    memory = Memory(MemoryType(1))
    module = Module('(module (import "m" "m" (memory 1)))')
    alive = [Instance(module, {"m": {"m": memory}}, limits=Limits(instances=3)) for _ in range(3)]
    with pytest.raises(InstanceLimit, match="more than 3 instances"):
        Instance(module, {"m": {"m": memory}})
    del alive[0]
    Instance(module, {"m": {"m": memory}})
    Instance(Module("(module)"), limits=Limits(instances=1))


def test_arguments():
    module = Module("(module)")
    with pytest.raises(TypeError):
        Instance(b"")
    with pytest.raises(TypeError):
        Instance(module, {}, Limits())
    with pytest.raises(ValueError, match="engine must be"):
        Instance(module, engine="jit")
    for engine in (None, *FORMS):
        Instance(module, engine=engine)
    assert Instance(module).module is module


def test_close():
    instance = Instance(
        Module('(module (memory (export "m") 1) (func (export "f") (result i32) memory.size))')
    )
    memory, func = instance["m"], instance["f"]
    assert func() == 1
    instance.close()
    with pytest.raises(WasmError, match="^the instance is closed$"):
        _ = memory.size
    with pytest.raises(Exception, match="closed"):
        func()
