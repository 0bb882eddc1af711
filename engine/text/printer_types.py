"""Types of a binary module as text (core 3.0, sections 5.3 and 6.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from engine.text.cursor import Cursor, read_s
from engine.text.printer_names import Identifiers, Names
from engine.types.typecodes import HEAPTYPES, PACKED_TYPES, REFTYPES, VALTYPES

_VALTYPES = {code[0]: text for text, code in (VALTYPES | REFTYPES | PACKED_TYPES).items()}
_HEAPTYPES = {code[0]: text for text, code in HEAPTYPES.items()}
_REF, _REF_NULL, _FUNC, _ARRAY, _STRUCT, _REC, _SUB, _SUB_FINAL = (
    0x64,
    0x63,
    0x60,
    0x5E,
    0x5F,
    0x4E,
    0x50,
    0x4F,
)
_HAS_MAXIMUM, _IS_SHARED, _IS_64, _HAS_PAGE_SIZE = 1, 2, 4, 8
_LONGEST = 1000  # characters of a signature that is repeated where a type is used


class Signature(NamedTuple):
    """Parameters and results of a function type, and both as they stand behind `(type x)`."""

    params: tuple[str, ...]
    results: tuple[str, ...]
    text: str


UNKNOWN = Signature((), (), "")  # of what is no function type


class TypePrinter:
    """Reads types and returns their text. It knows the function types that it has read so far."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.ids = Identifiers("type", names.of("type"))
        self.signatures: list[Signature] = []  # by type index; nothing for what is no function type

    def use(self, index: int) -> str:
        """Return `(type x)` and the signature it stands for, as far as known and not too long."""
        text = self.signature(index).text
        return f" (type {self.ids[index]}){text if len(text) <= _LONGEST else ''}"

    def signature(self, index: int) -> Signature:
        """Return the signature at a type index; an empty one if there is no such function type."""
        return self.signatures[index] if index < len(self.signatures) else UNKNOWN

    # value types

    def valtype(self, data: bytes, p: int) -> tuple[str, int]:
        """Read a value, reference or packed type."""
        byte = data[p]
        if byte in (_REF, _REF_NULL):
            heap, p = self.heaptype(data, p + 1)
            return f"(ref null {heap})" if byte == _REF_NULL else f"(ref {heap})", p
        return _VALTYPES[byte], p + 1

    def heaptype(self, data: bytes, p: int) -> tuple[str, int]:
        """Read a heap type."""
        if data[p] & 0xC0 == 0x40:
            return _HEAPTYPES[data[p]], p + 1
        index, p = read_s(data, p)
        return self.ids[index], p

    def next_valtype(self, cursor: Cursor) -> str:
        """Read a value type."""
        text, cursor.p = self.valtype(cursor.data, cursor.p)
        return text

    # definitions

    def definitions(self, cursor: Cursor) -> Iterator[str]:
        """Read the type section."""
        for _ in range(cursor.u()):
            if cursor.data[cursor.p] != _REC:
                yield f"\n  {self._definition(cursor)}"
                continue
            cursor.p += 1
            yield "\n  (rec"
            for _ in range(cursor.u()):
                yield f"\n    {self._definition(cursor)}"
            yield "\n  )"

    def _definition(self, cursor: Cursor) -> str:
        index = len(self.signatures)
        head = f"(type{self.ids.head(index)}"
        byte = cursor.byte()
        if byte not in (_SUB, _SUB_FINAL):
            return f"{head} ({self._composite(cursor, byte, index)}))"
        supers = "".join(f" {self.ids[cursor.u()]}" for _ in range(cursor.u()))
        final = " final" if byte == _SUB_FINAL else ""
        return f"{head} (sub{final}{supers} ({self._composite(cursor, cursor.byte(), index)})))"

    def _composite(self, cursor: Cursor, form: int, index: int) -> str:
        if form == _FUNC:
            params = tuple(self.next_valtype(cursor) for _ in range(cursor.u()))
            results = tuple(self.next_valtype(cursor) for _ in range(cursor.u()))
            after = declarations("result", results)
            self.signatures.append(Signature(params, results, declarations("param", params) + after))
            names = Identifiers("param", self.names.within("param", index))
            return f"func{declarations('param', params, names)}{after}"
        self.signatures.append(UNKNOWN)
        if form == _ARRAY:
            return f"array {self._field(cursor)}"
        fields = Identifiers("field", self.names.within("field", index))
        texts = [f" (field{fields.declared(i)} {self._field(cursor)})" for i in range(cursor.u())]
        return f"struct{''.join(texts)}"

    def _field(self, cursor: Cursor) -> str:
        """Read a storage type and whether it is mutable."""
        text = self.next_valtype(cursor)
        return f"(mut {text})" if cursor.byte() else text

    # types of imports and definitions

    def table(self, cursor: Cursor) -> str:
        """Read the type of a table."""
        element = self.next_valtype(cursor)
        return f"{_limits(cursor, cursor.byte())} {element}"

    def memory(self, cursor: Cursor) -> str:
        """Read the type of a memory."""
        flags = cursor.byte()
        text = _limits(cursor, flags) + " shared" * bool(flags & _IS_SHARED)
        return f"{text} (pagesize {1 << cursor.u()})" if flags & _HAS_PAGE_SIZE else text

    def global_(self, cursor: Cursor) -> str:
        """Read the type of a global."""
        return f" {self._field(cursor)}"


def _limits(cursor: Cursor, flags: int) -> str:
    minimum = cursor.u()
    maximum = f" {cursor.u()}" if flags & _HAS_MAXIMUM else ""
    return f"{' i64' if flags & _IS_64 else ''} {minimum}{maximum}"


def declarations(
    keyword: str, types: Sequence[str], ids: Identifiers | None = None, first: int = 0, separator: str = " "
) -> str:
    """Return `(param ...)`s and the like for types: one for each that has a name, one for a run without.

    `first` is the index of the first; `separator` stands before each parenthesis.
    """
    if not types:
        return ""
    if not ids:
        return f"{separator}({keyword} {' '.join(types)})"
    parts: list[str] = []
    unnamed: list[str] = []
    for index, valtype in enumerate(types, first):
        declared = ids.declared(index)
        if not declared:
            unnamed.append(valtype)
            continue
        if unnamed:
            parts.append(f"{separator}({keyword} {' '.join(unnamed)})")
            unnamed = []
        parts.append(f"{separator}({keyword}{declared} {valtype})")
    if unnamed:
        parts.append(f"{separator}({keyword} {' '.join(unnamed)})")
    return "".join(parts)
