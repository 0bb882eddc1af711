"""Which ops are executed, and which after which: the translator's quality, and what fusing would pay.

    python -m bench.pairs                   all kernels
    python -m bench.pairs resvg cc1         some kernels or real programs

Counts come from a variant of this engine (bench/variants.py). The number of wasm instructions that a kernel
executes is what wasmtime charges as fuel: one for each instruction but block, loop, else, end, nop and drop.
"""

from __future__ import annotations

import argparse
from collections import Counter

from bench.bench_programs import JOBS
from bench.programs import KERNELS, Kernel, as_file, binary
from bench.variants import Worker

SHOWN = 25  # pairs in a table


def instructions(kernel: Kernel) -> int:
    """Return how many wasm instructions a kernel executes."""
    import wasmtime

    config = wasmtime.Config()
    config.consume_fuel = True
    store = wasmtime.Store(wasmtime.Engine(config))
    store.set_fuel(1 << 62)
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, binary(kernel.name)), [])
    instance.exports(store)["run"](store, kernel.argument)
    return (1 << 62) - int(store.get_fuel())


def quality(worker: Worker, kernel: Kernel) -> tuple[int, int]:
    """Return how many ops and how many wasm instructions a kernel executes."""
    answer = worker.call(as_file(kernel.name), kernel.argument)
    return sum(count for _, _, count in answer["pairs"]), instructions(kernel)


def op_names() -> list[str]:
    """Return the names of the ops by number."""
    from engine import opcodes

    return [op.name for op in opcodes.ops()]


def report(title: str, pairs: Counter[tuple[int, int]], executed: int | None) -> None:
    """Print the totals, the commonest ops and the commonest pairs."""
    names = op_names()
    total = pairs.total()
    print(f"\n{title}: {total:,} ops")
    if executed is not None:
        print(f"  {executed:,} wasm instructions, {total / executed:.3f} ops an instruction")
    singles: Counter[int] = Counter()
    for (_, op), count in pairs.items():
        singles[op] += count
    print(
        "  ops:   "
        + ", ".join(f"{names[op]} {count / total:.1%}" for op, count in singles.most_common(SHOWN))
    )
    for (first, second), count in pairs.most_common(SHOWN):
        print(f"  {count / total:6.1%}  {names[first]} → {names[second]}")


def main() -> None:
    """Read the command line, count and print."""
    kernels = {kernel.name: kernel for kernel in KERNELS}
    parser = argparse.ArgumentParser(description="Count executed ops and pairs of ops.")
    parser.add_argument("name", nargs="*", choices=[*kernels, *JOBS, []], help="kernels or real programs")
    names = parser.parse_args().name or list(kernels)
    with Worker("counting") as worker:
        for name in names:
            if name in kernels:
                answer = worker.call(as_file(name), kernels[name].argument)
                executed = instructions(kernels[name])
            else:
                answer, executed = worker.run(JOBS[name]), None
            report(name, Counter({(a, b): count for a, b, count in answer["pairs"]}), executed)


if __name__ == "__main__":
    main()
