"""Reading the binary format in Python: the other direction of `encoder` (core 3.0, section 5.2).

For modules that the decoder has read before, and for custom sections, which it has not: there a
Cursor raises IndexError or ValueError for what is cut short or is no UTF-8.
"""

from __future__ import annotations


def read_u(data: bytes, p: int) -> tuple[int, int]:
    """Return the unsigned LEB128 integer at p and what comes next."""
    byte = data[p]
    if byte < 128:
        return byte, p + 1
    value = byte & 127
    shift = 7
    while byte > 127:
        p += 1
        byte = data[p]
        value |= (byte & 127) << shift
        shift += 7
    return value, p + 1


def read_s(data: bytes, p: int) -> tuple[int, int]:
    """Return the signed LEB128 integer at p and what comes next."""
    value = shift = 0
    byte = 128
    while byte > 127:
        byte = data[p]
        p += 1
        value |= (byte & 127) << shift
        shift += 7
    return value - (1 << shift) if byte & 64 else value, p


class Cursor:
    """A place in bytes, up to `end`."""

    __slots__ = ("data", "end", "p")

    def __init__(self, data: bytes, p: int = 0, end: int | None = None) -> None:
        self.data = data
        self.p = p
        self.end = len(data) if end is None else end

    def byte(self) -> int:
        """Read a byte."""
        self.p += 1
        return self.data[self.p - 1]

    def u(self) -> int:
        """Read an unsigned integer."""
        value, self.p = read_u(self.data, self.p)
        return value

    def bytes(self, size: int) -> bytes:
        """Read so many bytes."""
        start = self.p
        if size > self.end - start:
            raise ValueError("unexpected end")
        self.p += size
        return self.data[start : self.p]

    def name(self) -> str:
        """Read a name."""
        return self.bytes(self.u()).decode()
