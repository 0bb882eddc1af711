"""Real programs at work: run time after loading, beside wasmtime's interpreter (Pulley) and its JIT.

The programs and their jobs are those of ci/corpus/corpus.py. wasm3's Python package has no WASI, hence its
absence.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.engines import OURS, PULLEY, installed
from bench.measure import Table, actions
from ci.corpus import corpus
from ci.corpus.jobs import Job

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    import pytest
    from pytest_benchmark.fixture import BenchmarkFixture

JOBS = {"resvg": corpus.RENDER, "resvg, icon": corpus.ICON, "boolector": corpus.SOLVE, "cc1": corpus.COMPILE}
NOTE = """From a loaded module to the end of the program: instantiating, running, reading and writing its
files; minimum (median). resvg renders examples/harbour.svg and (icon) examples/compass.svg, boolector solves
examples/factors.smt2, cc1 (of GCC 15, for AVR) compiles examples/primes.c with -O2. The time in which
wasmtime compiles the modules is not included."""

Output = tuple[int, bytes]  # exit code, stdout


def ours(job: Job) -> Callable[[], Output]:
    """Load a job's program on this engine and return what runs it."""
    import wasi

    module = wasi.compile(corpus.fetch(job.program))
    dirs = {guest: wasi.ro(host) for guest, host in corpus.directories(job).items()}

    def run() -> Output:
        result = wasi.run(module, job.args, dirs=dirs)
        return result.returncode, result.stdout

    return run


def wasmtime(job: Job, target: str | None) -> Callable[[], Output]:
    """Compile a job's program with wasmtime for a target, None for this machine, and return what runs it."""
    import wasmtime

    config = wasmtime.Config()
    if target:
        config.target = target
    engine = wasmtime.Engine(config)
    path = corpus.fetch(job.program)
    module = wasmtime.Module.from_file(engine, str(path))
    linker = wasmtime.Linker(engine)
    linker.define_wasi()

    def run() -> Output:
        with tempfile.NamedTemporaryFile() as stdout:
            store = wasmtime.Store(engine)
            grants = wasmtime.WasiConfig()
            grants.argv = [path.name, *job.args]
            grants.stdout_file = stdout.name
            for guest, host in corpus.directories(job).items():
                grants.preopen_dir(host, guest)
            store.set_wasi(grants)
            instance = linker.instantiate(store, module)
            returncode = 0
            try:
                instance.exports(store)["_start"](store)
            except wasmtime.ExitTrap as ended:
                returncode = ended.code
            return returncode, Path(stdout.name).read_bytes()

    return run


def candidates(job: Job) -> dict[str, Callable[[], Output]]:
    """Return what runs a job on each engine, after one run whose output was right."""
    runs = {"ours": ours(job)} if OURS in installed() else {}
    if PULLEY in installed():
        runs |= {"pulley": wasmtime(job, "pulley64"), "wasmtime": wasmtime(job, None)}
    for name, run in runs.items():
        returncode, stdout = run()
        if (returncode, hashlib.sha256(stdout).hexdigest()) != (job.returncode, job.output):
            raise AssertionError(f"{name}: {job.what}: exit code {returncode}, {len(stdout)} bytes")
    return runs


def tables(rounds: int) -> list[Table]:
    """Measure all jobs, in three rounds."""
    table = Table("Real programs at work", NOTE, "ms", mean=True)
    for name, job in JOBS.items():
        table.rows[name] = actions(candidates(job), min(rounds, 3))
    return [table]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give the test its cases; measuring needs no pytest."""
    present = [engine.name for engine in installed() if engine.name != "wasm3"]
    metafunc.parametrize("engine", present)
    metafunc.parametrize("name", JOBS)


def test_program(benchmark: BenchmarkFixture, engine: str, name: str) -> None:
    benchmark.group = name
    benchmark.pedantic(candidates(JOBS[name])[engine], rounds=3)
