from collections.abc import Callable, Sequence
from inspect import Signature
from typing import Self, final

from engine.types.externtypes import FuncType

@final
class Func:
    """A function: of a guest, or `Func(callable, FuncType)`, a Python callable with a type.

    Call it with Python values: i32 and i64 take ints of the signed or unsigned range and come back
    signed; f32 and f64 take floats or ints; externref any object; funcref a Func or None.
    No result gives None, one its value, several a tuple. Raises Trap, Exhaustion, UncaughtException,
    a LimitExceeded, TypeError or OverflowError naming the parameter, or what a host function raised.
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
        """For `inspect.signature`: the guest's names of the parameters, annotated with value types."""
    def __call__(self, *args: object) -> object: ...
    def call_raw(self, args: Sequence[int]) -> tuple[int, ...]:
        """Call with bit patterns: ints, f32 in the low 32 bits; NaN payloads are kept. No references."""
