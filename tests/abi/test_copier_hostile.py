"""The copier when things change under its hands, and over random types, values and bytes."""

import gc
import signal
import sys
import threading
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from canonabi.copier.plans import Plans
from canonabi.copier.side import Side
from canonabi.types.layout import elem_size
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
    Integer,
    List,
    Map,
    Option,
    Record,
    Result,
    String,
    Tuple,
    ValType,
    Variant,
)
from canonabi.values.classes import Err, Ok, Some, class_of
from engine import Instance, LiftLimit, Module, Trap, WasmError

POINT = Record([("name", String()), ("also", String())])
Point = class_of(POINT)
SHAPE = Variant([("text", String())])
Shape = class_of(SHAPE)

# What the realloc of a guest does to the value that is passed


def clear(value):
    value.clear()


def grow(value):
    value.extend(value[:1] * 100)


def replace(value):
    value[-1] = object()


def refill(value):
    value[-1] = "\ud800"


CHANGES = [
    (List(String()), ["a", "b", "c"], clear, "a list changed its length while it was passed"),
    (List(String()), ["a", "b", "c"], grow, "a list changed its length while it was passed"),
    (List(String()), ["a", "b", "c"], replace, "it is no longer a string"),
    (List(String()), ["a", "b", "c"], refill, "it is no longer a string"),
    (List(U32()), [1, 2, 3], clear, "it is no longer of type u32"),
    (List(U32()), [1, 2, 3], replace, "it is no longer of type u32"),
    (List(Bool()), [True, False], replace, "it is no longer of type bool"),
    (List(POINT), [Point("a", "b")] * 3, replace, "it is no longer of type record"),
    (List(SHAPE), [Shape.Text("a")] * 3, replace, "it is no longer of type variant"),
    (List(Tuple([String()])), [("a",)] * 3, replace, "it is no longer of type tuple"),
    (List(Option(String())), ["a", None], replace, "it is no longer a string"),
    (List(Result(String())), [Ok("a"), Err()], replace, "it is no longer of type result<string>"),
    (List(Enum(["a"])), [class_of(Enum(["a"])).A], replace, "it is no longer of type enum"),
    (List(Flags(["a"])), [class_of(Flags(["a"])).A], replace, "it is no longer of type flags"),
    (List(List(U8())), [b"a", b"b"], replace, "it is no longer of type list<u8>"),
    (List(List(String(), 1)), [["a"], ["b"]], replace, "it is no longer of type list<string, 1>"),
    (List(Map(U8(), U8())), [{1: 2}, {}], replace, "it is no longer of type map<u8, u8>"),
]


@pytest.mark.parametrize(("t", "value", "change", "message"), CHANGES)
def test_values_that_change_are_noticed(guest, t, value, change, message):
    value = list(value)
    copier = guest.copier(t)
    guest.hook = lambda: (change(value), setattr(guest, "hook", None))
    with pytest.raises(RuntimeError, match=message):
        copier.lower_flat(value)
    assert guest.copier(U8()).lower_flat(1) == (1,)


def test_a_dict_may_change_after_it_was_looked_at(guest):
    value = {"a": "x", "b": "y"}
    guest.hook = value.clear
    copier = guest.copier(Map(String(), String()))
    assert copier.lift_flat(copier.lower_flat(value)) == {"a": "x", "b": "y"}


def test_a_record_may_lose_its_fields(guest):
    value = Point("a", "b")
    guest.hook = lambda: object.__delattr__(value, "also") if hasattr(value, "also") else None
    with pytest.raises(AttributeError, match="never filled"):
        guest.copier(POINT).lower_flat(value)


def test_a_buffer_cannot_shrink_while_it_is_passed(guest):
    value = bytearray(b"x" * 1000)
    refused = []

    def hook():
        with pytest.raises(BufferError):
            value.clear()
        refused.append(True)

    guest.hook = hook
    copier = guest.copier(List(U8()))
    assert copier.lift_flat(copier.lower_flat(value)) == b"x" * 1000
    assert refused == [True]


CLOSING = [
    (List(String()), ["a", "b"]),
    (List(U32()), [1, 2]),
    (String(), "a" * 100),
    (List(U8()), b"abc"),
    (Tuple([String()] * 9), ("a",) * 9),
]


@pytest.mark.parametrize(("t", "value"), CLOSING)
def test_a_memory_that_is_closed_meanwhile(guest, t, value):
    copier = guest.copier(t)
    guest.hook = guest.memory.close
    with pytest.raises(WasmError):
        copier.lower_memory(value, 64)
    with pytest.raises(WasmError):
        copier.lift_memory(64)


def test_a_source_that_is_closed_meanwhile(make_guest):
    a, b = make_guest(), make_guest()
    slots = a.copier(List(String())).lower_flat(["x", "y"])
    b.hook = a.memory.close
    with pytest.raises(WasmError):
        a.copier(List(String())).copy_flat_flat(slots, b.copier(List(String())))


def test_a_source_that_changes_meanwhile(guest):
    guest.memory.write(64, "\xe9\xe9\xe9".encode())
    guest.hook = lambda: guest.memory.write(64, b"\xff\xff\xff")
    for encoding in ("utf16", "latin1+utf16"):
        with pytest.raises(Trap, match="a string changed while it was copied"):
            guest.copier(String()).copy_flat_flat([64, 6], guest.copier(String(), encoding))
        guest.memory.write(64, "\xe9\xe9\xe9".encode())


def test_threads_that_change_a_list(make_guest):
    value = ["a" * i for i in range(50)]
    stop = threading.Event()

    def disturb():
        while not stop.is_set():
            value.append("x")
            value[3] = 5
            value[3] = "y"
            del value[50:]

    thread = threading.Thread(target=disturb)
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    thread.start()
    try:
        guest = make_guest()
        for _ in range(300):
            guest.room(String())
            try:
                guest.copier(List(String())).lower_flat(value)
            except (RuntimeError, TypeError):
                pass
    finally:
        stop.set()
        thread.join()
        sys.setswitchinterval(interval)


def copy_for_ever(source, slots, to):
    """Copy until somebody interrupts it: a single copy takes a second."""
    while True:
        source.copy_flat_flat(slots, to)


def test_a_long_copy_can_be_interrupted(make_guest):
    a, b = make_guest(), make_guest()
    n = 1 << 14
    for i in range(n):
        a.memory.store_u32(i * 8, 0)
        a.memory.store_u32(i * 8 + 4, 1 << 18)
    b.instance["set_next"](0)
    t = List(List(U8()))

    def ring(*_):
        raise InterruptedError

    before = signal.signal(signal.SIGALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.01)
        with pytest.raises(InterruptedError):
            copy_for_ever(a.copier(t), [0, n], b.copier(t, realloc="wrong"))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_types_that_repeat_their_parts_are_limited(guest):
    t = U8()
    for _ in range(6):
        t = Tuple([t] * 22)
    guest.memory.grow(2000)
    assert 22**6 == elem_size(t) < 2000 << 16
    with pytest.raises(LiftLimit):
        guest.copier(t).lift_memory(0)


# Nothing stays behind

COUNTED = [
    (POINT, Point("a", "b")),
    (List(POINT), [Point("a", "b")] * 3),
    (SHAPE, Shape.Text("t")),
    (Map(String(), U32()), {"k": 1 << 30}),
    (Option(Option(F64())), Some(0.5)),
    (Result(String(), U8()), Ok("o")),
    (List(U64()), [1 << 63]),
    (List(Char()), ["\u20ac"]),
    (List(U8(), 3), b"abc"),
    (Flags([f"f{i}" for i in range(32)]), class_of(Flags([f"f{i}" for i in range(32)]))(12345)),
]


@pytest.mark.parametrize(("t", "value"), COUNTED, ids=[f"{t}"[:30] for t, _ in COUNTED])
def test_nothing_leaks(guest, t, value):
    copier = guest.copier(t)

    def work(n):
        for _ in range(n):
            guest.room(t)
            guest.log.clear()
            copier.lower_memory(value, 1 << 16)
            copier.lift_memory(1 << 16)
            with pytest.raises(TypeError):
                copier.lower_memory(object(), 1 << 16)
        gc.collect()

    work(50)
    tracemalloc.start()
    work(10)
    before = tracemalloc.get_traced_memory()[0]
    work(300)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < 20_000


# Random types and values

SCALARS = [Bool, S8, U8, S16, U16, S32, U32, S64, U64, F32, F64, Char, String]
KEYS = [Bool, S8, U8, S16, U16, S32, U32, S64, U64, Char, String]


def compounds(inner):
    """Return types made of `inner`."""
    some = st.lists(inner, min_size=1, max_size=4)
    maybe = st.one_of(st.none(), inner)
    return st.one_of(
        st.builds(List, inner),
        st.builds(List, inner, st.integers(1, 5)),
        st.builds(lambda ts: Record((f"f{i}", t) for i, t in enumerate(ts)), some),
        st.builds(Tuple, some),
        st.builds(
            lambda ts: Variant((f"c{i}", t) for i, t in enumerate(ts)),
            st.lists(maybe, min_size=1, max_size=4),
        ),
        st.builds(lambda n: Enum(f"e{i}" for i in range(n)), st.integers(1, 300)),
        st.builds(lambda n: Flags(f"g{i}" for i in range(n)), st.integers(1, 32)),
        st.builds(Option, inner),
        st.builds(Result, maybe, maybe),
        st.builds(lambda k, v: Map(k(), v), st.sampled_from(KEYS), inner),
    )


TYPES = st.recursive(st.sampled_from(SCALARS).map(lambda cls: cls()), compounds, max_leaves=6)


def values(t: ValType) -> st.SearchStrategy:
    """Return values of a type, as Python has them."""
    if isinstance(t, Integer):
        low = -(1 << t.bits - 1) if t.signed else 0
        return st.integers(low, low + (1 << t.bits) - 1)
    match t:
        case Bool():
            return st.booleans()
        case F32():
            return st.floats(width=32, allow_nan=False)
        case F64():
            return st.floats(allow_nan=False)
        case Char():
            return st.characters(exclude_categories=["Cs"])
        case String():
            return st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
        case List(U8(), n):
            return st.binary(min_size=n or 0, max_size=n or 5)
        case List(element, n):
            return st.lists(values(element), min_size=n or 0, max_size=n or 4)
        case Record():
            return st.tuples(*(values(part) for _, part in t.fields)).map(lambda v: class_of(t)(*v))
        case Tuple():
            return st.tuples(*map(values, t.types))
        case Map():
            return st.dictionaries(values(t.key), values(t.value), max_size=4)
        case Enum():
            return st.sampled_from(list(class_of(t)))
        case Flags():
            return st.integers(0, (1 << len(t.labels)) - 1).map(class_of(t))
        case Option(Option()):
            return st.one_of(st.none(), values(t.some).map(Some))
        case Option():
            return st.one_of(st.none(), values(t.some))
        case Result():
            return st.one_of(payload(Ok, t.ok), payload(Err, t.error))
    return st.one_of(
        *(payload(case, part) for case, (_, part) in zip(class_of(t).__wit_cases__, t.cases, strict=True))
    )


def payload(make, t):
    """Return values of a case."""
    return st.just(make()) if t is None else values(t).map(make)


ENCODINGS = st.sampled_from(["utf8", "utf16", "latin1+utf16"])
PLACES = st.sampled_from([4, 8])


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_random_values_reach_the_other_guest(make_guest, data):
    t = data.draw(TYPES)
    value = data.draw(values(t))
    a, b = make_guest(data.draw(PLACES)), make_guest(data.draw(PLACES))
    source, to = a.copier(t, data.draw(ENCODINGS)), b.copier(t, data.draw(ENCODINGS))
    ptr, to_ptr = a.room(t), b.room(t)
    source.lower_memory(value, ptr)
    source.copy_memory_memory(ptr, to, to_ptr)
    lifted = to.lift_memory(to_ptr)
    assert lifted == value
    assert to.check(lifted) is lifted


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_random_bytes_are_values_or_traps(make_guest, data):
    t = data.draw(TYPES)
    a, b = make_guest(), make_guest()
    a.memory.write(1 << 16, data.draw(st.binary(min_size=64, max_size=64)) * 8)
    a.memory.write(0, data.draw(st.binary(min_size=64, max_size=64)) * 8)
    encoding, to_encoding = data.draw(ENCODINGS), data.draw(ENCODINGS)
    source, to = a.copier(t, encoding), b.copier(t, to_encoding)
    b.room(t)
    try:
        value = source.lift_memory(1 << 16)
    except Trap:
        with pytest.raises(Trap):
            source.copy_memory_memory(1 << 16, to, 1 << 16)
    except LiftLimit:
        pass
    else:
        source.copy_memory_memory(1 << 16, to, 1 << 16)
        assert repr(to.lift_memory(1 << 16)) == repr(value)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=40), st.sampled_from([("utf8", "utf-8", 1), ("utf16", "utf-16-le", 2)]), ENCODINGS)
def test_random_bytes_are_text_as_python_has_it(make_guest, data, encoding, to_encoding):
    name, codec, unit = encoding
    a, b = make_guest(), make_guest()
    data = data[: len(data) // unit * unit]
    a.memory.write(64, data)
    source, to = a.copier(String(), name), b.copier(String(), to_encoding)
    slots = [64, len(data) // unit]
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        for do in (lambda: source.lift_flat(slots), lambda: source.copy_flat_flat(slots, to)):
            with pytest.raises(Trap, match="utf-"):
                do()
    else:
        assert source.lift_flat(slots) == text
        assert to.lift_flat(source.copy_flat_flat(slots, to)) == text


def test_plans_are_kept():
    plans = Plans()
    assert plans.plan(List(U8())) is plans.plan(List(U8()))
    assert plans.plan(List(U8())) is not plans.plan(List(U8()), 8)
    with pytest.raises(TypeError, match="expected a ValType"):
        plans.plan("u8")
    with pytest.raises(ValueError, match="4 or 8 bytes, not 2"):
        plans.plan(U8(), 2)


@pytest.mark.parametrize("pointer_size", [4, 8])
@pytest.mark.parametrize(
    "signature", ["", "(param i32 i32 i32 i32)", f"(param{' i32' * 9}) (result{' i32' * 9})"]
)
def test_a_realloc_of_another_type(pointer_size, signature):
    guest = Instance(Module(f'(module (func (export "realloc") {signature} unreachable))'), {})
    with pytest.raises(TypeError, match=r"realloc must not have the type \(func"):
        Side(None, guest["realloc"], pointer_size=pointer_size)
