"""What copies cost: fuel by size, a look around in long ones, memory in Python; and chunks fit together."""

import random
import sys
import threading

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
    List,
    Map,
    Option,
    Record,
    String,
    Tuple,
)
from engine import Interrupted, LiftLimit, Limits, OutOfFuel, Timeout, Trap

CHUNK = 1 << 20  # bytes that are copied at once
LARGE = 1 << 22  # and bytes of a text that Python decodes at once
STEP = 64  # bytes that a unit of fuel pays for
POINT = Record([("x", U32()), ("y", F64())])
PADDED = Record([("x", U8()), ("y", U16())])


def fuel_of(guest, work):
    """Return the fuel that something takes."""
    before = guest.instance.usage()["fuel"]
    work()
    return guest.instance.usage()["fuel"] - before


# (type, elements, encoding, fuel for so many elements more than for none)
FROM_GUEST_TO_GUEST = [
    (List(U8()), 1 << 16, "utf8", (1 << 16) // 64),
    (List(U64()), 1 << 14, "utf8", (8 << 14) // 64),
    (List(F32()), 1 << 16, "utf8", (4 << 16) // 64),
    (List(Bool()), 1 << 16, "utf8", (1 << 16) // 64),
    (List(POINT), 1 << 10, "utf8", (16 << 10) // 64),
    (List(Tuple([U32(), U32()])), 1 << 10, "utf8", (8 << 10) // 64),
    (List(Option(U32())), 1 << 10, "utf8", 1 << 10),
    (List(Option(U8())), 1 << 16, "utf8", 1 << 16),
    (String(), 1 << 16, "utf8", 2 * (1 << 16) // 64),
    (String(), 1 << 16, "utf16", 2 * (2 << 16) // 64),
    (String(), 1 << 16, "latin1+utf16", (1 << 16) // 64),
]


@pytest.mark.parametrize(("t", "n", "encoding", "fuel"), FROM_GUEST_TO_GUEST)
def test_what_is_copied_costs_fuel_by_size(make_guest, t, n, encoding, fuel):
    source, to = make_guest(), make_guest()
    for guest in (source, to):
        guest.instance["set_next"](0)
    here, there = source.copier(t, encoding), to.copier(t, encoding, realloc="wrong")
    most = fuel_of(source, lambda: here.copy_flat_flat((0, n), there))
    least = fuel_of(source, lambda: here.copy_flat_flat((0, 0), there))
    assert most - least == fuel


# (type, elements, fuel): of objects that are made in a loop four cost a unit, of all others each costs one
TO_PYTHON = [
    (List(U8()), 1 << 16, (1 << 16) // 64),
    (List(S8()), 1 << 16, (16 << 16) // 64),
    (List(U64()), 1 << 14, (16 << 14) // 64),
    (List(Char()), 1 << 10, (16 << 10) // 64),
    (List(Option(U8())), 1 << 10, 1 << 10),
    (List(PADDED), 1 << 10, (1 << 10) + 2 * 8 * (1 << 10) // 64),
    (Map(U32(), U32()), 1 << 10, 1 << 10),
    (String(), 1 << 16, (1 << 16) // 64),
    (String(), 1 << 23, (2 << 23) // 64),  # in chunks: once to count, once to decode
]


@pytest.mark.parametrize(("t", "n", "fuel"), TO_PYTHON)
def test_what_is_lifted_costs_fuel_by_size(make_guest, t, n, fuel):
    guest = make_guest()
    if n > 1 << 17:
        guest.memory.grow(128)
    copier = guest.copier(t)
    assert fuel_of(guest, lambda: copier.lift_flat((0, n))) == fuel


FROM_PYTHON = [
    (List(U8()), bytes(1 << 16), (1 << 16) // 64),
    (List(U8()), [1] * (1 << 16), (16 << 16) // 64),
    (List(U64()), [1] * (1 << 14), (16 << 14) // 64),
    (List(Option(U8())), [None] * (1 << 10), 1 << 10),
    (String(), "a" * (1 << 16), (1 << 16) // 64),
    (String(), "中" * (1 << 15), (1 << 15) // 64),
]


@pytest.mark.parametrize(("t", "value", "fuel"), FROM_PYTHON)
def test_what_is_lowered_costs_fuel_by_size(make_guest, t, value, fuel):
    guest = make_guest()
    guest.instance["set_next"](0)
    copier = guest.copier(t, realloc="wrong")
    least = fuel_of(guest, lambda: copier.lower_flat(value[:0]))
    assert fuel_of(guest, lambda: copier.lower_flat(value)) - least == fuel


@pytest.mark.parametrize("t", [List(U8()), List(F32()), List(Option(U8())), List(S8()), String()], ids=str)
def test_without_fuel_nothing_is_copied(make_guest, t):
    n = 1 << 17
    source, to = make_guest(limits=Limits(fuel=(n // STEP) // 2)), make_guest()
    source.memory.grow(16)
    to.memory.grow(16)
    to.instance["set_next"](0)
    to.memory.write(0, b"\1" * n)
    with pytest.raises(OutOfFuel):
        source.copier(t).copy_flat_flat((0, n), to.copier(t, realloc="wrong"))
    assert source.instance.usage()["fuel"] == (n // STEP) // 2
    if t != List(Option(U8())):  # whose elements go one by one
        assert to.memory.read(0, n) == b"\1" * n
    with pytest.raises(OutOfFuel):
        source.copier(t).lift_flat((0, n))


# Looks around

LONG = 24 << 20
MUCH = [
    (List(U8()), 1, "utf8", "utf8"),
    (List(F64()), 8, "utf8", "utf8"),
    (List(POINT), 16, "utf8", "utf8"),
    (List(List(U8(), 1 << 23)), 1 << 23, "utf8", "utf8"),
    (String(), 1, "utf8", "utf8"),
    (String(), 1, "utf8", "utf16"),
    (String(), 2, "utf16", "utf8"),
    (String(), 1, "utf8", "latin1+utf16"),
    (String(), 1, "latin1+utf16", "utf16"),
    (String(), 2, "utf16", "latin1+utf16"),
]


def fuel_until_late(guest, work):
    """Do something in a host function of a call that is late already; the fuel until that is noticed."""
    fuel = []

    def hook():
        guest.hook = None
        before = guest.instance.usage()["fuel"]
        with pytest.raises(Timeout, match="time limit exceeded"):
            work()
        fuel.append(guest.instance.usage()["fuel"] - before)

    guest.hook = hook
    with pytest.raises(Timeout):
        guest.instance["realloc"](0, 0, 1, 0)
    return fuel[0]


def test_total_fuel_is_named(make_guest):
    source, to = make_guest(limits=Limits(total_fuel=1000)), make_guest()
    source.memory.grow(16)
    to.memory.grow(16)
    to.instance["set_next"](0)
    with pytest.raises(OutOfFuel, match="^out of total fuel") as caught:
        source.copier(List(U8())).copy_flat_flat((0, 1 << 20), to.copier(List(U8()), realloc="wrong"))
    assert caught.value.limit == "total_fuel"


@pytest.mark.parametrize("which", ["source", "sink"])
def test_an_interrupt_ends_a_long_copy(make_guest, which):
    source, to = make_guest(), make_guest()
    for guest in (source, to):
        guest.memory.grow(LONG >> 16)
        guest.instance["set_next"](0)
    here, there = source.copier(List(U8())), to.copier(List(U8()), realloc="wrong")
    ended = []

    def hook():
        source.hook = to.hook = None
        (source if which == "source" else to).instance.interrupt()
        with pytest.raises(Interrupted, match="^interrupted"):
            here.copy_flat_flat((0, LONG), there)
        ended.append(True)

    caller = source if which == "source" else to
    caller.hook = hook
    with pytest.raises(Interrupted):
        caller.instance["realloc"](0, 0, 1, 0)
    assert ended == [True]


@pytest.mark.parametrize(("t", "size", "encoding", "other"), MUCH, ids=str)
def test_a_long_copy_is_looked_at_in_the_middle(make_guest, t, size, encoding, other):
    source, to = make_guest(limits=Limits(seconds=1e-9)), make_guest()
    for guest in (source, to):
        guest.memory.grow(2 * LONG >> 16)
        guest.instance["set_next"](0)
    here, there = source.copier(t, encoding), to.copier(t, other, realloc="wrong")
    fuel = fuel_until_late(source, lambda: here.copy_flat_flat((0, LONG // size), there))
    assert 0 < fuel <= LONG // STEP // 3


@pytest.mark.parametrize(
    ("t", "size", "encoding"),
    [
        (List(U8()), 1, "utf8"),
        (List(S8()), 1, "utf8"),
        (List(U32()), 4, "utf8"),
        (List(Option(U32())), 8, "utf8"),
        (String(), 1, "utf8"),
        (String(), 2, "utf16"),
        (String(), 1, "latin1+utf16"),
    ],
    ids=str,
)
def test_lifting_much_is_looked_at_in_the_middle(make_guest, t, size, encoding):
    guest = make_guest(limits=Limits(seconds=1e-9))
    guest.memory.grow(LONG >> 16)
    copier = guest.copier(t, encoding)
    assert 0 < fuel_until_late(guest, lambda: copier.lift_flat((0, LONG // size))) <= LONG // STEP // 3


@pytest.mark.parametrize(
    ("t", "value", "encoding"),
    [
        (List(U8()), bytes(LONG), "utf8"),
        (List(U8()), [7] * (LONG // 16), "utf8"),
        (String(), "a" * LONG, "utf8"),
        (String(), "é" * (LONG // 2), "utf8"),
        (String(), "a" * (LONG // 2), "utf16"),
        (String(), "\U00010000" * (LONG // 4), "utf16"),
    ],
    ids=["bytes", "list", "ascii", "utf8", "wide", "utf16"],
)
def test_lowering_much_is_looked_at_in_the_middle(make_guest, t, value, encoding):
    guest = make_guest(limits=Limits(seconds=1e-9))
    guest.memory.grow(LONG >> 16)
    guest.instance["set_next"](0)
    copier = guest.copier(t, encoding, realloc="wrong")
    assert 0 < fuel_until_late(guest, lambda: copier.lower_flat(value)) <= LONG // STEP // 3


def test_into_a_buffer_is_looked_at_in_the_middle(make_guest):
    guest = make_guest(limits=Limits(seconds=1e-9))
    guest.memory.grow(LONG >> 16)
    out = bytearray(LONG)
    for t in (List(U8()), String()):
        copier = guest.copier(t)
        assert 0 < fuel_until_late(guest, lambda c=copier: c.lift_flat((0, LONG), out)) <= LONG // STEP // 3


def test_other_threads_run_while_much_is_copied(make_guest):
    """Each look lets a thread that waits for its turn have it, so that many turns come in one copy."""
    guest = make_guest()
    guest.memory.grow(LONG >> 16)
    copier = guest.copier(List(U8()))
    out = bytearray(LONG)
    turns, done = [0], threading.Event()

    def count():
        while not done.is_set():
            turns[0] += 1

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    thread = threading.Thread(target=count)
    thread.start()
    try:
        seen = set()
        while len(seen) < 3:  # copies in which the other thread ran
            start = turns[0]
            copier.lift_flat((0, LONG), out)
            seen.add(turns[0] != start and turns[0])
    finally:
        done.set()
        thread.join()
        sys.setswitchinterval(before)


# Chunks fit together


def long_texts(size):
    """Texts whose characters lie across the ends of chunks."""
    chosen = random.Random(7)
    for letters in ("a", "é", "中", "\U0001f600", "aé", "a中", "aé中\U0001f600"):
        unit = "".join(chosen.choice(letters) for _ in range(997))
        for shift in range(4):
            yield "x" * shift + unit * (size // 997 + 40)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf8", "utf16", "latin1+utf16"])
def test_long_texts_come_and_go(make_guest, encoding):
    guest = make_guest()
    guest.memory.grow(512)
    copier = guest.copier(String(), encoding)
    for text in long_texts(LARGE):
        guest.instance["set_next"](1024)
        assert copier.lift_flat(copier.lower_flat(text)) == text


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["utf8", "utf16", "latin1+utf16"])
@pytest.mark.parametrize("other", ["utf8", "utf16", "latin1+utf16"])
def test_long_texts_from_guest_to_guest(make_guest, encoding, other):
    source, to = make_guest(), make_guest()
    here, there = source.copier(String(), encoding), to.copier(String(), other)
    for guest in (source, to):
        guest.memory.grow(512)
    for text in long_texts(CHUNK):
        source.instance["set_next"](1024)
        to.instance["set_next"](1024)
        assert there.lift_flat(here.copy_flat_flat(here.lower_flat(text), there)) == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"a" * LARGE + b"\x80", f"invalid utf-8 sequence of 1 bytes from index {LARGE}"),
        (
            b"a" * (LARGE - 1) + b"\xe4\xb8\xad\xff",
            f"invalid utf-8 sequence of 1 bytes from index {LARGE + 2}",
        ),
        (b"a" * (LARGE + 1) + b"\xe4\xb8", f"incomplete utf-8 byte sequence from index {LARGE + 1}"),
        (
            b"\xf0\x9f\x98\x80" * LARGE + b"\xed\xa0\x80",
            f"invalid utf-8 sequence of 1 bytes from index {4 * LARGE}",
        ),
    ],
)
def test_what_is_wrong_in_a_long_text(make_guest, data, message):
    source, to = make_guest(), make_guest()
    source.memory.grow(320)
    source.memory.write(0, data)
    with pytest.raises(Trap) as caught:
        source.copier(String()).lift_flat((0, len(data)))
    assert caught.value.message == message
    with pytest.raises(Trap) as caught:
        source.copier(String()).copy_flat_flat((0, len(data)), to.copier(String(), "utf16"))
    assert caught.value.message == message


@pytest.mark.parametrize("shift", [1, 3, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 5])
@pytest.mark.parametrize("back", [False, True])
def test_bytes_are_copied_over_each_other(make_guest, shift, back):
    """In one memory, as if all were read first."""
    n = 3 * CHUNK + 7
    guest = make_guest()
    guest.memory.grow(128)
    data = random.Random(3).randbytes(n)
    start, to = (shift, 0) if back else (0, shift)
    guest.memory.write(start, data)
    copier = guest.copier(List(U8(), n))
    copier.copy_memory_memory(start, copier, to)
    assert guest.memory.read(to, n) == data


@pytest.mark.parametrize(
    "t", [List(F32()), List(Record([("x", F32()), ("y", U32())])), List(S8()), List(Char())], ids=str
)
def test_long_lists_come_and_go(make_guest, t):
    source, to = make_guest(), make_guest()
    n = 2 * CHUNK // (8 if t.element.__class__ is Record else 4) + 3
    value = [1.5, 2.5, 3.5] if t == List(F32()) else "abc" if t == List(Char()) else [1, 2, 3]
    if t.element.__class__ is Record:
        value = [t]  # made below
        here = source.copier(t)
        source.memory.grow(64)
        lifted = here.lift_flat((0, n))
        assert len(lifted) == n
        value = lifted[:3]
    value = (list(value) * (n // 3 + 1))[:n]
    for guest in (source, to):
        guest.memory.grow(256)
    here, there = source.copier(t), to.copier(t)
    assert there.lift_flat(here.copy_flat_flat(here.lower_flat(value), there)) == value


# Memory in Python


@pytest.mark.parametrize(
    ("text", "limit", "fits"),
    [
        ("a" * 1000, 1100, True),
        ("a" * 1000, 900, False),
        ("a" * 999 + "中", 1500, False),
        ("a" * 999 + "中", 2100, True),
        ("a" * 999 + "\U0001f600", 3500, False),
        ("a" * 999 + "\U0001f600", 4100, True),
        ("a" * (2 * LARGE), 2 * LARGE + 100, True),
        ("a" * (2 * LARGE) + "中", 4 * LARGE, False),
        ("a" * (2 * LARGE) + "\U0001f600", 8 * LARGE, False),
        ("a" * (2 * LARGE) + "\U0001f600", 8 * LARGE + 100, True),
    ],
    ids=str,
)
def test_a_text_takes_what_its_widest_character_takes(make_guest, text, limit, fits):
    guest = make_guest(limits=Limits(lifted=limit))
    guest.memory.grow(256)
    copier = guest.copier(String())
    slots = copier.lower_flat(text)
    if fits:
        assert copier.lift_flat(slots) == text
    else:
        with pytest.raises(LiftLimit):
            copier.lift_flat(slots)
