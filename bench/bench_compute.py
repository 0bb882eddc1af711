"""Guest speed: the kernels, beside wasm3, wasmtime's interpreter and its JIT.

As pytest-benchmark: `python -m pytest bench/bench_compute.py`; interleaved, as a table: `make bench`.
"""

from __future__ import annotations

import functools

from bench.engines import OURS, Engine, Function, installed
from bench.measure import Listing, Table, actions, reported
from bench.pairs import quality
from bench.peers import has
from bench.programs import KERNELS, Kernel, as_file, binary
from bench.variants import Worker

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

NOTE = """Time of one run, minimum (median). fib(32): calls. sum: 20 million iterations of i64 arithmetic.
sieve: the primes below 2 million, one byte each. matmul: 200 × 200 matrices of f64. mix: 3500 generated
instructions of irregular straight-line code, 3000 times. coremark_like: lists, matrices, a state machine
and CRCs in C, written for this benchmark in the style of CoreMark; its figures are not CoreMark scores.
CoreMark itself is on no package registry, the only place from which `make bench` downloads."""
FUEL_NOTE = """This engine compared with a build that does not count fuel, both from the same sources, in
separate processes; minimum (median). A ratio of 1.05 means that fuel costs 5 %."""
OPS_NOTE = """The effect of the translator: ops executed per wasm instruction executed. Instructions are
those that wasmtime charges as fuel: all but block, loop, else, end, nop and drop."""


def kernels() -> list[Kernel]:
    """Return the kernels that can be measured here: one is compiled by zig."""
    return [kernel for kernel in KERNELS if kernel.name != "coremark_like" or has("ziglang")]


def run(function: Function, kernel: Kernel) -> None:
    """Run a kernel once and check its result."""
    result = function(kernel.argument)
    if result != kernel.result:
        raise AssertionError(f"{kernel.name}({kernel.argument}) gave {result}, not {kernel.result}")


def tables(rounds: int) -> list[Table | Listing]:
    """Measure all kernels on all engines."""
    table = Table("Kernels", NOTE, "ms", mean=True)
    for kernel in kernels():
        functions = {e.name: e.load(binary(kernel.name), {}).func("run") for e in installed()}
        candidates = {name: functools.partial(run, function, kernel) for name, function in functions.items()}
        table.rows[f"{kernel.name} {kernel.argument}"] = actions(candidates, rounds)
    return [table, *_own(rounds)]


def _own(rounds: int) -> list[Table | Listing]:
    """What concerns this engine alone: its price of fuel and the quality of its code."""
    if OURS not in installed():
        return []
    fuel = Table("The price of fuel", FUEL_NOTE, "ms", mean=True)
    translated = Listing("Ops executed", OPS_NOTE, ["", "wasm instructions", "ops", "ops an instruction"])
    with Worker("plain") as plain, Worker("nofuel") as nofuel, Worker("counting") as counting:
        for kernel in kernels():
            path = as_file(kernel.name)
            candidates = {
                name: functools.partial(worker.seconds, path, kernel.argument)
                for name, worker in (("ours", plain), ("without fuel", nofuel))
            }
            fuel.rows[kernel.name] = reported(candidates, rounds)
            if has("wasmtime"):  # which counts the instructions
                ops, instructions = quality(counting, kernel)
                translated.rows.append(
                    [kernel.name, f"{instructions:,}", f"{ops:,}", f"{ops / instructions:.3f}"]
                )
    return [fuel, *([translated] if translated.rows else [])]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give the test its cases; measuring needs no pytest."""
    metafunc.parametrize("engine", installed(), ids=lambda engine: engine.name)
    metafunc.parametrize("kernel", kernels(), ids=lambda kernel: kernel.name)


def test_kernel(benchmark: BenchmarkFixture, engine: Engine, kernel: Kernel) -> None:
    benchmark.group = kernel.name
    function = engine.load(binary(kernel.name), {}).func("run")
    benchmark.pedantic(run, (function, kernel), rounds=5, warmup_rounds=1)
