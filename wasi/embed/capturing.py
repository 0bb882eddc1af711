"""The output of a program that `wasi.run` captures."""

from __future__ import annotations

import io

from engine.errors import OutputLimit, WasmError

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

    from wasi.grants import Output


class Capture:
    """The captured output of one run: streams without a destination, up to `most` bytes together.

    As a context manager it attaches the captured output to a WasmError.
    """

    def __init__(self, stdout: Output, stderr: Output, most: int | None) -> None:
        self._room = _Room(most)
        self.stdout = _Captured(self._room) if stdout is None else stdout
        self.stderr = _Captured(self._room) if stderr is None else stderr

    def kept(self) -> tuple[bytes | None, bytes | None]:
        """Return the output so far of stdout and stderr, None for a stream that is not captured."""
        streams = (self.stdout, self.stderr)
        out, err = (stream.getvalue() if isinstance(stream, _Captured) else None for stream in streams)
        return out, err

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, traceback: TracebackType | None) -> None:
        # Whoever catches it wants to see what the program said before.
        if isinstance(error, WasmError):
            error.stdout, error.stderr = self.kept()


# One bound for both streams: a guest must not double it by writing to the other.
class _Room:
    """The number of bytes that several streams may capture together; None if unbounded."""

    __slots__ = ("_left", "most")

    def __init__(self, most: int | None) -> None:
        self.most = most
        self._left = most

    def take(self, size: int) -> int:
        """Reserve up to this many bytes; return how many were available."""
        if self._left is None:
            return size
        taken = min(size, self._left)
        self._left -= taken
        return taken


class _Captured(io.BytesIO):
    """A captured stream."""

    def __init__(self, room: _Room) -> None:
        super().__init__()
        self._room = room

    def write(self, data: bytes) -> int:  # type: ignore[override]  # of all buffers, it is given these
        """Capture as much as fits, and raise OutputLimit if it does not all fit."""
        kept = self._room.take(len(data))
        # What fits is kept although the call fails: it is often what explains the failure.
        super().write(data[:kept])
        if kept < len(data):
            raise OutputLimit(
                f"output exceeds {self._room.most} bytes: Limits(output=...) sets the limit; "
                "with stdout=FILE nothing is captured"
            )
        return kept
