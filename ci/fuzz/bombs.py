"""What loading hostile modules costs: shapes whose bytes stand for as much work as their kind can.

    python ci/fuzz/bombs.py [SHAPE ...] [--size 1MiB] [--against FILE]

prints for each shape the CPU time and the peak of memory that a byte takes, and how many times that is
what a byte of FILE takes (resvg, unless told: `python ci/corpus/corpus.py --fetch resvg`). All are valid but
those that break a limit of ours, which the last column says. Every shape is measured in a process of its
own. Exits with 1 if one takes more than 20 times the CPU of FILE, or 50 times its own bytes of memory.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]  # as a script, its own folder is first instead

import engine  # noqa: E402
from ci.corpus import corpus  # noqa: E402
from ci.fuzz.bomb_shapes import SHAPES  # noqa: E402
from engine.features import parse_size  # noqa: E402

CPU, MEMORY = 20, 50  # times that are allowed


def load(source: bytes) -> str:
    """Load a module, and return "loaded" or what refuses it."""
    try:
        engine.Module(source)
    except engine.WasmError as error:
        return f"{type(error).__name__}: {str(error)[:60]}"
    return "loaded"


def peak_memory() -> int:
    """Return the most bytes that this process ever had."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def measure(source: bytes) -> tuple[float, float, str]:
    """Return the CPU nanoseconds and the bytes of memory that a byte takes, and what became of it."""
    load(source[:8])
    before = peak_memory()
    start = time.process_time()
    result = load(source)
    taken = time.process_time() - start
    peak = peak_memory() - before
    for _ in range(5):
        start = time.process_time()
        load(source)
        taken = min(taken, time.process_time() - start)
    return taken * 1e9 / len(source), peak / len(source), result


def measure_apart(file: str) -> tuple[float, float, str]:
    """Measure what is in a file in a process of its own."""
    command = [sys.executable, __file__, "--one", file]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    cpu, memory, result = out.rstrip("\n").split("\t")
    return float(cpu), float(memory), result


def measure_shape(name: str, size: int) -> tuple[float, float, str]:
    """Measure a shape in a process of its own."""
    with tempfile.NamedTemporaryFile(suffix=".wasm") as file:
        file.write(SHAPES[name](size))
        file.flush()
        return measure_apart(file.name)


def main() -> int:
    """Read the command line, measure, and tell by the exit code whether all are within bounds."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help=f"default: all: {', '.join(SHAPES)}")
    parser.add_argument("--size", type=parse_size, default=1 << 20, help="bytes of each")
    parser.add_argument("--against", help="the module to compare with")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(*measure(Path(given.one).read_bytes()), sep="\t")
        return 0
    base, _, _ = measure_apart(given.against or str(corpus.fetch("resvg")))
    print(f"{'shape':24}{'ns/byte':>9}{'times':>7}{'memory/byte':>13}   (compared with {base:.2f} ns a byte)")
    worse = 0
    for name in given.shapes or SHAPES:
        cpu, memory, result = measure_shape(name, given.size)
        over = cpu > CPU * base or memory > MEMORY
        worse += over
        note = "   <-- too much" if over else ""
        print(f"{name:24}{cpu:9.1f}{cpu / base:7.1f}{memory:13.1f}   {result}{note}", flush=True)
    return int(worse > 0)


if __name__ == "__main__":
    sys.exit(main())
