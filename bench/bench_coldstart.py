"""Components from nothing: a large one to its first result and to further instances, a thousand small ones.

As pytest-benchmark: `python -m pytest bench/bench_coldstart.py`; as tables: `make bench`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.bench_instances import COUNT, SMALL_HEADER, small
from bench.components import present
from bench.measure import Listing
from bench.peers import has
from bench.programs import ROOT, assemble, write_file
from ci.components import component

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

NOTE = """A componentize-py component containing CPython 3.14, with one function that returns a string; each
engine in a separate process, minimum of the rounds (one round for wasmtime). The columns are the time from
the file to the first result, the part of it before the first instance is created, and the time of a second
and a third instance, each until its result, with the growth of the process (resident)."""
HEADER = ["", "load to first result", "before the first instance", "second instance", "third instance"]
SMALL_NOTE = f"""{COUNT:,} instances of a component whose single module has a memory of one page and a
function that writes one byte of it; otherwise as above."""
N_INSTANCES = 3
ONE_PAGE = """(component
  (core module $M (memory 1) (func (export "write") (i32.store8 (i32.const 1000) (i32.const 1))))
  (core instance $m (instantiate $M))
  (func (export "write") (canon lift (core func $m "write"))))"""


def tables(rounds: int) -> list[Listing]:
    """Measure everything."""
    engines = present()
    wasm = write_file("one_page.component.wasm", assemble(ONE_PAGE))
    listing = Listing(f"{COUNT:,} small components", SMALL_NOTE, SMALL_HEADER)
    listing.rows = small(engines, wasm, min(rounds, 3))
    return [*([_large(engines, rounds)] if has("componentize-py") else []), listing]


def _large(engines: list[str], rounds: int) -> Listing:
    path = component("greeter")
    title = f"A component of {path.stat().st_size / 1e6:.1f} MB"
    listing = Listing(title, NOTE, HEADER)
    for name in engines:
        answers = [_ask(name, path) for _ in range(rounds if name == "ours" else 1)]
        first, compiled = (f"{min(a[key] for a in answers) * 1e3:.0f} ms" for key in ("first", "compiled"))
        cells = []
        for samples in list(zip(*(a["instances"] for a in answers), strict=True))[1:]:
            seconds, grown = (min(values) for values in zip(*samples, strict=True))
            cells.append(f"{seconds * 1e3:.2f} ms, {grown / 1024:.0f} KiB")
        listing.rows.append([name, first, compiled, *cells])
    return listing


def _ask(name: str, path: Path) -> dict[str, Any]:
    """Return what bench/coldstart.py says of an engine."""
    command = [sys.executable, "-m", "bench.coldstart", name, str(path), str(N_INSTANCES)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give the test its cases; measuring needs no pytest."""
    metafunc.parametrize("what", ["first", "compiled"])


def test_large(benchmark: BenchmarkFixture, what: str) -> None:
    """Whole processes; what they report is in the table."""
    path = component("greeter")
    benchmark.extra_info["seconds"] = benchmark.pedantic(_ask, ("ours", path), rounds=3)[what]
