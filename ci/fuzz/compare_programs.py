"""Run the programs of ci/fuzz/programs.py on wasmtime and on both forms of our interpreter, and compare.

    python -m ci.fuzz.compare_programs --seed 1 --count 20000 [--jobs N]

Compared are results, traps, exceptions, what the host saw, memories and globals after every few calls.
Each form runs a program twice: the second time its calls are preempted wherever they can be.
They use the same fuel.
A program that differs is kept in build/programs/.
"""

from __future__ import annotations

import argparse
import os
import random
import struct
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any, Literal

import wasmtime

import engine
from ci.fuzz.differential import VALUES, Transcript, _message, _trap, _wasmtime_engine, show, values_of
from ci.fuzz.operands import NUMERIC
from ci.fuzz.programs import Module, program
from wasi.wast.isolated import Lost, run_isolated

KEPT = Path("build/programs")
BLOCK = 50  # programs that one worker runs before it is asked again
FLOATS = slice(0xA000, 0xA000 + 16 * 100)  # where programs keep floats, f32 before f64
SLICE = 8190  # iterations after which our interpreter's first slice of fuel is about to end
STATE_EVERY = 5  # calls between two looks at memories and globals
FEATURES = engine.Features.parse("all")

Calls = list[tuple[str, str, list[object]]]  # module, function, arguments
Form = Literal["tail", "switch"]
Caller = Callable[[str, str, list[object]], object]  # of a module's function


def calls_of(seed: int, number: int, modules: Sequence[Module]) -> Calls:
    """Draw the calls to make: module, function, arguments."""
    draw = random.Random(f"{seed}:{number}:calls")
    every = [
        (name, f"f{drawn.first + i}", [draw.choice(VALUES[param]) for param in signature.params])
        for name, drawn in zip("ba", modules, strict=True)
        for i, signature in enumerate(drawn.own)
        for _ in range(3)
    ]
    draw.shuffle(every)
    return every


def memory_text(data: bytes) -> str:
    """Spell a memory: floats with all NaNs alike, for the rest a checksum."""
    floats = struct.unpack("<" + "fxxxxd" * 100, data[FLOATS])
    rest = data[: FLOATS.start] + data[FLOATS.stop :]
    return f"{len(data)} {hash(rest):x} {hash(tuple('nan' if x != x else str(x) for x in floats)):x}"


def run(calls: Calls, call: Caller, state: Callable[[], str]) -> Transcript:
    """Make all calls; return what is seen."""
    seen: Transcript = []
    for n, (module, name, values) in enumerate(calls):
        call("b", "prepare", [SLICE - 3 * n if n % 4 == 1 else 0])
        try:
            seen.append(f"{module}.{name}{values}: {values_of(call(module, name, values))}")
        except (engine.Trap, engine.Exhaustion, engine.UncaughtException) as error:
            seen.append(f"{module}.{name}{values}: {_message(error.message)}")
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            seen.append(f"{module}.{name}{values}: {_trap(error)}")
        if n % STATE_EVERY == 0 or n == len(calls) - 1:
            seen.append(state())
    return seen


class Host:
    """What a program imports from the host: a function that now and then lets a memory grow."""

    def __init__(self) -> None:
        self.log: Transcript = []
        self.grow: Callable[[object], object] = id  # called with what the engine passed first

    def mix(self, caller: object, a: int, b: int) -> int:
        """Mix two integers into 47 bits."""
        self.log.append(f"{a} {b}")
        if len(self.log) % 4 == 0:
            self.grow(caller)
        return (a * 31 ^ b) & 0x7FFF_FFFF_FFFF


def in_slices(function: engine.Func, values: list[object]) -> object:
    """Call a function that is preempted whenever that is possible."""
    call = engine.Call(function, *values)
    while not call.resume(budget=0):
        pass
    return call.results


def run_ours(modules: Sequence[Module], calls: Calls, form: Form, preempted: bool) -> tuple[Transcript, int]:
    """Run a program on our engine; what is seen, and the fuel that it used."""
    host = Host()
    mix = engine.Func(partial(host.mix, None), engine.FuncType(("i32", "i64"), ("i64",)))
    first, second = (engine.Module(drawn.ours, features=FEATURES) for drawn in modules)
    b = engine.Instance(first, {"host": {"mix": mix}}, engine=form)
    host.grow = lambda _: b["m0"].grow(1)
    a = engine.Instance(second, {"host": {"mix": mix}, "b": b}, engine=form)
    instances = {"a": a, "b": b}

    def state() -> str:
        memories = [i.exports[f"m{n}"] for i in (a, b) for n in (0, 1) if f"m{n}" in i.exports]
        texts = [memory_text(bytes(m)) for m in memories]
        return " ".join([show(b[f"g_{t}"].value) for t in NUMERIC] + texts)

    def call(module: str, name: str, values: list[object]) -> object:
        function = instances[module].exports[name]
        return in_slices(function, values) if preempted else function(*values)

    seen = run(calls, call, state)
    return [*seen, *host.log], a.usage()["fuel"]


def run_wasmtime(modules: Sequence[Module], calls: Calls) -> Transcript:
    """Run a program on wasmtime."""
    host = Host()
    store = wasmtime.Store(_wasmtime_engine())
    linker = wasmtime.Linker(store.engine)
    i32, i64 = wasmtime.ValType.i32(), wasmtime.ValType.i64()
    mix = wasmtime.Func(store, wasmtime.FuncType([i32, i64], [i64]), host.mix, access_caller=True)
    linker.define(store, "host", "mix", mix)
    exports: dict[str, Any] = {}

    def grow(caller: Any) -> None:
        with suppress(wasmtime.WasmtimeError):  # it is as large as may be
            exports["b"]["m0"].grow(caller, 1)

    host.grow = grow
    for name, drawn in zip("ba", modules, strict=True):
        instance = linker.instantiate(store, wasmtime.Module(store.engine, drawn.theirs))
        linker.define_instance(store, name, instance)
        exports[name] = instance.exports(store)

    def state() -> str:
        memories = [exports[i][f"m{n}"] for i in "ab" for n in (0, 1) if f"m{n}" in exports[i]]
        texts = [memory_text(bytes(m.read(store, 0, m.data_len(store)))) for m in memories]
        return " ".join([show(exports["b"][f"g_{t}"].value(store)) for t in NUMERIC] + texts)

    seen = run(calls, lambda module, name, values: exports[module][name](store, *values), state)
    return [*seen, *host.log]


def compare(seed: int, number: int) -> str | None:
    """Return what differs for the program of a number, or None."""
    modules = program(seed, number)
    calls = calls_of(seed, number, modules)
    try:
        theirs = run_wasmtime(modules, calls)
        used = set()
        for form, preempted in product(engine.FORMS, (False, True)):
            ours, fuel = run_ours(modules, calls, form, preempted)
            used.add(fuel)
            if ours != theirs:
                pairs = zip([*ours, "(end)"], [*theirs, "(end)"], strict=False)
                first = next(f"ours {x}, wasmtime {y}" for x, y in pairs if x != y)
                return _kept(seed, number, modules, f"{form}{', preempted' * preempted}: {first}")
        if len(used) > 1:
            return _kept(seed, number, modules, f"fuel: {sorted(used)}")
    except (engine.WasmError, wasmtime.WasmtimeError) as error:
        return _kept(seed, number, modules, f"{type(error).__name__}: {error}")
    return None


def _kept(seed: int, number: int, modules: Sequence[Module], problem: str) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, drawn in zip("ba", modules, strict=True):
        for side, text in (("ours", drawn.ours), ("theirs", drawn.theirs)):
            (KEPT / f"{seed}-{number}-{name}.{side}.wat").write_text(text)
    return f"program {number}: {problem} ({KEPT}/{seed}-{number}-*)"


def compare_block(block: tuple[int, int, int]) -> list[str]:
    """Return the problems of the programs [start, end) of (seed, start, end)."""
    seed, start, end = block
    return [problem for number in range(start, end) if (problem := compare(seed, number))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; 0 if all agree, 1 if not."""
    parser = argparse.ArgumentParser(description="Compare random programs with wasmtime.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first program")
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args(arguments)
    end = args.start + args.count
    problems: list[str] = []
    blocks = [(args.seed, n, min(n + BLOCK, end)) for n in range(args.start, end, BLOCK)]
    for block, result in run_isolated(compare_block, blocks, jobs=args.jobs, seconds=300):
        found = [f"programs {block}: {result.reason}"] if isinstance(result, Lost) else result
        problems += found
        for problem in found:
            print(problem, flush=True)
    print(f"{args.count} programs of seed {args.seed}: {len(problems)} differ from wasmtime")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
