"""Random bytes: random_get."""

from __future__ import annotations

from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from wasi.p1.process import Process

_PIECE = 1 << 20  # bytes between two looks at the time; a granted source never sees guest memory


@host_function("random_get", "i32 i32 -> i32")
def random_get(process: Process, buffer_ptr: int, length: int) -> Errno:
    """Fill the buffer with random bytes."""
    process.check(buffer_ptr, length)
    for start in range(0, length, _PIECE):
        piece = bytearray(min(_PIECE, length - start))
        process.random.fill(memoryview(piece))
        process.memory.write(buffer_ptr + start, piece)
        process.waiting.look_around()
    return Errno.SUCCESS
