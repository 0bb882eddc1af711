"""Immediates of instructions in text, and what they name: index spaces, locals, labels.

The table of instructions says which kinds of immediate an instruction has; each combination
has one reader here, which also knows where the text's order is not that of the binary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from engine.opcodes import INSTRUCTIONS
from engine.text import encoder
from engine.text.encoder import BYTES, s, u
from engine.text.literals import NumberError, floating, integer, unsigned
from engine.text.tokens import LOOK_ITEMS, Tokens, shorten
from engine.text.typedefs import IndexSpace, Types, TypeUse, is_index, number


class Deferred(NamedTuple):
    """Code with a type index that is not known before the code is written."""

    prefix: bytes
    use: TypeUse
    suffix: bytes
    encode: Callable[[int], bytes]


Reader = Callable[[bytes, int], tuple[bytes | Deferred, int]]


class Spaces:
    """The index spaces of a module other than types."""

    def __init__(self) -> None:
        self.func = IndexSpace("func", "function")
        self.table = IndexSpace("table")
        self.memory = IndexSpace("memory")
        self.tag = IndexSpace("tag")
        self.global_ = IndexSpace("global")
        self.elem = IndexSpace("elem", "elem segment")
        self.data = IndexSpace("data", "data segment")

    def of(self, kind: str) -> IndexSpace:
        """Return the space of what `(kind ...)` names."""
        space: IndexSpace = getattr(self, "global_" if kind == "global" else kind)
        return space


class Labels:
    """The labels around an instruction, and the names of all labels of a function."""

    def __init__(self) -> None:
        self.open: list[str | None] = []
        self.depths: dict[str, list[int]] = {}  # where each identifier stands in `open`, innermost last
        self.count = 0
        self.names: list[tuple[int, str]] = []

    def push(self, label: str | None, name: str | None) -> None:
        """Enter a block; `name` is for the name section."""
        if label is not None:
            self.depths.setdefault(label, []).append(len(self.open))
        if name is not None:
            self.names.append((self.count, name))
        self.count += 1
        self.open.append(label)

    def pop(self) -> None:
        """Leave a block."""
        label = self.open.pop()
        if label is not None:
            self.depths[label].pop()

    def index(self, tokens: Tokens, i: int) -> int:
        """Return the index of the label at token i. Raises Malformed("unknown label")."""
        text = tokens.texts[i]
        if text[:1] != "$":
            return number(tokens, i)
        where = self.depths.get(text)
        if not where:
            raise tokens.error(i, f"unknown label {shorten(text)}")
        return len(self.open) - 1 - where[-1]


def _opcode(code: int) -> bytes:
    return BYTES[code >> 16] + u(code & 0xFFFF) if code > 0xFF else BYTES[code]


OPCODES = {row.name: _opcode(row.code) for row in reversed(INSTRUCTIONS)}  # select: the short form
STRUCTURE = ("block", "loop", "if", "else", "end", "try", "catch", "catch_all", "delegate", "try_table")
# Most instructions of a text are these: one look into a dict gives their bytes.
PLAIN = {
    row.name: _opcode(row.code)
    for row in INSTRUCTIONS
    if not row.immediates and row.name not in STRUCTURE and row.name != "select"
}
NATURAL = {row.name: row.natural for row in INSTRUCTIONS if row.immediates == "memarg"}
_SELECT_TYPED = next(_opcode(row.code) for row in INSTRUCTIONS if row.immediates == "valtypes")


class Immediates:
    """Reads immediates; `start` gives the locals and the labels that they may name."""

    def __init__(self, tokens: Tokens, types: Types, spaces: Spaces) -> None:
        self.tokens = tokens
        self.texts = tokens.texts
        self.types = types
        self.spaces = spaces
        self.data_use = 0  # first token that names a data segment in code; 0: none
        self.start({})

    def start(self, locals_: dict[str, int]) -> None:
        """Begin a new body."""
        self.locals = locals_
        self.labels = Labels()

    def readers(self) -> dict[str, tuple[bytes, Reader]]:
        """Return opcode and reader of every instruction that has immediates and is not part of a block.

        A reader takes the opcode and the index of the first immediate; it gives the code and what comes next.
        """
        found: dict[str, tuple[bytes, Reader]] = {}
        for row in INSTRUCTIONS:
            if row.name in NATURAL:
                found[row.name] = OPCODES[row.name], self._memarg(NATURAL[row.name])
            elif row.immediates and row.name not in STRUCTURE:
                reader = getattr(self, "_" + row.immediates.replace(" ", "_"))
                found[row.name] = OPCODES[row.name], reader
        return found

    def _local(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        text = self.texts[i]
        index = self.locals.get(text)
        if index is None:
            if text[:1] == "$":
                raise self.tokens.error(i, f"unknown local {shorten(text)}")
            index = number(self.tokens, i)
        return opcode + u(index), i + 1

    def _label(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.labels.index(self.tokens, i)), i + 1

    def _labels_label(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        labels = [u(self.labels.index(self.tokens, i))]
        i += 1
        while is_index(self.texts[i]):
            labels.append(u(self.labels.index(self.tokens, i)))
            i += 1
            if not len(labels) & LOOK_ITEMS - 1:
                self.tokens.look()
        return opcode + u(len(labels) - 1) + encoder.joined(labels), i

    def _func(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.func.index(self.tokens, i)), i + 1

    def _global(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.global_.index(self.tokens, i)), i + 1

    def _tag(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.tag.index(self.tokens, i)), i + 1

    def _type(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.types.space.index(self.tokens, i)), i + 1

    def _elem(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + u(self.spaces.elem.index(self.tokens, i)), i + 1

    def _data(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        self.data_use = self.data_use or i
        return opcode + u(self.spaces.data.index(self.tokens, i)), i + 1

    def _optional(self, space: IndexSpace, i: int) -> tuple[bytes, int]:
        """Read an index that may be left out for 0."""
        if is_index(self.texts[i]):
            return u(space.index(self.tokens, i)), i + 1
        return b"\0", i

    def _table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        table, i = self._optional(self.spaces.table, i)
        return opcode + table, i

    def _memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memory, i = self._optional(self.spaces.memory, i)
        return opcode + memory, i

    def _two(self, space: IndexSpace, i: int) -> tuple[bytes, int]:
        """Read two indices of a space that may both be left out for 0."""
        if not is_index(self.texts[i]):
            return b"\0\0", i
        return u(space.index(self.tokens, i)) + u(space.index(self.tokens, i + 1)), i + 2

    def _table_table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        tables, i = self._two(self.spaces.table, i)
        return opcode + tables, i

    def _memory_memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memories, i = self._two(self.spaces.memory, i)
        return opcode + memories, i

    def _data_memory(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        memory = b"\0"
        # Of one index alone it is the data segment's: the memory stands first in text, but may be left out.
        if is_index(self.texts[i + 1]):
            memory, i = self._optional(self.spaces.memory, i)
        code, i = self._data(opcode, i)
        return code + memory, i

    def _elem_table(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        table = b"\0"
        if is_index(self.texts[i + 1]):
            table, i = self._optional(self.spaces.table, i)
        code, i = self._elem(opcode, i)
        return code + table, i

    def _type_table(self, opcode: bytes, i: int) -> tuple[Deferred, int]:
        table, i = self._optional(self.spaces.table, i)
        use, i = self.types.typeuse(i, None)
        # Text has the table before the type, the binary behind it.
        return Deferred(opcode, use, table, u), i

    def _valtypes(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        """Read the immediates of `select`, which has another opcode with types than without."""
        texts = self.texts
        if texts[i] != "(" or texts[i + 1] != "result":
            return opcode, i
        types: list[bytes] = []
        while texts[i] == "(" and texts[i + 1] == "result":
            i = self.types.declarations(i + 2, types, None)
        return _SELECT_TYPED + encoder.vector(types), i

    def _heaptype(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        heaptype, i = self.types.heaptype(i)
        return opcode + heaptype, i

    def _i32(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + s(self._integer(i, 32)), i + 1

    def _i64(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + s(self._integer(i, 64)), i + 1

    def _integer(self, i: int, bits: int) -> int:
        text = self.texts[i]
        if text.isdigit() and len(text) < 10:
            return int(text)
        try:
            value = integer(text, bits)
        except NumberError as error:
            raise self.tokens.error(i, str(error) or None) from None
        # Constants are written as signed LEB128, whatever the text has.
        return value - (1 << bits) if value >> (bits - 1) else value

    def _f32(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + self._floating(i, 32).to_bytes(4, "little"), i + 1

    def _f64(self, opcode: bytes, i: int) -> tuple[bytes, int]:
        return opcode + self._floating(i, 64).to_bytes(8, "little"), i + 1

    def _floating(self, i: int, bits: int) -> int:
        try:
            return floating(self.texts[i], bits)
        except NumberError as error:
            raise self.tokens.error(i, str(error) or None) from None

    def _memarg(self, natural: int) -> Reader:
        """Return the reader for the memarg of an access with the natural alignment 2**natural."""
        usual = BYTES[natural] + b"\0"

        def read(opcode: bytes, i: int) -> tuple[bytes, int]:
            text = self.texts[i]
            if text[:1] in "()ig":  # the common case: neither memory, offset nor alignment
                return opcode + usual, i
            memory = 0
            if is_index(text):
                memory = self.spaces.memory.index(self.tokens, i)
                i += 1
            offset, i = self._field("offset=", 0, i)
            align, i = self._field("align=", 1 << natural, i)
            if align & (align - 1) or not align:
                raise self.tokens.error(i - 1, "alignment must be a power of two")
            # Memory 0 is written without its index, as before multi-memory.
            flags = u(align.bit_length() - 1 | (0x40 if memory else 0))
            return opcode + flags + (u(memory) if memory else b"") + u(offset), i

        return read

    def _field(self, key: str, default: int, i: int) -> tuple[int, int]:
        """Read `key` with its number, as in `offset=4`, which may be left out."""
        text = self.texts[i]
        if not text.startswith(key):
            return default, i
        try:
            return unsigned(text[len(key) :], 64), i + 1
        except NumberError as error:
            raise self.tokens.error(i, str(error) or f"unknown operator {shorten(text)}") from None
