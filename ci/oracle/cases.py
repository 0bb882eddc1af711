"""Cases of the comparison with `definitions.py`: made to reach a cell of the table, run on both sides."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from canonabi.types import valtypes as vt
from canonabi.types.layout import flatten_types
from canonabi.types.valtypes import ValType
from ci.oracle.coverage import Cell
from ci.oracle.guests import END, GROW, MISALIGNED, OUTSIDE, PAGE, TRAPS, Script
from ci.oracle.poison import poison
from ci.oracle.specification import ENCODINGS, Outcome, Specification
from ci.oracle.values import CONSTRUCTORS, KEYS, SCALARS, live, random_type, random_value, to_theirs, type_of

# the most core values on the side that lifts and on the side that lowers, and whether the latter is given
# where to put the others: parameters, results, parameters of an asynchronous lower, results of task.return
SHAPES = {
    "": ((16, 16, False), (1, 1, True), (4, 16, False), (16, 1, True), (16, 0, True)),
    "flat": ((16, 16, False), (16, 16, False), (1, 1, True)),
    "flat→flat": ((16, 16, False), (16, 16, False), (1, 1, True)),
    "flat→spilled": ((16, 1, True), (16, 0, True)),
    "spilled→flat": ((4, 16, False),),
}
FEW = 5  # types of parameters
TRIES = 60


class Guest(NamedTuple):
    """One side of a case: the options of a canonical function, and its memory."""

    pointer_size: int
    encoding: str
    content: bytes
    script: Script
    max_flat: int


class Case(NamedTuple):
    """Values that go from a host or guest to another."""

    direction: str
    ts: tuple[ValType, ...]
    values: list[Any]
    flat: list[int]  # core values to lift
    source: Guest | None  # None: the host
    to: Guest | None
    out: int | None  # where spilled values are put; None: where realloc says


def make(spec: Specification, rng: random.Random, cell: Cell) -> Case:
    """Return a random case that may reach a cell."""
    pair = cell.pointer.partition("→")
    max_source, max_to, given = rng.choice(SHAPES.get(cell.place if cell.constructor else "", SHAPES[""]))
    if cell.check.startswith("lower_flat_values: traps"):
        max_source, max_to, given = 16, 16, False
    wanted = (
        cell.encoding.replace("tagged", "latin1+utf16").replace("latin1→", "latin1+utf16→").partition("→")
    )
    lifts = cell.direction != "lower"
    source = to = None
    encoding = wanted[0] or rng.choice(ENCODINGS)
    if lifts:
        source = _guest(rng, pair[0], encoding, max_source)
    if cell.direction != "lift":
        pointer = pair[2] or pair[0] if not lifts or pair[2] else rng.choice(("32", "64"))
        if cell.direction == "copy" and cell.check and not _lifts(cell.check):
            assert source is not None
            source = source._replace(pointer_size=rng.choice((4, 8)))
            pointer = pair[0]
        to = _guest(rng, pointer, wanted[2] or (encoding if not lifts else rng.choice(ENCODINGS)), max_to)
    if cell.check and not cell.constructor:  # a pointer of spilled values
        cell = cell._replace(place="spilled")
    ts, values = _values(rng, cell, source, to)
    if cell.encoding.startswith("latin1→") or "latin1_size" in cell.check or "dst_byte_length" in cell.check:
        values = [to_theirs(t, value, _narrowed) for t, value in zip(ts, values, strict=True)]
    case = Case(
        cell.direction, ts, values, [], source, to, rng.randrange(0, 200) * 8 if given and to else None
    )
    if lifts:
        case = _image(spec, rng, case, cell.encoding)
        case = _poisoned(spec, rng, case, cell)
    return _with_faults(spec, rng, case, cell)


def _narrowed(text: str) -> str:
    return "".join(chr(ord(c) & 0xFF) for c in text)


def _lifts(check: str) -> bool:
    return check.startswith(("load", "lift", "convert"))


def _guest(rng: random.Random, pointer: str, encoding: str, max_flat: int) -> Guest:
    return Guest(int(pointer) // 8, encoding, rng.randbytes(PAGE), Script(rng), max_flat)


def _values(
    rng: random.Random, cell: Cell, source: Guest | None, to: Guest | None
) -> tuple[tuple[ValType, ...], list[Any]]:
    places = cell.place.partition("→")
    for attempt in range(TRIES):
        ts = _types(rng, cell, attempt)
        if any(len(_kinds(t)) > 60 for t in ts):
            continue
        fits = [
            guest is None or place == "memory" or (spills(ts, guest) == (place == "spilled"))
            for guest, place in ((source, places[0]), (to, places[2] or places[0]))
        ]
        if all(fits) or attempt > TRIES - 3:
            break
    name, place = cell.constructor, "memory" if "memory" in cell.place else "flat"
    for _ in range(12):
        values = [random_value(rng, t) for t in ts]
        alive = ((c, p, v) for t, v in zip(ts, values, strict=True) for c, p, v in live(t, v, "flat"))
        if not name or any((c, p) == (name, place) and (v or not cell.check) for c, p, v in alive):
            break
    return ts, values


def _kinds(t: ValType) -> list[ValType]:
    return [t, *(each for part in t.parts() if isinstance(part, ValType) for each in _kinds(part))]


def spills(ts: Sequence[ValType], guest: Guest) -> bool:
    """Whether values are too many for core values, and go through memory."""
    flat = flatten_types(ts, guest.pointer_size)
    return flat is None or len(flat) > guest.max_flat


def _types(rng: random.Random, cell: Cell, attempt: int) -> tuple[ValType, ...]:
    name = cell.constructor or rng.choice(CONSTRUCTORS)
    t = type_of(rng, name, rng.choice((0, 0, 1, 2)))
    if "memory" in cell.place:
        t = vt.Map(SCALARS[rng.choice(KEYS)](), t) if rng.random() < 0.2 else vt.List(t)
    while rng.random() < 0.4:
        other = random_type(rng, 1)
        wraps = (
            vt.Tuple((other, t)), vt.Record([("a", t), ("b", other)]), vt.Option(t), vt.Result(t, other),
            vt.Result(other, t), vt.Variant([("x", None), ("y", other), ("z", t)]), vt.List(t, 2),
        )  # fmt: skip
        t = rng.choice(wraps)
    others = [random_type(rng, 1) for _ in range(rng.choice((0, 0, 0, 1) if cell.check else (0, 0, 1, 2)))]
    if cell.place == "spilled→flat":
        others = [vt.Tuple([SCALARS[rng.choice(tuple(SCALARS))]()] * rng.choice((3, 4, 5)))]
    elif "spilled" in cell.place and attempt > 4:
        others += [random_type(rng, 2) for _ in range(attempt // 5)]
        others.append(vt.Tuple([vt.U8(), vt.F64()] * rng.choice((1, 4, 8))))
    if attempt > TRIES // 2 and "spilled" not in cell.place:
        others, t = [], type_of(rng, name, 0)
    ts = [*others, t]
    rng.shuffle(ts)
    return tuple(ts[:FEW] if len(ts) > FEW and t in ts[:FEW] else ts)


def _image(spec: Specification, rng: random.Random, case: Case, wanted: str) -> Case:
    """Put the values into the memory of the source, with strings in any of the ways that it may have them."""
    guest = case.source
    assert guest is not None
    narrow = {"latin1": 0.95, "tagged": 0.05}.get(wanted.partition("→")[0], 0.6)

    def text(s: str) -> tuple[str, str]:
        if guest.encoding == "latin1+utf16" and all(c <= "\xff" for c in s) and rng.random() < narrow:
            return s, "latin1"
        return s, guest.encoding.removeprefix("latin1+")

    values = [to_theirs(t, value, text) for t, value in zip(case.ts, case.values, strict=True)]
    cx = spec.context(guest.pointer_size, guest.encoding, guest.content, guest.script)
    with spec.recording():
        lowered = spec.lower(cx, case.ts, values, guest.max_flat, None)
    assert lowered.trap is None
    return case._replace(flat=lowered.flat, source=guest._replace(content=bytes(cx.opts.memory.bytes)))


def _poisoned(spec: Specification, rng: random.Random, case: Case, cell: Cell) -> Case:
    guest = case.source
    assert guest is not None
    content = bytearray(guest.content)
    flat = list(case.flat)
    check = cell.check if _lifts(cell.check) else ""
    if check.startswith("lift_flat_values") and not spills(case.ts, guest):
        return case
    poison(spec, rng, guest, content, flat, check)
    return case._replace(flat=flat, source=guest._replace(content=bytes(content)))


def _with_faults(spec: Specification, rng: random.Random, case: Case, cell: Cell) -> Case:
    """Give the realloc of the destination a fault, where the cell wants one or, without harm, by chance."""
    condition = cell.check.partition(": ")[2] if cell.check and not _lifts(cell.check) else ""
    if case.to is None or not condition:
        if case.to is not None and rng.random() < 0.3:
            case.to.script.faults = {rng.randrange(4): rng.choice((END, GROW))}
        return case
    fault = TRAPS if condition.startswith("traps") else MISALIGNED if "align" in condition else OUTSIDE
    if cell.check.startswith("lower_flat_values") and case.out is not None:
        return case._replace(out=case.out + 1 if fault == MISALIGNED else PAGE - rng.randrange(2) * 8)
    cx, _ = by_specification(spec, case)
    calls = len(cx.allocator.calls) if cx is not None else 0
    if calls:
        first = cell.check.startswith("lower_flat_values") or rng.random() < 0.1
        case.to.script.faults = {0 if first else rng.randrange(calls): fault}
    return case


def by_specification(spec: Specification, case: Case) -> tuple[Any, Outcome]:
    """Run a case by definitions.py; return the context of the destination, None without, and the outcome."""
    cx = None
    if case.to is not None:
        to = case.to
        cx = spec.context(to.pointer_size, to.encoding, to.content, to.script)
    if case.source is None:
        assert case.to is not None
        values = spec.of_host(case.ts, case.values, case.to.encoding, case.to.pointer_size)
    else:
        guest = case.source
        lift = spec.context(guest.pointer_size, guest.encoding, guest.content, None)
        size = case.to.pointer_size if case.to else None
        outcome = spec.lift(lift, case.ts, case.flat, guest.max_flat, size)
        if outcome.trap or case.to is None:
            return cx, outcome
        values = outcome.values
    assert case.to is not None
    return cx, spec.lower(cx, case.ts, values, case.to.max_flat, case.out)


def cells_of(case: Case, outcome: Outcome) -> Iterator[Cell]:
    """Yield the cells that a case has reached."""
    pointers = [str(8 * guest.pointer_size) for guest in (case.source, case.to) if guest]
    site = outcome.trap
    if site is not None:
        pointer = pointers[0] if _lifts(site.check) else pointers[-1]
        yield Cell(case.direction, site.constructor, site.encoding, pointer, site.place, site.check)
        return
    pointer = "→".join(pointers)
    spilled = ["spilled" if spills(case.ts, guest) else "flat" for guest in (case.source, case.to) if guest]
    encodings = "→".join(guest.encoding for guest in (case.source, case.to) if guest)
    found = {(c, p) for t, v in zip(case.ts, case.values, strict=True) for c, p, _ in live(t, v, "")}
    for name, place in found:
        where = (
            "→".join([place or each for each in spilled]) if case.direction == "copy" else place or spilled[0]
        )
        yield Cell(case.direction, name, encodings if name == "string" else "", pointer, where)
