"""Calls of Python by guests: any callable, values of every type, and any exception."""

import asyncio
import functools
import math
import operator
import re
import sys

import pytest

import engine
from engine import Func, FuncType, Instance, Module, Trap


def without_offsets(notes):
    return [re.sub("offset 0x[0-9a-f]+", "offset ...", note) for note in notes]


# Which callables, with which values


class WithCall:
    def __call__(self, x):
        return x + 1

    def method(self, x):
        return x + 1

    @classmethod
    def of_class(cls, x):
        return x + 1

    @staticmethod
    def static(x):
        return x + 1


class AnInt(int):
    def __new__(cls, x):
        return super().__new__(cls, x + 1)


def generator_of_defaults(x, *rest, step=1):
    assert rest == ()
    return x + step


@pytest.mark.parametrize(
    "f",
    [
        lambda x: x + 1,
        generator_of_defaults,
        WithCall(),
        WithCall().method,
        WithCall.of_class,
        WithCall.static,
        AnInt,
        (1).__add__,
        functools.partial(operator.add, 1),
        functools.partial(generator_of_defaults, step=1),
        functools.lru_cache(lambda x: x + 1),
        functools.singledispatch(lambda x: x + 1),
        operator.methodcaller("__add__", 1),
        Func(lambda x: x + 1, FuncType(["i32"], ["i32"])),
        [1, 2, 3, 4, 5, 6].__getitem__,
    ],
    ids=lambda f: re.sub(" at 0x[0-9a-f]+", "", repr(f)),  # the same in every process
)
def test_any_callable(guest, f, form):
    assert guest(f, form)["outer"](4) == 105


def test_a_function_of_another_guest(guest, form):
    other = guest(abs, form)
    assert guest(other["add_one"], form)["outer"](4) == 105


@pytest.mark.parametrize(
    ("types", "f", "arguments", "result"),
    [
        ("(param) (result)", lambda: None, (), None),
        ("(param i64) (result i64)", lambda x: x - 1, (-(2**63) + 1,), -(2**63)),
        ("(param i64) (result i64)", lambda x: 2**64 - 1, (0,), -1),
        ("(param f32) (result f32)", lambda x: x * 2, (1.5,), 3.0),
        ("(param f64) (result f64)", math.sqrt, (2.0,), math.sqrt(2.0)),
        ("(param f64) (result f64)", int, (2.0,), 2.0),
        ("(param externref) (result externref)", lambda x: [x], ("a",), ["a"]),
        ("(param externref) (result externref)", lambda x: x, (None,), None),
        ("(param i32 i64) (result i64 i32)", lambda a, b: (b, a), (1, 2), (2, 1)),
        ("(param i32 i64) (result i64 i32)", lambda a, b: [b, a], (1, 2), (2, 1)),
        ("(param i32 i64) (result i64 i32)", lambda a, b: (x for x in (b, a)), (1, 2), (2, 1)),
        (f"(param {'i32 ' * 12}) (result {'i32 ' * 12})", lambda *a: a, tuple(range(12)), tuple(range(12))),
        (f"(param {'i32 ' * 13}) (result {'i32 ' * 13})", lambda *a: a, tuple(range(13)), tuple(range(13))),
        (f"(param {'f64 ' * 99}) (result f64)", lambda *a: sum(a), (1.0,) * 99, 99.0),
        ("(param externref funcref f32) (result funcref)", lambda a, b, c: b, ("a", None, 1), None),
    ],
)
def test_values_of_every_type(types, f, arguments, result, form):
    gets = " ".join(f"local.get {i}" for i in range(len(arguments)))
    text = f"""(module (type $t (func {types})) (import "" "f" (func $f (type $t)))
        (func (export "f") (type $t) {gets} call $f))"""
    assert Instance(Module(text), {"": {"f": f}}, engine=form)["f"](*arguments) == result


@pytest.mark.parametrize(
    ("types", "f", "error", "message"),
    [
        ("(result i32)", lambda: "1", TypeError, ", result 1: expected i32, got '1' (str)"),
        ("(result f32)", lambda: True, TypeError, ", result 1: expected f32, got True (bool)"),
        ("(result i32)", lambda: None, TypeError, ", result 1: expected i32, got None (NoneType)"),
        ("(result i32)", lambda: 2**32, OverflowError,
         ", result 1: expected i32, got 4294967296, which is out of range"),
        ("(result i64)", lambda: 1.0, TypeError, ", result 1: expected i64, got 1.0 (float)"),
        ("(result f64)", lambda: "1", TypeError, ", result 1: expected f64, got '1' (str)"),
        ("(result funcref)", lambda: len, TypeError,
         ", result 1: expected funcref, got <built-in function len> (builtin_function_or_method)"),
        ("(result (ref extern))", lambda: None, TypeError,
         ", result 1: expected (ref extern), got None (NoneType)"),
        ("", lambda: 5, TypeError, " has no results but returned 5"),
        ("(result i32 i32)", lambda: 5, TypeError, " must return 2 values, not 5"),
        ("(result i32 i32)", lambda: None, TypeError, " must return 2 values, not None"),
        ("(result i32 i32)", lambda: (1,), TypeError, " must return 2 values, not (1,)"),
        ("(result i32 i32)", lambda: (1, 2, 3), TypeError, " must return 2 values, not (1, 2, 3)"),
        ("(result i32 i32)", lambda: (1, "x"), TypeError, ", result 2: expected i32, got 'x' (str)"),
        ("(result i32)", lambda x: 1, TypeError, "test_results_are_checked"),
    ],
)  # fmt: skip
def test_results_are_checked(types, f, error, message, form):
    text = f"""(module (import "host" "f" (func $f {types})) (func (export "g") {types} call $f)
        (func (export "fine") (result i32) (i32.const 1)))"""
    instance = Instance(Module(text), {"host": {"f": f}}, engine=form)
    with pytest.raises(error) as raised:
        instance["g"]()
    if message[0] in ", ":
        assert str(raised.value) == f"host function `host.f`{message}"
    assert without_offsets(raised.value.__notes__) == ["called from wasm:\n  0: <module>!g (at offset ...)"]
    assert instance["fine"]() == 1


def test_an_error_while_results_are_read_comes_out():
    problem = KeyError("mine")

    def results():
        yield 1
        raise problem

    text = '(module (import "" "f" (func $f (result i32 i32))) (func (export "f") (result i32 i32) call $f))'
    with pytest.raises(KeyError) as raised:
        Instance(Module(text), {"": {"f": results}})["f"]()
    assert raised.value is problem


# Exceptions


class Custom(BaseException):
    __slots__ = ("x",)

    def __init__(self, a, b):
        super().__init__(a, b)
        self.x = b


class Stubborn(Exception):
    def add_note(self, note):
        raise RuntimeError("no notes")

    def __setattr__(self, name, value):
        raise RuntimeError("no attributes")


EXCEPTIONS = [
    ValueError("x"), KeyError("x"), KeyboardInterrupt(), SystemExit(3), MemoryError(), RecursionError(),
    GeneratorExit(), StopIteration(1), StopAsyncIteration(), asyncio.CancelledError(), Custom(1, 2),
    ExceptionGroup("x", [ValueError(1)]), BaseExceptionGroup("x", [KeyboardInterrupt()]),
    UnicodeDecodeError("utf-8", b"x", 0, 1, "bad"), OSError(2, "x"), AssertionError(), Stubborn("x"),
    Trap("unreachable"), engine.Exhaustion("x"), engine.OutOfFuel("x"),
    engine.UncaughtException("x"), Warning("x"),
]  # fmt: skip


@pytest.mark.parametrize("problem", EXCEPTIONS, ids=lambda problem: type(problem).__name__)
def test_every_exception_comes_out_unchanged(guest, problem, form):
    def f(x):
        if x == 13:
            raise problem
        return x

    instance = guest(f, form)
    notes = getattr(problem, "__notes__", [])[:]
    before = (type(problem), problem.args, problem.__cause__, problem.__context__)
    with pytest.raises(type(problem)) as raised:
        instance["outer"](13)
    assert raised.value is problem
    assert (type(problem), problem.args, problem.__cause__, problem.__context__) == before
    if not isinstance(problem, Stubborn):
        added = problem.__notes__[len(notes) :]
        expected = "called from wasm:\n  0: guest!inner (at offset ...)\n  1: guest!outer (at offset ...)"
        assert without_offsets(added or notes) == [expected]
    assert instance["outer"](1) == 101


def test_the_traceback_leads_to_the_host_function(guest):
    def f(x):
        return 1 // x

    with pytest.raises(ZeroDivisionError) as raised:
        guest(f)["outer"](0)
    assert [entry.name for entry in raised.traceback][-1] == "f"


def test_one_exception_object_does_not_collect_notes_for_ever(guest):
    problem = ValueError("always the same")

    def f(x):
        raise problem

    instance = guest(f)
    for name in ["outer", "inner"] * 100:
        with pytest.raises(ValueError, match="always the same"):
            instance[name](1)
    assert len(problem.__notes__) == 2


def test_notes_are_bounded_when_an_exception_passes_many_guests(guest):
    def f(x):
        if x == 0:
            raise ValueError("deep")
        return instances[x % 7]["outer" if x % 2 else "inner"](x - 1)

    instances = [guest(f) for _ in range(7)]
    with pytest.raises(ValueError, match="deep") as raised:
        f(50)
    assert 2 <= len(raised.value.__notes__) <= 20


def test_an_exception_raised_while_another_is_handled_keeps_its_context(guest):
    def f(x):
        raise KeyError(x)

    def while_handling():
        try:
            raise ValueError("outer")
        except ValueError:
            guest(f)["outer"](1)

    with pytest.raises(KeyError) as raised:
        while_handling()
    assert isinstance(raised.value.__context__, ValueError)
    assert sys.exception() is None


def test_a_host_function_may_catch_what_its_guest_raised(guest, form):
    def f(x):
        if x == 0:
            raise LookupError
        try:
            return instance["inner"](0)
        except LookupError:
            return 5

    instance = guest(f, form)
    assert instance["outer"](3) == 105


def test_suspend_cannot_cross_python(guest, form):
    instance = guest(lambda x: engine.SUSPEND if x == 1 else x, form)
    with pytest.raises(engine.CannotSuspend) as raised:
        instance["outer"](1)
    assert str(raised.value) == (
        "host function `host.f` suspended, but Python waits for the guest: use engine.Call"
    )
    assert instance["outer"](2) == 102
