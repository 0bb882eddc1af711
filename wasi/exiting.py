"""Exits of a guest."""

from __future__ import annotations

import engine
from engine.errors import Interrupted, Timeout, WasmError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import NoReturn

    from engine import Instance


class Exit(WasmError):
    """The guest requested to exit with status `code` (an unsigned 32-bit number).

    It propagates through the guest's frames to the caller: `wasi.run` turns it into a `returncode`.
    """

    __module__ = "wasi"

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return f"the guest exited with status {self.code}"


class GuestWaiter:
    """One guest as a `wasi.host.waiting.Waiter`: `instance` is set when it has been made."""

    __slots__ = ("instance",)

    # Functions of the engine that find the guest by the thread: which one runs in it right now.
    wake_by = staticmethod(engine.wake_by)
    is_ready = staticmethod(engine.is_ready)

    def __init__(self) -> None:
        self.instance: Instance | None = None

    def time_left(self) -> float | None:
        """Return how many seconds `Limits.seconds` leave to the guest; None without that limit."""
        return None if self.instance is None else self.instance.time_left()

    def look_around(self) -> None:
        """Raise Interrupted or Timeout if the guest is to end, or has no more time."""
        if engine.wake_by(None):
            raise Interrupted("interrupted")
        if self.time_left() == 0:
            self.out_of_time()

    def out_of_time(self) -> NoReturn:
        """Raise Timeout."""
        raise Timeout("time limit exceeded")
