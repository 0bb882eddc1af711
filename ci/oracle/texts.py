"""Every kind of ill-formed UTF-8 and UTF-16, lifted and copied to each encoding: exhaustive at the edges."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from canonabi.copier.copier import Copier
from canonabi.copier.plans import Plans
from canonabi.copier.side import Side
from canonabi.types.valtypes import String
from ci.oracle.guests import EngineGuest, Script
from ci.oracle.specification import ENCODINGS, Specification
from engine import Trap

SIZE = 1 << 16  # of the memory
LEADS = bytes.fromhex("7f80bfc0c1c2dfe0e1ecedeeeff0f1f3f4f5ff")
SECONDS = bytes.fromhex("7f808f909fa0bfc0")
OTHERS = bytes.fromhex("7f80bfc0")
UNITS = (0x0000, 0x00FF, 0x0100, 0xD7FF, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFFFF)


def texts() -> Iterator[tuple[str, bytes]]:
    """Yield (encoding, bytes): all sequences of bytes and units at the edges of what is well-formed."""
    for choices in ((LEADS,), (LEADS, SECONDS), (LEADS, SECONDS, OTHERS), (LEADS, SECONDS, OTHERS, OTHERS)):
        for parts in product(*choices):
            yield "utf8", bytes(parts)
    for n in (1, 2, 3):
        for units in product(UNITS, repeat=n):
            data = b"".join(unit.to_bytes(2, "little") for unit in units)
            yield "utf16", data
            yield "latin1+utf16", data


def differs(spec: Specification, rng: Any) -> Iterator[str]:
    """Yield what differs: a trap of one, or another text.

    In front of the edge are up to 18 characters that are plain, behind it is the end of the memory.
    """
    plan = Plans().plan(String(), 4)
    source, to = EngineGuest(4), EngineGuest(4)
    page = rng.randbytes(SIZE)
    source.begin(Script(rng), page)
    for number, (encoding, edge) in enumerate(texts()):
        data = (b"a" if encoding == "utf8" else b"a\0") * (number * 5 % 19) + edge
        ptr = SIZE - len(data)
        units = len(data) if encoding == "utf8" else len(data) // 2
        units |= 1 << 31 if encoding == "latin1+utf16" else 0
        content = page[:ptr] + data
        expected = spec.lift(spec.context(4, encoding, content, None), [String()], [ptr, units], 16)
        source.memory.write(ptr, data)
        take = Copier(plan, Side(source.memory, None, encoding, 4))
        found = _lifted(take, ptr, units)
        if found != (None if expected.trap else expected.values[0][0]):
            yield f"{encoding} {data!r} lifted: ours {found!r}, theirs {expected}"
        for other in ENCODINGS:
            to.begin(Script(rng), page)
            put = Copier(plan, Side(to.memory, to.realloc, other, 4))
            if _copies(take, ptr, units, put) != (expected.trap is None):
                yield f"{encoding} {data!r} copied to {other}: theirs {expected}, ours is the contrary"


def _lifted(copier: Copier, ptr: int, units: int) -> object:
    try:
        return copier.lift_flat([ptr, units])
    except Trap:
        return None


def _copies(source: Copier, ptr: int, units: int, to: Copier) -> bool:
    try:
        source.copy_flat_flat([ptr, units], to)
    except Trap:
        return False
    return True
