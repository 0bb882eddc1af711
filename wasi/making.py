"""Classes that users know but do not call: the error for calling them, and what to call instead."""

from __future__ import annotations

from functools import wraps

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    Init = TypeVar("Init", bound=Callable[..., None])


def made_by(instead: str, *types: type) -> Callable[[Init], Init]:
    """Decorate the `__init__` of such a class, which takes positional arguments of these types.

    There may be more arguments than types. A call with other arguments raises TypeError with `instead`.
    """

    def decorate(init: Any) -> Any:
        most = init.__code__.co_argcount - 1

        @wraps(init)
        def checked(self: object, *values: object, **named: object) -> None:
            few = len(values) < len(types)
            if named or few or len(values) > most or not all(map(isinstance, values, types)):
                raise TypeError(f"wasi.{type(self).__name__} is not called: {instead}")
            init(self, *values)

        return checked

    return decorate
