"""Random bytes: the system's, or a sequence determined by a seed."""

from __future__ import annotations

import os

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from typing import Protocol

    class Random(Protocol):
        """The source of a guest's random bytes."""

        def fill(self, buffer: memoryview) -> None:
            """Fill the writable buffer of bytes."""


_PIECE = 1 << 20  # bytes made at a time


class SystemRandom:
    """The operating system's cryptographically secure source."""

    __slots__ = ()

    def fill(self, buffer: memoryview) -> None:
        """Fill the buffer."""
        # A guest may ask for gigabytes in one call: never all of them as one object of Python.
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            piece[:] = os.urandom(len(piece))


class SeededRandom:
    """The same bytes for the same seed, in every run: for tests and replays, not for secrets."""

    __slots__ = ("_source",)

    def __init__(self, seed: int | bytes) -> None:
        from random import Random

        # An own generator: random.seed() of the embedder does not change what guests get.
        self._source = Random(seed)

    def fill(self, buffer: memoryview) -> None:
        """Fill the buffer."""
        for start in range(0, len(buffer), _PIECE):
            piece = buffer[start : start + _PIECE]
            piece[:] = self._source.randbytes(len(piece))
