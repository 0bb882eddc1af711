"""Scripts with components: what is false must fail, and values are read by their types."""

import pytest

from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    U8,
    U16,
    U32,
    U64,
    Bool,
    Char,
    Enum,
    Flags,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    String,
    Tuple,
    Variant,
)
from canonabi.values.classes import Err, Ok, Some, class_of
from engine import FORMS
from engine.errors import Malformed
from engine.features import Features
from engine.text import parse_script
from wasi.wast.component_values import check_result, to_component
from wasi.wast.messages import begins, contains, traps
from wasi.wast.runner import Runner, keyword
from wasi.wast.values import CannotMake, WrongResult

COMPONENT = """
(component definition $C
  (core module $m
    (memory (export "memory") 1)
    (data (i32.const 64) "text")
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "f64") (param f64) (result f64) (local.get 0))
    (func (export "i32") (param i32) (result i32) (local.get 0))
    (func (export "text") (result i32)
      (i64.store (i32.const 8) (i64.const 0x4_0000_0040)) (i32.const 8))
    (func (export "fail") (param i32) (result i32)
      (i32.store8 (i32.const 8) (local.get 0)) (i32.store8 (i32.const 9) (i32.const 7)) (i32.const 8))
    (func (export "trap") (unreachable)))
  (core instance $i (instantiate $m))
  (alias core export $i "memory" (core memory $memory))
  (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $i "add")))
  (func (export "f64") (param "a" f64) (result f64) (canon lift (core func $i "f64")))
  (func (export "bool") (param "a" bool) (result bool) (canon lift (core func $i "i32")))
  (func (export "text") (result string) (canon lift (core func $i "text") (memory $memory)))
  (func (export "fail") (param "e" bool) (result (result u8 (error u8)))
    (canon lift (core func $i "fail") (memory $memory)))
  (func (export "trap") (canon lift (core func $i "trap"))))
(component instance $c $C)
"""
START = "(component (core module $m (func $f (unreachable)) (start $f)) (core instance (instantiate $m)))"

TRUE = [
    '(assert_return (invoke "add" (u32.const 1) (u32.const 0x2)) (u32.const 3))',
    '(assert_return (invoke $c "add" (u32.const 1) (u32.const 2)) (u32.const 3))',
    '(assert_return (invoke "f64" (f64.const -0)) (f64.const -0))',
    '(assert_return (invoke "f64" (f64.const nan:0x1)) (f64.const nan:canonical))',
    '(assert_return (invoke "bool" (bool.const true)) (bool.const true))',
    '(assert_return (invoke "bool" (bool.const true)) (either (bool.const false) (bool.const true)))',
    '(assert_return (invoke "text") (str.const "text"))',
    '(assert_return (invoke "fail" (bool.const false)) (result.ok (u8.const 7)))',
    '(assert_return (invoke "fail" (bool.const true)) (result.err (u8.const 7)))',
    '(assert_trap (invoke "trap") "unreachable")',
    '(assert_trap (invoke "trap") "wasm trap: wasm `unreachable` instruction executed")',
    f'(assert_trap {START} "unreachable")',
    '(assert_malformed (component quote "(type $t)") "unexpected token")',
    '(assert_malformed (component binary "\\00asm\\0d\\00\\01") "")',
    '(assert_invalid (component (export "a" (func 0))) "function index out of bounds")',
    '(assert_unlinkable (component (import "absent" (func))) "")',
    "(component)",
    "(component $d)",
    '(component binary "\\00asm\\0d\\00\\01\\00")',
    '(component quote "(core module)")',
    "(component instance $other $C)",
    '(component definition (import "absent" (func)))',
    '(invoke "add" (u32.const 1) (u32.const 2))',
    '(register "name" $c)',
]
FALSE = [
    '(assert_return (invoke "add" (u32.const 1) (u32.const 2)) (u32.const 4))',
    '(assert_return (invoke "add" (u32.const 1) (u32.const 2)) (s32.const 3))',
    '(assert_return (invoke "add" (u32.const 1) (u32.const 2)) (i32.const 3))',
    '(assert_return (invoke "add" (u32.const 1) (u32.const 2)))',
    '(assert_return (invoke "add" (u32.const 1)) (u32.const 1))',
    '(assert_return (invoke "add" (u32.const 1) (u64.const 2)) (u32.const 3))',
    '(assert_return (invoke "add" (u32.const 1) (u32.const 4294967296)) (u32.const 1))',
    '(assert_return (invoke "f64" (f64.const 0)) (f64.const -0))',
    '(assert_return (invoke "f64" (f64.const 1)) (f64.const nan:canonical))',
    '(assert_return (invoke "f64" (f32.const 1)) (f64.const 1))',
    '(assert_return (invoke "bool" (bool.const true)) (bool.const false))',
    '(assert_return (invoke "bool" (bool.const true)) (either (bool.const false) (u8.const 1)))',
    '(assert_return (invoke "text") (str.const "texts"))',
    '(assert_return (invoke "fail" (bool.const false)) (result.err (u8.const 7)))',
    '(assert_return (invoke "fail" (bool.const true)) (result.ok (u8.const 7)))',
    '(assert_return (invoke "fail" (bool.const true)) (u8.const 7))',
    '(assert_return (invoke "trap"))',
    '(assert_return (invoke "absent"))',
    '(assert_return (invoke $absent "add" (u32.const 1) (u32.const 2)) (u32.const 3))',
    '(assert_return (get "add"))',
    '(assert_trap (invoke "trap") "out of bounds")',
    '(assert_trap (invoke "text") "unreachable")',
    '(assert_trap (invoke "add" (u32.const 1)) "unreachable")',
    '(assert_trap (component) "unreachable")',
    '(assert_trap (component (import "absent" (func))) "")',
    '(assert_exhaustion (invoke "trap") "unreachable")',
    '(assert_malformed (component) "unexpected token")',
    '(assert_malformed (component quote "(type $t)") "unknown operator")',
    '(assert_malformed (component (export "a" (func 0))) "function index out of bounds")',
    '(assert_invalid (component) "")',
    '(assert_invalid (component (export "a" (func 0))) "type index out of bounds")',
    '(assert_invalid (component quote "(type $t)") "unexpected token")',
    '(assert_unlinkable (component) "")',
    '(component (export "a" (func 0)))',
    '(component (import "absent" (func)))',
    '(component (type $t))',
    '(component binary "")',
    '(component instance $i $absent)',
    START,
]  # fmt: skip


def reasons(script: str, form: str) -> list[str | None]:
    """Return why each command failed, after COMPONENT."""
    runner = Runner(form, Features())
    outcomes = [runner.execute(command) for command in parse_script(COMPONENT + script)]
    assert outcomes[:2] == [None, None]
    return outcomes[2:]


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("script", TRUE)
def test_true_passes(script, form):
    assert reasons(script, form) == [None]


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize("script", FALSE)
def test_false_fails(script, form):
    (reason,) = reasons(script, form)
    assert reason


def test_an_instance_that_trapped_is_gone():
    assert reasons('(assert_trap (invoke "trap") "unreachable") (invoke "text")', FORMS[0])[1]


def test_what_follows_a_component_that_failed_fails():
    failed, after = reasons(
        '(component (type $t)) (assert_return (invoke "text") (str.const "text"))', FORMS[0]
    )
    assert failed.startswith("Malformed: ")
    assert after == "no current instance"


def test_modules_and_components_are_the_current_one_in_turn():
    script = """(module (func (export "one") (result i32) (i32.const 1)))
      (assert_return (invoke "one") (i32.const 1))
      (assert_return (invoke $c "text") (str.const "text"))
      (component instance $d $C)
      (assert_return (invoke "one") (i32.const 1))"""
    assert reasons(script, FORMS[0]) == [None, None, None, None, "no exported function `one`"]


def test_an_import_is_found_among_what_was_registered():
    script = """(register "c" $c)
      (component (import "c" (instance $c (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))
        (export "sum" (func $c "add")))
      (assert_return (invoke "sum" (u32.const 1) (u32.const 2)) (u32.const 3))"""
    assert reasons(script, FORMS[0]) == [None, None, None]


def test_keywords():
    script = "(component) (component definition) (component instance) (module) (module definition)"
    assert [keyword(command) for command in parse_script(script)] == [
        "component",
        "component definition",
        "component instance",
        "module",
        "module definition",
    ]


PAIR = Record([("s", String()), ("n", U32())])
NUMBER = Variant([("s", String()), ("n", U32()), ("none", None)])
COLOUR = Enum(["red", "green"])
RIGHTS = Flags(["a", "b", "c"])
VALUES = [
    ("bool.const false", Bool(), False),
    ("u8.const 0xff", U8(), 255),
    ("s8.const -128", S8(), -128),
    ("s8.const -0", S8(), 0),
    ("u64.const 18_446_744_073_709_551_615", U64(), 2**64 - 1),
    ("f32.const 0x1p-1", F32(), 0.5),
    ("f64.const -inf", F64(), float("-inf")),
    ('char.const "\\u{1F600}"', Char(), "\U0001f600"),
    ('str.const "a\\00\\u{e9}"', String(), "a\0\xe9"),
    ("list.const (u8.const 1) (u8.const 2)", List(U8()), b"\1\2"),
    ("list.const", List(U16()), []),
    ("list.const (u16.const 1) (u16.const 2)", List(U16(), 2), [1, 2]),
    ("list.const (f32.const 1) (f32.const nan:canonical)", List(F32()), [1.0, float("nan")]),
    ('tuple.const (str.const "x") (u32.const 1)', Tuple([String(), U32()]), ("x", 1)),
    ('record.const (field "s" str.const "x") (field "n" (u32.const 1))', PAIR, class_of(PAIR)("x", 1)),
    ('variant.const "n" (u32.const 1)', NUMBER, class_of(NUMBER).N(1)),
    ('variant.const "none"', NUMBER, class_of(NUMBER).None_()),
    ('enum.const "green"', COLOUR, class_of(COLOUR).GREEN),
    ('flags.const "a" "c"', RIGHTS, class_of(RIGHTS)(5)),
    ("flags.const", RIGHTS, class_of(RIGHTS)(0)),
    ("option.none", Option(U8()), None),
    ("option.some (u8.const 1)", Option(U8()), 1),
    ("option.some u8.const 1", Option(U8()), 1),
    ("option.some (option.none)", Option(Option(U8())), Some(None)),
    ("result.ok", Result(), Ok()),
    ("result.ok (u8.const 1)", Result(U8()), Ok(1)),
    ('result.err (str.const "x")', Result(None, String()), Err("x")),
    ("list.const (list.const (u8.const 1)) (list.const)", List(List(U8())), [b"\1", b""]),
    ("list.const (tuple.const (u8.const 1) (u8.const 2)) (tuple.const (u8.const 1) (u8.const 3))",
     Map(U8(), U8()), [(1, 2), (1, 3)]),
]  # fmt: skip


def constant(text: str):
    (command,) = parse_script(f'(assert_return (invoke "f") ({text}))')
    return command.results[0]


@pytest.mark.parametrize("text, t, value", VALUES)
def test_value(text, t, value):
    assert repr(to_component(constant(text), t)) == repr(value)
    check_result(t, dict(value) if isinstance(t, Map) else value, (constant(text),))


NO_VALUES = [
    ("u32.const 1", U8(), CannotMake, "u32.const is not a value of type u8"),
    ("u8.const 256", U8(), Malformed, "1:11: constant out of range"),
    ("u8.const -1", U8(), ValueError, "-1 is out of range for u8: 0 to 255"),
    ("s8.const 255", S8(), ValueError, "255 is out of range for s8: -128 to 127"),
    ("u8.const x", U8(), Malformed, "1:11: unknown operator x"),
    ("bool.const 1", Bool(), Malformed, "1:13: unexpected token 1"),
    ('char.const "ab"', Char(), ValueError, "expected one character, got 2"),
    ('char.const "\\ff"', Char(), Malformed, "1:13: malformed UTF-8 encoding"),
    ("list.const (u8.const 1)", List(U16()), CannotMake, "u8.const is not a value of type u16"),
    ("list.const (u8.const 1) 2", List(U8()), Malformed, "1:26: unexpected token 2"),
    ("tuple.const (u8.const 1)", Tuple([U8(), U8()]), CannotMake, "tuple<u8, u8> has 2 elements, not 1"),
    ("tuple.const (u8.const 1) (u8.const 2)", Tuple([U8()]), Malformed,
     "1:27: unexpected token ("),
    ('record.const (field "n" u32.const 1)', PAIR, CannotMake,
     "field `n` where record { s: string, n: u32 } has `s`"),
    ('variant.const "x"', NUMBER, CannotMake, "variant { s(string), n(u32), none } has no case `x`"),
    ('variant.const "s"', NUMBER, Malformed, "1:19: unexpected token )"),
    ('enum.const "blue"', COLOUR, ValueError, "unknown case `blue`: the cases are red, green"),
    ('flags.const "d"', RIGHTS, ValueError, "unknown flag `d`: the flags are a, b, c"),
    ("option.const", Option(U8()), CannotMake, "option.const is not a value of type option<u8>"),
    ("u32.const 1", Own(ResourceType("r")), CannotMake, "u32.const is not a value of type own<r>"),
    ("i32.const 1", U32(), CannotMake, "(i32.const 1) is not a value of type u32"),
    ("f32.const 1", F64(), CannotMake, "(f32.const 0x3f800000 = 1.0) is not a value of type f64"),
    ("f32.const nan:canonical", F64(), CannotMake, "(f32.const nan:canonical) is not a value of type f64"),
]  # fmt: skip


@pytest.mark.parametrize("text, t, kind, message", NO_VALUES)
def test_no_value(text, t, kind, message):
    with pytest.raises(kind) as raised:
        to_component(constant(text), t)
    assert str(raised.value).partition("\n")[0] == message  # without the line in the script


OTHERS = [
    ("u8.const 1", U8(), 2, "2, expected (u8.const 1)"),
    ("f32.const nan", F32(), 1.0, "1, expected (f32.const 0x7fc00000 = nan)"),
    ("f64.const 0", F64(), -0.0, "-0, expected (f64.const 0x0 = 0.0)"),
    ("list.const (f64.const 0)", List(F64()), [-0.0], "[-0], expected (list.const (f64.const 0))"),
    ("list.const", List(U8()), b"\1", "[1], expected (list.const)"),
    ('record.const (field "s" str.const "") (field "n" u32.const 1)', PAIR, {"s": "", "n": 2},
     '{s: "", n: 2}, expected (record.const (field "s" str.const "") (field "n" u32.const 1))'),
    ('variant.const "none"', NUMBER, class_of(NUMBER).N(1), 'n(1), expected (variant.const "none")'),
    ("result.ok", Result(), Err(), "err, expected (result.ok)"),
    ("option.none", Option(Option(U8())), Some(None), "some(none), expected (option.none)"),
    ("option.some (option.none)", Option(Option(U8())), None, "none, expected (option.some (option.none))"),
    ("list.const (tuple.const (u8.const 1) (u8.const 2))", Map(U8(), U8()), {1: 3},
     "[(1, 3)], expected (list.const (tuple.const (u8.const 1) (u8.const 2)))"),
]  # fmt: skip


@pytest.mark.parametrize("text, t, value, message", OTHERS)
def test_another_value(text, t, value, message):
    with pytest.raises(WrongResult) as raised:
        check_result(t, value, (constant(text),))
    assert str(raised.value) == message


def test_the_number_of_results():
    one = (constant("u8.const 1"),)
    check_result(None, None, ())
    for t, expected, message in ((None, one, "0 results, expected 1"), (U8(), (), "1 results, expected 0")):
        with pytest.raises(WrongResult) as raised:
            check_result(t, 1, expected)
        assert str(raised.value) == message


@pytest.mark.parametrize(
    "tell, actual, expected, same",
    [
        (traps, "unreachable", "unreachable", True),
        (traps, "unreachable", "wasm trap: unreachable", True),
        (traps, "unreachable", "wasm `unreachable` instruction executed", True),
        (traps, "unreachable", "wasm trap: wasm `unreachable` instruction executed", True),
        (traps, "unreachable", "unreachable instruction", False),
        (traps, "cannot leave component instance", "cannot enter component instance", False),
        (traps, "cannot enter component instance", "wasm `unreachable` instruction executed", False),
        (traps, "cannot enter component instance: poisoned by unreachable", "unreachable", False),
        (contains, "export name `a` conflicts with previous name `a`", "conflicts with previous name", True),
        (contains, "anything", "", True),
        (contains, "type index out of bounds", "function index out of bounds", False),
        (begins, "unknown import: a", "unknown import", True),
        (begins, "an unknown import", "unknown import", False),
        (begins, "unreachable", "wasm trap: unreachable", False),
    ],
)
def test_messages(tell, actual, expected, same):
    assert tell(actual, expected) is same
