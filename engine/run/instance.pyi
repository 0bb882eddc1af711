from collections.abc import Callable
from typing import Any, Literal, Protocol, Self, TypeVar, final

from engine.binary.loading import Loading
from engine.features import Limits
from engine.module.module import Module
from engine.run.exports import Exports

_T = TypeVar("_T")

FORMS: tuple[Literal["tail", "switch"], ...]  # that work in this build, the default first

class _Named(Protocol):
    def __getitem__(self, name: str, /) -> object: ...

class _Imports(Protocol):
    def __getitem__(self, name: str, /) -> _Named: ...

@final
class Instance:
    """An instance of a module: `Instance(module, {"env": {"f": print, "memory": memory}})`.

    `imports[module name][name]` may be an engine object (also of another instance), any callable
    for a function, an int or float for an immutable global; instead of an inner mapping, an
    Instance provides its exports. `limits` are the guest's resource limits; `engine` ("tail" or
    "switch", if FORMS has it) selects the interpreter of this instance and everything linked
    with it; with `start=False` the start function is not called.

    `Limits.seconds` bounds its creation, including the start function; `limits` may be the enclosing
    `Loading`.

    Exports are items: `instance["f"]`, or `instance.exports`. Raises Unlinkable, Trap and the errors of
    the start function, and a LimitExceeded if it is too large from the start.
    """
    def __new__(
        cls,
        module: Module,
        imports: _Imports | None = None,
        *,
        limits: Limits | Loading | None = None,
        engine: Literal["tail", "switch"] | None = None,
        start: bool = True,
    ) -> Self: ...
    @property
    def module(self) -> Module: ...
    @property
    def engine(self) -> Literal["tail", "switch"]:
        """The form of the interpreter that runs it and everything linked with it: "tail" or "switch"."""
    @property
    def exports(self) -> Exports:
        """The exports as a mapping of names to Func, Memory, Table, Global and Tag."""
    def __getitem__(self, name: str, /) -> Any: ...
    def within(self, loading: Loading, call: Callable[[], _T]) -> _T:
        """Return `call()`, with everything the guest does there counted as part of a load."""
    def start(self) -> None:
        """Call the start function of an instance created with `start=False`; a second call does nothing."""
    host: Any  # what the embedder keeps with it
    def time_left(self) -> float | None:
        """Return the seconds left of `Limits.seconds` for the running call; None without that limit.

        For host functions that wait, because their time counts as well. 0.0 means that it is over, and
        that the call ends with Timeout as soon as the host function returns.
        """
    def usage(self) -> dict[str, int]:
        """Return the counters of all linked instances together, by name.

        - `guest_calls`: calls of guest functions by Python, including start functions.
        - `host_calls`: calls of host functions by the guest.
        - `bytes_copied`: by the methods of Memory and from data segments, not through buffers.
        - `fuel`: used so far; Limits says what costs fuel.
        - `peak_memory`: the maximum size of all linear memories together.
        - `memory`, `tables`, `references`, `exceptions`, `code`: bytes of each; `Limits.memory` bounds them.
        - `refused`: how often `memory.grow` or `table.grow` of a guest returned -1.
        """
    def close(self, then: Callable[[], object] | None = None) -> None:
        """Release what only it uses: its own memories, and the objects behind its references.

        From now on its functions raise when called, including by guests; a running call ends as soon as it
        returns to one of them. `then` is called afterwards, while no other thread is in the instance or
        in one linked with it: to close resources of host functions. Raises MemoryError if memory is
        exhausted, and closes nothing then.
        """
    def refuel(self, amount: int) -> None:
        """Give the running outermost call `amount` more fuel: see wasi.refuel."""
    def interrupt(self) -> None:
        """End the running calls with Interrupted, from any thread: see wasi.interrupt."""
