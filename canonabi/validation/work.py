"""Bounds on the work of validation: a small binary can describe types that are very large."""

from __future__ import annotations

from engine.cstack import check_stack
from engine.errors import Invalid

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

MAX_WORK = 200_000  # steps: parts of types that are looked at, and the like; real components take thousands
_LOOK = 1000  # steps between two looks at the clock
RESOURCE = 20  # steps that a new resource type counts for: it is kept, in types, names and slots
MAX_SIZE = 1_000_000  # types that a type is made of, those within others counted again each time
MAX_DEPTH = 100  # instance types and component types in each other; bounds recursion


class Work:
    """The steps that one validation has left, of components in components together."""

    __slots__ = ("_left", "_look", "_next_look")

    def __init__(self, look: Callable[[], None] | None = None) -> None:
        self._left = self._next_look = MAX_WORK
        self._look = look

    def spend(self, steps: int) -> None:
        """Count steps. Raises Invalid when there are none left."""
        # Whatever recurses over types spends work, so the C stack is looked at in one place for all.
        check_stack()
        self._left -= steps
        if self._left < self._next_look:
            self._next_look = self._left - _LOOK
            if self._look is not None:
                self._look()
        if self._left < 0:
            raise Invalid(f"types are too complex: validation takes more than {MAX_WORK} steps")


def check_size(size: int, depth: int) -> None:
    """Raise Invalid if a type is too large or nested too deep."""
    if size > MAX_SIZE:
        raise Invalid(f"effective type size exceeds the limit of {MAX_SIZE}")
    if depth > MAX_DEPTH:
        raise Invalid(f"type nesting is too deep: more than {MAX_DEPTH} nested types")
