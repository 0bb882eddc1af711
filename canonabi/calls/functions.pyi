import builtins
from collections.abc import Callable
from inspect import Signature
from typing import Any, TypeAlias, final, overload

from canonabi.calls.canons import Function
from canonabi.state.handles import Resource
from canonabi.types.valtypes import FuncType, ResourceType

_Class: TypeAlias = builtins.type[Any]

@final
class HostFunc(Function):
    """A Python function for components to import: `HostFunc(callable, FuncType, name)`.

    It gets Python values by position and returns one. If the type's result is a `result<T, E>`, it returns
    the T, or raises WitError with the E; it may also return Ok or Err, unless T is a result itself. With
    `as_result=False` it has to. `name` is for messages.
    """
    def __init__(
        self, callable: Callable[..., object], type: FuncType, name: str, *, as_result: bool = True
    ) -> None: ...
    @property
    def callable(self) -> Callable[..., object]: ...
    def __call__(self, *args: object, **named: object) -> Any: ...

@final
class ComponentFunc:
    """A function that a component exports. Call it with Python values, by position or by name.

    Names of parameters are the component's with `_` for `-`. `out=` is a writable buffer for a result that
    is a string (as UTF-8) or a list of numbers or of records of numbers: the function returns how many
    bytes or elements it has then. With `out=memoryview` it returns a new one. A `result<T, E>` is returned
    as the T, or raised as WitError with the E. Raises TypeError or ValueError that name the argument, Trap,
    a LimitExceeded, or what a host function raised.
    """
    @property
    def name(self) -> str: ...
    @property
    def type(self) -> FuncType:
        """The FuncType."""
    @property
    def instance(self) -> Any:  # whose module lies above this one
        """The Instance that it is of."""
    @property
    def __signature__(self) -> Signature:
        """The parameters by Python's names, annotated in WIT, for `inspect.signature`."""
    def resource(self, resource_type: ResourceType) -> Resource:
        """Return the Resource that a `valtypes.ResourceType` of the function's type stands for."""
    def __call__(self, *args: object, **kwargs: object) -> Any: ...
    @overload
    def __get__(self, obj: None, cls: _Class | None = None, /) -> ComponentFunc: ...
    @overload
    def __get__(self, obj: object, cls: _Class | None = None, /) -> Callable[..., Any]: ...
