"""Buffers as lists, in both directions: arrays, numpy's structured arrays, `out=`."""

import array
import ctypes
import math
import struct

import pytest

from canonabi.errors import Mismatch, OutOfRange
from canonabi.types.layout import flatten_type
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
    Char,
    Enum,
    Flags,
    List,
    Option,
    Record,
    String,
    Tuple,
)
from canonabi.values.arrays import dtype_of
from canonabi.values.classes import class_of
from engine import LiftLimit, Limits

numpy = pytest.importorskip("numpy")

INNER = Record([("a", U32()), ("b", U8())])
POINT = Record([("x-axis", U32()), ("y", F64())])
Point = class_of(POINT)
ALL = Record([
    ("inner", INNER),
    ("z", U8()),
    ("three", List(U16(), 3)),
    ("letter", Char()),
    ("ok", Bool()),
    ("kind", Enum(["p", "q"])),
    ("mode", Flags(["r", "w"])),
    ("pair", Tuple([S8(), S64()])),
    ("grid", List(List(U8(), 2), 3)),
    ("many", List(INNER, 2)),
    ("f", F32()),
])  # fmt: skip

NUMBERS = [
    (S8(), "b"),
    (U8(), "B"),
    (S16(), "h"),
    (U16(), "H"),
    (S32(), "i"),
    (U32(), "I"),
    (S64(), "q"),
    (U64(), "Q"),
    (S64(), "l"),
    (U64(), "L"),
    (F32(), "f"),
    (F64(), "d"),
]


@pytest.mark.parametrize(("t", "letter"), NUMBERS)
def test_arrays_of_numbers(guest, t, letter):
    copier = guest.copier(List(t))
    values = array.array(letter, [1, 2, 100])
    assert copier.check(values) is values
    slots = copier.lower_flat(values)
    assert list(copier.lift_flat(slots)) == [1, 2, 100]
    out = array.array(letter, bytes(4 * values.itemsize))
    assert copier.lift_flat(slots, out) == 3
    assert out.tolist() == [1, 2, 100, 0]
    made = copier.lift_flat(slots, memoryview)
    assert made.tolist() == [1, 2, 100]
    assert made.itemsize == values.itemsize


KINDS = [
    (U32(), numpy.array([1, 2], "<u4")),
    (F64(), numpy.array([1, 2], "<f8")),
    (Bool(), numpy.array([True, True])),
    (U8(), memoryview(b"\x01\x02")),
    (U8(), (ctypes.c_uint8 * 2)(1, 2)),
    (U32(), (ctypes.c_uint32 * 2)(1, 2)),
    (U32(), memoryview(bytearray(8)).cast("I")),
]


@pytest.mark.parametrize(("t", "value"), KINDS)
def test_kinds_of_buffers_are_not_converted(guest, t, value):
    copier = guest.copier(List(t))
    assert copier.check(value) is value
    assert len(copier.lift_flat(copier.lower_flat(value))) == 2


def test_what_is_not_contiguous_is_read_item_by_item(guest):
    copier = guest.copier(List(U32()))
    assert copier.lift_flat(copier.lower_flat(numpy.arange(6, dtype="<u4")[::2])) == [0, 2, 4]


def test_what_is_not_aligned_is_read_item_by_item(guest):
    copier = guest.copier(List(U32()))
    view = numpy.frombuffer(b"\0" + struct.pack("<II", 1, 2), "<u4", offset=1)
    assert copier.lift_flat(copier.lower_flat(view)) == [1, 2]


WRONG = [
    (List(U32()), numpy.array([1], "<i4")),
    (List(U32()), numpy.array([1], ">u4")),
    (List(U32()), numpy.array([[1]], "<u4")),
    (List(U16()), b"ab"),
    (List(POINT), numpy.zeros(1, [("x_axis", "<u4"), ("y", "<f8")])),
    (List(POINT), numpy.zeros(1, {"names": ["y", "x_axis"], "formats": ["<u4", "<f8"], "offsets": [0, 8]})),
    (List(POINT), numpy.zeros(1, {"names": ["x_axis", "y"], "formats": ["<u4", "<i8"], "offsets": [0, 8]})),
    (List(POINT), numpy.zeros(1, {"names": ["x_axis"], "formats": ["<u4"], "itemsize": 16})),
    (List(POINT), numpy.zeros(1, "V16")),
    (List(POINT), b"x" * 16),
    (List(Option(U8())), numpy.zeros(1, "<u2")),
    (List(String()), numpy.zeros(1, "<u8")),
    (List(U8(), 3), None),
]


@pytest.mark.parametrize(("t", "value"), WRONG)
def test_buffers_of_something_else_are_refused(guest, t, value):
    with pytest.raises(Mismatch):
        guest.copier(t).check(value)


# Records


def filled(dtype, n):
    """Return a structured array whose bytes are ones and zeros."""
    values = numpy.zeros(n, dtype)
    for name in dtype.names:
        if dtype[name].names is None:
            values[name] = 1
    return values


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize(
    "t", [INNER, POINT, ALL, Tuple([U8(), INNER, F64()])], ids=["inner", "point", "all", "tuple"]
)
def test_structured_arrays(make_guest, t, pointer_size):
    dtype = numpy.dtype(dtype_of(t, pointer_size))
    values = filled(dtype, 5)
    copier = make_guest(pointer_size).copier(List(t))
    assert copier.check(values) is values
    slots = copier.lower_flat(values)
    lifted = copier.lift_flat(slots)
    assert copier.lift_flat(copier.lower_flat(lifted)) == lifted
    out = numpy.zeros(6, dtype)
    assert copier.lift_flat(slots, out) == 5
    assert (out[:5] == values).all()
    assert (numpy.frombuffer(copier.lift_flat(slots, memoryview), dtype) == values).all()


def test_structured_arrays_within_other_values(guest):
    t = Record([("name", String()), ("points", List(POINT))])
    copier = guest.copier(t)
    points = filled(numpy.dtype(dtype_of(POINT)), 2)
    for value in (class_of(t)("n", points), {"name": "n", "points": points}):
        assert copier.lift_flat(copier.lower_flat(value)).points == [Point(1, 1.0)] * 2


FIXED = [
    (List(U16(), 3), numpy.array([1, 2, 3], "<u2"), [1, 2, 3]),
    (List(U8(), 2), bytearray(b"ab"), b"ab"),
    (List(U16(), 40), numpy.arange(40, dtype="<u2"), list(range(40))),
    (List(POINT, 2), filled(numpy.dtype(dtype_of(POINT)), 2), [Point(1, 1.0)] * 2),
    (List(POINT, 20), filled(numpy.dtype(dtype_of(POINT)), 20), [Point(1, 1.0)] * 20),
]


@pytest.mark.parametrize(("t", "value", "lifted"), FIXED, ids=[f"{t}"[:20] for t, *_ in FIXED])
def test_buffers_as_lists_of_fixed_length(guest, t, value, lifted):
    copier = guest.copier(t)
    assert copier.check(value) is value
    copier.lower_memory(value, 64)
    assert copier.lift_memory(64) == lifted
    if flatten_type(t) is not None:
        assert copier.lift_flat(copier.lower_flat(value)) == lifted
    with pytest.raises((Mismatch, OutOfRange)):
        copier.check(value[1:])


BAD_BYTES = [
    (Char(), "<u4", 0xD800),
    (Enum(["a", "b"]), "<u1", 2),
]


@pytest.mark.parametrize(("t", "dtype", "bad"), BAD_BYTES)
def test_bytes_that_are_no_value_are_refused(guest, t, dtype, bad):
    for element, spec in ((t, dtype), (Tuple([t]), [("f0", dtype)])):
        values = numpy.zeros(3, spec)
        assert guest.copier(List(element)).check(values) is values
        values.view(dtype)[2] = bad
        with pytest.raises(Mismatch):
            guest.copier(List(element)).check(values)


def test_bytes_are_made_values_on_the_way(guest):
    t = Tuple([Bool(), F32()])
    values = numpy.zeros(2, dtype_of(t))
    values["f1"] = -math.nan
    values.view("u1")[0] = 7
    [ptr, _] = guest.copier(List(t)).lower_flat(values)
    assert guest.memory.read(ptr, 8) == b"\x01\0\0\0" + struct.pack("<I", 0x7FC00000)


DTYPES = [
    (Bool(), "?"),
    (U64(), "<u8"),
    (Char(), "<u4"),
    (Enum(["a"]), "<u1"),
    (Flags([f"f{i}" for i in range(9)]), "<u2"),
    (List(U8(), 3), ("<u1", (3,))),
    (POINT, {"names": ["x_axis", "y"], "formats": ["<u4", "<f8"], "offsets": [0, 8], "itemsize": 16}),
]


@pytest.mark.parametrize(("t", "expected"), DTYPES)
def test_dtype_of(t, expected):
    assert dtype_of(t) == expected


@pytest.mark.parametrize("t", [String(), List(U8()), Option(U8()), Tuple([String()])], ids=str)
def test_what_has_no_dtype(t):
    with pytest.raises(TypeError, match="has no dtype"):
        dtype_of(t)


# out=


@pytest.mark.parametrize("encoding", ["utf8", "utf16", "latin1+utf16"])
@pytest.mark.parametrize("text", ["", "plain", "na\xefve", "\u20ac\U0001d11e"])
def test_strings_into_buffers(guest, encoding, text):
    copier = guest.copier(String(), encoding)
    slots = copier.lower_flat(text)
    out = bytearray(20)
    n = copier.lift_flat(slots, out)
    assert out[:n].decode() == text
    assert bytes(copier.lift_flat(slots, memoryview)).decode() == text


REFUSED = [
    (
        List(U32()),
        [1, 2],
        array.array("I", [0]),
        ValueError,
        "out: the list has 2 elements, the buffer room for 1",
    ),
    (String(), "abc", bytearray(2), ValueError, "out: the string has 3 bytes, the buffer room for 2"),
    (
        List(U32()),
        [1],
        bytearray(4),
        TypeError,
        "out: expected a writable buffer of format 'I', got bytearray",
    ),
    (
        List(U8()),
        b"a",
        b"x",
        TypeError,
        "out: expected a writable buffer of format 'B', got bytes: read-only",
    ),
    (
        List(U8()),
        b"a",
        [0],
        TypeError,
        "out: expected a writable buffer of format 'B', got list, which is no",
    ),
    (String(), "a", array.array("I", [0]), TypeError, "out: expected a writable buffer of bytes, got array"),
    (
        List(POINT),
        [],
        bytearray(9),
        TypeError,
        "out: expected a writable buffer of items of 16 bytes laid out as",
    ),
    (List(String()), [], bytearray(9), TypeError, "out: a list<string> does not go into a buffer"),
    (U8(), 1, bytearray(9), TypeError, "out: a u8 does not go into a buffer"),
]


@pytest.mark.parametrize(("t", "value", "out", "error", "message"), REFUSED)
def test_out_is_checked(guest, t, value, out, error, message):
    slots = guest.copier(t).lower_flat(value)
    with pytest.raises(error) as raised:
        guest.copier(t).lift_flat(slots, out)
    assert str(raised.value).startswith(message)


def test_out_of_memory_that_a_guest_gives(make_guest):
    guest = make_guest(limits=Limits(lifted=1000))
    copier = guest.copier(List(U8()))
    assert copier.lift_flat([0, 2000], bytearray(2000)) == 2000
    with pytest.raises(LiftLimit):
        copier.lift_flat([0, 2000], memoryview)


def test_lists_in_memory_into_buffers(guest):
    copier = guest.copier(List(U16()))
    copier.lower_memory([1, 2], guest.room(List(U16())))
    assert copier.lift_memory(guest.room(List(U16())), memoryview).tolist() == [1, 2]


def test_buffers_are_released(guest):
    data = bytearray(b"abc")
    copier = guest.copier(List(U8()))
    copier.lower_flat(data)
    copier.lift_flat([0, 3], data)
    with pytest.raises(ValueError, match="room for"):
        copier.lift_flat([0, 4], data)
    data.extend(b"more")  # raises BufferError while somebody holds it
