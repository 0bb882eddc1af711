"""Layouts and flat types, by the rules of the specification; `ci/oracle/definitions.py` compares far more."""

import pytest

from canonabi.types.layout import (
    MAX_ELEM_SIZE,
    check_size,
    elem_size,
    flatten_lift,
    flatten_lower,
    flatten_type,
    flatten_types,
    join,
    layout,
)
from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S16,
    S32,
    S64,
    U8,
    U16,
    U32,
    U64,
    Bool,
    Borrow,
    Char,
    Enum,
    ErrorContext,
    Flags,
    FuncType,
    Future,
    List,
    Map,
    Option,
    Own,
    Record,
    ResourceType,
    Result,
    Stream,
    String,
    Tuple,
    Variant,
)
from engine import FuncType as CoreFuncType
from engine import Invalid

R = ResourceType()


def labels(count):
    return [f"l{i}" for i in range(count)]


def fields(*types):
    return Record(zip(labels(len(types)), types, strict=True))


def variant(*types):
    return Variant(zip(labels(len(types)), types, strict=True))


# type; size, alignment and flat types for pointers of 4 bytes; the same for 8, where it differs
LAYOUTS = [
    (Bool(), (1, 1, "i32"), None),
    (S8(), (1, 1, "i32"), None),
    (U8(), (1, 1, "i32"), None),
    (S16(), (2, 2, "i32"), None),
    (U16(), (2, 2, "i32"), None),
    (S32(), (4, 4, "i32"), None),
    (U32(), (4, 4, "i32"), None),
    (S64(), (8, 8, "i64"), None),
    (U64(), (8, 8, "i64"), None),
    (F32(), (4, 4, "f32"), None),
    (F64(), (8, 8, "f64"), None),
    (Char(), (4, 4, "i32"), None),
    (String(), (8, 4, "i32 i32"), (16, 8, "i64 i64")),
    (ErrorContext(), (4, 4, "i32"), None),
    (List(U64()), (8, 4, "i32 i32"), (16, 8, "i64 i64")),
    (List(U16(), 3), (6, 2, "i32 i32 i32"), None),
    (List(fields(U8(), U32()), 2), (16, 4, "i32 i32 i32 i32"), None),
    (Map(String(), U8()), (8, 4, "i32 i32"), (16, 8, "i64 i64")),
    (Own(R), (4, 4, "i32"), None),
    (Borrow(R), (4, 4, "i32"), None),
    (Stream(U8()), (4, 4, "i32"), None),
    (Future(), (4, 4, "i32"), None),
    (fields(U8(), U16(), U8()), (6, 2, "i32 i32 i32"), None),
    (fields(U8(), U64(), U8()), (24, 8, "i32 i64 i32"), None),
    (fields(U8(), String()), (12, 4, "i32 i32 i32"), (24, 8, "i32 i64 i64")),
    (Tuple([U8(), F32()]), (8, 4, "i32 f32"), None),
    (Flags(labels(1)), (1, 1, "i32"), None),
    (Flags(labels(8)), (1, 1, "i32"), None),
    (Flags(labels(9)), (2, 2, "i32"), None),
    (Flags(labels(16)), (2, 2, "i32"), None),
    (Flags(labels(17)), (4, 4, "i32"), None),
    (Flags(labels(32)), (4, 4, "i32"), None),
    (Enum(labels(1)), (1, 1, "i32"), None),
    (Enum(labels(256)), (1, 1, "i32"), None),
    (Enum(labels(257)), (2, 2, "i32"), None),
    (Enum(labels(65_536)), (2, 2, "i32"), None),
    (Enum(labels(65_537)), (4, 4, "i32"), None),
    (Option(U8()), (2, 1, "i32 i32"), None),
    (Option(U64()), (16, 8, "i32 i64"), None),
    (Option(String()), (12, 4, "i32 i32 i32"), (24, 8, "i32 i64 i64")),
    (Result(), (1, 1, "i32"), None),
    (Result(U8(), F32()), (8, 4, "i32 i32"), None),
    (Result(F32(), F32()), (8, 4, "i32 f32"), None),
    (Result(F32(), F64()), (16, 8, "i32 i64"), None),
    (Result(Tuple([U8(), F64()]), Tuple([F64(), F64(), F32()])), (32, 8, "i32 i64 f64 f32"), None),
    (variant(U8(), None, String()), (12, 4, "i32 i32 i32"), (24, 8, "i32 i64 i64")),
    (variant(U64(), Tuple([U8()] * 9)), (24, 8, f"i32 i64{' i32' * 8}"), None),
    (variant(fields(U8(), U8(), U8(), U8(), U8())), (6, 1, "i32 i32 i32 i32 i32 i32"), None),
]


@pytest.mark.parametrize(("t", "narrow", "wide"), LAYOUTS, ids=lambda x: str(x)[:40])
def test_size_alignment_flat_types(t, narrow, wide):
    for pointer_size, (size, alignment, flat) in ((4, narrow), (8, wide or narrow)):
        found = layout(t, pointer_size)
        assert (found.size, found.alignment, found.flat) == (size, alignment, tuple(flat.split()))


@pytest.mark.parametrize(
    ("t", "pointer_size", "offsets"),
    [
        (fields(U8(), U16(), U8(), U32()), 4, (0, 2, 4, 8)),
        (fields(U8(), String(), U8()), 4, (0, 4, 12)),
        (fields(U8(), String(), U8()), 8, (0, 8, 24)),
        (Tuple([U8(), U8(), U64()]), 4, (0, 1, 8)),
    ],
)
def test_offsets_of_fields(t, pointer_size, offsets):
    assert layout(t, pointer_size).offsets == offsets


@pytest.mark.parametrize(
    ("t", "pointer_size", "discriminant", "payload"),
    [
        (Option(U8()), 4, 1, 1),
        (Option(U64()), 4, 1, 8),
        (Result(String()), 4, 1, 4),
        (Result(String()), 8, 1, 8),
        (Enum(labels(300)), 4, 2, 2),
        (variant(*[U8()] * 257), 4, 2, 2),
        (variant(*[U64()] * 257), 4, 2, 8),
    ],
)
def test_discriminants_and_payloads(t, pointer_size, discriminant, payload):
    found = layout(t, pointer_size)
    assert (found.discriminant_size, found.payload_offset) == (discriminant, payload)


@pytest.mark.parametrize(
    ("a", "b", "joined"),
    [
        ("i32", "i32", "i32"),
        ("f64", "f64", "f64"),
        ("i32", "f32", "i32"),
        ("f32", "i32", "i32"),
        ("i32", "i64", "i64"),
        ("f32", "f64", "i64"),
        ("f32", "i64", "i64"),
        ("i64", "f64", "i64"),
    ],
)
def test_join(a, b, joined):
    assert join(a, b) == joined


@pytest.mark.parametrize(
    ("t", "few"),
    [
        (Tuple([U8()] * 16), True),
        (Tuple([U8()] * 17), False),
        (Tuple([List(U8(), 17), U8()]), False),
        (List(U8(), 16), True),
        (List(U8(), 17), False),
        (List(Tuple([U8(), U8()]), 8), True),
        (List(Tuple([U8(), U8()]), 9), False),
        (Option(Tuple([U8()] * 15)), True),
        (Option(Tuple([U8()] * 16)), False),
        (Result(U8(), List(U8(), 20)), False),
    ],
)
def test_more_than_sixteen_flat_types_are_not_listed(t, few):
    assert (flatten_type(t) is not None) is few
    assert (flatten_types([t]) is not None) is few
    assert flatten_types([t, List(U8(), 17)]) is None


def function(params, result=None):
    return FuncType(zip(labels(len(params)), params, strict=True), result)


# parameters, result; the core types of lift and lower
FUNCTIONS = [
    ([], None, "", "", "", ""),
    ([U8(), F32(), F64()], None, "i32 f32 f64", "", "i32 f32 f64", ""),
    ([U8(), F32(), F64()], F32(), "i32 f32 f64", "f32", "i32 f32 f64", "f32"),
    ([U8()], Tuple([F32()]), "i32", "f32", "i32", "f32"),
    ([U8()], Tuple([F32(), F32()]), "i32", "P", "i32 P", ""),
    ([], String(), "", "P", "P", ""),
    ([String()], U64(), "P P", "i64", "P P", "i64"),
    ([U8()] * 16, None, "i32 " * 16, "", "i32 " * 16, ""),
    ([U8()] * 17, None, "P", "", "P", ""),
    ([U8()] * 17, Tuple([U8(), U8()]), "P", "P", "P P", ""),
    ([List(U8(), 1000)], List(U8(), 1000), "P", "P", "P P", ""),
]


def core(params, results, pointer_size):
    pointer = {4: "i32", 8: "i64"}[pointer_size]
    return CoreFuncType(params.replace("P", pointer).split(), results.replace("P", pointer).split())


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize(("params", "result", "taken", "given", "lowered", "answered"), FUNCTIONS)
def test_flat_functions(params, result, taken, given, lowered, answered, pointer_size):
    ft = function(params, result)
    assert flatten_lift(ft, pointer_size) == core(taken, given, pointer_size)
    assert flatten_lower(ft, pointer_size) == core(lowered, answered, pointer_size)


# parameters, result; core parameters of an asynchronous lift and lower
ASYNC_FUNCTIONS = [
    ([], None, "", ""),
    ([], U8(), "", "P"),
    ([U8()] * 4, None, "i32 i32 i32 i32", "i32 i32 i32 i32"),
    ([U8()] * 5, None, "i32 i32 i32 i32 i32", "P"),
    ([U8()] * 5, U8(), "i32 i32 i32 i32 i32", "P P"),
    ([U8()] * 17, String(), "P", "P P"),
    ([String(), String()], U8(), "P P P P", "P P P P P"),
]


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize(("params", "result", "lifted", "lowered"), ASYNC_FUNCTIONS)
def test_flat_async_functions(params, result, lifted, lowered, pointer_size):
    ft = function(params, result)
    assert flatten_lift(ft, pointer_size, is_async=True) == core(lifted, "", pointer_size)
    assert flatten_lift(ft, pointer_size, is_async=True, callback=True) == core(lifted, "i32", pointer_size)
    assert flatten_lower(ft, pointer_size, is_async=True) == core(lowered, "i32", pointer_size)


def test_values_have_a_largest_size():
    check_size(List(U8(), MAX_ELEM_SIZE))
    with pytest.raises(Invalid, match="^type of 268435456 bytes exceeds maximum byte size of 268435455$"):
        check_size(List(U8(), MAX_ELEM_SIZE + 1))
    strings = List(String(), 1 << 24)  # the rule counts pointers of 8 bytes
    assert elem_size(strings) <= MAX_ELEM_SIZE
    with pytest.raises(Invalid):
        check_size(strings)


def test_giants_cost_nothing():
    t = U64()
    for _ in range(50):
        t = List(Result(t, t), (1 << 32) - 1)
    assert flatten_type(t) is None
    assert elem_size(t) > 1 << 1000


def test_a_layout_is_computed_once():
    t = List(U8(), 123_456)
    assert layout(t) is layout(t)
    assert layout(t, 8) is not layout(t)
