from collections.abc import Callable
from typing import final

@final
class Pending:
    """The answer of a host function that comes later: `Pending(on_cancel=None)`.

    A Python function for a function with an `async` type may return one: the guest that called it goes on,
    or waits, until `resolve(value)` or `fail(error)` is called, by anybody, once. If the guest asks the call
    to stop, `on_cancel()` is called, after which `cancel()` may be; without it the call is cancelled at once.
    """
    def __new__(cls, on_cancel: Callable[[], object] | None = None) -> Pending: ...
    @property
    def done(self) -> bool: ...
    def resolve(self, value: object = None) -> None:
        """Give the result, as the function would have returned it.

        Raises TypeError or ValueError if it does not fit: then nothing has happened. RuntimeError if it is
        done, or no guest waits for it.
        """
    def fail(self, error: BaseException) -> None:
        """Raise an exception from the guest's call, as if the function had raised it. Raises as resolve()."""
    def cancel(self) -> None:
        """Tell the guest that the call was cancelled, after it asked for that. Raises as resolve()."""
