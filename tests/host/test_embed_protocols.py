"""`as_`: what a component exports beside what a protocol says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import pytest

import wasi

COMPONENTS = Path(__file__).parent / "components"


@pytest.fixture(scope="module")
def counters():
    return wasi.compile(COMPONENTS / "counters.wat")


class Counter(Protocol):
    def inc(self, by: int) -> int: ...


class CountersInterface(Protocol):
    def take(self, counter: Counter) -> None: ...

    class Counter(Protocol):
        def inc(self, by: int) -> int: ...
        @staticmethod
        def merge(a: Any, b: Any) -> Any: ...
        def drop(self) -> None: ...


class Fits(Protocol):
    counters: CountersInterface

    def dropped(self) -> int: ...
    def close(self) -> None: ...


class More(Fits, Protocol):
    """Says what its base does."""

    def trap(self) -> None: ...


class WithProperty(Protocol):
    @property
    def counters(self) -> Any: ...


class CounterLike(Protocol):
    def inc(self, by: int) -> int: ...
    def drop(self) -> None: ...


class InterfaceOfProperties(Protocol):
    @property
    def Counter(self) -> type[CounterLike]: ...


class OfProperties(Protocol):
    @property
    def counters(self) -> InterfaceOfProperties: ...


class WithUnknownNames(Protocol):
    counters: NoSuchName  # noqa: F821


@pytest.mark.parametrize("protocol", [Fits, More, WithProperty, OfProperties, WithUnknownNames])
def test_what_fits(counters, protocol):
    instance = counters.instantiate(as_=protocol)
    assert type(instance) is wasi.ComponentInstance
    instance.close()


class Wrong(Protocol):
    def droped(self) -> int: ...
    def counters(self) -> int: ...
    async def trap(self) -> None: ...
    def dropped(self, more: int) -> int: ...


class WrongInterface(Protocol):
    def take(self) -> None: ...
    def give(self) -> None: ...

    class Counter(Protocol):
        def inc(self) -> int: ...
        def ink(self, by: int) -> int: ...
        @staticmethod
        def merge(a: Any) -> Any: ...


class WrongCounter(Protocol):
    def inc(self) -> int: ...
    def add(self) -> int: ...


class WrongProperties(Protocol):
    @property
    def Counter(self) -> type[WrongCounter]: ...


class WrongBehind(Protocol):
    @property
    def counters(self) -> WrongProperties: ...


class WrongWithin(Protocol):
    counters: WrongInterface


MERGE = "merge: static func(a: borrow<counter>, b: borrow<counter>) -> counter"
OF = " of acme:calc/counters@1.2.0"


@pytest.mark.parametrize(
    ("protocol", "said"),
    [
        (
            Wrong,
            [
                "droped is not exported; did you mean `dropped`?",
                "counters is an interface, not a function",
                "trap is func(), which is not async; the protocol's is",
                "dropped is func() -> u32; the protocol's takes 1 argument",
            ],
        ),
        (
            WrongBehind,
            [
                f"Counter.inc{OF} is inc: func(by: u32) -> u32; the protocol's takes 0 arguments",
                f"Counter.add{OF} is not exported",
            ],
        ),
        (
            WrongWithin,
            [
                f"take{OF} is func(counter: counter); the protocol's takes 0 arguments",
                f"give{OF} is not exported",
                f"Counter.inc{OF} is inc: func(by: u32) -> u32; the protocol's takes 0 arguments",
                f"Counter.ink{OF} is not exported; did you mean `inc`?",
                f"Counter.merge{OF} is {MERGE}; the protocol's takes 1 argument",
            ],
        ),
    ],
)
def test_everything_that_differs_is_said(counters, protocol, said):
    with pytest.raises(wasi.LinkError) as info:
        counters.instantiate(as_=protocol)
    assert list(info.value.problems) == said
    says = f"{len(said)} exports do not match {protocol.__name__}:"
    assert str(info.value) == says + "".join(f"\n  {problem}" for problem in said)


class Called(Protocol):
    def __call__(self) -> int: ...


class Empty(Protocol): ...


DROPPED = "dropped is func() -> u32"


@pytest.mark.parametrize(
    ("name", "annotation", "said"),
    [
        ("dropped", Any, None),
        ("dropped", Called, None),
        ("dropped", Callable[[], int], None),
        ("dropped", CountersInterface, f"{DROPPED}, not CountersInterface"),
        ("dropped", int, f"{DROPPED}, not int"),
        ("dropped", wasi.Func, f"{DROPPED}, not wasi.Func"),
        ("dropped", wasi.Interface, f"{DROPPED}, not wasi.Interface"),
        ("dropped", type, f"{DROPPED}, not type"),
        ("counters", Any, None),
        ("counters", Empty, None),
        ("counters", wasi.Interface, None),
        ("counters", Callable[[], int], "counters is an interface, not collections.abc.Callable[[], int]"),
        ("counters", int, "counters is an interface, not int"),
        ("counters", wasi.ComponentInstance, "counters is an interface, not wasi.ComponentInstance"),
        ("counters", wasi.Memory, "counters is an interface, not wasi.Memory"),
    ],
)
def test_kinds(counters, name, annotation, said):
    protocol = type(Protocol)("Wanted", (Protocol,), {"__annotations__": {name: annotation}})
    if said is None:
        assert counters.instantiate(as_=protocol)
        return
    with pytest.raises(wasi.LinkError) as refused:
        counters.instantiate(as_=protocol)
    assert refused.value.problems == (said,)


class NoClass(Protocol):
    Counter: int


class WithNoClass(Protocol):
    counters: NoClass


def test_kinds_of_types(counters):
    with pytest.raises(wasi.LinkError) as refused:
        counters.instantiate(as_=WithNoClass)
    assert refused.value.problems == (f"Counter{OF} is a type, not int",)


def test_one_that_differs(counters):
    class One(Protocol):
        trapp: int

    with pytest.raises(
        wasi.LinkError, match="^1 export does not match .*One:\n  trapp is not exported; did you"
    ):
        counters.instantiate(as_=One)


class Ambiguous(Protocol):
    store: Any


def test_what_two_exports_share():
    with pytest.raises(wasi.LinkError) as info:
        wasi.load(COMPONENTS / "names.wat", as_=Ambiguous)
    assert info.value.problems == ("store is ambiguous: it names several exports",)
