from typing import Self

from typing_extensions import disjoint_base

from engine import Func, Memory

@disjoint_base
class Side:
    def __new__(
        cls,
        memory: Memory | None = None,
        realloc: Func | None = None,
        encoding: str = "utf8",
        pointer_size: int = 4,
    ) -> Self: ...
