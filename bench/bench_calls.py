"""The boundary: calls of exports and of imports by signature, and access to guest memory.

As pytest-benchmark: `python -m pytest bench/bench_calls.py`; interleaved, as a table: `make bench`.
"""

from __future__ import annotations

from timeit import Timer

from bench.engines import Engine, Guest, HostFunction, Imports, installed
from bench.measure import Table, calls
from bench.programs import binary

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

IMPORTS: Imports = {
    "host": {
        "nop": HostFunction((), (), lambda: None),
        "add": HostFunction(("i32", "i32"), ("i32",), lambda a, b: a + b),
        "i64": HostFunction(("i64",), ("i64",), lambda a: a + 1),
        "f64": HostFunction(("f64",), ("f64",), lambda a: a + 0.5),
    }
}
# export: arguments
EXPORTS = {
    "nop": "",
    "add": "1, 2",
    "i64": "1",
    "f64": "1.5",
    "four": "1, 2, 3.0, 4.0",
    "swap": "1, 2",
}
TYPES = {
    "nop": "() → ()",
    "add": "(i32, i32) → i32",
    "i64": "(i64) → i64",
    "f64": "(f64) → f64",
    "four": "(i32, i64, f32, f64) → f64",
    "swap": "(i32, i32) → (i32, i32)",
}
IN_GUEST = 2000  # calls of an import in one call of the guest
PIECES = (16, 1024, 1 << 20)

EXPORT_NOTE = "One call from Python, minimum (median), including about 10 ns for the calling loop."
IMPORT_NOTE = f"""One call of a Python lambda from a guest that calls it {IN_GUEST:,} times in a loop, minimum
(median), including 30 to 40 ns for the lambda itself."""
MEMORY_NOTE = "Bytes copied out of and into guest memory by the engine's own methods, minimum (median)."


def guests() -> dict[str, Guest]:
    """Return an instance of calls.wat for each engine."""
    return {e.name: e.load(binary("calls"), IMPORTS) for e in installed()}


def tables(rounds: int) -> list[Table]:
    """Measure all signatures on all engines."""
    loaded = guests()
    return [_exports(loaded, rounds), _imports(loaded, rounds), _memory(loaded, rounds)]


def _exports(loaded: dict[str, Guest], rounds: int) -> Table:
    table = Table("Calls of exports", EXPORT_NOTE, "ns")
    for name, arguments in EXPORTS.items():
        timers = {
            peer: Timer(f"f({arguments})", globals={"f": guest.func(name)}) for peer, guest in loaded.items()
        }
        table.rows[f"{name} {TYPES[name]}"] = calls(timers, rounds)
    return table


def _imports(loaded: dict[str, Guest], rounds: int) -> Table:
    table = Table("Calls of imports", IMPORT_NOTE, "ns")
    for name in IMPORTS["host"]:
        timers = {
            peer: Timer(f"f({IN_GUEST})", globals={"f": guest.func(f"call_{name}")})
            for peer, guest in loaded.items()
        }
        table.rows[f"{name} {TYPES[name]}"] = calls(timers, rounds, divisor=IN_GUEST)
    return table


def _memory(loaded: dict[str, Guest], rounds: int) -> Table:
    table = Table("Guest memory", MEMORY_NOTE, "µs")
    for size in PIECES:
        data = bytes(size)
        for verb, statement in (("read", f"g.read(16, {size})"), ("write", "g.write(16, data)")):
            timers = {
                peer: Timer(statement, globals={"g": guest, "data": data}) for peer, guest in loaded.items()
            }
            table.rows[f"{verb} {size:,} bytes"] = calls(timers, rounds)
    return table


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test its cases; `python -m bench` needs no pytest."""
    metafunc.parametrize("engine", installed(), ids=lambda engine: engine.name)
    metafunc.parametrize("name", EXPORTS if metafunc.function is test_export else IMPORTS["host"])


def test_export(benchmark: BenchmarkFixture, engine: Engine, name: str) -> None:
    benchmark.group = f"export {name}"
    function = engine.load(binary("calls"), IMPORTS).func(name)
    arguments = eval(f"({EXPORTS[name]},)") if EXPORTS[name] else ()
    benchmark(function, *arguments)


def test_import(benchmark: BenchmarkFixture, engine: Engine, name: str) -> None:
    benchmark.group = f"{IN_GUEST} calls of import {name}"
    benchmark(engine.load(binary("calls"), IMPORTS).func(f"call_{name}"), IN_GUEST)
