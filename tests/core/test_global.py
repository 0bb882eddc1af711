"""Globals, tags, and the conversion of values."""

import math
import struct

import pytest

from engine import Func, FuncType, Global, GlobalType, Tag, TagType


@pytest.mark.parametrize(
    ("content", "value", "shown"),
    [
        ("i32", 5, 5),
        ("i32", -(2**31), -(2**31)),
        ("i32", 2**32 - 1, -1),
        ("i32", 2**31, -(2**31)),
        ("i64", 2**64 - 1, -1),
        ("i64", -(2**63), -(2**63)),
        ("i64", 2**63, -(2**63)),
        ("f32", 1.5, 1.5),
        ("f32", 3, 3.0),
        ("f32", 0.1, struct.unpack("<f", struct.pack("<f", 0.1))[0]),
        ("f64", 0.1, 0.1),
        ("f64", 2**53, float(2**53)),
        ("externref", "x", "x"),
        ("externref", None, None),
        ("funcref", None, None),
        ("exnref", None, None),
    ],
)
def test_values_that_are_accepted(content, value, shown):
    variable = Global(GlobalType(content, mutable=True), value)
    assert variable.value == shown
    variable.value = value
    assert variable.value == shown
    assert variable.type == GlobalType(content, True)


@pytest.mark.parametrize(
    ("content", "value", "error"),
    [
        ("i32", "x", TypeError),
        ("i32", 1.0, TypeError),
        ("i32", None, TypeError),
        ("i32", 2**32, OverflowError),
        ("i32", -(2**31) - 1, OverflowError),
        ("i32", 1 << 5000, OverflowError),
        ("i64", 2**64, OverflowError),
        ("i64", -(2**63) - 1, OverflowError),
        ("f32", "1", TypeError),
        ("f64", True, TypeError),
        ("f64", None, TypeError),
        ("f64", 1j, TypeError),
        ("funcref", print, TypeError),
        ("exnref", "x", TypeError),
        ("(ref extern)", None, TypeError),
        ("nullexternref", "x", TypeError),
        ("nullfuncref", Func(print, FuncType()), TypeError),
    ],
)
def test_values_that_are_refused(content, value, error):
    default = "x" if content == "(ref extern)" else None if "ref" in content else 0
    variable = Global(GlobalType(content, mutable=True), default)
    with pytest.raises(error, match=r"expected .*, got "):
        variable.value = value
    assert variable.value == default


def test_the_error_names_what_was_expected():
    with pytest.raises(TypeError, match=r"^expected i32, got 'x' \(str\)$"):
        Global(GlobalType("i32"), "x")


def test_integers_that_are_not_int():
    class Index:
        def __index__(self):
            return 7

    class Float:
        def __float__(self):
            return 0.5

    assert Global(GlobalType("i32"), Index()).value == 7
    assert Global(GlobalType("f64"), Index()).value == 7.0
    assert Global(GlobalType("f64"), Float()).value == 0.5
    with pytest.raises(TypeError):
        Global(GlobalType("i32"), Float())


def test_numpy_scalars():
    numpy = pytest.importorskip("numpy")
    assert Global(GlobalType("i32"), numpy.int64(-3)).value == -3
    assert Global(GlobalType("f32"), numpy.float32(0.1)).value == numpy.float32(0.1)
    assert Global(GlobalType("f64"), numpy.float64(0.1)).value == 0.1


def test_what_a_conversion_raises_comes_out():
    class Wrong:
        def __index__(self):
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        Global(GlobalType("i32"), Wrong())


def test_immutable_globals():
    variable = Global(GlobalType("i32"), 1)
    for change in (lambda: setattr(variable, "value", 2), lambda: variable.set_raw(2)):
        with pytest.raises(TypeError, match="immutable"):
            change()
    assert variable.value == 1


def test_bit_patterns():
    variable = Global(GlobalType("f32", mutable=True), 0.0)
    variable.set_raw(0x7FA00001)  # a signalling NaN
    assert variable.get_raw() == 0x7FA00001
    assert math.isnan(variable.value)
    with pytest.raises(OverflowError):
        variable.set_raw(1 << 32)
    assert Global(GlobalType("i32"), -1).get_raw() == 0xFFFFFFFF
    assert Global(GlobalType("i64"), -1).get_raw() == 2**64 - 1
    with pytest.raises(TypeError, match="bit pattern"):
        Global(GlobalType("externref"), None).get_raw()


def test_constructor_arguments():
    with pytest.raises(TypeError, match="expected a GlobalType"):
        Global("i32", 0)
    with pytest.raises(ValueError, match="unknown value type"):
        Global(GlobalType("i31"), 0)


def test_tags():
    tag = Tag(TagType(["i32", "externref"]))
    assert tag.type == TagType(["i32", "externref"])
    assert tag != Tag(TagType(["i32", "externref"]))
    with pytest.raises(TypeError, match="expected a TagType"):
        Tag(["i32"])
