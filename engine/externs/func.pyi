from collections.abc import Callable, Sequence
from inspect import Signature
from typing import Self, final

from engine.types.externtypes import FuncType

@final
class Func:
    """A function: a guest's, or `Func(callable, FuncType)`, a Python callable with a type.

    Call it with Python values: i32 and i64 accept ints in the signed or unsigned range and are returned
    signed; f32 and f64 accept floats or ints; externref any object; funcref a Func or None.
    It returns None for no result, a value for one, a tuple for several. Raises Trap, Exhaustion,
    UncaughtException, a LimitExceeded, TypeError or OverflowError naming the parameter, or the exception of a
    host function.
    """
    def __new__(cls, callable: Callable[..., object], type: FuncType) -> Self: ...
    @property
    def type(self) -> FuncType:
        """The FuncType."""
    @property
    def name(self) -> str | None:
        """Name of the guest's function (name section, else an export), of the callable, or None."""
    @property
    def __signature__(self) -> Signature:
        """For `inspect.signature`: the guest's parameter names, annotated with value types."""
    def __call__(self, *args: object) -> object: ...
    def call_raw(self, args: Sequence[int]) -> tuple[int, ...]:
        """Call with bit patterns: ints, f32 in the low 32 bits; NaN payloads are kept. No references."""
