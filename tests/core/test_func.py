"""Calls of guests: every type there and back, ranges, what is refused and how the message reads."""

import ctypes
import gc
import struct
import subprocess
import sys
import weakref
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

import engine
from engine import FORMS, Func, FuncType, Instance, Module

IDENTITIES = """(module $types
  (type $unary (func (param i32) (result i32)))
  (func (export "i32") (param i32) (result i32) local.get 0)
  (func (export "i64") (param i64) (result i64) local.get 0)
  (func (export "f32") (param f32) (result f32) local.get 0)
  (func (export "f64") (param f64) (result f64) local.get 0)
  (func (export "extern") (param externref) (result externref) local.get 0)
  (func (export "func") (param funcref) (result funcref) local.get 0)
  (func (export "unary") (param (ref $unary)) (result (ref $unary)) local.get 0)
  (func (export "sure") (param (ref extern)) (result (ref extern)) local.get 0)
  (func (export "exn") (param exnref) (result exnref) local.get 0)
  (func $double (export "double") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 2)))
  (func (export "apply") (param (ref $unary) i32) (result i32) (call_ref $unary (local.get 1) (local.get 0)))
  (func (export "nothing"))
  (func (export "two") (param i32 i64) (result i64 i32) local.get 1 local.get 0)
  (func (export "six") (param i32 i64 f32 f64 externref funcref)
    (result funcref externref f64 f32 i64 i32)
    local.get 5 local.get 4 local.get 3 local.get 2 local.get 1 local.get 0)
  (func $unexported (param f32 f64) (result f64 f32) local.get 1 local.get 0)
  (elem declare func $unexported)
  (func (export "secret") (result funcref) ref.func $unexported)
)"""


@pytest.fixture(scope="module", params=FORMS)
def guest(request):
    return Instance(Module(IDENTITIES), engine=request.param)


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Float:
    def __float__(self):
        return 0.25


@pytest.mark.parametrize(
    ("name", "argument", "result"),
    [
        ("i32", 0, 0),
        ("i32", -1, -1),
        ("i32", 2**31 - 1, 2**31 - 1),
        ("i32", -(2**31), -(2**31)),
        ("i32", 2**31, -(2**31)),
        ("i32", 2**32 - 1, -1),
        ("i32", Index(7), 7),
        ("i32", Index(2**32 - 2), -2),
        ("i32", np.int8(-3), -3),
        ("i32", np.uint32(2**32 - 3), -3),
        ("i64", 0, 0),
        ("i64", 2**63 - 1, 2**63 - 1),
        ("i64", -(2**63), -(2**63)),
        ("i64", 2**63, -(2**63)),
        ("i64", 2**64 - 1, -1),
        ("i64", Index(-5), -5),
        ("i64", np.uint64(2**64 - 5), -5),
        ("f32", 1.5, 1.5),
        ("f32", 0.1, struct.unpack("f", struct.pack("f", 0.1))[0]),
        ("f32", 1e300, float("inf")),
        ("f32", 16777217, 16777216.0),
        ("f32", np.float32(0.1), float(np.float32(0.1))),
        ("f64", 0.1, 0.1),
        ("f64", 3, 3.0),
        ("f64", -(2**53) - 1, float(-(2**53))),
        ("f64", float("-inf"), float("-inf")),
        ("f64", np.float64(2.5), 2.5),
        ("f64", Decimal("0.5"), 0.5),
        ("f64", Fraction(1, 4), 0.25),
        ("f64", Float(), 0.25),
        ("extern", None, None),
        ("extern", 1, 1),
        ("extern", "text", "text"),
        ("extern", True, True),
        ("func", None, None),
        ("exn", None, None),
        ("sure", "object", "object"),
    ],
)
def test_values_come_back(guest, name, argument, result):
    got = guest[name](argument)
    assert (got, type(got)) == (result, type(result))


@pytest.mark.parametrize(
    ("name", "argument", "error", "message"),
    [
        ("i32", 2**32, OverflowError, "expected i32, got 4294967296, which is out of range"),
        ("i32", -(2**31) - 1, OverflowError, "expected i32, got -2147483649, which is out of range"),
        ("i32", 10**30, OverflowError, f"expected i32, got {10**30}, which is out of range"),
        ("i32", 1.0, TypeError, "expected i32, got 1.0 (float)"),
        ("i32", "1", TypeError, "expected i32, got '1' (str)"),
        ("i32", None, TypeError, "expected i32, got None (NoneType)"),
        ("i32", np.float64(1), TypeError, f"expected i32, got {np.float64(1)!r} (float64)"),
        ("i64", 2**64, OverflowError, "expected i64, got 18446744073709551616, which is out of range"),
        ("i64", -(2**63) - 1, OverflowError, "expected i64, got -9223372036854775809, which is out of range"),
        ("i64", b"1", TypeError, "expected i64, got b'1' (bytes)"),
        ("f32", "1", TypeError, "expected f32, got '1' (str)"),
        ("f32", True, TypeError, "expected f32, got True (bool)"),
        ("f64", None, TypeError, "expected f64, got None (NoneType)"),
        ("f64", 1j, TypeError, "expected f64, got 1j (complex)"),
        ("f64", 10**400, OverflowError, "int too large to convert to float"),
        ("func", 1, TypeError, "expected funcref, got 1 (int)"),
        (
            "func",
            len,
            TypeError,
            "expected funcref, got <built-in function len> (builtin_function_or_method)",
        ),
        ("sure", None, TypeError, "expected (ref extern), got None (NoneType)"),
        ("exn", 1, TypeError, "expected exnref, got 1 (int)"),
        ("i32", "x" * 200, TypeError, f"expected i32, got '{'x' * 79}... (str)"),
    ],
)
def test_refused_arguments(guest, name, argument, error, message):
    with pytest.raises(error) as raised:
        guest[name](argument)
    assert str(raised.value) == f"function `{name}`, argument 1: {message}"
    assert guest["i32"](1) == 1


@pytest.mark.parametrize(
    ("name", "arguments", "message"),
    [
        ("i32", (), "function `i32` takes 1 argument but 0 were given"),
        ("i32", (1, 2), "function `i32` takes 1 argument but 2 were given"),
        ("nothing", (None,), "function `nothing` takes 0 arguments but 1 was given"),
        ("two", (1,), "function `two` takes 2 arguments but 1 was given"),
    ],
)
def test_number_of_arguments(guest, name, arguments, message):
    with pytest.raises(TypeError) as raised:
        guest[name](*arguments)
    assert str(raised.value) == message


def test_the_place_of_an_argument_is_named(guest):
    with pytest.raises(TypeError, match=r"^function `two`, argument 2: expected i64, got 'x' \(str\)$"):
        guest["two"](1, "x")


def test_keyword_arguments_are_refused(guest):
    with pytest.raises(TypeError, match=r"^function `i32` takes no keyword arguments$"):
        guest["i32"](x=1)
    assert guest["i32"](*(4,)) == 4


def test_none_one_and_many_results(guest):
    assert guest["nothing"]() is None
    assert guest["two"](1, 2) == (2, 1)
    thing, double = object(), guest["double"]
    assert guest["six"](1, 2, 3.0, 4.0, thing, double) == (double, thing, 4.0, 3.0, 2, 1)


def test_a_hundred_of_each():
    text = f"""(module (func (export "f") (param {"i64 " * 100}) (result {"i64 " * 100})
        {" ".join(f"local.get {99 - i}" for i in range(100))}))"""
    assert Instance(Module(text))["f"](*range(100)) == tuple(reversed(range(100)))


def test_errors_of_conversions_come_out_as_they_are(guest):
    class Refuses:
        def __index__(self):
            raise problem

        def __float__(self):
            raise problem

    for problem in (KeyError("mine"), KeyboardInterrupt(), RecursionError("deep")):
        for name in ("i32", "i64", "f32", "f64"):
            with pytest.raises(type(problem)) as raised:
                guest[name](Refuses())
            assert raised.value is problem
        assert guest["i32"](1) == 1


def test_conversions_may_call_the_guest(guest):
    class Nested:
        def __index__(self):
            gc.collect()
            return guest["double"](21)

    assert guest["i32"](Nested()) == 42
    assert guest["two"](Nested(), Nested()) == (42, 42)


def test_signed_zero_and_nan(guest):
    assert str(guest["f64"](-0.0)) == "-0.0"
    assert str(guest["f32"](-0.0)) == "-0.0"
    assert guest["f64"](float("nan")) != guest["f64"](float("nan"))


@pytest.mark.parametrize(
    ("name", "bits"),
    [
        ("i32", 2**32 - 1),
        ("i64", 2**64 - 1),
        ("f32", 0x7FA00001),
        ("f32", 0xFFC12345),
        ("f64", 0x7FF0000000000001),
        ("f64", 0xFFF8000000000000),
    ],
)
def test_raw_calls_keep_bits(guest, name, bits):
    assert guest[name].call_raw([bits]) == (bits,)


@pytest.mark.parametrize(
    ("name", "bits", "message"),
    [
        ("extern", [0], "call_raw: references have no bit pattern"),
        ("secret", [], "call_raw: references have no bit pattern"),
        ("i32", [], "function `i32` takes 1 argument but 0 were given"),
        ("i32", ["1"], "unsupported operand type(s) for &: 'str' and 'int'"),
    ],
)
def test_raw_calls_refuse(guest, name, bits, message):
    with pytest.raises(TypeError) as raised:
        guest[name].call_raw(bits)
    assert str(raised.value) == message
    assert guest["two"].call_raw((5, 2**64 - 6)) == (2**64 - 6, 5)


# References


def test_any_object_is_an_externref_and_keeps_its_identity(guest):
    for thing in ([], {}, object(), type, guest, guest["double"], (1, 2), float("nan"), engine.SUSPEND):
        assert guest["extern"](thing) is thing
        assert guest["sure"](thing) is thing


def test_an_externref_that_the_guest_forgot_is_freed():
    class Thing:
        pass

    instance = Instance(Module(IDENTITIES))
    thing = Thing()
    gone = weakref.ref(thing)
    instance["extern"](thing)
    del thing
    for i in range(10_000):
        instance["extern"]((i,))
    assert gone() is None


def test_funcrefs_come_back_as_the_same_object(guest):
    double = guest["double"]
    assert guest["func"](double) is double
    assert guest["unary"](double) is double
    assert guest["apply"](double, 4) == 8
    secret = guest["secret"]()
    assert secret is guest["secret"]()
    assert (secret.name, secret(1.5, 2.5)) == ("unexported", (2.5, 1.5))


def test_a_host_function_as_funcref(guest):
    negate = Func(lambda x: -x, FuncType(["i32"], ["i32"]))
    assert guest["func"](negate) is negate
    assert guest["apply"](negate, 4) == -4


def test_a_funcref_of_another_type_is_refused(guest):
    with pytest.raises(TypeError) as raised:
        guest["unary"](guest["i64"])
    assert str(raised.value) == (
        "function `unary`, argument 1: expected (ref (func (param i32) (result i32))), "
        "got <wasi.Func i64 (func (param i64) (result i64))> (Func)"
    )


def test_a_funcref_of_another_instance_joins_their_stores(guest):
    other = Instance(Module(IDENTITIES))
    assert guest["apply"](other["double"], 5) == 10
    function = other["double"]
    del other
    gc.collect()
    assert guest["apply"](function, 6) == 12


def test_a_function_outlives_its_instance():
    instance = Instance(Module(IDENTITIES))
    double, secret = instance["double"], instance["secret"]()
    del instance
    gc.collect()
    assert (double(4), secret(1.0, 2.0)) == (8, (2.0, 1.0))


# The object


def test_what_a_function_shows(guest):
    double = guest["double"]
    assert double is guest["double"]
    assert double.type == FuncType(["i32"], ["i32"])
    assert double.name == "double"
    assert guest["i64"].name == "i64"  # not in the name section: the export's name
    assert callable(double)
    assert repr(double) == "<wasi.Func double (func (param i32) (result i32))>"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((1, FuncType([], [])), "a host function must be callable, not 1"),
        ((len, None), "expected a FuncType, got None"),
        ((len, "i32"), "expected a FuncType, got 'i32'"),
        ((), "Func() missing 2 required positional arguments: 'callable' and 'type'"),
        ((len,), "Func() missing 1 required positional argument: 'type'"),
        ((len, FuncType([], []), 3), "Func() takes 2 positional arguments but 3 were given"),
    ],
)
def test_no_function_of_these(arguments, message):
    with pytest.raises(TypeError) as raised:
        Func(*arguments)
    assert str(raised.value) == message


def test_no_subclasses():
    with pytest.raises(TypeError, match="not an acceptable base type"):
        type("Sub", (Func,), {})


def test_calls_through_every_door(guest):
    double = guest["double"]
    assert list(map(double, range(3))) == [0, 2, 4]
    assert double.__call__(4) == 8
    assert sorted([3, -1, 2], key=double) == [-1, 2, 3]
    call = ctypes.pythonapi.PyObject_CallObject
    call.restype, call.argtypes = ctypes.py_object, [ctypes.py_object, ctypes.py_object]
    assert call(double, (4,)) == 8


def test_a_closed_instance_is_not_called():
    instance = Instance(Module(IDENTITIES))
    double = instance["double"]
    instance.close()
    with pytest.raises(engine.WasmError, match=r"^the instance is closed$"):
        double(1)
    with pytest.raises(engine.WasmError, match=r"^the instance is closed$"):
        double.call_raw([1])


def test_functions_in_reference_cycles_are_collected():
    class Thing:
        pass

    def make():
        instance, thing, cycle = Instance(Module(IDENTITIES)), Thing(), []
        cycle += [cycle, instance["double"], instance["extern"], thing]
        instance["extern"](cycle)
        return weakref.ref(thing)

    gone = [make() for _ in range(20)]
    gc.collect()
    assert [ref() for ref in gone] == [None] * 20


def test_weak_references_to_functions():
    instance = Instance(Module(IDENTITIES))
    seen = []
    watch = weakref.ref(instance["double"], lambda ref: seen.append((ref(), instance["double"](4))))
    assert seen == [(None, 8)]
    assert watch() is None
    assert instance["double"](5) == 10


# Host functions called by Python: as if a guest was between


@pytest.mark.parametrize(
    ("params", "results", "arguments", "seen", "answer"),
    [
        (["i32"], ["i32"], (2**32 - 1,), (-1,), -1),
        (
            ["f32"],
            ["f32"],
            (0.1,),
            (struct.unpack("f", struct.pack("f", 0.1))[0],),
            struct.unpack("f", struct.pack("f", 0.1))[0],
        ),
        (["f64", "i64"], ["f64", "i64"], (1, 2), (1.0, 2), (1.0, 2)),
        (["externref"], ["externref"], ("x",), ("x",), "x"),
        ([], [], (), (), None),
    ],
)
def test_a_host_function_called_directly(params, results, arguments, seen, answer):
    calls = []

    def host(*given):
        calls.append(given)
        return given if len(given) > 1 else given[0] if given else None

    assert Func(host, FuncType(params, results))(*arguments) == answer
    assert calls == [seen]


@pytest.mark.parametrize(
    ("host", "results", "message"),
    [
        (lambda x: "y", ["i32"], "host function `<lambda>`, result 1: expected i32, got 'y' (str)"),
        (lambda x: x, [], "host function `<lambda>` has no results but returned 1"),
        (lambda x: x, ["i32", "i32"], "host function `<lambda>` must return 2 values, not 1"),
        (lambda x: (x,), ["i32", "i32"], "host function `<lambda>` must return 2 values, not (1,)"),
    ],
)
def test_wrong_results_of_a_host_function_called_directly(host, results, message):
    with pytest.raises(TypeError) as raised:
        Func(host, FuncType(["i32"], results))(1)
    assert str(raised.value) == message


def test_wrong_arguments_of_a_host_function_called_directly():
    with pytest.raises(TypeError, match=r"^function `<lambda>`, argument 1: expected i32, got 'x' \(str\)$"):
        Func(lambda x: x, FuncType(["i32"], []))("x")


@pytest.mark.parametrize(
    "name",
    [
        "externs.func",
        "externs.values",
        "run.call",
        "run.driver",
        "run.hostcall",
        "run.instance",
        "run.slow",
        "run.stack",
        "store.store",
    ],
)
def test_every_module_can_be_imported_first(name):
    code = f"""import importlib; importlib.import_module("engine.{name}"); import engine
assert engine.Instance(engine.Module('(module (func (export "f") (result i32) i32.const 5))'))["f"]() == 5"""
    subprocess.run([sys.executable, "-c", code], check=True)
