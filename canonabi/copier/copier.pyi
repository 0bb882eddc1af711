from collections.abc import Iterable
from typing import Any, Self, final

from typing_extensions import Buffer

from canonabi.copier.plans import Plan
from canonabi.copier.side import Side

@final
class Copier:
    """A plan with the options of one instance, for tests and tools: `Copier(plan, side)`.

    Slots are ints: the bits of their values, as a tuple of the right length. Nothing else may run in the
    store.
    """
    def __new__(cls, plan: Plan, side: Side) -> Self: ...
    @property
    def plan(self) -> Plan: ...
    @property
    def side(self) -> Side: ...
    def check(self, value: object, path: str = "") -> Any:
        """Return a value as the copier accepts it, or raise the error, naming the value `path`."""
    def lower_flat(self, value: object) -> tuple[int, ...]:
        """Check a value and lower it; return its slots."""
    def lower_memory(self, value: object, ptr: int) -> None:
        """Check a value and store it at an address."""
    def lift_flat(self, slots: Iterable[int], out: Buffer | type[memoryview] | None = None) -> Any:
        """Lift a value from slots; into `out`, like lift_into in the header, if it is given."""
    def lift_memory(self, ptr: int, out: Buffer | type[memoryview] | None = None) -> Any:
        """Load a value from an address; into `out` if it is given."""
    def copy_flat_flat(self, slots: Iterable[int], to: Copier) -> tuple[int, ...]:
        """Copy a value to another guest, from slots to slots."""
    def copy_flat_memory(self, slots: Iterable[int], to: Copier, to_ptr: int) -> None:
        """Copy a value to another guest, from slots to an address."""
    def copy_memory_flat(self, ptr: int, to: Copier) -> tuple[int, ...]:
        """Copy a value to another guest, from an address to slots."""
    def copy_memory_memory(self, ptr: int, to: Copier, to_ptr: int) -> None:
        """Copy a value to another guest, from an address to an address."""
