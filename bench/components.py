"""Components under measurement behind one small protocol: on this engine, and on wasmtime by wasmtime-py.

wasm3 has no components. As in engines.py an adapter does what a user would do.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeGuard

from bench import engines
from bench.programs import assemble, text
from canonabi.values.classes import class_name

Function = Callable[..., Any]
Imports = Mapping[str, Mapping[str, Function]]
# what values.wat imports
HOST: Imports = {"host": {"add": lambda a, b: a + b, "length": len}}


class Guest(Protocol):
    """An instance of a component."""

    def func(self, name: str) -> Function:
        """Return an exported function, by its name in WIT, as a user would call it."""

    error: type[Exception] | None  # what a result's error is raised as; None: it is returned

    def records(self, value: object) -> object:
        """Return a list of dicts as records of this engine; anything else is returned as it is."""

    def value(self, case: str, *payload: object) -> object:
        """Return a value of the variant `value`."""

    def counter(self) -> tuple[Function, object]:
        """Return the method `increment` of the resource `counter`, and a new counter, its first argument."""


class Ours:
    """An instance on this engine."""

    def __init__(self, wasm: bytes, imports: Imports) -> None:
        import wasi

        self.error: type[Exception] | None = wasi.WitError
        self.instance = wasi.load(wasm, imports=imports)

    def func(self, name: str) -> Function:
        found: Function = self.instance[name]
        return found

    def records(self, value: object) -> object:
        if not _are_dicts(value):
            return value
        name = "named" if "name" in value[0] else "item"
        return [self.instance[name](**fields) for fields in value]

    def value(self, case: str, *payload: object) -> object:
        return getattr(self.instance["value"], class_name(case))(*payload)

    def counter(self) -> tuple[Function, object]:
        made = self.instance["counter"]()
        return type(made).increment, made


class Wasmtime:
    """An instance on wasmtime."""

    error: type[Exception] | None = None

    def __init__(self, wasm: bytes, imports: Imports) -> None:
        import wasmtime
        from wasmtime import component

        engine = wasmtime.Engine()
        self._store = wasmtime.Store(engine)
        linker = component.Linker(engine)
        with linker.root() as root:
            for interface, functions in imports.items():
                with root.add_instance(interface) as instance:
                    for name, function in functions.items():
                        instance.add_func(name, functools.partial(_without_store, function))
        self._instance = linker.instantiate(self._store, component.Component(engine, wasm))

    def func(self, name: str) -> Function:
        function = self._instance.get_func(self._store, name)
        if function is None:
            raise KeyError(name)
        return functools.partial(function, self._store)

    def records(self, value: object) -> object:
        return [_record(fields) for fields in value] if _are_dicts(value) else value

    def value(self, case: str, *payload: object) -> object:  # noqa: ARG002 - no tag where the payload tells
        return payload[0] if payload else None

    def counter(self) -> tuple[Function, object]:
        return self.func("[method]counter.increment"), self.func("[constructor]counter")()


def _record(fields: dict[str, object]) -> object:
    """Return an object with attributes, which is a record to wasmtime."""
    from wasmtime.component import Record

    made = Record()
    vars(made).update(fields)
    return made


def _are_dicts(value: object) -> TypeGuard[list[dict[str, object]]]:
    return isinstance(value, list) and isinstance(value[0], dict)


def _without_store(function: Function, _: object, *arguments: object) -> object:
    return function(*arguments)


LOADERS: dict[str, Callable[[bytes, Imports], Guest]] = {"ours": Ours, "wasmtime": Wasmtime}


def loaded(name: str = "values", imports: Imports = HOST) -> dict[str, Guest]:
    """Return an instance of a component of bench/programs for each engine that has components."""
    wasm = assemble(text(name))
    return {engine: LOADERS[engine](wasm, imports) for engine in present()}


def present() -> list[str]:
    """Return the names of the engines that have components and are installed."""
    return [engine.name for engine in engines.installed() if engine.name in LOADERS]


def copied(guest: Ours, call: Callable[[], object]) -> int:
    """Return how many bytes this engine copies in a call: its counter, after one call and after two."""
    import wasi

    call()
    before = wasi.usage(guest.instance)["bytes_copied"]
    call()
    return wasi.usage(guest.instance)["bytes_copied"] - before
