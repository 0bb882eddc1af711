from typing import Self, final, overload

from typing_extensions import Buffer

from engine.externs.memory import Memory

@final
class MemoryView:
    """The bytes of a memory at one time: a writable buffer, `len()`, items and slices.

    It keeps its pages mapped until `release()`. `stale` says that the memory has since moved or been
    closed, so that the guest's writes are no longer visible.
    """
    def __new__(cls, memory: Memory) -> Self: ...
    @property
    def stale(self) -> bool:
        """Whether the memory has moved, or the view was released."""
    @property
    def obj(self) -> Memory:
        """The Memory it belongs to."""
    def release(self) -> None:
        """Release the pages; the view cannot be used afterwards."""
    def tobytes(self) -> bytes:
        """Return a copy of the bytes."""
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc_info: object) -> None: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, index: int, /) -> int: ...
    @overload
    def __getitem__(self, index: slice, /) -> memoryview: ...
    @overload
    def __setitem__(self, index: int, value: int, /) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Buffer, /) -> None: ...
    def __buffer__(self, flags: int, /) -> memoryview: ...
