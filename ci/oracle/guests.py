"""Two guests that are the same: one for the specification's `definitions.py`, one for the engine.

Both have a memory of a page with the same bytes, and a realloc that follows the same `Script`: where it
allocates, and at which call it traps, answers nonsense or grows the memory. What it was asked is logged.
"""

from __future__ import annotations

import random
from typing import Any, Protocol

import canonabi.instance.instance  # noqa: F401  # what runs a realloc
import engine
from canonabi.types.layout import align_to

PAGE = 1 << 16
FAULTS = ("trap", "misaligned", "outside")  # what definitions.py traps on; "end" and "grow" it does not
TRAPS, MISALIGNED, OUTSIDE, END, GROW = (*FAULTS, "end", "grow")
SCRIBBLE = b"\xa5"  # over what was freed

GUEST = """(module
  (import "oracle" "realloc" (func $script (param {p} {p} {p} {p}) (result {p} i32)))
  (memory (export "memory") {p} 1)
  (func (export "realloc") (param {p} {p} {p} {p}) (result {p}) (local $ptr {p})
    (call $script (local.get 0) (local.get 1) (local.get 2) (local.get 3))
    (if (then unreachable))
    (local.set $ptr)
    (local.get $ptr)))"""


class Bytes(Protocol):
    """What an allocator needs of a memory."""

    def read(self, ptr: int, length: int) -> bytes: ...  # noqa: D102
    def write(self, ptr: int, data: bytes) -> None: ...  # noqa: D102
    def grow(self) -> None: ...  # noqa: D102
    def length(self) -> int: ...  # noqa: D102


class ReallocTraps(Exception):
    """The script says that this call traps."""


class Script:
    """What a realloc does: where it begins, the seed of its gaps, and the faults by the number of a call."""

    def __init__(self, rng: random.Random, faults: dict[int, str] | None = None) -> None:
        self.seed = rng.getrandbits(30)
        self.base = rng.choice((8, 16, 40, 1024, 4096))
        self.moves = rng.random() < 0.7  # shrinking moves
        self.faults = faults or {}


class Allocator:
    """A realloc by a script, over one of the two memories."""

    def __init__(self, script: Script, memory: Bytes) -> None:
        self.script = script
        self.memory = memory
        self.calls: list[tuple[int, int, int, int]] = []
        self._top = script.base

    def realloc(self, old: int, old_size: int, alignment: int, new_size: int) -> int:
        """Return the place of `new_size` bytes, with what was in the old ones; or raise ReallocTraps."""
        number = len(self.calls)
        self.calls.append((old, old_size, alignment, new_size))
        fault = self.script.faults.get(number)
        if fault == TRAPS:
            raise ReallocTraps
        if fault == GROW:
            self.memory.grow()
            self._top = self.memory.length() - PAGE
        if new_size <= old_size and not self.script.moves and fault is None:
            return old
        kept = self._take(old, old_size)
        ptr = self._place(number, alignment, new_size, fault)
        room = min(new_size, old_size, self.memory.length() - ptr)
        if room > 0:
            self.memory.write(ptr, kept[:room])
        return ptr

    def _take(self, old: int, old_size: int) -> bytes:
        room = max(min(old_size, self.memory.length() - old), 0)
        kept = self.memory.read(old, room) if room else b""
        if room:
            self.memory.write(old, SCRIBBLE * room)
        return kept

    def _place(self, number: int, alignment: int, new_size: int, fault: str | None) -> int:
        end = self.memory.length()
        if fault == OUTSIDE:
            ptr = align_to(end - new_size + 1, alignment) if new_size <= end else end
            return ptr if self.script.seed & 1 else align_to(end, alignment) + (0x7FFF0000 & -alignment)
        if fault == END and new_size <= end:
            return (end - new_size) & -alignment
        ptr = align_to(self._top + (self.script.seed >> number % 24) % 5, alignment)
        self._top = ptr + new_size
        if fault == MISALIGNED:
            ptr += alignment // 2
        return ptr


class SpecificationMemory:
    """A `MemInst` of definitions.py for an allocator."""

    def __init__(self, inst: Any) -> None:
        self._bytes = inst.bytes

    def read(self, ptr: int, length: int) -> bytes:
        """Return a part."""
        return bytes(self._bytes[ptr : ptr + length])

    def write(self, ptr: int, data: bytes) -> None:
        """Set a part."""
        self._bytes[ptr : ptr + len(data)] = data

    def grow(self) -> None:
        """Add a page."""
        self._bytes.extend(bytes(PAGE))

    def length(self) -> int:
        """Return how many bytes there are."""
        return len(self._bytes)


class EngineMemory:
    """A memory of the engine for an allocator."""

    def __init__(self, memory: engine.Memory) -> None:
        self._memory = memory
        self.read = memory.read
        self.write = memory.write

    def grow(self) -> None:
        """Add a page."""
        self._memory.grow(1)

    def length(self) -> int:
        """Return how many bytes there are."""
        return self._memory.size


class EngineGuest:
    """An instance whose realloc follows a script; used again for case after case."""

    def __init__(self, pointer_size: int) -> None:
        pointer = "i64" if pointer_size == 8 else "i32"
        mask = (1 << 8 * pointer_size) - 1
        script = engine.FuncType([pointer] * 4, [pointer, "i32"])

        def realloc(*args: int) -> tuple[int, int]:
            assert self.allocator is not None
            try:
                ptr = self.allocator.realloc(*(arg & mask for arg in args))
            except ReallocTraps:
                return 0, 1
            return (ptr & mask, 0)

        self.allocator: Allocator | None = None
        module = engine.Module(GUEST.format(p=pointer), features=engine.Features.parse("all"))
        imports = {"oracle": {"realloc": engine.Func(realloc, script)}}
        self._module, self._imports = module, imports
        self._reset()

    def _reset(self) -> None:
        instance = engine.Instance(self._module, self._imports)
        self.memory: engine.Memory = instance["memory"]
        self.realloc: engine.Func = instance["realloc"]

    def begin(self, script: Script, content: bytes) -> None:
        """Be as new: with this script, and this in memory."""
        if self.memory.size != len(content):
            self._reset()
            self.memory.grow(len(content) // PAGE - 1)
        self.memory.write(0, content)
        self.allocator = Allocator(script, EngineMemory(self.memory))

    def content(self) -> bytes:
        """Return all that is in memory."""
        return self.memory.read(0, self.memory.size)
