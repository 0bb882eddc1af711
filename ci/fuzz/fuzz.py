"""Feed the engine with damaged modules, components and texts.

    python ci/fuzz/fuzz.py --seed 1 --count 20000 [SUITE ...]

COUNT binaries and COUNT texts of modules, COUNT binaries and a quarter as many texts of components,
are made from `ci/fuzz/seeds.wast`, `ci/fuzz/seeds_components.wast` and, if folders of scripts are given, from
what is in them. Each must raise Malformed, Invalid, Unlinkable, or run within limits: a return, a
trap, used up fuel. Components are given no imports. Anything else is a fault: another exception, a crash, a
case that does not end. Case N of a seed can be run again alone: `--start N --count 1`; what
fails is kept in build/fuzz/.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import traceback
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import engine
import engine.text
from ci.forms import forms
from ci.fuzz import components as fuzz_components
from ci.fuzz.mutate import mutate_bytes, mutate_text, nudge_bytes
from wasi.wast.isolated import Lost, run_isolated

SEEDS = Path(__file__).resolve().parent / "seeds.wast"
KEPT = Path("build/fuzz")
BLOCK = 50  # cases one worker runs before it is asked again
FEATURES = engine.Features.parse("all")
MEMORY = 32 << 20  # bytes
TABLE = 100_000  # elements
LIMITS = engine.Limits(memory=MEMORY, table=TABLE, stack=64 << 10, fuel=20_000, seconds=5.0)
FLOATS = (0.0, -1.5, 3e9, float("inf"), float("nan"))
INTEGERS = (0, 1, -1, 7, 65536, 2**31 - 1)

Folders = tuple[str, ...]  # of scripts
Block = tuple[str, int, int, int, Folders]  # kind, seed, start, end
# kind: suffix of a case that is kept, and every how many cases of --count there is one
KINDS = {"binary": ("wasm", 1), "text": ("wat", 1), "component": ("wasm", 1), "component text": ("wat", 4)}


@cache
def seed_texts(folders: Folders) -> list[str]:
    """Return the texts of the modules that are mutated."""
    files = [SEEDS, *(file for folder in folders for file in sorted(Path(folder).rglob("*.wast")))]
    scripts = (file.read_bytes().decode("utf-8", "replace") for file in files)
    return [
        form
        for script in scripts
        for form in forms(script)
        if form.startswith("(module") and len(form) < 20_000
    ]


@cache
def seed_binaries(folders: Folders) -> list[bytes]:
    """Return the same modules as bytes, where the text is a module."""
    binaries = []
    for text in seed_texts(folders):
        try:
            binaries.append(engine.text.parse_module(text, FEATURES))
        except engine.Malformed:
            continue
    return binaries


def case(kind: str, seed: int, number: int, folders: Folders) -> bytes:
    """Return the damaged module, component or text of a number."""
    draw = random.Random(f"{kind}:{seed}:{number}")
    match kind:
        case "binary":
            return mutate_bytes(draw, seed_binaries(folders))
        case "text":
            return mutate_text(draw, seed_texts(folders)).encode()
        case "component":
            damage = draw.choice((mutate_bytes, nudge_bytes))
            return damage(draw, fuzz_components.seed_binaries(folders))
    return mutate_text(draw, fuzz_components.seed_texts(folders)).encode()


def run_case(kind: str, data: bytes) -> str:
    """Load, instantiate and call everything; an exception other than the engine's own comes out.

    Returns "runs", or the class of what was raised before anything could be called.
    """
    if kind.startswith("component"):
        return fuzz_components.run(data, text=kind == "component text", limits=LIMITS)
    try:
        binary = engine.text.parse_module(data, FEATURES) if kind == "text" else data
        module = engine.Module(binary, features=FEATURES)
        for form in engine.FORMS:
            instance = engine.Instance(module, imports_for(module), limits=LIMITS, engine=form)
            call_exports(instance)
            instance.close()
    except engine.WasmError as error:
        return type(error).__name__
    return "runs"


def imports_for(module: engine.Module) -> dict[str, dict[str, object]]:
    """Return something of the right type for every import that can be made from outside."""
    imports: dict[str, dict[str, object]] = {}
    for where, name, type_ in module.imports:
        imports.setdefault(where, {})[name] = _import_of(type_)
    return imports


def _import_of(type_: engine.ExternType) -> object:
    match type_:
        case engine.FuncType():
            values = _values(type_.results, random.Random(0))
            result = tuple(values) if len(values) > 1 else values[0] if values else None
            return engine.Func(lambda *_: result, type_)
        case engine.TableType() | engine.GlobalType() if "(ref " in str(type_) and "(ref null" not in str(
            type_
        ):
            return None  # a reference that must not be null cannot be made here
        case engine.MemoryType() if type_.minimum * type_.page_size <= MEMORY:
            return engine.Memory(type_)
        case engine.TableType() if type_.minimum <= TABLE:
            return engine.Table(type_)
        case engine.GlobalType():
            return engine.Global(type_, _values([type_.content], random.Random(0))[0])
        case engine.TagType():
            return engine.Tag(type_)
    return None


def _values(types: Sequence[str], draw: random.Random) -> list[object]:
    return [
        draw.choice(FLOATS)
        if type_ in ("f32", "f64")
        else draw.choice(INTEGERS)
        if type_ in ("i32", "i64")
        else None
        for type_ in types
    ]


def call_exports(instance: engine.Instance) -> None:
    """Call every exported function twice, with values drawn from a fixed source."""
    draw = random.Random(0)
    for item in instance.exports.values():
        if isinstance(item, engine.Func):
            for _ in range(2):
                values = _values(item.type.params, draw)
                try:
                    item(*values)
                except (engine.WasmError, TypeError):
                    continue  # TypeError: no null for a parameter that must not be null


def run_block(block: Block) -> tuple[list[str], Counter[str]]:
    """Return the faults of the cases [start, end) of a block, and how often each outcome was seen."""
    kind, seed, start, end, folders = block
    faults = []
    outcomes: Counter[str] = Counter()
    for number in range(start, end):
        data = case(kind, seed, number, folders)
        try:
            outcomes[run_case(kind, data)] += 1
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(last.filename).name}:{last.lineno}"
            faults.append(keep(kind, seed, number, data, f"{type(error).__name__}: {error} at {place}"))
    return faults, outcomes


def keep(kind: str, seed: int, number: int, data: bytes, fault: str) -> str:
    """Write the case to build/fuzz and return a line about it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    path = KEPT / f"{kind.replace(' ', '-')}-{seed}-{number}.{KINDS[kind][0]}"
    path.write_bytes(data)
    return f"{kind} {number}: {fault} ({path})"


def fuzz(kind: str, seed: int, numbers: range, folders: Folders, jobs: int) -> tuple[list[str], Counter[str]]:
    """Run the cases in worker processes; return the faults, and how often each outcome was seen."""
    faults: list[str] = []
    outcomes: Counter[str] = Counter()
    blocks = [(kind, seed, n, min(n + BLOCK, numbers.stop), folders) for n in numbers[::BLOCK]]
    alone: list[Block] = []  # of blocks whose worker died: each case by itself
    for step in (blocks, alone):
        for block, result in run_isolated(run_block, step, jobs=jobs, seconds=BLOCK * 10.0):
            if not isinstance(result, Lost):
                faults += result[0]
                outcomes += result[1]
            elif step is blocks and block[3] - block[2] > 1:
                alone += [(kind, seed, n, n + 1, folders) for n in range(block[2], block[3])]
            else:
                faults.append(keep(kind, seed, block[2], case(kind, seed, block[2], folders), result.reason))
    return faults, outcomes


def main(arguments: Sequence[str] | None = None) -> int:
    """Fuzz; 0 if nothing was found, 1 if something was."""
    parser = argparse.ArgumentParser(description="Feed the engine with damaged modules and components.")
    parser.add_argument("suites", metavar="SUITE", nargs="*", help="a folder of scripts to take some from")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="number of the first case")
    parser.add_argument("--count", type=int, default=20_000, help="cases of each kind")
    parser.add_argument("--kind", choices=KINDS, action="append", help="of what (default: all)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    args = parser.parse_args(arguments)
    found = 0
    for kind in args.kind or KINDS:
        count = -(-args.count // KINDS[kind][1])
        numbers = range(args.start, args.start + count)
        faults, outcomes = fuzz(kind, args.seed, numbers, tuple(args.suites), args.jobs)
        print("".join(f"{fault}\n" for fault in faults), end="")
        seen = ", ".join(f"{name} {count}" for name, count in outcomes.most_common())
        print(f"{kind}: {count} cases of seed {args.seed}, {len(faults)} faults ({seen})", flush=True)
        found += len(faults)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
