from typing_extensions import disjoint_base

from engine import Func, Memory

@disjoint_base
class Side:
    """The options of lifting or lowering in one instance.

    `memory` is an engine.Memory or None, `realloc` an engine.Func of a guest or None, `encoding` one of
    "utf8", "utf16" and "latin1+utf16", `pointer_size` 4 or 8. Without an instance, handles pass as numbers.
    """
    def __init__(
        self,
        memory: Memory | None = None,
        realloc: Func | None = None,
        encoding: str = "utf8",
        pointer_size: int = 4,
    ) -> None: ...
