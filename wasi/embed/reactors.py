"""WASI reactors: modules whose `_initialize` is called once, by the loader."""

from __future__ import annotations

from collections.abc import Mapping

from engine import Func, FuncType

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_NAME = "_initialize"


def initialize(exports: Mapping[str, Any]) -> Mapping[str, Any]:
    """Call `_initialize` and return the exports with a replacement that does nothing.

    Its constructors must not run twice, and hosts written for other engines call it.
    """
    exports[_NAME]()
    return initialized(exports)


def initialized(exports: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the exports of a reactor whose `_initialize` has already been called."""
    return _Initialized(exports)


class _Initialized(Mapping[str, "Any"]):
    """The exports of an initialised reactor."""

    __slots__ = ("_exports", "_nothing")

    def __init__(self, exports: Mapping[str, Any]) -> None:
        self._exports = exports
        # A Func and not a function of Python, so that other modules can import it.
        self._nothing = Func(_initialize, FuncType((), ()))

    def __getitem__(self, name: str) -> Any:
        found = self._exports[name]  # or what is wrong: it may be closed
        return self._nothing if name == _NAME else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._exports)

    def __len__(self) -> int:
        return len(self._exports)

    def __contains__(self, name: object) -> bool:
        return name in self._exports

    def __repr__(self) -> str:
        return repr(self._exports)


def _initialize() -> None:
    """Do nothing: it has been called. Messages use its name."""
