"""Start functions of modules as exports: they must run in fibers, and the engine would call them at once."""

from __future__ import annotations

START = "\0start"  # no other export can be meant by it
_PREAMBLE, _EXPORT, _START = 8, 7, 8


def _uint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def _leb(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _section(id_: int, content: bytes) -> bytes:
    return bytes((id_,)) + _leb(len(content)) + content


def with_start_exported(binary: bytes) -> bytes | None:
    """Return a module whose start function is the export START instead; None if it has none."""
    at, sections, start = _PREAMBLE, [], None
    while at < len(binary):
        id_, begin = binary[at], at + 1
        size, begin = _uint(binary, begin)
        at = begin + size
        if id_ == _START:
            start = _uint(binary, begin)[0]
            begin = at
            sections.append((id_, b""))
        else:
            sections.append((id_, binary[begin:at]))
    if start is None:
        return None
    count, exports = 0, b""
    for id_, content in sections:
        if id_ == _EXPORT:
            count, begin = _uint(content, 0)
            exports = content[begin:]
    name = START.encode()
    entry = _leb(len(name)) + name + b"\0" + _leb(start)
    made = _section(_EXPORT, _leb(count + 1) + exports + entry)
    parts = [made if id_ == _START else _section(id_, c) for id_, c in sections if id_ != _EXPORT]
    return binary[:_PREAMBLE] + b"".join(parts)
