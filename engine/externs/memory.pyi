from typing import Self, final

from typing_extensions import Buffer

from engine.externs.views import MemoryView
from engine.types.externtypes import MemoryType

@final
class Memory:
    """A linear memory (spec 4.2.8): `Memory(MemoryType(1, 2))` or an export of an instance.

    `memoryview(memory)`, `numpy.frombuffer(memory, dtype)` and everything else that accepts a
    buffer give writable access to its bytes without copying. Such a view keeps its pages
    mapped; after the memory has moved, which happens when it grows beyond its reservation, the view
    shows the old bytes: create a new one after growing, or use `view()`, which detects it.
    Addresses out of bounds raise Trap("out of bounds memory access").
    """
    def __new__(cls, type: MemoryType) -> Self: ...
    @property
    def type(self) -> MemoryType:
        """MemoryType: its minimum is the current size. Like all methods, raises WasmError if it is closed."""
    @property
    def size(self) -> int:
        """Size in bytes."""
    @property
    def pages(self) -> int:
        """Size in pages."""
    def grow(self, delta_pages: int) -> int:
        """Grow by `delta_pages`; return the old size in pages, or -1 if it cannot grow.

        Raises ValueError for a negative number.
        """
    def read(self, ptr: int, length: int) -> bytes:
        """Return a copy of `length` bytes starting at address `ptr`."""
    def write(self, ptr: int, data: Buffer) -> None:
        """Copy `data`, any bytes-like object, to address `ptr`; all of it or nothing.

        Raises TypeError for an array of Python objects, whose bytes are addresses of this process.
        """
    def view(self) -> MemoryView:
        """Return a `MemoryView` of all bytes: a buffer that detects when it is stale."""
    def close(self) -> None:
        """Release the pages now, or with the last view: every address is out of bounds from now on."""
    def load_u8(self, ptr: int) -> int:
        """Return the unsigned byte at `ptr`."""
    def load_i8(self, ptr: int) -> int:
        """Return the signed byte at `ptr`."""
    def load_u16(self, ptr: int) -> int:
        """Return the unsigned 16-bit integer at `ptr`."""
    def load_i16(self, ptr: int) -> int:
        """Return the signed 16-bit integer at `ptr`."""
    def load_u32(self, ptr: int) -> int:
        """Return the unsigned 32-bit integer at `ptr`."""
    def load_i32(self, ptr: int) -> int:
        """Return the signed 32-bit integer at `ptr`."""
    def load_u64(self, ptr: int) -> int:
        """Return the unsigned 64-bit integer at `ptr`."""
    def load_i64(self, ptr: int) -> int:
        """Return the signed 64-bit integer at `ptr`."""
    def load_f32(self, ptr: int) -> float:
        """Return the 32-bit float at `ptr`."""
    def load_f64(self, ptr: int) -> float:
        """Return the 64-bit float at `ptr`."""
    def store_u8(self, ptr: int, value: int) -> None:
        """Store an unsigned byte at `ptr`; OverflowError if it does not fit."""
    def store_i8(self, ptr: int, value: int) -> None:
        """Store a signed byte at `ptr`; OverflowError if it does not fit."""
    def store_u16(self, ptr: int, value: int) -> None:
        """Store an unsigned 16-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_i16(self, ptr: int, value: int) -> None:
        """Store a signed 16-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_u32(self, ptr: int, value: int) -> None:
        """Store an unsigned 32-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_i32(self, ptr: int, value: int) -> None:
        """Store a signed 32-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_u64(self, ptr: int, value: int) -> None:
        """Store an unsigned 64-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_i64(self, ptr: int, value: int) -> None:
        """Store a signed 64-bit integer at `ptr`; OverflowError if it does not fit."""
    def store_f32(self, ptr: int, value: float) -> None:
        """Store a 32-bit float at `ptr`, rounded to nearest."""
    def store_f64(self, ptr: int, value: float) -> None:
        """Store a 64-bit float at `ptr`."""
    def __buffer__(self, flags: int, /) -> memoryview: ...
