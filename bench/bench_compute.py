"""Guest speed: the kernels, beside wasm3, wasmtime's interpreter and its JIT.

As pytest-benchmark: `python -m pytest bench/bench_compute.py`; interleaved, as a table: `make bench`.
"""

from __future__ import annotations

import functools
from typing import NamedTuple

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.engines import Engine, Function, installed
from bench.measure import Table, actions
from bench.programs import binary


class Kernel(NamedTuple):
    """A program, the argument of its export `run`, and what that gives."""

    name: str
    argument: int
    result: float


KERNELS = (
    Kernel("fib", 32, 2178309),
    Kernel("sum", 20_000_000, 897709568),
    Kernel("sieve", 2_000_000, 148933),
    Kernel("matmul", 200, 47998000.0),
    Kernel("mix", 3000, -1091999594),
    Kernel("coremark_like", 500, 11385),
)
NOTE = """Time of one run, least (median). fib(32): calls. sum: 20 million iterations of i64 arithmetic.
sieve: the primes below 2 million, one byte each. matmul: 200 × 200 matrices of f64. mix: 3500 generated
instructions of irregular straight-line code, 3000 times. coremark_like: lists, matrices, a state machine
and CRCs in C, ours and in the manner of CoreMark; its figures are not CoreMark scores."""


def run(function: Function, kernel: Kernel) -> None:
    """Run a kernel once and check its result."""
    result = function(kernel.argument)
    if result != kernel.result:
        raise AssertionError(f"{kernel.name}({kernel.argument}) gave {result}, not {kernel.result}")


def tables(rounds: int) -> list[Table]:
    """Measure all kernels on all engines."""
    table = Table("Kernels", NOTE, "ms", mean=True)
    for kernel in KERNELS:
        functions = {e.name: e.load(binary(kernel.name), {}).func("run") for e in installed()}
        candidates = {name: functools.partial(run, function, kernel) for name, function in functions.items()}
        table.rows[f"{kernel.name} {kernel.argument}"] = actions(candidates, rounds)
    return [table]


@pytest.mark.parametrize("engine", installed(), ids=lambda engine: engine.name)
@pytest.mark.parametrize("kernel", KERNELS, ids=lambda kernel: kernel.name)
def test_kernel(benchmark: BenchmarkFixture, engine: Engine, kernel: Kernel) -> None:
    benchmark.group = kernel.name
    function = engine.load(binary(kernel.name), {}).func("run")
    benchmark.pedantic(run, (function, kernel), rounds=5, warmup_rounds=1)
