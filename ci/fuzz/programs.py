"""Random programs for the translator.

A program is two modules that are linked both ways: `a` imports functions, memory, table, tags and
globals of `b`, and puts functions of its own into the table of `b`. What is drawn depends on
(seed, number) only. Programs end: every call, throw and jump back pays with a global. A function
first burns as much of the engine's own fuel as another global says, so that a slice ends anywhere.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from ci.fuzz.functions import Function
from ci.fuzz.operands import NUMERIC, SIGNATURES, TAGS, Shape, Signature, spell

CALL_FUEL = 60  # calls, throws and jumps back of one exported call


@dataclass
class Module:
    """A drawn module: our text and that for an engine without legacy exceptions."""

    ours: str
    theirs: str
    shape: Shape
    own: list[Signature]  # exported as f<index>
    first: int  # index of the first of them


TABLE = 16  # elements: slots 0 to 7 and 8 to 15 hold functions of signatures 0 to 7


def program(seed: int, number: int) -> tuple[Module, Module]:
    """Return the modules `b` and `a` of a number; `a` imports from `b`."""
    draw = random.Random(f"{seed}:{number}:program")
    legacy = draw.random() < 0.4
    base = module(draw, None, legacy)
    return base, module(draw, base, legacy)


def module(draw: random.Random, base: Module | None, legacy: bool) -> Module:
    """Draw a module, which imports from `base` if that is given."""
    own = [draw.choice(SIGNATURES) for _ in range(draw.randrange(2, 5))]
    first = [SIGNATURES[2], *(base.own if base else [])]
    shared = base is not None and draw.random() < 0.6
    memories: tuple[str, ...] = (draw.choice(("i32", "i32", "i64")), draw.choice(("i32", "i64")))
    if base and shared:
        memories = base.shape.memories
    shape = Shape([*first, *own], memories, legacy)
    texts = [Function(draw, shape, signature).text(len(first) + i) for i, signature in enumerate(own)]
    head = _imports(base, shape, shared) if base else _definitions(shape)
    head = [f"(type $s{i} (func {spell(s)}))" for i, s in enumerate(SIGNATURES)] + head
    head += _elements(draw, shape, len(first), 8 if base else 0)
    ours, theirs = ("(module\n" + "\n".join([*head, *(t[side] for t in texts)]) + ")" for side in (0, 1))
    return Module(ours, theirs, shape, own, len(first))


HOST = f'(import "host" "mix" (func $f0 {spell(SIGNATURES[2])}))'


def _definitions(shape: Shape) -> list[str]:
    return [
        HOST,
        *(f'(memory $m{i} (export "m{i}") {t} 2 4)' for i, t in enumerate(shape.memories)),
        *(f'(tag $tag{i} (export "tag{i}") (param {" ".join(t)}))' for i, t in enumerate(TAGS)),
        f'(table $t (export "t") {TABLE} 40 funcref)',
        *(f'(global $g_{t} (export "g_{t}") (mut {t}) ({t}.const 1))' for t in NUMERIC),
        f'(global $fuel (export "fuel") (mut i32) (i32.const {CALL_FUEL}))',
        '(global $burn (export "burn") (mut i32) (i32.const 0))',
        '(func (export "prepare") (param i32)',
        f"(global.set $fuel (i32.const {CALL_FUEL})) (global.set $burn (local.get 0)))",
    ]


def _imports(base: Module, shape: Shape, shared: bool) -> list[str]:
    where = '(import "b" "m{0}")' if shared else '(export "m{0}")'
    return [
        HOST,
        *(f'(import "b" "f{base.first + i}" (func $f{i + 1} {spell(s)}))' for i, s in enumerate(base.own)),
        *(f'(import "b" "tag{i}" (tag $tag{i} (param {" ".join(t)})))' for i, t in enumerate(TAGS)),
        f'(import "b" "t" (table $t {TABLE} 40 funcref))',
        *(f'(import "b" "g_{t}" (global $g_{t} (mut {t})))' for t in NUMERIC),
        '(import "b" "fuel" (global $fuel (mut i32)))',
        '(import "b" "burn" (global $burn (mut i32)))',
        *(f"(memory $m{i} {where.format(i)} {t} 2 4)" for i, t in enumerate(shape.memories)),
    ]


def _elements(draw: random.Random, shape: Shape, first: int, low: int) -> list[str]:
    """Fill slots with functions of the signature that calls expect there, where there is one."""
    lines = []
    for slot in range(low, low + 8):
        signature = SIGNATURES[slot % 8]
        fitting = [i for i in range(first, len(shape.functions)) if shape.functions[i] == signature]
        if fitting and draw.random() < 0.9:
            lines.append(f"(elem (table $t) (i32.const {slot}) func $f{draw.choice(fitting)})")
    every = " ".join(f"$f{i}" for i in range(len(shape.functions)))
    return [*lines, f"(elem $e func {every})", f"(elem declare func {every})", '(data $d "0123456789abcdef")']
