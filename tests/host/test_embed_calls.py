"""Components at work: resources that guests define, types with names, threads, what ends an instance."""

import gc
import weakref
from array import array
from pathlib import Path
from threading import Thread

import pytest

import wasi
from wasi.embed.hidden import core_of

COMPONENTS = Path(__file__).parent / "components"


@pytest.fixture(scope="module")
def counting():
    return wasi.compile(COMPONENTS / "counters.wat")


@pytest.fixture
def guest(counting):
    with counting.instantiate() as instance:
        yield instance


# resources of guests


def test_a_resource_is_a_class(guest):
    cls = guest.counters.Counter
    counter = cls(10)
    assert isinstance(counter, cls)
    assert (counter.inc(5), counter.inc(by=1)) == (15, 16)
    with counter, cls(start=3) as other:
        merged = cls.merge(counter, other)
        assert isinstance(merged, cls)
        assert merged.inc(0) == 19
    assert guest.dropped() == 2


def test_classes_belong_to_instances(counting, guest):
    with counting.instantiate() as other:
        assert other.counters.Counter is not guest.counters.Counter
        assert other["acme:calc/counters"].Counter is other.counters.Counter
        with pytest.raises(TypeError) as info:
            guest.counters.take(other.counters.Counter(1))
        assert (
            str(info.value)
            == "counter: expected a handle of counter, got one of counter that another instance defines"
        )


def test_how_a_class_shows_itself(guest):
    cls = guest.counters.Counter
    assert repr(cls) == "<resource counter of acme:calc/counters@1.2.0>"
    assert (cls.__name__, cls.__module__, cls.__doc__) == (
        "Counter",
        "wasi",
        "counter of acme:calc/counters@1.2.0",
    )
    assert repr(cls(1)) == "<Counter: counter, owned>"


def test_methods_that_collide_with_ours_are_items(guest):
    counter = guest.counters.Counter(7)
    assert guest.counters["[method]counter.drop"](counter) == 7
    counter.drop()
    assert guest.dropped() == 1


def test_dropped_once(guest):
    counter = guest.counters.Counter(1)
    counter.drop()
    counter.drop()
    with counter_of(guest) as other:
        other.drop()
    assert guest.dropped() == 2


def counter_of(guest):
    return guest.counters.Counter(1)


def passed_on(guest, counter):
    guest.counters.take(counter)


def dropped(guest, counter):
    counter.drop()


def left(guest, counter):
    with counter:
        pass


@pytest.mark.parametrize(
    ("end", "why"),
    [
        (dropped, "counter was dropped"),
        (left, "counter was dropped"),
        (passed_on, "counter was passed to a guest"),
    ],
)
@pytest.mark.parametrize(
    "use",
    [
        lambda guest, counter: counter.inc(1),
        lambda guest, counter: guest.counters.take(counter),
        lambda guest, counter: guest.counters.Counter.merge(counter, counter),
        lambda guest, counter: counter.__enter__(),
    ],
)
def test_use_after_the_end(guest, end, why, use):
    counter = counter_of(guest)
    end(guest, counter)
    with pytest.raises(wasi.ResourceError) as info:
        use(guest, counter)
    assert str(info.value) == why
    assert guest.dropped() == 1


def test_what_nobody_refers_to_is_dropped(guest):
    counter_of(guest)
    gc.collect()
    assert guest.dropped() == 1


def test_an_instance_goes_with_its_last_reference(counting):
    instance = counting.instantiate()
    counter = instance.counters.Counter(1)
    gone = weakref.ref(core_of(instance))
    del instance
    gc.collect()
    assert gone() is not None
    assert counter.inc(1) == 2
    del counter
    gc.collect()
    assert gone() is None


def test_a_closed_instance(counting):
    instance = counting.instantiate()
    counter = instance.counters.Counter(1)
    instance.close()
    instance.close()
    assert repr(instance).startswith("<wasi.ComponentInstance counters (closed): ")
    for use in (lambda: instance.dropped, lambda: counter.inc(1), lambda: instance.counters.Counter(1)):
        with pytest.raises(wasi.WasmError, match="^the instance is closed$"):
            use()


def test_a_trap_ends_an_instance(counting):
    instance = counting.instantiate()
    with pytest.raises(wasi.Trap) as info:
        instance.trap()
    assert info.value.message == "unreachable"
    assert any("trap" in str(frame) for frame in info.value.frames)
    with pytest.raises(wasi.Trap, match="cannot enter component instance"):
        instance.dropped()
    assert "(no longer usable: unreachable)" in repr(instance)
    instance.close()


# types with names


@pytest.fixture(scope="module")
def shapes():
    return wasi.load(COMPONENTS / "shapes.wat").types


def test_types_are_classes(shapes):
    assert {"Point", "Color", "Style", "Shape", "Dots"} <= set(dir(shapes))
    assert repr(shapes.mirror(shapes.Point(x=1, y=2))) == "Point(x=2, y=1)"
    assert type(shapes.mirror({"x": 1, "y": 2})) is shapes.Point
    assert shapes.next(shapes.Color.RED) is shapes.Color.DARK_GREEN
    assert shapes.next("blue") is shapes.Color.RED
    assert shapes.invert(shapes.Style.BOLD) == shapes.Style.THIN
    assert isinstance(shapes.invert({"bold", "thin"}), shapes.Style)


def test_cases_are_classes(shapes):
    match shapes.same(shapes.Shape.Dot({"x": 1, "y": 2})):
        case shapes.Shape.Dot(shapes.Point(x, y)):
            assert (x, y) == (1, 2)
        case other:
            pytest.fail(repr(other))
    assert shapes.same(shapes.Shape.Empty()) == shapes.Shape.Empty()
    assert isinstance(shapes.Shape.Empty(), shapes.Shape)


def test_names_of_other_types(shapes):
    assert shapes.Dots is shapes.Point
    assert str(shapes["size"]) == "u32"
    assert not hasattr(shapes, "size") and not hasattr(shapes, "Size")


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda s: s.mirror({"x": 1, "y": "2"}), TypeError, "p.y: expected int, got str"),
        (lambda s: s.mirror({"x": True, "y": 2}), TypeError, "p.x: expected int, got bool"),
        (lambda s: s.mirror({"x": 1, "z": 2}), TypeError, "p: field `y` is missing"),
        (
            lambda s: s.mirror({"x": 1, "y": -2}),
            ValueError,
            "p.y: -2 is out of range for u32: 0 to 4294967295",
        ),
        (lambda s: s.same(s.Shape.Dot(5)), TypeError, "s.dot: expected a record of x, y, got int"),
        (
            lambda s: s.next("pink"),
            ValueError,
            "c: unknown case `pink`: the cases are red, dark-green, blue",
        ),
        (lambda s: s.invert({"old"}), ValueError, "s: unknown flag `old`: the flags are bold, thin"),
    ],
)
def test_values_that_do_not_fit(shapes, call, error, message):
    with pytest.raises(error) as info:
        call(shapes)
    assert str(info.value) == message


# threads


def test_four_threads_on_one_instance(counting):
    """One at a time: every call is counted."""
    with counting.instantiate() as instance:
        counter = instance.counters.Counter(0)

        def work():
            for _ in range(500):
                counter.inc(1)
                instance.counters.Counter(1).drop()

        threads = [Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert counter.inc(0) == 2000
        assert instance.dropped() == 2000


# buffers

WRITABLE = "expected a writable buffer of format 'I'"
NO_LIST = "a u64 does not go into a buffer: strings and lists of numbers or of records of numbers do"
READ_ONLY = "got bytes: read-only, format 'B', 1 dimensions"
SMALL = "the list has 9 elements, the buffer room for 1"


@pytest.fixture(scope="module")
def buffers():
    return wasi.load(COMPONENTS / "buffers.wat")


def test_results_go_into_buffers(buffers):
    room = array("I", [9] * 8)
    assert buffers.numbers(5, out=room) == 5
    assert list(room) == [0, 1, 2, 3, 4, 9, 9, 9]
    made = buffers.numbers(n=3, out=memoryview)
    assert (type(made), made.format, made.tolist()) == (memoryview, "I", [0, 1, 2])
    text = bytearray(b"." * 10)
    assert buffers.text(out=text) == 7
    assert text == "straße...".encode()
    assert buffers.sum(room) == 37


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda g: g.numbers(9, out=array("I", [0])), ValueError, SMALL),
        (lambda g: g.numbers(1, out=5), TypeError, f"{WRITABLE}, got int, which is not a buffer"),
        (lambda g: g.numbers(1, out=b"1234"), TypeError, f"{WRITABLE}, {READ_ONLY}"),
        (lambda g: g.sum([1], out=array("I", [0])), TypeError, NO_LIST),
    ],
)
def test_buffers_that_do_not_fit(buffers, call, error, message):
    with pytest.raises(error) as info:
        call(buffers)
    assert str(info.value) == f"out: {message}"
    assert buffers.numbers(1) == [0]
