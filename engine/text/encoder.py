"""The binary writer: LEB128 integers, vectors, names, sections (core 3.0, section 5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# section ids, and the order in which sections stand
CUSTOM, TYPE, IMPORT, FUNC, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEM, CODE, DATA, DATACOUNT, TAG = range(14)
SECTION_ORDER = (TYPE, IMPORT, FUNC, TABLE, MEMORY, TAG, GLOBAL, EXPORT, START, ELEM, DATACOUNT, CODE, DATA)

_AT_ONCE = 4096

BYTES = tuple(bytes((n,)) for n in range(256))


def u(value: int) -> bytes:
    """Return an unsigned LEB128 integer of any size."""
    if value < 128:
        return BYTES[value]
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def s(value: int) -> bytes:
    """Return a signed LEB128 integer of any size."""
    if -64 <= value < 64:
        return BYTES[value & 127]
    out = bytearray()
    while not -64 <= value < 64:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value & 127)
    return bytes(out)


def sized(content: bytes | bytearray) -> bytes:
    """Return bytes with their length before them: a name, a function body, a data string."""
    return u(len(content)) + content


def joined(items: Sequence[bytes]) -> bytes | bytearray:
    """Return the items behind each other. `bytes.join` takes 80 bytes for each: so never many at once."""
    if len(items) <= _AT_ONCE:
        return b"".join(items)
    out = bytearray()
    for at in range(0, len(items), _AT_ONCE):
        out += b"".join(items[at : at + _AT_ONCE])
    return out


def vector(items: Sequence[bytes]) -> bytes:
    """Return a vector: the count, then the items."""
    return u(len(items)) + joined(items)


def section(section_id: int, content: bytes) -> bytes:
    """Return a section with its id and size."""
    return BYTES[section_id] + sized(content)


def custom_section(name: bytes, content: bytes) -> bytes:
    """Return a custom section."""
    return section(CUSTOM, sized(name) + content)


def name_map(names: Iterable[tuple[int, str]]) -> bytes:
    """Return a map from indices to names, as the name section has them."""
    return vector([u(index) + sized(name.encode()) for index, name in names])


def indirect_name_map(names: Iterable[tuple[int, Iterable[tuple[int, str]]]]) -> bytes:
    """Return a map from outer index and inner index to names."""
    return vector([u(index) + name_map(inner) for index, inner in names])


def local_groups(types: Iterable[bytes]) -> bytes:
    """Return the locals of a function, neighbours of the same type as one group."""
    out, n_groups, count, last = bytearray(), 0, 0, b""
    for valtype in types:
        if valtype == last:
            count += 1
            continue
        if count:
            out += u(count) + last
        n_groups, count, last = n_groups + 1, 1, valtype
    if count:
        out += u(count) + last
    return u(n_groups) + out
