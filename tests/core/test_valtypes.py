"""Value types: matching, and defined types that are one in the process when they are equal."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Func, FuncType, Instance, Invalid, Module
from engine.types.typegroups import statistics
from engine.types.valtypes import value_type_matches

NUMBERS = ["i32", "i64", "f32", "f64"]
FUNC = "(func (param i32) (result i64))"


@pytest.mark.parametrize(
    ("sub", "above", "matches"),
    [
        ("i32", "i32", True),
        ("i32", "i64", False),
        ("i32", "funcref", False),
        ("funcref", "funcref", True),
        ("(ref func)", "funcref", True),
        ("funcref", "(ref func)", False),
        ("funcref", "(ref null func)", True),
        ("(ref nofunc)", "(ref func)", True),
        ("nullfuncref", "funcref", True),
        ("nullfuncref", "(ref func)", False),
        ("nullfuncref", "externref", False),
        ("nullexternref", "externref", True),
        ("externref", "funcref", False),
        ("nullexnref", "exnref", True),
        ("exnref", "externref", False),
        ("i31ref", "eqref", True),
        ("structref", "eqref", True),
        ("arrayref", "anyref", True),
        ("eqref", "structref", False),
        ("nullref", "i31ref", True),
        ("nullref", "funcref", False),
        ("(ref none)", "nullref", True),
        (f"(ref {FUNC})", f"(ref {FUNC})", True),
        (f"(ref {FUNC})", f"(ref null {FUNC})", True),
        (f"(ref null {FUNC})", f"(ref {FUNC})", False),
        (f"(ref {FUNC})", "(ref func)", True),
        ("(ref func)", f"(ref {FUNC})", False),
        ("(ref nofunc)", f"(ref {FUNC})", True),
        ("(ref none)", f"(ref {FUNC})", False),
        (f"(ref {FUNC})", "(ref (func))", False),
        (f"(ref {FUNC})", "(ref extern)", False),
        ("(ref (func (param (ref (func)))))", "(ref (func (param (ref (func)))))", True),
        ("(ref (func (param (ref (func)))))", "(ref (func (param (ref null (func)))))", False),
    ],
)
def test_matching(sub, above, matches):
    assert value_type_matches(sub, above) is matches


@pytest.mark.parametrize(
    "text",
    ["", "i33", "ref", "(ref)", "(ref null)", "(ref i32)", "(ref func", "(ref func))", "(ref null null func)",
     "(func)", "(ref (func (param i32))", "(ref (func (param x)))", "(ref (func (local i32)))", "(ref $x)",
     "(ref $999999999)", "bot", "(ref bot)", "v128"],
)  # fmt: skip
def test_unknown_text(text):
    with pytest.raises(ValueError, match=r"value type|type has this id"):
        value_type_matches(text, "i32")


def test_text_must_be_a_string():
    with pytest.raises(TypeError):
        value_type_matches(3, "i32")


# Canonical types. A module `(func (param T) (result U) (local.get 0))` is valid exactly if T matches U.


def same(types: str, one: str, other: str) -> bool:
    """Whether two references to types of a type section match each other."""
    for sub, above in ((one, other), (other, one)):
        try:
            Module(f"(module {types} (func (param (ref {sub})) (result (ref {above})) (local.get 0)))")
        except Invalid:
            return False
    return True


@pytest.mark.parametrize(
    ("types", "equal"),
    [
        ("(type $a (func)) (type $b (func))", True),
        ("(type $a (func)) (type $b (func (param i32)))", False),
        ("(type $a (func (param i32))) (type $b (func (result i32)))", False),
        ("(type $a (func)) (type $b (sub (func)))", False),
        ("(type $a (sub final (func))) (type $b (func))", True),
        ("(rec (type $a (func)) (type $x (func))) (rec (type $b (func)) (type $y (func)))", True),
        ("(rec (type $a (func)) (type $b (func)))", False),
        ("(rec (type $a (func))) (type $b (func))", True),
        ("(rec (type $a (func)) (type $x (func))) (type $b (func))", False),
        ("(rec (type $a (func (param (ref $a))))) (rec (type $b (func (param (ref $b)))))", True),
        ("(rec (type $a (func (param (ref $a))))) (rec (type $b (func (param (ref null $b)))))", False),
        ("(rec (type $a (func (param (ref $b)))) (type $b (func (param (ref $a)))))", False),
        (("(rec (type $a (func (param (ref $x)))) (type $x (func)))"
          " (rec (type $b (func (param (ref $y)))) (type $y (func)))"), True),
        (("(rec (type $a (func (param (ref $a)))) (type $x (func)))"
          " (rec (type $b (func (param (ref $y)))) (type $y (func)))"), False),
        ("(type $s (sub (func))) (type $a (sub $s (func))) (type $b (sub $s (func)))", True),
        ("(type $s (sub (func))) (type $a (sub $s (func))) (type $b (sub (func)))", False),
        ("(type (func)) (type (func)) (type $a (func (param (ref 0)))) (type $b (func (param (ref 1))))",
         True),
    ],
)  # fmt: skip
def test_equality(types, equal):
    assert same(types, "$a", "$b") is equal


def test_declared_supertypes():
    types = "(type $a (sub (func))) (type $b (sub $a (func))) (type $c (sub final $b (func)))"
    Module(f"(module {types} (func (param (ref $c)) (result (ref $a)) (local.get 0)))")
    with pytest.raises(Invalid, match="type mismatch"):
        Module(f"(module {types} (func (param (ref $a)) (result (ref $c)) (local.get 0)))")


def test_depth_of_supertypes_is_limited():
    def chain(n: int) -> str:
        return "(type $t0 (sub (func)))" + "".join(
            f"(type $t{i} (sub $t{i - 1} (func)))" for i in range(1, n)
        )

    Module(f"(module {chain(64)})")
    with pytest.raises(Invalid, match="sub type 64 is declared too deeply"):
        Module(f"(module {chain(65)})")


# Lifetime


@st.composite
def groups(draw: st.DrawFn) -> str:
    """Draw a type section of recursive groups that refer to themselves and to earlier ones."""
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=5))
    text, before = [], 0
    for size in sizes:
        refs = [f"(ref null {i})" for i in range(before + size)]
        operands = st.lists(st.sampled_from(NUMBERS + refs), max_size=3).map(" ".join)
        items = [f"(type (func (param {draw(operands)}) (result {draw(operands)})))" for _ in range(size)]
        text.append(f"(rec {' '.join(items)})")
        before += size
    return " ".join(text)


@given(groups())
def test_equal_sections_share_their_types(section):
    """A second module with the same types registers none, and all go with the last module."""
    before = statistics()
    one = Module(f"(module {section})")
    registered = statistics()
    other = Module(f"(module {section} (func))")
    assert statistics()["groups"] <= registered["groups"] + 1  # (func) of the function itself
    del one
    del other
    assert statistics() == before


@given(groups())
def test_a_section_twice_in_a_module(section):
    """Defined again, the same groups are the same types."""
    count = section.count("(type")
    before = statistics()["types"]
    one = Module(f"(module {section})")
    registered = statistics()["types"]
    shifted = section
    for i in reversed(range(count)):
        shifted = shifted.replace(f"(ref null {i})", f"(ref null {i + count})")
    both = Module(f"(module {section} {shifted})")
    assert statistics()["types"] == registered
    assert registered - before <= count
    del one, both


def test_ids_are_used_again():
    before = statistics()
    for i in range(3000):
        Module(f"(module (type (func (param {' '.join(NUMBERS[int(d)] for d in f'{i:06b}')}))))")
    assert statistics() == before


def test_long_chain_of_groups_is_freed_without_recursion():
    count = 20_000
    base = b"\x60\7" + b"\x7c" * 7 + b"\0"  # a type that nobody else holds
    entries = base + b"".join(b"\x60\1\x63" + leb(i, 0x40) + b"\0" for i in range(count))
    body = leb(count + 1) + entries
    before = statistics()
    module = Module(b"\0asm\1\0\0\0\1" + leb(len(body)) + body)
    assert statistics()["types"] - before["types"] - count in (0, 1)  # somebody may hold (func) already
    del module
    assert statistics() == before


def leb(value: int, end: int = 0x80) -> bytes:
    """Encode a number, which is not negative, as LEB128: unsigned, or signed with `end` 0x40."""
    out = bytearray()
    while value >= end:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


# Printing


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        ("(type $f (func))", "(ref (func))"),
        (
            "(type $f (func (param i32 externref) (result f64)))",
            "(ref (func (param i32 externref) (result f64)))",
        ),
    ],
)
def test_printed_types_can_be_read(types, expected):
    (imported,) = Module(f'(module {types} (import "" "" (func (param (ref $f)))))').imports
    assert imported.type == FuncType([expected])
    assert value_type_matches(imported.type.params[0], expected)


def test_recursive_types_are_printed_by_id():
    module = Module(
        '(module (rec (type $f (func (param (ref null $f) i32)))) (import "" "" (func (type $f))))'
    )
    (imported,) = module.imports
    text = imported.type.params[0]
    assert text.startswith("(ref null (func (param (ref null $")
    assert "$" in text
    inner = text.removeprefix("(ref null (func (param ").partition(" i32")[0]
    assert value_type_matches(inner, inner)
    assert value_type_matches(inner, "funcref")


def test_types_are_one_also_if_a_finalizer_registers_them_meanwhile():
    """Before Python 3.12 its collector may run where a type is being registered, and finalizers with it."""
    types = FuncType(["i32", "i64", "f32", "i32", "i64", "f32", "i32", "i64", "f32"], ["f64"])
    functions = []

    def register(phase: str, info: object) -> None:
        if phase == "start" and len(functions) < 1000:
            functions.append(Func(lambda *args: 0.0, types))

    gc.callbacks.append(register)
    before = gc.get_threshold()
    gc.set_threshold(1)
    try:
        functions.append(Func(lambda *args: 1.0, types))
    finally:
        gc.set_threshold(*before)
        gc.callbacks.remove(register)
    text = f"""(module (import "m" "f" (func $f (param {" ".join(types.params)}) (result f64)))
      (export "f" (func $f)))"""
    module = Module(text)
    assert {Instance(module, {"m": {"f": function}})["f"] for function in functions} == set(functions)
