"""Tables from Python."""

import pytest

from engine import Func, FuncType, Instance, Module, Table, TableLimit, TableType, Trap
from engine.features import Limits

OUT_OF_BOUNDS = "^out of bounds table access$"


def test_any_object_is_an_externref():
    objects = [object(), "text", 1, (), print]
    table = Table(TableType("externref", 5))
    assert [table.get(i) for i in range(5)] == [None] * 5
    for i, value in enumerate(objects):
        table.set(i, value)
    assert all(table.get(i) is value for i, value in enumerate(objects))
    table[0] = None
    assert (table[0], len(table), table.size) == (None, 5, 5)


def test_an_initial_value_fills_the_table():
    assert Table(TableType("externref", 2), "x").get(1) == "x"
    func = Func(print, FuncType())
    assert Table(TableType("(ref func)", 2), func).get(1) is func
    with pytest.raises(TypeError, match=r"expected \(ref func\), got None"):
        Table(TableType("(ref func)", 1))


@pytest.mark.parametrize("index", [3, -1, 2**32, 2**64, 2**100])
def test_an_index_out_of_bounds_traps(index):
    table = Table(TableType("externref", 3))
    with pytest.raises(Trap, match=OUT_OF_BOUNDS):
        table.get(index)
    with pytest.raises(Trap, match=OUT_OF_BOUNDS):
        table.set(index, None)


def test_grow_answers_the_old_size_or_minus_one():
    table = Table(TableType("externref", 1, 4))
    assert [table.grow(n, "x") for n in (0, 2, 2, 1, 1, 2**64)] == [1, 1, -1, 3, -1, -1]
    assert [table.get(i) for i in range(4)] == [None, "x", "x", "x"]
    with pytest.raises(ValueError, match="cannot shrink"):
        table.grow(-1)


def test_elements_are_checked():
    table = Table(TableType("funcref", 1))
    func = Func(print, FuncType(["i32"]))
    table.set(0, func)
    assert table.get(0) is func
    for value in (print, 1, "x", table):
        with pytest.raises(TypeError, match="expected funcref, got "):
            table.set(0, value)
    typed = Table(TableType("(ref null (func (param i32)))", 1))
    typed.set(0, func)
    with pytest.raises(TypeError, match=r"expected .*, got "):
        typed.set(0, Func(print, FuncType(["i64"])))
    assert typed.get(0) is func


def test_a_host_function_may_be_in_many_tables():
    func = Func(print, FuncType())
    tables = [Table(TableType("funcref", 2), func) for _ in range(3)]
    assert all(table.get(i) is func for table in tables for i in range(2))


def test_functions_of_an_instance_in_a_table_of_python():
    instance = Instance(Module('(module (func (export "f") (result i32) i32.const 42))'))
    table = Table(TableType("funcref", 1), instance["f"])
    assert table.get(0) is instance["f"]
    assert table.get(0)() == 42


def test_types():
    assert Table(TableType("funcref", 1, 2)).type == TableType("funcref", 1, 2)
    assert Table(TableType("externref", 1, address="i64")).type == TableType("externref", 1, None, "i64")
    for wrong in (
        TableType("i32", 1),
        TableType("funcref", 2, 1),
        TableType("funcref", 2**32),
        TableType("f", 1),
    ):
        with pytest.raises(ValueError, match=r"no such table type|unknown value type"):
            Table(wrong)
    with pytest.raises(TypeError, match="expected a TableType"):
        Table("funcref")


def test_the_limit_stops_growing_and_large_minimums():
    module = Module('(module (table (export "t") 2 funcref))')
    table = Instance(module, limits=Limits(table=3))["t"]
    assert [table.grow(1), table.grow(1)] == [2, -1]
    with pytest.raises(TableLimit, match="exceeds the limit"):
        Instance(module, limits=Limits(table=1))
    with pytest.raises(TableLimit):
        Instance(Module("(module (table 100_000_000 funcref))"))


def test_iteration():
    table = Table(TableType("externref", 3), "a")
    table[1] = None
    assert list(table) == ["a", None, "a"]
    assert None in table
    assert "b" not in table
    assert [table.grow(1, "b") for _ in zip(range(2), table, strict=False)] == [3, 4]
    assert list(Table(TableType("funcref", 0))) == []
