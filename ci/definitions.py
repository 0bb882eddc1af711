"""Our layouts beside those of the specification's executable `definitions.py`, over random types.

    python ci/definitions.py DIR [--count N] [--seed N]

DIR holds `definitions.py` (design/mvp/canonical-abi of WebAssembly/component-model). For each type
and both pointer sizes: alignment, size, flat types, offsets of fields and payloads; for each function
type: what lift and lower flatten to, synchronous, asynchronous and with a callback. Ends with status 1
if anything differs.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from canonabi import layout, valtypes
from canonabi.valtypes import FuncType, ValType

PRIMITIVES: tuple[type[valtypes.PrimValType], ...] = (
    valtypes.Bool, valtypes.S8, valtypes.U8, valtypes.S16, valtypes.U16, valtypes.S32, valtypes.U32,
    valtypes.S64, valtypes.U64, valtypes.F32, valtypes.F64, valtypes.Char, valtypes.String,
    valtypes.ErrorContext,
)  # fmt: skip
KEYS = tuple(t for t in PRIMITIVES if t not in (valtypes.F32, valtypes.F64, valtypes.ErrorContext))
COUNTS = (1, 1, 2, 2, 3, 4, 5, 8, 9, 15, 16, 17, 32)
CASES = (1, 2, 3, 255, 256, 257, 65_536, 65_537)
RESOURCE = valtypes.ResourceType()


def load(folder: Path) -> Any:
    """Return the module `definitions` of a folder."""
    if not (folder / "definitions.py").is_file():
        raise SystemExit(f"{folder} has no definitions.py")
    spec = importlib.util.spec_from_file_location("definitions", folder / "definitions.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["definitions"] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


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


def theirs(d: Any, t: ValType | None) -> Any:
    """Return the same type as the specification's program has it."""
    match t:
        case None:
            return None
        case valtypes.List(element, length):
            return d.ListType(theirs(d, element), length)
        case valtypes.Record(fields):
            return d.RecordType([d.FieldType(label, theirs(d, part)) for label, part in fields])
        case valtypes.Tuple(types):
            return d.TupleType([theirs(d, part) for part in types])
        case valtypes.Variant(cases):
            return d.VariantType([d.CaseType(label, theirs(d, part)) for label, part in cases])
        case valtypes.Enum(labels):
            return d.EnumType(list(labels))
        case valtypes.Flags(labels):
            return d.FlagsType(list(labels))
        case valtypes.Own() | valtypes.Borrow():
            return getattr(d, f"{type(t).__name__}Type")(RESOURCE)
    return getattr(d, f"{type(t).__name__}Type")(*(theirs(d, part) for part in t.parts()))


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


def main() -> int:
    """Compare, and print the differences and how many comparisons there were."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where definitions.py is")
    parser.add_argument("--count", type=int, default=5000, help="random types, and function types")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    compared, differences = compare(load(chosen.folder), chosen.count, chosen.seed)
    for line in differences[:20]:
        print(line[:2000])
    print(f"{compared} types and function types compared: {len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
