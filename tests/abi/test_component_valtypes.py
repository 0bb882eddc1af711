"""Component types: one object for each type, rules at the time they are made, texts as in WIT."""

import copy
import gc
import pickle
import threading

import pytest

from canonabi.types import base as typebase
from canonabi.types.valtypes import (
    F32,
    S64,
    U8,
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
    cases,
)
from engine import Invalid

FILE = ResourceType("file")
TYPES = [
    (Bool(), "bool"),
    (S64(), "s64"),
    (ErrorContext(), "error-context"),
    (List(U8()), "list<u8>"),
    (List(U8(), 4), "list<u8, 4>"),
    (Record([("x", U8()), ("y-z", List(Char()))]), "record { x: u8, y-z: list<char> }"),
    (Tuple([U8(), String()]), "tuple<u8, string>"),
    (Variant([("none", None), ("some", U8())]), "variant { none, some(u8) }"),
    (Enum(["a", "HTTP3"]), "enum { a, HTTP3 }"),
    (Flags(["r", "w"]), "flags { r, w }"),
    (Option(Option(U8())), "option<option<u8>>"),
    (Result(), "result"),
    (Result(U8()), "result<u8>"),
    (Result(None, U8()), "result<_, u8>"),
    (Result(U8(), String()), "result<u8, string>"),
    (Map(String(), U8()), "map<string, u8>"),
    (Own(FILE), "own<file>"),
    (Borrow(FILE), "borrow<file>"),
    (Stream(), "stream"),
    (Stream(U8()), "stream<u8>"),
    (Future(), "future"),
    (Future(Char()), "future<char>"),
    (FuncType(), "func()"),
    (FuncType([("a", U8()), ("b", Bool())], String()), "func(a: u8, b: bool) -> string"),
    (FuncType([("a", Borrow(FILE))], None, True), "async func(a: borrow<file>)"),
]


@pytest.mark.parametrize(("t", "text"), TYPES, ids=lambda x: str(x))
def test_text(t, text):
    assert str(t) == text
    assert repr(t) == f"<{type(t).__name__}: {text}>"


@pytest.mark.parametrize("t", [t for t, _ in TYPES], ids=str)
def test_equal_types_are_one_object(t):
    again = type(t)(*t._values())
    assert again is t
    assert copy.deepcopy([t])[0] is t
    assert {t: 1}[again] == 1


@pytest.mark.parametrize("t", [t for t, _ in TYPES if "file" not in str(t)], ids=str)
def test_a_pickled_type_comes_back_as_the_same_object(t):
    assert pickle.loads(pickle.dumps(t)) is t


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (List(U8()), List(U8(), 1)),
        (List(U8(), 1), List(U8(), 2)),
        (Tuple([U8(), U8()]), Tuple([U8()])),
        (Record([("a", U8())]), Record([("b", U8())])),
        (Record([("a", U8())]), Record([("A", U8())])),
        (Enum(["a"]), Flags(["a"])),
        (Enum(["a"]), Variant([("a", None)])),
        (Own(FILE), Borrow(FILE)),
        (Own(FILE), Own(ResourceType("file"))),
        (FuncType(), FuncType(is_async=True)),
    ],
)
def test_different_types(a, b):
    assert a is not b
    assert a != b


def test_fields_match_by_position():
    match Record([("a", List(U8(), 3))]):
        case Record([(label, List(element, length))]):
            assert (label, element, length) == ("a", U8(), 3)


def test_types_do_not_change():
    with pytest.raises(AttributeError, match="^List is immutable$"):
        List(U8()).element = Bool()
    with pytest.raises(AttributeError, match="^List is immutable$"):
        del List(U8()).element


def test_types_that_nobody_uses_are_forgotten():
    gc.collect()
    before = len(typebase._types)
    kept = [List(U8(), 7_000_000 + i) for i in range(10)]
    assert len(typebase._types) == before + 10
    kept.clear()
    gc.collect()
    assert len(typebase._types) == before


def test_threads_get_the_same_object():
    made, start = [], threading.Barrier(8)

    def make():
        start.wait()
        made.append([Tuple([List(U8(), 5000 + i)]) for i in range(200)])

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(a is b for other in made for a, b in zip(made[0], other, strict=True))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Record([]), "record type must have at least one field"),
        (lambda: Tuple([]), "tuple type must have at least one type"),
        (lambda: Variant([]), "variant type must have at least one case"),
        (lambda: Enum([]), "enum type must have at least one variant"),
        (lambda: Flags([]), "flags must have at least one entry"),
        (lambda: Flags(f"f{i}" for i in range(33)), "cannot have more than 32 flags"),
        (
            lambda: List(U8(), 1 << 32),
            f"a fixed-length list must have from 1 to 2**32 - 1 elements, not {1 << 32}",
        ),
        (lambda: List(U8(), 0), "a fixed-length list must have from 1 to 2**32 - 1 elements, not 0"),
        (
            lambda: List(U8(), 1 << 32),
            "a fixed-length list must have from 1 to 2**32 - 1 elements, not 4294967296",
        ),
        (
            lambda: Record([("a-B", U8()), ("A-b", U8())]),
            "record field name `A-b` conflicts with previous field name `a-B`",
        ),
        (
            lambda: Variant([("x", None), ("x", U8())]),
            "variant case name `x` conflicts with previous case name `x`",
        ),
        (lambda: Enum(["x", "X"]), "enum tag name `X` conflicts with previous tag name `x`"),
        (lambda: Flags(["x", "X"]), "flag name `X` conflicts with previous flag name `x`"),
        (
            lambda: FuncType([("foo", U8()), ("FOO", U8())]),
            "function parameter name `FOO` conflicts with previous parameter name `foo`",
        ),
        (lambda: Enum(["aB"]), "enum tag name `aB` is not in kebab case"),
        (lambda: Enum([""]), "enum tag name cannot be empty"),
        (lambda: Enum(["1a"]), "enum tag name `1a` is not in kebab case"),
        (lambda: Enum(["a-"]), "enum tag name `a-` is not in kebab case"),
        (lambda: Enum(["a\n"]), "enum tag name `a\n` is not in kebab case"),
        (
            lambda: Map(F32(), U8()),
            "the key of a map is a bool, integer, char or string, not f32",
        ),
        (lambda: Stream(Char()), "`stream<char>` is not valid at this time"),
        (lambda: Stream(List(Borrow(FILE))), "a stream cannot contain a `borrow` type"),
        (lambda: Future(Option(Borrow(FILE))), "a future cannot contain a `borrow` type"),
        (lambda: FuncType([], List(Borrow(FILE))), "function result cannot contain a `borrow` type"),
    ],
)
def test_types_that_break_a_rule(make, message):
    with pytest.raises(Invalid) as caught:
        make()
    assert str(caught.value) == message


@pytest.mark.parametrize("label", ["a", "A", "a1-2b-C3", "HTTP-get", "a-1"])
def test_labels(label):
    assert Enum([label]).labels == (label,)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: List("u8"), "List: expected a value type, not 'u8'"),
        (lambda: List(FuncType()), "List: expected a value type, not <FuncType: func()>"),
        (lambda: Own("file"), "Own: expected a ResourceType, not 'file'"),
    ],
)
def test_parts_that_are_no_types(make, message):
    with pytest.raises(TypeError) as caught:
        make()
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("t", "borrow", "passed"),
    [
        (U8(), False, False),
        (Borrow(FILE), True, False),
        (Own(FILE), False, False),
        (Record([("a", U8()), ("b", List(Borrow(FILE)))]), True, False),
        (Result(None, Tuple([Stream()])), False, True),
        (Map(U8(), Future(Future())), False, True),
        (FuncType([("a", Borrow(FILE))], Stream(U8())), True, True),
    ],
)
def test_what_a_type_contains(t, borrow, passed):
    assert (t.has_borrow, t.has_async) == (borrow, passed)


@pytest.mark.parametrize(
    ("t", "expected"),
    [
        (Variant([("a", U8())]), (("a", U8()),)),
        (Enum(["a", "b"]), (("a", None), ("b", None))),
        (Option(U8()), (("none", None), ("some", U8()))),
        (Result(U8()), (("ok", U8()), ("error", None))),
    ],
)
def test_cases(t, expected):
    assert cases(t) == expected


def test_nesting_has_a_limit():
    t = U8()
    for _ in range(typebase.MAX_DEPTH):
        t = List(t)
    assert t.depth == typebase.MAX_DEPTH
    with pytest.raises(Invalid, match="^type nesting is too deep: more than 100 nested types$"):
        List(t)


def test_a_type_of_many_shared_parts_has_a_short_text_and_is_quick():
    t = U8()
    for _ in range(typebase.MAX_DEPTH):  # 2**100 parts, if they were walked
        t = Result(t, t)
    assert t is Result(t.ok, t.error)
    assert not t.has_borrow
    assert len(str(t)) < 1100
    assert len(str(Enum(f"e{i}" for i in range(100_000)))) < 10_000
