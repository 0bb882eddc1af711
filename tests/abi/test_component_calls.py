"""Calls between Python and components, and between components."""

import inspect

import pytest

from canonabi.calls.functions import ComponentFunc, HostFunc
from canonabi.concurrency.canons import LiftedFunc
from canonabi.errors import LinkError, WitError
from canonabi.instance.instance import Instance
from canonabi.instance.instantiation import instantiate
from canonabi.values.classes import Err, Ok
from engine import InstanceLimit, Limits, Module, OutOfFuel, Timeout, Trap, WasmError

ADD = """(component
  (core module $m (func (export "add") (param i32 i32) (result i32)
    (i32.add (local.get 0) (local.get 1))))
  (core instance $i (instantiate $m))
  (func (export "add-up") (param "first" u32) (param "the-other" u32) (result u32)
    (canon lift (core func $i "add"))))"""

UNEXPECTED = "add-up() got an unexpected keyword argument"

# `twice` calls f(x) and f(x + 1)
CALLER = """(component
  (import "f" (func $f (param "x" u32) (result u32)))
  (core func $lowered (canon lower (func $f)))
  (core module $m
    (import "" "f" (func $f (param i32) (result i32)))
    (func (export "twice") (param i32) (result i32)
      (i32.add (call $f (local.get 0)) (call $f (i32.add (local.get 0) (i32.const 1))))))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
  (func (export "twice") (param "x" u32) (result u32) (canon lift (core func $i "twice"))))"""


# Python calls


def test_a_function_has_the_signature_of_its_type(load):
    signature = inspect.signature(load(ADD).exports["add-up"])
    assert str(signature) == "(first: 'u32', the_other: 'u32') -> 'u32'"


@pytest.mark.parametrize(
    "args, named",
    [
        ((2, 3), {}),
        ((2,), {"the_other": 3}),
        ((), {"first": 2, "the_other": 3}),
        ((), {"the_other": 3, "first": 2}),
    ],
)
def test_arguments_by_position_and_name(load, args, named):
    assert load(ADD).exports["add-up"](*args, **named) == 5


@pytest.mark.parametrize(
    "args, named, kind, message",
    [
        ((1,), {}, TypeError, "add-up() missing required argument: 'the_other'"),
        ((), {}, TypeError, "add-up() missing 2 required arguments: 'first', 'the_other'"),
        ((1, 2, 3), {}, TypeError, "add-up() takes 2 arguments but 3 were given"),
        ((1, 2), {"x": 3}, TypeError, f"{UNEXPECTED} 'x'; it takes 'first', 'the_other'"),
        ((1,), {"x": 3, "the_other": 2}, TypeError, f"{UNEXPECTED} 'x'; it takes 'first', 'the_other'"),
        ((), {"fist": 3}, TypeError, f"{UNEXPECTED} 'fist'; did you mean `first`?"),
        ((1,), {"the-other": 3}, TypeError, f"{UNEXPECTED} 'the-other'; did you mean `the_other`?"),
        ((1, 2), {"first": 3}, TypeError, "add-up() got multiple values for argument 'first'"),
        ((1, -1), {}, ValueError, "the-other: -1 is out of range for u32: 0 to 4294967295"),
        ((True, 1), {}, TypeError, "first: expected int, got bool"),
        ((1, "2"), {}, TypeError, "the-other: expected int, got str"),
    ],
)
def test_wrong_arguments(load, args, named, kind, message):
    add = load(ADD).exports["add-up"]
    with pytest.raises(kind) as caught:
        add(*args, **named)
    assert str(caught.value) == message
    assert add(1, 2) == 3


def test_a_function_says_what_it_is(load):
    instance = load(ADD)
    add = instance.exports["add-up"]
    assert repr(add) == "<canonabi.ComponentFunc add-up: func(first: u32, the-other: u32) -> u32>"
    assert add.name == "add-up"
    assert add.instance is instance
    assert list(instance.exports) == ["add-up"]
    assert repr(instance) == "<canonabi.Instance: add-up>"


def test_a_function_is_a_method_where_it_is_in_a_class(load):
    class Number:
        plus = load(ADD).exports["add-up"]

    assert Number.plus(4, 5) == 9
    with pytest.raises(TypeError, match="first: expected int, got Number"):
        Number().plus(5)


def test_a_function_that_nobody_instantiated_does_no_harm():
    with pytest.raises(TypeError, match="^this function belongs to no instance"):
        ComponentFunc.__new__(ComponentFunc, LiftedFunc.__new__(LiftedFunc), Instance.__new__(Instance), "f")


# Python is called


def test_a_host_function_is_called(load):
    calls = []
    instance = load(CALLER, {"f": lambda x: calls.append(x) or 10 * x})
    assert instance.exports["twice"](4) == 90
    assert calls == [4, 5]
    assert instance.usage()["host_calls"] == 2


def test_neither_built_ins_nor_other_components_count_as_the_host(load):
    instance = load("""(component
      (component $inner
        (core module $m (func (export "f")))
        (core instance $i (instantiate $m))
        (func (export "f") (canon lift (core func $i "f"))))
      (instance $inner (instantiate $inner))
      (core func $f (canon lower (func $inner "f")))
      (core func $inc (canon backpressure.inc))
      (core func $dec (canon backpressure.dec))
      (core module $m
        (import "" "f" (func $f)) (import "" "inc" (func $inc)) (import "" "dec" (func $dec))
        (func (export "g") (call $f) (call $inc) (call $dec) (call $f)))
      (core instance $i (instantiate $m (with "" (instance
        (export "f" (func $f)) (export "inc" (func $inc)) (export "dec" (func $dec))))))
      (func (export "g") (canon lift (core func $i "g"))))""")
    instance.exports["g"]()
    assert instance.usage()["host_calls"] == 0


@pytest.mark.parametrize(
    "result, kind, message",
    [
        ("no", TypeError, "f: result: expected int, got str"),
        (-1, ValueError, "f: result: -1 is out of range for u32: 0 to 4294967295"),
        (None, TypeError, "f: result: expected int, got NoneType"),
    ],
)
def test_wrong_results_of_a_host_function(load, result, kind, message):
    with pytest.raises(kind) as caught:
        load(CALLER, {"f": lambda _: result}).exports["twice"](1)
    assert str(caught.value) == message


def test_host_functions_can_be_called_by_python(program):
    kind = program(CALLER).type.imports["f"].type
    assert HostFunc(lambda x: x + 1, kind, "f")(4) == 5
    assert repr(HostFunc(abs, kind, "f")) == "<HostFunc f: func(x: u32) -> u32>"

    with pytest.raises(TypeError, match="HostFunc `f`: expected a FuncType, not 1"):
        HostFunc(abs, 1, "f")


RESULT = """(component
  (import "f" (func $f (param "x" u32) (result (result u32 (error u8)))))
  (core module $memory (memory (export "memory") 1))
  (core instance $memory (instantiate $memory))
  (core func $lowered (canon lower (func $f) (memory (core memory $memory "memory"))))
  (core module $m
    (import "" "f" (func $f (param i32 i32)))
    (func (export "g") (param i32) (result i32) (call $f (local.get 0) (i32.const 64)) (i32.const 64)))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered))))))
  (func (export "g") (param "x" u32) (result (result u32 (error u8)))
    (canon lift (core func $i "g") (memory (core memory $memory "memory")))))"""


def refusing(x):
    raise WitError(x)


@pytest.mark.parametrize("f, expected", [(lambda x: x, 3), (Ok, 3), (Err, "3"), (refusing, "3")])
def test_a_result_at_the_top_is_returned_or_raised(load, f, expected):
    g = load(RESULT, {"f": f}).exports["g"]
    if expected == 3:
        assert g(3) == 3
    else:
        with pytest.raises(WitError) as caught:
            g(3)
        assert (str(caught.value), caught.value.value) == ("3", 3)
    assert g.instance.poisoned is None


def test_a_wit_error_that_the_type_does_not_have_goes_on(load):
    with pytest.raises(WitError):
        load(CALLER, {"f": refusing}).exports["twice"](1)


# Components call each other


def test_a_component_is_what_another_imports(load):
    inner = load(CALLER, {"f": lambda x: x * x})
    outer = load(CALLER, {"f": inner.exports["twice"]})
    assert outer.exports["twice"](1) == (1 + 4) + (4 + 9)
    assert outer.usage() == inner.usage()  # they share a store
    assert inner.exports["twice"](2) == 4 + 9


NESTED = """(component
  (component $inner
    (core module $m (func (export "inc") (param i32) (result i32)
      (if (i32.eqz (local.get 0)) (then unreachable))
      (i32.add (local.get 0) (i32.const 1))))
    (core instance $i (instantiate $m))
    (func (export "inc") (param "x" u32) (result u32) (canon lift (core func $i "inc"))))
  (component $outer
    (import "inc" (func $inc (param "x" u32) (result u32)))
    (core func $lowered (canon lower (func $inc)))
    (core module $m (import "" "inc" (func $inc (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $inc (call $inc (local.get 0)))))
    (core instance $i (instantiate $m (with "" (instance (export "inc" (func $lowered))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $inner))
  (instance $b (instantiate $outer (with "inc" (func $a "inc"))))
  (export "run" (func $b "run"))
  (export "a" (instance $a)))"""


def test_nested_components(load):
    exports = load(NESTED).exports
    assert exports["run"](5) == 7
    assert exports["a"]["inc"](5) == 6
    assert (list(exports), list(exports["a"]), "b" in exports, len(exports)) == (
        ["run", "a"],
        ["inc"],
        False,
        2,
    )
    assert exports.get("b") is None


def test_a_trap_names_the_frames_of_all_components_on_the_way(load):
    with pytest.raises(Trap) as caught:
        load(NESTED).exports["run"](0)
    assert [(frame.module_name, frame.func_name) for frame in caught.value.frames] == [
        ("m", "inc"),
        ("component", "inc"),
        ("m", "run"),
        ("component", "run"),
    ]
    assert str(caught.value).splitlines()[-1] == "  3: component!run"


# The function that is lifted is the lowered import itself: no code of the component is between
PASSING_ON = """(component
  (import "f" (func $f (param "x" u32) (result u32)))
  (core func $lowered (canon lower (func $f)))
  (func (export "g") (param "x" u32) (result u32) (canon lift (core func $lowered))))"""


def test_a_lowered_function_can_be_lifted(load):
    assert load(PASSING_ON, {"f": lambda x: x + 1}).exports["g"](1) == 2


def test_a_deep_chain_of_calls_takes_no_c_stack(load, program):
    passing_on = program(PASSING_ON)
    instance = load(passing_on, {"f": lambda x: x + 1})
    for _ in range(3000):
        instance = load(passing_on, {"f": instance.exports["g"]})
    assert instance.exports["g"](1) == 2


# Instantiation

START = """(component
  (import "f" (func $f))
  (core func $lowered (canon lower (func $f)))
  (core module $m (import "" "f" (func $f)) (start $f))
  (core instance $i (instantiate $m (with "" (instance (export "f" (func $lowered)))))))"""


def test_start_functions_call_imports(load):
    calls = []
    load(START, {"f": lambda: calls.append(1)})
    assert calls == [1]


def test_a_host_function_without_result_returns_none(load):
    with pytest.raises(TypeError, match="f has no result but returned 1"):
        load(START, {"f": lambda: 1})


def test_what_a_start_function_raises_comes_out(load):
    def fail():
        raise KeyError("start")

    with pytest.raises(KeyError, match="start"):
        load(START, {"f": fail})


@pytest.mark.parametrize(
    "imports, message",
    [
        ({}, "unknown import: `f`"),
        ({"f": 1}, None),
        ({"f": Module("(module)")}, None),
    ],
)
def test_imports_that_do_not_fit(program, imports, message):
    with pytest.raises(LinkError) as caught:
        instantiate(program(CALLER), imports)
    expected = "incompatible import type: `f`: expected a HostFunc or ComponentFunc, got "
    assert str(caught.value) == message or str(caught.value).startswith(expected)


def test_a_function_of_another_type_does_not_fit(load):
    with pytest.raises(LinkError) as caught:
        load(CALLER, {"f": load(ADD).exports["add-up"]})
    assert str(caught.value) == (
        "incompatible import type: `f`: expected func(x: u32) -> u32,"
        " got func(first: u32, the-other: u32) -> u32"
    )


NO_MAPPING = "expected a mapping of names to items, or the exports of an instance, got 5"
INTERFACE = """(component
  (import "math" (instance $math (export "inc" (func (param "x" u32) (result u32)))))
  (export "again" (instance $math))
  (export "inc" (func $math "inc")))"""


def test_interfaces_are_mappings(load):
    exports = load(INTERFACE, {"math": load(NESTED).exports["a"]}).exports
    assert exports["inc"](1) == exports["again"]["inc"](1) == 2
    assert load(INTERFACE, {"math": {"inc": lambda x: x}}).exports["inc"](5) == 5


@pytest.mark.parametrize(
    "given, message",
    [
        ({}, "unknown import: `math` `inc`"),
        (5, f"incompatible import type: `math`: {NO_MAPPING}"),
    ],
)
def test_interfaces_that_do_not_fit(program, given, message):
    with pytest.raises(LinkError) as caught:
        instantiate(program(INTERFACE), {"math": given})
    assert str(caught.value) == message


MODULES = """(component
  (import "m" (core module $m (export "f" (func (result i32)))))
  (import "c" (component $c (export "g" (func (result u32)))))
  (core instance $i (instantiate $m))
  (instance $j (instantiate $c))
  (func (export "f") (result u32) (canon lift (core func $i "f")))
  (export "g" (func $j "g"))
  (export "m" (core module $m))
  (export "c" (component $c)))"""
SEVEN = '(module (func (export "f") (result i32) (i32.const 7)))'
EIGHT = """(component
  (core module $m (func (export "f") (result i32) (i32.const 8)))
  (core instance $i (instantiate $m))
  (func (export "g") (result u32) (canon lift (core func $i "f"))))"""


def test_modules_and_components_are_imported_and_exported(load, program):
    exports = load(MODULES, {"m": Module(SEVEN), "c": program(EIGHT)}).exports
    assert (exports["f"](), exports["g"]()) == (7, 8)
    again = load(MODULES, {"m": exports["m"], "c": exports["c"]}).exports
    assert (again["f"](), again["g"]()) == (7, 8)


@pytest.mark.parametrize("name, other", [("m", "(module)"), ("c", "(component)")])
def test_modules_and_components_that_do_not_fit(load, program, name, other):
    imports = {"m": Module(SEVEN), "c": program(EIGHT)}
    imports[name] = Module(other) if name == "m" else program(other)
    with pytest.raises(LinkError, match=f"incompatible import type: `{name}`: missing "):
        load(MODULES, imports)


# Two components deep, the innermost takes a module of the outermost
ALIASES = """(component $top
  (core module $m (func (export "f") (result i32) (i32.const 9)))
  (component $middle
    (component $inner
      (alias outer $top $m (core module $mine))
      (core instance $i (instantiate $mine))
      (func (export "f") (result u32) (canon lift (core func $i "f"))))
    (instance $i (instantiate $inner))
    (export "f" (func $i "f")))
  (instance $i (instantiate $middle))
  (export "f" (func $i "f")))"""


def test_outer_aliases(load):
    assert load(ALIASES).exports["f"]() == 9


# Limits

LOOP = """(component
  (core module $m (func (export "spin") (loop $again (br $again))))
  (core instance $i (instantiate $m))
  (func (export "spin") (canon lift (core func $i "spin"))))"""


@pytest.mark.parametrize("limits, kind", [({"fuel": 1000}, OutOfFuel), ({"seconds": 0.01}, Timeout)])
def test_limits_of_running(load, limits, kind):
    instance = load(LOOP, limits=Limits(**limits))
    with pytest.raises(kind):
        instance.exports["spin"]()
    assert instance.poisoned


def doubling(depth):
    """Return a component whose instantiation makes 2 ** depth instances."""
    text = "(component $c0)"
    for i in range(depth):
        text += f"""(component $c{i + 1} (alias outer $top $c{i} (component $c))
          (instance (instantiate $c)) (instance (instantiate $c)))"""
    return f"(component $top {text} (instance (instantiate $c{depth})))"


def test_instances_are_limited(load):
    load(doubling(3), limits=Limits(instances=16))
    with pytest.raises(InstanceLimit, match="more than 1000 instances"):
        load(doubling(20), limits=Limits(instances=1000))


# Async functions

ASYNC = """(component
  (core module $m
    (import "" "task.return" (func $return (param i32)))
    (func (export "f") (param i32) (result i32) (call $return (local.get 0)) (i32.const 0))
    (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
  (canon task.return (result u32) (core func $return))
  (core instance $i (instantiate $m (with "" (instance (export "task.return" (func $return))))))
  (func (export "f") async (param "x" u32) (result u32)
    (canon lift (core func $i "f") async (callback (core func $i "callback")))))"""


def test_async_exports_can_be_called(load):
    instance = load(ASYNC)
    assert instance.exports["f"](1) == 1
    assert instance.poisoned is None


# Closing


def test_a_closed_instance_cannot_be_called(load):
    with load(ADD) as instance:
        add = instance.exports["add-up"]
        assert add(1, 2) == 3
    assert instance.closed
    instance.close()
    with pytest.raises(WasmError, match="the instance is closed"):
        add(1, 2)
    assert repr(instance) == "<canonabi.Instance: add-up (closed)>"


def test_an_instance_can_be_closed_by_a_function_that_it_calls(load):
    instance = load(CALLER, {"f": lambda x: instance.close() or x})
    twice = instance.exports["twice"]
    with pytest.raises(WasmError, match="^the instance is closed\ncalled from wasm:\n"):
        twice(1)
    with pytest.raises(WasmError, match="^the instance is closed$"):
        twice(1)


@pytest.mark.parametrize("engine, message", [("jit", "engine must be `tail` or `switch`, not `jit`")])
def test_wrong_forms(program, engine, message):
    with pytest.raises(ValueError, match=message):
        instantiate(program(ADD), engine=engine)
