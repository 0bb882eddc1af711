"""The guest of guest.wit in Python; componentize-py makes a component of it."""

from typing import Any

import wit_world
from componentize_py_types import Err
from wit_world import exports
from wit_world.imports import echo, failing, store
from wit_world.imports.types import Point

kept: list[Any] = []  # entries of the host


class WitWorld(wit_world.WitWorld):
    """Functions of the world itself."""

    relaying = False

    def relay(self, on: bool) -> None:
        WitWorld.relaying = on

    def greet(self, name: str) -> str:
        wit_world.log(f"greeting {name}")
        return f"Hello, {name}!"

    def crash(self) -> None:
        raise AssertionError("as wanted")


def _answer(name: str) -> Any:
    """Return the method of a function of `echo`."""

    def method(_: object, *values: Any) -> Any:
        if WitWorld.relaying:
            return getattr(echo, name)(*values)
        (value,) = values if len(values) == 1 else (values,)
        if name in ("of_result", "of_nothing"):
            if isinstance(value, Err):
                raise value
            return value.value
        return value

    method.__name__ = name
    return method


class Echo(exports.Echo):
    """Each function answers what it is given."""


for _name in [name for name in dir(exports.Echo) if name.startswith("of_")]:
    setattr(Echo, _name, _answer(_name))
Echo.__abstractmethods__ = frozenset()


class Failing(exports.Failing):
    """Functions that fail."""

    def divide(self, a: int, b: int) -> int:
        if WitWorld.relaying:
            return failing.divide(a, b)
        if b == 0:
            raise Err("division by zero")
        return a // b

    def parse(self, text: str) -> list[Point]:
        if WitWorld.relaying:
            return failing.parse(text)
        if not text:
            raise Err(failing.ParseError_Empty())
        if len(text) > 9:
            raise Err(failing.ParseError_Because(f"{len(text)} are too many"))
        if text.strip("x"):
            raise Err(failing.ParseError_At(next(i for i, letter in enumerate(text) if letter != "x")))
        return [Point(i, -i) for i in range(len(text))]


class Keeper(exports.Keeper):
    """What uses resources of the host."""

    def write(self, key: str, value: str) -> str:
        with store.Entry(key) as entry:
            entry.set(value)
            return entry.get() or ""

    def look(self, e: store.Entry) -> str | None:
        return e.get()

    def all(self, entries: list[store.Entry]) -> list[str]:
        return [entry.get() or "" for entry in entries]

    def keep(self, e: store.Entry) -> None:
        kept.append(e)

    def give_back(self) -> store.Entry | None:
        return kept.pop() if kept else None

    def reopen(self, key: str) -> store.Entry:
        return store.Entry.open(key)

    def merged(self, a: store.Entry, b: store.Entry) -> store.Entry:
        return store.merge(a, b)


class Counters(exports.Counters):
    """Functions beside the resource."""

    def total(self, counters: list[Any]) -> int:
        return sum(counter.value for counter in counters)

    def make(self, starts: list[int]) -> list[Any]:
        from counters import Counter

        return [Counter(start) for start in starts]
