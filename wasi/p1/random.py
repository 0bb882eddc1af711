"""Random bytes: random_get."""

from __future__ import annotations

from wasi.p1.errno import Errno
from wasi.p1.registry import host_function

TYPE_CHECKING = False
if TYPE_CHECKING:
    from wasi.p1.process import Process


@host_function("random_get", "i32 i32 -> i32")
def random_get(process: Process, buffer_ptr: int, length: int) -> Errno:
    """Fill the buffer with random bytes."""
    process.random.fill(process.window(buffer_ptr, length))
    return Errno.SUCCESS
