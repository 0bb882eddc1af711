from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, Self, final, overload

from engine.run.instance import Instance

@final
class Exports(Mapping[str, Any]):
    """The exports of an instance, as a mapping in the order of the module; objects are created on access."""
    def __new__(cls, instance: Instance) -> Self: ...
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
