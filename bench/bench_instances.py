"""Many instances of one module: what the first, second and third cost, and a thousand small ones.

As pytest-benchmark: `python -m pytest bench/bench_instances.py`; as a table: `make bench`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.engines import installed
from bench.instances import ENGINES
from bench.measure import Listing
from bench.programs import ONE_PAGE, ROOT, assemble, write_file
from ci.corpus import corpus

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

NOTE = """From a loaded module to an instance with its WASI functions bound, minimum of the rounds, each in a
separate process, and the growth of the process (resident). The first instance copies the data segments, the
second writes them to a file in memory, which further instances share copy-on-write; from 4 MiB of data on
the first instance already does so."""
COUNT = 1000
SMALL_NOTE = f"""{COUNT:,} instances of a module with a memory of one page and a function that writes one
byte of it, in one process: resident memory with all of them, the part of it that they added, resident
memory after each has written, and the time to create one. Medians. wasmtime has a store for each instance,
wasm3 a runtime with 8 KiB of stack."""
SMALL_HEADER = ["", "resident, MB", "of these the instances, MB", "each page written, MB", "one instance, µs"]

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


def tables(rounds: int) -> list[Listing]:
    """Measure everything."""
    wasm = write_file("one_page.wasm", assemble(ONE_PAGE))
    listing = Listing(f"{COUNT:,} small instances", SMALL_NOTE, SMALL_HEADER)
    listing.rows = small([e.name for e in installed() if e.name in ENGINES], wasm, min(rounds, 3))
    return [_large(rounds), listing]


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


def small(engines: Sequence[str], wasm: Path, rounds: int) -> list[list[str]]:
    """Return a row for each engine: many instances of a module or component, by bench/instances.py."""
    rows = []
    for name in engines:
        answers = [_ask(name, wasm) for _ in range(rounds)]
        answer = sorted(answers, key=lambda a: a["written"])[rounds // 2]
        sizes = (answer["made"], answer["made"] - answer["before"], answer["written"])
        each = f"{answer['seconds'] / COUNT * 1e6:.1f}"
        rows.append([name, *(f"{size / 1e6:.1f}" for size in sizes), each])
    return rows


def _ask(name: str, wasm: Path) -> dict[str, float]:
    """Return what bench/instances.py says of an engine."""
    command = [sys.executable, "-m", "bench.instances", name, str(wasm), str(COUNT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def _script(code: str, path: Path) -> str:
    """Run a script with a file in a process of its own and return what it prints."""
    command = [sys.executable, "-c", code, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give the test its cases; measuring needs no pytest."""
    metafunc.parametrize("program", ["resvg", "cc1"])


def test_further_instance(benchmark: BenchmarkFixture, program: str) -> None:
    import wasi

    module = wasi.compile(corpus.fetch(program))
    kept = [module.instantiate() for _ in range(2)]
    benchmark(module.instantiate)
    del kept
