"""The copier between Python and a guest: every type, in slots and in memory, and what traps."""

import array
import math

import pytest

from canonabi.copier.plans import Plans
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
from canonabi.values.classes import Err, Ok, Some, class_of
from engine import LiftLimit, Limits, Trap

ENCODINGS = ("utf8", "utf16", "latin1+utf16")
POINT = Record([("x-axis", U32()), ("y", F64())])
Point = class_of(POINT)
PERSON = Record([("name", String()), ("age", U8()), ("tags", List(String())), ("at", Option(POINT))])
Person = class_of(PERSON)
SHAPE = Variant([("circle", F32()), ("dot", None), ("text", String()), ("big", U64())])
Shape = class_of(SHAPE)
COLOUR = Enum(["red", "green", "dark-blue"])
Colour = class_of(COLOUR)
MANY = Enum([f"e{i}" for i in range(300)])
MODE = Flags(["read", "write", "execute"])
Mode = class_of(MODE)
WIDE = Flags([f"f{i}" for i in range(32)])
RESOURCE = ResourceType("thing")
MIXED = Variant([("a", F32()), ("b", U64()), ("c", F64()), ("d", S8()), ("e", Tuple([F32(), F64()]))])
Mixed = class_of(MIXED)
DEEP = Tuple([U8()])
for _ in range(80):
    DEEP = Tuple([U8(), DEEP])


def deep(n):
    """Return a value of DEEP."""
    return (1,) if n == 0 else (n, deep(n - 1))


VALUES = [
    (Bool(), True),
    (Bool(), False),
    (S8(), -128),
    (S8(), 127),
    (U8(), 255),
    (S16(), -(1 << 15)),
    (U16(), (1 << 16) - 1),
    (S32(), -(1 << 31)),
    (U32(), (1 << 32) - 1),
    (S64(), -(1 << 63)),
    (S64(), (1 << 63) - 1),
    (U64(), (1 << 64) - 1),
    (U64(), 1 << 63),
    (F32(), 1.5),
    (F32(), -math.inf),
    (F64(), 1e300),
    (F64(), -0.0),
    (Char(), "\U0010ffff"),
    (Char(), "\ud7ff"),
    (String(), ""),
    (String(), "plain"),
    (String(), "na\xefve"),
    (String(), "\u20ac\u4e2d"),
    (String(), "\U0001d11e and \ufeff"),
    (String(), "a\0b"),
    (List(U8()), b""),
    (List(U8()), b"bytes"),
    (List(S8()), [-1, 0, 1]),
    (List(S16()), [-1, 300]),
    (List(U16()), [65535]),
    (List(S32()), [-1, 1 << 30]),
    (List(U32()), [0, (1 << 32) - 1]),
    (List(S64()), [-(1 << 63)]),
    (List(U64()), [(1 << 64) - 1, 0]),
    (List(F32()), [0.5, -2.0]),
    (List(F64()), [0.1, math.inf]),
    (List(Bool()), [True, False, True]),
    (List(Char()), ["a", "\xe9", "\U0001d11e"]),
    (List(String()), ["a", "", "\u20ac"]),
    (List(List(U8())), [b"a", b"", b"bc"]),
    (List(List(U32())), [[1], [], [2, 3]]),
    (List(Tuple([U8(), U64()])), [(1, 2), (3, 4)]),
    (List(POINT), [Point(1, 2.0), Point(3, 4.0)]),
    (List(PERSON), [Person("A", 1, ["x"], None), Person("B", 2, [], Point(5, 6.0))]),
    (List(COLOUR), [Colour.RED, Colour.DARK_BLUE]),
    (List(MODE), [Mode.READ, Mode(0), Mode.READ | Mode.EXECUTE]),
    (List(SHAPE), [Shape.Circle(0.5), Shape.Dot(), Shape.Text("t"), Shape.Big(1 << 60)]),
    (List(U32(), 3), [1, 2, 3]),
    (List(U8(), 4), b"four"),
    (List(U8(), 40), bytes(range(40))),
    (List(String(), 2), ["a", "b"]),
    (List(POINT, 2), [Point(1, 2.0), Point(3, 4.0)]),
    (List(U16(), 40), list(range(40))),
    (POINT, Point(7, 0.25)),
    (PERSON, Person("Ann", 33, ["a", "b"], Point(1, 2.0))),
    (Tuple([U8(), String(), Tuple([Bool(), F32()])]), (1, "two", (True, 4.0))),
    (DEEP, deep(80)),
    (SHAPE, Shape.Circle(2.5)),
    (SHAPE, Shape.Dot()),
    (SHAPE, Shape.Text("text")),
    (SHAPE, Shape.Big((1 << 64) - 1)),
    (MIXED, Mixed.A(-1.5)),
    (MIXED, Mixed.B(1 << 63)),
    (MIXED, Mixed.C(0.1)),
    (MIXED, Mixed.D(-1)),
    (MIXED, Mixed.E((0.5, 1e100))),
    (COLOUR, Colour.GREEN),
    (MANY, class_of(MANY).E299),
    (MODE, Mode.WRITE | Mode.READ),
    (WIDE, class_of(WIDE)((1 << 32) - 1)),
    (Option(U8()), None),
    (Option(U8()), 0),
    (Option(String()), ""),
    (Option(Option(Bool())), Some(None)),
    (Option(Option(Bool())), Some(False)),
    (Option(Option(Bool())), None),
    (Result(), Ok()),
    (Result(), Err()),
    (Result(U8(), String()), Ok(9)),
    (Result(U8(), String()), Err("bad")),
    (Result(None, U64()), Err(5)),
    (Map(String(), U32()), {"a": 1, "b": 2}),
    (Map(U8(), List(String())), {1: ["x"], 2: []}),
    (Map(Bool(), U8()), {}),
    (Own(RESOURCE), 4),
    (Borrow(RESOURCE), (1 << 32) - 1),
    (List(Own(RESOURCE)), [1, 2]),
]


def same(a, b):
    """Whether two values are equal and of the same types, zeros of both signs told apart."""
    return type(a) is type(b) and a == b and repr(a) == repr(b)


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(("t", "value"), VALUES, ids=[f"{t}"[:40] for t, _ in VALUES])
def test_round_trip_in_memory(make_guest, t, value, encoding, pointer_size):
    guest = make_guest(pointer_size)
    copier = guest.copier(t, encoding)
    assert copier.check(value) is value
    ptr = guest.room(t)
    copier.lower_memory(value, ptr)
    assert same(copier.lift_memory(ptr), value)


FLAT_VALUES = [(t, value) for t, value in VALUES if flatten_type(t) is not None]


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(("t", "value"), FLAT_VALUES, ids=[f"{t}"[:40] for t, _ in FLAT_VALUES])
def test_round_trip_in_slots(make_guest, t, value, encoding, pointer_size):
    copier = make_guest(pointer_size).copier(t, encoding)
    assert same(copier.lift_flat(copier.lower_flat(value)), value)


def test_slots_are_at_most_sixteen(guest):
    with pytest.raises(ValueError, match="^list<u8, 40> has more than 16 slots$"):
        guest.copier(List(U8(), 40)).lower_flat(bytes(40))


FLAT = [
    (Bool(), True, (1,)),
    (S8(), -1, (0xFFFFFFFF,)),
    (S64(), -1, (0xFFFFFFFFFFFFFFFF,)),
    (F32(), 1.0, (0x3F800000,)),
    (F32(), 1e300, (0x7F800000,)),
    (F32(), math.nan, (0x7FC00000,)),
    (F64(), -math.nan, (0x7FF8000000000000,)),
    (F64(), 3, (0x4008000000000000,)),
    (Char(), "a", (97,)),
    (SHAPE, Shape.Circle(1.0), (0, 0x3F800000, 0)),
    (SHAPE, Shape.Dot(), (1, 0, 0)),
    (MIXED, Mixed.D(-1), (3, 0xFFFFFFFF, 0)),
    (MIXED, Mixed.E((1.0, 1.0)), (4, 0x3F800000, 0x3FF0000000000000)),
    (MODE, {"write"}, (2,)),
    (COLOUR, "dark-blue", (2,)),
    (Option(U8()), None, (0, 0)),
    (Result(None, S16()), Err(-2), (1, 0xFFFFFFFE)),
    (POINT, {"x-axis": 1, "y": 1}, (1, 0x3FF0000000000000)),
    (List(U16(), 2), array.array("H", [1, 2]), (1, 2)),
]


@pytest.mark.parametrize(("t", "value", "slots"), FLAT)
def test_slots(guest, t, value, slots):
    assert guest.copier(t).lower_flat(value) == slots


LIFTED = [
    (Bool(), 2, True),
    (U8(), 0x1FF, 255),
    (S8(), 0x80, -128),
    (U16(), 0xFFFF0001, 1),
    (S16(), 0x8000, -32768),
    (U32(), 0x1_0000_0001, 1),
    (MODE, 0xFFFFFFF9, Mode.READ),
]


@pytest.mark.parametrize(("t", "slot", "value"), LIFTED)
def test_other_bits_of_slots_do_not_count(guest, t, slot, value):
    assert same(guest.copier(t).lift_flat([slot]), value)


def test_other_bits_of_joined_slots_do_not_count(guest):
    copier = guest.copier(MIXED)
    assert copier.lift_flat([0, 0xFFFFFFFF3F800000, 5]) == Mixed.A(1.0)
    assert copier.lift_flat([3 + (1 << 32), 0x1FF, 5]) == Mixed.D(-1)


def test_nans_are_canonical_on_the_way_to_python(guest):
    import struct

    guest.memory.write(64, struct.pack("<QI", 0xFFF0000000000001, 0xFF800001))
    assert struct.pack("<d", guest.copier(F64()).lift_memory(64)).hex() == "000000000000f87f"
    assert struct.pack("<f", guest.copier(F32()).lift_memory(72)).hex() == "0000c07f"


OTHERS = [
    (List(U8()), bytearray(b"ab"), b"ab"),
    (List(U8()), memoryview(b"ab"), b"ab"),
    (List(U8()), [1, 2], b"\x01\x02"),
    (List(U8()), memoryview(b"abcd")[::2], b"ac"),
    (List(U32()), (1, 2), [1, 2]),
    (List(U32()), range(3), [0, 1, 2]),
    (List(U32()), array.array("I", [1, 2]), [1, 2]),
    (List(F64()), [1, 2.5], [1.0, 2.5]),
    (List(F32()), array.array("f", [0.5]), [0.5]),
    (List(POINT), [{"x-axis": 1, "y": 2}], [Point(1, 2.0)]),
    (POINT, class_of(POINT, "Other")(1, 2.0), Point(1, 2.0)),
    (SHAPE, class_of(SHAPE, "Other").Circle(1.0), Shape.Circle(1.0)),
    (COLOUR, class_of(COLOUR, "Other").RED, Colour.RED),
    (MODE, class_of(MODE, "Other").READ, Mode.READ),
    (Option(U8()), Some(1), 1),
    (Tuple([U8(), U8()]), [1, 2], (1, 2)),
    (Map(U8(), U8()), [(1, 2), (3, 4), (1, 5)], {1: 5, 3: 4}),
    (Map(U8(), U8()), [[1, 2]], {1: 2}),
]


@pytest.mark.parametrize(("t", "value", "lifted"), OTHERS)
def test_what_will_do(guest, t, value, lifted):
    copier = guest.copier(t)
    copier.lower_memory(value, guest.room(t))
    assert same(copier.lift_memory(guest.room(t)), lifted)


REFUSED = [
    (U8(), 256, OutOfRange, "value: 256 is out of range for u8: 0 to 255"),
    (U8(), True, Mismatch, "value: expected int, got bool"),
    (
        U64(),
        1 << 64,
        OutOfRange,
        "value: 18446744073709551616 is out of range for u64: 0 to 18446744073709551615",
    ),
    (U64(), -1, OutOfRange, "value: -1 is out of range for u64: 0 to 18446744073709551615"),
    (List(U32()), [1, "2"], Mismatch, "value[1]: expected int, got str"),
    (List(POINT), [Point(1, 2.0), Point(1, "y")], Mismatch, "value[1].y: expected float, got str"),
    (String(), "a\ud800", OutOfRange, "value: U+D800 is a surrogate, not a character (at index 1)"),
    (String(), "\U0001f600\udfff", OutOfRange, "value: U+DFFF is a surrogate, not a character (at index 1)"),
    (Char(), "ab", OutOfRange, "value: expected one character, got 2"),
    (List(U8(), 3), b"ab", OutOfRange, "value: expected 3 elements, got 2"),
    (List(U32()), array.array("f", [1]), Mismatch, "value[0]: expected int, got float"),
    (List(U32()), b"abcd", Mismatch, "value: expected list, got bytes"),
    (Map(String(), U8()), {"a": 256}, OutOfRange, "value['a']: 256 is out of range for u8: 0 to 255"),
    (Result(None, U8()), Ok(1), Mismatch, "value.ok: expected None, because there is no payload, got int"),
    (F64(), 1 << 2000, OutOfRange, "value: an int of 2001 bits is out of range for f64"),
]


@pytest.mark.parametrize(("t", "value", "error", "message"), REFUSED)
def test_refused(guest, t, value, error, message):
    with pytest.raises(error) as raised:
        guest.copier(t).check(value, "value")
    assert str(raised.value) == message
    with pytest.raises(error):
        guest.copier(t).lower_memory(value, guest.room(t))
    assert guest.log == []


@pytest.mark.parametrize("t", [Stream(U8()), Future(), ErrorContext()], ids=str)
def test_what_comes_with_async_is_a_number_where_there_is_no_instance(guest, t):
    assert guest.copier(t).lower_flat(1) == (1,)
    assert guest.copier(t).lift_flat([1]) == 1


# Traps

TRAPS = [
    (Char(), [0x110000], "invalid `char` bit pattern"),
    (Char(), [0xD800], "invalid `char` bit pattern"),
    (Char(), [0xDFFF], "invalid `char` bit pattern"),
    (COLOUR, [3], "invalid variant discriminant"),
    (SHAPE, [4, 0, 0], "invalid variant discriminant"),
    (Option(U8()), [2, 0], "invalid variant discriminant"),
    (Result(), [2], "invalid variant discriminant"),
    (String(), [0xFFFFFFFF, 1], "string pointer/length out of bounds of memory"),
    (String(), [4 << 16, 1], "string pointer/length out of bounds of memory"),
    (String(), [(4 << 16) + 1, 0], "string pointer/length out of bounds of memory"),
    (String(), [0, 1 << 28], "string is too long: 268435456 bytes, the limit is 268435455"),
    (List(U32()), [2, 0], "unaligned pointer"),
    (List(U32()), [(4 << 16) + 4, 0], "list pointer/length out of bounds of memory"),
    (List(U32()), [4, 1 << 16], "list pointer/length out of bounds of memory"),
    (List(U32()), [0, 1 << 26], "list is too long: 268435456 bytes, the limit is 268435455"),
    (List(U8()), [0, 0xFFFFFFFF], "list is too long: the limit is 268435455"),
    (List(POINT), [4, 0], "unaligned pointer"),
]


@pytest.mark.parametrize(("t", "slots", "message"), TRAPS)
def test_traps_of_slots(guest, t, slots, message):
    with pytest.raises(Trap) as raised:
        guest.copier(t).lift_flat(slots)
    assert raised.value.message.startswith(message)


@pytest.mark.parametrize("ptr", [1 << 64 - 1, (1 << 64) - 8])
def test_addresses_of_64_bits_do_not_wrap(make_guest, ptr):
    guest = make_guest(8)
    for t, message in ((String(), "string pointer"), (List(U32()), "list pointer")):
        with pytest.raises(Trap, match=message):
            guest.copier(t).lift_flat([ptr, 8])
    for t in (String(), List(U32())):
        with pytest.raises(Trap, match="too long"):
            guest.copier(t).lift_flat([8, (1 << 63) + 8])


BAD_TEXT = [
    ("utf8", b"\xff", 1, "invalid utf-8 sequence of 1 bytes from index 0"),
    ("utf8", b"a\xc3", 2, "incomplete utf-8 byte sequence from index 1"),
    ("utf8", b"\xed\xa0\x80", 3, "invalid utf-8 sequence of 1 bytes from index 0"),
    ("utf8", b"\xc0\x80", 2, "invalid utf-8 sequence of 1 bytes from index 0"),
    ("utf16", b"\x00\xd8", 1, "invalid utf-16: lone surrogate found"),
    ("utf16", b"\x00\xdc\x00\xd8", 2, "invalid utf-16: lone surrogate found"),
    ("latin1+utf16", b"\x00\xd8", 1 | 1 << 31, "invalid utf-16: lone surrogate found"),
]


@pytest.mark.parametrize(("encoding", "data", "length", "message"), BAD_TEXT)
def test_bad_text(guest, encoding, data, length, message):
    guest.memory.write(64, data)
    with pytest.raises(Trap) as raised:
        guest.copier(String(), encoding).lift_flat([64, length])
    assert raised.value.message == message


@pytest.mark.parametrize("encoding", ["utf16", "latin1+utf16"])
def test_text_of_two_bytes_is_aligned_even_when_empty(guest, encoding):
    with pytest.raises(Trap, match="unaligned pointer"):
        guest.copier(String(), encoding).lift_flat([1, 0])


REALLOCS = [
    (-1 & 0xFFFFFFFF, List(U32()), [1], "realloc return: result not aligned"),
    (-4 & 0xFFFFFFFF, List(U32()), [1], "realloc return: beyond end of memory"),
    (-4 & 0xFFFFFFFF, List(U32()), [], "realloc return: beyond end of memory"),
    ((4 << 16) - 4, List(U32()), [1, 2], "realloc return: beyond end of memory"),
    (-1 & 0xFFFFFFFF, String(), "", "realloc return: beyond end of memory"),
]


@pytest.mark.parametrize(("answer", "t", "value", "message"), REALLOCS)
def test_what_realloc_answers_is_checked(guest, answer, t, value, message):
    guest.instance["set_next"](answer)
    with pytest.raises(Trap) as raised:
        guest.copier(t, realloc="wrong").lower_flat(value)
    assert raised.value.message == message


def test_realloc_may_trap(guest):
    with pytest.raises(Trap, match="unreachable"):
        guest.copier(String(), realloc="trap").lower_flat("x")


# What Python's values cost the guest

COSTS = [
    (String(), "utf8", "abc", [(1, 3)]),
    (String(), "utf8", "\xe9\u20ac", [(1, 5)]),
    (String(), "utf16", "ab", [(2, 4)]),
    (String(), "utf16", "\U0001d11e", [(2, 4)]),
    (String(), "latin1+utf16", "\xe9a", [(2, 2)]),
    (String(), "latin1+utf16", "\u20aca", [(2, 4)]),
    (String(), "utf8", "", [(1, 0)]),
    (List(U32()), "utf8", [1, 2], [(4, 8)]),
    (List(U32()), "utf8", [], [(4, 0)]),
    (List(List(U16())), "utf8", [[1], []], [(4, 16), (2, 2), (2, 0)]),
    (Map(String(), U64()), "utf8", {"k": 1}, [(8, 16), (1, 1)]),
]


@pytest.mark.parametrize(("t", "encoding", "value", "calls"), COSTS)
def test_one_realloc_for_each_list_and_string(guest, t, encoding, value, calls):
    guest.copier(t, encoding).lower_flat(value)
    assert [(old, old_size, align, size) for old, old_size, align, size, _ in guest.log] == [
        (0, 0, align, size) for align, size in calls
    ]


def test_bytes_copied_are_counted(guest):
    before = guest.instance.usage()["bytes_copied"]
    guest.copier(List(U8())).lift_flat(guest.copier(List(U8())).lower_flat(b"x" * 100))
    guest.copier(String()).lift_flat(guest.copier(String()).lower_flat("y" * 10))
    assert guest.instance.usage()["bytes_copied"] - before == 220


# Limits

HUGE = [
    (List(U8()), 1),
    (List(Bool()), 8),
    (List(POINT), 16),
    (List(List(U8())), 8),
    (Map(U32(), U32()), 8),
    (List(Tuple([Bool()])), 1),
]


@pytest.mark.parametrize(("t", "size"), HUGE)
def test_lifted_values_are_limited(make_guest, t, size):
    guest = make_guest(limits=Limits(lifted="64KiB"))
    with pytest.raises(LiftLimit, match=r"Limits\(lifted=\.\.\.\) sets the limit"):
        guest.copier(t).lift_flat([0, (4 << 16) // max(size, 1) // 2])
    assert len(guest.copier(t).lift_flat([0, 1])) == 1


def test_what_is_shown_many_times_counts_each_time(make_guest):
    guest = make_guest(limits=Limits(lifted="1MiB"))
    for i in range(1000):
        guest.memory.store_u32(i * 8, 0)
        guest.memory.store_u32(i * 8 + 4, 1 << 17)
    with pytest.raises(LiftLimit):
        guest.copier(List(List(U8()))).lift_flat([0, 1000])


# Signatures

SIGNATURES = [
    (FuncType([("a", U32()), ("b", F64())], U8()), (2, False, False, 1, False)),
    (FuncType(), (0, False, False, 0, False)),
    (FuncType([("s", String()), ("t", String()), ("u", U8())], String()), (5, False, True, 2, True)),
    (FuncType([(f"p{i}", U8()) for i in range(17)], List(U8(), 17)), (255, True, True, 255, True)),
    (FuncType([(f"p{i}", U8()) for i in range(16)]), (16, False, True, 0, False)),
]


@pytest.mark.parametrize(("t", "expected"), SIGNATURES, ids=["two", "none", "five", "spilled", "sixteen"])
def test_signatures(t, expected):
    s = Plans().signature(t)
    assert expected == (
        s.n_flat_params, s.params_spilled, s.params_spilled_async, s.n_flat_result, s.result_spilled,
    )  # fmt: skip
    assert s.names == tuple(name for name, _ in t.params)


def test_names_of_classes(make_guest):
    guest = make_guest()
    guest.plans = Plans({POINT: "Point"})
    assert repr(guest.copier(POINT).lift_flat([1, 0])) == "Point(x_axis=1, y=0.0)"
    assert guest.copier(POINT).plan.name == "Point"
