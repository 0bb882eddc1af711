"""The tables of WASI 0.1 functions, filled by the decorator `host_function`.

A function takes the `Process` and its wasm parameters as unsigned integers, and returns an
`Errno`. Exceptions are translated in this one place: `Refused` and OSError become
their errno, a pointer outside the guest's memory becomes FAULT. All others, including `Exit` and
KeyboardInterrupt, propagate through the guest to its caller.
"""

from __future__ import annotations

from operator import and_

from engine.errors import Trap
from wasi.p1.errno import Errno, Refused, from_os_error

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from wasi.p1.process import Process

    Implementation = Callable[..., Errno]

_MASKS = {"i32": 0xFFFF_FFFF, "i64": 0xFFFF_FFFF_FFFF_FFFF}
OUT_OF_BOUNDS = "out of bounds memory access"


class HostFunction:
    """A row of the table: name, core type (`params`, `results`), and the function itself."""

    __slots__ = ("_masks", "implementation", "name", "params", "results")

    def __init__(self, name: str, signature: str, implementation: Implementation) -> None:
        params, _, results = signature.partition("->")
        self.name = name
        self.params = tuple(params.split())
        self.results = tuple(results.split())
        self.implementation = implementation
        self._masks = tuple(_MASKS[param] for param in self.params)

    def bind(self, process: Process) -> Callable[..., int]:
        """Return the callable that the guest imports."""
        implementation, masks, running = self.implementation, self._masks, process.running

        # What a guest calls: everything that can be found beforehand is a local variable.
        def call(*params: int) -> int:
            try:
                running.append(None)  # Ctrl-C is seen when this has been done, and not before it
                # The engine gives signed numbers, WASI's are unsigned: one `and` for each, without a branch.
                return implementation(process, *map(and_, params, masks))
            except Refused as refused:
                return refused.errno
            except OSError as error:
                return from_os_error(error)
            except Trap as trap:
                if trap.message != OUT_OF_BOUNDS or trap.frames:  # of a guest that a granted object called
                    raise
                return Errno.FAULT
            finally:
                running.pop()
                # Closed here because this may be the call that still used it (see Process.let_go).
                if process.retired:
                    process.returned()

        call.__name__ = call.__qualname__ = self.name
        return call


FUNCTIONS: dict[str, HostFunction] = {}  # of wasi_snapshot_preview1


def host_function(
    name: str, signature: str, table: dict[str, HostFunction] = FUNCTIONS
) -> Callable[[Implementation], Implementation]:
    """Register a function under its WASI name with its core type, `"i32 i64 i32 -> i32"`."""

    def register(implementation: Implementation) -> Implementation:
        assert name not in table, f"{name} is defined twice"
        table[name] = HostFunction(name, signature, implementation)
        return implementation

    return register
