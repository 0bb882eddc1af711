"""Operands of random functions: constants, operators, memory accesses (ci/fuzz/functions.py).

NaN bits are not determined by the specification, so floats are stored where integers are not loaded
from, and what shows bits makes a NaN the one NaN first.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.opcodes import INSTRUCTIONS

NUMERIC = ("i32", "i64", "f32", "f64")
TYPES = (*NUMERIC, "funcref", "exnref")
BITS_SHOWN = ("f32.copysign", "f64.copysign", "i32.reinterpret_f32", "i64.reinterpret_f64")
SMALL = (0, 1, -1, 2, 3, 7, 8, 31, 32, 33, 63, 64, 65, 255, 256)
INTEGERS = (*SMALL, 32767, 32768, -32768, -32769, 65535, 65536)
CONSTANTS: dict[str, tuple[str, ...]] = {
    "i32": (*map(str, INTEGERS), "0x7fffffff", "0x80000000", "0x12345678"),
    "i64": (*map(str, INTEGERS), "0x7fffffff", "0x80000000", "0xffffffff", str(1 << 32), str(1 << 63)),
    "f32": ("0", "-0", "1", "-1.5", "nan", "inf", "-inf", "0x1p31", "0x1p-149", "3e10", "0x1.fffffep127"),
    "f64": ("0", "-0", "1", "-1.5", "nan", "inf", "-inf", "0x1p63", "0x1p-1074", "3e10", "0x1p-30"),
}


class Signature(NamedTuple):
    """What a function, block or tag takes and gives."""

    params: tuple[str, ...]
    results: tuple[str, ...]


def spell(signature: Signature) -> str:
    """Write parameters and results."""
    params = f"(param {' '.join(signature.params)})" if signature.params else ""
    results = f"(result {' '.join(signature.results)})" if signature.results else ""
    return f"{params} {results}".strip()


SIGNATURES = tuple(
    Signature(tuple(params.split()), tuple(results.split()))
    for params, results in (
        ("", "i32"),
        ("i32", "i32"),
        ("i32 i64", "i64"),
        ("i64 i32 f64 f32", "i32"),
        ("i32 i32 i32 i32 i32 i64 i64", "i64"),
        ("f64", "i32 f64 i64 i32"),
        ("i64", ""),
        ("f32 i32", "i64"),
    )
)
TAGS = (("i32",), (), ("i64", "f64"))


class Operator(NamedTuple):
    """A plain instruction on numbers."""

    name: str
    params: tuple[str, ...]
    results: tuple[str, ...]


def _operators() -> tuple[Operator, ...]:
    found = []
    for row in INSTRUCTIONS:
        params, _, results = row.type.partition("->")
        operator = Operator(row.name, tuple(params.split()), tuple(results.split()))
        numbers = set(operator.params + operator.results) <= set(NUMERIC)
        if not row.immediates and numbers and params and results:
            traps = ".trunc_f" in row.name or ".div_" in row.name or ".rem_" in row.name
            found += [operator] * (1 if traps and "f" in row.type else 4)
    return tuple(found)


OPERATORS = _operators()
BY_RESULT = {t: tuple(o for o in OPERATORS if o.results == (t,)) for t in NUMERIC}
LOADS = {
    t: tuple(row.name for row in INSTRUCTIONS if row.immediates == "memarg" and row.type == f"addr -> {t}")
    for t in NUMERIC
}
STORES = {
    t: tuple(row.name for row in INSTRUCTIONS if row.immediates == "memarg" and row.type == f"addr {t} ->")
    for t in NUMERIC
}


@dataclass
class Shape:
    """What the functions of a module may use: index spaces of both kinds of module are alike."""

    functions: list[Signature]  # by index; imports first
    memories: tuple[str, ...]  # address types
    legacy: bool


@dataclass
class Label:
    """An open block."""

    name: str  # "" for the function itself
    types: tuple[str, ...]  # what a branch to it takes
    height: int  # operands below it
    loop: bool = False
    guarded: bool = False  # what often ends in an exception or a tail call: the body of a try, mostly
    catches: bool = False  # the body of a legacy try: can be delegated to
    caught: str = ""  # in a legacy handler: the local that has the exception in the other text


@dataclass
class Operands:
    """One function while it is drawn: its two texts, and what lies on its stack."""

    draw: random.Random
    shape: Shape
    signature: Signature
    ours: list[str] = field(default_factory=list)
    theirs: list[str] = field(default_factory=list)
    stack: list[str] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    locals: list[str] = field(default_factory=list)
    recent: dict[str, int] = field(default_factory=dict)  # the local of each type that was written last
    budget: int = 60
    names: int = 0
    dead: bool = False

    # --- text ---

    def put(self, text: str, theirs: str | None = None) -> None:
        """Append a line to both texts."""
        self.ours.append(text)
        self.theirs.append(text if theirs is None else theirs)

    def only(self, *, theirs: str) -> None:
        """Append a line to the reference's text only."""
        self.theirs.append(theirs)

    def name(self) -> str:
        """Return a label's name that is not taken."""
        self.names += 1
        return f"$l{self.names}"

    # --- values ---

    @property
    def free(self) -> list[str]:
        """Operands of the innermost block."""
        return self.stack[self.labels[-1].height :]

    def pop(self, n: int) -> None:
        """Forget the topmost operands."""
        if n:
            del self.stack[-n:]

    def pay(self) -> None:
        """Use up some fuel, or end."""
        self.put("(global.set $fuel (i32.sub (global.get $fuel) (i32.const 1)))")
        self.put("(if (i32.lt_s (global.get $fuel) (i32.const 0)) (then unreachable))")

    def constant(self, kind: str) -> None:
        """Push a constant."""
        if kind in CONSTANTS:
            self.put(f"{kind}.const {self.draw.choice(CONSTANTS[kind])}")
        elif kind == "funcref" and self.draw.random() < 0.7:
            self.put(f"ref.func $f{self.draw.randrange(len(self.shape.functions))}")
        else:
            self.put("ref.null func" if kind == "funcref" else "ref.null exn")
        self.stack.append(kind)

    def value(self, kind: str, depth: int = 0) -> None:
        """Push a value of a type."""
        own = [i for i, t in enumerate(self.locals) if t == kind]
        way = self.draw.random()
        if own and way < 0.35:
            last = self.recent.get(kind, own[0])
            self.put(f"local.get {last if self.draw.random() < 0.5 else self.draw.choice(own)}")
            self.stack.append(kind)
        elif way < 0.5 or depth > 3:
            self.constant(kind)
        elif kind == "funcref":
            self.put(f"(table.get $t (i32.const {self.draw.choice((0, 1, 2, 5, 7, 11))}))")
            self.stack.append(kind)
        elif kind == "exnref":
            self.constant(kind)
        elif way < 0.6:
            self.put(f"global.get $g_{kind}")
            self.stack.append(kind)
        elif way < 0.7:
            self.load(kind, depth)
        elif way < 0.76:
            self.values((kind, kind, "i32"), depth + 1)
            self.put(self.draw.choice(("select", f"select (result {kind})")))
            self.pop(2)
        elif way < 0.79 and self.budget > 0:
            self.block((), (kind,))
        else:
            operator = self.draw.choice(BY_RESULT[kind])
            self.values(operator.params, depth + 1)
            self.operate(operator)

    def values(self, kinds: Sequence[str], depth: int = 0) -> None:
        """Push several values."""
        for kind in kinds:
            self.value(kind, depth)

    def operate(self, operator: Operator) -> None:
        """Apply an operator to what lies on the stack."""
        if operator.name in BITS_SHOWN:
            self.canonical(operator.params[-1])
        if (".div_" in operator.name or ".rem_" in operator.name) and self.draw.random() < 0.8:
            self.put(f"{operator.params[0]}.const {self.draw.choice((3, -1, -7, 32768, 12))}")
            self.put(f"{operator.params[0]}.{self.draw.choice(('or', 'xor'))}")
        self.put(operator.name)
        self.pop(len(operator.params))
        self.stack += operator.results

    def canonical(self, kind: str) -> None:
        """Make a NaN on top of the stack the one NaN."""
        self.put(f"local.tee $n_{kind}")
        self.put(f"({kind}.const nan) (local.get $n_{kind}) (local.get $n_{kind}) {kind}.eq select")

    def have(self, kinds: Sequence[str]) -> None:
        """See to it that these types are on top of the stack."""
        free = self.free
        for n in range(min(len(kinds), len(free)), -1, -1):
            if tuple(free[len(free) - n :]) == tuple(kinds[:n]):
                self.values(kinds[n:])
                return

    # --- memory ---

    def address(self, floats: bool, depth: int) -> tuple[int, bool]:
        """Push an address; return the memory and whether it lies at hand."""
        memory = self.draw.randrange(len(self.shape.memories))
        kind = self.shape.memories[memory]
        if floats:
            self.put(f"{kind}.const {0xA000 + 16 * self.draw.randrange(64)}")
            self.stack.append(kind)
            return memory, True
        if self.draw.random() < 0.3:
            self.put(f"{kind}.const {self.draw.choice((0, 8, 100, 0x7000, 0x20000 - 8, 0x1FFF9))}")
            self.stack.append(kind)
        else:
            self.value(kind, depth + 1)
            if self.draw.random() < 0.9:
                self.put(f"{kind}.const {self.draw.choice((0x7FF, 0x6FF0, 0x3F))} {kind}.and")
        return memory, False

    def offset(self, memory: int) -> str:
        """Return an offset and the memory's name."""
        way = self.draw.random()
        offset = 0 if way < 0.4 else self.draw.randrange(0x900) if way < 0.95 else 0xFFFF
        if way > 0.97:
            offset = self.draw.choice((0x10000, 0x1FFF9, 0xFFFFFFFF))
        return f"$m{memory} offset={offset}"

    def load(self, kind: str, depth: int) -> None:
        """Push a value from memory."""
        memory, _ = self.address(kind in ("f32", "f64"), depth)
        where = self.float_place(kind, memory) if kind in ("f32", "f64") else self.offset(memory)
        self.put(f"{self.draw.choice(LOADS[kind])} {where}")
        self.pop(1)
        self.stack.append(kind)

    def float_place(self, kind: str, memory: int) -> str:
        """Return offset and memory for a float: f32 in the even, f64 in the odd half of 16 bytes."""
        return f"$m{memory} offset={16 * self.draw.randrange(32) + (8 if kind == 'f64' else 0)}"

    def store(self, kind: str) -> None:
        """Store a value of a type."""
        memory, _ = self.address(kind in ("f32", "f64"), 1)
        self.value(kind, 1)
        where = self.float_place(kind, memory) if kind in ("f32", "f64") else self.offset(memory)
        self.put(f"{self.draw.choice(STORES[kind])} {where}")
        self.pop(2)

    def bulk(self) -> None:
        """A bulk operation, mostly within bounds."""
        memory = self.draw.randrange(len(self.shape.memories))
        kind = self.shape.memories[memory]
        at, start = (self.draw.choice((0, 1, 16, 0x3FF, 0x20000)) for _ in range(2))
        n = self.draw.choice((0, 1, 7, 64))
        ways = (
            ("fill", f"({kind}.const {at}) (i32.const {start & 255}) ({kind}.const {n})"),
            ("copy", f"({kind}.const {at}) ({kind}.const {start}) ({kind}.const {n})"),
            ("init", f"({kind}.const {at}) (i32.const {start & 15}) (i32.const {n & 15})"),
            ("grow", f"({kind}.const {self.draw.randrange(2)})"),
            ("table.copy", f"(i32.const {at & 7}) (i32.const {start & 7}) (i32.const {n & 3})"),
            ("table.init", f"(i32.const {at & 7}) (i32.const {start & 3}) (i32.const {n & 3})"),
            ("table.grow", f"(ref.null func) (i32.const {n & 1})"),
        )
        name, operands = self.draw.choice(ways)
        ends = {
            "fill": f"memory.fill $m{memory}",
            "copy": f"memory.copy $m{memory} $m{memory}",
            "init": f"memory.init $m{memory} $d",
            "grow": f"memory.grow $m{memory} drop",
            "table.copy": "table.copy $t $t",
            "table.init": "table.init $t $e",
            "table.grow": "table.grow $t drop",
        }
        self.put(f"{operands} {ends[name]}")

    def block(self, params: tuple[str, ...], results: tuple[str, ...]) -> None:
        """Draw a block whose parameters lie on the stack."""
        raise NotImplementedError
