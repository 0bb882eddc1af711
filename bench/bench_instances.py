"""Many instances of one module: what the first, second and third cost, and a thousand small ones.

As pytest-benchmark: `python -m pytest bench/bench_instances.py`; as a table: `make bench`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.engines import installed
from bench.measure import Listing
from bench.programs import CACHE, assemble
from ci import corpus

NOTE = """From a loaded module to an instance with its WASI functions bound, least of the rounds, each in a
process of its own; beside it by how much the process grew (resident). The first instance copies the data
segments, the second writes them to a file in memory, which the others share copy-on-write."""
SMALL_NOTE = """A module of one page and one function, instantiated a thousand times and called once in each
instance: resident memory of the whole process, and how much of it the instances are."""

PROGRAMS = ("resvg", "cc1", "cpython", "yosys")
N_INSTANCES = 4
RESIDENT = """
import sys, time
def resident():
    with open('/proc/self/statm') as file:
        return int(file.read().split()[1]) * 4096
"""
LARGE = f"""{RESIDENT}
import json, wasi
module = wasi.compile(sys.argv[1])
kept, found = [], []
for _ in range({N_INSTANCES}):
    before, start = resident(), time.perf_counter()
    kept.append(module.instantiate())
    found.append((time.perf_counter() - start, resident() - before))
print(json.dumps(found))
"""
ONE_PAGE = '(module (memory 1) (func (export "run") (result i32) (i32.load8_u (i32.const 8))))'
THOUSAND = {
    "ours": """
import engine
module = engine.Module(open(sys.argv[1], 'rb').read())
before = resident()
kept = [engine.Instance(module) for _ in range(1000)]
for instance in kept: assert instance['run']() == 0
""",
    "wasmtime": """
import wasmtime
machine = wasmtime.Engine()
module = wasmtime.Module.from_file(machine, sys.argv[1])
before = resident()
stores = [wasmtime.Store(machine) for _ in range(1000)]
kept = [wasmtime.Instance(store, module, []) for store in stores]
for store, instance in zip(stores, kept): assert instance.exports(store)['run'](store) == 0
""",
}


def tables(rounds: int) -> list[Listing]:
    """Measure everything."""
    return [_large(rounds), _small()]


def _large(rounds: int) -> Listing:
    ordinals = ["first", "second", "third", "fourth"][:N_INSTANCES]
    listing = Listing("Instances of one module", NOTE, ["", *ordinals])
    for name in PROGRAMS:
        path = corpus.fetch(name)
        measured = [json.loads(_script(LARGE, path)) for _ in range(rounds)]
        cells = []
        for samples in zip(*measured, strict=True):
            seconds, grown = (min(values) for values in zip(*samples, strict=True))
            cells.append(f"{seconds * 1e3:.2f} ms, {grown / 1024:.0f} KiB")
        listing.rows.append([f"{name}, {path.stat().st_size / 1e6:.1f} MB", *cells])
    return listing


def _small() -> Listing:
    listing = Listing("A thousand instances", SMALL_NOTE, ["", "resident", "of it for instances"])
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / "one_page.wasm"
    path.write_bytes(assemble(ONE_PAGE))
    for engine in installed():
        if engine.name in THOUSAND:
            code = f"{RESIDENT}{THOUSAND[engine.name]}print(resident(), resident() - before)"
            sizes = [f"{int(size) / 1e6:.0f} MB" for size in _script(code, path).split()]
            listing.rows.append([engine.name, *sizes])
    return listing


def _script(code: str, path: Path) -> str:
    """Run a script with a file in a process of its own and return what it prints."""
    command = [sys.executable, "-c", code, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("program", ["resvg", "cc1"])
def test_further_instance(benchmark: BenchmarkFixture, program: str) -> None:
    import wasi

    module = wasi.compile(corpus.fetch(program))
    kept = [module.instantiate() for _ in range(2)]
    benchmark(module.instantiate)
    del kept
