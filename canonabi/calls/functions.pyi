import builtins
from collections.abc import Callable
from inspect import Signature
from typing import Any, TypeAlias, final, overload

from canonabi.concurrency.canons import Function
from canonabi.state.handles import Resource
from canonabi.types.valtypes import FuncType, ResourceType

_Class: TypeAlias = builtins.type[Any]

@final
class HostFunc(Function):
    """A Python function for components to import: `HostFunc(callable, FuncType, name)`.

    It receives Python values as positional arguments and returns one. If the type's result is a
    `result<T, E>`, it returns the T, or raises WitError with the E; it may also return Ok or Err, unless T is
    itself a result. With `as_result=False` it must. `name` is for messages.
    """
    def __init__(
        self, callable: Callable[..., object], type: FuncType, name: str, *, as_result: bool = True
    ) -> None: ...
    @property
    def callable(self) -> Callable[..., object]: ...
    def __call__(self, *args: object, **named: object) -> Any: ...

@final
class ComponentFunc:
    """A function that a component exports. Call it with Python values, positional or keyword.

    Parameters have the component's names with `_` for `-`. `out=` is a writable buffer for a result that
    is a string (as UTF-8) or a list of numbers or of records of numbers: the function then returns the
    number of bytes or elements. With `out=memoryview` it returns a new one. A `result<T, E>` is returned
    as the T, or raised as WitError with the E. Raises TypeError or ValueError that name the argument, Trap,
    a LimitExceeded, or the exception of a host function.
    """
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> FuncType:
        """The FuncType."""
    @property
    def instance(self) -> Any:  # whose module lies above this one
        """The Instance that it belongs to."""
    @property
    def __signature__(self) -> Signature:
        """The parameters by their Python names, annotated in WIT, for `inspect.signature`."""
    def resource(self, resource_type: ResourceType) -> Resource:
        """Return the Resource for a `valtypes.ResourceType` in the function's type."""
    def __call__(self, *args: object, **kwargs: object) -> Any: ...
    @overload
    def __get__(self, obj: None, cls: _Class | None = None, /) -> ComponentFunc: ...
    @overload
    def __get__(self, obj: object, cls: _Class | None = None, /) -> Callable[..., Any]: ...
