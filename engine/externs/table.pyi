from collections.abc import Iterator
from typing import Self, final

from engine.types.externtypes import TableType

@final
class Table:
    """A table of references (spec 4.2.7): `Table(TableType("funcref", 10), init)` or an instance's export.

    Elements are `Func` or None for funcref, any object for externref (None is null). An index out
    of bounds raises Trap("out of bounds table access").
    """
    def __new__(cls, type: TableType, init: object = None) -> Self: ...
    @property
    def type(self) -> TableType:
        """TableType: its minimum is the current size. Like all methods, raises WasmError if it is closed."""
    @property
    def size(self) -> int:
        """Number of elements."""
    def __len__(self) -> int: ...
    def get(self, index: int) -> object:
        """Return element `index`."""
    def set(self, index: int, value: object) -> None:
        """Set element `index`; TypeError if the value is not of the element type."""
    def grow(self, n: int, value: object = None) -> int:
        """Grow by `n` elements set to `value`; return the old size, or -1 if it cannot grow."""
    def __iter__(self) -> Iterator[object]: ...
    def __getitem__(self, index: int, /) -> object: ...
    def __setitem__(self, index: int, value: object, /) -> None: ...
