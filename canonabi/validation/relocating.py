"""Core types in binary form, with other type indices: `rectype` and `externtype` (core 3.0, section 5.3).

The decoder has seen that their form is right.
"""

from __future__ import annotations

from engine.types.typecodes import HEAPTYPES, PACKED_TYPES, VALTYPES

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

_ONE_BYTE = frozenset(code[0] for types in (VALTYPES, HEAPTYPES, PACKED_TYPES) for code in types.values())
_REF, _REF_NULL = 0x64, 0x63
_REC, _SUB, _SUB_FINAL = 0x4E, 0x50, 0x4F
_FUNC, _STRUCT = 0x60, 0x5F


def relocated_group(binary: bytes, index: Callable[[int], int]) -> bytes:
    """Return a group of types with each type index replaced by what `index` answers for it."""
    r = _Relocation(binary, index)
    r.group()
    return bytes(r.out)


def relocated_extern(kind: str, binary: bytes, index: Callable[[int], int]) -> bytes:
    """Return what follows the kind in the type of an import or export, likewise."""
    r = _Relocation(binary, index)
    if kind == "tag":
        r.copy_byte()
    if kind in ("func", "tag"):
        r.index()
    elif kind in ("table", "global"):
        r.value_type()
    r.copy_rest()
    return bytes(r.out)


def u32(value: int) -> bytes:
    """Return an unsigned integer in LEB128."""
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


# It copies byte by byte and understands only what has a type index in it. Section 5.3 of the core
# specification is the grammar; the decoder has read the same bytes before, so no error is possible here.
class _Relocation:
    """A place in a binary, and what was written of it."""

    __slots__ = ("_data", "_index", "_p", "out")

    def __init__(self, data: bytes, index: Callable[[int], int]) -> None:
        self.out = bytearray()
        self._data = data
        self._p = 0
        self._index = index

    def copy_byte(self) -> int:
        byte = self._data[self._p]
        self._p += 1
        self.out.append(byte)
        return byte

    def copy_rest(self) -> None:
        self.out += self._data[self._p :]

    def _read(self) -> int:
        """Read an unsigned integer."""
        value = shift = 0
        while True:
            byte = self._data[self._p]
            self._p += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def _count(self) -> int:
        count = self._read()
        self.out += u32(count)
        return count

    def index(self) -> None:
        self.out += u32(self._index(self._read()))

    def group(self) -> None:
        count = 1
        if self._data[self._p] == _REC:
            self.copy_byte()
            count = self._count()
        for _ in range(count):
            self._sub_type()

    def _sub_type(self) -> None:
        byte = self.copy_byte()
        if byte in (_SUB, _SUB_FINAL):
            for _ in range(self._count()):
                self.index()
            byte = self.copy_byte()
        if byte == _FUNC:
            for _ in range(2):
                for _ in range(self._count()):
                    self.value_type()
        else:
            for _ in range(self._count() if byte == _STRUCT else 1):
                self.value_type()
                self.copy_byte()  # whether it is mutable

    def value_type(self) -> None:
        byte = self.copy_byte()
        if byte not in (_REF, _REF_NULL):
            return
        # Heap types are s33: abstract ones are negative numbers of one byte, indices are not negative.
        if self._data[self._p] in _ONE_BYTE:  # an abstract heap type, which is negative
            self.copy_byte()
        else:
            self._heap_index()

    def _heap_index(self) -> None:
        """Copy a heap type that is an index: a signed integer."""
        value = self._index(self._read())
        data = u32(value)
        # LEB128 with a sign: bit 6 of the last byte is the sign, so a byte is appended where it would be set.
        if data[-1] & 64:  # which would be the sign
            data = data[:-1] + bytes([data[-1] | 128, 0])
        self.out += data
