"""The copier from guest to guest: every type in slots and memory, all encodings with their reallocs."""

import struct

import pytest

from canonabi.types.layout import flatten_type
from canonabi.types.valtypes import (
    F32,
    F64,
    S8,
    S64,
    U8,
    U16,
    U32,
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
from canonabi.values.classes import Err, Ok, class_of
from engine import Trap

ENCODINGS = ("utf8", "utf16", "latin1+utf16")
TAG = 1 << 31
POINT = Record([("x", U32()), ("y", F64()), ("small", U8())])
Point = class_of(POINT)
SHAPE = Variant([("dot", None), ("name", String()), ("at", POINT), ("big", S64())])
Shape = class_of(SHAPE)
VALUES = [
    (Bool(), True),
    (S8(), -3),
    (S64(), -(1 << 60)),
    (F32(), 0.5),
    (F64(), 1e-300),
    (Char(), "\u20ac"),
    (Enum(["a", "b"]), class_of(Enum(["a", "b"])).B),
    (Flags(["a", "b"]), class_of(Flags(["a", "b"])).B),
    (String(), "na\xefve \u20ac \U0001d11e"),
    (POINT, Point(1, 2.0, 3)),
    (Tuple([U8(), String(), List(U16())]), (1, "x", [2, 3])),
    (SHAPE, Shape.Dot()),
    (SHAPE, Shape.Name("n\xe9")),
    (SHAPE, Shape.At(Point(7, 8.0, 9))),
    (SHAPE, Shape.Big(-1)),
    (Option(String()), None),
    (Option(String()), "some"),
    (Result(U8(), String()), Err("e")),
    (Result(U8(), String()), Ok(2)),
    (List(U8()), b"bytes"),
    (List(F32()), [0.5, 1.5]),
    (List(F64()), [0.5, -1.5]),
    (List(Bool()), [True, False]),
    (List(Char()), ["a", "\U0001d11e"]),
    (List(POINT), [Point(1, 2.0, 3), Point(4, 5.0, 6)]),
    (List(Tuple([U32(), U32()])), [(1, 2), (3, 4)]),
    (List(String()), ["", "a", "\xe9"]),
    (List(List(String())), [["a"], [], ["b", "c"]]),
    (List(SHAPE), [Shape.Dot(), Shape.Name("x"), Shape.Big(5)]),
    (List(U16(), 3), [1, 2, 3]),
    (List(String(), 2), ["a", "\u20ac"]),
    (Map(String(), List(U32())), {"k": [1], "l": []}),
    (Own(ResourceType("r")), 5),
]
WAYS = [(a, b) for a in (4, 8) for b in (4, 8)]


@pytest.mark.parametrize(("size", "to_size"), WAYS, ids=[f"{a}-to-{b}" for a, b in WAYS])
@pytest.mark.parametrize(("t", "value"), VALUES, ids=[f"{t}"[:40] for t, _ in VALUES])
def test_all_ways(make_guest, t, value, size, to_size):
    a, b = make_guest(size), make_guest(to_size)
    source, to = a.copier(t, "utf16"), b.copier(t, "latin1+utf16")
    ptr, to_ptr = a.room(t), b.room(t)
    source.lower_memory(value, ptr)
    source.copy_memory_memory(ptr, to, to_ptr)
    assert to.lift_memory(to_ptr) == value
    if flatten_type(t) is not None:
        slots = source.lower_flat(value)
        assert to.lift_flat(source.copy_flat_flat(slots, to)) == value
        assert to.lift_flat(source.copy_memory_flat(ptr, to)) == value
        source.copy_flat_memory(slots, to, to_ptr)
        assert to.lift_memory(to_ptr) == value


# Strings: source encoding and bytes, its length; target encoding, reallocs, the length there

TRANSCODED = [
    ("utf8", b"abc", 3, "utf8", [(0, 0, 1, 3)], 3),
    ("utf8", "\xe9".encode(), 2, "utf8", [(0, 0, 1, 2)], 2),
    ("utf8", b"abc", 3, "utf16", [(0, 0, 2, 6)], 3),
    ("utf8", "\u20aca".encode(), 4, "utf16", [(0, 0, 2, 8), (1024, 8, 2, 4)], 2),
    ("utf8", b"abc", 3, "latin1+utf16", [(0, 0, 2, 3)], 3),
    ("utf8", "\xe9a".encode(), 3, "latin1+utf16", [(0, 0, 2, 3), (1024, 3, 2, 2)], 2),
    (
        "utf8",
        "a\u20ac".encode(),
        4,
        "latin1+utf16",
        [(0, 0, 2, 4), (1024, 4, 2, 8), (1028, 8, 2, 4)],
        2 | TAG,
    ),
    ("utf16", "abc".encode("utf-16-le"), 3, "utf8", [(0, 0, 1, 3)], 3),
    ("utf16", "a\xe9".encode("utf-16-le"), 2, "utf8", [(0, 0, 1, 2), (1024, 2, 1, 6), (1026, 6, 1, 3)], 3),
    ("utf16", "\u20ac".encode("utf-16-le"), 1, "utf8", [(0, 0, 1, 1), (1024, 1, 1, 3)], 3),
    ("utf16", "ab".encode("utf-16-le"), 2, "utf16", [(0, 0, 2, 4)], 2),
    ("utf16", "ab".encode("utf-16-le"), 2, "latin1+utf16", [(0, 0, 2, 2)], 2),
    ("utf16", "a\u20ac".encode("utf-16-le"), 2, "latin1+utf16", [(0, 0, 2, 2), (1024, 2, 2, 4)], 2 | TAG),
    ("latin1+utf16", b"ab", 2, "utf8", [(0, 0, 1, 2)], 2),
    ("latin1+utf16", b"a\xe9", 2, "utf8", [(0, 0, 1, 2), (1024, 2, 1, 4), (1026, 4, 1, 3)], 3),
    ("latin1+utf16", b"\xe9\xe9", 2, "utf8", [(0, 0, 1, 2), (1024, 2, 1, 4)], 4),
    ("latin1+utf16", b"a\xe9", 2, "utf16", [(0, 0, 2, 4)], 2),
    ("latin1+utf16", b"a\xe9", 2, "latin1+utf16", [(0, 0, 2, 2)], 2),
    ("latin1+utf16", b"a\0b\0", 2 | TAG, "latin1+utf16", [(0, 0, 2, 4), (1024, 4, 1, 2)], 2),
    ("latin1+utf16", b"\xac\x20", 1 | TAG, "latin1+utf16", [(0, 0, 2, 2)], 1 | TAG),
    ("latin1+utf16", b"a\0", 1 | TAG, "utf8", [(0, 0, 1, 1)], 1),
    ("latin1+utf16", b"\xac\x20", 1 | TAG, "utf16", [(0, 0, 2, 2)], 1),
    ("utf8", b"", 0, "utf16", [(0, 0, 2, 0)], 0),
    ("latin1+utf16", b"", TAG, "latin1+utf16", [(0, 0, 2, 0), (1024, 0, 1, 0)], 0),
]


@pytest.mark.parametrize(("encoding", "data", "length", "to_encoding", "calls", "to_length"), TRANSCODED)
def test_reallocs_of_strings(make_guest, encoding, data, length, to_encoding, calls, to_length):
    a, b = make_guest(), make_guest()
    a.memory.write(64, data)
    ptr, made = a.copier(String(), encoding).copy_flat_flat([64, length], b.copier(String(), to_encoding))
    assert [call[:4] for call in b.log] == calls
    assert (made, ptr) == (to_length, b.log[-1][4])
    text = a.copier(String(), encoding).lift_flat([64, length])
    assert b.copier(String(), to_encoding).lift_flat([ptr, made]) == text


BAD = [
    ("utf8", b"a\xff", 2, "invalid utf-8 sequence of 1 bytes from index 1"),
    ("utf8", b"\xe2\x82", 2, "incomplete utf-8 byte sequence from index 0"),
    ("utf8", b"abcdefgh\xf8", 9, "invalid utf-8 sequence of 1 bytes from index 8"),
    ("utf16", b"\x00\xdc", 1, "invalid utf-16: lone surrogate found"),
    ("utf16", b"a\0\x00\xd8", 2, "invalid utf-16: lone surrogate found"),
    ("latin1+utf16", b"\x00\xd8a\0", 2 | TAG, "invalid utf-16: lone surrogate found"),
]


@pytest.mark.parametrize("to_encoding", ENCODINGS)
@pytest.mark.parametrize(("encoding", "data", "length", "message"), BAD)
def test_bad_text_traps_before_any_realloc(make_guest, encoding, data, length, message, to_encoding):
    a, b = make_guest(), make_guest()
    a.memory.write(64, data)
    with pytest.raises(Trap) as raised:
        a.copier(String(), encoding).copy_flat_flat([64, length], b.copier(String(), to_encoding))
    assert raised.value.message == message
    assert b.log == []


TRAPS = [
    (String(), [0xFFFFFFFF, 1], "string content out-of-bounds"),
    (String(), [(4 << 16) - 1, 2], "string content out-of-bounds"),
    (String(), [0, 1 << 28], "string is too long"),
    (List(U32()), [1, 0], "unaligned pointer"),
    (List(U32()), [0, 1 << 17], "list content out-of-bounds"),
    (List(U8()), [(4 << 16) + 1, 0], "list content out-of-bounds"),
    (Char(), [0xDC00], "invalid `char` bit pattern"),
    (List(Char()), [64, 1], "invalid `char` bit pattern"),
    (Enum(["a"]), [1], "invalid variant discriminant"),
    (Option(U8()), [5, 0], "invalid variant discriminant"),
]


@pytest.mark.parametrize(("t", "slots", "message"), TRAPS)
def test_traps(make_guest, t, slots, message):
    a, b = make_guest(), make_guest()
    a.memory.write(64, b"\xff\xff\xff\xff")
    with pytest.raises(Trap) as raised:
        a.copier(t).copy_flat_flat(slots, b.copier(t))
    assert raised.value.message.startswith(message)


REALLOCS = [
    (-1 & 0xFFFFFFFF, List(U32()), "unaligned pointer"),
    (-4 & 0xFFFFFFFF, List(U32()), "list content out-of-bounds"),
    (-4 & 0xFFFFFFFF, String(), "string content out-of-bounds"),
]


@pytest.mark.parametrize(("answer", "t", "message"), REALLOCS)
@pytest.mark.parametrize("length", [0, 4])
def test_what_realloc_answers_is_checked(make_guest, answer, t, message, length):
    a, b = make_guest(), make_guest()
    b.instance["set_next"](answer)
    with pytest.raises(Trap) as raised:
        a.copier(t).copy_flat_flat([1024, length], b.copier(t, realloc="wrong"))
    assert raised.value.message == message


# What bytes become

BYTES = [
    (F32(), "<I", 0xFF800001, 0x7FC00000),
    (F64(), "<Q", 0x7FF0000000000001, 0x7FF8000000000000),
    (Bool(), "<B", 255, 1),
    (Flags(["a", "b"]), "<B", 0xFF, 3),
    (U8(), "<B", 0xFF, 0xFF),
]


@pytest.mark.parametrize(("t", "letter", "given", "made"), BYTES)
@pytest.mark.parametrize("within", ["itself", "list", "record"])
def test_bytes_become_those_of_values(make_guest, t, letter, given, made, within):
    a, b = make_guest(), make_guest()
    data = struct.pack(letter, given)
    a.memory.write(64, data * 3)
    if within == "list":
        [ptr, _] = a.copier(List(t)).copy_flat_flat([64, 3], b.copier(List(t)))
    else:
        t, ptr = (t if within == "itself" else Tuple([t])), 128
        a.copier(t).copy_memory_memory(64, b.copier(t), ptr)
    assert b.memory.read(ptr, len(data)) == struct.pack(letter, made)


@pytest.mark.parametrize("t", [POINT, List(POINT, 2), Tuple([U8(), U32()])], ids=["record", "fixed", "tuple"])
def test_padding_does_not_cross(make_guest, t):
    a, b = make_guest(), make_guest()
    a.memory.write(64, b"\x01" * 64)
    b.memory.write(64, b"\xee" * 64)
    a.copier(t).copy_memory_memory(64, b.copier(t), 64)
    assert b"\xee" in b.memory.read(64, 24)
    [ptr, _] = a.copier(List(t)).copy_flat_flat([64, 1], b.copier(List(t)))
    assert b"\0" in b.memory.read(ptr, 24)


def test_a_guest_may_copy_to_itself(make_guest):
    guest = make_guest()
    guest.memory.write(64, "\u20ac and more".encode())
    for encoding in ENCODINGS:
        slots = guest.copier(String()).copy_flat_flat([64, 12], guest.copier(String(), encoding))
        assert guest.copier(String(), encoding).lift_flat(slots) == "\u20ac and more"


def test_types_must_be_the_same(make_guest):
    a, b = make_guest(), make_guest()
    own, other = Own(ResourceType("a")), Own(ResourceType("b"))
    assert a.copier(List(own)).copy_flat_flat([0, 0], b.copier(List(other))) == (1024, 0)
    for t in (U8(), Tuple([U8()]), List(U16()), List(U8(), 2), Enum(["a"]), Result(U8()), Option(other)):
        with pytest.raises(AssertionError, match="differ"):
            a.copier(t).copy_flat_flat([0] * len(flatten_type(t)), b.copier(List(other)))


def test_memory_that_moves_while_it_grows(make_guest):
    a, b = make_guest(), make_guest()
    b.hook = lambda: b.memory.grow(1000)
    a.memory.write(64, "\u20ac".encode() * 50)
    for to in ENCODINGS:
        slots = a.copier(String()).copy_flat_flat([64, 150], b.copier(String(), to))
        assert b.copier(String(), to).lift_flat(slots) == "\u20ac" * 50
