"""Errors between Python and a component, in addition to the core's (`engine/errors.py`).

WasmError
├── WitError             the error case of a function's result<T, E>, with its value
├── ResourceError        a handle of Python's that was dropped, passed on, lent or taken back
├── NotYet               a part of the Component Model that is not supported yet
└── Unlinkable
    └── LinkError        imports of a component that are missing or do not match

A value that does not fit its type is a Misfit, which is not a WasmError: a Mismatch is a TypeError, an
OutOfRange a ValueError, and those are their displayed names.
"""

from __future__ import annotations

from engine.errors import Unlinkable, WasmError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Any, Generic, Self, overload

    from typing_extensions import TypeVar

    E = TypeVar("E", default=Any, covariant=True)

    class _WithValue(WasmError, Generic[E]):
        value: E

else:
    E = object

    class _WithValue(WasmError):
        __class_getitem__ = classmethod(type(list[int]))  # for annotations: `WitError[int]`


class WitError(_WithValue[E]):
    """The error of a `result<T, E>`: returned by a guest, or raised by a function given as an import.

    `value` is the E as a Python value, None if the type has no payload. Annotations may state its
    type, `WitError[Color]`; `except` takes the class alone.
    """

    __module__ = "wasi"

    if TYPE_CHECKING:

        @overload
        def __init__(self: WitError[None]) -> None: ...
        @overload
        def __init__(self, value: E) -> None: ...

    def __init__(self, value: Any = None) -> None:
        super().__init__(value)
        self.value = value

    def __str__(self) -> str:
        return "the function returned an error" if self.value is None else str(self.value)


class ResourceError(WasmError):
    """A handle was used that Python no longer holds: it was dropped, passed on, or its call is over."""

    __module__ = "wasi"


class NotYet(WasmError, NotImplementedError):
    """The component uses a feature that this version validates but does not run yet."""

    __module__ = "wasi"


class LinkError(Unlinkable):
    """The imports of a component do not fit: each line of `problems` names one and the reason."""

    __module__ = "wasi"

    def __init__(self, message: str, detail: str = "", *, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message, detail)
        self.problems = problems


class Misfit(Exception):
    """A value that does not fit its type; `path` is the place in the value, `message` the reason."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    def within(self, step: str) -> Self:
        """Say that the place is in the part `step` of something, and return it."""
        self.path = step + self.path
        self.args = (self.message, self.path)
        return self

    def __str__(self) -> str:
        path = self.path.removeprefix(".")
        return f"{path}: {self.message}" if path else self.message

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).__bases__[1], (str(self),)


class Mismatch(Misfit, TypeError):
    """A value of the wrong type."""


class OutOfRange(Misfit, ValueError):
    """A value of the right type that the component type cannot hold."""


# what tracebacks and logs say: users know them as what they are documented to be
Mismatch.__module__ = OutOfRange.__module__ = "builtins"
Mismatch.__name__ = Mismatch.__qualname__ = "TypeError"
OutOfRange.__name__ = OutOfRange.__qualname__ = "ValueError"
