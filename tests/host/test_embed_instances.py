"""What one instance exports as what another one imports."""

from pathlib import Path

import pytest

import wasi

COMPONENTS = Path(__file__).parent / "components"


@pytest.fixture(scope="module")
def counting():
    return wasi.compile(COMPONENTS / "counters.wat")


@pytest.fixture
def guest(counting):
    with counting.instantiate() as instance:
        yield instance


class Log:
    def note(self, n): ...


@pytest.mark.parametrize(
    "imports",
    [
        lambda guest: {"acme:calc/counters@1.2.0": guest["acme:calc/counters@1.2.0"]},
        lambda guest: {"acme:calc/counters": guest.counters},
        lambda guest: {"acme:calc/counters@1.0.0": guest.counters},
        lambda guest: dict(guest.exports),
        lambda guest: {"acme:calc/counters": {"counter": guest.counters.Counter}},
    ],
)
def test_an_instance_gives_what_it_exports(guest, imports):
    given = imports(guest) | {"acme:log/api": Log()}
    with wasi.load(COMPONENTS / "relay.wat", imports=given) as relay:
        assert relay.sum(40, 2) == 42
        assert guest.dropped() == 1
        made = relay.make(5)
        assert type(made) is guest.counters.Counter
        assert made.inc(1) == 6


def test_an_instance_is_all_imports():
    source = wasi.load(COMPONENTS / "names.wat")
    component = wasi.compile(
        """(component
          (import "to-sum" (func $f (param "from" u32) (param "more-of-it" u32) (result u32)))
          (import "acme:b/keys@0.2.9" (instance $i (export "get" (func (result u32)))))
          (export "sum" (func $f)) (export "get" (func $i "get")))"""
    )
    with component.instantiate(source) as instance:
        assert (instance.sum(1, 2), instance.get()) == (3, 2)


def test_a_function_of_another_type():
    source = wasi.load(COMPONENTS / "names.wat")
    component = wasi.compile('(component (import "f" (func (param "a" u32) (result u32))))')
    with pytest.raises(wasi.LinkError) as info:
        component.instantiate({"f": source.to_sum})
    given = "func(%from: u32, more-of-it: u32) -> u32"
    assert info.value.problems == (
        f"f: func(a: u32) -> u32 is given a function of a different type: {given}",
    )


class Faked:
    """Implements the resource `counter`."""

    def __init__(self, start): ...

    def inc(self, by): ...


INC = "counter.inc: func(by: u32) -> u32 of acme:calc/counters@1.2.0"
MAKE = "counter.constructor(start: u32) of acme:calc/counters@1.2.0"
OTHER = "is given a function whose resource counter is not the one given for it"


def test_functions_of_another_resource(counting, guest):
    relay = wasi.compile(COMPONENTS / "relay.wat")
    with counting.instantiate() as other:
        mixed = {
            "counter": guest.counters.Counter,
            "[method]counter.inc": other.counters["[method]counter.inc"],
        }
        faked = {"counter": Faked, "[constructor]counter": guest.counters["[constructor]counter"]}
        for counters, said in (mixed, f"{INC} {OTHER}"), (faked, f"{MAKE} {OTHER}"):
            with pytest.raises(wasi.LinkError) as info:
                relay.instantiate({"acme:log/api": Log(), "acme:calc/counters": counters})
            assert info.value.problems == (said,)


def test_an_instance_without_one_of_the_functions(guest):
    component = wasi.compile(
        """(component (import "acme:calc/counters@1.0.0" (instance
          (export "counter" (type $c (sub resource)))
          (export "[method]counter.ink" (func (param "self" (borrow $c))))
          (export "[method]counter.drop" (func (param "self" (borrow $c)) (result u32))))))"""
    )
    said = "counter.ink: func() of acme:calc/counters@1.0.0 is missing: {} has no `ink`{}"
    for given, what, near in (
        (guest, "imports['acme:calc/counters@1.0.0']", ""),
        ({"acme:calc/counters": guest.counters}, "acme:calc/counters@1.2.0", ""),
        ({"acme:calc/counters": {"counter": guest.counters.Counter}}, "Counter", "; did you mean `inc`?"),
    ):
        with pytest.raises(wasi.LinkError) as info:
            component.instantiate(given)
        assert info.value.problems[0] == said.format(what, near)
