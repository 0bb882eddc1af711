from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from types import TracebackType
from typing import Any, Self, final, overload

@final
class Instance:
    """An instance of a component, with all its parts.

    `exports` maps names to functions (`ComponentFunc`), mappings like this one,
    resource types (`Resource`), core modules and components. A context manager that closes it.
    """
    def __init__(self, *args: object, **kwargs: object) -> None: ...
    @property
    def exports(self) -> Exports:
        """The exports, as a mapping in the order of the component."""
    @property
    def poisoned(self) -> str | None:
        """The error with which a call poisoned this instance, as text; None while it can be called."""
    @property
    def closed(self) -> bool:
        """Whether close() was called."""
    def usage(self) -> dict[str, int]:
        """Return the counters of all core instances in it, as `engine.Instance.usage` does."""
    def time_left(self) -> float | None:
        """Return the seconds that `Limits.seconds` leaves the running call; None without that limit."""
    def refuel(self, amount: int) -> None:
        """Give the running outermost call `amount` more fuel: see wasi.refuel."""
    def interrupt(self) -> None:
        """End the running calls with Interrupted, from any thread: see wasi.interrupt."""
    def close(self) -> None:
        """Release memories and handles; functions raise from then on.

        Drop functions of the host's resource types are called for the resources that the instance
        still owns; destructors of guests do not run. Raises the first error, after everything is closed.
        """
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...

@final
class Exports(Mapping[str, Any]):
    """The exports of an instance, or of an instance that it exports; objects are created on access."""
    def __getitem__(self, name: str, /) -> Any: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    def __contains__(self, name: object, /) -> bool: ...
    @overload
    def get(self, name: str, /) -> Any:
        """Return the export of this name, or `default`."""
    @overload
    def get(self, name: str, default: object, /) -> Any:
        """Return the export of this name, or `default`."""
    def keys(self) -> KeysView[str]:
        """Return the names."""
    def values(self) -> ValuesView[Any]:
        """Return the objects."""
    def items(self) -> ItemsView[str, Any]:
        """Return pairs of name and object."""
