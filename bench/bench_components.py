"""What a call costs across the border between Python and a component, whichever side calls.

As pytest-benchmark: `python -m pytest bench/bench_components.py`; as a table: `make bench` or
`python -m bench calls`.
"""

from __future__ import annotations

from timeit import Timer

from bench import bench_calls
from bench.bench_calls import IN_GUEST
from bench.components import Guest, loaded, present
from bench.measure import Samples, Table, calls

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

# row: name of the function, its arguments
EXPORTS = {
    "nop () → ()": ("nop", ""),
    "add (u32, u32) → u32": ("add", "1, 2"),
    "string → string, 5 bytes": ("echo-utf8", "'hello'"),
    "option<u32> → option<u32>, none": ("echo-option", "None"),
    "option<u32> → option<u32>, some": ("echo-option", "7"),
    "u32 → result<u32, string>, ok": ("even", "2"),
    "variant → variant, no payload": ("echo-variant", "g.value('none')"),
    "variant → variant, u32": ("echo-variant", "g.value('number', 7)"),
    "variant → variant, string": ("echo-variant", "g.value('text', 'hello')"),
}
FAILING = """
try: f(3)
except E: pass
"""
IMPORTS = {"add (u32, u32) → u32": "call-add", "string → u32, 64 bytes": "call-length"}

NOTE = f"""One call, minimum (median). An error is a raised and caught WitError for this engine, and a plain
value for wasmtime. Variants are created beforehand. An import is a Python lambda, called {IN_GUEST:,} times
by a loop in the guest. The rows for core modules are for comparison: wasm3 supports nothing else."""


def tables(rounds: int) -> list[Table]:
    """Measure all shapes of calls on the engines that have components."""
    guests = loaded()
    table = Table("Overhead of a call", NOTE, "ns")
    table.rows["core export, (i32, i32) → i32"] = _core("f(1, 2)", "add", rounds)
    for row, (name, arguments) in EXPORTS.items():
        table.rows[f"export, {row}"] = calls(
            {engine: _timer(guest, name, arguments) for engine, guest in guests.items()}, rounds
        )
    table.rows["export, u32 → result<u32, string>, err"] = calls(
        {engine: _failing(guest) for engine, guest in guests.items()}, rounds
    )
    table.rows["method of a resource, u32 → u32"] = calls(
        {engine: _method(guest) for engine, guest in guests.items()}, rounds
    )
    table.rows["core import, (i32, i32) → i32"] = _core(f"f({IN_GUEST})", "call_add", rounds, IN_GUEST)
    for row, name in IMPORTS.items():
        timers = {engine: _timer(guest, name, str(IN_GUEST)) for engine, guest in guests.items()}
        table.rows[f"import, {row}"] = calls(timers, rounds, divisor=IN_GUEST)
    return [table]


def _core(statement: str, name: str, rounds: int, divisor: int = 1) -> Samples:
    guests = bench_calls.guests()
    guests.pop("pulley", None)  # at the border no other than wasmtime
    timers = {engine: Timer(statement, globals={"f": guest.func(name)}) for engine, guest in guests.items()}
    return calls(timers, rounds, divisor=divisor)


def _timer(guest: Guest, name: str, arguments: str) -> Timer:
    values = eval(f"({arguments},)", {"g": guest}) if arguments else ()
    names = [f"a{i}" for i in range(len(values))]
    given = dict(zip(names, values, strict=True))
    return Timer(f"f({', '.join(names)})", globals={"f": guest.func(name), **given})


def _failing(guest: Guest) -> Timer:
    error = guest.error
    statement = "f(3)" if error is None else FAILING
    return Timer(statement, globals={"f": guest.func("even"), "E": error})


def _method(guest: Guest) -> Timer:
    method, counter = guest.counter()
    return Timer("f(c, 1)", globals={"f": method, "c": counter})


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test its cases; `python -m bench` needs no pytest."""
    metafunc.parametrize("engine", present())
    metafunc.parametrize("row", EXPORTS)


def test_export(benchmark: BenchmarkFixture, engine: str, row: str) -> None:
    guest = loaded()[engine]
    benchmark.group = f"export {row}"
    name, arguments = EXPORTS[row]
    benchmark(guest.func(name), *(eval(f"({arguments},)", {"g": guest}) if arguments else ()))
