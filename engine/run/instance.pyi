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

    `imports[module name][name]` may be an engine object (of another instance, too), any callable
    for a function, an int or float for an immutable global; instead of an inner mapping an
    Instance gives its exports. `limits` bounds what the guest may use; `engine` ("tail" or
    "switch", where FORMS has it) chooses the interpreter of this instance and all that it is linked
    with; with `start=False` the start function is not called.

    `Limits.seconds` bounds how long making it may take, the start function included; `limits` may be the
    `Loading` that this is part of.

    Exports are items: `instance["f"]`, or `instance.exports`. Raises Unlinkable, Trap and what
    the start function raises, and a LimitExceeded for what is too large from the beginning.
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
        """The form of the interpreter that runs it and all that it is linked with: "tail" or "switch"."""
    @property
    def exports(self) -> Exports:
        """The exports as a mapping of names to Func, Memory, Table, Global and Tag."""
    def __getitem__(self, name: str, /) -> Any: ...
    def within(self, loading: Loading, call: Callable[[], _T]) -> _T:
        """Return `call()`, with all that the guest does there counted as part of a load."""
    def start(self) -> None:
        """Call the start function of an instance made with `start=False`; the second time does nothing."""
    host: Any  # what the embedder keeps with it
    def time_left(self) -> float | None:
        """Return the seconds until `Limits.seconds` of the call that runs are over; None without that limit.

        For host functions that wait: a guest's time also passes there. 0.0 means that it is over, and
        that the call ends with Timeout as soon as the host function returns.
        """
    def usage(self) -> dict[str, int]:
        """Return the counters of all instances that are linked together, by name.

        - `guest_calls`: calls of the guest's functions by Python; a start function is one, too.
        - `host_calls`: calls of host functions by the guest.
        - `bytes_copied`: by the methods of Memory and from data segments, not through buffers.
        - `fuel`: used so far; what costs fuel is said at Limits.
        - `peak_memory`: the most bytes that all linear memories had at one time.
        - `memory`, `tables`, `references`, `exceptions`, `code`: bytes of each; `Limits.memory` bounds them.
        - `refused`: how often `memory.grow` or `table.grow` of a guest answered -1.
        """
    def close(self, then: Callable[[], object] | None = None) -> None:
        """Give back what only it has: memories of its own, and the objects that its references stand for.

        From now on its functions raise when called, by guests, too; a call that runs ends so as soon as it is
        back in one of them. `then` is called when that is done, while no other thread is in the instance or
        in one that is linked with it: to close what host functions use. Raises MemoryError if there is none,
        and closes nothing then.
        """
    def refuel(self, amount: int) -> None:
        """Let the outermost call that runs use `amount` more fuel: see wasi.refuel."""
    def interrupt(self) -> None:
        """End the calls that run with Interrupted, from any thread: see wasi.interrupt."""
