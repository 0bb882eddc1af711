"""`make bench`: measure everything beside the peers and write docs/benchmarks.md.

python -m bench.report                          all sections, written to docs/benchmarks.md
python -m bench.report compute calls            some sections, printed only
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import (
    bench_async,
    bench_calls,
    bench_coldstart,
    bench_components,
    bench_compute,
    bench_copy,
    bench_corpus,
    bench_instances,
    bench_programs,
    bench_startup,
)
from bench.engines import versions
from bench.measure import Listing, Table
from bench.peers import missing

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
SECTIONS: dict[str, tuple[str, Callable[[int], Sequence[Table | Listing]]]] = {
    "compute": ("Guest speed", bench_compute.tables),
    "programs": ("Real programs", bench_programs.tables),
    "calls": ("The border to Python", bench_calls.tables),
    "components": ("The border of components to Python", bench_components.tables),
    "copy": ("Copies between Python and components", bench_copy.tables),
    "async": ("Waiting", bench_async.tables),
    "startup": ("Cold start", bench_startup.tables),
    "corpus": ("Programs from nothing to their result", bench_corpus.tables),
    "instances": ("Many instances", bench_instances.tables),
    "coldstart": ("Components from nothing to their result", bench_coldstart.tables),
}
INTRODUCTION = """# Benchmarks

Written by `make bench`; do not edit. All engines ran in turn in one process, round after round, on the
machine below. Times are the minimum of the rounds, with the median in parentheses; ratios compare minima, and
are below 1 where this engine is faster. *wasm3* is an interpreter (pywasm3), *pulley* is wasmtime's
interpreter (`Config.target = "pulley64"`), *wasmtime* compiles to machine code. This engine always counts
fuel; the others run without. Differences below 5 % are not significant: the layout of the code and other
processes on the machine cause as much.
"""


def machine() -> str:
    """Describe this machine and the versions of what runs on it, as Markdown."""
    packages = ", ".join(f"{package} {number}" for package, number in versions().items()) or "no peers"
    lines = [
        f"- {_processor()}, {os.cpu_count()} cores, {_memory():.0f} GB of memory, {platform.platform()}",
        f"- CPython {platform.python_version()} ({platform.python_compiler()}), {packages}",
        f"- {datetime.date.today()}, load average before: {os.getloadavg()[0]:.2f}",
    ]
    return "\n".join(lines) + "\n"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(": ")[2]
    return platform.machine()


def _memory() -> float:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 1e9


def measure(name: str, rounds: int) -> str:
    """Measure a section and return it as Markdown."""
    title, tables = SECTIONS[name]
    print(f"measuring: {name}", file=sys.stderr, flush=True)
    return f"## {title}\n\n" + "\n".join(table.markdown() for table in tables(rounds))


def main() -> None:
    """Read the command line, measure, and write or print."""
    parser = argparse.ArgumentParser(description="Measure this engine beside its peers.")
    parser.add_argument(
        "section", nargs="*", choices=[*SECTIONS, []], help="only these, printed and not written"
    )
    parser.add_argument("--rounds", type=int, default=7, help="of each measurement (7)")
    options = parser.parse_args()
    for line in missing():
        print(line, file=sys.stderr, flush=True)
    described = machine()
    sections = [measure(name, options.rounds) for name in options.section or SECTIONS]
    report = "\n".join([INTRODUCTION, described, *sections])
    print(report)
    if not options.section:
        DOCUMENT.write_text(report)


if __name__ == "__main__":
    main()
