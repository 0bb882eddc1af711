"""The benchmarks measure what they say: the guests compute the right things, and the tables add up."""

import ctypes
import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from bench import instances, peers, programs, report
from bench.bench_corpus import MEASURED
from bench.measure import Sample, Table, geometric_mean, processes
from bench.programs import FOLDER, mix
from ci.corpus.jobs import JOBS
from ci.extras import requirements

ZIG = importlib.util.find_spec("ziglang") is not None
NEEDS_ZIG = pytest.mark.skipif(not ZIG, reason="NO C compiler for wasm: the extra bench has ziglang")
# smaller arguments than the benchmark's, and results known from elsewhere
KERNELS = [
    ("fib", 20, 6765),
    ("sum", 1, 3),
    ("sieve", 100, 25),
    ("matmul", 2, 22.0),
    ("mix", 3, 1000691136),
    pytest.param("coremark_like", 3, 28284, marks=NEEDS_ZIG),
]


def instance(name, form):
    if name == "mix":
        source = mix.text()
    else:
        source = programs.binary(name) if name == "coremark_like" else (FOLDER / f"{name}.wat").read_text()
    return engine.Instance(engine.Module(source), {}, engine=form)


@pytest.mark.parametrize("form", ["tail", "switch"])
@pytest.mark.parametrize(("name", "argument", "result"), KERNELS)
def test_kernel(name, argument, result, form):
    assert instance(name, form).exports["run"](argument) == result


def test_every_kernel_is_tested():
    tested = {case.values[0] if hasattr(case, "values") else case[0] for case in KERNELS}
    assert tested == {kernel.name for kernel in programs.KERNELS}


@pytest.mark.parametrize(("iterations", "crc"), [(3, 28284), (500, 11385)])
def test_the_c_program_natively(tmp_path, iterations, crc):
    """The machine's compiler is the witness for what the guest should give."""
    library = tmp_path / "coremark_like.so"
    command = ["cc", "-O2", "-Wno-attributes", "-shared", "-fPIC", "-o", library, FOLDER / "coremark_like.c"]
    subprocess.run(command, check=True, capture_output=True)
    assert ctypes.CDLL(str(library)).run(iterations) == crc


def test_mix_is_the_same_everywhere():
    assert hashlib.sha256(mix.text().encode()).hexdigest().startswith("e95746001a3e3fb0")
    assert mix.text() != mix.text(seed=1)


@pytest.mark.parametrize("form", ["tail", "switch"])
def test_mix_gives_what_other_engines_give(form):
    assert instance("mix", form).exports["run"](3000) == -1091999594


def test_every_benchmark_is_in_the_report():
    modules = {tables.__module__ for _, tables in report.SECTIONS.values()}
    assert modules == {f"bench.{path.stem}" for path in Path(report.__file__).parent.glob("bench_*.py")}


def test_every_program_of_the_corpus_is_measured():
    """But for the reactor, which no command line can drive."""
    assert {JOBS[name].program for name in MEASURED} == {job.program for job in JOBS.values()}


@pytest.mark.measures_memory
def test_instances():
    wasm = engine.text.parse_module(programs.ONE_PAGE)
    answer = instances.measure("ours", wasm, 50)
    assert answer["seconds"] > 0
    assert answer["written"] - answer["made"] >= 50 * 4096


def test_processes_read_what_they_are_given(tmp_path):
    (tmp_path / "input").write_bytes(b"12345")
    count = [sys.executable, "-c", "import sys; sys.exit(len(sys.stdin.read()))"]
    for warm in (True, False):
        sample = processes({"count": count}, 2, returncode=5, stdin=tmp_path / "input", warm=warm)["count"]
        assert len(sample.seconds) == 2
        assert sample.peak_bytes > 1 << 20
    with pytest.raises(RuntimeError, match="^exit code 0, not 5: "):
        processes({"count": count}, 1, returncode=5)


def test_table():
    table = Table("T", "note", "ms", mean=True)
    table.rows["a"] = {"ours": Sample([0.002, 0.001, 0.003]), "wasm3": Sample([0.004, 0.005, 0.002])}
    table.rows["b"] = {"ours": Sample([0.004]), "wasm3": Sample([0.001])}
    assert table.markdown().splitlines()[4:] == [
        "|  | ours, ms | wasm3, ms | ours / wasm3 |",
        "| --- | ---: | ---: | ---: |",
        "| a | 1.00 (2.00) | 2.00 (4.00) | 0.50 |",
        "| b | 4.00 (4.00) | 1.00 (1.00) | 4.00 |",
        "| geometric mean |  |  | 1.41 |",
    ]


ALONE = """
import runpy, sys
for module in ("numpy", "pytest", "wasm3", "wasmtime"):
    sys.modules[module] = None  # as if it were not installed
from bench import measure
measure.ROUND_SECONDS = 0  # each statement once
sys.argv = ["bench", *sys.argv[1:]]
runpy.run_module("bench", run_name="__main__")
"""


@pytest.mark.parametrize(
    "name, title, absent",
    [("calls", "Overhead of a call", "wasmtime"), ("copies", "Bytes copied", "numpy")],
)
def test_measuring_without_peers(name, title, absent):
    """As after `pip install .` alone: rows of ours, and a line for each package that would give others."""
    command = [sys.executable, "-c", ALONE, name, "--rounds", "1"]
    done = subprocess.run(command, cwd=programs.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert title in done.stdout
    assert "ours, " in done.stdout
    assert absent not in done.stdout
    assert done.stderr.splitlines() == [
        "left out: wasmtime and pulley; to measure it: pip install 'wasmtime>=50'",
        "left out: wasm3; to measure it: pip install 'pywasm3==0.5.0'",
        "left out: arrays of numpy; to measure it: pip install 'numpy>=1.26'",
    ]


def test_every_requirement_of_the_benchmarks_is_a_peer():
    assert {peer.package for peer in peers.PEERS} | {"pytest-benchmark"} == {
        line.partition("=")[0].partition(">")[0] for line in requirements(["bench"])
    }


def test_mean_of_what_was_measured():
    assert geometric_mean([2.0, None, 8.0]) == pytest.approx(4.0)
    assert geometric_mean([None]) is None
