"""The engines under measurement behind one small protocol: this one, wasm3, wasmtime's JIT and interpreter.

An adapter does what a user of that engine would do, no more: `Guest.func` gives the fastest callable that the
engine's public interface offers, so that the measured call is a user's call.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple, Protocol

Function = Callable[..., Any]


class HostFunction(NamedTuple):
    """An import: its type, which some engines want to be told, and the Python callable."""

    params: tuple[str, ...]
    results: tuple[str, ...]
    call: Function


Imports = Mapping[str, Mapping[str, HostFunction]]


class Guest(Protocol):
    """An instance."""

    def func(self, name: str) -> Function:
        """Return an exported function as a user would call it."""

    def read(self, ptr: int, length: int) -> bytes | bytearray:
        """Return bytes of the memory exported as `memory`."""

    def write(self, ptr: int, data: bytes) -> None:
        """Write bytes to the memory exported as `memory`."""


class Engine(Protocol):
    """An engine: it makes guests from binaries."""

    name: str  # as shown in tables

    def load(self, wasm: bytes, imports: Imports) -> Guest:
        """Decode, link and instantiate a binary."""


class OurGuest:
    """An instance of this engine."""

    def __init__(self, wasm: bytes, imports: Imports) -> None:
        import engine

        functions = {
            module: {name: function.call for name, function in names.items()}
            for module, names in imports.items()
        }
        self._instance = engine.Instance(engine.Module(wasm), functions)

    def func(self, name: str) -> Function:
        found: Function = self._instance.exports[name]
        return found

    def read(self, ptr: int, length: int) -> bytes:
        found: bytes = self._instance.exports["memory"].read(ptr, length)
        return found

    def write(self, ptr: int, data: bytes) -> None:
        self._instance.exports["memory"].write(ptr, data)


class Ours:
    """This engine."""

    name = "ours"

    def load(self, wasm: bytes, imports: Imports) -> Guest:
        return OurGuest(wasm, imports)


WASM3_LETTERS = {"i32": "i", "i64": "I", "f32": "f", "f64": "F"}


class Wasm3Guest:
    """An instance of wasm3, by pywasm3."""

    def __init__(self, wasm: bytes, imports: Imports) -> None:
        import wasm3

        self._environment = wasm3.Environment()
        self._runtime = self._environment.new_runtime(1 << 20)  # bytes of stack
        module = self._environment.parse_module(wasm)
        self._runtime.load(module)
        for module_name, names in imports.items():
            for name, function in names.items():
                module.link_function(module_name, name, self._signature(function), function.call)

    def _signature(self, function: HostFunction) -> str:
        results = "".join(WASM3_LETTERS[t] for t in function.results) or "v"
        return f"{results}({''.join(WASM3_LETTERS[t] for t in function.params)})"

    def func(self, name: str) -> Function:
        found: Function = self._runtime.find_function(name)
        return found

    def read(self, ptr: int, length: int) -> bytes:
        return bytes(self._runtime.get_memory(0)[ptr : ptr + length])

    def write(self, ptr: int, data: bytes) -> None:
        self._runtime.get_memory(0)[ptr : ptr + len(data)] = data


class Wasm3:
    """wasm3, an interpreter in C with tail-call threaded code."""

    name = "wasm3"

    def load(self, wasm: bytes, imports: Imports) -> Guest:
        return Wasm3Guest(wasm, imports)


class WasmtimeGuest:
    """An instance of wasmtime, by wasmtime-py."""

    def __init__(self, wasm: bytes, imports: Imports, target: str | None) -> None:
        import wasmtime

        config = wasmtime.Config()
        if target:
            config.target = target
        self._store = wasmtime.Store(wasmtime.Engine(config))
        linker = wasmtime.Linker(self._store.engine)
        for module_name, names in imports.items():
            for name, function in names.items():
                params, results = (
                    [getattr(wasmtime.ValType, t)() for t in types]
                    for types in (function.params, function.results)
                )
                linker.define_func(module_name, name, wasmtime.FuncType(params, results), function.call)
        module = wasmtime.Module(self._store.engine, wasm)
        self._exports = linker.instantiate(self._store, module).exports(self._store)

    def func(self, name: str) -> Function:
        return functools.partial(self._exports[name], self._store)

    def read(self, ptr: int, length: int) -> bytes | bytearray:
        found: bytearray = self._exports["memory"].read(self._store, ptr, ptr + length)
        return found

    def write(self, ptr: int, data: bytes) -> None:
        self._exports["memory"].write(self._store, data, ptr)


class Wasmtime:
    """wasmtime: Cranelift's machine code, or with `target="pulley64"` its portable interpreter."""

    def __init__(self, name: str, target: str | None = None) -> None:
        self.name = name
        self._target = target

    def load(self, wasm: bytes, imports: Imports) -> Guest:
        return WasmtimeGuest(wasm, imports, self._target)


OURS = Ours()
WASM3 = Wasm3()
PULLEY = Wasmtime("pulley", "pulley64")
JIT = Wasmtime("wasmtime")
ENGINES: tuple[Engine, ...] = (OURS, WASM3, PULLEY, JIT)


def installed() -> tuple[Engine, ...]:
    """Return the engines whose packages can be imported; this one may not have been built."""
    import importlib

    found = []
    for engine, module in zip(ENGINES, ("engine.run.instance", "wasm3", "wasmtime", "wasmtime"), strict=True):
        try:
            importlib.import_module(module)
        except ImportError:
            continue
        found.append(engine)
    return tuple(found)


def versions() -> dict[str, str]:
    """Return the versions of this engine's peers, by package; those that are not installed are not in it."""
    found = {}
    for package in ("pywasm3", "wasmtime"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found
