"""Reading the component binary format: bounds, LEB128 integers, names, and what is switched on.

Faults are Malformed with the offset in the outermost binary; their texts are those of the official
test suite. What would let a small binary cost much is bounded here: nesting and the number of items.
"""

from __future__ import annotations

from engine.cstack import check_stack
from engine.errors import Malformed

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn, TypeVar

    from engine.binary.loading import Loading
    from engine.features import Features

    T = TypeVar("T")

MAX_NESTING = 100  # components and types within each other
MAX_ITEMS = 1_000_000  # sections and entries of vectors of a component, those within it included
ITEM_BYTES = 200  # of memory that an item is counted with
_LOOK = 1000  # items between two looks at the clock
_END = "unexpected end-of-file"


class Reader:
    """A place in a binary, and the end of the section that it is in."""

    __slots__ = ("_features", "_items", "_loading", "_nesting", "data", "end", "p")

    def __init__(self, data: bytes, features: Features, loading: Loading | None = None) -> None:
        self.data = data
        self.p = 0
        self.end = len(data)
        self._features = features
        self._nesting = 0
        self._items = 0
        self._loading = loading

    def look(self) -> None:
        """Raise Timeout if loading takes too long; called now and then."""
        if self._loading is not None:
            self._loading.look()

    def fail(self, message: str, at: int | None = None) -> NoReturn:
        """Raise Malformed at a place, that of the next byte if none is given."""
        raise Malformed(message, self.p if at is None else at)

    def leading(self, byte: int, what: str, at: int | None = None, *, missing: str = "") -> NoReturn:
        """Raise Malformed for the byte just read, which begins nothing that there is."""
        message = f"invalid leading byte ({byte:#x}) for {what}"
        self.fail(f"{message}: {missing}" if missing else message, self.p - 1 if at is None else at)

    def is_on(self, gate: str | None) -> bool:
        """Tell whether a feature is on; what has no gate always is."""
        return gate is None or getattr(self._features, gate) is True

    def require(self, gate: str | None, byte: int, what: str, name: str) -> None:
        """Raise Malformed unless the feature is on that the byte just read needs."""
        if not self.is_on(gate):
            feature = str(gate).replace("_", "-")
            self.leading(byte, what, missing=f"{name} needs the feature {feature}")

    # bytes and integers

    def byte(self) -> int:
        """Read a byte."""
        p = self.p
        if p >= self.end:
            self.fail(_END, self.end)
        self.p = p + 1
        return self.data[p]

    def peek(self) -> int:
        """Return the next byte without reading it; -1 at the end."""
        return self.data[self.p] if self.p < self.end else -1

    def bytes(self, size: int) -> bytes:
        """Read so many bytes."""
        start = self.p
        if size > self.end - start:
            self.fail(_END, self.end)
        self.p = start + size
        return self.data[start : self.p]

    def u32(self) -> int:
        """Read an unsigned integer of 32 bits (core 3.0, section 5.2.2)."""
        if self.p < self.end and self.data[self.p] < 128:
            self.p += 1
            return self.data[self.p - 1]
        return self._unsigned(32)

    def u64(self) -> int:
        """Read an unsigned integer of 64 bits."""
        return self._unsigned(64)

    def _unsigned(self, bits: int) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if shift >= bits:
                if byte > 127:
                    self.fail("integer representation too long", self.p - 1)
                if value >> bits:
                    self.fail("integer too large", self.p - 1)
            if byte < 128:
                return value

    def s33(self) -> int:
        """Read a signed integer of 33 bits."""
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if shift == 35 and byte > 127:
                self.fail("integer representation too long", self.p - 1)
            if byte < 128:
                break
        if byte & 64:
            value -= 1 << shift
        if not -(1 << 32) <= value < 1 << 32:
            self.fail("integer too large", self.p - 1)
        return value

    def flag(self) -> bool:
        """Read a byte that is 0 or 1."""
        byte = self.byte()
        if byte > 1:
            self.fail("invalid boolean value", self.p - 1)
        return byte == 1

    def name(self) -> str:
        """Read a name: a length and so many bytes of UTF-8."""
        size = self.u32()
        start = self.p
        data = self.bytes(size)
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            self.fail("malformed UTF-8 encoding", start + error.start)

    # vectors, options, nesting

    def count(self) -> int:
        """Read the number of items of a vector; each of them takes a byte at least."""
        at = self.p
        count = self.u32()
        if count > self.end - self.p:
            self.fail(_END, self.end)
        self.add_items(count, at)
        return count

    def add_items(self, count: int, at: int) -> None:
        """Count items that are kept, against the limits."""
        self._items += count
        if self._loading is not None:
            self._loading.use(count * ITEM_BYTES)
        if self._items > MAX_ITEMS:
            self.fail(f"too many items: at most {MAX_ITEMS} sections and entries of vectors", at)

    def vector(self, item: Callable[[], T]) -> tuple[T, ...]:
        """Read a vector."""
        count = self.count()
        items = []
        for i in range(count):
            if i % _LOOK == 0:
                self.look()
            items.append(item())
        return tuple(items)

    def option(self, item: Callable[[], T], what: str) -> T | None:
        """Read a byte, 0 or 1, and what is there if it is 1."""
        byte = self.byte()
        if byte > 1:
            self.leading(byte, what)
        return item() if byte else None

    def enter(self, at: int) -> None:
        """Go one level deeper, into a component or a type that has declarations."""
        check_stack()
        self._nesting += 1
        if self._nesting > MAX_NESTING:
            self.fail(f"nesting too deep: at most {MAX_NESTING} nested components and types", at)

    def leave(self) -> None:
        """Come back from a level."""
        self._nesting -= 1
