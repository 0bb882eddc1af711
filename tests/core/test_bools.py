"""True is 1 for the integers of modules, as a host function returns comparisons; floats refuse it."""

import numpy as np
import pytest

from engine import Func, FuncType, Global, GlobalType, Instance, Memory, MemoryType, Module

SOURCE = """(module
  (import "host" "less" (func $less (param i32 i32) (result i32)))
  (import "host" "both" (func $both (result i64 i32)))
  (import "host" "flag" (global $flag i32)) (import "host" "wide" (global $wide i64))
  (global (export "g") (mut i32) (i32.const 5))
  (func (export "less_than_5") (param i32) (result i32) (call $less (local.get 0) (i32.const 5)))
  (func (export "both") (result i64 i32) (call $both))
  (func (export "i32") (param i32) (result i32) (local.get 0))
  (func (export "i64") (param i64) (result i64) (local.get 0))
  (func (export "f32") (param f32) (result f32) (local.get 0))
  (func (export "f64") (param f64) (result f64) (local.get 0))
  (func (export "flags") (result i32 i64) (global.get $flag) (global.get $wide)))"""


def imports(**other):
    return {
        "host": {"less": lambda a, b: a < b, "both": lambda: (True, False), "flag": True, "wide": True}
        | other
    }


@pytest.fixture
def guest(form):
    return Instance(Module(SOURCE), imports(), engine=form)


def exactly(value):
    return value, type(value)


@pytest.mark.parametrize("name", ["i32", "i64"])
@pytest.mark.parametrize("value", [True, False])
def test_arguments(guest, name, value):
    assert exactly(guest[name](value)) == (int(value), int)


@pytest.mark.parametrize(("n", "result"), [(3, 1), (5, 0)])
def test_a_comparison(guest, n, result):
    assert exactly(guest["less_than_5"](n)) == (result, int)


def test_several_results(guest):
    assert [exactly(value) for value in guest["both"]()] == [(1, int), (0, int)]


def test_globals(guest):
    assert guest["flags"]() == (1, 1)
    guest["g"].value = True
    assert exactly(guest["g"].value) == (1, int)
    assert exactly(Global(GlobalType("i64"), False).value) == (0, int)


def test_a_function_of_the_host_that_python_calls():
    is_even = Func(lambda n: n % 2 == 0, FuncType(["i32"], ["i32"]))
    assert exactly(is_even(True)) == (0, int)


@pytest.mark.parametrize("name", ["f32", "f64"])
def test_floats_refuse_it(guest, name):
    with pytest.raises(TypeError, match=rf"argument 1: expected {name}, got True \(bool\)$"):
        guest[name](True)


@pytest.mark.parametrize("name", ["i32", "i64"])
def test_numpys_bool_is_refused(guest, name):
    with pytest.raises(TypeError):
        guest[name](np.bool_(True))
    other = Instance(Module(SOURCE), imports(less=lambda _a, _b: np.bool_(True)))
    with pytest.raises(TypeError):
        other["less_than_5"](1)


# What is written to memories


@pytest.mark.parametrize(
    "data",
    [
        np.array([1, "x"], dtype=object),
        np.zeros(2, dtype=[("a", "i4"), ("b", object)]),
        np.zeros(2, dtype=[("a", [("b", object)])]),
        memoryview(np.array([None], dtype=object)),
        np.array([[None]], dtype=object),
    ],
    ids=["objects", "a field", "a field of a field", "a view", "rows"],
)
def test_objects_have_no_bytes(data):
    memory = Memory(MemoryType(1))
    with pytest.raises(TypeError, match=r"^a buffer of Python objects has no bytes for a guest"):
        memory.write(0, data)
    assert memory.read(0, 64) == bytes(64)


@pytest.mark.parametrize(
    ("data", "written"),
    [
        (b"abc", b"abc"),
        (bytearray(b"abc"), b"abc"),
        (memoryview(b"abcd")[1:3], b"bc"),
        (np.array([[1, 2], [3, 4]], "<u2"), b"\1\0\2\0\3\0\4\0"),
        (np.array([True, False]), b"\1\0"),
        (np.array([(1, 2)], dtype=[("Other", "u1"), ("O", "u1")]), b"\1\2"),
        (np.array(7, "u1"), b"\7"),
        (np.zeros(0, object)[:0].astype("u1"), b""),
    ],
)
def test_other_buffers_do(data, written):
    memory = Memory(MemoryType(1))
    memory.write(0, data)
    assert memory.read(0, len(written) + 1) == written + b"\0"


def test_what_is_not_contiguous_is_refused():
    memory = Memory(MemoryType(1))
    for data in (memoryview(b"abcdef")[::2], np.zeros((4, 4))[:, 1]):
        with pytest.raises((BufferError, ValueError), match="contiguous"):
            memory.write(0, data)
