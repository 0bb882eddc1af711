"""The time that each part of a command took."""

from __future__ import annotations

from time import perf_counter


class Phases:
    """Seconds by phase, in order; a phase ends where the next begins."""

    __slots__ = ("_began", "_current", "seconds")

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._current: str | None = None
        self._began = 0.0

    def begin(self, name: str) -> None:
        """End the current phase and begin one with this name."""
        self.end()
        self._current = name
        self._began = perf_counter()

    def end(self) -> None:
        """End the current phase, if there is one."""
        if self._current is not None:
            # Wall time, as waiting for files and locks belongs to it.
            self.seconds[self._current] = perf_counter() - self._began
            self._current = None
