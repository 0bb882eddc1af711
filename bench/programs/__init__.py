"""The guests of the benchmarks, ours all of them, as binaries that every engine takes (WebAssembly 1.0).

The text is made binary by this engine's parser, whose bytes are those of wasmtime's; the C program is
compiled by zig (PyPI: ziglang) when it is first wanted, and kept in .cache/bench.
"""

from __future__ import annotations

import functools
import hashlib
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from bench.programs import mix, pair

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
CACHE = ROOT / ".cache" / "bench"
ZIG = (
    *(sys.executable, "-m", "ziglang", "cc", "--target=wasm32-freestanding", "-mcpu=mvp", "-O2", "-s"),
    *("-nostdlib", "-Wl,--no-entry"),
)


class Kernel(NamedTuple):
    """A program, the argument of its export `run`, and what that gives."""

    name: str
    argument: int
    result: float


KERNELS = (
    Kernel("fib", 32, 2178309),
    Kernel("sum", 20_000_000, 897709568),
    Kernel("sieve", 2_000_000, 148933),
    Kernel("matmul", 200, 47998000.0),
    Kernel("mix", 3000, -1091999594),
    Kernel("coremark_like", 500, 11385),
)


EMPTY_COMMAND = '(module (func (export "_start")) (memory (export "memory") 1))'
ONE_PAGE = """(module (memory (export "memory") 1)
  (func (export "write") (i32.store8 (i32.const 1000) (i32.const 1))))"""


@functools.cache
def binary(name: str) -> bytes:
    """Return a program as a binary: NAME.wat or NAME.c of this folder, or the generated `mix`."""
    if (FOLDER / f"{name}.c").exists():
        return _compiled(FOLDER / f"{name}.c")
    return assemble(text(name))


def text(name: str) -> str:
    """Return a program as text: NAME.wat of this folder, or generated: `mix`, `pair SENDER RECEIVER`."""
    if name == "mix":
        return mix.text()
    if name.startswith("pair "):
        return pair.text(*name.split()[1:])
    return (FOLDER / f"{name}.wat").read_text()


def as_file(name: str) -> Path:
    """Return a program's binary as a file, for engines in processes of their own."""
    return write_file(f"{name}.wasm", binary(name))


def write_file(name: str, content: bytes) -> Path:
    """Return a file of .cache/bench with this content."""
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / name
    path.write_bytes(content)
    return path


def assemble(text: str) -> bytes:
    """Return the binary of a module or component in the text format."""
    from canonabi.text import is_component, parse_component
    from engine.text import parse_module

    return parse_component(text) if is_component(text.encode()) else parse_module(text)


def _compiled(source: Path) -> bytes:
    digest = hashlib.sha256(source.read_bytes() + repr(ZIG[1:]).encode()).hexdigest()[:16]
    target = CACHE / f"{source.stem}-{digest}.wasm"
    if not target.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run([*ZIG, "-o", str(target), str(source)], check=True)
    return target.read_bytes()
