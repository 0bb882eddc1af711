from types import TracebackType
from typing import Self, final

from engine.externs.func import Func
from engine.run.allowance import Allowance

@final
class Call:
    """A call that can be suspended: `Call(func, *args)` of a guest's function; resume() runs it.

    A host function that returns `engine.SUSPEND` suspends it; the next `resume(value)` provides the
    result of that host function, as it would have returned it. `Limits.seconds` starts again
    with each resume(). A context manager that closes the call. Raises TypeError and
    OverflowError for the arguments, as calling `func` does.

    With a budget, resume() ends also when that is used up: the call is `preempted`, and the next
    resume() goes on. Until then the guest is in the middle of something, which other calls of it may see.
    """
    def __new__(cls, func: Func, *args: object) -> Self: ...
    @property
    def done(self) -> bool:
        """Whether it has returned, failed, or was closed."""
    @property
    def preempted(self) -> bool:
        """Whether the budget of the last resume() was used up: nothing waits for a value."""
    @property
    def results(self) -> object:
        """The function's result: None, a value, or a tuple. Raises RuntimeError if it has not returned."""
    def resume(self, value: object = None, *, budget: float | None = None) -> bool:
        """Run until the end or the next suspension; return `done`.

        `value` is the result of the host function that suspended the call: TypeError or
        OverflowError if it does not fit, and the call stays suspended. With `budget`, seconds that the
        guest may run, return also when these are over: see `preempted`. It is looked at about every 20
        microseconds of guest code, after 1 MiB of a bulk operation, and after host functions. Otherwise
        raises the errors of calling the function, and RuntimeError if the call is running or over.
        """
    def throw(self, error: BaseException) -> bool:
        """Like resume(), but the host function that suspended the call raises `error`; return `done`.

        An error that the guest does not catch propagates: any but an UncaughtException with a tag.
        """
    def use(self, allowance: Allowance | None) -> None:
        """Count what it uses from now on for an Allowance, with other calls; None: for itself."""
    def close(self) -> None:
        """Drop the stack without unwinding: no guest code runs. RuntimeError if it is running."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...
