"""Our layouts and our copier beside the specification's executable `definitions.py`.

    python ci/oracle/definitions.py DIR [--count N] [--types N] [--scripts N] [--seed N] [--most N] [--case N]

DIR holds `definitions.py` (design/mvp/canonical-abi of WebAssembly/component-model).

Types, at random: for both pointer sizes alignment, size, flat types, offsets of fields and payloads; for
each function type what lift and lower flatten to, synchronous, asynchronous and with a callback.

Cases (`cases.py`): values that are lowered from Python, lifted to Python, or copied from guest to
guest, some of which must trap. The same core values, values, bytes of memory and calls of realloc must
come out, or a trap of both; after a trap neither memory counts. The table at the end has what was reached
(`coverage.py`).

Scripts (`handles.py`): on tables of handles, up to the first trap of both.

Ends with status 1 if anything differs, with 3 if a cell of the table is empty.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from canonabi.types import layout, valtypes
from canonabi.types.valtypes import FuncType, ValType
from ci.oracle import cases as oracle_cases
from ci.oracle import handles as oracle_handles
from ci.oracle import limits as oracle_limits
from ci.oracle import texts as oracle_texts
from ci.oracle.copier import Copier
from ci.oracle.coverage import Coverage
from ci.oracle.specification import Specification, load, theirs
from ci.oracle.values import RESOURCE

PRIMITIVES: tuple[type[valtypes.PrimValType], ...] = (
    valtypes.Bool, valtypes.S8, valtypes.U8, valtypes.S16, valtypes.U16, valtypes.S32, valtypes.U32,
    valtypes.S64, valtypes.U64, valtypes.F32, valtypes.F64, valtypes.Char, valtypes.String,
    valtypes.ErrorContext,
)  # fmt: skip
KEYS = tuple(t for t in PRIMITIVES if t not in (valtypes.F32, valtypes.F64, valtypes.ErrorContext))
COUNTS = (1, 1, 2, 2, 3, 4, 5, 8, 9, 15, 16, 17, 32)
CASES = (1, 2, 3, 255, 256, 257, 65_536, 65_537)
DIFFERS, EMPTY = 1, 3  # status
ENOUGH = 1000  # scripts of handles that must have reached everything


def random_type(rng: random.Random, depth: int) -> ValType:
    """Return a random type with at most `depth` types in each other."""
    if depth == 0 or rng.random() < 0.2:
        return rng.choice(PRIMITIVES)()
    kind = rng.choice("list fixed record tuple variant enum flags option result map handle passed".split())
    return _random_compound(rng, kind, depth - 1)


def _random_compound(rng: random.Random, kind: str, depth: int) -> ValType:
    count = rng.choice(COUNTS if depth < 2 else COUNTS[:7])

    def part() -> ValType:
        return random_type(rng, depth)

    def maybe() -> ValType | None:
        return part() if rng.random() < 0.7 else None

    match kind:
        case "list":
            return valtypes.List(part())
        case "fixed":
            return valtypes.List(part(), rng.choice((1, 2, 3, 16, 17, 40)))
        case "record":
            return valtypes.Record((f"f{i}", part()) for i in range(count))
        case "tuple":
            types = [part()] * count if rng.random() < 0.3 else [part() for _ in range(count)]
            return valtypes.Tuple(types)
        case "variant":
            return valtypes.Variant((f"c{i}", maybe()) for i in range(count))
        case "enum":
            # large ones seldom: they are slow on the other side
            cases = rng.choice(CASES) if rng.random() < 0.02 else count
            return valtypes.Enum(f"e{i}" for i in range(cases))
        case "flags":
            return valtypes.Flags(f"b{i}" for i in range(count))
        case "option":
            return valtypes.Option(part())
        case "result":
            return valtypes.Result(maybe(), maybe())
        case "map":
            return valtypes.Map(rng.choice(KEYS)(), part())
        case "handle":
            return rng.choice((valtypes.Own, valtypes.Borrow))(RESOURCE)
    return _random_passed(rng, maybe())


def _random_passed(rng: random.Random, element: ValType | None) -> ValType:
    if element is not None and (element.has_borrow or isinstance(element, valtypes.Char)):
        element = None
    return rng.choice((valtypes.Stream, valtypes.Future))(element)


def options(pointer_size: int, *, is_async: bool = False, callback: bool = False) -> SimpleNamespace:
    """Return canonical options as the specification's program reads them."""
    pointer = "i64" if pointer_size == 8 else "i32"
    return SimpleNamespace(
        memory=SimpleNamespace(ptr_type=lambda: pointer), async_=is_async, callback=callback
    )


def limited(flat: list[str]) -> tuple[str, ...] | None:
    """Return flat types as ours are: None for more than are ever used."""
    return tuple(flat) if len(flat) <= layout.MAX_FLAT_PARAMS else None


def type_differs(d: Any, t: ValType, pointer_size: int) -> list[str]:
    """Return what differs for a type."""
    ours, same = layout.layout(t, pointer_size), d.despecialize(theirs(d, t))
    opts = options(pointer_size)
    pointer = opts.memory.ptr_type()
    pairs: dict[str, tuple[object, object]] = {
        "alignment": (ours.alignment, d.alignment(same, pointer)),
        "size": (ours.size, d.elem_size(same, pointer)),
        "flat": (ours.flat, limited(d.flatten_type(same, opts))),
    }
    if isinstance(same, d.RecordType):
        offsets, position = [], 0
        for field in same.fields:
            offsets.append(d.align_to(position, d.alignment(field.t, pointer)))
            position = offsets[-1] + d.elem_size(field.t, pointer)
        pairs["offsets"] = (ours.offsets, tuple(offsets))
    elif isinstance(same, d.VariantType):
        size = d.elem_size(d.discriminant_type(same.cases), pointer)
        pairs["discriminant"] = (ours.discriminant_size, size)
        offset = d.align_to(size, d.max_case_alignment(same.cases, pointer))
        pairs["payload"] = (ours.payload_offset, offset)
    return [f"{name} of {t} ({pointer}): ours {a}, theirs {b}" for name, (a, b) in pairs.items() if a != b]


def function_differs(d: Any, ft: FuncType, pointer_size: int) -> list[str]:
    """Return what differs for a function type."""
    params = [(name, theirs(d, part)) for name, part in ft.params]
    same = d.FuncType(params, [] if ft.result is None else [theirs(d, ft.result)], ft.is_async)
    found = []
    for is_async, callback in ((False, False), (True, False), (True, True)):
        opts = options(pointer_size, is_async=is_async, callback=callback)
        ours = {
            "lift": layout.flatten_lift(ft, pointer_size, is_async=is_async, callback=callback),
            "lower": layout.flatten_lower(ft, pointer_size, is_async=is_async),
        }
        for context, core in ours.items():
            expected = d.flatten_functype(opts, same, context)
            if (list(core.params), list(core.results)) != (expected.params, expected.results):
                found.append(f"{context} of {ft} ({pointer_size}, async {is_async}): {core}, not {expected}")
    return found


def compare(d: Any, count: int, seed: int) -> tuple[int, list[str]]:
    """Compare `count` random types and as many function types; return the comparisons and what differs."""
    rng = random.Random(seed)
    compared, differences = 0, []
    for _ in range(count):
        t = random_type(rng, rng.randrange(4))
        params = [
            (f"p{i}", random_type(rng, rng.randrange(3))) for i in range(rng.choice((0, 1, 2, 4, 5, 17)))
        ]
        result = random_type(rng, rng.randrange(3)) if rng.random() < 0.8 else None
        ft = FuncType(params, result if result is None or not result.has_borrow else None)
        for pointer_size in (4, 8):
            differences += type_differs(d, t, pointer_size) + function_differs(d, ft, pointer_size)
            compared += 2
    return compared, differences


def compare_cases(
    spec: Specification, numbers: Iterable[int], seed: int, coverage: Coverage, most: int
) -> tuple[int, list[str]]:
    """Run the cases of these numbers on both sides, up to so many differences; return how many, and these."""
    copier = Copier()
    compared, differences = 0, []
    for number in numbers:
        cell = coverage.aim(number)
        case = oracle_cases.make(spec, random.Random(f"{seed}:{number}"), cell)
        cx, expected = oracle_cases.by_specification(spec, case)
        coverage.counts.update(oracle_cases.cells_of(case, expected))
        for found in copier.differs(case, cx, expected, random.Random(number)):
            differences.append(f"case {number} of seed {seed} ({cell}): {found}")
        compared += 1
        if len(differences) >= most:
            break
    return compared, differences


def report_cases(
    spec: Specification, numbers: range, seed: int, most: int, say: Callable[[str], None]
) -> int:
    """Compare cases; say what differs, and the table. Return the status."""
    coverage = Coverage(spec.checks.values())
    found = [*oracle_limits.differs(spec), *oracle_texts.differs(spec, random.Random(seed))]
    cases, differences = compare_cases(spec, numbers, seed, coverage, most)
    found += differences
    missing = coverage.unknown()
    if len(numbers) >= len(coverage.wanted) and len(found) < most:  # fewer cannot reach everything
        more, differences = compare_cases(spec, coverage.more(numbers.stop), seed, coverage, most)
        cases, found = cases + more, found + differences
        missing += coverage.empty()
        for line in coverage.lines():
            say(line)
    for line in (*found[:20], *(f"EMPTY, or not in the table: {cell}" for cell in missing)):
        say(line[:2000])
    cells = f"{len(coverage.wanted)} cells, {len(coverage.empty())} of them empty"
    say(f"{cases} cases of seed {seed}, {len(found)} differences; {cells}")
    return DIFFERS if found else EMPTY if missing else 0


def report_scripts(folder: Path, scripts: int, seed: int, say: Callable[[str], None]) -> int:
    """Compare tables of handles; say what differs and what was done. Return the status."""
    reached, differences = oracle_handles.compare(folder, scripts, seed)
    missing = sorted(oracle_handles.wanted() - set(reached)) if scripts >= ENOUGH else []
    for line in (*differences[:20], *(f"EMPTY: {name}" for name in missing)):
        say(line)
    say(", ".join(f"{name} {count}" for name, count in sorted(reached.items())))
    say(f"{scripts} scripts of handles, {len(differences)} differences")
    return DIFFERS if differences else EMPTY if missing else 0


def main() -> int:
    """Compare, and print the table, the differences and how many comparisons there were."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where definitions.py is")
    parser.add_argument("--count", type=int, default=24_000, help="cases")
    parser.add_argument("--types", type=int, default=5000, help="random types, and function types")
    parser.add_argument("--scripts", type=int, default=2000, help="scripts of handles")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=1000, help="stop after so many differences of cases")
    parser.add_argument("--case", type=int, help="only the case of this number")
    chosen = parser.parse_args()
    d = load(chosen.folder)
    if chosen.case is not None:
        numbers = range(chosen.case, chosen.case + 1)
        return report_cases(Specification(d), numbers, chosen.seed, chosen.most, print)
    compared, differences = compare(d, chosen.types, chosen.seed)
    for line in differences[:20]:
        print(line[:2000])
    print(f"{compared} types and function types compared: {len(differences)} differences")
    found = {
        DIFFERS if differences else 0,
        report_scripts(chosen.folder, chosen.scripts, chosen.seed, print),
        report_cases(Specification(d), range(chosen.count), chosen.seed, chosen.most, print),
    }
    return DIFFERS if DIFFERS in found else max(found)


if __name__ == "__main__":
    sys.exit(main())
