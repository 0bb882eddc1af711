"""The limit of strings and lists, in a memory that is larger: 2**28 - 1 bytes pass, one more is a trap."""

from __future__ import annotations

from collections.abc import Iterator

import engine
from canonabi.copier.copier import Copier
from canonabi.copier.plans import Plans
from canonabi.copier.side import Side
from canonabi.types import valtypes as vt
from ci.oracle.guests import PAGE
from ci.oracle.specification import ENCODINGS, Specification

MOST = (1 << 28) - 1  # MAX_STRING_BYTE_LENGTH, MAX_LIST_BYTE_LENGTH
PTR = 8


class Zeros:
    """A memory of zeros that is larger than the limit, for definitions.py."""

    def __init__(self, pointer_size: int) -> None:
        self._pointer_size = pointer_size

    def __len__(self) -> int:
        return MOST + PAGE

    def __getitem__(self, part: slice) -> bytes:
        return bytes(part.stop - part.start)

    def ptr_type(self) -> str:
        """Return the type of pointers."""
        return "i64" if self._pointer_size == 8 else "i32"

    def ptr_size(self) -> int:
        """Return the bytes of a pointer."""
        return self._pointer_size


def cases() -> Iterator[tuple[vt.ValType, str, int, int]]:
    """Yield (type, encoding, bytes of a unit or element, tag of the length with 32 bits)."""
    for encoding in ENCODINGS:
        yield vt.String(), encoding, 2 if encoding == "utf16" else 1, 0
    yield vt.String(), "latin1+utf16", 2, 1 << 31
    for element, size in ((vt.U8(), 1), (vt.U16(), 2), (vt.U64(), 8), (vt.Tuple((vt.U64(), vt.U8())), 16)):
        yield vt.List(element), "utf8", size, 0
    yield vt.Map(vt.U32(), vt.U32()), "utf8", 8, 0


def differs(spec: Specification) -> Iterator[str]:
    """Yield what differs for the shortest strings and lists that are too long, and one that is not."""
    for pointer_size in (4, 8):
        pointer = "i64" if pointer_size == 8 else "i32"
        pages = MOST // PAGE + 2
        memory = engine.Memory(engine.MemoryType(pages, address=pointer))
        for t, encoding, size, tag in cases():
            length = (MOST // size + 1) | tag << 8 * (pointer_size - 4)
            cx = spec.context(pointer_size, encoding, b"", None)
            cx.opts.memory = Zeros(pointer_size)
            if spec.lift(cx, [t], [PTR, length], 16).trap is None:
                yield f"{t} of {length}: theirs does not trap"
            copier = Copier(Plans().plan(t, pointer_size), Side(memory, None, encoding, pointer_size))
            try:
                copier.lift_flat([PTR, length])
            except engine.Trap:
                continue
            except Exception as error:  # told as a difference
                yield f"{t} of {length}: ours raises {error!r}"
                continue
            yield f"{t} of {length}: ours does not trap"
        text = Copier(Plans().plan(vt.String(), pointer_size), Side(memory, None, "utf8", pointer_size))
        if len(text.lift_flat([PTR, MOST])) != MOST:
            yield "the longest string is another"
        memory.close()
