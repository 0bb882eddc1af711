from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from types import TracebackType
from typing import Any, Self, final, overload

@final
class Instance:
    """An instance of a component, with all that it is made of.

    `exports` maps names to what they are: functions (`ComponentFunc`), mappings like this one,
    resource types (`Resource`), core modules and components. A context manager that closes it.
    """
    def __init__(self, *args: object, **kwargs: object) -> None: ...
    @property
    def exports(self) -> Exports:
        """The exports, as a mapping in the order of the component."""
    @property
    def poisoned(self) -> str | None:
        """What a trap left this instance with, as a text; None while it can be called."""
    @property
    def closed(self) -> bool:
        """Whether close() was called."""
    def usage(self) -> dict[str, int]:
        """Return the counters of all core instances in it, as `engine.Instance.usage` does."""
    def time_left(self) -> float | None:
        """Return the seconds that `Limits.seconds` leaves the call that runs; None without that limit."""
    def refuel(self, amount: int) -> None:
        """Let the outermost call that runs use `amount` more fuel: see wasi.refuel."""
    def interrupt(self) -> None:
        """End the calls that run with Interrupted, from any thread: see wasi.interrupt."""
    def close(self) -> None:
        """Give memories and handles back; functions raise from then on.

        What the host's resource types say about dropping is done for the resources that the instance
        still owns; destructors of guests do not run. Raises what that raises, after all is done.
        """
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...

@final
class Exports(Mapping[str, Any]):
    """The exports of an instance, or of an instance that it exports; objects are made when asked for."""
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
