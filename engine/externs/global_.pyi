from typing import Any, Self, final

from engine.types.externtypes import GlobalType

@final
class Global:
    """A global (spec 4.2.9): `Global(GlobalType("i32", mutable=True), 7)` or an export of an instance."""
    def __new__(cls, type: GlobalType, value: object) -> Self: ...
    @property
    def type(self) -> GlobalType:
        """GlobalType: value type and mutability."""
    @property
    def value(self) -> Any:
        """The value: int (signed), float, or the object of the reference."""
    @value.setter
    def value(self, value: object) -> None:
        """The value: int (signed), float, or the object of the reference."""
    def get_raw(self) -> int:
        """Return the bit pattern of a number, as an unsigned int."""
    def set_raw(self, bits: int) -> None:
        """Set a number by its bit pattern; OverflowError if it has too many bits."""
